import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
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

const recordLine = (i: number) =>
  JSON.stringify({
    title: `Bridge ${i} opens to all`,
    text: `The town opened bridge ${i} on Wednesday, which joins two banks and is used by many people every day. `.repeat(
      8,
    ),
    date: '2024-05-03',
    url: `https://archive.example/${i}`,
    author: 'Anna Berg',
  });

test('records of a corpus come in a line each, many batches of them; a bad line is named and nothing stops', async () => {
  const folder = await temporaryFolder();
  const lines = Array.from({ length: 3_000 }, (_, i) => recordLine(i));
  lines.splice(1_500, 0, 'not json');
  await writeFile(join(folder, 'corpus.jsonl'), `${lines.join('\n')}\n`);
  const first = await runCli(['import', join(folder, 'corpus.jsonl'), '--data', join(folder, 'data')]);
  expect(first.code).toBe(1);
  expect(numbers(first.stdout)).toEqual([3_000, 0, 0, 1]);
  expect(first.stderr).toContain('corpus.jsonl:1501');
}, 60_000);

test('killed in the middle of a file, the same command says where it goes on; nothing is lost, nothing is there twice', async () => {
  const folder = await temporaryFolder();
  const [corpus, data] = [join(folder, 'corpus.jsonl'), join(folder, 'data')];
  await writeFile(corpus, Array.from({ length: 4_000 }, (_, i) => `${recordLine(i)}\n`).join(''));
  const child = spawnCli(['import', corpus, '--data', data]);
  child.stdin?.end();
  const end = ended(child);
  const noted = async () => (await readdir(join(data, 'imports'))).some((name) => name.endsWith('.json'));
  await vi.waitFor(async () => expect(await noted()).toBe(true), { timeout: 60_000, interval: 5 });
  child.kill('SIGKILL');
  await end;
  const { code, stdout, stderr } = await runCli(['import', corpus, '--data', data]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^goes on .*corpus\.jsonl: line \d/) });
  const [created = 0, , unchanged = 0] = numbers(stdout) ?? [];
  expect(created).toBeLessThan(4_000);
  expect(created + unchanged).toBeLessThan(4_000);
  const all = (await runCli(['export', '--data', data])).stdout.trimEnd().split('\n');
  expect(new Set(all.map((line) => JSON.parse(line).canonicalUrl)).size).toBe(4_000);
  expect(all).toHaveLength(4_000);
}, 120_000);

test('a web archive gives its pages; what is no page or no article is passed over', async () => {
  const folder = await temporaryFolder();
  const record = (type: string, uri: string, contentType: string, body: string) => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: ${contentType}\r\n\r\n${body}`;
    return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2024-05-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
  };
  const page = (n: number) =>
    `<!doctype html><html lang="en"><head><title>x</title></head><body><h1>Harbour ${n} counts its boats twice</h1><p>${'The office counted the boats that came in at night. '.repeat(8)}</p></body></html>`;
  const archive = [1, 2, 3].map((n) => record('response', `https://quay.example/${n}`, 'text/html', page(n)));
  archive.splice(1, 0, record('response', 'https://quay.example/a.png', 'image/png', 'PNG'));
  archive.push(record('response', 'https://quay.example/', 'text/html', '<html><body><nav>Home</nav></body></html>'));
  await writeFile(join(folder, 'crawl.warc'), archive.join(''));
  const data = join(folder, 'data');
  const { code, stdout } = await runCli(['import', join(folder, 'crawl.warc'), '--data', data]);
  expect(code).toBe(0);
  expect(numbers(stdout)).toEqual([3, 0, 0, 0]);
  expect(stdout).toContain('passed over');
});
