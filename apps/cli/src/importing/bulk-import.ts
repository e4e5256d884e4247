import type { openApi } from '@broadsheet/api/node';
import type { Prepared } from '@broadsheet/store';
import { Complaint, exitCode } from '../exit-code.ts';
import type { Position } from '../input/byte-reader.ts';
import type { InputDocument, UnreadFile } from '../input/document.ts';
import { type DocumentRead, documentsIn } from '../input/documents.ts';
import { unreadFile } from '../input/unread-file.ts';
import { walk } from '../input/walk.ts';
import type { ReadingOptions } from '../options.ts';
import type { ParsePool } from '../reading/parse-pool.ts';
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
  /** Read large files from their start, whatever was done before. */
  anew: boolean;
  signal: AbortSignal;
}

export interface BulkEvents extends ImportEvents {
  /** A large file is taken up where it was left. */
  resumed(path: string, position: Position, share: number): void;
  bytes(count: number): void;
}

/** What came out of the input, in its order; `journal` is that of a file that holds several, `done` ends it. */
type Item =
  | ((DocumentRead | { kind: 'document'; document: UnreadFile; after?: never }) & {
      of: 'file' | 'record';
      journal?: Journal | undefined;
    })
  | { kind: 'done'; journal: Journal };

/** What is parsed in one go by one thread, and what came of it. */
interface Batch {
  items: Item[];
  parsed: Promise<void>;
  results?: ReadResult[];
}

/** A batch at most, but for one more document. */
const batchLimit = { bytes: 512 * 1024, documents: 64, items: 500 };
/** Parsed batches that wait to be stored in one transaction: few large ones cost less than many small ones. */
const batchesStored = 8;

/**
 * Brings in every article under the paths. The pool parses, and what it has parsed is stored here, several batches a
 * transaction, in the input's order, so that a file can be taken up where it was left. Memory does not grow with the
 * input: only so many batches are on their way. What cannot be read is reported and left out. Throws a `Complaint` when
 * the store gives up.
 */
export async function bulkImport(
  paths: Iterable<string>,
  pool: ParsePool,
  options: BulkOptions,
  events: BulkEvents,
): Promise<void> {
  const writer = new Writer(options, events);
  const onTheWay: Batch[] = [];
  const store = async () => {
    await onTheWay[0]?.parsed;
    const unparsed = onTheWay.findIndex(({ results }) => !results);
    const batches = onTheWay.splice(0, unparsed < 0 ? onTheWay.length : unparsed);
    await writer.write(
      batches.flatMap(({ items }) => items),
      batches.flatMap(({ results = [] }) => results),
    );
  };
  for await (const items of batchesOf(itemsIn(paths, options, events))) {
    if (options.signal.aborted) break;
    const documents = items.flatMap((item) => (item.kind === 'document' ? [item.document] : []));
    const parsed = pool.parse(documents).then((results) => {
      batch.results = results;
    });
    const batch: Batch = { items, parsed };
    onTheWay.push(batch);
    while (onTheWay.length >= pool.room + batchesStored) await store();
  }
  while (onTheWay.length > 0 && !options.signal.aborted) await store();
  await writer.end();
}

async function* itemsIn(paths: Iterable<string>, options: BulkOptions, events: BulkEvents): AsyncGenerator<Item> {
  for await (const found of walk(paths)) {
    if (options.signal.aborted) return;
    const file = found.kind === 'file' ? unreadFile(found.path) : undefined;
    if (file) {
      events.bytes(file.size);
      yield { kind: 'document', document: file, of: 'file' };
    } else if (found.kind === 'file') yield* itemsOf(found.path, options, events);
    else yield { ...found, of: 'file' };
  }
}

/** What is in a file that may hold several documents. */
async function* itemsOf(path: string, options: BulkOptions, events: BulkEvents): AsyncGenerator<Item> {
  const journal = options.dryRun ? undefined : await Journal.open(options.data, path, options.reading);
  if (options.anew) journal?.forget();
  const from = journal?.position;
  if (journal && from) events.resumed(path, from, journal.share);
  for await (const read of documentsIn(path, { ...(from && { from }), onBytes: events.bytes })) {
    yield { ...read, of: 'record', journal };
    if (options.signal.aborted) return;
  }
  if (journal) yield { kind: 'done', journal };
}

async function* batchesOf(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let documents = 0;
  let bytes = 0;
  for await (const item of items) {
    batch.push(item);
    if (item.kind === 'document') {
      documents += 1;
      bytes += 'bytes' in item.document ? item.document.bytes.length : item.document.size;
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

/** How often at most is waited for the disk, beside all else. */
const noteEveryMs = 250;

/** Stores what was read, and tells of it once it is stored. */
class Writer {
  readonly #options: BulkOptions;
  readonly #events: BulkEvents;
  readonly #open = new Set<Journal>();
  #noted = Date.now();
  #noting: Promise<void> | undefined;
  #failure: unknown;

  constructor(options: BulkOptions, events: BulkEvents) {
    this.#options = options;
    this.#events = events;
  }

  /** Stores what was read in one transaction, and tells of each item in order. */
  async write(items: readonly Item[], results: readonly ReadResult[]): Promise<void> {
    const deposits = results.flatMap((result) => (result.kind === 'article' ? [result.prepared] : []));
    const outcomes = (this.#options.dryRun ? await this.#wouldBe(deposits) : await this.#store(deposits)).values();
    const read = results.values();
    for (const item of items) {
      if (item.kind === 'done') this.#end(item.journal);
      else {
        if (item.kind === 'failed') this.#events.failed?.(item.path, item.why);
        else if (item.kind === 'skipped') this.#events.skipped?.(item.path, item.why, item.of);
        else this.#tell(item.document, read.next().value, outcomes);
        if (item.after && item.journal) this.#reached(item.journal, item.after);
      }
    }
    const isTime = Date.now() >= this.#noted + noteEveryMs;
    if (isTime && !this.#noting && !this.#failure && deposits.length > 0 && !this.#options.dryRun)
      this.#noting = this.#note();
  }

  /** What is stored and not noted is read again after a crash, and found unchanged. */
  async #note(): Promise<void> {
    const reached = [...this.#open].map((journal) => ({ journal, position: journal.position }));
    try {
      await guarded(() => this.#options.store.sync());
      for (const { journal, position } of reached) if (this.#open.has(journal) && position) journal.note(position);
    } catch (error) {
      this.#failure = error instanceof Complaint ? error : unnoted(error);
    }
    this.#noted = Date.now();
    this.#noting = undefined;
  }

  /** Notes how far unfinished files have come. */
  async end(): Promise<void> {
    await this.#noting;
    // A disk that failed once may say nothing of it when it is asked again.
    if (this.#open.size > 0 && !this.#failure) await this.#note();
    if (this.#failure) throw this.#failure;
  }

  #tell(document: InputDocument | UnreadFile, result: ReadResult | undefined, outcomes: Iterator<Told>): void {
    const { name } = document;
    if (result?.kind === 'failed') this.#events.failed?.(name, result.why);
    else if (result?.kind === 'skipped')
      this.#events.skipped?.(name, result.why, 'oneOfMany' in document ? 'record' : 'file');
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
    if (this.#failure) throw this.#failure;
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

  #reached(journal: Journal, position: Position): void {
    this.#open.add(journal);
    journal.reached(position);
  }

  #end(journal: Journal): void {
    this.#open.delete(journal);
    journal.end();
  }
}

const unnoted = (cause: unknown): Complaint =>
  new Complaint(
    `How far the import has come cannot be noted (${cause instanceof Error ? cause.message : String(cause)}).`,
    exitCode.unusable,
    { cause },
  );

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
