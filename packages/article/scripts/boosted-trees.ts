/** Gradient-boosted trees with logistic loss over binned features: small, plain and repeatable. */

export interface Row {
  x: Float64Array;
  /** 1 or 0. */
  y: number;
  weight: number;
}

interface Leaf {
  value: number;
}
interface Branch {
  feature: number;
  cut: number;
  below: Tree;
  above: Tree;
}
type Tree = Leaf | Branch;

export interface Forest {
  base: number;
  trees: Tree[];
}

const bins = 32;

/** Thresholds that part a feature's values into bins of like size. */
function thresholdsOf(rows: readonly Row[], feature: number): number[] {
  const values = rows.map(({ x }) => x[feature] ?? 0).sort((a, b) => a - b);
  const found: number[] = [];
  const add = (value: number) => {
    const cut = Number(value.toPrecision(3));
    if (found.length < bins - 1 && cut > (found.at(-1) ?? values[0] ?? 0)) found.push(cut);
  };
  for (let i = 1; i < bins; i++) add(values[Math.floor((i * values.length) / bins)] ?? 0);
  add(values.at(-1) ?? 0);
  return found;
}

function leafOf(tree: Tree, x: Float64Array): number {
  let at = tree;
  while ('feature' in at) at = (x[at.feature] ?? 0) < at.cut ? at.below : at.above;
  return at.value;
}

/**
 * Learns trees from rows of features. `fewest` rows are in a leaf at least; `calm` draws leaves towards none; each tree sees
 * `rowShare` of the rows and `featureShare` of the features.
 */
export function boosted(
  rows: readonly Row[],
  { trees = 48, depth = 3, rate = 0.2, fewest = 20, calm = 5, rowShare = 0.7, featureShare = 0.5 } = {},
): Forest {
  const thresholds = Array.from(rows[0]?.x ?? [], (_, feature) => thresholdsOf(rows, feature));
  const binned = thresholds.map((cuts, feature) =>
    Uint8Array.from(rows, ({ x }) => {
      const at = cuts.findIndex((cut) => (x[feature] ?? 0) < cut);
      return at < 0 ? cuts.length : at;
    }),
  );
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const text = rows.reduce((sum, { y, weight }) => sum + y * weight, 0);
  const other = rows.reduce((sum, { y, weight }) => sum + (1 - y) * weight, 0);
  const base = Math.log(text / other);
  const scores = new Float64Array(rows.length).fill(base);
  const slope = new Float64Array(rows.length);
  const curve = new Float64Array(rows.length);
  const worth = (sum: number, bend: number) => (sum * sum) / (bend + calm);

  /** The split of these rows that gains most, by one feature. */
  function bestSplit(members: readonly number[], features: readonly number[], sum: number, bend: number) {
    let best: { gain: number; feature: number; cut: number; bin: number; column: Uint8Array } | undefined;
    for (const feature of features) {
      const column = binned[feature] ?? new Uint8Array();
      const [sums, bends, counts] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
      const add = (list: Float64Array, bin: number, value: number) => {
        list[bin] = (list[bin] ?? 0) + value;
      };
      for (const i of members) {
        const bin = column[i] ?? 0;
        add(sums, bin, slope[i] ?? 0);
        add(bends, bin, curve[i] ?? 0);
        add(counts, bin, 1);
      }
      let [below, bent, count] = [0, 0, 0];
      for (const [bin, cut] of (thresholds[feature] ?? []).entries()) {
        below += sums[bin] ?? 0;
        bent += bends[bin] ?? 0;
        count += counts[bin] ?? 0;
        if (count < fewest || members.length - count < fewest) continue;
        const gain = worth(below, bent) + worth(sum - below, bend - bent) - worth(sum, bend);
        if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, cut, bin, column };
      }
    }
    return best;
  }

  function grow(members: readonly number[], features: readonly number[], levels: number): Tree {
    const sum = members.reduce((total, i) => total + (slope[i] ?? 0), 0);
    const bend = members.reduce((total, i) => total + (curve[i] ?? 0), 0);
    const best = levels > 0 && members.length >= 2 * fewest ? bestSplit(members, features, sum, bend) : undefined;
    if (!best) return { value: (rate * sum) / (bend + calm) };
    const { feature, cut, bin, column } = best;
    const part = (isBelow: boolean) =>
      grow(
        members.filter((i) => (column[i] ?? 0) <= bin === isBelow),
        features,
        levels - 1,
      );
    return { feature, cut, below: part(true), above: part(false) };
  }

  const grown = Array.from({ length: trees }, () => {
    for (const [i, { y, weight }] of rows.entries()) {
      const likely = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      slope[i] = weight * (y - likely);
      curve[i] = weight * likely * (1 - likely);
    }
    const members = [...rows.keys()].filter(() => random() < rowShare);
    const features = [...thresholds.keys()].filter(
      (feature) => (thresholds[feature]?.length ?? 0) > 0 && random() < featureShare,
    );
    const tree = grow(members, features, depth);
    for (const [i, { x }] of rows.entries()) scores[i] = (scores[i] ?? 0) + leafOf(tree, x);
    return tree;
  });
  return { base, trees: grown };
}

const short = (value: number | string) => String(Number(value)).replace(/^(-?)0\./, '$1.');
const nodes = (tree: Tree): string =>
  'feature' in tree
    ? `${tree.feature}:${short(tree.cut.toPrecision(3))} ${nodes(tree.below)} ${nodes(tree.above)}`
    : short(tree.value.toFixed(2));

/** Trees as the package reads them: the base, then each tree in pre-order. */
export const written = ({ base, trees }: Forest): string => [short(base.toFixed(2)), ...trees.map(nodes)].join(';');
