import { parentPort, workerData } from 'node:worker_threads';
import { CursorError, QueryError, type SearchQuery, StoreError } from '../port.ts';
import { Database } from './database.ts';
import { searchArticles } from './search.ts';

/** What goes over the port: errors as data, since classes do not survive it. */
export type Answer =
  | { id: number; result: ReturnType<typeof searchArticles> }
  | { id: number; error: { name: string; message: string; at?: number; code?: StoreError['code'] } };

const { path } = workerData as { path: string };
const db = new Database(path, { readOnly: true });

parentPort?.on('message', ({ id, query }: { id: number; query: SearchQuery }) => {
  let answer: Answer;
  try {
    answer = { id, result: searchArticles(db, query) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error('The search failed.');
    const known =
      error instanceof QueryError ? { at: error.at } : error instanceof StoreError ? { code: error.code } : {};
    answer = { id, error: { name: error instanceof CursorError ? 'CursorError' : name, message, ...known } };
  }
  parentPort?.postMessage(answer);
});
