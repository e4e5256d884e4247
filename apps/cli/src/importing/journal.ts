import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Position } from '../input/byte-reader.ts';
import { stdinPath } from '../input/walk.ts';
import type { ReadingOptions } from '../options.ts';

interface Entry {
  file: string;
  size: number;
  modified: number;
  position: Position;
}

/**
 * How far the import of one large file has come, kept in a file beside the database while it goes on. A file that has
 * changed since, or that is read with other options, begins anew.
 */
export class Journal {
  readonly #path: string;
  readonly #entry: Omit<Entry, 'position'>;
  #position: Position | undefined;

  private constructor(path: string, entry: Omit<Entry, 'position'>, position: Position | undefined) {
    this.#path = path;
    this.#entry = entry;
    this.#position = position;
  }

  /** `undefined` for what cannot be read twice. */
  static async open(data: string, path: string, reading: ReadingOptions): Promise<Journal | undefined> {
    if (path === stdinPath) return undefined;
    try {
      const [file, { size, mtimeMs }] = await Promise.all([realpath(path), stat(path)]);
      const key = createHash('sha256')
        .update(JSON.stringify([file, Object.entries(reading).sort()]))
        .digest('hex');
      const own = join(data, 'imports', `${key.slice(0, 32)}.json`);
      const entry = { file, size, modified: mtimeMs };
      return new Journal(own, entry, positionIn(own, entry));
    } catch {
      return undefined;
    }
  }

  /** Where to go on; `undefined` when there is nothing to go on from. */
  get position(): Position | undefined {
    return this.#position;
  }

  /** Share of the file that is done, 0 to 1; within an archive of files it is not known. */
  get share(): number {
    const { position } = this;
    return position?.entry === undefined ? (position?.offset ?? 0) / Math.max(1, this.#entry.size) : 0;
  }

  forget(): void {
    this.#position = undefined;
  }

  /** Everything up to here is stored. */
  reached(position: Position): void {
    this.#position = position;
  }

  /** Notes a place up to which all is on the disk. */
  note(position: Position): void {
    mkdirSync(join(this.#path, '..'), { recursive: true });
    const entry: Entry = { ...this.#entry, position };
    writeFileSync(`${this.#path}.new`, `${JSON.stringify(entry)}\n`);
    renameSync(`${this.#path}.new`, this.#path);
  }

  /** The file is done. */
  end(): void {
    this.#position = undefined;
    rmSync(this.#path, { force: true });
  }
}

function positionIn(path: string, { file, size, modified }: Omit<Entry, 'position'>): Position | undefined {
  try {
    const entry = JSON.parse(readFileSync(path, 'utf8')) as Entry;
    const { position } = entry;
    const same = entry.file === file && entry.size === size && entry.modified === modified;
    return same && Number.isSafeInteger(position.offset) && Number.isSafeInteger(position.skip) ? position : undefined;
  } catch {
    return undefined;
  }
}
