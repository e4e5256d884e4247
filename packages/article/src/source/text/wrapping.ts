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

/** How rows of a text are joined to paragraphs. */
export interface Wrapping {
  /** Rows end where the next word would cross this column. */
  column?: number;
  /** Rows end wherever the page did, as those of a scan: this is the length that most have. */
  ragged?: number;
  /** Words are broken at row ends. */
  hyphenated?: boolean;
}

/** What joins two rows, and whether the hyphen at the end of the first goes. */
export interface Joiner {
  with: '' | ' ';
  drop: boolean;
}

function isFull(row: string, next: string, column: number): boolean {
  const chunk = firstChunk(next);
  return row.length + (wide.test(row.slice(-1)) || row.endsWith('-') ? 0 : 1) + chunk > column;
}

const goesOn = /^[\p{Ll}\d("„“‘'–-]/u;
const ends = /[.!?:;…]["”“»')\]]*$/;

/** How a text is wrapped; `undefined` when its rows are whole paragraphs. */
export function wrappingOf(rows: readonly Row[]): Wrapping | undefined {
  const column = wrapColumn(rows);
  const ragged = column === undefined ? raggedLength(rows) : undefined;
  if (column === undefined && ragged === undefined) return undefined;
  return {
    ...(column !== undefined && { column }),
    ...(ragged !== undefined && { ragged }),
    hyphenated: isHyphenated(rows),
  };
}

/** Whether more words are broken at row ends than have a hyphen of their own there. */
function isHyphenated(rows: readonly Row[]): boolean {
  let inner = 0;
  let broken = 0;
  for (let i = 1; i < rows.length; i++) {
    const [row, next] = [rows[i - 1], rows[i]];
    if (!row || !next || next.gap > 0) continue;
    inner++;
    if (/\p{L}-$/u.test(row.text) && /^\p{Ll}/u.test(next.text) && !linkWord.test(next.text)) broken++;
  }
  return broken >= 2 && broken >= inner * 0.05;
}

/**
 * Length of the rows of a scanned column: most rows break within a sentence, some within a word. The rows of a list or a
 * poem do not, or are few.
 */
function raggedLength(rows: readonly Row[]): number | undefined {
  let inner = 0;
  let within = 0;
  let hyphens = 0;
  const lengths: number[] = [];
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i - 1];
    const next = rows[i];
    if (!row || !next || next.gap > 0) continue;
    inner++;
    lengths.push(row.text.length);
    const small = /^\p{Ll}/u.test(next.text);
    if (small && !ends.test(row.text)) within++;
    if (small && /\p{L}[-\u00ad¬]$/u.test(row.text)) hyphens++;
  }
  if (inner < 4 || within < inner * 0.4 || (hyphens < 2 && within < 12)) return undefined;
  lengths.sort((a, b) => a - b);
  const usual = lengths[lengths.length >> 1] ?? 0;
  return usual <= widest && usual >= 18 ? usual : undefined;
}

/**
 * The column that a text was wrapped at, or `undefined` when its rows are whole paragraphs: rows that end only because
 * the next word had no room are the rule then.
 */
function wrapColumn(rows: readonly Row[]): number | undefined {
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
export function joinerBetween(row: string, next: string, wrapping: Wrapping): Joiner | undefined {
  const { column, ragged = 0, hyphenated } = wrapping;
  const goes =
    column !== undefined
      ? isFull(row, next, column)
      : row.length >= ragged * 0.6 && (goesOn.test(next) || !ends.test(row));
  const soft = /\p{L}[\u00ad¬]$/u.test(row);
  const hyphen = /\p{L}-$/u.test(row);
  const broken = (soft || (hyphen && hyphenated === true && !linkWord.test(next))) && /^\p{Ll}/u.test(next);
  if ((!goes && !broken) || next.startsWith('|') || next.includes('\t')) return undefined;
  // A dash at the start of a row is that of an item only where the row before ends its sentence.
  if (/^[-–—]\s/.test(next) ? /[.!?:…"”“»]$/.test(row) : /^(?:[*•]|\d{1,2}[.)])\s/.test(next)) return undefined;
  if (soft || hyphen) return { with: hyphen && linkWord.test(next) ? ' ' : '', drop: broken };
  return { with: wide.test(row.slice(-1)) && wide.test(next.charAt(0)) ? '' : ' ', drop: false };
}
