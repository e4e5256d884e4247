import type { Article, Evidence, Identity, Issue } from '@broadsheet/article/schema';

/** An article in a list: all but what makes it long; `words` counts those of lead and body. */
export type Summary = Omit<Article, 'body' | 'live' | 'footnotes'> & { words: number };

/** What a stored article is found by. Names and values as in the API's query. */
export interface Filter {
  source?: string;
  section?: string;
  topic?: string;
  author?: string;
  language?: string;
  kind?: Article['kind'];
  /** RFC 3339 moments, half-open: `from` ≤ date < `to`. */
  from?: string;
  to?: string;
  /** Stored or changed at this moment or later. */
  updatedSince?: string;
}

/** A page of a list. Cursors are opaque and stay valid while articles come and go (keyset). */
export interface Page<Item> {
  items: Item[];
  next?: string;
  prev?: string;
}

export interface ListQuery extends Filter {
  /** `newest` by the article's own date, `updated` by when it was stored. Default `newest`. */
  sort?: 'newest' | 'oldest' | 'updated';
  limit: number;
  cursor?: string;
}

/** What is stored about an article beside itself. */
export interface Stored {
  id: string;
  /** Revision hash. */
  hash: string;
  /** Read from `json` when it is first asked for. */
  readonly article: Article;
  /** Serialised article, as it was written; spliced into answers unparsed. */
  json: string;
  /** 1 for the first revision. */
  revision: number;
  /** When this revision was stored, RFC 3339 in UTC. */
  storedAt: string;
  /** Sequence number of the write. */
  sequence: number;
}

export interface Tombstone {
  id: string;
  deletedAt: string;
  sequence: number;
}

export interface RevisionEntry {
  /** 1 for the first. */
  number: number;
  hash: string;
  storedAt: string;
}

/** What goes in: the article, and how it was found if it was parsed. */
export interface Deposit {
  article: Article;
  evidence?: Evidence;
  issues?: Issue[];
  source?: Source;
}

/** The bytes an article was parsed from. */
export interface Source {
  bytes: Uint8Array;
  mediaType: string;
}
/** `packed` by zstd. */
export type PackedSource = Source & { packed: boolean };

/** A deposit made ready for writing: what is derived from the article is derived, what is kept as JSON is a string. */
export interface Prepared {
  id: string;
  /** Strongest first. */
  identity: Identity[];
  /** Revision hash. */
  hash: string;
  kind: Article['kind'];
  words: number;
  /** Milliseconds since 1970 by which it is ordered, if it has a date. */
  date?: number;
  /** What is searched. */
  texts: Record<Highlight['field'], string>;
  facets: { name: FacetName; value: string }[];
  /** JSON of the article and of its summary, as of a first revision. */
  json: string;
  summary: string;
  /** JSON, or JSON packed by zstd. */
  evidence?: string | Uint8Array;
  /** JSON. */
  issues?: string;
  source?: PackedSource;
}

/** `unchanged` when the newest revision has the same hash; nothing is written then. */
export interface Receipt {
  outcome: 'created' | 'updated' | 'unchanged';
  id: string;
  revision: number;
  hash: string;
  sequence: number;
}

export interface Highlight {
  field: 'kicker' | 'headline' | 'lead' | 'body' | 'byline';
  /** Plain text, a passage of at most some 300 characters of the field. */
  text: string;
  /** Half-open UTF-16 ranges into `text`, sorted, apart. */
  ranges: { start: number; end: number }[];
}

export interface Hit {
  summary: Summary;
  score: number;
  highlights: Highlight[];
}

export interface SearchQuery extends Filter {
  /** The reader's words in Broadsheet's own grammar: words, "phrases", -not, OR, field:word. */
  q: string;
  sort?: 'relevance' | 'newest';
  limit: number;
  cursor?: string;
}

/** `total` is exact up to 1,000 and says `more` beyond. */
export interface SearchResult extends Page<Hit> {
  total: { count: number; more: boolean };
}

/** A query that cannot be read, with where it went wrong. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** A write that found another revision than it expected. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  readonly current: string | undefined;
  constructor(message: string, current: string | undefined) {
    super(message);
    this.current = current;
  }
}

/** A cursor that this store did not make. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
}

/** The store cannot be used: `code` says why, the message what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: 'newer-schema' | 'corrupt' | 'full' | 'locked' | 'read-only' | 'closed' | 'unavailable';
  constructor(code: StoreError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export type FacetName = 'source' | 'section' | 'topic' | 'author' | 'language';

/**
 * Where articles are kept. Every write is one transaction that takes the next sequence number. An article is found
 * again by any of its identities: depositing one that shares a strong key with a stored article, or a fingerprint that
 * no strong key contradicts, makes a new revision of that article under its id.
 */
export interface ArticleStore {
  /** Stores one article. `expect` is the hash that must be current (`If-Match`); throws `RevisionConflict`. */
  put(deposit: Deposit, options?: { expect?: string }): Promise<Receipt>;
  /** Stores many in one transaction; all or none. They outlive this process at once, and a power cut after `sync`. */
  putMany(deposits: readonly Prepared[]): Promise<Receipt[]>;
  /** Waits until all that was stored before is on the disk. */
  sync(): Promise<void>;
  /** What a write would answer, writing nothing. */
  wouldBe(one: Pick<Prepared, 'id' | 'identity' | 'hash'>): Promise<Receipt['outcome']>;
  /** An article, or the tombstone of a deleted one. */
  get(id: string): Promise<Stored | Tombstone | undefined>;
  /** Deletes an article, leaving a tombstone. `undefined` when there is none. */
  remove(id: string, options?: { expect?: string }): Promise<Tombstone | undefined>;
  list(query: ListQuery): Promise<Page<Summary>>;
  /** Complete articles in a stable order, in constant memory. */
  each(filter: Filter): AsyncIterable<Stored>;
  search(query: SearchQuery): Promise<SearchResult>;
  /** Revisions of an article, newest first; empty when there is none. */
  revisions(id: string): Promise<RevisionEntry[]>;
  revision(id: string, number: number): Promise<Stored | undefined>;
  evidence(id: string): Promise<{ evidence: Evidence; issues: Issue[] } | undefined>;
  source(id: string): Promise<Source | undefined>;
  /** How many articles carry each value of a facet, most first. */
  facet(name: FacetName, options?: { prefix?: string; limit?: number }): Promise<{ value: string; count: number }[]>;
  /** Number of the last write and of articles; cheap: what list ETags are made of. */
  state(): Promise<{ sequence: number; articles: number }>;
  /** Throws `StoreError` when the store cannot answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export const isTombstone = (found: Stored | Tombstone): found is Tombstone => 'deletedAt' in found;
