import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { ByteReader, type Piece, type Position } from './byte-reader.ts';
import { largestDocument, startsLikeGzip, startsLikeJson, startsLikePage, startsLikeWarc } from './bytes.ts';
import type { InputDocument } from './document.ts';
import { gunzip } from './gzip.ts';
import { readReason } from './read-reason.ts';
import { isNamedLikePage } from './unread-file.ts';
import { type WaczPart, waczParts } from './wacz.ts';
import { stdinPath } from './walk.ts';
import { warcRecords } from './warc.ts';

/** A document, or why there is none. `after` is where to go on in a file that holds several. */
export type DocumentRead = { after?: Position } & (
  | { kind: 'document'; document: InputDocument }
  | { kind: 'failed'; path: string; why: string }
  | { kind: 'skipped'; path: string; why: string }
);

export interface ReadOptions {
  /** Go on from here, in a file that holds several. */
  from?: Position;
  /** Told of bytes of the file as they are read. */
  onBytes?(count: number): void;
}

const overLimit = (what: string) => `${what} is larger than 5 MiB, more than one article may have: split it`;
const jsonEndings = new Set(['.json', '.ndjson', '.jsonl']);

/**
 * The articles in a file: one; or as many as there are lines when its first line is a JSON object by itself (NDJSON); or
 * the pages of a web archive (WARC, WACZ). Files may be packed with gzip. At most one article is in memory. What a file is
 * shows in its bytes; its name decides only where they do not. Standard input may hold any of these but WACZ.
 */
export async function* documentsIn(path: string, options: ReadOptions = {}): AsyncGenerator<DocumentRead> {
  const isStdin = path === stdinPath;
  const name = isStdin ? 'standard input' : path;
  try {
    if (!isStdin && extname(path).toLowerCase() === '.wacz') yield* waczPages(path, options);
    else yield* documentsOf(path, name, options);
  } catch (error) {
    yield { kind: 'failed', path: name, why: readReason(error) };
  }
}

async function* documentsOf(path: string, name: string, { from, onBytes }: ReadOptions): AsyncGenerator<DocumentRead> {
  const isStdin = path === stdinPath;
  const start = from?.offset ?? 0;
  const stream = isStdin ? process.stdin : createReadStream(path, { start, highWaterMark: await pieceOf(path) });
  try {
    const reader = await unpack(stream[Symbol.asyncIterator](), start, onBytes);
    if (from) await reader.skip(from.skip);
    const bare = path.replace(/\.gz$/i, '');
    const mayBeJson = isStdin || jsonEndings.has(extname(bare).toLowerCase());
    await reader.has(12);
    if (startsLikeWarc(reader.peek(12)) || /\.warc$/i.test(bare)) yield* pagesOf(reader, name);
    else if (mayBeJson && (from !== undefined || (await startsWithJsonLine(reader))))
      yield* articleLines(name, reader, from?.line ?? 0);
    else yield* asOne(name, bare, reader, mayBeJson, isStdin);
  } finally {
    stream.destroy();
  }
}

/** Bytes to read at once: for a folder of small files, buffers of the largest size cost more than reading. */
async function pieceOf(path: string): Promise<number> {
  const { size } = await stat(path);
  return Math.min(256 * 1024, Math.max(size + 1, 4_096));
}

/** A reader of what the chunks hold, unpacked if they are gzip. */
async function unpack(
  chunks: AsyncIterator<Buffer | string>,
  base: number,
  onBytes: ReadOptions['onBytes'],
): Promise<ByteReader> {
  const first = await chunks.next();
  const head = first.done ? Buffer.alloc(0) : bytesOf(first.value);
  const all = (async function* (): AsyncGenerator<Buffer> {
    onBytes?.(head.length);
    yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      const chunk = bytesOf(next.value);
      onBytes?.(chunk.length);
      yield chunk;
    }
  })();
  return new ByteReader(startsLikeGzip(head) ? gunzip(all, base) : plain(all), base);
}

const bytesOf = (chunk: Buffer | string): Buffer => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk);

async function* plain(chunks: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  for await (const bytes of chunks) yield { bytes };
}

/** Whether the first line is a JSON object by itself. */
async function startsWithJsonLine(reader: ByteReader): Promise<boolean> {
  await reader.has(2);
  const end = await reader.find(Buffer.from('\n'), largestDocument);
  if (end === undefined && (await reader.has(largestDocument + 1))) return false;
  const line = reader.peek(end ?? reader.buffered);
  if (!startsLikeJson(line)) return false;
  try {
    JSON.parse(line.toString('utf8').replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

async function* asOne(
  name: string,
  path: string,
  reader: ByteReader,
  mayBeJson: boolean,
  isStdin: boolean,
): AsyncGenerator<DocumentRead> {
  if (await reader.has(largestDocument + 1)) {
    yield { kind: 'failed', path: name, why: overLimit('the file') };
    return;
  }
  const bytes = reader.take(reader.buffered);
  const damage = reader.passDamage();
  if (damage !== undefined) {
    yield { kind: 'failed', path: name, why: `the file is damaged: ${damage}` };
    return;
  }
  const isJson = isStdin ? startsLikeJson(bytes) : mayBeJson;
  const isPage = !isJson && (isNamedLikePage(path) || startsLikePage(bytes));
  const mediaType = isJson ? 'application/json' : isPage ? 'text/html' : 'text/plain';
  yield { kind: 'document', document: { name, bytes, mediaType } };
}

async function* articleLines(name: string, reader: ByteReader, done: number): AsyncGenerator<DocumentRead> {
  for (let number = done + 1; ; number++) {
    const line = await reader.line(largestDocument);
    const after = { ...reader.position(), line: number };
    const at = `${name}:${number}`;
    const damage = line === undefined ? reader.passDamage() : undefined;
    if (damage !== undefined) yield { kind: 'failed', path: at, why: `the file is damaged here: ${damage}`, after };
    else if (line === undefined) return;
    else if (line === 'too-large') yield { kind: 'failed', path: at, why: overLimit('the line'), after };
    else if (line.some((byte) => byte > 0x20))
      yield {
        kind: 'document',
        document: { name: at, bytes: line, mediaType: 'application/json', oneOfMany: true },
        after,
      };
  }
}

async function* pagesOf(reader: ByteReader, name: string, entry?: string): AsyncGenerator<DocumentRead> {
  for await (const read of warcRecords(reader)) {
    const after = { ...read.after, ...(entry !== undefined && { entry }) };
    const path = `${name}@${read.at}`;
    if (read.kind === 'failed') yield { kind: 'failed', path, why: read.why, after };
    else if (read.kind === 'skipped')
      yield { kind: 'skipped', path: read.what === '' ? path : `${path} ${read.what}`, why: read.why, after };
    else {
      const { bytes, mediaType, url, charset, encodings } = read;
      const document = { name: `${path} ${url}`, bytes, mediaType, url, encodings, oneOfMany: true };
      yield { kind: 'document', document: { ...document, ...(charset && { charset }) }, after };
    }
  }
}

async function* waczPages(path: string, { from, onBytes }: ReadOptions): AsyncGenerator<DocumentRead> {
  let found = from?.entry === undefined;
  let parts = 0;
  try {
    for await (const part of waczParts(path)) {
      parts += 1;
      const here = part.name === from?.entry ? from : undefined;
      found ||= here !== undefined;
      if (found) yield* partPages(path, part, here, onBytes);
    }
  } catch (error) {
    yield {
      kind: 'failed',
      path,
      why: `it is no sound WACZ: ${error instanceof Error ? error.message : String(error)}`,
    };
    return;
  }
  if (parts === 0) yield { kind: 'failed', path, why: 'there is no WARC file in it' };
}

async function* partPages(
  path: string,
  part: WaczPart,
  from: Position | undefined,
  onBytes: ReadOptions['onBytes'],
): AsyncGenerator<DocumentRead> {
  const start = from?.offset ?? 0;
  const reader = await unpack(await part.open(start), start, onBytes);
  if (from) await reader.skip(from.skip);
  yield* pagesOf(reader, `${path}/${part.name}`, part.name);
}
