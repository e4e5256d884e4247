// Scores of a run by language and by source: node tests/bench/by-language.mjs SCORES.json [MORE.json]
// SCORES.json is what a scorer of texts writes: { texts: [{ id, language, score: { title, lead, headings: { tp, fp, fn }, … } }] }.
import { readFileSync } from 'node:fs';

const mean = (rows, key) => {
  const values = rows.flatMap(({ score }) => (score[key] === undefined ? [] : [score[key]]));
  return values.length === 0 ? null : Number((values.reduce((a, b) => a + b, 0) / values.length).toFixed(3));
};
const f1 = (rows) => {
  const sum = (key) => rows.reduce((n, { score }) => n + score.headings[key], 0);
  const [tp, fp, fn] = ['tp', 'fp', 'fn'].map(sum);
  return tp + fp + fn === 0 ? null : Number(((2 * tp) / (2 * tp + fp + fn)).toFixed(3));
};
const line = (rows) => ({
  texts: rows.length,
  ...Object.fromEntries(['title', 'published', 'modified', 'authors', 'lead'].map((key) => [key, mean(rows, key)])),
  crossheads: f1(rows),
  paragraphs: mean(rows, 'paragraphF1'),
  lost: mean(rows, 'lost'),
});
const group = (rows, key) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(rows, key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, found]) => [name, line(found)]),
  );

for (const file of process.argv.slice(2)) {
  const { texts } = JSON.parse(readFileSync(file, 'utf8'));
  console.log(file);
  console.table({ ...group(texts, ({ language }) => language), all: line(texts) });
  // Sources that the crossheads of all others are better than: what one source costs.
  const sources = Object.entries(Object.groupBy(texts, ({ id }) => id.split('.')[0]));
  const all = f1(texts);
  const costly = sources
    .map(([source, rows]) => ({ source, own: f1(rows), 'all without': f1(texts.filter((row) => !rows.includes(row))) }))
    .filter((row) => row['all without'] - all > 0.001)
    .sort((a, b) => b['all without'] - a['all without']);
  console.log(`crossheads ${all}; sources that cost more than .001 of it`);
  console.table(costly);
}
