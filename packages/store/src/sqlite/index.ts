import { zstdDecompressSync } from 'node:zlib';
import { type Article, type Evidence, type Issue, loadArticle } from '@broadsheet/article/schema';
import {
  type ArticleStore,
  type Deposit,
  type FacetName,
  type Filter,
  type ListQuery,
  type Prepared,
  type Receipt,
  RevisionConflict,
  type RevisionEntry,
  type SearchQuery,
  type Source,
  type Stored,
  StoreError,
  type Tombstone,
} from '../port.ts';
import { prepare } from '../prepare.ts';
import { Database } from './database.ts';
import { deposit, findKnown } from './deposit.ts';
import { conditionsOf } from './filter.ts';
import { listArticles } from './list.ts';
import { SearchThread } from './search-thread.ts';
import { SyncThread } from './sync-thread.ts';

export { migrations } from './migrations.ts';

export interface SqliteOptions {
  /** File of the database; made if missing, with its folder. */
  path: string;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Most pages (of 4 KiB) that the file may grow to. */
  maxPages?: number;
}

interface StoredRow {
  id: string;
  hash: string;
  json: string;
  revision: number;
  stored_at: number;
  sequence: number;
}
type ArticleRow = StoredRow & { deleted_at: number | null };

const iso = (time: number) => new Date(time).toISOString();

function storedOf({ id, hash, json, revision, stored_at, sequence }: StoredRow, path: string): Stored {
  let article: Article | undefined;
  return {
    id,
    hash,
    json,
    revision,
    storedAt: iso(stored_at),
    sequence,
    get article() {
      article ??= loadArticle(JSON.parse(json)).article ?? undefined;
      if (!article)
        throw new StoreError('corrupt', `${path} holds an article that cannot be read. Restore a copy of the file.`);
      return article;
    },
  };
}

class SqliteStore implements ArticleStore {
  readonly #db: Database;
  readonly #searches: SearchThread;
  readonly #syncs: SyncThread;
  readonly #now: () => number;

  constructor(db: Database, now: () => number) {
    this.#db = db;
    this.#now = now;
    this.#searches = new SearchThread(db.path);
    this.#syncs = new SyncThread(db.path);
  }

  async put(one: Deposit, options: { expect?: string } = {}): Promise<Receipt> {
    const prepared = prepare(one);
    return this.#db.transaction(() => deposit(this.#db, prepared, options.expect, this.#now()));
  }

  async putMany(deposits: readonly Prepared[]): Promise<Receipt[]> {
    const store = () => deposits.map((one) => deposit(this.#db, one, undefined, this.#now()));
    return this.#db.transaction(store, { waits: false });
  }

  async sync(): Promise<void> {
    await this.check();
    await this.#syncs.sync();
  }

  async wouldBe(one: Pick<Prepared, 'id' | 'identity' | 'hash'>): Promise<Receipt['outcome']> {
    const known = findKnown(this.#db, one);
    if (!known || known.deleted_at !== null) return 'created';
    return known.hash === one.hash ? 'unchanged' : 'updated';
  }

  async get(id: string): Promise<Stored | Tombstone | undefined> {
    const row = this.#db.get<ArticleRow>(
      'select id, hash, json, revision, stored_at, sequence, deleted_at from article where id = ?',
      id,
    );
    if (!row) return undefined;
    if (row.deleted_at !== null) return { id, deletedAt: iso(row.deleted_at), sequence: row.sequence };
    return storedOf(row, this.#db.path);
  }

  async remove(id: string, options: { expect?: string } = {}): Promise<Tombstone | undefined> {
    return this.#db.transaction(() => {
      const row = this.#db.get<{ hash: string }>('select hash from article where id = ? and deleted_at is null', id);
      if (!row) return undefined;
      if (options.expect !== undefined && options.expect !== row.hash)
        throw new RevisionConflict('The article was changed meanwhile; it was not deleted.', row.hash);
      const sequence = (this.#db.get<{ sequence: number }>('select sequence from counter')?.sequence ?? 0) + 1;
      const now = this.#now();
      this.#db.run('update article set deleted_at = ?, sequence = ? where id = ?', now, sequence, id);
      this.#db.run('delete from facet where article = ?', id);
      this.#db.run('update counter set sequence = ?, articles = articles - 1 where only = 1', sequence);
      return { id, deletedAt: iso(now), sequence };
    });
  }

  async list(query: ListQuery) {
    return listArticles(this.#db, query);
  }

  async *each(filter: Filter): AsyncIterable<Stored> {
    const { sql, values } = conditionsOf(filter);
    let after = 0;
    for (;;) {
      const rows = this.#db.all<ArticleRow & { row: number }>(
        `select a.row, a.id, a.hash, a.json, a.revision, a.stored_at, a.sequence, a.deleted_at from article a where a.row > ? and ${sql.join(' and ')} order by a.row limit 50`,
        after,
        ...values,
      );
      for (const row of rows) {
        yield storedOf(row, this.#db.path);
        after = row.row;
      }
      if (rows.length < 50) return;
    }
  }

  async search(query: SearchQuery) {
    return this.#searches.search(query);
  }

  async revisions(id: string): Promise<RevisionEntry[]> {
    const rows = this.#db.all<{ number: number; hash: string; stored_at: number }>(
      'select number, hash, stored_at from revision where article = ? order by number desc',
      id,
    );
    return rows.map(({ number, hash, stored_at }) => ({ number, hash, storedAt: iso(stored_at) }));
  }

  async revision(id: string, number: number): Promise<Stored | undefined> {
    const row = this.#db.get<StoredRow>(
      'select article as id, hash, json, number as revision, stored_at, sequence from revision where article = ? and number = ?',
      id,
      number,
    );
    return row && storedOf(row, this.#db.path);
  }

  async evidence(id: string): Promise<{ evidence: Evidence; issues: Issue[] } | undefined> {
    const row = this.#db.get<{ evidence: Uint8Array | string | null; issues: string | null }>(
      'select evidence, issues from finding where article = ?',
      id,
    );
    if (!row?.evidence) return undefined;
    const evidence = typeof row.evidence === 'string' ? row.evidence : `${zstdDecompressSync(row.evidence)}`;
    return {
      evidence: JSON.parse(evidence) as Evidence,
      issues: row.issues === null ? [] : (JSON.parse(row.issues) as Issue[]),
    };
  }

  async source(id: string): Promise<Source | undefined> {
    const row = this.#db.get<{ source: Uint8Array | null; media_type: string | null; source_packed: number }>(
      'select source, media_type, source_packed from finding where article = ?',
      id,
    );
    if (!row?.source) return undefined;
    const bytes = row.source_packed ? Uint8Array.from(zstdDecompressSync(row.source)) : row.source;
    return { bytes, mediaType: row.media_type ?? 'application/octet-stream' };
  }

  async facet(name: FacetName, { prefix = '', limit = 50 }: { prefix?: string; limit?: number } = {}) {
    const rows = this.#db.all<{ value: string; count: number }>(
      'select value, count(*) as count from facet where name = ? and lower(substr(value, 1, ?)) = lower(?) group by value order by count desc, value limit ?',
      name,
      prefix.length,
      prefix,
      limit,
    );
    return rows.map(({ value, count }) => ({ value, count }));
  }

  async state() {
    const row = this.#db.get<{ sequence: number; articles: number }>('select sequence, articles from counter');
    return { sequence: row?.sequence ?? 0, articles: row?.articles ?? 0 };
  }

  async check(): Promise<void> {
    this.#db.get('select sequence from counter');
  }

  async close(): Promise<void> {
    await this.#searches.close();
    await this.#syncs.close();
    this.#db.close();
  }
}

/** Opens or makes a store in one SQLite file. Throws `StoreError`, whose message says what to do. */
export function openSqliteStore({ path, now = Date.now, maxPages }: SqliteOptions): ArticleStore {
  return new SqliteStore(new Database(path, maxPages === undefined ? {} : { maxPages }), now);
}
