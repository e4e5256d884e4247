import { Worker } from 'node:worker_threads';
import type { InputDocument, UnreadFile } from '../input/document.ts';
import { inTime } from './in-time.ts';
import type { PackedDocument, ParseOrder } from './parse-worker.ts';
import type { KeepingOptions, ReadResult, readDocument } from './read-document.ts';

type Unparsed = InputDocument | UnreadFile;

interface Task {
  documents: readonly Unparsed[];
  /** It was part of what has cost a thread or too much time, and is by itself now. */
  suspect: boolean;
  done(results: ReadResult[]): void;
}

/**
 * Milliseconds that one order may take; parsing is linear, so nothing but a fault takes so long. The caller's own thread
 * gives up sooner, since it does not hear meanwhile that others are done.
 */
const longest = { here: 20_000, thread: 60_000 };
/** A thread has orders at hand for as long as the caller's own thread is busy storing. */
const ordersAhead = 5;
const tooLong = 'reading it takes too long';
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
  readonly #patience: typeof longest;
  #waiting: Task[] = [];
  readonly #hands = new Set<Hand>();
  #helping = false;

  /** A first thread loads while the caller gets ready. */
  constructor(jobs: number, options: KeepingOptions, parser = documentParser, patience = longest) {
    this.#jobs = jobs;
    this.#options = options;
    this.#parser = parser;
    this.#patience = patience;
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
    const at = this.#waiting.findIndex(({ suspect }) => !suspect || this.#jobs === 1);
    const [task] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (!task) return;
    const results = inTime(() => task.documents.map((document) => read(document, this.#options)), this.#patience.here);
    if (results) task.done(results);
    else this.#spoilt(task, tooLong);
    this.#hand();
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
    else hand.timer = setTimeout(() => this.#lose(hand, tooLong), this.#patience.thread).unref();
  }

  /** A thread is lost over the oldest of its orders; the others are for another. */
  #lose(hand: Hand, why: string): void {
    if (!this.#hands.delete(hand)) return;
    clearTimeout(hand.timer);
    void hand.worker.terminate();
    const [spoilt, ...rest] = hand.tasks;
    this.#waiting = [...rest, ...this.#waiting];
    if (spoilt) this.#spoilt(spoilt, why);
    this.#hand();
  }

  /** One of its documents is at fault: each is tried by itself, on a thread if there is one. */
  #spoilt({ documents, suspect, done }: Task, why: string): void {
    if (suspect) done([{ kind: 'failed', why }]);
    else
      void Promise.all(documents.map((document) => this.parse([document], true))).then((results) =>
        done(results.flat()),
      );
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
