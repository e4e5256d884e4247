import { describe, expect, it } from 'vitest';
import { foundSamples } from '../bench/found.ts';
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

/** Texts found with something in them that is still misread: docs/text.md says what. */
const misread = new Set(
  'de blatt, de print, de newsletter, en column, es portal, el site, en ap, en browser, en frontmatter, en public, es browser, es diario'.split(
    ', ',
  ),
);
const widelyMisread = new Set(
  'af koerant, cs zpravy, de pressemitteilung, de zeitungstext, el site, en clipping, en mailing, en wire, en scan, en frontpage, fr coller, fr blog, hu hirek, nl omroep, nl persbericht, no avisa, pt portal, ru lenta, vi bao'.split(
    ', ',
  ),
);

describe.each(['found', 'found-later', 'found-last', 'found-wide', 'found-wide-later'] as const)(
  'texts as people come by them, set "%s"',
  (set) => {
    const known = set.startsWith('found-wide') ? widelyMisread : misread;
    it.each(foundSamples(set).map((sample) => [`${sample.language} ${sample.layout}`, sample] as const))(
      '%s',
      (name, sample) => {
        const { misses, lost } = scoreSample(sample, languages);
        expect(lost).toBe(0);
        expect(misses.length > 0).toBe(known.has(name));
      },
    );
  },
);
