import type { Line } from '../document/document.ts';
import { shows, sign } from '../document/shape.ts';
import { type Candidate, claim, type Scene, type Span } from './candidate.ts';

const rule = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

/** Where the cells of a row lie, by bars or by tabs; `undefined` when it is no row of a table. */
function cellsOf(text: string): Span[] | undefined {
  const sign = text.includes('\t') ? '\t' : text.includes('|') ? '|' : undefined;
  if (sign === undefined) return columnsOf(text);
  if (text.length > 4_000) return undefined;
  const from = sign === '|' && text.startsWith('|') ? 1 : 0;
  const to = sign === '|' && text.endsWith('|') && text.length > 1 ? text.length - 1 : text.length;
  const cells: Span[] = [];
  let at = from;
  for (;;) {
    let next = text.indexOf(sign, at);
    while (next > 0 && text.charAt(next - 1) === '\\') next = text.indexOf(sign, next + 1);
    const end = next < 0 || next > to ? to : next;
    let [a, b] = [at, end];
    while (a < b && /\s/.test(text.charAt(a))) a++;
    while (b > a && /\s/.test(text.charAt(b - 1))) b--;
    cells.push({ start: a, end: b });
    if (end === to) break;
    at = end + 1;
  }
  return cells.length >= 2 ? cells : undefined;
}

/** Cells set apart by blanks; words between them would be a sentence. */
function columnsOf(text: string): Span[] | undefined {
  if (text.length > 200 || !text.includes('  ')) return undefined;
  const cells: Span[] = [];
  for (const { index, 0: cell } of text.matchAll(/\S+(?: \S+)*/g)) {
    if (cell.length > 40) return undefined;
    cells.push({ start: index, end: index + cell.length });
  }
  return cells.length >= 2 ? cells : undefined;
}

/** Tables of at least two rows with as many cells: Markdown's bars, or columns set apart by tabs or, in three rows and more, by blanks. */
export function detectTables({ document, shapes }: Scene): Candidate[] {
  const found: Candidate[] = [];
  const { lines } = document;
  for (let i = 0; i < lines.length; ) {
    const first = lines[i];
    const mayBe = shows(shapes[first?.index ?? -1], sign.column) && first?.markup === 'plain';
    const cells = mayBe ? cellsOf(first.text) : undefined;
    if (!first || !cells) {
      i++;
      continue;
    }
    const rows: { line: Line; cells: Span[] }[] = [{ line: first, cells }];
    let ruled = rule.test(first.text);
    let j = i + 1;
    for (; j < lines.length; j++) {
      const line = lines[j];
      if (!line || line.gap > 0) break;
      const more = cellsOf(line.text);
      if (!more || more.length !== cells.length) break;
      ruled ||= rule.test(line.text);
      rows.push({ line, cells: more });
    }
    i = j;
    const tabbed = first.text.includes('\t');
    const spaced = !tabbed && !first.text.includes('|');
    const barred = !tabbed && !spaced;
    // Bars alone may be a row of links; three such rows, or a rule, are a table.
    if (spaced && (rows.length < 3 || !rows.some((row) => /\d/.test(row.line.text)))) continue;
    if (rows.length < 2 || (barred && !ruled && (rows.length < 3 || !first.text.startsWith('|')))) continue;
    const headed = spaced
      ? !/\d/.test(first.text) && rows.slice(1).every((row) => /\d/.test(row.line.text))
      : rows[1] !== undefined && rule.test(rows[1].line.text);
    for (const [at, row] of rows.entries())
      found.push({
        ...claim('table', row.line, 0.95, spaced ? 'table.blanks' : barred ? 'table.bars' : 'table.tabs', 'stated'),
        cells: row.cells,
        row: rule.test(row.line.text) ? 'rule' : headed && at === 0 ? 'head' : 'row',
        first: at === 0,
      });
  }
  return found;
}
