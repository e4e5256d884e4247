import type { Line } from '../../document/document.ts';

/** Longest front matter that is looked for, in rows. */
const most = 300;

interface RowLike {
  start: number;
  end: number;
  text: string;
  gap: number;
}

/** What one row of a front matter says: a key's value, where it lies, and where the key lies. */
export type Entry = Pick<Line, 'text' | 'name' | 'pieces' | 'beside'>;

export interface FrontMatter {
  /** Rows that it takes, fences included. */
  rows: number;
  entries: Entry[];
}

/**
 * The `key: value` rows between fences at the start of a text: `---` around YAML, `+++` around TOML. Values as people
 * write them by hand: plain or quoted, lists in brackets or by dashes, one level of keys within keys. What is more is
 * kept as it stands.
 */
export function frontMatterOf(rows: readonly RowLike[]): FrontMatter | undefined {
  const fence = rows[0]?.text;
  if (fence !== '---' && fence !== '+++') return undefined;
  let end = 1;
  while (
    end < rows.length &&
    end < most &&
    rows[end]?.text !== fence &&
    !(fence === '---' && rows[end]?.text === '...')
  )
    end++;
  if (end < 2 || end >= rows.length || end >= most) return undefined;
  const sign = fence === '---' ? ':' : '=';
  const entries: Entry[] = [];
  let parent = '';
  let indent = 0;
  let keyed = 0;
  for (const row of rows.slice(1, end)) {
    if (row.text.startsWith('#')) {
      entries.push(plain(row, 'comment'));
      continue;
    }
    const table = sign === '=' ? /^\[\[?([\w.-]+)\]\]?$/.exec(row.text) : null;
    const item = table ? null : /^-\s+(?=\S)/.exec(row.text);
    const key = table ? null : keyOf(row.text.slice(item?.[0].length ?? 0), sign);
    if (table) {
      parent = table[1] ?? '';
      entries.push({ name: parent, text: '', pieces: [], beside: [{ start: row.start, end: row.end }] });
    } else if (key && !(item && key.value === '')) {
      keyed++;
      const at = (item?.[0].length ?? 0) + key.length;
      const nested =
        sign === ':' && (item !== null || row.start - indent > 0) && parent !== '' && isIndented(rows, row);
      const name = nested || (sign === '=' && parent !== '') ? `${parent}.${key.name}` : key.name;
      if (key.value === '' && sign === ':') {
        parent = key.name;
        indent = row.start;
        entries.push({ name, text: '', pieces: [], beside: [{ start: row.start, end: row.end }] });
      } else {
        if (!nested && sign === ':') parent = '';
        entries.push(...valuesOf(row, at, name));
      }
    } else if (item && parent !== '') entries.push(...valuesOf(row, item[0].length, parent));
    else entries.push(plain(row, 'text'));
  }
  return keyed > 0 ? { rows: end + 1, entries } : undefined;
}

/** Whether a row began further in than the fence; rows come without the blanks before them. */
function isIndented(rows: readonly RowLike[], row: RowLike): boolean {
  const before = rows[rows.indexOf(row) - 1];
  return before !== undefined && row.start - before.end > (before.end === before.start ? 0 : 1) && row.gap === 0;
}

const plain = (row: RowLike, name: string): Entry => ({
  name,
  text: row.text,
  pieces: [{ start: row.start, end: row.end, at: 0 }],
});

function keyOf(text: string, sign: ':' | '='): { name: string; length: number; value: string } | undefined {
  const match = (
    sign === ':' ? /^["']?([\w][\w .-]{0,60}?)["']?\s*:(?:\s+|$)/ : /^["']?([\w][\w.-]{0,60})["']?\s*=\s*/
  ).exec(text);
  if (!match?.[1]) return undefined;
  return {
    name: match[1].toLowerCase().replace(/[ -]/g, '_'),
    length: match[0].length,
    value: text.slice(match[0].length),
  };
}

/** The value of a row from `from` on; several for a list in brackets. */
function valuesOf(row: RowLike, from: number, name: string): Entry[] {
  const before = { start: row.start, end: row.start + from };
  const whole = row.text.slice(from);
  const bracketed = whole.startsWith('[') && whole.endsWith(']');
  const spans = bracketed ? itemsOf(row.text, from + 1, row.text.length - 1) : [{ start: from, end: row.text.length }];
  return spans.flatMap((span, i) => {
    let { start, end } = span;
    while (start < end && row.text.charAt(start) === ' ') start++;
    while (end > start && row.text.charAt(end - 1) === ' ') end--;
    const quote = row.text.charAt(start);
    if ((quote === '"' || quote === "'") && end - start >= 2 && row.text.charAt(end - 1) === quote) {
      start++;
      end--;
    }
    // "[[Ada Berg]]", as notebooks set what is a page of theirs.
    for (; row.text.charAt(start) === '[' && row.text.charAt(end - 1) === ']'; end--) start++;
    const entry: Entry = {
      name,
      text: row.text.slice(start, end),
      pieces: start < end ? [{ start: row.start + start, end: row.start + end, at: 0 }] : [],
      ...(i === 0 && { beside: [before] }),
    };
    return [entry];
  });
}

function itemsOf(text: string, from: number, to: number): { start: number; end: number }[] {
  const items: { start: number; end: number }[] = [];
  let start = from;
  let quote = '';
  for (let i = from; i <= to; i++) {
    const char = text.charAt(i);
    if (i === to || (char === ',' && quote === '')) {
      items.push({ start, end: i });
      start = i + 1;
    } else if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
  }
  return items;
}
