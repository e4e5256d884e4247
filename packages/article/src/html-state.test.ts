import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { parsedSchema } from './schema/index.ts';

const text = [
  'The millers of the upper valley have opened their sluices three days early this year, because the snow on the ridge is going faster than anyone can remember.',
  'Below the bridge the water already stands a hand under the first step of the chapel, and the schoolmaster has moved the piano to the second floor.',
  'An old rule says that the sluices stay shut until the storks come back, but the storks, it seems, have not been told what the thermometer says.',
];
const title = 'Sluices open early in the valley';
const day = '2024-03-02T08:00:00Z';
const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');
const page = (inner: string, head = '<meta property="og:type" content="article">') =>
  `<!doctype html><html lang="en"><head><title>${title} | Valley Post</title>${head}</head><body><div id="root"></div>${inner}</body></html>`;
const html = `<p>${text[0]}</p><h2>The chapel</h2><p>${text[1]}</p><p>${text[2]}</p>`;
const blocks = [
  { type: 'paragraph', text: text[0] },
  { type: 'heading', level: 2, text: 'The chapel' },
  { type: 'paragraph', text: text[1] },
  { type: 'paragraph', text: text[2] },
];
const related = [
  { title: 'Another story of the day', teaser: 'The market moves to the church square until the water is gone.' },
];
const row = `${Buffer.byteLength(html).toString(16)}`;

describe('a page that holds its text for its scripts alone', () => {
  const whole: Record<string, string> = {
    'mark-up in JSON': `<script id="__NEXT_DATA__" type="application/json">${json({ props: { pageProps: { article: { title, publishedAt: day, author: { name: 'Lea Brook' }, body: html, related } } } })}</script>`,
    'blocks in JSON': `<script type="application/json">${json({ article: { title, publishDate: day, authors: [{ name: 'Lea Brook' }], content: blocks, related } })}</script>`,
    'an assignment': `<script>window.Fusion=window.Fusion||{};Fusion.globalContent=${json({ headlines: { basic: title }, display_date: day, credits: { by: [{ name: 'Lea Brook' }] }, content_elements: blocks.map(({ type, text: content }) => ({ type: type === 'heading' ? 'header' : 'text', content })) })};Fusion.x={};</script>`,
    'JSON in a string': `<script>window.__STATE__ = JSON.parse(${json(JSON.stringify({ story: { title, published: day, byline: 'Lea Brook', body: html } }))});</script>`,
    'a document in a cache': `<script>window.__APOLLO_STATE__=${json({ 'Article:1': { headline: title, publishedDate: day, author: { name: 'Lea Brook' }, body: { json: JSON.stringify({ type: 'doc', content: blocks.map((block) => ({ type: block.type, content: [{ type: 'text', text: block.text }] })) }) } } })}</script>`,
    'an attribute': `<div data-page="${JSON.stringify({
      props: { article: { title, date_published: day, author: 'Lea Brook', body: html } },
    })
      .replace(/&/g, '&amp;')
      .replace(/"/g, '&quot;')}"></div>`,
  };
  for (const [name, inner] of Object.entries(whole))
    it(`is read from ${name}`, () => {
      const parsed = parseHtml(page(inner), { url: 'https://valley.example/a/b' });
      expect(parsedSchema.safeParse(parsed).error?.issues ?? []).toEqual([]);
      expect(parsed.article).toMatchObject({
        headline: { text: title },
        dates: { published: { value: '2024-03-02T08:00:00+00:00' } },
        byline: { parties: [{ name: 'Lea Brook' }] },
        body: blocks.map(({ type, text: words }) => ({ type, content: { text: words } })),
      });
    });

  const alone: Record<string, string> = {
    'the arguments of a function': `<script>window.__NUXT__=(function(a){return {data:[{article:{title:a,body:"\\u003Cp\\u003E${text[0]}\\u003C\\u002Fp\\u003E\\u003Cp\\u003E${text[1]}\\u003C\\u002Fp\\u003E\\u003Cp\\u003E${text[2]}\\u003C\\u002Fp\\u003E"}}]}}("${title}"));</script>`,
    'a list with references': `<script type="application/json" id="__NUXT_DATA__">${json([['Reactive', 1], { article: 2 }, { title: 3, paragraphs: 4 }, title, [5, 6, 7], ...text])}</script>`,
    'streamed elements': text
      .map(
        (words, i) =>
          `<script>self.__next_f.push([1,${json(`${i}:["$","p",null,{"children":${JSON.stringify(words)}}]\n`)}])</script>`,
      )
      .join(''),
    'streamed text': `<script>self.__next_f.push([1,${json(`2:T${row},${html}3:["$","div",null,{}]\n`)}])</script>`,
  };
  for (const [name, inner] of Object.entries(alone))
    it(`is read from ${name}`, () => {
      const { article } = parseHtml(page(inner), { url: 'https://valley.example/a/b' });
      const paragraphs = article?.body.flatMap((block) => (block.type === 'paragraph' ? block.content.text : []));
      expect(paragraphs).toEqual(text);
    });

  it('says nothing of an article when it holds teasers', () => {
    const teasers = [1, 2, 3, 4].map((n) => ({ title: `Story ${n} of the day`, summary: text[n % 3] }));
    const inner = `<script type="application/json">${json({ front: { teasers } })}</script>`;
    expect(parseHtml(page(inner, ''), { url: 'https://valley.example/' }).article).toBeNull();
  });

  it('is not read where the page shows its text', () => {
    const shown = `<h1>${title}</h1>${text.map((words) => `<p>${words.replace('the', 'that')}</p>`).join('')}${whole['mark-up in JSON']}`;
    const { article } = parseHtml(page(shown));
    expect(article?.body).toHaveLength(3);
    expect(article?.byline).toBeUndefined();
  });

  it('ends, whatever is in the scripts', () => {
    for (const source of [
      `${'{"a":'.repeat(50_000)}${`"${text[0]}",`.repeat(2_000)}`,
      '"'.repeat(300_000),
      '{'.repeat(300_000),
      '["a",'.repeat(100_000),
      '\\u'.repeat(100_000),
      `'${'x '.repeat(300_000)}`,
      '{"a":"[\\"b\\",'.repeat(50_000),
    ])
      parseHtml(page(`<script>${source}</script>`));
  });
});
