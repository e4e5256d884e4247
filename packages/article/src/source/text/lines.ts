import type { Document, Line, Piece } from '../../document/document.ts';
import { fieldNames, type LabelledField } from '../../document/field-names.ts';
import type { EvidenceSource } from '../../schema/evidence.ts';
import type { Issue } from '../../schema/issue.ts';
import { frontMatterOf } from './front-matter.ts';
import { labelledHead } from './labelled-head.ts';
import { lightHeadings } from './light-markup.ts';
import { headingOf, isMarkdown, readMarkdown } from './markdown.ts';
import { pageRows } from './page-rows.ts';
import { isRule, underlined } from './underline.ts';
import { headlineJoiner, joinerBetween, wrappingOf } from './wrapping.ts';

/** A row of the source without its line end and outer white space. */
export interface Row {
  start: number;
  end: number;
  text: string;
  /** Blank rows before this one. */
  gap: number;
  /** Blanks before its text. */
  indent: number;
}

const isBlank = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x1680 ||
  code === 0x202f ||
  code === 0x205f;

/** Row ends beside `\n` and `\r\n`, which few texts have. */
const rareEnd = /[\u0085\u2028\u2029]|\r(?!\n)/;
const anyEnd = /\r\n|[\n\r\u0085\u2028\u2029]/g;

function rowsOf(clean: string, plain: boolean): Row[] {
  const rows: Row[] = [];
  // The blank before a `\n` goes with the row's other outer blanks, be it a `\r` or not.
  const usual = plain || !rareEnd.test(clean);
  let gap = 0;
  let start = 0;
  while (start <= clean.length) {
    let end: number;
    let next: number;
    if (usual) {
      const found = clean.indexOf('\n', start);
      end = found < 0 ? clean.length : found;
      next = end + 1;
    } else {
      anyEnd.lastIndex = start;
      const found = anyEnd.exec(clean);
      end = found?.index ?? clean.length;
      next = found ? anyEnd.lastIndex : end + 1;
    }
    let from = start;
    let to = end;
    while (from < to && isBlank(clean.charCodeAt(from))) from++;
    while (to > from && isBlank(clean.charCodeAt(to - 1))) to--;
    if (from === to) gap++;
    else {
      rows.push({ start: from, end: to, text: clean.slice(from, to), gap, indent: from - start });
      gap = 0;
    }
    start = next;
  }
  return rows;
}

/** All that is looked at one by one: controls, tabs, rare row ends and halves of pairs. Most texts have none of it. */
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029\ud800-\udfff]/;
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/;
const controls = new RegExp(control, 'g');

/** The text with what an article must not carry replaced, character for character, so that offsets stay. */
export function cleanCharacters(text: string): { clean: string; issues: Issue[] } {
  const issues: Issue[] = [];
  let clean = text;
  if (control.test(text)) {
    const count = text.match(controls)?.length ?? 0;
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
export function textDocument(
  text: string,
  source: EvidenceSource,
  labels: ReadonlyMap<string, LabelledField> = fieldNames,
): { document: Document; issues: Issue[] } {
  const plain = !unusual.test(text);
  const { clean, issues } = plain ? { clean: text, issues: [] } : cleanCharacters(text);
  const all = rowsOf(clean, plain);
  const front = frontMatterOf(all);
  const labelled = front ? undefined : labelledHead(all, labels);
  const { rows, dropped } = pageRows(front ? all.slice(front.rows) : (labelled?.rows ?? all));
  const markdown = front !== undefined || isMarkdown(rows);
  const lines: Line[] =
    (front ?? labelled)?.entries.map((entry, index) => ({
      ...entry,
      index,
      markup: 'meta',
      zone: 'content',
      group: -1,
      gap: 0,
    })) ?? [];
  for (const row of dropped)
    lines.push({
      ...wordsOf(row),
      index: lines.length,
      markup: 'plain',
      zone: 'hidden',
      why: 'head or number of a page',
      group: -1,
      gap: 0,
    });
  const wrapping = wrappingOf(rows);
  const indentUnit = unitOf(rows);
  /** A fence under which none closes it opens nothing. */
  const lastFence = markdown ? rows.findLastIndex((row) => closesCode.test(row.text)) : -1;
  const hasHyphen = hyphensOf(clean);
  const lightHeading = lightHeadings(all);
  let group = -1;
  for (let i = 0; i < rows.length; ) {
    const first = rows[i++];
    if (!first) break;
    if (first.gap > 0 || group < 0) group++;
    if (i <= lastFence && /^```+[\w+-]*$/.test(first.text)) {
      i = readCode(clean, rows, i, { zone: 'content', group, gap: first.gap }, lines);
      continue;
    }
    const light = lightHeading?.(first.text);
    if (light) {
      const text = first.text.slice(light.skip, first.text.length - light.cut);
      const start = first.start + light.skip;
      lines.push({
        index: lines.length,
        text,
        markup: 'heading',
        level: light.level,
        zone: 'content',
        group,
        gap: first.gap,
        pieces: [{ start, end: start + text.length, at: 0 }],
      });
      continue;
    }
    // The rule over a row that has another under it.
    if (isRule(first.text) && rows[i + 1]?.text === first.text && rows[i]?.gap === 0 && rows[i + 1]?.gap === 0) {
      lines.push({
        ...wordsOf(first),
        index: lines.length,
        markup: 'plain',
        zone: 'hidden',
        why: 'rule',
        group,
        gap: first.gap,
      });
      continue;
    }
    const under = rows[i]?.gap === 0 ? rows[i]?.text : undefined;
    const head = markdown ? headingOf(first.text, under) : ruledHeading(first.text, under);
    if (head && head.skip === 0) i++;
    const pieces: Piece[] = [{ start: first.start, end: first.end, at: 0 }];
    let joined = first.text;
    let last = first;
    const tabbed = !plain && isTabbed(rows, i - 1);
    const whole = tabbed || head !== undefined || wrapping === undefined;
    const inHead = lines.length < headLines && !tabbed && head === undefined;
    for (let next = rows[i]; (!whole || inHead) && next && next.gap === 0; next = rows[i]) {
      const joiner =
        whole || wrapping === undefined
          ? headlineJoiner(last, next, rows[i + 1])
          : markdown && startsBlock.test(next.text)
            ? undefined
            : (joinerBetween(last, next, rows[i + 1], wrapping) ??
              (inHead ? headlineJoiner(last, next, rows[i + 1]) : undefined));
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
    const level =
      head?.level ?? (indentUnit > 0 && listMark.test(joined) ? levelOf(first.indent, indentUnit) : undefined);
    const line: Line = {
      index: lines.length,
      text: tabbed || plain ? joined : tidy(joined),
      markup: head ? 'heading' : 'plain',
      zone: 'content',
      group,
      gap: first.gap,
      pieces,
    };
    if (level !== undefined) line.level = level;
    lines.push(markdown ? readMarkdown(line, head?.skip ?? 0) : line);
  }
  return { document: { text, source: markdown ? { ...source, format: 'markdown' } : source, lines }, issues };
}

/** Lines at the head of which one may be a headline set over two rows. */
const headLines = 6;

/** A heading of a text that is no Markdown, by the rule under it. */
function ruledHeading(text: string, under: string | undefined): { level: number; skip: number } | undefined {
  const level = under === undefined ? undefined : underlined(text, under);
  return level && { level, skip: 0 };
}

const closesCode = /^```+$/;
/** Signs that open a block of Markdown, which no row goes on with. */
const startsBlock = /^(?:#{1,6}\s|>|```|[-*+]\s|\d{1,3}[.)]\s|\|)/;
const listMark = /^(?:[-*+•‣◦▪●·]|\d{1,3}[.)])\s/;
const levelOf = (indent: number, unit: number) => Math.min(5, Math.floor(indent / unit));

/** How far a list within a list is set in; 0 where none is. */
function unitOf(rows: readonly Row[]): number {
  if (!rows.some((row) => row.indent > 0)) return 0;
  let unit = 0;
  let flush = false;
  for (const { indent, text } of rows) {
    if (indent > 12 || !listMark.test(text)) continue;
    if (indent === 0) flush = true;
    else if (unit === 0 || indent < unit) unit = indent;
  }
  return flush ? unit : 0;
}

/** Rows between fences of code, as they stand. Gives the row after them. */
function readCode(
  clean: string,
  rows: readonly Row[],
  from: number,
  common: Pick<Line, 'zone' | 'group' | 'gap'>,
  lines: Line[],
): number {
  const fence = rows[from - 1];
  if (fence)
    lines.push({
      ...common,
      ...wordsOf(fence),
      index: lines.length,
      zone: 'hidden',
      why: 'fence of code',
      markup: 'code',
    });
  let i = from;
  for (; i < rows.length && !closesCode.test(rows[i]?.text ?? ''); i++) {
    const row = rows[i];
    if (!row) break;
    const start = row.start - row.indent;
    lines.push({
      ...common,
      index: lines.length,
      gap: i === from ? common.gap : row.gap,
      text: clean.slice(start, row.end),
      markup: 'code',
      pieces: [{ start, end: row.end, at: 0 }],
    });
  }
  return i + 1;
}

const wordsOf = (row: Row) => ({ text: row.text, pieces: [{ start: row.start, end: row.end, at: 0 }] });

/** Tells whether the text has a word with its hyphen elsewhere: "well-known". */
function hyphensOf(clean: string): (row: string, next: string) => boolean {
  let compounds: ReadonlySet<string> | undefined;
  return (row, next) => {
    compounds ??= new Set(clean.match(/\p{L}+-\p{L}+/gu)?.map((word) => word.toLowerCase()));
    const word = `${/\p{L}+-$/u.exec(row.slice(-40))?.[0] ?? ''}${/^\p{L}+/u.exec(next.slice(0, 40))?.[0] ?? ''}`;
    return compounds.has(word.toLowerCase());
  };
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
