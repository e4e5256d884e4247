import type { Candidate, Scene } from './candidate.ts';

/** Short lines that head a box: "Hintergrund", "At a glance". */
export function detectBoxes({ document, lexicon }: Scene): Candidate[] {
  const boxes = lexicon.pack.layout?.boxes;
  if (!boxes) return [];
  const found: Candidate[] = [];
  for (const line of document.lines) {
    const { text } = line;
    if (text.length > 60 || line.markup === 'meta' || line.index === 0) continue;
    const words = text
      .toLowerCase()
      .replace(/[\s:–—-]+$/, '')
      .replace(/^[#*\s]+|\*+$/g, '');
    for (const kind of boxKinds) {
      const whole = boxes[kind].includes(words);
      const opened =
        !whole &&
        boxes[kind].some((word) => words.startsWith(`${word}:`) || (words.startsWith(`${word} `) && /:$/.test(text)));
      if (!whole && !opened) continue;
      found.push({
        role: 'box',
        kind,
        line: line.index,
        score: whole ? 0.92 : 0.85,
        rule: `box.${kind}`,
        basis: 'inferred',
        span: { start: 0, end: text.replace(/\s*:$/, '').length },
      });
      break;
    }
  }
  return found;
}

const boxKinds = ['facts', 'keypoints', 'background', 'profile', 'explainer'] as const;
export type BoxKind = (typeof boxKinds)[number];
