import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import { parseDocument } from '../reading/parse-document.ts';
import { unpackBody } from '../reading/unpack-body.ts';
import type { Position } from './byte-reader.ts';
import { documentsIn } from './documents.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'broadsheet warc '));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const html = (n: number | string) =>
  `<!doctype html><html lang="en"><title>Quay</title><h1>Harbour ${n} counts its boats twice</h1><p>${'The office counted the boats that came in at night. '.repeat(8)}</p></html>`;

interface Given {
  type?: string;
  status?: string;
  headers?: string[];
  body?: string | Buffer;
  length?: number | undefined;
}
function record(n: number, given: Given = {}): Buffer {
  const { type = 'response', status = '200 OK', headers = ['Content-Type: text/html'], body = html(n) } = given;
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${headers.map((one) => `${one}\r\n`).join('')}\r\n`),
    Buffer.from(body),
  ]);
  const length = 'length' in given ? given.length : http.length;
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: https://quay.example/${n}`,
    'Content-Type: application/http; msgtype=response',
    ...(length === undefined ? [] : [`Content-Length: ${length}`]),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), http, Buffer.from('\r\n\r\n')]);
}

async function write(name: string, parts: readonly Buffer[]): Promise<string> {
  const path = join(root, name);
  await writeFile(path, Buffer.concat(name.endsWith('.gz') ? parts.map((part) => gzipSync(part)) : parts));
  return path;
}

/** What is read of a file: the last part of a page's address, or what became of a record. */
async function read(path: string, from?: Position) {
  const said: string[] = [];
  const places: (Position | undefined)[] = [];
  for await (const one of documentsIn(path, from ? { from } : {})) {
    said.push(one.kind === 'document' ? `${one.document.url?.slice('https://quay.example/'.length)}` : one.why);
    places.push(one.after);
  }
  return { said, places };
}

const cutOff = 'it is cut off, or its length is wrong';
const wrongLength = 'its length is wrong';
const [sound, mostlySound] = [
  [0, 1, 2, 3],
  [0, 2, 3],
].map((list) => list.map((n) => record(n))) as [Buffer[], Buffer[]];
const with1 = (one: Buffer) => mostlySound.toSpliced(1, 0, one);

describe.each(['a.warc', 'a.warc.gz'])('%s', (name) => {
  test.each<[string, Buffer[], string[]]>([
    ['sound', sound, ['0', '1', '2', '3']],
    ['a redirect', with1(record(1, { status: '301 Moved' })), ['0', 'status 301', '2', '3']],
    ['an error', with1(record(1, { status: '404 Not Found' })), ['0', 'status 404', '2', '3']],
    ['a picture', with1(record(1, { headers: ['Content-Type: image/png'] })), ['0', 'image/png', '2', '3']],
    ['no type', with1(record(1, { headers: [] })), ['0', 'no type', '2', '3']],
    ['a request', with1(record(1, { type: 'request' })), ['0', 'request record', '2', '3']],
    ['metadata', with1(record(1, { type: 'metadata' })), ['0', 'metadata record', '2', '3']],
    ['a revisit', with1(record(1, { type: 'revisit' })), ['0', 'revisit record', '2', '3']],
    ['no HTTP', with1(record(1, { status: '' })), ['0', 'no HTTP answer', '2', '3']],
    ['a page too large', with1(record(1, { body: 'x'.repeat(5_300_000) })), ['0', 'larger than 5 MiB', '2', '3']],
    [
      'odd headers',
      with1(record(1, { headers: ['Content-Type: text/html', ': \0', 'N\xe4me'] })),
      ['0', '1', '2', '3'],
    ],
    ['length too short', with1(record(1, { length: 200 })), ['0', wrongLength, '2', '3']],
    ['a length far too long', with1(record(1, { length: 4_000_000 })), ['0', cutOff, '2', '3']],
    ['no length', with1(record(1, { length: undefined })), ['0', 'its length or type is missing', '2', '3']],
    [
      'rubbish',
      [...mostlySound, Buffer.from('rubbish\n'.repeat(99)), record(4)],
      ['0', '2', '3', 'what stands here is no WARC record', '4'],
    ],
    ['cut off', [...mostlySound, record(4).subarray(0, 400)], ['0', '2', '3', cutOff]],
    [
      'cut off in its head',
      [...mostlySound, record(4).subarray(0, 40)],
      ['0', '2', '3', 'what stands here is no WARC record'],
    ],
  ])('%s', async (_, parts, expected) => {
    expect((await read(await write(name, parts))).said).toEqual(expected);
  });

  test('a length that reaches into other records costs one', async () => {
    const parts = with1(record(1, { length: record(1).length + record(2).length - 40 }));
    const { said } = await read(await write(name, parts));
    expect([said[0], said.slice(2)]).toEqual(['0', ['2', '3']]);
  });

  test('reading goes on from any place as if it had not stopped', async () => {
    const path = await write(name, with1(record(1, { length: 200 })));
    const { said, places } = await read(path);
    for (const [i, place] of places.entries()) expect((await read(path, place)).said).toEqual(said.slice(i + 1));
  });
});

test('a gzip member that is damaged costs itself, wherever its damage is', async () => {
  const members = sound.map((one) => gzipSync(one));
  for (let at = 0; at < (members[1]?.length ?? 0); at += 7) {
    const parts = members.map((one) => Buffer.from(one));
    parts[1]?.writeUInt8((parts[1].at(at) ?? 0) ^ 0xff, at);
    const path = await write('a.warc', parts);
    const { said } = await read(path);
    expect(
      said.filter((one) => /^[023]$/.test(one)),
      `byte ${at}`,
    ).toEqual(['0', '2', '3']);
  }
});

test('one gzip stream over all records is read, and gone on with', async () => {
  const path = await write('a.warc', [gzipSync(Buffer.concat(sound))]);
  const { said, places } = await read(path);
  expect(said).toEqual(['0', '1', '2', '3']);
  expect((await read(path, places[1])).said).toEqual(['2', '3']);
});

const chunked = (body: Buffer, size = 50) => {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)};x=y\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
};
const latin = Buffer.from(html('\xc5hus'), 'latin1');

test.each<[string, Buffer, string[]]>([
  ['none', latin, []],
  ['gzip', gzipSync(latin), ['Content-Encoding: gzip']],
  ['deflate', deflateSync(latin), ['Content-Encoding: deflate']],
  ['bare deflate', deflateRawSync(latin), ['Content-Encoding: Deflate']],
  ['br', brotliCompressSync(latin), ['Content-Encoding: br']],
  ['zstd', zstdCompressSync(latin), ['Content-Encoding: zstd']],
  ['chunked', chunked(latin), ['Transfer-Encoding: chunked']],
  ['br in chunks', chunked(brotliCompressSync(latin)), ['Transfer-Encoding: chunked', 'Content-Encoding: br']],
  ['said and not done', latin, ['Transfer-Encoding: chunked', 'Content-Encoding: gzip']],
  ['twice', gzipSync(deflateSync(latin)), ['Content-Encoding: deflate, gzip']],
])('an encoding is taken off, the charset is the header’s: %s', async (_, body, headers) => {
  const path = await write('a.warc', [
    record(1, { body, headers: ['Content-Type: text/html; charset=ISO-8859-1', ...headers] }),
  ]);
  for await (const one of documentsIn(path)) {
    if (one.kind !== 'document') throw new Error(one.why);
    expect(parseDocument(one.document, {}).article?.headline.text).toBe('Harbour \xc5hus counts its boats twice');
  }
});

test('a sound archive is read as warcio reads it', async () => {
  const bodies = Array.from({ length: 12 }, (_, n) => (n % 3 === 1 ? gzipSync(html(n)) : Buffer.from(html(n))));
  const parts: Buffer[] = [];
  for (const [n, body] of bodies.entries()) {
    const made = WARCRecord.create(
      {
        url: `https://quay.example/${n}`,
        date: '2024-05-03T10:00:00Z',
        type: n % 4 === 3 ? 'resource' : 'response',
        warcHeaders: n % 4 === 3 ? { 'Content-Type': 'text/html' } : {},
        httpHeaders: { 'Content-Type': 'text/html', ...(n % 3 === 1 && { 'Content-Encoding': 'gzip' }) },
        statusline: 'HTTP/1.1 200 OK',
      },
      (async function* () {
        yield new Uint8Array(body);
      })(),
    );
    parts.push(Buffer.from(await WARCSerializer.serialize(made, { gzip: true })));
  }
  const path = await write('a.warc', parts);
  const theirs: string[] = [];
  for await (const one of new WARCParser(createReadStream(path)))
    theirs.push(`${one.warcTargetURI} ${Buffer.from(await one.readFully(true)).toString()}`);
  const ours: string[] = [];
  for await (const one of documentsIn(path)) {
    if (one.kind !== 'document') throw new Error(one.why);
    const { url, bytes, encodings } = one.document;
    ours.push(`${url} ${Buffer.from(unpackBody(bytes, encodings ?? [])).toString()}`);
  }
  expect(theirs).toHaveLength(12);
  expect(ours).toEqual(theirs);
});
