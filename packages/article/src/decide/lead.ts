import type { Candidate, Scene } from '../detect/candidate.ts';
import type { Placed } from './placement.ts';

/** Characters of the longest deck above a by-line or a date. */
export const mostDeck = 500;

/** The first paragraph is the lead when it stands apart from the text: by a date row after it, by its length, by more text under it. */
export function considerLead(
  placed: Placed[],
  at: number,
  scene: Scene,
  of: (line: number) => readonly Candidate[],
): void {
  const textOf = (line: number) => scene.document.lines[line]?.text ?? '';
  const first = placed[at];
  const line = first && scene.document.lines[first.line];
  if (!first || !line) return;
  if (line.text.length < 40 && line.text.endsWith(',')) return;
  if (of(first.line).some((c) => c.role === 'dateline') || placed[at - 1]?.role === 'crosshead') return;
  const goesOn = placed.some(
    (p) => p.line > first.line && ['paragraph', 'turn', 'entry', 'item', 'quote'].includes(p.role),
  );
  if (!goesOn) return;
  const next = placed[at + 1];
  const apart = next !== undefined && (next.role === 'date' || next.role === 'byline' || next.role === 'caption');
  if (line.text.length > (apart ? 1_500 : 700)) return;
  const confidence = apart ? 0.92 : line.text.length < 400 ? 0.75 : 0.6;
  placed[at] = { ...first, role: 'lead', confidence };
  // Lines of a deck that has more than one: short, and with a by-line or date before the text.
  const meta = placed.findIndex((p, i) => i > at && (p.role === 'date' || p.role === 'byline'));
  const deck = placed.slice(at + 1, meta);
  const size = line.text.length + deck.reduce((sum, p) => sum + textOf(p.line).length, 0);
  const isDeck = (p: Placed) =>
    p.role === 'crosshead' || (p.role === 'paragraph' && !of(p.line).some((c) => c.role === 'dateline'));
  const after = placed.slice(0, at).some((p) => p.role === 'date' || p.role === 'byline');
  if (size > mostDeck || (after && scene.shapes[first.line]?.prose)) return;
  if (meta > at + 1 && meta <= at + 3 && deck.every(isDeck))
    for (const [i, part] of deck.entries()) placed[at + 1 + i] = { ...part, role: 'lead', confidence: 0.8 };
}
