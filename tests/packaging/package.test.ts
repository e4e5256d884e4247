import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../e2e/site.ts';

const home = join(root, 'packages', 'article');
const sample = join(root, 'apps', 'cli', 'content', 'nordkorea-russland.txt');
const bin = join(root, 'node_modules', '.bin');
/** The machine's own Node: the first on the path that is not the workspace's. */
const machineNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path));

let scratch = '';
let listed: string[] = [];
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'broadsheet-scratch-'));
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', scratch], {
      cwd: home,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as Record<string, { files: { path: string }[] }> | { files: { path: string }[] }[];
  listed = Object.values(packed).flatMap((entry) => entry.files.map((file) => file.path));
  const tarball = readdirSync(scratch).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(scratch, 'package.json'), JSON.stringify({ name: 'scratch', private: true, type: 'module' }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', `./${tarball}`], {
    cwd: scratch,
    stdio: 'pipe',
  });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the package, installed elsewhere', () => {
  it('holds what is built and nothing else', () => {
    expect(listed).toContain('dist/schema/index.js');
    expect(listed).toContain('dist/article.schema.json');
    expect(
      listed.filter(
        (path) =>
          !/^(?:dist\/.*\.(?:js|d\.ts|json)|package\.json|README\.md|LICENSE)$/.test(path) ||
          /test|arbitrary/.test(path),
      ),
    ).toEqual([]);
  });

  it.each([
    ['the machine’s Node', () => machineNode ?? process.execPath],
    ['the workspace’s Node', () => join(bin, 'node')],
  ])('parses the sample on %s', (_name, node) => {
    writeFileSync(
      join(scratch, 'use.mjs'),
      `import { readFileSync } from 'node:fs';
import { articleSchema } from '@broadsheet/article/schema';
import { parseText } from '@broadsheet/article/text';
import { parseHtml } from '@broadsheet/article/html';
import { explain } from '@broadsheet/article/explain';
import { toMarkdown } from '@broadsheet/article/markdown';
import { toHtml } from '@broadsheet/article/html-writer';
import { toJsonLd } from '@broadsheet/article/jsonld';
import { fromJson, toJson } from '@broadsheet/article/json';
import { toText } from '@broadsheet/article/plain-text';
import { urlKey } from '@broadsheet/article/identity';
import * as all from '@broadsheet/article';
const parsed = parseText(readFileSync(process.argv[2]));
const article = articleSchema.parse(parsed.article);
const written = [toMarkdown, toHtml, toJsonLd, toText].every((write) => write(article).includes('Nordkorea'));
console.log(JSON.stringify({ kicker: article.kicker.text, headline: article.headline.text, blocks: article.body.length, exact: fromJson(toJson(article)).article.id === article.id, written, lines: explain(parsed).length, all: typeof all.parseText, page: parseHtml(toHtml(article)).article.headline.text, key: urlKey('http://a.example/') }));
`,
    );
    const printed = JSON.parse(
      execFileSync(node(), ['use.mjs', sample], { cwd: scratch, encoding: 'utf8' }),
    ) as unknown;
    expect(printed).toEqual({
      kicker: 'Verteidigung',
      headline: 'Nordkorea und Russland planen engere Zusammenarbeit',
      blocks: 11,
      exact: true,
      written: true,
      lines: 31,
      all: 'function',
      page: 'Nordkorea und Russland planen engere Zusammenarbeit',
      key: 'a.example/',
    });
  });

  it.each(['nodenext', 'bundler'])('has types that resolve under %s', (resolution) => {
    writeFileSync(
      join(scratch, 'use.ts'),
      `import type { Article } from '@broadsheet/article/schema';\nimport { parseText } from '@broadsheet/article/text';\nconst { article } = parseText('x');\nexport const headline: string | undefined = (article satisfies Article | null)?.headline.text;\n`,
    );
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
        '--noEmit',
        '--strict',
        '--target',
        'es2023',
        '--module',
        resolution === 'nodenext' ? 'nodenext' : 'esnext',
        '--moduleResolution',
        resolution,
        'use.ts',
      ],
      { cwd: scratch, stdio: 'pipe' },
    );
  });
});

async function weigh(entry: string, external: string[] = []): Promise<number> {
  const path = join(home, 'dist', entry);
  if (!existsSync(path)) throw new Error(`${path} was not built`);
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
    external,
    logLevel: 'silent',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

describe('what it weighs, minified and zipped', () => {
  it('schema is at most 8.5 kB beside zod', async () => {
    expect(await weigh('schema/index.js', ['zod'])).toBeLessThanOrEqual(8_500);
  });
  it('text is at most 60 kB in all, and brings no zod', async () => {
    expect(await weigh('text.js')).toBeLessThanOrEqual(60_000);
    expect(await weigh('text.js')).toBe(await weigh('text.js', ['zod']));
  });
  it('pages are at most 89.5 kB in all, and bring no zod', async () => {
    expect(await weigh('html.js')).toBeLessThanOrEqual(89_500);
    expect(await weigh('html.js')).toBe(await weigh('html.js', ['zod']));
  });
});
