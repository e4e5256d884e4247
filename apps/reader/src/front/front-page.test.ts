import type { Summary } from '@broadsheet/client';
import { describe, expect, it } from 'vitest';
import { editFrontPage } from './front-page.ts';

const summary = (id: string, more: Partial<Summary> = {}): Summary => ({
  schemaVersion: '1.0',
  id,
  identity: [],
  revision: { hash: '' },
  kind: 'article',
  headline: { text: id },
  lead: [],
  dates: {},
  assets: [],
  words: 300,
  ...more,
});

describe('the front page', () => {
  it('leads with what has most to say for itself, and says what that is', () => {
    const page = editFrontPage(
      [summary('new'), summary('strong', { words: 900, lead: [{ text: 'x' }], language: 'de' }), summary('old')],
      'de',
    );
    expect(page.lead?.article.id).toBe('strong');
    expect(page.lead?.why.join()).toMatch(/long.*has a lead/);
  });
  it('uses every article once, and puts the rest below', () => {
    const all = Array.from({ length: 19 }, (_, i) => summary(`a${i}`));
    const page = editFrontPage(all, 'en');
    const used = [page.lead, ...page.columns.flat(), ...page.rest].map((placed) => placed?.article.id);
    expect(new Set(used).size).toBe(19);
    expect(page.columns.map((column) => column.length)).toEqual([3, 3]);
  });
  it('does not put a section beside itself when it can be helped', () => {
    const [a, b] = [{ kicker: { text: 'A' } }, { kicker: { text: 'B' } }];
    const page = editFrontPage([summary('1', a), summary('2', a), summary('3', a), summary('4', b)], 'en');
    expect(page.columns.flat().map((placed) => placed.article.kicker?.text)).toEqual(['B', 'A', 'A']);
  });
  it('is empty when there is nothing', () => {
    expect(editFrontPage([], 'de')).toEqual({ lead: undefined, columns: [[], []], rest: [] });
  });
});
