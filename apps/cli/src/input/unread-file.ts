import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { largestDocument, startsLikeGzip, startsLikePage, startsLikeWarc } from './bytes.ts';
import type { InputDocument, UnreadFile } from './document.ts';

const pageEndings = new Set(['.html', '.htm', '.xhtml']);
const textEndings = new Set(['.txt', '.text', '.md', '.markdown']);

export const isNamedLikePage = (path: string): boolean => pageEndings.has(extname(path).toLowerCase());

/** Gives nothing for what may be packed, hold several documents or be too large, and for what cannot be looked into. */
export function unreadFile(path: string): UnreadFile | undefined {
  if (!isNamedLikePage(path) && !textEndings.has(extname(path).toLowerCase())) return undefined;
  try {
    const status = statSync(path);
    if (!status.isFile() || status.size > largestDocument) return undefined;
    const head = Buffer.alloc(12);
    const file = openSync(path, 'r');
    try {
      readSync(file, head);
    } finally {
      closeSync(file);
    }
    return startsLikeGzip(head) || startsLikeWarc(head) ? undefined : { name: path, size: status.size };
  } catch {
    return undefined;
  }
}

/** Throws what the file system says. */
export function readUnread({ name }: UnreadFile): InputDocument {
  const bytes = readFileSync(name);
  return { name, bytes, mediaType: isNamedLikePage(name) || startsLikePage(bytes) ? 'text/html' : 'text/plain' };
}
