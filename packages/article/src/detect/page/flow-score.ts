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
  const box = run.element.closest((element) => element === region || (element.words & ClassWord.box) > 0);
  return box !== undefined && box !== region;
}

interface Scored {
  line: FlowLine;
  score: number;
}

/** The points of a list and the cells of a table stand or fall together, by their score on the whole. */
function asGroups(scored: readonly Scored[]): Scored[] {
  const sums = new Map<PageElement, { score: number; weight: number }>();
  for (const { line, score } of scored) {
    if (line.group === undefined) continue;
    const weight = line.weight + 10;
    const sum = sums.get(line.group) ?? { score: 0, weight: 0 };
    sums.set(line.group, { score: sum.score + weight * score, weight: sum.weight + weight });
  }
  return scored.map(({ line, score }) => {
    const sum = line.group && sums.get(line.group);
    return { line, score: sum ? sum.score / sum.weight : score };
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
  const doubted = lines.flatMap((line, index) =>
    line.why === undefined || weak.test(line.rule) ? [{ line, index }] : [],
  );
  if (doubted.length === 0) return;
  const survey = surveyOf(lines, region);
  const scored = asGroups(doubted.map(({ line, index }) => ({ line, score: score(featuresOf(index, survey)) })));
  const weightOf = (list: readonly { line: FlowLine }[]) => list.reduce((sum, { line }) => sum + line.weight, 0);
  const kept = scored.filter(({ line }) => line.why === undefined && !isLeftToRules(line, region));
  const fallen = kept.filter(({ score }) => score < falls);
  const back = scored.filter(({ line, score }) => line.why !== undefined && score > rises);
  if (weightOf(fallen) <= 0.4 * weightOf(kept))
    for (const { line, score } of fallen) {
      line.why = 'unlike the text';
      line.rule = `flow.score ${score.toFixed(2)}`;
    }
  for (const { line, score } of back) {
    line.why = undefined;
    line.rule = `flow.score ${score.toFixed(2)}`;
    line.scored = true;
  }
}
