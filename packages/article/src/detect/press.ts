import type { Line } from '../document/document.ts';
import { type Candidate, claim, type Scene } from './candidate.ts';
import { endSign } from './end-sign.ts';
import { mayOpen, openingOf } from './lexicon.ts';
import { isStamp } from './wire.ts';

/** Lines at the head that can say that this is a press release. */
const headLines = 6;
const reach = /@|\b(?:tel|phone|fon|fax|mobil|mobile|e-?mail|www\.)\b|\+\d{2}|\d(?:[ ./-]?\d){7,}|https?:\/\//i;

/** A press release: what it calls itself, whom to ask, and what its sender says of itself. */
export function detectPressRelease({ document, shapes, lexicon }: Scene): Candidate[] {
  const words = lexicon.pack.layout?.press;
  if (!words) return [];
  const found: Candidate[] = [];
  const { lines } = document;
  /** Most lines begin as none of the words do. */
  const mayStart = ({ index }: Line) => {
    const shape = shapes[index];
    return shape === undefined || !shape.letter || mayOpen(lexicon.pressStarts, shape.start);
  };
  /** How a line begins, without the signs of a heading. */
  const beginning = ({ index, text }: Line) => {
    const head = text.slice(0, 60).toLowerCase();
    return shapes[index]?.letter ? head : head.replace(/^[#*\s]+/, '');
  };
  let labelled = false;
  for (const line of lines.slice(0, headLines)) {
    if (line.text.length > 80 || line.markup === 'meta' || !mayStart(line)) continue;
    if (openingOf(line.text.toLowerCase(), words.release) === undefined) continue;
    if (shapes[line.index]?.sentence) continue;
    labelled = true;
    found.push({ ...claim('chrome', line, 0.97, 'press.label', 'stated'), why: 'release label' });
  }
  const late = Math.max(1, Math.floor(lines.length * 0.3));
  // A release may begin with whom to ask; another text ends with it.
  const from = labelled ? 1 : late;
  const opens = (line: Line, list: readonly string[]) =>
    line.text.length <= 160 && line.markup !== 'meta' && mayStart(line) ? openingOf(beginning(line), list) : undefined;
  let lastContact: number | undefined;
  const contactFollows = (at: number) => {
    lastContact ??= lines.findLastIndex(
      (line, i) => i >= from && /^[\p{L}#*]/u.test(line.text) && opens(line, words.contact) !== undefined,
    );
    return lastContact > at && lastContact <= at + 12;
  };
  let contact = false;
  const note = (line: Line, kind: 'other' | 'editorial', rule: string, label: number, follows = false) =>
    found.push({
      ...claim('note', line, follows ? 0.97 : 0.96, rule),
      kind,
      ...(label > 0 && { label: { start: 0, end: label } }),
      ...(follows && { follows }),
    });
  /** Takes the lines under a label until `ends`; gives where they end. */
  const take = (at: number, kind: 'other' | 'editorial', ends: (line: Line, i: number) => boolean): number => {
    let i = at + 1;
    for (; i < lines.length; i++) {
      const line = lines[i];
      if (!line || isStamp(line.text) || ends(line, i)) break;
      note(line, kind, 'press.note-goes-on', 0, true);
    }
    return i - 1;
  };
  const isOver = (line: Line) =>
    endSign.test(line.text) ||
    [words.contact, words.about, words.editors].some((list) => opens(line, list) !== undefined);
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line || !mayStart(line)) continue;
    const { text } = line;
    const mark = /^[#*\s]*/.exec(text)?.[0].length ?? 0;
    const labelEnd = (opening: string) => {
      const end = mark + opening.length;
      return end + (/^\s?\*{0,2}\s?[:：]?\*{0,2}/.exec(text.slice(end))?.[0].length ?? 0);
    };
    const toEditors = opens(line, words.editors);
    if (toEditors !== undefined && i >= late) {
      const end = labelEnd(toEditors);
      if (!/^[\s*]*(?:\([^()]*\)\s?)?(?:$|[:：])/.test(text.slice(mark + toEditors.length))) continue;
      note(line, 'editorial', 'press.editors', end);
      const desk = line.markup === 'heading' || mark > 0;
      if (end >= text.length || desk)
        i = take(i, 'editorial', (row, j) => !desk && (isOver(row) || (j > i + 1 && row.gap > 1)));
      continue;
    }
    const whom = opens(line, words.contact);
    if (whom !== undefined && /^\s*\*{0,2}\s*(?::|：|$|\()/.test(text.slice(mark + whom.length))) {
      const rows = blockUnder(lines, i);
      if (!reach.test(text) && !rows.some((row) => reach.test(row.text))) continue;
      contact = true;
      note(line, 'other', 'press.contact', labelEnd(whom));
      for (const row of rows) note(row, 'other', 'press.note-goes-on', 0, true);
      i += rows.length;
      continue;
    }
    const about = i >= late ? opens(line, words.about) : undefined;
    if (
      about !== undefined &&
      (labelled || contact || contactFollows(i)) &&
      !shapes[line.index]?.sentence &&
      names.test(text.slice(mark + about.length))
    ) {
      note(line, 'other', 'press.about', text.length);
      i = take(i, 'other', (row, j) => isOver(row) || (j > i + 1 && !shapes[row.index]?.prose));
    }
  }
  return found;
}

/** A name after "About", behind an article or none. */
const names = /^(?:\s|(?<=['’]))?(?:\p{Ll}+['’ ]){0,2}["„“«]?[\p{Lu}\p{Lo}]/u;

/** Short rows right under a line, and those that a gap sets apart so long as one can reach somebody by them. */
function blockUnder(lines: readonly Line[], at: number): Line[] {
  const rows: Line[] = [];
  for (let i = at + 1; i < lines.length && rows.length < 12; i++) {
    const line = lines[i];
    if (!line || line.text.length > 120) break;
    if (line.gap > 0 && rows.length > 0 && !reach.test(line.text)) break;
    if (endSign.test(line.text)) break;
    if (/[.!?]$/.test(line.text) && line.text.split(' ').length > 10) break;
    rows.push(line);
  }
  return rows;
}
