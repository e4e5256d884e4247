import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { parsedSchema } from './schema/index.ts';
import { toHtml } from './write/html.ts';
import { toMarkdown } from './write/markdown.ts';

const prose = [
  'The millers of the upper valley have opened their sluices three days early this year, because the snow on the ridge is going faster than anyone can remember.',
  'Below the bridge the water already stands a hand under the first step of the chapel, and the schoolmaster has moved the piano to the second floor.',
  'An old rule says that the sluices stay shut until the storks come back, but the storks, it seems, have not been told what the thermometer says.',
  'By Friday the council wants to decide whether the lower meadows are given up, as they were in the year of the great flood, or held with sandbags.',
].map((text) => `<p>${text}</p>`);
const read = (body: string, head = '') => {
  const html = `<!doctype html><html lang="en"><head><title>Sluices open early</title>${head}</head><body><article><h1>Sluices open early</h1>${body}</article></body></html>`;
  const parsed = parseHtml(html, { url: 'https://valley.example/news/sluices' });
  expect(parsedSchema.safeParse(parsed).error?.issues ?? []).toEqual([]);
  if (parsed.article === null) throw new Error('no article');
  return { ...parsed, article: parsed.article };
};
const between = (block: string) =>
  read(`${prose[0]}${prose[1]}${block}${prose[2]}${prose[3]}`).article.body.filter(({ type }) => type !== 'paragraph');

describe('inline marks', () => {
  it('are all that the model knows, links by the base of the page', () => {
    const { article } = read(
      `<p><em>old</em> <strong>rule</strong> <q>shut</q> H<sub>2</sub>O 10<sup>3</sup> <code>x</code> <mark>m</mark> <abbr title="World Health">WHO</abbr> <time datetime="2024-03-02">Saturday</time> <ins>more</ins> <del>less</del> <s>s</s> <u>u</u> <a href="rel?a=1&amp;b=2#x">link</a> <a href="#foo">here</a> <a href="mailto:a@b.example">mail</a> <span lang="fr">eau</span> and that is all of it.</p>${prose.join('')}`,
      '<base href="https://cdn.valley.example/b/">',
    );
    const [block] = article.body;
    const marks = block?.type === 'paragraph' ? (block.content.marks ?? []) : [];
    const text = block?.type === 'paragraph' ? block.content.text : '';
    expect(marks.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual([
      'emphasis old',
      'strong rule',
      'quotation shut',
      'subscript 2',
      'superscript 3',
      'code x',
      'highlight m',
      'abbreviation WHO',
      'time Saturday',
      'insertion more',
      'deletion less',
      'strike s',
      'underline u',
      'link link',
      'link mail',
      'language eau',
    ]);
    expect(marks.find(({ type }) => type === 'link')).toMatchObject({
      href: 'https://cdn.valley.example/b/rel?a=1&b=2#x',
    });
    expect(marks.find(({ type }) => type === 'time')).toMatchObject({ datetime: '2024-03-02' });
  });
});

describe('lists', () => {
  it('keep levels, numbers and the paragraphs of an item', () => {
    const [list] = between(
      '<ol start="4"><li>Fourth point of the list<ul><li>nested a of it</li><li>nested b<ol><li>deep one</li></ol></li></ul></li><li value="9"><p>Ninth point</p><p>More of the ninth</p></li></ol>',
    );
    expect(list).toMatchObject({
      items: [
        { level: 0, ordered: true, number: 4, content: [{ text: 'Fourth point of the list' }] },
        { level: 1, ordered: false },
        { level: 1, ordered: false },
        { level: 2, ordered: true },
        { level: 0, ordered: true, number: 9, content: [{ text: 'Ninth point' }, { text: 'More of the ninth' }] },
      ],
    });
  });

  it('may count down', () => {
    const [list] = between('<ol reversed><li>The one before the last</li><li>The last of them</li></ol>');
    expect(list).toMatchObject({ items: [{ number: 2 }, { number: 1 }] });
  });

  it('of definitions set what is said under its word', () => {
    const [list] = between(
      '<dl><dt>Weir</dt><dd>A wall across the water.</dd><dt>Sluice</dt><dd>A gate in the wall.</dd></dl>',
    );
    expect(list).toMatchObject({ items: [{ level: 0 }, { level: 1 }, { level: 0 }, { level: 1 }] });
  });
});

describe('tables', () => {
  it('have a caption, head, foot, spans and alignment', () => {
    const [table] = between(
      '<table><caption>Water by month</caption><thead><tr><th>Month</th><th align="right">Level</th></tr></thead><tbody><tr><th>March</th><td style="text-align: right">12</td></tr><tr><td colspan="2" align="center">no data</td></tr><tr><td rowspan="2">x</td><td></td></tr></tbody><tfoot><tr><td>Sum</td><td>12</td></tr></tfoot></table>',
    );
    expect(table).toMatchObject({
      caption: { text: 'Water by month' },
      head: [[{ header: true }, { header: true, align: 'end' }]],
      rows: [
        [{ header: true }, { align: 'end' }],
        [{ colSpan: 2, align: 'center' }],
        [{ rowSpan: 2 }, { content: [] }],
      ],
      foot: [[{ content: [{ text: 'Sum' }] }, {}]],
    });
  });

  it('may have their caption in the figure around them', () => {
    const [table] = between(
      '<figure><table><tr><td>a1</td><td>b1</td></tr></table><figcaption>Source: council</figcaption></figure>',
    );
    expect(table).toMatchObject({ type: 'table', caption: { text: 'Source: council' } });
  });
});

describe('quotations', () => {
  for (const [name, html] of Object.entries({
    'in a footer':
      '<blockquote><p>The storks were not told.</p><footer>— <cite>Old Anna, miller</cite></footer></blockquote>',
    'at the end of the words': '<blockquote>The storks were not told. <cite>Old Anna, miller</cite></blockquote>',
    'in a line of its own':
      '<blockquote><p>The storks were not told.</p><p class="quote-author">– Old Anna, miller</p></blockquote>',
    'in the caption of a figure':
      '<figure><blockquote><p>The storks were not told.</p></blockquote><figcaption>Old Anna, miller</figcaption></figure>',
  }))
    it(`say whose words they are ${name}`, () => {
      expect(between(html)).toMatchObject([
        { type: 'quote', content: [{ text: 'The storks were not told.' }], attribution: { text: 'Old Anna, miller' } },
      ]);
    });

  it('keep a title that they name', () => {
    expect(
      between('<blockquote><p>All of it stands in <cite>The Book of the Mill</cite></p></blockquote>'),
    ).toMatchObject([{ content: [{ text: 'All of it stands in The Book of the Mill' }] }]);
  });

  it('set large are one block', () => {
    expect(
      between(
        '<aside class="pullquote"><p>“The piano is on the second floor”</p><cite>The schoolmaster</cite></aside>',
      ),
    ).toMatchObject([
      {
        type: 'pullQuote',
        content: { text: '“The piano is on the second floor”' },
        attribution: { text: 'The schoolmaster' },
      },
    ]);
  });
});

describe('captions', () => {
  it('stand in the ledger as what they became, and only the label is left out', () => {
    const html = `<title>Sluices open early</title><article><h1>Sluices open early</h1><figure><img src="/a.jpg" width="900" alt=""><figcaption>The lower sluice on Friday. Photo: Ada Berg</figcaption></figure>${prose.join('')}</article>`;
    const { article, evidence } = parseHtml(html, { url: 'https://valley.example/news/sluices' });
    expect(article?.leadMedia).toMatchObject([{ caption: { text: 'The lower sluice on Friday.' } }]);
    const rows = evidence.ledger.flatMap((row) =>
      row.kind === 'literal' ? [] : [[row.kind === 'value' ? row.field : row.why, row.text.trim()]],
    );
    expect(rows.filter(([, text]) => /sluice on Friday|Photo|Ada/.test(text ?? ''))).toEqual([
      ['/leadMedia/0/caption', 'The lower sluice on Friday.'],
      ['caption', 'Photo:'],
      ['/leadMedia/0/credit', 'Ada Berg'],
    ]);
  });
});

describe('footnotes', () => {
  const forms: Record<string, readonly [reference: (n: number) => string, list: (notes: readonly string[]) => string]> =
    {
      'in a section': [
        (n) => `<sup id="r${n}"><a href="#fn${n}">${n}</a></sup>`,
        (notes) =>
          `<section class="footnotes"><h2>Notes</h2><ol>${notes.map((note, i) => `<li id="fn${i + 1}"><p>${note} <a href="#r${i + 1}">↩</a></p></li>`).join('')}</ol></section>`,
      ],
      'as office programs write them': [
        (n) => `<a href="#_ftn${n}" name="_ftnref${n}">[${n}]</a>`,
        (notes) =>
          `<hr>${notes.map((note, i) => `<p><a href="#_ftnref${i + 1}" name="_ftn${i + 1}">[${i + 1}]</a> ${note}</p>`).join('')}`,
      ],
      'by their role': [
        (n) => `<a role="doc-noteref" href="#n${n}">*</a>`,
        (notes) =>
          `<div>${notes.map((note, i) => `<aside id="n${i + 1}" role="doc-footnote">${note}</aside>`).join('')}</div>`,
      ],
    };
  const notes = ['Parish book of 1712, leaf nine.', 'The miller, in a letter of his own hand to the dean.'];
  for (const [name, [reference, list]] of Object.entries(forms))
    it(`are found ${name}`, () => {
      const { article, evidence } = read(
        `<p>The rule is old${reference(1)} and nobody keeps it${reference(2)} any more, as far as the valley knows.</p>${prose.join('')}${list(notes)}`,
      );
      expect(article.footnotes?.map(({ content }) => content.map(({ text }) => text))).toEqual(
        notes.map((note) => [note]),
      );
      const [block] = article.body;
      expect(
        block?.type === 'paragraph' &&
          block.content.marks?.flatMap((mark) => (mark.type === 'footnoteRef' ? mark.footnote : [])),
      ).toEqual(article.footnotes?.map(({ id }) => id));
      expect(article.body).toHaveLength(5);
      expect(evidence.ledger.some((row) => row.kind === 'value' && row.field === '/footnotes/0')).toBe(true);
      expect(toHtml(article)).toContain('Parish book');
      expect(toMarkdown(article)).toContain('Parish book');
    });

  it('are not what a table of contents leads to, nor a link within the text', () => {
    const { article } = read(
      `<p><a href="#one">1</a> <a href="#two">2</a></p>${prose[0]}<h2 id="one">The first</h2>${prose[1]}${prose[2]}<h2 id="two">The second</h2>${prose[3]}<p id="three">See <a href="#one">there</a>, and nothing else than that.</p>`,
    );
    expect(article.footnotes).toBeUndefined();
  });
});
