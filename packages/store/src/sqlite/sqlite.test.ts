import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseText } from '@broadsheet/article/text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract, contractArticle } from '../contract/index.ts';
import { prepare } from '../prepare.ts';
import { migrations, openSqliteStore } from './index.ts';
import { SyncThread } from './sync-thread.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const path = () => join(folder, 'deep', 'broadsheet.db');

describe('SQLite keeps the contract:', () => {
  for (const { name, run } of contract)
    it(name, async () => {
      const store = openSqliteStore({ path: path() });
      try {
        await run(store);
      } finally {
        await store.close();
      }
    });
});

describe('the file', () => {
  it('holds what was put after it is closed and opened again', async () => {
    const article = contractArticle('A bridge for the old town', 3);
    const first = openSqliteStore({ path: path() });
    await first.put({ article });
    await first.close();
    const second = openSqliteStore({ path: path() });
    expect(await second.get(article.id)).toMatchObject({ article });
    await second.close();
  });

  it('takes writes from two connections', async () => {
    const [one, two] = [openSqliteStore({ path: path() }), openSqliteStore({ path: path() })];
    await one.put({ article: contractArticle('From the first', 1) });
    await two.put({ article: contractArticle('From the second', 2) });
    expect(await one.state()).toEqual({ sequence: 2, articles: 2 });
    await one.close();
    await two.close();
  });

  it('is refused when a newer Broadsheet wrote it, and left alone', async () => {
    await openSqliteStore({ path: path() }).close();
    const raw = new DatabaseSync(path());
    raw.exec('pragma user_version = 99');
    raw.close();
    expect(() => openSqliteStore({ path: path() })).toThrow(
      expect.objectContaining({ code: 'newer-schema', message: expect.stringContaining('Update Broadsheet') }),
    );
  });

  it('is refused when it is no database, or another one', async () => {
    const file = join(folder, 'x.db');
    writeFileSync(file, 'This is a letter and not a database. '.repeat(200));
    expect(() => openSqliteStore({ path: file })).toThrow(expect.objectContaining({ code: 'corrupt' }));
    const other = join(folder, 'y.db');
    const raw = new DatabaseSync(other);
    raw.exec('create table stamps (price)');
    raw.close();
    expect(() => openSqliteStore({ path: other })).toThrow(expect.objectContaining({ code: 'corrupt' }));
  });

  it('packs what is long of evidence and source, and gives it back as it was', async () => {
    const file = path();
    const text = `A bridge\n\n${'More of the bridge came down.\n\n'.repeat(400)}`;
    const { article, evidence, issues } = parseText(text);
    if (!article) throw new Error('no article');
    const source = { bytes: new TextEncoder().encode(text), mediaType: 'text/plain' };
    const store = openSqliteStore({ path: file });
    await store.put({ article, evidence, issues, source });
    const raw = new DatabaseSync(file, { readOnly: true });
    const size = raw.prepare('select length(evidence) as evidence, length(source) as source from finding').get() ?? {};
    raw.close();
    expect(Number(size['evidence'])).toBeLessThan(JSON.stringify(evidence).length / 5);
    expect(Number(size['source'])).toBeLessThan(text.length / 5);
    expect(await store.evidence(article.id)).toEqual({ evidence, issues });
    expect(await store.source(article.id)).toEqual(source);
    await store.close();
  });

  it('takes up a database of the first edition with all that is in it', async () => {
    const file = path();
    mkdirSync(dirname(file));
    const raw = new DatabaseSync(file);
    raw.exec(`${migrations[0]}; pragma user_version = 1`);
    const { evidence, issues } = parseText('A bridge\n\nMore of the bridge came down.');
    raw
      .prepare('insert into finding values (?, ?, ?, ?, ?)')
      .run('a_1', JSON.stringify(evidence), JSON.stringify(issues), Buffer.from('A bridge'), 'text/plain');
    raw.close();
    const store = openSqliteStore({ path: file });
    expect(await store.evidence('a_1')).toEqual({ evidence, issues });
    expect(await store.source('a_1')).toEqual({ bytes: new TextEncoder().encode('A bridge'), mediaType: 'text/plain' });
    await store.close();
  });

  it('holds what was stored before a sync without the log beside it', async () => {
    const store = openSqliteStore({ path: path() });
    await store.putMany([1, 2, 3].map((day) => prepare({ article: contractArticle(`Bridge ${day}`, day) })));
    await store.sync();
    const copy = join(folder, 'copy.db');
    copyFileSync(path(), copy);
    await store.putMany([prepare({ article: contractArticle('Bridge 4', 4) })]);
    await store.close();
    for (const [file, articles] of [
      [copy, 3],
      [path(), 4],
    ] as const) {
      const read = openSqliteStore({ path: file });
      expect((await read.state()).articles).toBe(articles);
      await read.close();
    }
  });

  it('holds all that was stored once it is closed, without the log, even where another has it open', async () => {
    const other = openSqliteStore({ path: path() });
    const store = openSqliteStore({ path: path() });
    await store.putMany([prepare({ article: contractArticle('Bridge 1', 1) })]);
    await store.close();
    const copy = join(folder, 'copy.db');
    copyFileSync(path(), copy);
    await other.close();
    const read = openSqliteStore({ path: copy });
    expect((await read.state()).articles).toBe(1);
    await read.close();
  });

  it('is not said to be on the disk when it cannot be put there, nor by a store that is closed', async () => {
    const store = openSqliteStore({ path: path() });
    await store.putMany([prepare({ article: contractArticle('Bridge 1', 1) })]);
    rmSync(`${path()}-wal`);
    await expect(store.sync()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('Check the disk'),
    });
    await store.close();
    await expect(store.sync()).rejects.toMatchObject({ code: 'closed' });
  });

  it('is synced by a new thread at once when one has died', async () => {
    mkdirSync(dirname(path()));
    writeFileSync(path(), 'no database, but as long as the head of one '.repeat(9));
    const syncs = new SyncThread(path());
    const again = syncs.sync().catch(() => {
      rmSync(path());
      const store = openSqliteStore({ path: path() });
      return syncs.sync().finally(() => store.close());
    });
    await expect(again).resolves.toBeUndefined();
    await syncs.close();
  });

  it('says that it is full, and loses nothing stored', async () => {
    const store = openSqliteStore({ path: path(), maxPages: 80 });
    const kept = contractArticle('A bridge for the old town', 3);
    await store.put({ article: kept });
    const big = contractArticle('A very long story', 4, 'Many words about one bridge. '.repeat(20_000));
    await expect(store.put({ article: big })).rejects.toMatchObject({ code: 'full' });
    expect(await store.get(kept.id)).toMatchObject({ article: kept });
    expect((await store.state()).articles).toBe(1);
    await store.close();
  });

  it('says that it is closed', async () => {
    const store = openSqliteStore({ path: path() });
    await store.close();
    await expect(store.get('a')).rejects.toMatchObject({ code: 'closed' });
  });
});
