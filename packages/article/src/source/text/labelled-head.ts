import type { LabelledField } from '../../document/field-names.ts';
import type { Entry } from './front-matter.ts';

interface Row {
  start: number;
  end: number;
  text: string;
  gap: number;
}

/** "Titel: …", ":Author: …", "#+TITLE: …" */
const signed = /^(?::([\p{L}\p{M}][\p{L}\p{M} _-]{0,29}):|#\+([\w-]{2,20}):)(?:\s+|$)/u;
const plain = /^([\p{L}\p{M}][\p{L}\p{M} _-]{0,24}?)\s?(?::(?=\s|$)|：)\s*/u;
/** In signs, with the colon. */
const longestLabel = 28;
/** Rows in which the first label is looked for, and the most rows that labels and their values take. */
const headRows = 6;
const most = 40;
/** Rows that may stand between two labels: those of a value that is wrapped, or of a field that the article has not. */
const apart = 6;

interface Label {
  field: LabelledField | undefined;
  /** By signs that only a label has. */
  sure: boolean;
  length: number;
}

type Labels = ReadonlyMap<string, LabelledField>;

function labelOf({ text }: Row, labels: Labels): Label | undefined {
  const sure = text.startsWith(':') || text.startsWith('#') ? signed.exec(text) : null;
  const head = text.slice(0, longestLabel);
  const match = sure ?? (head.includes(':') || head.includes('：') ? plain.exec(text) : null);
  if (!match) return undefined;
  const name = (match[1] ?? match[2] ?? '').toLowerCase().replace(/[ -]/g, '_');
  return { field: labels.get(name), sure: sure !== null, length: match[0].length };
}

/**
 * Fields that stand under their names at the head of a text, as in exports, mails and light mark-up: two or more of them,
 * the headline among them unless the signs are those of a label alone. Gives them, and the rows that are left.
 */
export function labelledHead<R extends Row>(
  rows: readonly R[],
  labels: Labels,
): { rows: R[]; entries: Entry[] } | undefined {
  const from = rows.slice(0, headRows).findIndex((row) => labelOf(row, labels)?.field !== undefined);
  if (from < 0) return undefined;
  const entries: Entry[] = [];
  const fields = new Set<LabelledField>();
  const kept = rows.slice(0, from);
  let sure = false;
  let at = from;
  const end = Math.min(rows.length, from + most);
  while (at < end) {
    const row = rows[at];
    const label = row && labelOf(row, labels);
    if (!row || !label) break;
    const { field, length } = label;
    if (field === undefined && !label.sure) {
      // A label that is not known is passed over where a known one follows.
      if (!rows.slice(at + 1, at + 3).some((next) => labelOf(next, labels)?.field !== undefined)) break;
      kept.push(row);
      at++;
      continue;
    }
    if (field !== undefined) fields.add(field);
    sure ||= label.sure;
    const beside = [{ start: row.start, end: row.start + length }];
    at++;
    if (field === 'body') {
      entries.push({ name: field, text: '', pieces: [], beside });
      if (length < row.text.length)
        kept.push({ ...row, start: row.start + length, text: row.text.slice(length), gap: 1 });
      break;
    }
    const values =
      length < row.text.length ? [{ start: row.start + length, end: row.end, text: row.text.slice(length) }] : [];
    // What is under a label without a value, and the rows that a value goes on in.
    const next = rows.slice(at, at + apart).findIndex((below) => labelOf(below, labels)?.field !== undefined);
    const goesOn = values.length === 0 ? Math.max(1, next) : next;
    for (let i = 0; i < goesOn; i++) {
      const below = rows[at];
      if (!below || (below.gap > 0 && values.length > 0) || labelOf(below, labels)) break;
      values.push(below);
      at++;
    }
    entries.push(entryOf(values, field, beside));
  }
  if (fields.size < 2 && !(sure && fields.size > 0)) return undefined;
  if (!sure && !fields.has('headline')) return undefined;
  return { rows: [...kept, ...rows.slice(at)], entries };
}

function entryOf(
  values: readonly { start: number; end: number; text: string }[],
  field: LabelledField | undefined,
  beside: { start: number; end: number }[],
): Entry {
  let text = '';
  const pieces = values.map((value) => {
    if (text !== '') text += ' ';
    const piece = { start: value.start, end: value.end, at: text.length };
    text += value.text;
    return piece;
  });
  // Who sends a mail wrote no by-line.
  const name = field === 'byline' && text.includes('@') ? 'sender' : (field ?? 'other');
  return { name, text, pieces, beside };
}
