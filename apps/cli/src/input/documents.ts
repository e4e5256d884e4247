import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { isTooLarge, type Line, largestDocument, linesOf, readHead, readWhole, startsLikeJson } from './bytes.ts';
import { readReason } from './read-reason.ts';
import { stdinPath } from './walk.ts';

/** One article as it came in: `name` is its file, with the line where a file holds one article a line. */
export interface InputDocument {
  name: string;
  bytes: Uint8Array;
  mediaType: 'text/plain' | 'text/html' | 'application/json';
}

/** A document, or why there is none. */
export type DocumentRead =
  | { kind: 'document'; document: InputDocument }
  | { kind: 'failed'; path: string; why: string };

const overLimit = (what: string) => `${what} is larger than 5 MiB, more than one article may have: split it`;
const pageEndings = new Set(['.html', '.htm', '.xhtml']);
const jsonEndings = new Set(['.json', '.ndjson', '.jsonl']);

/**
 * The articles in a file: one, or as many as there are lines when its first line is a JSON object by itself (NDJSON).
 * At most one article is in memory. Standard input may hold either.
 */
export async function* documentsIn(path: string): AsyncGenerator<DocumentRead> {
  const isStdin = path === stdinPath;
  const name = isStdin ? 'standard input' : path;
  const mayBeJson = isStdin || jsonEndings.has(extname(path).toLowerCase());
  try {
    if (!mayBeJson && (await stat(path)).size > largestDocument) {
      yield { kind: 'failed', path: name, why: overLimit('the file') };
      return;
    }
    const stream = isStdin ? process.stdin : createReadStream(path);
    try {
      const chunks = stream[Symbol.asyncIterator]();
      const head = await readHead(chunks);
      if (mayBeJson && isJsonObject(head.firstLine)) yield* articleLines(name, linesOf(head.bytes, chunks));
      else
        yield asOne(
          name,
          await readWhole(head.bytes, chunks),
          isStdin ? startsLikeJson(head.firstLine) : mayBeJson,
          path,
        );
    } finally {
      stream.destroy();
    }
  } catch (error) {
    yield { kind: 'failed', path: name, why: readReason(error) };
  }
}

/** A page says what it is in its first characters, whatever its file is called. */
const startsLikePage = (bytes: Buffer): boolean =>
  /^\ufeff?\s*(?:<!--[^>]{0,300}-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html[\s>])/i.test(
    bytes.subarray(0, 1_000).toString('utf8'),
  );

function asOne(name: string, bytes: Buffer | undefined, isJson: boolean, path: string): DocumentRead {
  if (bytes === undefined) return { kind: 'failed', path: name, why: overLimit('the file') };
  const isPage = !isJson && (pageEndings.has(extname(path).toLowerCase()) || startsLikePage(bytes));
  const mediaType = isJson ? 'application/json' : isPage ? 'text/html' : 'text/plain';
  return { kind: 'document', document: { name, bytes, mediaType } };
}

async function* articleLines(name: string, lines: AsyncIterable<Line>): AsyncGenerator<DocumentRead> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const at = `${name}:${number}`;
    if (isTooLarge(line)) yield { kind: 'failed', path: at, why: overLimit('the line') };
    else if (line.some((byte) => byte > 0x20))
      yield { kind: 'document', document: { name: at, bytes: line, mediaType: 'application/json' } };
  }
}

function isJsonObject(line: Buffer): boolean {
  if (!startsLikeJson(line)) return false;
  try {
    JSON.parse(line.toString('utf8').replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}
