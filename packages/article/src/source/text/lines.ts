import type { Document, Line, Piece } from '../../document/document.ts';
import type { EvidenceSource } from '../../schema/evidence.ts';
import type { Issue } from '../../schema/issue.ts';
import { joinerBetween, wrappingOf } from './wrapping.ts';

/** A row of the source without its line end and outer white space. */
export interface Row {
  start: number;
  end: number;
  text: string;
  /** Blank rows before this one. */
  gap: number;
}

const isBlank = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a);

function rowsOf(clean: string): Row[] {
  const rows: Row[] = [];
  let gap = 0;
  let start = 0;
  while (start <= clean.length) {
    let end = start;
    while (end < clean.length) {
      const code = clean.charCodeAt(end);
      if (code > 13 && code < 0x85) end++;
      else if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85) break;
      else end++;
    }
    let from = start;
    let to = end;
    while (from < to && isBlank(clean.charCodeAt(from))) from++;
    while (to > from && isBlank(clean.charCodeAt(to - 1))) to--;
    if (from === to) gap++;
    else {
      rows.push({ start: from, end: to, text: clean.slice(from, to), gap });
      gap = 0;
    }
    start = end + (clean.charCodeAt(end) === 13 && clean.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return rows;
}

const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** The text with what an article must not carry replaced, character for character, so that offsets stay. */
export function cleanCharacters(text: string): { clean: string; issues: Issue[] } {
  const issues: Issue[] = [];
  let clean = text;
  const count = text.match(controls)?.length ?? 0;
  if (count > 0) {
    clean = clean.replace(controls, ' ');
    issues.push({
      code: 'input.control-characters',
      severity: 'warning',
      message: `${count} control characters were left out.`,
    });
  }
  if (!clean.isWellFormed()) {
    clean = clean.toWellFormed();
    issues.push({ code: 'input.replaced', severity: 'warning', message: 'Lone surrogates were replaced by U+FFFD.' });
  }
  return { clean, issues };
}

/** Lowers plain text to lines: rows that were wrapped at a column become one line, groups are kept apart by blank rows. */
export function textDocument(text: string, source: EvidenceSource): { document: Document; issues: Issue[] } {
  const { clean, issues } = cleanCharacters(text);
  const rows = rowsOf(clean);
  const wrapping = wrappingOf(rows);
  const lines: Line[] = [];
  let compounds: ReadonlySet<string> | undefined;
  /** Whether the text has the word with its hyphen elsewhere: "well-known". */
  const hasHyphen = (row: string, next: string) => {
    compounds ??= new Set(clean.match(/\p{L}+-\p{L}+/gu)?.map((word) => word.toLowerCase()));
    const word = `${/\p{L}+-$/u.exec(row.slice(-40))?.[0] ?? ''}${/^\p{L}+/u.exec(next.slice(0, 40))?.[0] ?? ''}`;
    return compounds.has(word.toLowerCase());
  };
  let group = -1;
  for (let i = 0; i < rows.length; ) {
    const first = rows[i++];
    if (!first) break;
    if (first.gap > 0 || group < 0) group++;
    const pieces: Piece[] = [{ start: first.start, end: first.end, at: 0 }];
    let joined = first.text;
    let last = first;
    const tabbed = isTabbed(rows, i - 1);
    for (let next = rows[i]; !tabbed && wrapping !== undefined && next && next.gap === 0; next = rows[i]) {
      const joiner = joinerBetween(last.text, next.text, wrapping);
      if (joiner === undefined) break;
      const before = pieces.at(-1);
      if (joiner.drop && before && !hasHyphen(joined, next.text)) {
        before.end--;
        joined = joined.slice(0, -1);
      }
      pieces.push({ start: next.start, end: next.end, at: joined.length + joiner.with.length });
      joined += joiner.with + next.text;
      last = next;
      i++;
    }
    const line: Line = {
      index: lines.length,
      text: tabbed ? joined : tidy(joined),
      markup: 'plain',
      zone: 'content',
      group,
      gap: first.gap,
      pieces,
    };
    lines.push(line);
  }
  return { document: { text, source, lines }, issues };
}

/** Whether a row and one next to it have columns set apart by tabs. */
function isTabbed(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  const next = rows[at + 1];
  if (!row?.text.includes('\t')) return false;
  return (
    (row.gap === 0 && (rows[at - 1]?.text.includes('\t') ?? false)) || (next?.gap === 0 && next.text.includes('\t'))
  );
}

/** Tabs and other inner white space keep their place and become blanks, so that offsets stay. */
function tidy(text: string): string {
  return /[\t\u000b\u000c]/.test(text) ? text.replace(/[\t\u000b\u000c]/g, ' ') : text;
}
