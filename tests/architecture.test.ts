import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './e2e/site.ts';

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const sources = files.filter(
  (file) =>
    /^(?:packages|apps)\/.*\.(?:ts|tsx)$/.test(file) &&
    !/\.(?:test|generated|d)\.tsx?$/.test(file) &&
    /\/src\//.test(file),
);

const importsOf = (file: string) =>
  [
    ...read(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

/** Who may import whom: a room, and what it may reach beside its own files. `article:x` are rooms of the article package. */
const rooms: { room: RegExp; may: (string | RegExp)[]; node?: boolean }[] = [
  { room: /^packages\/article\/src\/schema\//, may: ['zod'] },
  { room: /^packages\/article\/src\/identity\//, may: ['article:schema', '@noble/hashes'] },
  { room: /^packages\/article\/src\/document\//, may: ['article:schema'] },
  { room: /^packages\/article\/src\/languages\//, may: [] },
  { room: /^packages\/article\/src\/source\//, may: ['article:document', 'article:schema'] },
  { room: /^packages\/article\/src\/detect\//, may: ['article:document', 'article:languages', 'article:schema'] },
  {
    room: /^packages\/article\/src\/decide\//,
    may: ['article:document', 'article:detect', 'article:schema', 'article:identity'],
  },
  { room: /^packages\/article\/src\/write\//, may: ['article:schema', 'yaml'] },
  { room: /^packages\/article\/src\/[^/]+\.ts$/, may: [/^article:/] },
  {
    room: /^packages\/store\/src\/(?:(?:sqlite|contract)\/|prepare\.ts$)/,
    may: [/^@broadsheet\/article\/(?:schema|identity|text)$/, 'store:*'],
    node: true,
  },
  { room: /^packages\/store\/src\//, may: [/^@broadsheet\/article\/(?:schema|identity|plain-text)$/, 'store:*'] },
  { room: /^packages\/client\/src\//, may: ['@broadsheet/article/schema', 'client:*'] },
  {
    room: /^apps\/api\/src\/(?:adapters|entry)\//,
    may: [/^@broadsheet\/store/, '@hono/node-server', 'api:*'],
    node: true,
  },
  { room: /^apps\/api\/src\//, may: [/^@broadsheet\/article\//, '@broadsheet/store', 'hono', 'zod', 'api:*'] },
  {
    room: /^apps\/reader\/src\//,
    may: ['@broadsheet/client', '@broadsheet/article/schema', 'next', 'react', 'server-only', 'hyphen', 'reader:*'],
  },
  {
    room: /^apps\/cli\/src\/(?:reading|importing)\//,
    may: [/^@broadsheet\/(?:article|client|api)(?:\/|$)/, /^@broadsheet\/store(?:\/prepare)?$/, 'cli:*'],
    node: true,
  },
  {
    room: /^apps\/cli\/src\//,
    may: [/^@broadsheet\/(?:article|client|api)(?:\/|$)/, 'commander', 'cli-progress', 'yauzl', 'cli:*'],
    node: true,
  },
];

/** A room of our own as `package:folder`, or a dependency's name with its sub-path if it is one of ours. */
function target(file: string, specifier: string): string {
  if (!specifier.startsWith('.'))
    return specifier.startsWith('@broadsheet/')
      ? specifier
      : specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
  const [, name = '', , folder = ''] = normalize(join(dirname(file), specifier)).split('/');
  return `${name}:${folder.includes('.') ? '*' : folder}`;
}

const isNode = (specifier: string) => specifier.startsWith('node:') || builtinModules.includes(specifier);

describe('the house', () => {
  it('has enough files to have been looked at', () => {
    expect(sources.length).toBeGreaterThan(100);
    for (const { room } of rooms)
      expect(
        sources.some((file) => room.test(file)),
        String(room),
      ).toBe(true);
  });

  it('lets each room import what it may and nothing else', () => {
    const wrong: string[] = [];
    for (const file of sources) {
      const rule = rooms.find(({ room }) => room.test(file));
      if (!rule) {
        wrong.push(`${file} stands in no room`);
        continue;
      }
      for (const specifier of importsOf(file)) {
        if (isNode(specifier)) {
          if (!rule.node) wrong.push(`${file} imports ${specifier}`);
          continue;
        }
        const to = target(file, specifier);
        const [, own = '', , folder = ''] = file.split('/');
        const sameRoom =
          to === `${own}:${folder.includes('.') ? '*' : folder}` ||
          (rule.may.includes(`${own}:*`) && to.startsWith(`${own}:`)) ||
          specifier.endsWith('.css');
        if (!sameRoom && !rule.may.some((allowed) => (typeof allowed === 'string' ? allowed === to : allowed.test(to))))
          wrong.push(`${file} imports ${specifier}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps process and Buffer out of what runs at the edge, and zod out of the browser', () => {
    const edge = sources.filter((file) =>
      /^packages\/(?:article|client)\/|^apps\/api\/src\/(?:domain|routes)\/|^apps\/api\/src\/app\.ts/.test(file),
    );
    expect(edge.filter((file) => /\b(?:process\.|Buffer\b)/.test(read(file)))).toEqual([]);
    const values = sources
      .filter((file) => /^apps\/reader\/|^packages\/client\//.test(file))
      .flatMap((file) =>
        [...read(file).matchAll(/import (?!type)[^;]*?from '@broadsheet\/article[^']*'/g)].map(() => file),
      );
    expect(values).toEqual([]);
  });

  it('fetches in few places only', () => {
    const fetching = sources.filter((file) => /(?<![.\w])fetch\(/.test(read(file).replace(/\/\*[\s\S]*?\*\//g, '')));
    expect(
      fetching.filter(
        (file) =>
          !/^packages\/client\/src\/request\.ts|^apps\/reader\/src\/data\/api\.ts|^apps\/api\/src\/(?:app|entry\/\w+|environment)\.ts|^apps\/cli\/src\/(?:start|archive|doctor)\//.test(
            file,
          ),
      ),
    ).toEqual([]);
  });

  it('has no cycles', () => {
    const known = new Set(sources);
    const edges = new Map(
      sources.map((file) => [
        file,
        importsOf(file)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => normalize(join(dirname(file), specifier)))
          .filter((to) => known.has(to)),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const to of edges.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has files of one idea, with names that say which', () => {
    expect(sources.filter((file) => read(file).split('\n').length > 400)).toEqual([]);
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|managers?|misc|common)(?:\.|\/|$)/i.test(file))).toEqual(
      [],
    );
  });

  it('declares what published packages import', () => {
    for (const name of ['article', 'client', 'store']) {
      const { dependencies = {} } = JSON.parse(read(`packages/${name}/package.json`)) as {
        dependencies?: Record<string, string>;
      };
      const own = sources
        .filter((file) => file.startsWith(`packages/${name}/`))
        .flatMap(importsOf)
        .filter((specifier) => !specifier.startsWith('.') && !isNode(specifier))
        .map((specifier) =>
          specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
        );
      expect(
        [...new Set(own)].filter((specifier) => !(specifier in dependencies)),
        name,
      ).toEqual([]);
    }
  });

  it('speaks of nothing but itself', () => {
    const words = [
      String.raw`(?:^|[^\w/.])/(?:work|root|home)/`,
      String.raw`registry\.npm${'js'}\.org`,
      String.raw`\bsub${'agent'}s?\b`,
    ];
    const pattern = new RegExp(words.join('|'));
    expect(files.filter((file) => !/\.(?:woff2|png|ico)$/.test(file) && pattern.test(read(file)))).toEqual([]);
  });
});
