import { Worker } from 'node:worker_threads';
import { CursorError, QueryError, type SearchQuery, type SearchResult, StoreError } from '../port.ts';
import type { Answer } from './search-worker.ts';

interface Waiting {
  resolve(result: SearchResult): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** Longest that a search may take, in milliseconds. */
const patience = 10_000;

/** Runs searches on a thread with a connection of its own: a very common word would hold up all other requests. */
export class SearchThread {
  readonly #path: string;
  #worker: Worker | undefined;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  constructor(path: string) {
    this.#path = path;
  }

  #start(): Worker {
    const worker = new Worker(
      new URL(import.meta.url.endsWith('.ts') ? './search-worker.ts' : './search-worker.js', import.meta.url),
      { workerData: { path: this.#path } },
    );
    worker.unref();
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', (error: Error) =>
      this.#failAll(new StoreError('unavailable', 'The search failed; try again.', { cause: error })),
    );
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    this.#waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if ('result' in answer) {
      waiting.resolve(answer.result);
      return;
    }
    const { name, message, at = 0, code } = answer.error;
    if (name === 'QueryError') waiting.reject(new QueryError(message, at));
    else if (name === 'CursorError') waiting.reject(new CursorError(message));
    else waiting.reject(new StoreError(code ?? 'unavailable', message));
  }

  #failAll(error: Error): void {
    for (const [id, waiting] of this.#waiting) {
      clearTimeout(waiting.timer);
      this.#waiting.delete(id);
      waiting.reject(error);
    }
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  search(query: SearchQuery): Promise<SearchResult> {
    const worker = this.#worker ?? this.#start();
    this.#worker = worker;
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#failAll(new StoreError('unavailable', 'The search took too long. Use rarer words.')),
        patience,
      );
      this.#waiting.set(id, { resolve, reject, timer });
      worker.postMessage({ id, query });
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#failAll(new StoreError('closed', 'The store is closed.'));
    await worker?.terminate();
  }
}
