/** A row of text and the blank rows before it. */
interface Row {
  text: string;
  gap: number;
}

/** Widest column that people wrap text at. */
const widest = 130;
const wide = /[\u3040-\u30ff\u3400-\u9fff]/;
/** Words after which a hyphen at the line end belongs to the word before: "Ein- und Ausgang". */
const linkWord = /^(?:und|oder|bzw\.|sowie|and|or|to|bis)\s/;

/** Length of what would have come onto the row before: the first word, whole, since not all tools break at hyphens. */
function firstChunk(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) return i;
    if (code >= 0x3040 && code <= 0x9fff) return i + 1;
  }
  return text.length;
}

function isFull(row: string, next: string, column: number): boolean {
  const chunk = firstChunk(next);
  return row.length + (wide.test(row.slice(-1)) || row.endsWith('-') ? 0 : 1) + chunk > column;
}

/**
 * The column that a text was wrapped at, or `undefined` when its rows are whole paragraphs: rows that end only because
 * the next word had no room are the rule then.
 */
export function wrapColumn(rows: readonly Row[]): number | undefined {
  let over = 0;
  let column = 0;
  for (const { text } of rows) {
    if (text.length > widest) over++;
    else if (text.length > column) column = text.length;
  }
  if (column < 30 || over > rows.length * 0.02) return undefined;
  let inner = 0;
  let full = 0;
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i - 1];
    const next = rows[i];
    if (!row || !next || next.gap > 0) continue;
    inner++;
    if (isFull(row.text, next.text, column)) full++;
  }
  return full >= 2 && full >= inner * 0.5 ? column : undefined;
}

/** What joins two rows of one paragraph, or `undefined` when the first row ends its paragraph. */
export function joinerBetween(row: string, next: string, column: number): string | undefined {
  if (!isFull(row, next, column) || next.startsWith('|') || next.includes('\t')) return undefined;
  // A dash at the start of a row is that of an item only where the row before ends its sentence.
  if (/^[-–—]\s/.test(next) ? /[.!?:…"”“»]$/.test(row) : /^(?:[*•]|\d{1,2}[.)])\s/.test(next)) return undefined;
  if (/\p{L}-$/u.test(row)) return linkWord.test(next) ? ' ' : '';
  return wide.test(row.slice(-1)) && wide.test(next.charAt(0)) ? '' : ' ';
}
