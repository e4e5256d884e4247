import { describe, expect, it } from 'vitest';
import { samples } from '../bench/layouts.ts';
import { scoreSample } from '../bench/score-sample.ts';
import { languages } from './languages/index.ts';

/** Where rows are wrapped and no blank row tells where a paragraph ends, a last row that is full cannot be told. */
const undecidable = new Set(['wrapped tight', 'wrapped 78 tight', 'indented wrapped', 'tab indent wrapped']);
/** Without a headline a first paragraph of one short sentence reads as one. */
const headless = /^no headline/;
const inBody = /^[^:]*(?:crosshead|paragraph|lead)/;

describe.each(['layouts', 'layouts-unseen', 'layouts-talk'] as const)('articles of our own, set "%s"', (set) => {
  it.each(Object.entries(Object.groupBy(samples(set), ({ layout }) => layout)))(
    'in the layout "%s"',
    (layout, texts = []) => {
      const misses = texts.flatMap((sample) => {
        const { misses, lost } = scoreSample(sample, languages);
        return [...misses, ...(lost > 0 ? [`${lost} rows lost`] : [])].map((miss) => `${sample.language} ${miss}`);
      });
      expect(
        misses.filter(
          (miss) =>
            !(undecidable.has(layout) || (set.startsWith('layouts-') && headless.test(layout))) || !inBody.test(miss),
        ),
      ).toEqual([]);
    },
  );
});
