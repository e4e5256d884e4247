import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveApi } from '@broadsheet/api/node';
import type { Article } from '@broadsheet/article/schema';
import { parseText } from '@broadsheet/article/text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanEnv, contentFolder, type Ended, ended, program, sample, temporaryFolder } from './run-cli.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const files = readdirSync(contentFolder);
const handbook = files.filter((name) => join(contentFolder, name) !== sample);

function read(name: string): Article {
  const { article } = parseText(readFileSync(join(contentFolder, name)));
  if (article === null) throw new Error(`${name} is no article`);
  return article;
}

test('the sample article is the one that the project began with', () => {
  const bytes = readFileSync(sample);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '848bde8c899b457975c4734b8a76a21a5877fb7618dae91d796efed6d7d75dc7',
  );
});

test('the handbook is in German and English, and no article is like another', () => {
  const articles = handbook.map(read);
  const languages = articles.map((article) => article.language);
  expect(languages.filter((language) => language === 'de').length).toBeGreaterThanOrEqual(3);
  expect(languages.filter((language) => language === 'en').length).toBeGreaterThanOrEqual(3);
  expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length);
});

test.each(handbook)('%s is read as it was meant', (name) => {
  const { article, evidence } = parseText(readFileSync(join(contentFolder, name)));
  if (article === null) throw new Error('no article');
  const paragraphs = readFileSync(join(contentFolder, name), 'utf8').trim().split('\n\n');
  const [kicker, headline, byline, date, lead, ...body] = paragraphs;
  expect(article.kicker?.text).toBe(kicker);
  expect(article.headline.text).toBe(headline);
  expect(article.byline?.parties).toEqual([expect.objectContaining({ kind: 'organization' })]);
  expect(byline).toContain(article.byline?.parties[0]?.name);
  expect((article.dates.asOf ?? article.dates.published)?.precision).toBe('minute');
  expect(date).toContain('2026');
  expect(article.lead.map(({ text }) => text)).toEqual([lead]);
  expect(evidence.ledger.filter((row) => row.kind === 'ignored')).toEqual([]);
  const meant = body.map((text) =>
    text.startsWith('$ ') ? 'code' : text.length < 60 && !/[.:]$/.test(text) ? 'heading' : 'paragraph',
  );
  expect(article.body.map((block) => block.type)).toEqual(meant);
});

/** Every command line of an article, in its order. */
const commandsOf = (name: string): string[] =>
  read(name).body.flatMap((block) => (block.type === 'code' ? block.text.split('\n') : []));

describe('every command in the handbook works', () => {
  let api: Awaited<ReturnType<typeof serveApi>>;
  let folder: string;
  let data: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    data = join(folder, 'data');
    await symlink(join(repository, 'apps'), join(folder, 'apps'));
    await mkdir(join(folder, 'archiv', '2023'), { recursive: true });
    await cp(sample, join(folder, 'archiv', '2023', 'eins.txt'));
    await mkdir(join(folder, 'bin'));
    await command('npx', `[ "$1" = broadsheet ] || exit 9\nshift\nexec "${process.execPath}" "${program}" "$@"`);
    await command('npm', 'echo "npm $*"');
    await command('git', 'echo "git $*"');
    if (!(process.env['PATH'] ?? '').split(delimiter).some((path) => existsSync(join(path, 'curl'))))
      await command('curl', `exec "${process.execPath}" "${fileURLToPath(new URL('curl.ts', import.meta.url))}" "$@"`);
    api = await serveApi({ data, port: 0 });
    await fetch(`${api.url}/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: await readFile(sample),
    });
  });
  afterAll(() => api.close());

  async function command(name: string, script: string): Promise<void> {
    await writeFile(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, 'bin', name), 0o755);
  }

  function shell(line: string): Promise<Ended> {
    const env = cleanEnv({
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
      HOME: folder,
      BROADSHEET_DATA: data,
    });
    return ended(spawn('sh', ['-c', line], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  async function anId(): Promise<string> {
    const list = await (await fetch(`${api.url}/v1/articles?limit=1`)).json();
    return list.items[0].id;
  }

  for (const name of handbook)
    test(name, async () => {
      const commands = commandsOf(name);
      for (const written of commands) {
        const line = written
          .replace('http://127.0.0.1:8787', api.url)
          .replace('/ID', written.includes('/ID') ? `/${await anId()}` : '');
        const { code, stdout, stderr } = await shell(line);
        expect({ line, code, stderr: code === 0 ? '' : stderr }).toEqual({ line, code: 0, stderr: '' });
        check(written, stdout);
      }
    }, 120_000);

  test('the handbook has commands', () => {
    expect(handbook.flatMap(commandsOf).length).toBeGreaterThan(30);
  });
});

/** What a command prints, beyond that it ends well. */
function check(line: string, stdout: string): void {
  if (line.includes('langauge')) expect(JSON.parse(stdout)).toMatchObject({ status: 400 });
  else if (line.includes('-X DELETE') || line.includes(' > ') || line.startsWith('export ')) expect(stdout).toBe('');
  else if (line.startsWith('curl') && line.endsWith('.md')) expect(stdout).toContain('# ');
  else if (line.startsWith('curl')) expect(JSON.parse(stdout)).not.toHaveProperty('status');
  else if (line.includes('npm start')) {
    const help = readFileSync(new URL('../help/start.txt', import.meta.url), 'utf8');
    for (const [flag] of line.matchAll(/--[a-z-]{2,}/g)) expect(help).toContain(`${flag} `);
  } else if (line.startsWith('npx') && line.includes(' -o ')) expect(stdout).toBe('');
  else expect(stdout).not.toBe('');
}
