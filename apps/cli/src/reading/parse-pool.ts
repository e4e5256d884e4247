import { Worker } from 'node:worker_threads';
import type { InputDocument } from '../input/documents.ts';
import type { ParseOrder } from './parse-worker.ts';
import { type KeepingOptions, type ReadResult, readDocument } from './read-document.ts';

interface Task {
  documents: readonly InputDocument[];
  done(results: ReadResult[]): void;
}

/** Longest that a thread may take for one order; parsing is linear, so nothing but a fault takes so long. */
const patienceMs = 60_000;
/** A thread has its next order at hand while the caller's own thread is busy. */
const ordersAhead = 2;
/** Megabytes. The heap of a thread would else grow with how long it lives; of the young generation, what an order makes. */
const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

const parseWorker = new URL(
  import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js',
  import.meta.url,
);

/** A thread with what it was given and has not answered, oldest first. */
interface Hand {
  worker: Worker;
  tasks: Task[];
  timer?: NodeJS.Timeout;
}

/**
 * Parses on several threads. What is handed in is parsed in that order as threads get free; how much is handed in at a
 * time is for the caller to bound. With one job all is done on the caller's own thread.
 */
export class ParsePool {
  readonly #jobs: number;
  readonly #options: KeepingOptions;
  readonly #script: URL;
  #waiting: Task[] = [];
  readonly #hands = new Set<Hand>();

  constructor(jobs: number, options: KeepingOptions, script = parseWorker) {
    this.#jobs = jobs;
    this.#options = options;
    this.#script = script;
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
      this.#hand();
    });
  }

  /** Hands out what waits: to a thread without work, to a new one, to the one with least. */
  #hand(): void {
    while (this.#waiting.length > 0) {
      let least = [...this.#hands].sort((a, b) => a.tasks.length - b.tasks.length)[0];
      if ((!least || least.tasks.length > 0) && this.#hands.size < this.#jobs) least = this.#start();
      const task = least && least.tasks.length < ordersAhead ? this.#waiting.shift() : undefined;
      if (!least || !task) return;
      least.tasks.push(task);
      least.worker.ref();
      const { order, transfer } = pack(task.documents, this.#options);
      least.worker.postMessage(order, transfer);
      if (least.tasks.length === 1) this.#watch(least);
    }
  }

  #start(): Hand {
    const worker = new Worker(this.#script, { resourceLimits: heap });
    const hand: Hand = { worker, tasks: [] };
    this.#hands.add(hand);
    worker
      .on('message', (results: ReadResult[]) => {
        const task = hand.tasks.shift();
        this.#watch(hand);
        task?.done(results);
        this.#hand();
      })
      .on('error', (error) => this.#lose(hand, `reading it fails: ${error.message}`))
      .on('exit', () => this.#lose(hand, 'reading it ends the thread'));
    return hand;
  }

  /** Times the order that a thread is at; a thread without one keeps nobody from ending. */
  #watch(hand: Hand): void {
    clearTimeout(hand.timer);
    if (hand.tasks.length === 0) hand.worker.unref();
    else hand.timer = setTimeout(() => this.#lose(hand, 'reading it takes too long'), patienceMs).unref();
  }

  /** A thread is lost over the oldest of its orders; the others are for another. */
  #lose(hand: Hand, why: string): void {
    if (!this.#hands.delete(hand)) return;
    clearTimeout(hand.timer);
    void hand.worker.terminate();
    const [spoilt, ...rest] = hand.tasks;
    this.#waiting = [...rest, ...this.#waiting];
    // One of several spoilt it: each is tried by itself.
    if (spoilt && spoilt.documents.length > 1)
      void Promise.all(spoilt.documents.map((document) => this.parse([document]))).then((results) =>
        spoilt.done(results.flat()),
      );
    else spoilt?.done([{ kind: 'failed', why }]);
    this.#hand();
  }

  async close(): Promise<void> {
    this.#waiting = [];
    const hands = [...this.#hands];
    this.#hands.clear();
    for (const { timer } of hands) clearTimeout(timer);
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }
}

/** The bytes are copied together once and then handed over: a view would be sent with all of the buffer it lies in. */
function pack(
  documents: readonly InputDocument[],
  options: KeepingOptions,
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
