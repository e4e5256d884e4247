import { Worker } from 'node:worker_threads';
import { StoreError } from '../port.ts';
import type { Synced } from './sync-worker.ts';

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

/** Waits for the disk on a thread with a connection of its own, so that who writes much can go on meanwhile. */
export class SyncThread {
  readonly #path: string;
  #worker: Worker | undefined;
  #waiting: Waiting[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  #start(): Worker {
    const worker = new Worker(
      new URL(import.meta.url.endsWith('.ts') ? './sync-worker.ts' : './sync-worker.js', import.meta.url),
      { workerData: { path: this.#path } },
    );
    worker
      .on('message', ({ error }: Synced) => {
        const waiting = this.#waiting.shift();
        if (error) waiting?.reject(new StoreError(error.code, error.message));
        else waiting?.resolve();
      })
      .on('error', (error) => this.#end(worker, error))
      .on('exit', () => this.#end(worker));
    return worker;
  }

  #end(worker: Worker, cause?: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const error = new StoreError(
      'unavailable',
      `It is not known whether all is on the disk${cause ? ` (${cause.message})` : ''}. Store it again.`,
      { cause },
    );
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  sync(): Promise<void> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      worker.postMessage('sync');
    });
  }

  /** Ends after what was asked for before. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('close');
    await ended;
  }
}
