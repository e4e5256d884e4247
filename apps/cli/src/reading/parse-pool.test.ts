import { expect, test } from 'vitest';
import type { InputDocument, UnreadFile } from '../input/document.ts';
import { ParsePool } from './parse-pool.ts';

const named = (name: string): InputDocument => ({ name, bytes: Buffer.from(name), mediaType: 'text/plain' });

/** Says of each document its bytes; a thread is ended by `bad`. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ documents, bytes }) => {
      let at = 0;
      parentPort.postMessage(documents.map(({ name, length }) => {
        if (name === 'bad') process.exit(1);
        return { kind: 'skipped', why: Buffer.from(bytes, (at += length) - length, length).toString() };
      }));
    });`)}`,
);

const echo = {
  script,
  here: async () => (document: InputDocument | UnreadFile) => {
    if (document.name === 'bad') throw new Error("parsed on the caller's own thread");
    if (document.name === 'endless') for (const end = performance.now() + 2_000; performance.now() < end; );
    return { kind: 'skipped' as const, why: document.name === 'endless' ? 'its end' : document.name };
  },
};

test('each order has its own answers, in the order of its documents', async () => {
  const pool = new ParsePool(2, {}, echo);
  const orders = Array.from({ length: 9 }, (_, i) => [`${i} first`, `${i} second`]);
  const answers = await Promise.all(orders.map((names) => pool.parse(names.map(named))));
  await pool.close();
  expect(answers).toEqual(orders.map((names) => names.map((why) => ({ kind: 'skipped', why }))));
});

test('a document that ends its thread costs itself, not those in its order nor the orders behind it', async () => {
  const pool = new ParsePool(2, {}, echo);
  const orders = [['a', 'bad', 'b'], ['c'], ['d'], ['e', 'f'], ['g']];
  const answers = await Promise.all(orders.map((names) => pool.parse(names.map(named))));
  await pool.close();
  const whys = answers.map((results) => results.map((result) => ('why' in result ? result.why : '')));
  expect(whys).toEqual([['a', 'reading it ends the thread', 'b'], ['c'], ['d'], ['e', 'f'], ['g']]);
});

test.each([
  ['itself, where there is no other thread', 1, 'reading it takes too long'],
  ['time, where another thread can read it', 2, 'endless'],
])("a document without end on the caller's own thread costs %s", async (_, jobs, why) => {
  const pool = new ParsePool(jobs, {}, echo, { here: 200, thread: 20_000 });
  const orders = [...Array.from({ length: 5 }, (__, i) => [`${i}`]), ['a', 'endless', 'b'], ['c']];
  const answers = await Promise.all(orders.map((names) => pool.parse(names.map(named))));
  await pool.close();
  const whys = answers.map((results) => results.map((result) => ('why' in result ? result.why : '')));
  expect(whys.slice(5)).toEqual([['a', why, 'b'], ['c']]);
});
