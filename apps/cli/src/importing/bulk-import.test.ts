import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApi } from '@broadsheet/api/node';
import { StoreError } from '@broadsheet/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Complaint } from '../exit-code.ts';
import { ParsePool } from '../reading/parse-pool.ts';
import { bulkImport, type Store } from './bulk-import.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'broadsheet bulk '));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const record = (i: number) =>
  JSON.stringify({
    title: `The ferry of day ${i}`,
    text: `The ferry left the quay ${i} minutes late.\n\nNobody minded.`,
  });

/** Ends the import after its first article, half-way through the file; the store first goes through `change`. */
async function interrupted(change: (store: Store) => void): Promise<void> {
  const file = join(data, 'records.jsonl');
  await writeFile(file, Array.from({ length: 2_000 }, (_, i) => `${record(i)}\n`).join(''));
  const { store, close } = await openApi({ data });
  const pool = new ParsePool(1, {});
  const stop = new AbortController();
  change(store);
  try {
    const options = { store, data, reading: {}, dryRun: false, anew: false, signal: stop.signal };
    await bulkImport([file], pool, options, { article: () => stop.abort(), resumed() {}, bytes() {} });
  } finally {
    await pool.close();
    await close();
  }
}
const noted = () => readdir(join(data, 'imports')).catch(() => []);

test('a place is noted when an import is interrupted', async () => {
  await interrupted(() => {});
  expect(await noted()).toHaveLength(1);
});

test('a disk that fails once and then says nothing of it has no place noted', async () => {
  const answers = [() => Promise.reject(new StoreError('unavailable', 'The disk is worn.')), () => Promise.resolve()];
  const ended = interrupted((store) => {
    store.sync = () => (answers.shift() ?? Promise.reject)();
  });
  await expect(ended).rejects.toEqual(new Complaint('The disk is worn.', 3));
  expect(await noted()).toEqual([]);
});

test('an import whose place cannot be noted says so', async () => {
  await writeFile(join(data, 'imports'), 'a file where a folder should be');
  await expect(interrupted(() => {})).rejects.toThrow(/^How far the import has come cannot be noted \(E/);
});
