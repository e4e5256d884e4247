import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readReason } from './read-reason.ts';

/** A file to read, something passed over with the reason, or something that cannot be read with the reason. */
export type Found =
  | { kind: 'file'; path: string }
  | { kind: 'skipped'; path: string; why: string }
  | { kind: 'failed'; path: string; why: string };

/** Endings of the files that are read when a folder is named. A file that is named itself is read whatever its name. */
export const readEndings: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.json',
  '.ndjson',
  '.jsonl',
  '.warc',
  '.wacz',
]);

/** Endings before `.gz` that are read in a folder. */
const packedEndings = /\.(?:json|ndjson|jsonl|warc|html?|txt)\.gz$/i;

/** `-`: what stands on standard input. */
export const stdinPath = '-';

/**
 * Every file under the paths, in the paths' order, folders recursively. Hidden entries and links to folders are passed
 * over, so that no loop of links can be walked into. Memory does not grow with the number of files.
 */
export async function* walk(paths: Iterable<string>): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path === stdinPath) {
      yield { kind: 'file', path };
      continue;
    }
    const entry = await stat(path).catch((error: unknown) => readReason(error));
    if (typeof entry === 'string') yield { kind: 'failed', path, why: entry };
    else if (entry.isDirectory()) yield* walkFolder(path);
    else yield { kind: 'file', path };
  }
}

async function* walkFolder(root: string): AsyncGenerator<Found> {
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const inside: string[] = [];
    try {
      for await (const entry of entriesOf(folder)) {
        if (entry.name.startsWith('.')) continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) inside.push(path);
        else yield await look(entry, path);
      }
    } catch (error) {
      yield { kind: 'failed', path: folder, why: readReason(error) };
    }
    folders.push(...inside.reverse());
  }
}

async function look(entry: Dirent, path: string): Promise<Found> {
  const ending = extname(entry.name).toLowerCase();
  if (!readEndings.has(ending) && !packedEndings.test(entry.name))
    return { kind: 'skipped', path, why: ending === '' ? 'no file ending' : ending };
  if (entry.isFile()) return { kind: 'file', path };
  if (!entry.isSymbolicLink()) return { kind: 'skipped', path, why: 'not a regular file' };
  const target = await stat(path).catch((error: unknown) => readReason(error));
  if (typeof target === 'string') return { kind: 'failed', path, why: target };
  if (target.isFile()) return { kind: 'file', path };
  return { kind: 'skipped', path, why: target.isDirectory() ? 'link to a folder' : 'not a regular file' };
}

const sortedUpTo = 10_000;

/** In order of name, but for folders so large that sorting them would cost memory. */
async function* entriesOf(folder: string): AsyncGenerator<Dirent> {
  const directory = await opendir(folder, { bufferSize: 512 });
  let held: Dirent[] | undefined = [];
  for await (const entry of directory) {
    if (held === undefined) yield entry;
    else if (held.push(entry) > sortedUpTo) {
      yield* held;
      held = undefined;
    }
  }
  if (held !== undefined) yield* held.sort((a, b) => (a.name < b.name ? -1 : 1));
}
