import { Worker } from 'node:worker_threads';
import type { InputDocument, UnreadFile } from '../input/document.ts';
import type { PackedDocument, ParseOrder } from './parse-worker.ts';
import type { KeepingOptions, ReadResult, readDocument } from './read-document.ts';

type Unparsed = InputDocument | UnreadFile;

interface Task {
  documents: readonly Unparsed[];
  /** It was part of what has cost a thread. */
  suspect: boolean;
  done(results: ReadResult[]): void;
}

/** Longest that a thread may take for one order; parsing is linear, so nothing but a fault takes so long. */
const patienceMs = 60_000;
/** A thread has orders at hand for as long as the caller's own thread is busy storing. */
const ordersAhead = 5;
/** Megabytes. The heap of a thread would else grow with how long it lives; of the young generation, what an order makes. */
const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** What parses: the script of a thread, and the same for the caller's own thread, loaded when it is first needed. */
interface Parser {
  script: URL;
  here(): Promise<typeof readDocument>;
}
const documentParser: Parser = {
  script: new URL(import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js', import.meta.url),
  here: async () => (await import('./read-document.ts')).readDocument,
};

/** A thread with what it was given and has not answered, oldest first. */
interface Hand {
  worker: Worker;
  tasks: Task[];
  timer?: NodeJS.Timeout;
}

/**
 * Parses on several threads, of which the caller's own is one: it helps out while the others have enough at hand, which
 * saves handing over and a thread. What is handed in is begun in that order; how much is handed in at a time is for the
 * caller to bound.
 */
export class ParsePool {
  readonly #jobs: number;
  readonly #options: KeepingOptions;
  readonly #parser: Parser;
  #waiting: Task[] = [];
  readonly #hands = new Set<Hand>();
  #helping = false;

  /** A first thread loads while the caller gets ready. */
  constructor(jobs: number, options: KeepingOptions, parser = documentParser) {
    this.#jobs = jobs;
    this.#options = options;
    this.#parser = parser;
    if (jobs > 1) this.#watch(this.#start());
  }

  /** Orders that keep all threads busy. */
  get room(): number {
    return (this.#jobs - 1) * ordersAhead + 1;
  }

  /** What became of each document, in their order. Never rejects. */
  parse(documents: readonly Unparsed[], suspect = false): Promise<ReadResult[]> {
    if (documents.length === 0) return Promise.resolve([]);
    return new Promise((done) => {
      this.#waiting.push({ documents, suspect, done });
      this.#hand();
    });
  }

  /** Hands out what waits: to a thread without work, to a new one, to the one with least, to this one. */
  #hand(): void {
    while (this.#waiting.length > 0) {
      let least = [...this.#hands].sort((a, b) => a.tasks.length - b.tasks.length)[0];
      if ((!least || least.tasks.length > 0) && this.#hands.size < this.#jobs - 1) least = this.#start();
      const task = least && least.tasks.length < ordersAhead ? this.#waiting.shift() : undefined;
      if (!least || !task) return void this.#help();
      least.tasks.push(task);
      least.worker.ref();
      const { order, transfer } = pack(task.documents, this.#options);
      least.worker.postMessage(order, transfer);
      if (least.tasks.length === 1) this.#watch(least);
    }
  }

  /** Parses one order here, after what the other threads have answered meanwhile. */
  async #help(): Promise<void> {
    if (this.#helping) return;
    this.#helping = true;
    const read = await this.#parser.here();
    await new Promise((resolve) => setImmediate(resolve));
    this.#helping = false;
    const at = this.#waiting.findIndex(({ suspect }) => !suspect);
    const [task] = at < 0 ? [] : this.#waiting.splice(at, 1);
    task?.done(task.documents.map((document) => read(document, this.#options)));
    if (task) this.#hand();
  }

  #start(): Hand {
    const worker = new Worker(this.#parser.script, { resourceLimits: heap });
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
      void Promise.all(spoilt.documents.map((document) => this.parse([document], true))).then((results) =>
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
function pack(documents: readonly Unparsed[], options: KeepingOptions): { order: ParseOrder; transfer: ArrayBuffer[] } {
  const lengthOf = (document: Unparsed) => ('bytes' in document ? document.bytes.length : 0);
  const bytes = new Uint8Array(documents.reduce((sum, document) => sum + lengthOf(document), 0));
  let at = 0;
  const packed = documents.map((document): PackedDocument => {
    if (!('bytes' in document)) return document;
    const { bytes: own, ...rest } = document;
    bytes.set(own, at);
    at += own.length;
    return { ...rest, length: own.length };
  });
  return { order: { documents: packed, bytes: bytes.buffer, options }, transfer: [bytes.buffer] };
}
