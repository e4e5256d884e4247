// Speed of the plain-text parser: MB/s on articles of some 4 kB, and growth on hostile shapes. `npm run bench -w @broadsheet/article`
import { readFileSync } from 'node:fs';
import { parseText } from '../dist/text.js';

const sample = readFileSync(new URL('../../../apps/cli/content/nordkorea-russland.txt', import.meta.url), 'utf8');
const english = readFileSync(new URL('../../../apps/cli/content/the-shape-of-an-article.txt', import.meta.url), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text).length;

function best(texts: readonly string[], rounds: number): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (const text of texts) parseText(text);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

for (const [name, text] of [
  ['the sample (de)', sample],
  ['a handbook article (en)', english],
] as const) {
  const texts = Array.from({ length: 200 }, (_, i) =>
    text.replace(/\d\d\.\d\d|:\d\d/, (found) => found).concat(`\n\nRow ${i} ends it.\n`),
  );
  best(texts, 3);
  const ms = best(texts, 12);
  console.log(
    `${name}: ${(ms / texts.length).toFixed(3)} ms an article, ${((bytes(text) * texts.length) / ms / 1000).toFixed(1)} MB/s`,
  );
}

const shapes: Record<string, (n: number) => string> = {
  'one long line': (n) => 'word after word '.repeat(n / 16),
  'blank rows': (n) => `Head\n${'\n'.repeat(n)}Text that ends it all.`,
  'quotation marks': (n) => `Head\n\n${'" '.repeat(n / 2)}`,
  'digits and dots': (n) => `Head\n\n${'1.1.'.repeat(n / 4)}`,
  'short rows': (n) => 'A row\n'.repeat(n / 6),
  'open brackets': (n) => `Head\n\n${'('.repeat(n)}`,
  'spaces within a row': (n) => `Head${' '.repeat(n)}line\n\nText that ends it all.`,
  dashes: (n) => `Head\n\n${'- '.repeat(n / 2)}`,
  emoji: (n) => `Head\n\n${'😀'.repeat(n / 2)}`,
  'list items': (n) => `Head\n\n${'- an item of it\n'.repeat(n / 16)}`,
  capitals: (n) => `Head\n\n${'BERLIN '.repeat(n / 7)}`,
  'link starts': (n) => `# Head\n\n${'[a]('.repeat(n / 4)}`,
  'bold signs': (n) => `# Head\n\n${'**a '.repeat(n / 4)}`,
  'speakers in turn': (n) => `Head\n\n${'ADA: Is it?\nBEN: Yes.\n'.repeat(n / 21)}`,
  'times of day': (n) => `Head\n\n${'12:30 It is on\n'.repeat(n / 15)}`,
  'columns by tabs': (n) => `Head\n\n${'a\tb\tc\n'.repeat(n / 6)}`,
  'broken words': (n) => `Head\n\n${'some bro-\nken words and more of them here with-\nout an end\n'.repeat(n / 60)}`,
  'rules and heads': (n) => `${'A head of it\n\n-----\n\n'.repeat(n / 21)}`,
  'lone surrogates': (n) => `Head\n\n${'\ud800 '.repeat(n / 2)}`,
};
for (const [name, text] of [
  ['a line of 10 MB', 'word after word '.repeat(625_000)],
  ['1 M blank rows', `Head\n${'\n'.repeat(1_000_000)}Text that ends it all.`],
] as const)
  console.log(`${name}: ${Math.round(best([text], 3))} ms`);
console.table(
  Object.fromEntries(
    Object.entries(shapes).map(([name, make]) => {
      const [half, full] = [make(1_000_000), make(2_000_000)];
      best([half], 1);
      let [a, b] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      // In turn, and on a clean heap: or the second pays for what the first left behind.
      for (let round = 0; round < 3; round++) {
        globalThis.gc?.();
        a = Math.min(a, best([half], 1));
        globalThis.gc?.();
        b = Math.min(b, best([full], 1));
      }
      return [name, { 'ms for 1 MB': Math.round(a), 'ms for 2 MB': Math.round(b), ratio: Number((b / a).toFixed(2)) }];
    }),
  ),
);
