/** How well our own articles are read, by layout and by language. */
import { parseArgs } from 'node:util';
import { languages } from '../src/languages/index.ts';
import { foundSamples, isFoundSet } from './found.ts';
import { isSet, type Sample, samples } from './layouts.ts';
import { type Score, scoreSample } from './score-sample.ts';

const usage = `Usage: node packages/article/bench/score-layouts.ts [--set NAME] [--packs TAG,TAG] [--layout NAME] [--misses]

  --set     layouts, layouts-unseen, layouts-talk, layouts-last, found, found-later, found-last, found-wide or found-wide-later; by default layouts
  --packs   languages that the parser knows; by default all
  --layout  one layout alone
  --misses  every text that was read wrongly, and where
`;
const { values } = parseArgs({
  options: {
    packs: { type: 'string' },
    misses: { type: 'boolean' },
    set: { type: 'string', default: 'layouts' },
    layout: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(usage);
  process.exit();
}
const packs = values.packs?.split(',');
const known = languages.filter(({ language }) => packs?.includes(language) ?? true);
const scored = (isFoundSet(values.set) ? foundSamples(values.set) : samples(isSet(values.set) ? values.set : 'layouts'))
  .filter(({ layout }) => values.layout === undefined || layout === values.layout)
  .map((sample) => ({ sample, score: scoreSample(sample, known) }));

const round = (part: number, of: number) => (of === 0 ? '' : (part / of).toFixed(3));
function line(rows: readonly { score: Score }[]) {
  const sum = (pick: (score: Score) => number | undefined) => rows.reduce((n, { score }) => n + (pick(score) ?? 0), 0);
  const share = (pick: (score: Score) => number | undefined) =>
    round(sum(pick), rows.filter(({ score }) => pick(score) !== undefined).length);
  const [tp, fp, fn] = [sum((s) => s.headings.tp), sum((s) => s.headings.fp), sum((s) => s.headings.fn)];
  return {
    texts: rows.length,
    title: share((s) => s.title),
    kicker: share((s) => s.kicker),
    authors: share((s) => s.authors),
    published: share((s) => s.published),
    modified: share((s) => s.modified),
    lead: share((s) => s.lead),
    list: share((s) => s.list),
    talk: share((s) => s.talk),
    captions: share((s) => s.captions),
    place: share((s) => s.place),
    agency: share((s) => s.agency),
    crossheads: round(2 * tp, 2 * tp + fp + fn),
    paragraphs: share((s) => s.paragraphs),
    lost: sum((s) => s.lost),
  };
}
const by = (key: (sample: Sample) => string) => {
  const groups = Map.groupBy(scored, ({ sample }) => key(sample));
  return Object.fromEntries([...groups].map(([name, rows]) => [name, line(rows)]));
};
console.table({ ...by(({ layout }) => layout), all: line(scored) });
console.table(by(({ language }) => language));
if (values.misses)
  for (const { sample, score } of scored)
    for (const miss of score.misses) console.log(`${sample.layout} · ${sample.language} · ${miss}`);
