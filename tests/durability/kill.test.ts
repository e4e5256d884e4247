import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTombstone } from '@broadsheet/store';
import { openSqliteStore } from '@broadsheet/store/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-durable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that stores articles and prints each id once the store has acknowledged it. */
function startWriter(path: string, name: string, count: number) {
  const child: ChildProcess = spawn(process.execPath, [writer, path, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  let rest = '';
  const enough: { count: number; resolve(): void }[] = [];
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    acknowledged.push(...lines);
    for (const waiting of enough) if (acknowledged.length >= waiting.count) waiting.resolve();
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const reached = (wanted: number) => new Promise<void>((resolve) => enough.push({ count: wanted, resolve }));
  return { child, acknowledged, ended, reached };
}

describe('what the store has acknowledged', () => {
  it('is there after the writing process was killed outright, again and again', async () => {
    const path = join(folder, 'broadsheet.db');
    for (let round = 0; round < 3; round++) {
      const { child, acknowledged, ended, reached } = startWriter(path, `round ${round}`, 100_000);
      await reached(20 + round * 7);
      child.kill('SIGKILL');
      await ended;
      const store = openSqliteStore({ path });
      for (const id of acknowledged) {
        const found = await store.get(id);
        expect(found && !isTombstone(found) && found.article.headline.text).toContain(`round ${round}`);
      }
      expect((await store.state()).articles).toBeGreaterThanOrEqual(acknowledged.length);
      await store.close();
    }
  });

  it('is there from two processes that write at once', async () => {
    const path = join(folder, 'broadsheet.db');
    await openSqliteStore({ path }).close();
    const writers = [startWriter(path, 'one', 60), startWriter(path, 'two', 60)];
    await Promise.all(writers.map(({ ended }) => ended));
    const store = openSqliteStore({ path });
    expect(writers.map(({ acknowledged }) => acknowledged.length)).toEqual([60, 60]);
    expect(await store.state()).toEqual({ sequence: 120, articles: 120 });
    await store.close();
  });
});
