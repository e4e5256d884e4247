import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block, RichText } from '../schema/index.ts';
import { compareMarks } from '../schema/mark-order.ts';
import type { Mark } from '../schema/text.ts';
import { parseText } from '../text.ts';
import { toHtml } from './html.ts';
import { fromJson, toJson } from './json.ts';
import { toJsonLd } from './jsonld.ts';
import { toMarkdown } from './markdown.ts';
import { readingText, toText, wordCount } from './plain-text.ts';
import { segmentsOf } from './segments.ts';

const plain = fc.string({
  minLength: 1,
  maxLength: 60,
  unit: fc.constantFrom(
    'a',
    'B',
    ' ',
    '<',
    '>',
    '&',
    '"',
    "'",
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '#',
    '-',
    '1',
    '.',
    '!',
    '|',
    '~',
    '\\',
    '\n',
    'ä',
    '漢',
    '😀',
  ),
});
const rich: fc.Arbitrary<RichText> = plain.chain((text) => {
  const points = [0];
  for (const char of text) points.push((points.at(-1) ?? 0) + char.length);
  const mark = fc
    .tuple(
      fc.constantFrom(...points),
      fc.constantFrom(...points),
      fc.constantFrom('strong', 'emphasis', 'code', 'link', 'quotation'),
    )
    .filter(([a, b]) => a < b)
    .map(
      ([start, end, type]): Mark =>
        type === 'link'
          ? { type, start, end, href: 'https://a.example/"x"?a=b&c=<d>' }
          : { type: type as 'strong', start, end },
    );
  return fc.array(mark, { maxLength: 4 }).map((marks) => ({ text, marks: marks.sort(compareMarks) }));
});

const base = (): Article => {
  const { article } = parseText(
    'A bridge\n\nBy Ada Berg\n\nThe council met in the old town hall and talked until late.\n\nNobody left before the vote was counted.\n',
  );
  if (!article) throw new Error('no article');
  return article;
};
const block = fc.oneof(
  rich.map((content): Block => ({ type: 'paragraph', id: 'b_aaaa', content })),
  rich.map((content): Block => ({ type: 'heading', id: 'b_aaaa', level: 2, content })),
  fc.array(rich, { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: 'quote', id: 'b_aaaa', content })),
  fc
    .array(
      fc.record({
        level: fc.integer({ min: 0, max: 3 }),
        ordered: fc.boolean(),
        content: fc.array(rich, { minLength: 1, maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((items): Block => ({ type: 'list', id: 'b_aaaa', items })),
  fc
    .array(
      fc.array(
        rich.map((text) => ({ content: [text] })),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows): Block => ({ type: 'table', id: 'b_aaaa', rows })),
  plain.map((text): Block => ({ type: 'code', id: 'b_aaaa', text })),
  fc.record({ title: rich, inner: rich }).map(
    ({ title, inner }): Block => ({
      type: 'box',
      id: 'b_aaaa',
      role: 'facts',
      title,
      blocks: [{ type: 'paragraph', id: 'b_bbbb', content: inner }],
    }),
  ),
);
const articles = fc
  .record({ headline: rich, lead: fc.array(rich, { maxLength: 2 }), body: fc.array(block, { maxLength: 6 }) })
  .map(({ headline, lead, body }): Article => {
    const named = body.map(
      (one, i): Block =>
        ({
          ...one,
          id: `b_${'abcdefghij'.charAt(i).repeat(4)}`,
          ...(one.type === 'box' && {
            blocks: one.blocks.map((inner) => ({ ...inner, id: `b_${'klmnopqrst'.charAt(i).repeat(4)}` })),
          }),
        }) as Block,
    );
    return { ...base(), headline, lead, body: named };
  });

describe('the writers', () => {
  it('JSON is exact', () => {
    fc.assert(
      fc.property(articles, (article) => {
        expect(fromJson(toJson(article))).toEqual({ article, issues: [] });
      }),
    );
  });
  it('segments are the text, and nest', () => {
    fc.assert(
      fc.property(rich, (content) => {
        const texts = segmentsOf(content).map((segment) => segment.text);
        expect(texts.join('')).toBe(content.text);
      }),
    );
  });
  it('HTML is balanced and holds no mark-up that came from a text', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const html = toHtml(article);
        const open: string[] = [];
        for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z0-9]+)(?:"[^"]*"|[^>"])*>/g)) {
          if (['br', 'img', 'hr', 'source'].includes(name)) continue;
          if (close) expect(open.pop()).toBe(name);
          else open.push(name);
        }
        expect(open).toEqual([]);
        expect(html.replace(/<\/?[a-z0-9]+(?:\s[a-z-]+="[^"<>]*")*>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
  it('JSON-LD ends no script element and is JSON', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const json = toJsonLd(article);
        expect(json).not.toMatch(/[<>]/);
        expect(JSON.parse(json)).toMatchObject({ '@type': 'NewsArticle', headline: article.headline.text });
      }),
    );
  });
  it('Markdown escapes what could become mark-up', () => {
    const article = {
      ...base(),
      headline: { text: '# *not* [mark](x) <b>up</b>' },
      body: [{ type: 'paragraph' as const, id: 'b_aaaa', content: { text: '- no list\n1. no number\n> no quote' } }],
    };
    const markdown = toMarkdown(article);
    expect(markdown).toContain('# \\# \\*not\\* \\[mark\\](x) \\<b\\>up\\</b\\>');
    expect(markdown).toContain('\\- no list\\\n1\\. no number\\\n\\> no quote');
    expect(markdown.startsWith('---\nid: a_')).toBe(true);
  });
  it('plain text is read back into the same fields', () => {
    const source =
      'Politik\n\nA bridge for the old town\n\nBy Ada Berg\n\nPublished: 3 May 2024, 10:15 BST\n\nThe council met in the old town hall and talked until late about it.\n\nNobody left before the vote was counted twice, and the mayor smiled.\n\nA long night\n\nAt the end the town had a bridge, and nobody was against it any more.\n';
    const first = parseText(source, { language: 'en' }).article;
    const second = first && parseText(toText(first), { language: 'en' }).article;
    expect(second?.headline).toEqual(first?.headline);
    expect(second?.byline).toEqual(first?.byline);
    expect(second?.dates).toEqual(first?.dates);
    expect(second?.lead).toEqual(first?.lead);
    expect(second?.body).toEqual(first?.body);
  });
  it('counts words of lead and body in any script', () => {
    expect(wordCount({ lead: [{ text: 'Two words' }], body: [] })).toBe(2);
    expect(wordCount({ lead: [{ text: '東京は日本の首都です' }], body: [] })).toBe(4);
    expect(readingText(base())).toContain('counted');
  });
});
