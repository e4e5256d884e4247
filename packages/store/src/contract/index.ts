import { strict as assert } from 'node:assert';
import type { Article } from '@broadsheet/article/schema';
import { parseText } from '@broadsheet/article/text';
import { type ArticleStore, CursorError, isTombstone, QueryError, RevisionConflict } from '../port.ts';
import { prepare } from '../prepare.ts';

/** An article in our own words; `day` of July 2024. */
export function contractArticle(
  headline: string,
  day: number,
  body = 'The council met in the old town hall and talked until late about the bridge.',
  url?: string,
): Article {
  const text = `${headline}\n\nBy Ada Berg\n\nPublished: ${day} July 2024, 10:00 UTC\n\n${body}\n\nNobody left before the vote was counted twice.\n`;
  const { article } = parseText(text, { language: 'en', publisher: 'The Lantern', ...(url !== undefined && { url }) });
  assert(article);
  return article;
}

/** One promise of the port. */
export interface Promised {
  name: string;
  run(store: ArticleStore): Promise<void>;
}

async function walk(store: ArticleStore, limit: number, between?: () => Promise<unknown>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.list({ limit, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.items.map((item) => item.id));
    cursor = page.next;
    await between?.();
  } while (cursor !== undefined);
  return ids;
}

const several = async (store: ArticleStore, count: number) => {
  await store.putMany(
    Array.from({ length: count }, (_, i) =>
      prepare({ article: contractArticle(`Bridge number ${i + 1} opens`, (i % 28) + 1) }),
    ),
  );
};

/** What every adapter promises; each runs on an empty store of its own. */
export const contract: readonly Promised[] = [
  {
    name: 'gives back what was put, unchanged',
    async run(store) {
      const article = contractArticle('A bridge for the old town', 3);
      const receipt = await store.put({ article });
      assert.equal(receipt.outcome, 'created');
      const found = await store.get(article.id);
      assert(found && !isTombstone(found));
      assert.deepEqual(found.article, article);
      assert.deepEqual(JSON.parse(found.json), article);
      assert.equal(await store.get(`a_${'a'.repeat(26)}`), undefined);
    },
  },
  {
    name: 'takes the same article once, and a changed one as a revision under the same id',
    async run(store) {
      const url = 'https://lantern.example/bridge';
      const first = contractArticle('A bridge for the old town', 3, undefined, url);
      await store.put({ article: first });
      assert.equal(await store.wouldBe(prepare({ article: first })), 'unchanged');
      assert.equal((await store.put({ article: first })).outcome, 'unchanged');
      const changed = contractArticle('A bridge for the whole town', 3, undefined, `${url}?utm_source=letter`);
      assert.equal(await store.wouldBe(prepare({ article: changed })), 'updated');
      const receipt = await store.put({ article: changed });
      assert.equal(receipt.outcome, 'updated');
      assert.equal(receipt.id, first.id);
      const found = await store.get(first.id);
      assert(found && !isTombstone(found));
      assert.equal(found.revision, 2);
      assert.equal(found.article.revision.previous, first.revision.hash);
      assert.deepEqual(
        (await store.revisions(first.id)).map((entry) => entry.number),
        [2, 1],
      );
      assert.equal((await store.revision(first.id, 1))?.article.headline.text, 'A bridge for the old town');
      assert.equal((await store.state()).articles, 1);
    },
  },
  {
    name: 'keeps articles apart whose strong keys differ, whatever their fingerprint',
    async run(store) {
      await store.put({ article: contractArticle('Weather', 3, undefined, 'https://a.example/weather') });
      const other = await store.put({ article: contractArticle('Weather', 3, undefined, 'https://b.example/weather') });
      assert.equal(other.outcome, 'created');
    },
  },
  {
    name: 'refuses a write on another revision than expected',
    async run(store) {
      const article = contractArticle('A bridge for the old town', 3);
      const { hash } = await store.put({ article });
      await assert.rejects(store.put({ article }, { expect: 'f'.repeat(64) }), RevisionConflict);
      await assert.rejects(store.remove(article.id, { expect: 'f'.repeat(64) }), RevisionConflict);
      assert(await store.remove(article.id, { expect: hash }));
    },
  },
  {
    name: 'leaves a tombstone, and takes the article back',
    async run(store) {
      const article = contractArticle('A bridge for the old town', 3);
      await store.put({ article });
      assert(await store.remove(article.id));
      const found = await store.get(article.id);
      assert(found && isTombstone(found));
      assert.deepEqual((await store.list({ limit: 10 })).items, []);
      assert.equal((await store.search({ q: 'bridge', limit: 10 })).total.count, 0);
      assert.equal(await store.remove(article.id), undefined);
      assert.equal(
        (
          await store.put({
            article: contractArticle(
              'A bridge for the old town',
              3,
              'Words have changed since, and so has the bridge itself.',
            ),
          })
        ).outcome,
        'created',
      );
      assert.equal((await store.state()).articles, 1);
    },
  },
  {
    name: 'lists newest first, by pages that hold every article once, both ways, while others come',
    async run(store) {
      await several(store, 25);
      let late = 0;
      const ids = await walk(store, 4, () => store.put({ article: contractArticle(`Late news ${late++}`, 30) }));
      assert.equal(new Set(ids).size, ids.length);
      assert(ids.length >= 25);
      const first = await store.list({ limit: 3 });
      const second = await store.list({ limit: 3, cursor: first.next ?? '' });
      const back = await store.list({ limit: 3, cursor: second.prev ?? '' });
      assert.deepEqual(back.items, first.items);
      assert.equal(back.prev, undefined);
    },
  },
  {
    name: 'filters by what an article says of itself',
    async run(store) {
      await several(store, 6);
      assert.equal((await store.list({ limit: 10, author: 'Ada Berg' })).items.length, 6);
      assert.equal((await store.list({ limit: 10, author: 'Nobody' })).items.length, 0);
      assert.equal((await store.list({ limit: 10, source: 'The Lantern', language: 'en' })).items.length, 6);
      assert.equal(
        (await store.list({ limit: 10, from: '2024-07-02T00:00:00Z', to: '2024-07-04T00:00:00Z' })).items.length,
        2,
      );
      assert.equal((await store.list({ limit: 10, updatedSince: '2999-01-01T00:00:00Z' })).items.length, 0);
      assert.deepEqual(await store.facet('author'), [{ value: 'Ada Berg', count: 6 }]);
      assert.deepEqual(await store.facet('source', { prefix: 'the l' }), [{ value: 'The Lantern', count: 6 }]);
    },
  },
  {
    name: 'refuses cursors that it did not make',
    async run(store) {
      await assert.rejects(store.list({ limit: 3, cursor: 'nonsense' }), CursorError);
      await assert.rejects(store.search({ q: 'bridge', limit: 3, cursor: 'nonsense' }), CursorError);
    },
  },
  {
    name: 'finds words, phrases, beginnings and fields, and leaves out what it is told to',
    async run(store) {
      await store.put({
        article: contractArticle(
          'Migrationspolitik im Umbruch',
          1,
          'Über die Brücke gehen Menschen, und der Rat schaut lange zu.',
        ),
      });
      await store.put({ article: contractArticle('A bridge for the old town', 2) });
      const find = async (q: string) =>
        (await store.search({ q, limit: 10 })).items.map((hit) => hit.summary.headline.text);
      assert.deepEqual(await find('brucke'), ['Migrationspolitik im Umbruch']);
      assert.deepEqual(await find('migration'), ['Migrationspolitik im Umbruch']);
      assert.deepEqual(await find('"old town"'), ['A bridge for the old town']);
      assert.deepEqual(await find('"town old"'), []);
      assert.deepEqual(await find('headline:bridge'), ['A bridge for the old town']);
      assert.deepEqual(await find('nobody -council'), ['Migrationspolitik im Umbruch']);
      assert.equal((await find('council OR Menschen')).length, 2);
      await assert.rejects(store.search({ q: '-only', limit: 10 }), QueryError);
    },
  },
  {
    name: 'takes every query as words, never as an operator',
    async run(store) {
      await several(store, 2);
      for (const q of [
        '"x',
        'a AND',
        'NEAR(bridge',
        'bridge*',
        'col:x',
        '- bridge',
        '") OR ("',
        "bridge'; drop table article",
        'bridge ^2',
        '{headline} : bridge',
      ]) {
        await store
          .search({ q, limit: 5 })
          .catch((error: unknown) => assert(error instanceof QueryError, String(error)));
      }
      assert.equal((await store.state()).articles, 2);
    },
  },
  {
    name: 'shows hits as ranges over plain text',
    async run(store) {
      await store.put({
        article: contractArticle(
          'A bridge for the old town',
          2,
          `${'Words that nobody looks for stand here. '.repeat(40)}The <b>bridge</b> is new. ${'More words. '.repeat(60)}`,
        ),
      });
      const [hit] = (await store.search({ q: 'bridge', limit: 5 })).items;
      assert(hit);
      const body = hit.highlights.find((entry) => entry.field === 'body');
      assert(body && body.text.length <= 330);
      assert.deepEqual(
        body.ranges.map(({ start, end }) => body.text.slice(start, end)),
        ['bridge'],
      );
    },
  },
  {
    name: 'pages through hits without gaps',
    async run(store) {
      await several(store, 23);
      for (const sort of ['relevance', 'newest'] as const) {
        const ids: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await store.search({ q: 'bridge', sort, limit: 5, ...(cursor !== undefined && { cursor }) });
          ids.push(...page.items.map((hit) => hit.summary.id));
          cursor = page.next;
        } while (cursor !== undefined);
        assert.equal(new Set(ids).size, 23, sort);
      }
    },
  },
  {
    name: 'keeps evidence and the original bytes',
    async run(store) {
      const parsed = parseText('A bridge for the old town\n\nThe council met in the old town hall.\n');
      assert(parsed.article);
      const bytes = new Uint8Array([1, 2, 255]);
      await store.put({
        article: parsed.article,
        evidence: parsed.evidence,
        issues: parsed.issues,
        source: { bytes, mediaType: 'text/plain' },
      });
      assert.deepEqual(await store.evidence(parsed.article.id), { evidence: parsed.evidence, issues: parsed.issues });
      const source = await store.source(parsed.article.id);
      assert(source);
      assert.deepEqual([...source.bytes], [1, 2, 255]);
    },
  },
  {
    name: 'stores many or none',
    async run(store) {
      const good = prepare({ article: contractArticle('A bridge for the old town', 3) });
      const broken = Object.assign(prepare({ article: contractArticle('Broken', 4) }), { json: null });
      await assert.rejects(store.putMany([good, broken]));
      assert.equal((await store.state()).articles, 0);
    },
  },
  {
    name: 'waits for the disk, as often as it is asked and while it is written to',
    async run(store) {
      await several(store, 20);
      const synced = Promise.all([store.sync(), store.sync()]);
      await store.put({ article: contractArticle('A bridge for the old town', 3) });
      await synced;
      assert.equal((await store.state()).articles, 21);
      await store.sync();
    },
  },
  {
    name: 'walks all articles in constant memory',
    async run(store) {
      await several(store, 120);
      let count = 0;
      for await (const { article } of store.each({ author: 'Ada Berg' })) count += article.headline.text === '' ? 0 : 1;
      assert.equal(count, 120);
    },
  },
];
