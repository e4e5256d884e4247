import type { openApi } from '@broadsheet/api/node';
import type { Prepared } from '@broadsheet/store';
import { Complaint, exitCode } from '../exit-code.ts';
import type { Position } from '../input/byte-reader.ts';
import { type DocumentRead, documentsIn, type InputDocument } from '../input/documents.ts';
import { walk } from '../input/walk.ts';
import type { ReadingOptions } from '../options.ts';
import { ParsePool } from '../reading/parse-pool.ts';
import type { ReadResult } from '../reading/read-document.ts';
import type { ImportEvents, Outcome } from './import-documents.ts';
import { Journal } from './journal.ts';

export type Store = Awaited<ReturnType<typeof openApi>>['store'];

export interface BulkOptions {
  store: Store;
  /** Folder of the store; how far large files have come is kept there. */
  data: string;
  reading: ReadingOptions;
  dryRun: boolean;
  /** Threads that parse. */
  jobs: number;
  /** Keep the bytes of records and archived pages with their articles, as is done with files of one article. */
  keepSource: boolean;
  /** Read large files from their start, whatever was done before. */
  anew: boolean;
  signal: AbortSignal;
}

export interface BulkEvents extends ImportEvents {
  /** A large file is taken up where it was left. */
  resumed(path: string, position: Position, share: number): void;
  bytes(count: number): void;
}

/** A file that is being read. */
interface Source {
  path: string;
  journal: Journal | undefined;
}
/** What came out of the input, in its order; `done` ends a file. */
type Item =
  | { kind: 'read'; source: Source; read: DocumentRead }
  | { kind: 'done'; source: Source }
  | { kind: 'skipped'; path: string; why: string }
  | { kind: 'failed'; path: string; why: string };

/** What is parsed in one go by one thread. */
interface Batch {
  items: Item[];
  results: Promise<ReadResult[]>;
  settled: boolean;
}

/** What is parsed as one order and stored in one transaction, at most, but for one more document. */
const batchLimit = { bytes: 1024 * 1024, documents: 256, items: 500 };

/**
 * Brings in every article under the paths. Parsing goes on in threads, storing here, a batch a transaction, in the
 * input's order, so that a file can be taken up where it was left. Memory does not grow with the input: only so many
 * batches are on their way. What cannot be read is reported and left out. Throws a `Complaint` when the store gives up.
 */
export async function bulkImport(paths: Iterable<string>, options: BulkOptions, events: BulkEvents): Promise<void> {
  const pool = new ParsePool(options.jobs, { ...options.reading, keepSource: options.keepSource });
  const writer = new Writer(options, events);
  const onTheWay: Batch[] = [];
  const store = async () => {
    const batch = onTheWay.shift();
    if (!batch) return;
    await writer.write(batch.items, await batch.results);
  };
  try {
    for await (const items of batchesOf(itemsIn(paths, options, events))) {
      if (options.signal.aborted) break;
      const documents = items.flatMap((item) =>
        item.kind === 'read' && item.read.kind === 'document' ? [item.read.document] : [],
      );
      const batch: Batch = { items, results: pool.parse(documents), settled: false };
      void batch.results.then(() => {
        batch.settled = true;
      });
      onTheWay.push(batch);
      while (onTheWay.length > options.jobs * 2 || onTheWay[0]?.settled) await store();
    }
    while (onTheWay.length > 0 && !options.signal.aborted) await store();
  } finally {
    await pool.close();
  }
}

async function* itemsIn(paths: Iterable<string>, options: BulkOptions, events: BulkEvents): AsyncGenerator<Item> {
  for await (const found of walk(paths)) {
    if (options.signal.aborted) return;
    if (found.kind !== 'file') {
      yield found;
      continue;
    }
    const journal = options.dryRun ? undefined : await Journal.open(options.data, found.path, options.reading);
    if (options.anew) journal?.forget();
    const source: Source = { path: found.path, journal };
    const from = journal?.position;
    if (journal && from) events.resumed(found.path, from, journal.share);
    const reads = documentsIn(found.path, { ...(from && { from }), onBytes: events.bytes });
    for await (const read of reads) {
      yield { kind: 'read', source, read };
      if (options.signal.aborted) return;
    }
    yield { kind: 'done', source };
  }
}

async function* batchesOf(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let documents = 0;
  let bytes = 0;
  for await (const item of items) {
    batch.push(item);
    if (item.kind === 'read' && item.read.kind === 'document') {
      documents += 1;
      bytes += item.read.document.bytes.length;
    }
    if (documents < batchLimit.documents && bytes < batchLimit.bytes && batch.length < batchLimit.items) continue;
    yield batch;
    batch = [];
    documents = 0;
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** What became of a deposit. */
type Told = Outcome | { why: string };

/** Stores what was read, and tells of it once it is stored. */
class Writer {
  readonly #options: BulkOptions;
  readonly #events: BulkEvents;
  readonly #open = new Set<Journal>();

  constructor(options: BulkOptions, events: BulkEvents) {
    this.#options = options;
    this.#events = events;
  }

  /** Stores a batch in one transaction, and tells of each item in order. */
  async write(items: readonly Item[], results: readonly ReadResult[]): Promise<void> {
    const deposits = results.flatMap((result) => (result.kind === 'article' ? [result.prepared] : []));
    const outcomes = (this.#options.dryRun ? await this.#wouldBe(deposits) : await this.#store(deposits)).values();
    const read = results.values();
    for (const item of items) {
      if (item.kind === 'failed') this.#events.failed?.(item.path, item.why);
      else if (item.kind === 'skipped') this.#events.skipped?.(item.path, item.why, 'file');
      else if (item.kind === 'done') this.#end(item.source);
      else {
        if (item.read.kind === 'failed') this.#events.failed?.(item.read.path, item.read.why);
        else if (item.read.kind === 'skipped') this.#events.skipped?.(item.read.path, item.read.why, 'record');
        else this.#tell(item.read.document, read.next().value, outcomes);
        if (item.read.after) this.#reached(item.source, item.read.after);
      }
    }
    // What is stored and not noted is read again after a crash, and found unchanged.
    for (const journal of this.#open) journal.save();
  }

  #tell({ name, oneOfMany }: InputDocument, result: ReadResult | undefined, outcomes: Iterator<Told>): void {
    if (result?.kind === 'failed') this.#events.failed?.(name, result.why);
    else if (result?.kind === 'skipped') this.#events.skipped?.(name, result.why, oneOfMany ? 'record' : 'file');
    else {
      const outcome: Told | undefined = outcomes.next().value;
      if (typeof outcome === 'string') this.#events.article?.(name, outcome);
      else if (outcome) this.#events.failed?.(name, outcome.why);
    }
  }

  async #wouldBe(deposits: readonly Prepared[]): Promise<Told[]> {
    const outcomes: Outcome[] = [];
    for (const one of deposits) outcomes.push(await guarded(() => this.#options.store.wouldBe(one)));
    return outcomes;
  }

  async #store(deposits: readonly Prepared[]): Promise<Told[]> {
    const { store } = this.#options;
    if (deposits.length === 0) return [];
    try {
      return (await guarded(() => store.putMany(deposits))).map(({ outcome }) => outcome);
    } catch (error) {
      if (error instanceof Complaint) throw error;
    }
    // One of them cannot be stored: each for itself, so that it is the only one.
    const outcomes: Told[] = [];
    for (const deposit of deposits) {
      try {
        for (const { outcome } of await guarded(() => store.putMany([deposit]))) outcomes.push(outcome);
      } catch (error) {
        if (error instanceof Complaint) throw error;
        outcomes.push({ why: `it cannot be stored: ${error instanceof Error ? error.message : String(error)}` });
      }
    }
    return outcomes;
  }

  #reached({ journal }: Source, position: Position): void {
    if (!journal) return;
    this.#open.add(journal);
    journal.reached(position);
  }

  #end({ journal }: Source): void {
    if (journal) this.#open.delete(journal);
    journal?.end();
    this.#events.fileDone?.();
  }
}

/** What the store says when nothing more can be stored ends the import. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'StoreError')
      throw new Complaint(error.message, exitCode.unusable, { cause: error });
    throw error;
  }
}
