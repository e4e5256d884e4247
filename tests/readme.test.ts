import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from './e2e/site.ts';

const run = promisify(execFile);
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1' };

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

it('snippets and what they print are found', () => {
  expect(snippetsOf('x\n```sh\na\n```\n\n```text\nb\n```\n```ts\nc\n```\n```text\n')).toEqual([
    { kind: 'sh', code: 'a\n', shown: 'b\n' },
    { kind: 'ts', code: 'c\n', shown: undefined },
  ]);
});

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (name) => {
  const page = readFileSync(join(root, name), 'utf8');
  for (const { kind, code, shown } of snippetsOf(page)) {
    it(`${kind}: ${code.split('\n')[0]}`, async () => {
      let printed = '';
      if (kind === 'sh') {
        for (const command of code.trim().split('\n'))
          printed += (await run('sh', ['-c', command], { cwd: root, env })).stdout;
      } else {
        const folder = mkdtempSync(join(root, 'tests', '.snippet-'));
        writeFileSync(join(folder, 'snippet.ts'), code);
        try {
          printed = (await run(join(bin, 'node'), [join(folder, 'snippet.ts')], { env })).stdout;
        } finally {
          rmSync(folder, { recursive: true });
        }
      }
      if (shown !== undefined) expect(printed).toContain(shown.trimEnd());
      else expect(printed).not.toBe('');
    });
  }
  it('names scripts and files that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, script = ''] of page.matchAll(/\bnpm (?:run )?(start|test|[a-z]+)\b(?= |`|$)/gm))
      if (!['ci', 'install', 'and', 'run'].includes(script)) expect(scripts, script).toHaveProperty(script);
    for (const [, path = ''] of page.matchAll(/(?:`|\()((?:apps|packages|tests)\/[\w./-]+?)(?:`|\))/g))
      expect(existsSync(join(root, path)), path).toBe(true);
  });
});
