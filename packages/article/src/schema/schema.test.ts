import { describe, expect, it } from 'vitest';
import { parseText } from '../text.ts';
import { fromJson, toJson } from '../write/json.ts';
import {
  articleSchema,
  findLimitBreach,
  isUrlOf,
  linkUrlSchema,
  loadArticle,
  richTextSchema,
  timestampSchema,
} from './index.ts';
import { articleJsonSchema } from './json-schema.ts';

const article = () => {
  const parsed = parseText(
    'A bridge for the old town\n\nBy Ada Berg\n\nThe council met in the old town hall and talked until late.\n\nNobody left before the vote was counted twice.\n',
  );
  if (!parsed.article) throw new Error('no article');
  return parsed.article;
};

describe('the schema', () => {
  it('takes http, https, mailto and tel, and never a script', () => {
    for (const url of ['https://a.example/x', 'mailto:a@b.example', 'tel:+4912345'])
      expect(linkUrlSchema.safeParse(url).success, url).toBe(true);
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'JAVASCRIPT:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//a.example',
      'x',
    ])
      expect(linkUrlSchema.safeParse(url).success, url).toBe(false);
    expect(isUrlOf('mailto:a@b.example', ['https:'])).toBe(false);
  });
  it('refuses marks out of bounds, out of order, or through a character', () => {
    const take = (marks: unknown) => richTextSchema.safeParse({ text: 'a😀b', marks }).success;
    expect(take([{ type: 'strong', start: 1, end: 3 }])).toBe(true);
    expect(take([{ type: 'strong', start: 2, end: 4 }])).toBe(false);
    expect(take([{ type: 'strong', start: 0, end: 9 }])).toBe(false);
    expect(take([{ type: 'strong', start: 1, end: 1 }])).toBe(false);
    expect(
      take([
        { type: 'strong', start: 3, end: 4 },
        { type: 'strong', start: 0, end: 1 },
      ]),
    ).toBe(false);
    expect(richTextSchema.safeParse({ text: '\ud800' }).success).toBe(false);
    expect(richTextSchema.safeParse({ text: 'a\u0000b' }).success).toBe(false);
  });
  it('refuses timestamps that contradict themselves', () => {
    const take = (value: object) => timestampSchema.safeParse(value).success;
    expect(take({ value: '2023-07-26', precision: 'day', offsetFrom: 'unknown' })).toBe(true);
    expect(take({ value: '2023-02-30', precision: 'day', offsetFrom: 'unknown' })).toBe(false);
    expect(
      take({
        value: '2023-07-26T16:29:00+02:00',
        precision: 'minute',
        instant: '2023-07-26T14:29:00Z',
        offsetFrom: 'stated',
      }),
    ).toBe(true);
    expect(
      take({
        value: '2023-07-26T16:29:00+02:00',
        precision: 'minute',
        instant: '2023-07-26T15:29:00Z',
        offsetFrom: 'stated',
      }),
    ).toBe(false);
    expect(
      take({
        value: '2023-07-26T16:29:00',
        precision: 'minute',
        instant: '2023-07-26T14:29:00Z',
        offsetFrom: 'unknown',
      }),
    ).toBe(false);
  });
  it('refuses references to nothing and ids twice', () => {
    const good = article();
    expect(articleSchema.safeParse(good).success).toBe(true);
    const [first] = good.body;
    if (!first) throw new Error('no body');
    expect(articleSchema.safeParse({ ...good, body: [first, first] }).success).toBe(false);
    expect(articleSchema.safeParse({ ...good, body: [{ type: 'figure', id: 'b_aaaa', asset: 'none' }] }).success).toBe(
      false,
    );
    expect(
      articleSchema.safeParse({
        ...good,
        headline: { text: 'x', marks: [{ type: 'footnoteRef', start: 0, end: 1, footnote: '1' }] },
      }).success,
    ).toBe(false);
    expect(articleSchema.safeParse({ ...good, kind: 'liveblog' }).success).toBe(false);
    expect(articleSchema.safeParse({ ...good, extra: 1 }).success).toBe(false);
  });
  it('measures before it reads: depth, size, and cycles end in an issue', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(findLimitBreach(deep)).toMatchObject({ limit: 'depth' });
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(findLimitBreach(cycle)).toMatchObject({ limit: 'depth' });
    expect(loadArticle({ ...article(), ext: { 'a.b': deep } }).issues[0]?.code).toBe('limit.depth');
    expect(findLimitBreach({ text: 'x'.repeat(200_001) })).toMatchObject({ limit: 'text', pointer: '/text' });
  });
  it('is written as JSON Schema 2020-12', () => {
    const schema = articleJsonSchema();
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['required']).toEqual(expect.arrayContaining(['headline', 'body', 'identity']));
  });
});

describe('loading', () => {
  it('keeps blocks and keys that it does not know, and gives them back', () => {
    const later = {
      ...article(),
      schemaVersion: '1.7',
      mood: 'calm',
      body: [...article().body, { type: 'poll', id: 'b_zzzz', question: 'Why?' }],
    };
    (later.body[0] as Record<string, unknown>)['tone'] = { of: 'voice' };
    const loaded = loadArticle(later);
    expect(loaded.issues.map((issue) => issue.code)).toEqual(
      expect.arrayContaining(['load.minor-version', 'load.unknown-block', 'load.unknown-key']),
    );
    if (!loaded.article) throw new Error('not loaded');
    expect(articleSchema.safeParse(loaded.article).success).toBe(true);
    expect(loaded.article.body.at(-1)?.type).toBe('unknown');
    expect(JSON.parse(toJson(loaded.article))).toEqual(later);
  });
  it('says what is wrong with what is no article', () => {
    for (const value of [null, 3, [], {}, { schemaVersion: '1.0' }, { ...article(), headline: {} }]) {
      const { article: none, issues } = loadArticle(value);
      expect(none).toBeNull();
      expect(issues.some((issue) => issue.severity === 'error')).toBe(true);
    }
    expect(loadArticle({ ...article(), schemaVersion: '2.0' }).issues[0]).toMatchObject({ code: 'load.version' });
    expect(fromJson('{').issues[0]?.message).toContain('not JSON');
    expect(loadArticle(JSON.parse('{"__proto__": {"polluted": true}, "schemaVersion": "1.0"}')).article).toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
