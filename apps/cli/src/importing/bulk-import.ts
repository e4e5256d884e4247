import type { openApi } from '@broadsheet/api/node';
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
type Deposit = Parameters<Store['put']>[0];

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

const batchBytes = 512 * 1024;
const batchDocuments = 64;
const batchItems = 500;
/** A transaction is closed when it holds so many articles, so many bytes of input, or has been open so long. */
const transaction = { articles: 512, bytes: 8 * 1024 * 1024, ms: 500 };

/**
 * Brings in every article under the paths. Parsing goes on in threads, storing here, many articles a transaction, in the
 * input's order, so that a file can be taken up where it was left. Memory does not grow with the input: only so many
 * batches are on their way. What cannot be read is reported and left out. Throws a `Complaint` when the store gives up.
 */
export async function bulkImport(paths: Iterable<string>, options: BulkOptions, events: BulkEvents): Promise<void> {
  const pool = new ParsePool(options.jobs, options.reading);
  const writer = new Writer(options, events);
  const onTheWay: Batch[] = [];
  const store = async () => {
    const batch = onTheWay.shift();
    if (!batch) return;
    writer.add(batch.items, await batch.results);
    if (writer.isFull) await writer.commit();
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
    await writer.commit();
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
    if (documents < batchDocuments && bytes < batchBytes && batch.length < batchItems) continue;
    yield batch;
    batch = [];
    documents = 0;
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Stores what was read, and tells of it once it is stored. */
class Writer {
  readonly #options: BulkOptions;
  readonly #events: BulkEvents;
  #deposits: Deposit[] = [];
  /** What is to be told, in order, when the deposits are stored; those of articles await their outcome. */
  #telling: (() => void)[] = [];
  #outcomes: (Outcome | { why: string })[] = [];
  #bytes = 0;
  #since = performance.now();
  readonly #open = new Set<Journal>();

  constructor(options: BulkOptions, events: BulkEvents) {
    this.#options = options;
    this.#events = events;
  }

  /** Whether it is time to commit. */
  get isFull(): boolean {
    return (
      this.#deposits.length >= transaction.articles ||
      this.#bytes >= transaction.bytes ||
      performance.now() - this.#since >= transaction.ms
    );
  }

  add(items: readonly Item[], results: readonly ReadResult[]): void {
    let next = 0;
    for (const item of items) {
      if (item.kind === 'failed') this.#tell(() => this.#events.failed?.(item.path, item.why));
      else if (item.kind === 'skipped') this.#tell(() => this.#events.skipped?.(item.path, item.why, 'file'));
      else if (item.kind === 'done') this.#tell(() => this.#end(item.source));
      else {
        const { read, source } = item;
        if (read.kind === 'failed') this.#tell(() => this.#events.failed?.(read.path, read.why));
        else if (read.kind === 'skipped') this.#tell(() => this.#events.skipped?.(read.path, read.why, 'record'));
        else {
          const result = results[next++];
          if (result) this.#addDocument(read.document, result);
        }
        const { after } = read;
        if (after) this.#tell(() => this.#reached(source, after));
      }
    }
  }

  #tell(what: () => void): void {
    this.#telling.push(what);
  }

  #addDocument(document: InputDocument, result: ReadResult): void {
    const { name } = document;
    if (result.kind === 'failed') this.#tell(() => this.#events.failed?.(name, result.why));
    else if (result.kind === 'skipped')
      this.#tell(() => this.#events.skipped?.(name, result.why, document.oneOfMany ? 'record' : 'file'));
    else {
      const { article, evidence, issues } = result;
      const keeps = this.#options.keepSource || !document.oneOfMany;
      const source = keeps ? { source: { bytes: document.bytes, mediaType: document.mediaType } } : {};
      const at = this.#deposits.push({ article, evidence, issues, ...source }) - 1;
      this.#bytes += document.bytes.length;
      this.#tell(() => {
        const outcome = this.#outcomes[at];
        if (outcome === undefined) return;
        if (typeof outcome === 'string') this.#events.article?.(name, outcome);
        else this.#events.failed?.(name, outcome.why);
      });
    }
  }

  /** Stores what was added, in one transaction, and tells of it. */
  async commit(): Promise<void> {
    this.#outcomes = this.#options.dryRun ? await this.#wouldBe() : await this.#store();
    const telling = this.#telling;
    this.#telling = [];
    this.#deposits = [];
    this.#bytes = 0;
    this.#since = performance.now();
    for (const tell of telling) tell();
    // What is stored and not noted is read again after a crash, and found unchanged.
    for (const journal of this.#open) journal.save();
  }

  async #wouldBe(): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const { article } of this.#deposits) outcomes.push(await guarded(() => this.#options.store.wouldBe(article)));
    return outcomes;
  }

  async #store(): Promise<(Outcome | { why: string })[]> {
    const { store } = this.#options;
    const deposits = this.#deposits;
    if (deposits.length === 0) return [];
    try {
      return (await guarded(() => store.putMany(deposits))).map(({ outcome }) => outcome);
    } catch (error) {
      if (error instanceof Complaint) throw error;
    }
    // One of them cannot be stored: each for itself, so that it is the only one.
    const outcomes: (Outcome | { why: string })[] = [];
    for (const deposit of deposits) {
      try {
        outcomes.push((await guarded(() => store.put(deposit))).outcome);
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
