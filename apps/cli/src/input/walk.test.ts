import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Found, walk } from './walk.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'broadsheet walk '));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = async (path: string, text = 'x') => {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
};

async function found(...paths: string[]): Promise<string[]> {
  const all: Found[] = [];
  for await (const one of walk(paths.map((path) => join(root, path)))) all.push(one);
  return all.map((one) => [one.kind, relative(root, one.path), ...('why' in one ? [one.why] : [])].join(' | '));
}

test('folders are read with the folders in them, in order of name, endings in any case', async () => {
  await put('b.txt');
  await put('a/2.MD');
  await put('a/1.ndjson');
  await put('c.json');
  expect(await found('.')).toEqual(['file | b.txt', 'file | c.json', 'file | a/1.ndjson', 'file | a/2.MD']);
});

test('what is hidden is passed over without a word, other files with their ending', async () => {
  await put('.git/config.txt');
  await put('.hidden.txt');
  await put('photo.jpg');
  await put('README');
  expect(await found('.')).toEqual(['skipped | README | no file ending', 'skipped | photo.jpg | .jpg']);
});

test('a file that is named itself is read whatever its name', async () => {
  await put('.hidden');
  await put('photo.jpg');
  expect(await found('.hidden', 'photo.jpg')).toEqual(['file | .hidden', 'file | photo.jpg']);
});

test('links to files are read, links to folders and circles are not walked into', async () => {
  await put('real/a.txt');
  await symlink(join(root, 'real/a.txt'), join(root, 'link.txt'));
  await symlink(root, join(root, 'real/up.txt'));
  await symlink('round.txt', join(root, 'round.txt'));
  await symlink('nowhere', join(root, 'dead.txt'));
  expect(await found('.')).toEqual([
    'failed | dead.txt | there is no such file or folder',
    'file | link.txt',
    'failed | round.txt | its links lead in a circle',
    'file | real/a.txt',
    'skipped | real/up.txt | link to a folder',
  ]);
});

test('a path that is not there does not stop the others', async () => {
  await put('a.txt');
  expect(await found('missing', 'a.txt')).toEqual([
    'failed | missing | there is no such file or folder',
    'file | a.txt',
  ]);
});

/** Does it as nobody if this is root, who may read everything. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('a folder that may not be read is named, and the rest goes on', async () => {
  await put('closed/a.txt');
  await put('open/a.txt');
  await chmod(root, 0o755);
  await chmod(join(root, 'closed'), 0);
  expect(await asNobody(() => found('.'))).toEqual([
    'failed | closed | you may not read it (permission denied)',
    'file | open/a.txt',
  ]);
  await chmod(join(root, 'closed'), 0o700);
});
