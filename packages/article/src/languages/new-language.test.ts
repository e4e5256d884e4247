import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const home = fileURLToPath(new URL('../..', import.meta.url));
const script = join(home, 'scripts', 'new-language.mjs');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-language-'));
  cpSync(join(home, 'src', 'languages'), join(folder, 'src', 'languages'), { recursive: true });
  cpSync(join(home, 'fixtures'), join(folder, 'fixtures'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...options: string[]) =>
  spawnSync(process.execPath, [script, ...options, '--folder', folder], { encoding: 'utf8' });

describe('npm run new-language', () => {
  it('finds every pack complete', () => {
    const printed = execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect(printed.trim().split('\n')).toHaveLength(26);
    expect(printed).not.toContain('lacks');
  });

  it('writes a pack with its calendar, an article, and the import', () => {
    const { status, stdout } = run('lt');
    expect(status).toBe(0);
    expect(stdout).toContain('--check lt');
    const pack = readFileSync(join(folder, 'src', 'languages', 'lt.ts'), 'utf8');
    expect(pack).toContain('export const lithuanian = languagePack({');
    expect(pack).toContain('|kovo');
    expect(pack).toContain('pirmadienis');
    const index = readFileSync(join(folder, 'src', 'languages', 'index.ts'), 'utf8');
    expect(index).toContain("import { lithuanian } from './lt.ts';");
    expect(index).toContain('  lithuanian,\n];');
  });

  it('says which labels the new pack lacks', () => {
    const { status, stdout } = run('--check', 'lt');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^lt: lacks \/functionWords, \/dateWords, \/hours, \/dateLabels\/published/);
  });

  it('overwrites nothing, refuses what is no tag, and explains itself', () => {
    expect(run('de')).toMatchObject({ status: 1, stderr: expect.stringContaining('--check de') });
    expect(run('../x')).toMatchObject({ status: 1, stderr: expect.stringContaining('no primary language tag') });
    expect(run('--check', 'sw')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no pack of "sw"'),
    });
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: npm run new-language') });
  });
});
