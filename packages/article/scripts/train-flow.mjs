/** Trains the score of lines, `flow-weights.generated.ts`, on pages whose text is known; needs the built package. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { boosted, written } from './boosted-trees.ts';
import { foldOf, labelsOf } from './flow-labels.mjs';

const usage = `Usage: npm run train-flow -- --data DIR[,DIR] [--sets NAME,NAME] [--folds N]

  --data   folders with NAME.json (an array of { id, url, text } or { id, url, sections, lead }) and pages/NAME/ID.html.gz
  --sets   the NAMEs to learn from; by default aeb,fundus,fundus-eval
  --folds  writes no weights, but N copies of the built package into folds/, each with weights that were learned without
           the sites of its fold; tests/bench/html-folds.mjs reads each page with the copy that never saw its site
`;
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    sets: { type: 'string', default: 'aeb,fundus,fundus-eval' },
    folds: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(usage);
  process.exit();
}
if (!values.data) {
  console.error(usage);
  process.exit(2);
}
const home = fileURLToPath(new URL('..', import.meta.url));
const folds = join(home, 'folds');

/** A copy of the built package with one module of the flow replaced. */
function copyWith(name, module, source) {
  const copy = join(folds, name);
  cpSync(join(home, 'dist'), copy, { recursive: true });
  writeFileSync(join(copy, 'detect', 'page', module), source);
  return copy;
}

/** Lines of every page with their features, as they stand when the score is asked, and what the reference says of them. */
async function rows() {
  const copy = copyWith(
    'watch',
    'flow-score.js',
    'export const judgeByScore = (...given) => globalThis.watchFlow(...given);',
  );
  const load = (path) => import(pathToFileURL(join(copy, path)).href);
  const { parseHtml } = await load('html.js');
  const { featuresOf, surveyOf } = await load('detect/page/flow-features.js');
  const found = [];
  for (const folder of values.data.split(','))
    for (const set of values.sets.split(','))
      for (const page of JSON.parse(readFileSync(join(folder, `${set}.json`), 'utf8'))) {
        const html = gunzipSync(readFileSync(join(folder, 'pages', set, `${page.id}.html.gz`))).toString('utf8');
        globalThis.watchFlow = (lines, region) => {
          const survey = surveyOf(lines, region);
          const labels = labelsOf(lines, page);
          const known = lines.flatMap((_, i) =>
            labels[i] === undefined ? [] : [{ x: Float64Array.from(featuresOf(i, survey)), y: labels[i] }],
          );
          const weight = Math.sqrt(20 / Math.max(20, known.length));
          for (const row of known) found.push({ ...row, weight, url: page.url });
        };
        parseHtml(html, { url: page.url });
      }
  return found;
}

const source = (trees) =>
  `/** Written by \`npm run train-flow\`: trees of the score of lines. */\nexport const flowWeights =\n  '${trees}';\n`;

rmSync(folds, { recursive: true, force: true });
mkdirSync(folds);
const all = await rows();
console.log(`${all.length} lines, ${all.filter(({ y }) => y === 1).length} of them text`);
if (values.folds === undefined) {
  writeFileSync(join(home, 'src', 'detect', 'page', 'flow-weights.generated.ts'), source(written(boosted(all))));
  rmSync(folds, { recursive: true });
} else {
  const count = Number(values.folds);
  for (let fold = 0; fold < count; fold++) {
    const seen = all.filter(({ url }) => foldOf(url, count) !== fold);
    copyWith(String(fold), 'flow-weights.generated.js', source(written(boosted(seen))));
    console.log(`fold ${fold}: ${seen.length} lines`);
  }
  rmSync(join(folds, 'watch'), { recursive: true });
}
