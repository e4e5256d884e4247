import type { ByteReader, Position } from './byte-reader.ts';
import { largestDocument } from './bytes.ts';

/** A page as it was fetched: its bytes as they came over the wire, and what says how to read them. */
export interface WarcPage {
  kind: 'page';
  /** Where in the file its record begins: a byte, or a gzip member's and how far in what it holds. */
  at: string;
  url: string;
  mediaType: 'text/html' | 'text/plain';
  charset?: string;
  /** Content and transfer encodings, in the order in which they were put on. */
  encodings: string[];
  bytes: Buffer;
  after: Position;
}

export type WarcRead =
  | WarcPage
  | { kind: 'skipped'; at: string; what: string; why: string; after: Position }
  | { kind: 'failed'; at: string; why: string; after: Position };

const largestWarcHead = 64 * 1024;
const largestHttpHead = 256 * 1024;
const lineEnd = Buffer.from('\r\n\r\n');
const recordStart = Buffer.from('\nWARC/1.');
const versionLine = /^WARC\/1\.\d{1,2}\r?\n/;

/**
 * The records of a WARC file (ISO 28500), one after the other, holding at most one page. Pages are responses and resources
 * of HTML or plain text that were fetched well; all else is passed over unread. A broken record costs itself: reading goes
 * on where the next begins. (`warcio` reads sound archives just the same, and a test holds us to it; but it ends without
 * a word at a damaged gzip member, gives the next record out as text when a length is wrong, and keeps a header whole
 * however long it is.)
 */
export async function* warcRecords(reader: ByteReader): AsyncGenerator<WarcRead> {
  let lost = false;
  while (true) {
    await skipBlank(reader);
    const damage = reader.buffered === 0 && !(await reader.has(1)) ? reader.passDamage() : undefined;
    const start = reader.position();
    const at = start.skip === 0 ? `${start.offset}` : `${start.offset}+${start.skip}`;
    if (damage !== undefined) {
      yield { kind: 'failed', at, why: damage, after: start };
      lost = false;
      continue;
    }
    if (!(await reader.has(1))) return;
    const headers = await readHead(reader, largestWarcHead);
    const length =
      headers && /^\d{1,15}$/.test(headers.get('content-length') ?? '')
        ? Number(headers.get('content-length'))
        : undefined;
    if (!headers?.has('warc-type') || length === undefined) {
      // Said once for each place, however much is passed over until a record begins again.
      await seekRecord(reader, headers !== undefined);
      const why =
        reader.passDamage() ?? (headers ? 'its length or type is missing' : 'what stands here is no WARC record');
      if (!lost || headers) yield { kind: 'failed', at, why, after: reader.position() };
      lost = true;
      continue;
    }
    lost = false;
    yield* readRecord(reader, headers, length, at);
  }
}

async function skipBlank(reader: ByteReader): Promise<void> {
  while (await reader.has(1)) {
    const byte = reader.peek(1)[0];
    if (byte !== 0x0d && byte !== 0x0a) return;
    reader.take(1);
  }
}

/** Headers up to the blank line, by lower-case name; `undefined` when there are none, and nothing is taken then. */
async function readHead(
  reader: ByteReader,
  most: number,
  version = versionLine,
): Promise<Map<string, string> | undefined> {
  await reader.has(12);
  if (
    !version.test(
      reader
        .peek(80)
        .toString('latin1')
        .replace(/\n[\s\S]*$/, '\n'),
    ) &&
    !(await lineOf(reader, version))
  )
    return undefined;
  const end = await reader.find(lineEnd, most);
  if (end === undefined) return undefined;
  const text = reader.take(end + 4).toString('utf8');
  return headersOf(text);
}

/** The first line may come in pieces. */
async function lineOf(reader: ByteReader, version: RegExp): Promise<boolean> {
  const end = await reader.find(Buffer.from('\n'), 1_000);
  return end !== undefined && version.test(reader.peek(end + 1).toString('latin1'));
}

function headersOf(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  let name = '';
  for (const line of text.split('\n').slice(1)) {
    if (/^[ \t]/.test(line) && name !== '') {
      headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  return headers;
}

/** Moves to the next record: past the end of this line, to where a new gzip member begins or `WARC/1.` opens a line. */
async function seekRecord(reader: ByteReader, headTaken: boolean): Promise<void> {
  if (!headTaken) reader.take(1);
  for (;;) {
    const member = reader.toNextMember;
    const bytes = reader.peek(Math.min(reader.buffered, member ?? reader.buffered));
    const found = bytes.indexOf(recordStart);
    if (found >= 0) {
      reader.take(found + 1);
      return;
    }
    if (member !== undefined) {
      reader.take(member);
      return;
    }
    reader.take(Math.max(0, bytes.length - recordStart.length + 1));
    if (!(await reader.more())) {
      reader.take(reader.buffered);
      return;
    }
  }
}

async function* readRecord(
  reader: ByteReader,
  headers: ReadonlyMap<string, string>,
  length: number,
  at: string,
): AsyncGenerator<WarcRead> {
  const type = headers.get('warc-type')?.toLowerCase() ?? '';
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  const end = reader.at + length;
  const left = () => Math.max(0, end - reader.at);
  const passOver = async function* (why: string): AsyncGenerator<WarcRead> {
    const sound = await skipBody(reader, left());
    if (sound) yield { kind: 'skipped', at, what: url, why, after: reader.position() };
    else yield { kind: 'failed', at, why: reader.passDamage() ?? cutOff, after: reader.position() };
  };
  if (type !== 'response' && type !== 'resource') return yield* passOver(`${type.slice(0, 40)} record`);
  if (!/^https?:/i.test(url)) return yield* passOver('no web page');
  let media = headers.get('content-type') ?? '';
  let encodings: string[] = [];
  if (type === 'response') {
    const http = await readHttp(reader, Math.min(left(), largestHttpHead));
    if (http === undefined) return yield* passOver('no HTTP answer');
    if (http.status !== 200) return yield* passOver(`status ${http.status}`);
    media = http.headers.get('content-type') ?? '';
    encodings = ['content-encoding', 'transfer-encoding'].flatMap((name) =>
      (http.headers.get(name) ?? '')
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((one) => one !== '' && one !== 'identity'),
    );
  }
  const mediaType = mediaTypeOf(media, url);
  if (mediaType === undefined)
    return yield* passOver(media.split(';')[0]?.trim().toLowerCase().slice(0, 60) || 'no type');
  const size = left();
  if (size > largestDocument) return yield* passOver('larger than 5 MiB');
  if (!(await hasBody(reader, size))) {
    yield { kind: 'failed', at, why: reader.passDamage() ?? cutOff, after: reader.position() };
    return;
  }
  if (await isWrongLength(reader, size)) {
    // The next record may begin within what this one claims.
    await seekRecord(reader, true);
    yield { kind: 'failed', at, why: 'its length is wrong', after: reader.position() };
    return;
  }
  const bytes = reader.take(size);
  const charset = /charset="?([\w.:-]{1,40})"?/i.exec(media)?.[1];
  yield { kind: 'page', at, url, mediaType, encodings, bytes, after: reader.position(), ...(charset && { charset }) };
}

const cutOff = 'it is cut off, or its length is wrong';

/** Whether the body is there as long as it says; else the reader stands where the next record may begin. */
async function hasBody(reader: ByteReader, length: number): Promise<boolean> {
  for (;;) {
    const member = reader.toNextMember;
    if (member !== undefined && member < length && (await startsRecordAt(reader, member))) {
      reader.take(member);
      return false;
    }
    if (reader.buffered >= length) return true;
    if (!(await reader.more())) {
      await seekRecord(reader, true);
      return false;
    }
  }
}

/** The same without holding the body. */
async function skipBody(reader: ByteReader, length: number): Promise<boolean> {
  for (let left = length; left > 0; ) {
    if (reader.buffered === 0 && !(await reader.more())) return false;
    const member = reader.toNextMember;
    if (member !== undefined && member < left && (await startsRecordAt(reader, member))) {
      reader.take(member);
      return false;
    }
    left -= reader.take(Math.min(left, reader.buffered, member ?? left)).length;
  }
  return true;
}

/** A long record may be several gzip members; one that opens with a version line is the next record. */
async function startsRecordAt(reader: ByteReader, ahead: number): Promise<boolean> {
  await reader.has(ahead + 10);
  return /^WARC\/1\.\d/.test(
    reader
      .peek(ahead + 10)
      .subarray(ahead)
      .toString('latin1'),
  );
}

/** A record is followed by two line ends; files without them are read when the next record or the end follows. */
async function isWrongLength(reader: ByteReader, length: number): Promise<boolean> {
  if (reader.toNextMember === length) return false;
  await reader.has(length + 5);
  const next = reader.peek(length + 5).toString('latin1', length);
  return next !== '' && !/^[\r\n]/.test(next) && !next.startsWith('WARC/');
}

interface HttpHead {
  status: number;
  headers: Map<string, string>;
}

async function readHttp(reader: ByteReader, most: number): Promise<HttpHead | undefined> {
  await reader.has(Math.min(most, 12));
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})/.exec(reader.peek(Math.min(most, 40)).toString('latin1'))?.[1];
  if (status === undefined) return undefined;
  const full = await reader.find(lineEnd, most);
  const bare = full === undefined ? await reader.find(Buffer.from('\n\n'), most) : undefined;
  const end = full === undefined ? (bare === undefined ? undefined : bare + 2) : full + 4;
  if (end === undefined || end > most) return undefined;
  return { status: Number(status), headers: headersOf(reader.take(end).toString('latin1')) };
}

/** What robots and browsers are told in plain text is no article. */
const forMachines = /\/(?:robots|(?:app-)?ads|sellers|humans|security|llms(?:-full)?|favicon)\.(?:txt|ico)$/i;

function mediaTypeOf(header: string, url: string): WarcPage['mediaType'] | undefined {
  const type = header.split(';')[0]?.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'text/html';
  return type === 'text/plain' && !forMachines.test(url.replace(/[?#].*$/s, '')) ? 'text/plain' : undefined;
}
