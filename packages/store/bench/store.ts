// List, get and search at 1,000 and 100,000 stored articles. `npm run bench -w @broadsheet/store`
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseText } from '@broadsheet/article/text';
import { prepare } from '../dist/prepare.js';
import { openSqliteStore } from '../dist/sqlite/index.js';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const path = join(folder, 'bench.db');
const store = openSqliteStore({ path });
let seed = 7;
const random = (n: number) => {
  seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
  return seed % n;
};
const words = Array.from(
  { length: 20_000 },
  (_, i) =>
    `${['bru', 'ta', 'kel', 'mon', 'sir'][i % 5]}${['ga', 'len', 'to', 'ris', 'un'][Math.floor(i / 5) % 5]}${i.toString(36)}`,
);
const word = () => words[Math.floor(random(20_000) ** 2 / 20_000)] ?? 'x';
const sentence = () => `The ${Array.from({ length: 14 }, word).join(' ')}.`;
const text = (i: number) =>
  `Report ${i} on ${word()} and ${word()}\n\nBy Ada Berg\n\nPublished: ${1 + (i % 28)} ${['May', 'June', 'July'][i % 3]} 20${10 + (i % 14)}, 10:${10 + (i % 50)} UTC\n\n${Array.from({ length: 8 }, () => Array.from({ length: 4 }, sentence).join(' ')).join('\n\n')}\n`;

const ids: string[] = [];
async function fill(from: number, to: number): Promise<number> {
  const start = performance.now();
  for (let i = from; i < to; i += 500) {
    const deposits = Array.from({ length: Math.min(500, to - i) }, (_, k) => {
      const { article } = parseText(text(i + k), { language: 'en', publisher: `Paper ${random(40)}` });
      if (!article) throw new Error('no article');
      return prepare({ article });
    });
    for (const receipt of await store.putMany(deposits)) ids.push(receipt.id);
  }
  return ((to - from) / (performance.now() - start)) * 1000;
}

async function median(work: () => Promise<unknown>, rounds: number): Promise<number> {
  for (let i = 0; i < 5; i++) await work();
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Number((times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0).toFixed(3));
}

async function measure() {
  const { next } = await store.list({ limit: 20 });
  return {
    'get, ms': await median(() => store.get(ids[random(ids.length)] ?? ''), 400),
    'list, ms': await median(() => store.list({ limit: 20 }), 200),
    'next page, ms': await median(() => store.list({ limit: 20, ...(next !== undefined && { cursor: next }) }), 200),
    'list of a source, ms': await median(() => store.list({ limit: 20, source: `Paper ${random(40)}` }), 200),
    'search rare, ms': await median(() => store.search({ q: words[19_000 + random(900)] ?? 'x', limit: 20 }), 40),
    'search medium, ms': await median(() => store.search({ q: words[3_000 + random(900)] ?? 'x', limit: 20 }), 40),
    'search common, ms': await median(() => store.search({ q: 'report', limit: 20 }), 10),
    'search common, newest, ms': await median(() => store.search({ q: 'report', sort: 'newest', limit: 20 }), 10),
  };
}

await fill(0, 1_000);
const small = await measure();
const rate = await fill(1_000, 100_000);
const large = await measure();
console.table(
  Object.fromEntries(
    Object.entries(small).map(([name, value]) => [
      name,
      {
        '1,000': value,
        '100,000': large[name as keyof typeof large],
        ratio: Number((large[name as keyof typeof large] / value).toFixed(2)),
      },
    ]),
  ),
);
console.log(
  `${Math.round(rate)} articles a second parsed, stored and indexed; the file has ${Math.round(statSync(path).size / 1e6)} MB`,
);
await store.close();
rmSync(folder, { recursive: true });
