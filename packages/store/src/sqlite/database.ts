import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { StoreError } from '../port.ts';
import { migrations } from './migrations.ts';

/** Milliseconds that a writer waits for another process to finish. */
const patience = 10_000;

const codeOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0;

/** SQLite's failures as `StoreError`s that say what to do; anything else is given back as it came. */
export function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const as = (code: StoreError['code'], message: string) => new StoreError(code, message, { cause: error });
  switch (codeOf(error)) {
    case 5:
    case 6:
      return as('locked', `${path} is in use by another process that does not let go. Try again in a moment.`);
    case 8:
      return as('read-only', `${path} cannot be written. Check the permissions of the file and its folder.`);
    case 10:
      return as('unavailable', `${path} cannot be read or written (${error.message}). Check the disk.`);
    case 11:
    case 26:
      return as(
        'corrupt',
        `${path} is damaged or no Broadsheet database. Restore a copy, or move it away to start anew.`,
      );
    case 13:
      return as('full', `There is no room left to write ${path}. Free some disk space; nothing stored was lost.`);
    case 14:
      return as('unavailable', `${path} cannot be opened. Check that its folder exists and can be written.`);
    default:
      if ('syscall' in error) return as('unavailable', `${path} cannot be written (${error.message}). Check the disk.`);
      return /database is not open/.test(error.message) ? as('closed', 'The store is closed.') : error;
  }
}

/** A connection with its prepared statements. */
export class Database {
  readonly path: string;
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #waits: boolean | undefined;

  constructor(path: string, options: { readOnly?: boolean; maxPages?: number } = {}) {
    this.path = path;
    try {
      if (!options.readOnly && path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
      this.#db = new DatabaseSync(path, { readOnly: options.readOnly ?? false, timeout: patience });
    } catch (error) {
      throw openingError(error, path);
    }
    try {
      if (!options.readOnly) {
        this.#db.exec('pragma journal_mode = wal; pragma foreign_keys = on;');
        this.#wait(true);
        if (options.maxPages !== undefined) this.#db.exec(`pragma max_page_count = ${Math.floor(options.maxPages)}`);
        this.#migrate();
      }
      this.#db.exec('pragma cache_size = -65536; pragma temp_store = memory;');
      // Searches read widely. A writer would only show the whole map as its own memory.
      if (options.readOnly) this.#db.exec('pragma mmap_size = 268435456');
    } catch (error) {
      this.#db.close();
      throw asStoreError(error, path);
    }
  }

  #migrate(): void {
    const version = () => Number(this.#db.prepare('pragma user_version').get()?.['user_version'] ?? 0);
    if (version() > migrations.length)
      throw new StoreError(
        'newer-schema',
        `${this.path} was written by a newer Broadsheet (schema ${version()}, this one knows ${migrations.length}). Update Broadsheet; the file was not touched.`,
      );
    if (version() === 0 && this.#db.prepare("select 1 from sqlite_master where type = 'table' limit 1").get())
      throw new StoreError(
        'corrupt',
        `${this.path} is a database, but not one of Broadsheet. Move it away to start anew.`,
      );
    if (version() === migrations.length) return;
    this.transaction(() => {
      for (let next = version(); next < migrations.length; next++) {
        this.#db.exec(migrations[next] ?? '');
        this.#db.exec(`pragma user_version = ${next + 1}`);
      }
    });
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw asStoreError(error, this.path);
    }
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#guard(() => this.#statement(sql).all(...values) as Row[]);
  }

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#guard(() => this.#statement(sql).get(...values) as Row | undefined);
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#guard(() => this.#statement(sql).run(...values));
  }

  /**
   * Whether a transaction waits for the disk. If not, pages are copied from the log into the file by `checkpoint`, from
   * another thread; only when the log has 128 MB this one does what is left of it, and the log begins anew.
   */
  #wait(waits: boolean): void {
    if (waits === this.#waits) return;
    this.#db.exec(
      `pragma synchronous = ${waits ? 'full' : 'normal'}; pragma wal_autocheckpoint = ${waits ? 8_000 : 32_000}`,
    );
    this.#waits = waits;
  }

  /** Puts on the disk what is stored, from whichever connection, and copies of the log what nobody still reads. */
  checkpoint(): void {
    this.#guard(() => {
      const log = openSync(`${this.path}-wal`, 'r+');
      try {
        fsyncSync(log);
      } finally {
        closeSync(log);
      }
      this.#db.exec('pragma wal_checkpoint(passive)');
    });
  }

  /**
   * All or nothing; takes the write lock at once, so that two processes queue instead of failing half-way. It is on the
   * disk when this returns, unless it does not wait for that.
   */
  transaction<T>(work: () => T, { waits = true } = {}): T {
    return this.#guard(() => {
      this.#wait(waits);
      this.#db.exec('begin immediate');
      try {
        const result = work();
        this.#db.exec('commit');
        return result;
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('rollback');
        throw error;
      }
    });
  }

  /** All that was stored is on the disk then, whoever else has the file open. */
  close(): void {
    this.#statements.clear();
    if (!this.#db.isOpen) return;
    try {
      if (this.#waits === false) this.checkpoint();
    } finally {
      this.#db.close();
    }
  }
}

function openingError(error: unknown, path: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StoreError(
      'read-only',
      `${dirname(path)} cannot be written. Check its permissions, or choose another folder with BROADSHEET_DATA.`,
      { cause: error },
    );
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StoreError('unavailable', `${dirname(path)} is not a folder. Choose another with BROADSHEET_DATA.`, {
      cause: error,
    });
  if (code === 'ENOSPC')
    return new StoreError('full', `There is no room left to make ${dirname(path)}. Free some disk space.`, {
      cause: error,
    });
  return asStoreError(error, path);
}
