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
    return { kind: 'skipped' as const, why: document.name };
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
