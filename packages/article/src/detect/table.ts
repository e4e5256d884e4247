import type { Line } from '../document/document.ts';
import type { Candidate, Scene, Span } from './candidate.ts';

const rule = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

/** Where the cells of a row lie, by bars or by tabs; `undefined` when it is no row of a table. */
function cellsOf(text: string): Span[] | undefined {
  const sign = text.includes('\t') ? '\t' : text.includes('|') ? '|' : undefined;
  if (sign === undefined || text.length > 4_000) return undefined;
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

/** Tables of at least two rows with as many cells: Markdown's bars, or columns set apart by tabs. */
export function detectTables({ document }: Scene): Candidate[] {
  const found: Candidate[] = [];
  const { lines } = document;
  if (!/[\t|]/.test(document.text)) return found;
  for (let i = 0; i < lines.length; ) {
    const first = lines[i];
    const cells = first && first.markup === 'plain' ? cellsOf(first.text) : undefined;
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
    const barred = !first.text.includes('\t');
    // Bars alone may be a row of links; three such rows, or a rule, are a table.
    if (rows.length < 2 || (barred && !ruled && (rows.length < 3 || !first.text.startsWith('|')))) continue;
    const headed = rows[1] !== undefined && rule.test(rows[1].line.text);
    for (const [at, row] of rows.entries())
      found.push({
        role: 'table',
        line: row.line.index,
        score: 0.95,
        rule: barred ? 'table.bars' : 'table.tabs',
        basis: 'stated',
        span: { start: 0, end: row.line.text.length },
        cells: row.cells,
        row: rule.test(row.line.text) ? 'rule' : headed && at === 0 ? 'head' : 'row',
        first: at === 0,
      });
  }
  return found;
}
