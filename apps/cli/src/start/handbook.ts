import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BroadsheetClient } from '@broadsheet/client';
import { importDocuments } from '../importing/import-documents.ts';
import { openFolder } from '../output/folder.ts';

/** The articles that a new store starts with: the sample, and Broadsheet's handbook. */
export const handbookFolder = fileURLToPath(new URL('../../content', import.meta.url));

/**
 * Remembers in the data folder that the question was settled, so that what somebody deletes stays deleted. `importing`
 * stands there while it goes on: a start that was interrupted is taken up again.
 */
const markName = 'handbook.json';
type Mark = { state: 'importing' | 'imported' | 'declined' };

export interface HandbookOptions {
  client: BroadsheetClient;
  data: string;
  /** Start without the handbook, now and later. */
  empty: boolean;
  signal: AbortSignal;
  onArticle(done: number, total: number): void;
  onFailed(name: string, why: string): void;
}

/** On the first start of an empty store, imports the handbook as `broadsheet import` would. Gives the number of articles. */
export async function importHandbook(options: HandbookOptions): Promise<number> {
  const { client, data, signal } = options;
  const mark = await readMark(data);
  if (mark?.state === 'imported' || mark?.state === 'declined') return 0;
  if (mark === undefined) {
    const { items } = await client.articles.list({ limit: 1 });
    if (options.empty || items.length > 0) {
      await writeMark(data, { state: 'declined' });
      return 0;
    }
    await writeMark(data, { state: 'importing' });
  }
  const total = (await readdir(handbookFolder)).length;
  let done = 0;
  await importDocuments(
    [handbookFolder],
    { client, signal },
    {
      article: () => options.onArticle(++done, total),
      failed: options.onFailed,
    },
  );
  if (!signal.aborted) await writeMark(data, { state: 'imported' });
  return done;
}

async function readMark(data: string): Promise<Mark | undefined> {
  const text = await readFile(join(data, markName), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  if (text.includes('"importing"')) return { state: 'importing' };
  return { state: text.includes('"imported"') ? 'imported' : 'declined' };
}

async function writeMark(data: string, mark: Mark): Promise<void> {
  const folder = await openFolder(data);
  await folder.write(markName, `${JSON.stringify(mark)}\n`);
}
