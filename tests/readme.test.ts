import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './e2e/site.ts';
import { writeOwnPages } from './own-pages.ts';

const exec = promisify(execFile);
const bin = join(root, 'node_modules', '.bin');
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-docs-'));
const own = {
  DIR: join(folder, 'pages'),
  HASHED: join(folder, 'hashed'),
  NAME: 'own',
  LANGUAGE: join(folder, 'language'),
};
const env = { ...process.env, ...own, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1' };
const sh = async (command: string) => (await exec('sh', ['-c', command], { cwd: root, env })).stdout;

beforeAll(() => {
  writeOwnPages(own.DIR, own.NAME);
  cpSync(join(root, 'packages/article/src/languages'), join(own.LANGUAGE, 'src/languages'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const docs = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

interface Snippet {
  kind: 'sh' | 'ts';
  code: string;
  /** The `text` block right after it: lines that must be printed together. */
  shown: string | undefined;
}

/** Every `sh` and `ts` block of a page, with what the page says it prints. */
function snippetsOf(page: string): Snippet[] {
  const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    kind: match[1] ?? '',
    code: match[2] ?? '',
    end: match.index + match[0].length,
    start: match.index,
  }));
  return blocks.flatMap((block, i) => {
    if (block.kind !== 'sh' && block.kind !== 'ts') return [];
    const next = blocks[i + 1];
    const follows = next?.kind === 'text' && page.slice(block.end, next.start).trim() === '';
    return [{ kind: block.kind, code: block.code, shown: follows ? next.code : undefined }];
  });
}

/** Commands outside fences: in lines of their own, or in the text. */
function commandsOf(page: string): string[] {
  const open = page.replace(/^```[\s\S]*?^```$/gm, '');
  const found = [
    ...open.matchAll(/^ {4}((?:npm|npx|node) [^#\n]+)/gm),
    ...open.matchAll(/`((?:npm (?:run|start|test)|npx |node |cd )[^`]*)`/g),
  ];
  return found.map(([, command = '']) => command.replace(/\s+/g, ' ').trim());
}

it('snippets and what they print are found, and commands in the text', () => {
  const page = 'x\n```sh\na\n```\n\n```text\nb\n```\n```ts\nc\n```\n```text\n';
  expect(snippetsOf(page)).toEqual([
    { kind: 'sh', code: 'a\n', shown: 'b\n' },
    { kind: 'ts', code: 'c\n', shown: undefined },
  ]);
  expect(commandsOf(`Do \`npm run\nx\`, not \`npx\`:\n\n    npx y   # so\n${page}`)).toEqual(['npx y', 'npm run x']);
});

/** Commands that another test proves, or that would change what tests run on. */
const provenElsewhere: Record<string, string> = {
  'npm start': 'apps/cli/test/start.test.ts',
  'npm start -- --empty': 'apps/cli/test/start.test.ts',
  'npm test': 'scripts/test.mjs',
  'npm run': 'package.json',
  'npm run build -w packages/article': 'turbo.json',
};
/** Commands that are run with something more, so that they write into a folder of the test. */
const runAs: Record<string, string> = {
  'npm run new-language -w packages/article -- lt':
    'npm run new-language -w packages/article -- lt --folder "$LANGUAGE"',
};
/** What stands for a folder or a name of the reader's own. */
const withOwn = (command: string) =>
  command.replace(/\b(?:DIR|HASHED|NAME)\b/g, '"$$$&"').replaceAll('"$DIR","$HASHED"', '"$DIR,$HASHED"');

const printedBy = new Map<string, Promise<string>>();
/** What a command prints; one that several docs name is run once. */
async function run(command: string): Promise<string> {
  const proof = provenElsewhere[command];
  if (proof === undefined) {
    const printed = printedBy.get(command) ?? sh(runAs[command] ?? withOwn(command));
    printedBy.set(command, printed);
    return printed;
  }
  expect(existsSync(join(root, proof)), proof).toBe(true);
  return proof;
}

describe.each(docs)('%s', (name) => {
  const page = read(name);
  for (const { kind, code, shown } of snippetsOf(page)) {
    it(`${kind}: ${code.split('\n')[0]}`, async () => {
      let printed = '';
      if (kind === 'sh') {
        for (const command of code.trim().split('\n')) printed += await run(command);
      } else {
        const snippet = mkdtempSync(join(root, 'tests', '.snippet-'));
        writeFileSync(join(snippet, 'snippet.ts'), code);
        try {
          printed = (await exec(join(bin, 'node'), [join(snippet, 'snippet.ts')], { env })).stdout;
        } finally {
          rmSync(snippet, { recursive: true });
        }
      }
      if (shown !== undefined) expect(printed).toContain(shown.trimEnd());
      else expect(printed).not.toBe('');
    });
  }
  const commands = [...new Set(commandsOf(page))];
  if (commands.length > 0)
    it.each(commands)('%s', async (command) => {
      expect(await run(command)).not.toBe('');
    });
  it('names scripts and files that are there', () => {
    for (const [, script = '', , workspace = '.'] of page.matchAll(
      /\bnpm (?:run )?(start|test|[a-z][a-z:-]+)\b(?= |`|$)( -w ([\w/-]+))?/gm,
    )) {
      const { scripts } = JSON.parse(read(join(workspace, 'package.json'))) as { scripts: Record<string, string> };
      if (!['ci', 'install', 'and', 'run'].includes(script)) expect(scripts, script).toHaveProperty([script]);
    }
    for (const [, path = ''] of page.matchAll(
      /(?:`|\()((?:apps|packages|tests|bench|fixtures|scripts|detect)\/[\w./-]+?)(?:`|\))/g,
    ))
      expect(
        [root, join(root, dirname(name), '..'), join(root, dirname(name), '..', 'src')].some((at) =>
          existsSync(join(at, path)),
        ),
        path,
      ).toBe(true);
  });
});

it('what is said to be proven elsewhere, or run otherwise, is still said', () => {
  const said = docs.flatMap((name) => [
    ...commandsOf(read(name)),
    ...snippetsOf(read(name)).flatMap(({ code }) => code.trim().split('\n')),
  ]);
  for (const command of [...Object.keys(provenElsewhere), ...Object.keys(runAs)]) expect(said).toContain(command);
});
