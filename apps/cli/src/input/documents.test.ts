import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { largestDocument } from './bytes.ts';
import { documentsIn } from './documents.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'broadsheet documents '));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function read(name: string, content?: string | Uint8Array) {
  const path = join(root, name);
  if (content !== undefined) await writeFile(path, content);
  const all: string[] = [];
  for await (const one of documentsIn(path)) {
    if (one.kind === 'failed') all.push(`failed ${one.path.slice(root.length + 1)}: ${one.why}`);
    else if (one.kind === 'document') {
      const { name: at, mediaType, bytes } = one.document;
      all.push(`${mediaType} ${at.slice(root.length + 1)}: ${Buffer.from(bytes).toString('latin1')}`);
    }
  }
  return all;
}

test('a text is one document, byte for byte, whatever it begins with', async () => {
  expect(await read('a.txt', '{"a":1}\r\n\n\xe4')).toEqual(['text/plain a.txt: {"a":1}\r\n\n\xc3\xa4']);
  expect(await read('utf16.txt', Buffer.from('\ufeffab', 'utf16le'))).toEqual(['text/plain utf16.txt: \xff\xfea\0b\0']);
  expect(await read('empty.txt', '')).toEqual(['text/plain empty.txt: ']);
});

test('JSON over several lines is one document', async () => {
  expect(await read('a.json', '{\n"a": 1\n}\n')).toEqual(['application/json a.json: {\n"a": 1\n}\n']);
});

test('a line each is a document when the first is an object by itself; blank lines are none', async () => {
  expect(await read('a.json', '\ufeff{"a":1}\r\n\n{"b":2}\nnot json\n{"c"')).toEqual([
    'application/json a.json:1: \xef\xbb\xbf{"a":1}\r',
    'application/json a.json:3: {"b":2}',
    'application/json a.json:4: not json',
    'application/json a.json:5: {"c"',
  ]);
});

test('a file over the limit is refused, a line over the limit costs that line only', async () => {
  const file = await open(join(root, 'large.txt'), 'w');
  await file.truncate(50 * 1024 * 1024);
  await file.close();
  expect(await read('large.txt')).toEqual([
    'failed large.txt: the file is larger than 5 MiB, more than one article may have: split it',
  ]);
  expect(await read('one.json', `{"a":\n"${'x'.repeat(largestDocument)}"}`)).toEqual([
    'failed one.json: the file is larger than 5 MiB, more than one article may have: split it',
  ]);
  expect(await read('lines.ndjson', `{"a":1}\n{"x":"${'x'.repeat(largestDocument)}"}\n{"b":2}`)).toEqual([
    'application/json lines.ndjson:1: {"a":1}',
    'failed lines.ndjson:2: the line is larger than 5 MiB, more than one article may have: split it',
    'application/json lines.ndjson:3: {"b":2}',
  ]);
});

test('an endless device is cut off', async () => {
  const all = [];
  for await (const one of documentsIn('/dev/zero')) all.push(one.kind);
  expect(all).toEqual(['failed']);
});

test('a folder and a missing file are failures, not exceptions', async () => {
  expect(await read('.')).toEqual(['failed : it is a folder']);
  expect(await read('missing.txt')).toEqual(['failed missing.txt: there is no such file or folder']);
});
