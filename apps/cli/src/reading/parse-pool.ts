import { Worker } from 'node:worker_threads';
import type { InputDocument } from '../input/documents.ts';
import type { ReadingOptions } from '../options.ts';
import type { ParseOrder } from './parse-worker.ts';
import { type ReadResult, readDocument } from './read-document.ts';

interface Task {
  documents: readonly InputDocument[];
  done(results: ReadResult[]): void;
}

/** Longest that a thread may take for one order; parsing is linear, so nothing but a fault takes so long. */
const patienceMs = 60_000;

/**
 * Parses on several threads. What is handed in is parsed in that order as threads get free; how much is handed in at a
 * time is for the caller to bound. With one job all is done on the caller's own thread.
 */
export class ParsePool {
  readonly #jobs: number;
  readonly #options: ReadingOptions;
  readonly #waiting: Task[] = [];
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();

  constructor(jobs: number, options: ReadingOptions) {
    this.#jobs = jobs;
    this.#options = options;
  }

  /** What became of each document, in their order. Never rejects. */
  parse(documents: readonly InputDocument[]): Promise<ReadResult[]> {
    if (documents.length === 0) return Promise.resolve([]);
    if (this.#jobs <= 1)
      return new Promise((resolve) => {
        setImmediate(() => resolve(documents.map((document) => readDocument(document, this.#options))));
      });
    return new Promise((done) => {
      this.#waiting.push({ documents, done });
      this.#next();
    });
  }

  #next(): void {
    const worker =
      this.#idle.pop() ?? (this.#all.size < this.#jobs && this.#waiting.length > 0 ? this.#start() : undefined);
    if (!worker) return;
    const task = this.#waiting.shift();
    if (task) this.#run(worker, task);
    else this.#idle.push(worker);
  }

  #start(): Worker {
    const worker = new Worker(
      new URL(import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js', import.meta.url),
      { resourceLimits: { maxOldGenerationSizeMb: 1_024 } },
    );
    worker.unref();
    this.#all.add(worker);
    return worker;
  }

  #run(worker: Worker, task: Task): void {
    const { documents, done } = task;
    const finish = () => {
      clearTimeout(timer);
      worker.off('error', failed).off('exit', ended).off('message', answered);
      worker.unref();
    };
    const fail = (why: string) => {
      finish();
      worker.on('error', () => {});
      this.#all.delete(worker);
      void worker.terminate();
      // One of several spoilt it: each is tried by itself.
      if (documents.length > 1)
        void Promise.all(documents.map((document) => this.parse([document]))).then((results) => done(results.flat()));
      else done([{ kind: 'failed', why }]);
      this.#next();
    };
    const timer = setTimeout(() => fail('reading it takes too long'), patienceMs).unref();
    worker.ref();
    const failed = (error: Error) => fail(`reading it fails: ${error.message}`);
    const ended = () => fail('reading it ends the thread');
    const answered = (results: ReadResult[]) => {
      finish();
      this.#idle.push(worker);
      done(results);
      this.#next();
    };
    worker.on('error', failed).on('exit', ended).on('message', answered);
    const { order, transfer } = pack(documents, this.#options);
    worker.postMessage(order, transfer);
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
    this.#all.clear();
  }
}

/** The bytes are copied together once and then handed over: a view would be sent with all of the buffer it lies in. */
function pack(
  documents: readonly InputDocument[],
  options: ReadingOptions,
): { order: ParseOrder; transfer: ArrayBuffer[] } {
  const bytes = new Uint8Array(documents.reduce((sum, document) => sum + document.bytes.length, 0));
  let at = 0;
  const packed = documents.map(({ bytes: own, ...document }) => {
    bytes.set(own, at);
    at += own.length;
    return { ...document, length: own.length };
  });
  return { order: { documents: packed, bytes: bytes.buffer, options }, transfer: [bytes.buffer] };
}
