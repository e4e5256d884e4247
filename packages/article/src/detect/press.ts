import type { Line } from '../document/document.ts';
import type { Candidate, Scene } from './candidate.ts';
import { openingOf } from './lexicon.ts';

/** Lines at the head that can say that this is a press release. */
const headLines = 6;
const reach = /@|\b(?:tel|phone|fon|fax|mobil|mobile|e-?mail|www\.)\b|\+\d{2}|https?:\/\//i;

/** A press release: what it calls itself, whom to ask, and what its sender says of itself. */
export function detectPressRelease({ document, shapes, lexicon }: Scene): Candidate[] {
  const words = lexicon.pack.layout?.press;
  if (!words) return [];
  const found: Candidate[] = [];
  const { lines } = document;
  let labelled = false;
  for (const line of lines.slice(0, headLines)) {
    const lower = line.text.toLowerCase();
    if (line.text.length > 80 || line.markup === 'meta' || openingOf(lower, words.release) === undefined) continue;
    if (shapes[line.index]?.sentence) continue;
    labelled = true;
    found.push(chrome(line, 'release label', 'press.label'));
  }
  const from = Math.max(1, Math.floor(lines.length * 0.3));
  const lastContact = lines.findLastIndex(
    (line, i) =>
      i >= from &&
      line.text.length <= 160 &&
      /^\p{L}/u.test(line.text) &&
      openingOf(line.text.slice(0, 40).toLowerCase(), words.contact) !== undefined,
  );
  if (!labelled && lastContact < 0) return found;
  let contact = false;
  const note = (line: Line, score: number, label: number, follows: boolean) =>
    found.push({
      role: 'note',
      kind: 'other',
      line: line.index,
      score,
      rule: follows ? 'press.note-goes-on' : label > 0 ? 'press.contact' : 'press.about',
      basis: 'inferred',
      span: { start: 0, end: line.text.length },
      ...(label > 0 && !follows && { label: { start: 0, end: label } }),
      ...(follows && { follows }),
    });
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.text.length > 160 || line.markup === 'meta') continue;
    const lower = line.text.toLowerCase();
    const opening = openingOf(lower, words.contact);
    if (opening !== undefined && /^\s*(?::|$|\()/.test(line.text.slice(opening.length))) {
      const end = opening.length + (/^\s*:/.exec(line.text.slice(opening.length))?.[0].length ?? 0);
      const rows = blockUnder(lines, i);
      if (!reach.test(line.text) && !rows.some((row) => reach.test(row.text))) continue;
      contact = true;
      note(line, 0.96, end, false);
      for (const row of rows) note(row, 0.97, 0, true);
      i += rows.length;
    } else if (
      (labelled || contact || (lastContact > i && lastContact <= i + 12)) &&
      openingOf(lower, words.about) !== undefined &&
      !shapes[line.index]?.sentence &&
      /^\S+ (?:\p{Ll}+ )?["„“]?\p{Lu}/u.test(line.text)
    ) {
      note(line, 0.96, line.text.length, false);
      for (let j = i + 1; j < lines.length; j++) {
        const row = lines[j];
        if (!row || openingOf(row.text.toLowerCase(), [...words.contact, ...words.about]) !== undefined) break;
        if (!shapes[row.index]?.prose && j > i + 1) break;
        note(row, 0.97, 0, true);
        i = j;
      }
    }
  }
  return found;
}

const chrome = (line: Line, why: string, rule: string): Candidate => ({
  role: 'chrome',
  why,
  line: line.index,
  score: 0.97,
  rule,
  basis: 'stated',
  span: { start: 0, end: line.text.length },
});

/** Short rows right under a line, and those that a gap sets apart so long as one can reach somebody by them. */
function blockUnder(lines: readonly Line[], at: number): Line[] {
  const rows: Line[] = [];
  for (let i = at + 1; i < lines.length && rows.length < 12; i++) {
    const line = lines[i];
    if (!line || line.text.length > 120) break;
    if (line.gap > 0 && rows.length > 0 && !reach.test(line.text)) break;
    if (/[.!?]$/.test(line.text) && line.text.split(' ').length > 10) break;
    rows.push(line);
  }
  return rows;
}
