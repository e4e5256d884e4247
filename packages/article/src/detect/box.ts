import { once } from '../document/once.ts';
import { startOf } from '../document/shape.ts';
import { type Candidate, claim, type Scene } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';

interface Heads {
  whole: ReadonlyMap<string, BoxKind>;
  openings: readonly (readonly [string, BoxKind])[];
  starts: ReadonlySet<number>;
}

const headsOf = once(({ pack }: Lexicon): Heads | undefined => {
  const boxes = pack.layout?.boxes;
  if (!boxes) return undefined;
  const openings = boxKinds.flatMap((kind) => boxes[kind].map((words) => [words, kind] as const));
  const starts = new Set(openings.map(([words]) => startOf(words)));
  return { whole: new Map(openings), openings, starts };
});

/** Short lines that head a box: "Hintergrund", "At a glance". */
export function detectBoxes({ document, shapes, lexicon }: Scene): Candidate[] {
  const heads = headsOf(lexicon);
  if (!heads) return [];
  const found: Candidate[] = [];
  for (const line of document.lines) {
    const { text } = line;
    if (text.length > 60 || line.markup === 'meta' || line.index === 0) continue;
    if (!heads.starts.has(shapes[line.index]?.start ?? 0)) continue;
    const words = text.toLowerCase().replace(/[\s:–—-]+$/, '');
    const whole = heads.whole.get(words);
    const kind =
      whole ??
      (text.includes(':')
        ? heads.openings.find(
            ([opening]) => words.startsWith(`${opening}:`) || (text.endsWith(':') && words.startsWith(`${opening} `)),
          )?.[1]
        : undefined);
    if (kind === undefined) continue;
    found.push({
      ...claim('box', line, whole ? 0.92 : 0.85, `box.${kind}`, 'inferred', {
        start: 0,
        end: text.replace(/\s*:$/, '').length,
      }),
      kind,
    });
  }
  return found;
}

const boxKinds = ['facts', 'keypoints', 'background', 'profile', 'explainer'] as const;
export type BoxKind = (typeof boxKinds)[number];
