import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { contentFolder, ended, runCli, sample, spawnCli, temporaryFolder } from './run-cli.ts';

let sampleText: string;
beforeAll(async () => {
  sampleText = await readFile(sample, 'utf8');
});

/** Many articles that differ in headline and text. */
async function archiveOf(articles: number): Promise<string> {
  const folder = await temporaryFolder();
  for (let i = 0; i < articles; i++) {
    const year = join(folder, `${2000 + (i % 20)}`);
    if (i < 20) await mkdir(year);
    await writeFile(join(year, `${i}.txt`), sampleText.replaceAll('Nordkorea', `Land Nummer ${i}`));
  }
  return folder;
}

const numbers = (stdout: string) => {
  const match = /(\d[\d,]*) created, (\d[\d,]*) updated, (\d[\d,]*) unchanged, (\d[\d,]*) failed/.exec(stdout);
  return match?.slice(1).map((text) => Number(text.replaceAll(',', '')));
};

test('a dry run says what an import would do and stores nothing', async () => {
  const data = join(await temporaryFolder(), 'data');
  const dry = await runCli(['import', sample, '--dry-run', '--data', data]);
  expect(dry.code).toBe(0);
  expect(dry.stdout).toBe('Would be: 1 created, 0 updated, 0 unchanged, 0 failed\n');
  expect((await runCli(['export', '--data', data])).stdout).toBe('');
});

test('created, then unchanged, then updated', async () => {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const file = join(folder, 'a.txt');
  await writeFile(file, sampleText);
  const run = () => runCli(['import', file, '--data', data]);
  expect(numbers((await run()).stdout)).toEqual([1, 0, 0, 0]);
  expect(numbers((await run()).stdout)).toEqual([0, 0, 1, 0]);
  await writeFile(file, sampleText.replace('wenige Kilometer', 'siebzehn Kilometer'));
  expect(numbers((await run()).stdout)).toEqual([0, 1, 0, 0]);
  const { stdout } = await runCli(['export', '--data', data]);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stdout).toContain('siebzehn Kilometer');
});

test('a bad file is named and the rest goes on', async () => {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const archive = join(folder, 'archive');
  await mkdir(join(archive, 'deep'), { recursive: true });
  await writeFile(join(archive, '1 empty.txt'), '');
  await writeFile(
    join(archive, '2 binary.txt'),
    new Uint8Array(5000).map((_, i) => (i * 37) % 256),
  );
  await writeFile(join(archive, '3 broken.json'), '{"headline":');
  await writeFile(join(archive, '4 photo.jpg'), 'x');
  await writeFile(join(archive, 'deep', 'good.txt'), Buffer.from(sampleText, 'utf16le'));
  await symlink(archive, join(archive, 'deep', 'round'));
  const { code, stdout, stderr } = await runCli(['import', archive, join(folder, 'missing'), '--data', data]);
  expect(code).toBe(1);
  expect(numbers(stdout)).toEqual([1, 0, 0, 4]);
  expect(stdout).toContain('2 files passed over');
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => /^failed +.*?\/([^/:]+): /.exec(line)?.[1]),
  ).toEqual(['1 empty.txt', '2 binary.txt', '3 broken.json', 'missing']);
});

test('what is exported is imported again: article for article the same', async () => {
  const folder = await temporaryFolder();
  await runCli(['import', contentFolder, '--data', join(folder, 'one')]);
  const first = await runCli(['export', '--data', join(folder, 'one')]);
  expect(revisions(first.stdout).length).toBeGreaterThan(6);
  const second = await runCli(['import', '-', '--data', join(folder, 'two')], { input: first.stdout });
  expect({ code: second.code, failed: numbers(second.stdout)?.[3] }).toEqual({ code: 0, failed: 0 });
  const third = await runCli(['export', '--data', join(folder, 'two')]);
  expect(revisions(third.stdout)).toEqual(revisions(first.stdout));
});

/** Id and hash of every article in an export: equal hashes are equal articles. */
const revisions = (ndjson: string): string[] =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, revision }) => `${id} ${revision.hash}`)
    .sort();

test('export filters, and writes files into a folder', async () => {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  await runCli(['import', contentFolder, '--data', data]);
  const all = (await runCli(['export', '--data', data])).stdout.trimEnd().split('\n');
  const german = (await runCli(['export', '--data', data, '--language', 'de'])).stdout.trimEnd().split('\n');
  expect(german.length).toBeGreaterThan(0);
  expect(german.length).toBeLessThan(all.length);
  expect(german.every((line) => JSON.parse(line).language === 'de')).toBe(true);
  const out = join(folder, 'out');
  const { code, stderr } = await runCli(['export', '--data', data, '--as', 'md', '-o', out]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: `${all.length} articles in ${out}\n` });
  expect((await readdir(out)).filter((name) => name.endsWith('.md'))).toHaveLength(all.length);
});

test('an export that asks for what cannot be is one line and 2; one of no store is 3', async () => {
  const folder = await temporaryFolder();
  await runCli(['import', sample, '--data', folder]);
  const odd = await runCli(['export', '--data', folder, '--from', 'yesterday']);
  expect(odd.code).toBe(2);
  expect(odd.stderr.split('\n')).toHaveLength(2);
  const none = await runCli(['export', '--data', join(folder, 'nowhere')]);
  expect(none.code).toBe(3);
  expect(none.stderr).toContain('There is no store in');
});

test('Ctrl-C ends an import with a report, and the same command goes on from there', async () => {
  const archive = await archiveOf(1500);
  const data = join(await temporaryFolder(), 'data');
  const child = spawnCli(['import', archive, '--verbose', '--data', data]);
  child.stdin?.end();
  child.stderr?.once('data', () => child.kill('SIGINT'));
  const stopped = await ended(child);
  expect(stopped.code).toBe(130);
  expect(stopped.stdout).toContain('Stopped before the end');
  const [created = 0] = numbers(stopped.stdout) ?? [];
  expect(created).toBeGreaterThan(0);
  expect(created).toBeLessThan(1500);
  const rest = await runCli(['import', archive, '--data', data]);
  expect(numbers(rest.stdout)).toEqual([1500 - created, 0, created, 0]);
}, 120_000);

test('a data folder that is a file, and a database that is none, are one line and 3', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  const notAFolder = await runCli(['import', sample, '--data', join(folder, 'file')]);
  expect(notAFolder.code).toBe(3);
  expect(notAFolder.stderr.trimEnd().split('\n')).toHaveLength(1);
  const data = join(folder, 'data');
  await runCli(['import', sample, '--data', data]);
  for (const name of await readdir(data)) await writeFile(join(data, name), 'x'.repeat(5000));
  const corrupt = await runCli(['import', sample, '--data', data]);
  expect(corrupt.code).toBe(3);
  expect(corrupt.stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('a server that does not answer is one line and 3', async () => {
  const { code, stderr } = await runCli(['import', sample, '--api', 'http://127.0.0.1:1']);
  expect(code).toBe(3);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
