import { parseHtml } from '@broadsheet/article/html';
import { toHtml } from '@broadsheet/article/html-writer';
import { toJsonLd } from '@broadsheet/article/jsonld';
import { toMarkdown } from '@broadsheet/article/markdown';
import { toText } from '@broadsheet/article/plain-text';
import { type Article, articleSchema, eachBlock, type Parsed, parsedSchema, textsOf } from '@broadsheet/article/schema';
import { describe, expect, it } from 'vitest';
import { floods, hostileBytes, hostilePages } from './pages.ts';

const url = 'https://www.quay.example/news/boats';
const written = new Set(
  'article header footer section aside nav figure figcaption img video audio source blockquote p h1 h2 h3 h4 h5 h6 ul ol li table caption thead tbody tfoot tr th td pre code hr br a strong em u s sub sup mark ins del abbr time span small b i cite q dl dt dd address'.split(
    ' ',
  ),
);
const attributes =
  /^(?:id|lang|dir|href|title|rel|src|srcset|alt|width|height|start|colspan|rowspan|style|datetime|cite|poster|type|controls|preload|class|data-[a-z]+)$/;

/** Every address that an article carries, wherever it stands. */
function addressesOf(article: Article): string[] {
  const found: string[] = [];
  JSON.stringify(article, (key, value: unknown) => {
    if (/^(?:url|href|canonicalUrl|cite)$/.test(key) && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

function expectHarmless({ article, issues }: Parsed): void {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  if (!article) {
    expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
    return;
  }
  expect(articleSchema.safeParse(article).error?.issues ?? []).toEqual([]);
  for (const address of addressesOf(article)) expect(address).toMatch(/^(?:https?|mailto|tel):/);
  // What is written holds the tags and attributes of the writer and no others.
  const html = toHtml(article);
  for (const [tag, name = '', rest = ''] of html.matchAll(/<\/?([^\s>/]*)((?:[^>"]|"[^"]*")*)>?/g)) {
    expect(written.has(name), tag.slice(0, 80)).toBe(true);
    for (const [, attribute = '', value = ''] of rest.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)) {
      expect(attribute, tag.slice(0, 80)).toMatch(attributes);
      if (/^(?:href|src|poster|cite)$/.test(attribute)) expect(value).toMatch(/^(?:https?:|mailto:|tel:|#)/);
      if (attribute === 'style') expect(value).toMatch(/^text-align:(?:start|center|end)$/);
    }
  }
  // Outside code, front matter and addresses in brackets, Markdown holds no mark-up but that of its own marks.
  const markdown = toMarkdown(article)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
    .replace(/(`+)[^`][\s\S]*?\1/g, '')
    .replace(/\]\(<[^>\n]*>\)/g, ']');
  expect(markdown.match(/(?<!\\)<(?!\/?(?:sub|sup|u|mark|ins|del)>)[a-z!/?][^\n]{0,40}/gi) ?? []).toEqual([]);
  expect(toMarkdown(article).match(/\]\(<(?!https?:|mailto:|tel:)[^>]*>/g) ?? []).toEqual([]);
  expect(toJsonLd(article)).not.toMatch(/[<>]/);
  expect(toText(article)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
}

describe('a page that means harm', () => {
  for (const [name, html] of Object.entries(hostilePages))
    it(`gives nothing that could run: ${name}`, () => {
      const parsed = parseHtml(html, { url });
      expect(parsedSchema.safeParse(parsed).error?.issues ?? []).toEqual([]);
      expectHarmless(parsed);
      expect(parseHtml(html, { url })).toEqual(parsed);
    });

  it('keeps its words', () => {
    for (const [name, html] of Object.entries(hostilePages)) {
      // Where parts are never closed, or hidden, the text may be another part.
      if (name === 'tag soup' || name === 'more mutation strings') continue;
      const { article } = parseHtml(html, { url });
      const texts = article ? [...eachBlock(article)].flatMap(textsOf).map(({ text }) => text) : [];
      if (article?.live === undefined) expect(texts.join(' '), name).toContain('Paragraph 1 tells how');
    }
  });
});

describe('a page that floods its reader', () => {
  for (const [name, html] of Object.entries(floods))
    it(`is read to its end: ${name}`, () => expectHarmless(parseHtml(html, { url })), 20_000);
});

describe('bytes that are something else', () => {
  for (const [name, bytes] of Object.entries(hostileBytes))
    it(`are no danger: ${name}`, () => {
      const parsed = parseHtml(bytes, { url });
      expect(parsedSchema.safeParse(parsed).error?.issues ?? []).toEqual([]);
      expectHarmless(parsed);
    });
});
