import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { rebuildSource } from './schema/evidence.ts';
import { parsedSchema, textsOf } from './schema/index.ts';

const prose = (n: number) =>
  `Paragraph ${n} tells how the harbour office counted the boats that came in during the night, and why the harbour master did not believe the first count of the morning.`;

const page = `<!doctype html>
<html lang="en-GB"><head>
<title>Harbour counts its boats twice | The Quay</title>
<meta property="og:site_name" content="The Quay">
<meta property="og:title" content="Harbour counts its boats twice">
<meta name="description" content="The office found eleven boats more than the evening before, and nobody can say where they came from.">
<link rel="canonical" href="https://quay.example/news/boats">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Quay"},
{"@type":"NewsArticle","headline":"Harbour counts its boats twice","datePublished":"2024-05-03T10:15:00+01:00","dateModified":"2024-05-03T12:00:00+01:00",
"author":[{"@type":"Person","name":"Anna Berg"},{"@id":"#carl"}],"publisher":{"@type":"Organization","name":"The Quay"},"articleSection":"Local","keywords":"boats, harbour",},
{"@type":"Person","@id":"#carl","name":"Carl Dorn"}]}</script>
</head><body>
<nav class="main-nav"><a href="/">Home</a> <a href="/local">Local</a></nav>
<div class="cookie-banner"><p>We use cookies to improve your experience. Accept all cookies or read our privacy policy.</p></div>
<main><article>
<header><span class="kicker">Local</span><h1>Harbour counts its boats twice</h1>
<p class="standfirst">The office found eleven boats more than the evening before, and nobody can say where they came from.</p>
<p class="byline">By <a rel="author" href="/anna">Anna Berg</a> and Carl Dorn</p><time datetime="2024-05-03T10:15:00+01:00">3 May 2024</time></header>
<figure><img src="/img/boats.jpg" srcset="/img/boats-800.jpg 800w, /img/boats-1600.jpg 1600w" alt="Boats at night" width="800" height="600">
<figcaption>Boats at the northern quay <span class="credit">Photo: Ida Lund</span></figcaption></figure>
<div class="story-body">
<p>${prose(1)}</p>
<p>${prose(2)} It was <em>not</em> the first time, <a href="../archive?x=1&amp;y=2">the archive</a> says. “We count twice,” she said.</p>
<div class="ad-slot">Advertisement</div>
<h2>Where they come from</h2>
<p>${prose(3)}</p>
<ul><li>Seven boats from the north, all of them painted green.</li><li>Four boats without any name.</li></ul>
<aside class="related"><h3>Read more</h3><ul><li><a href="/a">Another story about ships</a></li></ul></aside>
<blockquote><p>Nobody leaves a boat behind without a reason that someone knows.</p></blockquote>
<table><tr><th>Quay</th><th>Boats</th></tr><tr><td>North</td><td>21</td></tr></table>
<p>${prose(4)}</p>
<p><strong>Read also:</strong> <a href="/b">The night the lights went out</a></p>
</div>
<div class="newsletter-signup"><h3>Our newsletter</h3><p>Sign up for our newsletter and get the news every morning.</p></div>
</article></main>
<section id="comments"><p>A comment of a reader that is long enough to look like a paragraph of the text, but is none of it at all.</p></section>
<footer><p>© 2024 The Quay. All rights reserved.</p></footer>
</body></html>`;

const url = 'https://www.quay.example/news/boats?utm_source=feed';
const read = (html: string | Uint8Array, more = {}) => {
  const parsed = parseHtml(html, { url, ...more });
  expect(parsedSchema.safeParse(parsed).error?.issues ?? []).toEqual([]);
  return parsed;
};
const body = (html: string) =>
  read(html).article?.body.map(
    (block) =>
      `${block.type}: ${textsOf(block)
        .map((text) => text.text)
        .join(' | ')}`,
  );
const wrap = (inner: string, head = '') =>
  `<html><head><title>A long enough headline for a page</title>${head}</head><body><h1>A long enough headline for a page</h1>${inner}</body></html>`;

describe('a page', () => {
  it('gives its fields, each with the reason', () => {
    const { article, evidence, issues } = read(page);
    expect(article).toMatchObject({
      headline: { text: 'Harbour counts its boats twice' },
      language: 'en-GB',
      canonicalUrl: 'https://quay.example/news/boats',
      publisher: { name: 'The Quay' },
      sections: [{ name: 'Local' }],
      topics: [{ name: 'boats' }, { name: 'harbour' }],
      dates: {
        published: { value: '2024-05-03T10:15:00+01:00', instant: '2024-05-03T09:15:00Z', offsetFrom: 'stated' },
        modified: { value: '2024-05-03T12:00:00+01:00' },
      },
    });
    expect(article?.byline?.parties.map((party) => party.name)).toEqual(['Anna Berg', 'Carl Dorn']);
    expect(article?.lead.map((text) => text.text)).toEqual([
      'The office found eleven boats more than the evening before, and nobody can say where they came from.',
    ]);
    expect(issues).toEqual([]);
    for (const field of ['/headline', '/byline', '/dates/published', '/lead/0', '/canonicalUrl', '/body/0'])
      expect(evidence.fields.find((one) => one.field === field)?.rule, field).toBeTruthy();
  });

  it('keeps the text and nothing else', () => {
    expect(body(page)).toEqual([
      `paragraph: ${prose(1)}`,
      `paragraph: ${prose(2)} It was not the first time, the archive says. “We count twice,” she said.`,
      'heading: Where they come from',
      `paragraph: ${prose(3)}`,
      'list: Seven boats from the north, all of them painted green. | Four boats without any name.',
      'quote: Nobody leaves a boat behind without a reason that someone knows.',
      'table: Quay | Boats | North | 21',
      `paragraph: ${prose(4)}`,
    ]);
  });

  it('keeps inline marks, links made absolute', () => {
    const block = read(page).article?.body[1];
    const marks =
      block?.type === 'paragraph' ? block.content.marks?.map(({ start: _start, end: _end, ...mark }) => mark) : [];
    expect(marks).toEqual([
      { type: 'emphasis' },
      { type: 'link', href: 'https://www.quay.example/archive?x=1&y=2' },
      { type: 'quotation' },
    ]);
  });

  it('keeps the picture with its renditions, caption and credit', () => {
    const { article } = read(page);
    const [figure] = article?.leadMedia ?? [];
    expect(figure).toMatchObject({
      type: 'figure',
      caption: { text: 'Boats at the northern quay' },
      credit: { text: 'Ida Lund' },
    });
    expect(article?.assets[0]).toMatchObject({ alt: 'Boats at night' });
    expect(article?.assets[0]?.renditions.map((one) => [one.url, one.width])).toEqual([
      ['https://www.quay.example/img/boats.jpg', 800],
      ['https://www.quay.example/img/boats-800.jpg', 800],
      ['https://www.quay.example/img/boats-1600.jpg', 1600],
    ]);
  });

  it('accounts for every line it shows', () => {
    const { evidence } = read(page);
    const why = (words: string) => evidence.ledger.find((row) => row.text.includes(words));
    expect(why('Accept all cookies')).toMatchObject({ kind: 'ignored', why: 'consent' });
    expect(why('A comment of a reader')).toMatchObject({ kind: 'ignored', why: 'comments' });
    expect(why('Another story')).toMatchObject({ kind: 'ignored', why: 'related' });
    expect(why('Where they come from')).toMatchObject({ kind: 'value', field: '/body/2' });
    const source = rebuildSource(evidence.ledger);
    for (const words of ['Home', 'The night the lights', '© 2024', 'Photo: Ida Lund']) expect(source).toContain(words);
    let at = 0;
    for (const row of evidence.ledger) {
      expect(row.start).toBe(at);
      at = row.end;
    }
  });

  it('is read from bytes in the encoding that they are in, whatever is declared', () => {
    const german = wrap(
      `<p>${'Der Hafenmeister zählte über Nacht die Schiffe, und größer wurde ihre Zahl mit jeder Stunde bis zum Morgen. '.repeat(4)}</p>`,
      '<meta charset="utf-8">',
    );
    const latin = Uint8Array.from([...german].map((char) => char.charCodeAt(0)));
    expect(JSON.stringify(read(latin).article?.body)).toContain('größer');
    const declared = german.replace('utf-8', 'iso-8859-1');
    expect(JSON.stringify(read(new TextEncoder().encode(declared)).article?.body)).toContain('größer');
    const russian = wrap(
      `<p>${'Starosta. '.repeat(60)}</p>`,
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    ).replace(/Starosta/g, '\xd1\xf2\xe0\xf0\xee\xf1\xf2\xe0');
    const parsed = read(Uint8Array.from([...russian].map((char) => char.charCodeAt(0))));
    expect(JSON.stringify(parsed.article?.body)).toContain('Староста');
    expect(parsed.evidence.source.encoding).toBe('windows-1251');
  });

  it('whose server names an encoding that is none is read all the same, and says so', () => {
    const bytes = new TextEncoder().encode(wrap(`<p>${prose(1)}</p>`));
    for (const charset of ['utf8mb4', 'binary', 'x']) {
      const { article, issues } = parseHtml(bytes, { charset });
      expect(article).not.toBeNull();
      expect(issues.find(({ code }) => code === 'input.encoding')?.message).toContain(`"${charset}"`);
    }
    expect(parseHtml(bytes, { charset: 'utf8' }).issues.map(({ code }) => code)).not.toContain('input.encoding');
  });

  it('may write its paragraphs with breaks, in divisions or in table cells', () => {
    const lines = [1, 2, 3].map(prose);
    expect(body(wrap(`<div>${lines.join('<br><br>')}</div>`))).toEqual(lines.map((line) => `paragraph: ${line}`));
    expect(body(wrap(`<div>${lines.map((line) => `<div>${line}</div>`).join('')}</div>`))).toEqual(
      lines.map((line) => `paragraph: ${line}`),
    );
    expect(
      body(wrap(`<table><tr><td>Menu</td><td>${lines.map((line) => `<p>${line}</p>`).join('')}</td></tr></table>`)),
    ).toEqual(lines.map((line) => `paragraph: ${line}`));
  });

  it('may leave its paragraphs open, one in another', () => {
    const lines = [1, 2, 3, 4].map(prose);
    expect(body(`<h1>A long enough headline for a page</h1>${lines.map((line) => `<div>${line}`).join('')}`)).toEqual(
      lines.map((line) => `paragraph: ${line}`),
    );
  });

  it('may hold its text in JSON-LD or in the state of its scripts alone', () => {
    const lines = [1, 2, 3, 4].map(prose);
    const inLd = wrap(
      '<div id="root"></div>',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'A long enough headline for a page', articleBody: lines.join('\n\n') })}</script>`,
    );
    expect(body(inLd)).toEqual(lines.map((line) => `paragraph: ${line}`));
    const state = JSON.stringify({ page: { props: { html: lines.map((line) => `<p>${line}</p>`).join('') } } });
    const inState = wrap(
      `<div id="root"></div><script>window.__STATE__=${state.replace(/</g, '\\u003c')}</script>`,
      '<meta property="og:type" content="article">',
    );
    expect(body(inState)).toEqual(lines.map((line) => `paragraph: ${line}`));
  });

  it('keeps a kicker in the heading apart from the headline', () => {
    const html = wrap(`<p>${prose(1)}</p><p>${prose(2)}</p>`).replace(
      '<h1>A long enough headline for a page</h1>',
      '<h1><span class="topline">Harbour</span> <span class="headline">A long enough headline for a page</span></h1>',
    );
    expect(read(html).article).toMatchObject({
      kicker: { text: 'Harbour' },
      headline: { text: 'A long enough headline for a page' },
    });
  });

  it('reads printed dates in many languages', () => {
    for (const [printed, day] of [
      ['3. Mai 2024', '2024-05-03'],
      ['3 de mayo de 2024', '2024-05-03'],
      ['3 мая 2024', '2024-05-03'],
      ['2024年5月3日', '2024-05-03'],
      ['2024. 5. 3.', '2024-05-03'],
      ['٣ مايو ٢٠٢٤', '2024-05-03'],
      ['May 3, 2024', '2024-05-03'],
      ['3 maja 2024', '2024-05-03'],
    ] as const)
      expect(
        read(wrap(`<div class="date">${printed}</div><p>${prose(1)}</p><p>${prose(2)}</p>`)).article?.dates.published
          ?.value,
        printed,
      ).toBe(day);
  });

  it('says so when it is no article', () => {
    for (const html of [
      '<html><body><nav><a href="/">Home</a></nav></body></html>',
      wrap('<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>'),
    ])
      expect(read(html)).toMatchObject({
        article: null,
        issues: [{ code: 'input.not-an-article', severity: 'error' }],
      });
    expect(read('')).toMatchObject({ article: null, issues: [{ code: 'input.empty' }] });
  });
});

describe('a hostile page', () => {
  it('of any size ends, whole and linear', () => {
    for (const html of [
      '<div>'.repeat(200_000),
      '<b><i>x'.repeat(100_000),
      '&amp;'.repeat(300_000),
      `${'<div>'.repeat(100_000)}${'</span>'.repeat(100_000)}`,
      wrap(`<p>${'word '.repeat(400_000)}</p>`),
      wrap('<a href="/x">link</a> '.repeat(50_000)),
      wrap('<h2>head</h2>'.repeat(50_000)),
      wrap(`<p>${' \t\n'.repeat(300_000)}</p>`),
      `<p ${'a=b '.repeat(300_000)}>`,
      wrap('<table><tr><td>'.repeat(20_000)),
      wrap(`<script type="application/ld+json">${'['.repeat(100_000)}</script>`),
      wrap(`<p>${'<br>'.repeat(200_000)}</p>`),
    ])
      read(html);
  });

  it('never throws, whatever is in it', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="body">',
      '<h1>',
      '<a href="javascript:1">',
      '<td>',
      '<svg>',
      '<!--',
      ']]>',
      '<script>',
      '</script>',
      '<br>',
      '&#x0;',
      '&notin;',
      '<li>',
      '"',
      '<img srcset=", ,">',
      '<time datetime="9999-99-99">',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(tag, fc.string({ unit: 'binary' }), fc.constant(prose(1))), { maxLength: 60 }),
        (parts) => {
          const html = parts.join('');
          const once = read(html);
          expect(parseHtml(html, { url })).toEqual(once);
        },
      ),
      { numRuns: 300 },
    );
  });
});
