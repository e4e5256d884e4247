import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from '../port.ts';
import { Database } from './database.ts';

/** What goes over the port: an error as data, since classes do not survive it. */
export interface Synced {
  error?: { code: StoreError['code']; message: string };
}

const { path } = workerData as { path: string };
const db = new Database(path);

parentPort?.on('message', (what: 'sync' | 'close') => {
  if (what === 'close') {
    db.close();
    parentPort?.close();
    return;
  }
  const answer: Synced = {};
  try {
    db.checkpoint();
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error('The disk did not take it.');
    answer.error = { code: error instanceof StoreError ? error.code : 'unavailable', message };
  }
  parentPort?.postMessage(answer);
});
