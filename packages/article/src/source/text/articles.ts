import { isLatin } from '../../document/shape.ts';
import { underlined } from './underline.ts';

/** One of several articles in a text: offsets in UTF-16 units, half-open. */
export interface Stretch {
  start: number;
  end: number;
  text: string;
}

const rule = /^(?:(?:[-_=*~#+•–—.]\s?){3,}|\f|-\s?30\s?-|[([]?(?:END|ENDS|ENDE)[)\]]?)$/;
/** Rules that divide texts and hardly ever the parts of one. */
const heavy = /^(?:={3,}|[-_*~#]{8,}|\f|#{3}|-\s?30\s?-|[([]?(?:END|ENDS|ENDE)[)\]]?)$/;
const dated = /(?:^|\D)(?:19|20)\d\d(?:\D|$)/;
const signed = /^(?:by|von|par|por|di|door|av|af|text:)\s+\p{Lu}/iu;
/** A rule that begins with a letter is a word of this length at most, as most rows are not. */
const longestSign = 6;
/** Rows of a head that are looked at. */
const headRows = 5;

/** "1. Council votes", or the number alone on its row. */
const numbered = /^(?:no\.?\s?)?(\d{1,2})(?:[.)]|$)(?:\s+\S|$)/i;

/** Whether a row may part articles; for a quick look before a text is split. */
export const mayPart = (row: string): boolean => isRule(row) || (row.startsWith('1') && /^1(?:[.)]|$)/.test(row));

const isRule = (row: string): boolean =>
  row.length >= 1 && row.length <= 200 && (row.length <= longestSign || !isLatin(row.charCodeAt(0))) && rule.test(row);

/** Whether rows begin as an article does: a headline, a date or a by-line soon after, and prose. */
function beginsAnArticle(rows: readonly string[], afterHeavy: boolean): boolean {
  const [first = ''] = rows;
  const words = first.split(/\s+/).length;
  if (rows.length < 2 || first.length > 200 || words < 2 || (/[.,;:]$/.test(first) && !/\.\.\.$/.test(first)))
    return false;
  if (!rows.slice(1).some((row) => row.length >= 60)) return false;
  return afterHeavy || rows.slice(0, headRows).some((row) => row.length < 120 && (dated.test(row) || signed.test(row)));
}

/**
 * The articles of a text that holds several, set apart by rules (`-----`, `=====`, `* * *`, form feeds, end signs), each
 * with a headline of its own. A text with one article is one stretch. Stretches follow each other without a gap, so that
 * their texts joined are the input; a rule belongs to the stretch that it ends.
 */
export function splitArticles(text: string): Stretch[] {
  const parts: { start: number; end: number; rows: string[]; afterHeavy: boolean }[] = [];
  let start = 0;
  let rows: string[] = [];
  let afterHeavy = true;
  let above = '';
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const row = text.slice(at, Math.min(end, at + 400)).replace(/^[ \t\ufeff\u00a0]+|[ \t\u00a0]+$/g, '');
    const next = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
    if (isRule(row) && underlined(above, row) === undefined) {
      parts.push({ start, end: Math.min(next, text.length), rows, afterHeavy });
      afterHeavy = heavy.test(row) || (rows.length === 0 && afterHeavy);
      start = Math.min(next, text.length);
      rows = [];
    } else if (row !== '' && rows.length < 40) rows.push(row);
    above = row;
    at = next;
  }
  if (start < text.length) parts.push({ start, end: text.length, rows, afterHeavy });
  const stretches: { start: number; end: number }[] = [];
  for (const part of parts) {
    const last = stretches.at(-1);
    if (last && !beginsAnArticle(part.rows, part.afterHeavy)) last.end = part.end;
    else stretches.push({ start: part.start, end: part.end });
  }
  if (stretches.length <= 1)
    return byNumbers(text) ?? [{ start: 0, end: text.length, text }].filter((part) => part.end > 0);
  // What stands above the first article is its own only if it is one.
  const [first, second] = stretches;
  if (first && second && !beginsAnArticle(parts[0]?.rows ?? [], true) && (parts[0]?.rows.length ?? 0) < 2) {
    second.start = first.start;
    stretches.shift();
  }
  return stretches.map((part) => ({ ...part, text: text.slice(part.start, part.end) }));
}

/** Articles that are numbered from one on, each with a date or a by-line under its headline; `undefined` when there are none. */
function byNumbers(text: string): Stretch[] | undefined {
  const rows: { start: number; text: string }[] = [];
  for (const { index, 0: row } of text.matchAll(/[^\r\n]+/g))
    if (row.trim() !== '') rows.push({ start: index, text: row.trim() });
  const starts: number[] = [];
  rows.forEach((row, i) => {
    if (row.text.length > 200 || Number(numbered.exec(row.text)?.[1]) !== starts.length + 1) return;
    const head = rows.slice(i + 1, i + 4).filter((next) => next.text.length < 80 && !/[.!?]$/.test(next.text));
    if (head.some((next) => dated.test(next.text) || signed.test(next.text))) starts.push(row.start);
  });
  if (starts.length < 2) return undefined;
  return starts.map((start, i) => {
    const from = i === 0 ? 0 : start;
    const end = starts[i + 1] ?? text.length;
    return { start: from, end, text: text.slice(from, end) };
  });
}
