import type { PageElement } from '../../document/page.ts';
import { ClassWord } from './class-words.ts';
import { featuresOf, surveyOf } from './flow-features.ts';
import type { FlowLine } from './flow-line.ts';
import { flowWeights } from './flow-weights.generated.ts';

/** Boosted trees in one list of nodes; a leaf has no feature, and its value where others have their threshold. */
interface Trees {
  base: number;
  roots: readonly number[];
  feature: Int16Array;
  value: Float64Array;
  /** Node for features from the threshold on; below it, the next one. */
  other: Int16Array;
}

/** Reads trees as the training writes them: `;` parts trees, blanks part nodes, in pre-order: `feature:threshold` or a leaf. */
export function treesOf(text: string): Trees {
  const [base = '0', ...trees] = text.split(';');
  const nodes = trees.map((tree) => tree.split(' '));
  const size = nodes.reduce((sum, { length }) => sum + length, 0);
  const found = {
    base: Number(base),
    roots: [] as number[],
    feature: new Int16Array(size).fill(-1),
    value: new Float64Array(size),
    other: new Int16Array(size),
  };
  let at = 0;
  for (const tree of nodes) {
    found.roots.push(at);
    let next = 0;
    const read = (): void => {
      const here = at++;
      const [first = '0', threshold] = (tree[next++] ?? '0').split(':');
      if (threshold === undefined) {
        found.value[here] = Number(first);
        return;
      }
      found.feature[here] = Number(first);
      found.value[here] = Number(threshold);
      read();
      found.other[here] = at;
      read();
    };
    read();
  }
  return found;
}

let known: Trees | undefined;
function learned(): Trees {
  known ??= treesOf(flowWeights);
  return known;
}

/** How likely a line with these features belongs to the text, 0–1. */
export function scoreOf(features: readonly number[], trees = learned()): number {
  const { roots, feature, value, other } = trees;
  let sum = trees.base;
  for (const root of roots) {
    let at = root;
    for (let asked = feature[at] ?? -1; asked >= 0; asked = feature[at] ?? -1)
      at = (features[asked] ?? 0) < (value[at] ?? 0) ? at + 1 : (other[at] ?? 0);
    sum += value[at] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** A kept line falls below the first; one that a weak rule left out comes back above the second. */
const falls = 0.2;
const rises = 0.85;
/** Rules of habit, which may err where a page is set otherwise. */
const weak =
  /^(?:template|edge\.(?:head$|foot)|cue\.(?!correction|note|programme|paywall)|caption|service|links|class)/;

/** References often lack the tables, code and boxes of a text, so that nothing sure was learned against them. */
function isLeftToRules({ kind, run }: FlowLine, region: PageElement): boolean {
  if (kind === 'cell' || kind === 'code') return true;
  const box = run.element.closest(
    (element) =>
      element === region ||
      (element.words & ClassWord.box) > 0 ||
      (element.tag === 'section' && element.linkChars === 0),
  );
  return box !== undefined && box !== region;
}

/** The points of a list and the cells of a table stand or fall together, by their score on the whole. */
function joinGroups(lines: readonly FlowLine[], scores: Float64Array): void {
  const sums = new Map<PageElement, { score: number; weight: number }>();
  lines.forEach(({ group, weight }, i) => {
    const score = scores[i] ?? Number.NaN;
    if (group === undefined || Number.isNaN(score)) return;
    const sum = sums.get(group) ?? { score: 0, weight: 0 };
    sum.score += (weight + 10) * score;
    sum.weight += weight + 10;
    sums.set(group, sum);
  });
  lines.forEach(({ group }, i) => {
    const sum = group && sums.get(group);
    if (sum && !Number.isNaN(scores[i])) scores[i] = sum.score / sum.weight;
  });
}

/**
 * Breaks the ties of the rules by a score that was learned from form and place alone. It is no judge of whole articles:
 * where it would leave out much of the text, nothing falls.
 */
export function judgeByScore(
  lines: readonly FlowLine[],
  region: PageElement,
  score: (features: readonly number[]) => number = scoreOf,
): void {
  const isDoubted = ({ why, rule }: FlowLine) => why === undefined || weak.test(rule);
  if (!lines.some(isDoubted)) return;
  const survey = surveyOf(lines, region);
  // As numbers side by side: a page may have a hundred thousand lines. Not a number where a rule is sure.
  const scores = new Float64Array(lines.length);
  lines.forEach((line, i) => {
    scores[i] = isDoubted(line) ? score(featuresOf(i, survey)) : Number.NaN;
  });
  joinGroups(lines, scores);
  let kept = 0;
  let fallen = 0;
  lines.forEach((line, i) => {
    if (line.why !== undefined || isLeftToRules(line, region)) return;
    kept += line.weight;
    if ((scores[i] ?? 0) < falls) fallen += line.weight;
  });
  lines.forEach((line, i) => {
    const found = scores[i] ?? 0;
    if (line.why === undefined) {
      if (fallen > 0.4 * kept || found >= falls || isLeftToRules(line, region)) return;
      line.why = 'unlike the text';
    } else if (found > rises) {
      line.why = undefined;
      line.scored = true;
    } else return;
    line.rule = `flow.score ${found.toFixed(2)}`;
  });
}
