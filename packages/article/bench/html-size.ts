/**
 * Memory and time of reading pages of hostile shapes up to 10 MB, each in a process of its own.
 *   node bench/html-size.ts            all shapes, 1 and 10 MB
 *   node bench/html-size.ts SHAPE MB   one of them: prints ms and size as JSON
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseHtml } from '../src/html.ts';

const sentence =
  'The harbour office counted the boats that came in during the night, and did not believe the first count. ';
const head =
  '<!doctype html><html lang="en"><head><title>A headline of some length</title></head><body><h1>A headline of some length</h1>';
/** One unit of each shape, repeated to the size. */
const shapes: Record<string, string> = {
  'nested tags': '<div>',
  'unclosed tags': '<b><i>x',
  entities: '&amp;',
  'one long line': 'word ',
  links: '<a href="/x">link</a> ',
  headings: '<h2>head</h2>',
  'white space': ' \t\n',
  paragraphs: `<p>${sentence}</p>`,
  breaks: `${sentence}<br><br>`,
  cells: '<table><tr><td>one</td><td>two</td></tr></table>',
  images: '<img src="/a.jpg" width=500><p>word</p>',
  players: '<iframe src="https://www.youtube.com/embed/abcDEF12345"></iframe>',
  'live entries': `<section class="liveblog"><time>10:00</time><p>${sentence}</p></section>`,
  boxes: `<aside class="infobox"><h3>Box</h3><p>${sentence}</p></aside>`,
  attributes: '<p a=b class="x y z" id=q>',
};
const [shape, megabytes] = process.argv.slice(2);

if (shape !== undefined) {
  const page =
    head + (shapes[shape] ?? '').repeat(Math.ceil((Number(megabytes) * 1_000_000) / (shapes[shape]?.length ?? 1)));
  parseHtml(`${head}<p>${sentence.repeat(4)}</p>`);
  const from = performance.now();
  const parsed = parseHtml(page, { url: 'https://example.org/a' });
  console.log(
    JSON.stringify({ ms: performance.now() - from, size: page.length, body: parsed.article?.body.length ?? 0 }),
  );
} else {
  const self = fileURLToPath(import.meta.url);
  /** What Node and the parser take before a page is read, in MB. */
  const base = 24;
  const run = (name: string, size: number, heap?: number) =>
    spawnSync(
      process.execPath,
      [
        ...(heap === undefined ? [] : [`--max-old-space-size=${Math.ceil(heap)}`, '--max-semi-space-size=2']),
        self,
        name,
        String(size),
      ],
      { encoding: 'utf8', timeout: 120_000 },
    );
  const time = (name: string, size: number): number => {
    const { stdout } = run(name, size);
    return stdout.startsWith('{') ? (JSON.parse(stdout) as { ms: number }).ms : Number.NaN;
  };
  /** The least multiple of the page that a heap must have beside the base, of those tried. */
  const memory = (name: string, size: number): number | undefined =>
    [4, 6, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24, 32].find((times) => run(name, size, base + times * size).status === 0);
  for (const name of Object.keys(shapes)) {
    const [one, ten] = [time(name, 1), time(name, 10)];
    console.log(
      `${name.padEnd(16)} 1 MB ${one.toFixed(0).padStart(6)} ms   10 MB ${ten.toFixed(0).padStart(6)} ms   ${(ten / one).toFixed(1).padStart(5)} ×   fits in ${memory(name, 10) ?? 'more than 32'} × the page`,
    );
  }
}
