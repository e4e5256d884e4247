/**
 * Speed of reading pages: the whole parse against building the bare tree of the same page, with our own reader and with
 * htmlparser2, and growth of time on hostile shapes when the input doubles. Best of the rounds for each page, taken in
 * turn; ratios are medians over the pages.
 *   npm run bench:html -w packages/article -- [FOLDER of .html or .html.gz pages]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser, parseDocument } from 'htmlparser2';
import { parseHtml } from '../src/html.ts';
import { readPage } from '../src/source/html/tree.ts';

const folder = process.argv[2];
const paragraph =
  'The harbour office counted the boats that came in during the night, and did not believe the first count. ';
const made = Array.from({ length: 20 }, (_, n) => {
  const nav = `<nav><ul>${`<li class="item"><a class="nav-link" href="/section/${n}">Section</a></li>`.repeat(120)}</ul></nav>`;
  const text = `<p class="text">${paragraph.repeat(3)}<a href="/x">a link</a></p><h2>A crosshead</h2>`.repeat(14 + n);
  const related = `<div class="related-links">${'<article class="teaser"><a href="/y"><h3>Another story</h3><p>With a line of text.</p></a></article>'.repeat(40)}</div>`;
  return `<!doctype html><html><head><title>Harbour ${n} counts its boats</title></head><body>${nav}<main><article><h1>Harbour ${n} counts its boats</h1>${text}</article>${related}</main></body></html>`;
});
const pages = folder
  ? readdirSync(folder)
      .filter((name) => /\.html(?:\.gz)?$/.test(name))
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      })
  : made;

interface Light {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: (Light | string)[];
}

/** The lightest tree that htmlparser2 can be made to build. */
function lightTree(html: string): Light {
  const open: Light[] = [{ tag: '', attributes: {}, children: [] }];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element = { tag, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    onclosetag: () => open.pop(),
    ontext: (text) => open.at(-1)?.children.push(text),
  });
  parser.end(html);
  return open[0] ?? { tag: '', attributes: {}, children: [] };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
function time(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const work = {
  'own tree': (page: string) => readPage(page),
  'light tree of htmlparser2': lightTree,
  'document of htmlparser2': (page: string) => parseDocument(page),
  'whole parse': (page: string) => parseHtml(page, { url: 'https://example.org/a' }),
};
type Name = keyof typeof work;
const names = Object.keys(work) as Name[];
const best = Object.fromEntries(names.map((name) => [name, pages.map(() => Number.POSITIVE_INFINITY)])) as Record<
  Name,
  number[]
>;
for (let round = 0; round < 9; round++)
  pages.forEach((page, i) => {
    for (const name of names)
      best[name][i] = Math.min(
        best[name][i] ?? 0,
        time(() => work[name](page)),
      );
  });
const size = median(pages.map((page) => page.length)) / 1000;
console.log(`${pages.length} pages, median ${size.toFixed(0)} kB`);
for (const name of names) {
  const ratios = best['whole parse'].map((whole, i) => whole / (best[name][i] || 1));
  console.log(
    `${name.padEnd(28)} ${median(best[name]).toFixed(2)} ms   whole parse is ${median(ratios).toFixed(2)} × that`,
  );
}

const shapes: Record<string, (n: number) => string> = {
  'nested tags': (n) => '<div>'.repeat(n * 20_000),
  'unclosed tags': (n) => '<b><i>x'.repeat(n * 20_000),
  entities: (n) => '&amp;'.repeat(n * 60_000),
  'strange closing tags': (n) => '<div>'.repeat(n * 10_000) + '</span>'.repeat(n * 10_000),
  'one long line': (n) => `<h1>A headline</h1><p>${'word '.repeat(n * 40_000)}</p>`,
  links: (n) => `<h1>A headline</h1>${'<a href="/x">link</a> '.repeat(n * 10_000)}`,
  headings: (n) => `<h1>A headline</h1>${'<h2>head</h2>'.repeat(n * 10_000)}`,
  'white space': (n) => `<h1>A headline</h1><p>${' \t\n'.repeat(n * 100_000)}</p>`,
  attributes: (n) => `<p ${'a=b '.repeat(n * 60_000)}>`,
  'nested tables': (n) => '<table><tr><td>'.repeat(n * 5_000),
  breaks: (n) => `<h1>A headline</h1><p>${'<br>'.repeat(n * 40_000)}</p>`,
  paragraphs: (n) => `<h1>A headline</h1>${`<p>${paragraph}</p>`.repeat(n * 1_500)}`,
  lists: (n) => `<h1>A headline</h1><ul>${'<li>A point of some words</li>'.repeat(n * 6_000)}</ul>`,
  cells: (n) => `<h1>A headline</h1><table>${'<tr><td>one</td><td>two</td></tr>'.repeat(n * 4_000)}</table>`,
  images: (n) => `<h1>A headline</h1><p>${paragraph.repeat(5)}</p>${'<img src="/a.jpg" width=500>'.repeat(n * 5_000)}`,
  'comments in scripts': (n) => `<h1>A headline</h1>${'<script><!-- </script>'.repeat(n * 10_000)}`,
  'comments that nothing ends': (n) => '<!--'.repeat(n * 60_000),
  'quotes that nothing ends': (n) => `<p ${`a="b' `.repeat(n * 40_000)}`,
  'references that are none': (n) => '&a'.repeat(n * 60_000),
  'state of scripts': (n) => `<h1>A headline</h1><script>x={"a":"${'\\\\"b '.repeat(n * 40_000)}"}</script>`,
};
for (const [name, make] of Object.entries(shapes)) {
  const [small, large] = [make(1), make(2)];
  const [once, twice]: [number[], number[]] = [[], []];
  for (let round = 0; round < 9; round++) {
    once.push(time(() => parseHtml(small)));
    twice.push(time(() => parseHtml(large)));
  }
  const growth = Math.min(...twice) / Math.min(...once);
  console.log(`${name.padEnd(22)} ${Math.min(...once).toFixed(1)} ms, doubled ${growth.toFixed(2)} ×`);
}
