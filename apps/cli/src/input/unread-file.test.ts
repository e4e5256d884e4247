import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { largestDocument } from './bytes.ts';
import { readUnread, unreadFile } from './unread-file.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'broadsheet unread '));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const page = '<!doctype html><p>The ferry is late.</p>';

test.each([
  ['a.html', page, 'text/html'],
  ['a.HTM', 'The ferry is late.', 'text/html'],
  ['a.txt', page, 'text/html'],
  ['a.md', 'The ferry is late.', 'text/plain'],
  ['empty.txt', '', 'text/plain'],
])('%s is one text or page, read as it stands', async (name, content, mediaType) => {
  const path = join(root, name);
  await writeFile(path, content);
  const file = unreadFile(path);
  expect(file).toEqual({ name: path, size: content.length });
  expect(file && readUnread(file)).toEqual({ name: path, bytes: Buffer.from(content), mediaType });
});

test.each([
  ['packed.html', gzipSync(page)],
  ['archive.txt', 'WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n'],
  ['a.json', '{"a":1}'],
  ['a.html.gz', gzipSync(page)],
  ['a.warc', 'WARC/1.0\r\n'],
  ['page', page],
])('%s may be more than that', async (name, content) => {
  await writeFile(join(root, name), content);
  expect(unreadFile(join(root, name))).toBeUndefined();
});

test('what is too large, missing, a folder or a pipe is looked at with more care', async () => {
  const large = join(root, 'large.txt');
  await writeFile(large, '');
  await truncate(large, largestDocument + 1);
  execFileSync('mkfifo', [join(root, 'pipe.txt')]);
  for (const name of ['large.txt', 'missing.txt', 'pipe.txt', '.'])
    expect(unreadFile(join(root, name))).toBeUndefined();
  await truncate(large, largestDocument);
  expect(unreadFile(large)).toEqual({ name: large, size: largestDocument });
});
