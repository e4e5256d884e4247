import { chmod, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleSchema } from '@broadsheet/article/schema';
import { expect, test } from 'vitest';
import { runCli, sample, temporaryFolder } from './run-cli.ts';

const text = (headline: string) => `${headline}

Stand: 26.07.2023 16:29 Uhr

Die Stadt hat am Mittwoch eine neue Brücke eröffnet, die zwei Ufer verbindet und täglich von vielen genutzt wird.

Der Bau hat drei Jahre gedauert und war teurer als geplant, sagte die Bürgermeisterin bei der Feier am Ufer.
`;

test('one file becomes one typed article, indented', async () => {
  const { code, stdout } = await runCli(['parse', sample]);
  expect(code).toBe(0);
  const article = articleSchema.parse(JSON.parse(stdout));
  expect(article.kicker?.text).toBe('Verteidigung');
  expect(article.headline.text).toBe('Nordkorea und Russland planen engere Zusammenarbeit');
  expect(stdout.split('\n').length).toBeGreaterThan(50);
});

test.each([
  ['md', '# Nordkorea und Russland planen engere Zusammenarbeit'],
  ['html', '<h1'],
  ['text', 'Nordkorea und Russland planen engere Zusammenarbeit'],
  ['jsonld', '"@type": "NewsArticle"'],
])('--as %s writes that format', async (as, contains) => {
  const { code, stdout } = await runCli(['parse', sample, '--as', as]);
  expect(code).toBe(0);
  expect(stdout).toContain(contains);
});

test('--evidence says how every value was found', async () => {
  const { stdout } = await runCli(['parse', sample, '--evidence']);
  const { evidence } = JSON.parse(stdout);
  const source = evidence.ledger.map((row: { text: string }) => row.text).join('');
  expect(source).toBe(await readFile(sample, 'utf8'));
});

test('standard input is read, as text and as articles one a line', async () => {
  const one = await runCli(['parse', '-'], { input: await readFile(sample) });
  expect(JSON.parse(one.stdout).kicker.text).toBe('Verteidigung');
  const line = JSON.stringify(JSON.parse(one.stdout));
  const again = await runCli(['parse', '-', '--as', 'md'], { input: `${line}\n${line}\n` });
  expect(again.code).toBe(0);
  expect(again.stdout.match(/^# Nordkorea/gm)).toHaveLength(2);
});

test('several become one line of JSON each, and a bad one does not stop the rest', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.txt'), text('Neue Brücke verbindet die Ufer'));
  await writeFile(join(folder, 'b.txt'), '');
  await writeFile(
    join(folder, 'c.txt'),
    new Uint8Array(3000).map((_, i) => (i * 37) % 256),
  );
  await writeFile(join(folder, 'd.txt'), Buffer.from(text('Zweite Brücke folgt'), 'latin1'));
  await writeFile(join(folder, 'e.txt'), Buffer.from(`\ufeff${text('Dritte Brücke kommt')}`, 'utf16le'));
  await writeFile(join(folder, 'f.txt'), '');
  await truncate(join(folder, 'f.txt'), 50 * 1024 * 1024);
  await writeFile(join(folder, 'g.json'), '{"headline": 1}');
  await writeFile(join(folder, 'photo.jpg'), 'x');
  const { code, stdout, stderr } = await runCli(['parse', folder, '--quiet']);
  expect(code).toBe(1);
  const headlines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).headline.text);
  expect(headlines).toEqual(['Neue Brücke verbindet die Ufer', 'Zweite Brücke folgt', 'Dritte Brücke kommt']);
  const complaints = stderr.trimEnd().split('\n');
  expect(complaints.map((line) => /^failed {2}.*\/(\w)\./.exec(line)?.[1])).toEqual(['b', 'c', 'f', 'g']);
});

test('-o writes a file an article, named after headline and id', async () => {
  const folder = await temporaryFolder();
  const out = join(folder, 'new', 'site');
  const { code } = await runCli(['parse', sample, '--as', 'html', '-o', out]);
  expect(code).toBe(0);
  const [name = '', ...rest] = await readdir(out);
  expect(rest).toEqual([]);
  expect(name).toMatch(/^nordkorea-und-russland-planen-engere-zusammenarbeit-a_[a-z2-7]{26}\.html$/);
  expect(await readFile(join(out, name), 'utf8')).toContain('<h1');
});

test('a folder that cannot be written into is one line and 3', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'taken'), '');
  const { code, stderr } = await runCli(['parse', sample, '-o', join(folder, 'taken')]);
  expect(code).toBe(3);
  expect(stderr).toMatch(/there is a file of that name; choose another folder\n$/);
});

test('what the caller knows goes into the article', async () => {
  const known = ['--url', 'https://example.org/a/1', '--publisher', 'Der Bote', '--time-zone', 'Asia/Tokyo'];
  const { stdout } = await runCli(['parse', sample, ...known]);
  const article = JSON.parse(stdout);
  expect(article.canonicalUrl ?? article.urls?.[0]?.url).toBe('https://example.org/a/1');
  expect(article.publisher.name).toBe('Der Bote');
  expect(article.dates.asOf.value).toBe('2023-07-26T16:29:00+09:00');
});

test('a file name cannot write on the terminal', async () => {
  const folder = await temporaryFolder();
  const name = `evil\u001b[2J\u202e.txt`;
  await writeFile(join(folder, name), '');
  const { stderr } = await runCli(['parse', folder]);
  expect(stderr).toContain('evil\ufffd[2J\ufffd.txt');
});

test('the next program may stop reading', async () => {
  const folder = await temporaryFolder();
  const sampleText = await readFile(sample, 'utf8');
  for (let i = 0; i < 60; i++) await writeFile(join(folder, `${i}.txt`), sampleText.replace('Nordkorea', `Land ${i}`));
  const { spawnCli, ended } = await import('./run-cli.ts');
  const child = spawnCli(['parse', folder, '--quiet']);
  child.stdout?.once('data', () => child.stdout?.destroy());
  const { code, stderr } = await ended(child);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('a file that may not be read is named with the reason', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'in', 'a.txt'), 'x');
  await chmod(join(folder, 'in', 'a.txt'), 0);
  const { code, stderr } = await runCli(['parse', folder], { mortal: true });
  expect(code).toBe(1);
  expect(stderr).toMatch(/a\.txt: you may not read it \(permission denied\)\n$/);
});

const page = `<!doctype html><html lang="de"><head><title>Die Brücke steht</title></head><body><nav><a href="/">Start</a></nav>
<h1>Die Brücke über den Fluss steht</h1><p>${'Die Stadt hat am Mittwoch eine neue Brücke eröffnet, die zwei Ufer verbindet. '.repeat(4)}</p></body></html>`;

test.each(['page.html', 'page.HTM', 'a page without an ending'])(
  'a page is known by its ending or its beginning: %s',
  async (name) => {
    const file = join(await temporaryFolder(), name);
    await writeFile(file, page);
    const { code, stdout } = await runCli(['parse', file, '--evidence']);
    expect(code).toBe(0);
    const { article, evidence } = JSON.parse(stdout);
    expect(articleSchema.parse(article).headline.text).toBe('Die Brücke über den Fluss steht');
    expect(evidence.source.format).toBe('html');
    const explained = await runCli(['explain', file]);
    expect(explained.stdout).toContain('navigation');
  },
);

test('a page without an article is named, with the reason', async () => {
  const file = join(await temporaryFolder(), 'front.html');
  await writeFile(file, '<!doctype html><html><body><nav><a href="/">Start</a></nav></body></html>');
  const { code, stderr } = await runCli(['parse', file]);
  expect(code).toBe(1);
  expect(stderr).toContain('does not hold an article');
});
