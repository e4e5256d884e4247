import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QueryError } from '../port.ts';
import { highlight } from './highlight.ts';
import { fold, parseQuery, wantedTerms, wordsOf } from './query.ts';

describe('a query', () => {
  it('reads words, phrases, exclusions, alternatives and fields', () => {
    expect(parseQuery('kiew OR kyiv "zwei Wörter" -sport headline:Brücke')).toEqual([
      [
        { words: ['kiew'], exclude: false },
        { words: ['kyiv'], exclude: false },
      ],
      [{ words: ['zwei', 'worter'], exclude: false }],
      [{ words: ['sport'], exclude: true }],
      [{ words: ['brucke'], field: 'headline', exclude: false }],
    ]);
  });
  it('fails with a place, and only so', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'binary' }), (q) => {
        try {
          expect(wantedTerms(parseQuery(q)).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(QueryError);
        }
      }),
    );
    expect(() => parseQuery('a b c d e f g h i j k l m n o p q')).toThrow(QueryError);
  });
});

describe('a highlight', () => {
  it('covers words that fold to a wanted term, in bounds and apart', () => {
    const text = fc
      .array(fc.constantFrom('Brücke', 'BRUCKE', 'Bru\u0308cken', 'Rat', 'tagt', '😀', '"', 'und', '東京', '-', '\n'), {
        maxLength: 200,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (body) => {
        const found = highlight('body', body, wantedTerms(parseQuery('brücke "rat tagt"')));
        const words = wordsOf(body);
        const hits = words.some((word, i) => word.startsWith('brucke') || (word === 'rat' && words[i + 1] === 'tagt'));
        expect(found !== undefined).toBe(hits);
        let end = 0;
        for (const range of found?.ranges ?? []) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          end = range.end;
          expect(fold(found?.text.slice(range.start, range.end) ?? '')).toMatch(/^(?:brucke|brucken|rat[^a-z]+tagt)$/);
        }
        if (found) expect(body).toContain(found.text);
      }),
    );
  });
});
