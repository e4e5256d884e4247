/**
 * Speed of reading pages: the whole parse against building the bare tree of the same page, and growth of time on hostile
 * shapes when the input doubles. Ratios of medians in one run.
 *   node bench/html.ts [FOLDER of .html or .html.gz pages]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
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

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
function time(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const tree: number[] = [];
const whole: number[] = [];
for (let round = 0; round < 5; round++)
  for (const page of pages) {
    const bare = time(() => readPage(page));
    const parse = time(() => parseHtml(page, { url: 'https://example.org/a' }));
    if (round > 0) {
      tree.push(bare);
      whole.push(parse);
    }
  }
const ratios = whole.map((value, i) => value / (tree[i] || 1));
const size = pages.reduce((sum, page) => sum + page.length, 0) / pages.length / 1000;
console.log(`${pages.length} pages, ${size.toFixed(0)} kB in the middle`);
console.log(
  `tree ${median(tree).toFixed(2)} ms, whole ${median(whole).toFixed(2)} ms, whole/tree ${median(ratios).toFixed(2)} (aim 2)`,
);

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
  'state of scripts': (n) => `<h1>A headline</h1><script>x={"a":"${'\\\\"b '.repeat(n * 40_000)}"}</script>`,
};
for (const [name, make] of Object.entries(shapes)) {
  const [small, large] = [make(1), make(2)];
  const once = median([0, 1, 2, 3, 4].map(() => time(() => parseHtml(small))));
  const twice = median([0, 1, 2, 3, 4].map(() => time(() => parseHtml(large))));
  console.log(`${name.padEnd(22)} ${once.toFixed(1)} ms, doubled ${(twice / once).toFixed(2)} ×`);
}
