/** A row of text and the blank rows before it. */
interface Row {
  text: string;
  gap: number;
  /** Blanks before its text. */
  indent: number;
}

/** Widest column that people wrap text at. */
const widest = 130;
const wide = /[\u3040-\u30ff\u3400-\u9fff]/;
/** Signs that may hang over the column, since no row begins with them. */
const hanging = /[。、，！？」』”）]/;
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
  /** The first row of a paragraph is set in. */
  setIn?: boolean;
}

/** What joins two rows, and whether the hyphen at the end of the first goes. */
export interface Joiner {
  with: '' | ' ';
  drop: boolean;
}

/** Whether the next word had no room on a row. A row beyond the column is none that was wrapped at it. */
function isFull({ text, indent }: Row, next: string, column: number): boolean {
  const width = indent + text.length;
  if (width > column && !(width === column + 1 && hanging.test(text.slice(-1)))) return false;
  return width + (wide.test(text.slice(-1)) || text.endsWith('-') ? 0 : 1) + firstChunk(next) > column;
}

const goesOn = /^[\p{Ll}\d("„“‘'–-]/u;
const listMark = /^(?:[-–—*•]|\d{1,2}[.)])\s/;
const ends = /[.!?:;…。！？؟।](?:[ \u00a0\u202f]?["”“»')\]])*$/;

/** How a text is wrapped; `undefined` when its rows are whole paragraphs. */
export function wrappingOf(rows: readonly Row[]): Wrapping | undefined {
  const column = wrapColumn(rows);
  const ragged = column === undefined ? raggedLength(rows) : undefined;
  if (column === undefined && ragged === undefined) return undefined;
  return {
    ...(column !== undefined && { column }),
    ...(ragged !== undefined && { ragged }),
    hyphenated: isHyphenated(rows),
    setIn: isSetIn(rows),
  };
}

/** Whether rows that are set in open paragraphs, and do not go on with items as in a list. */
function isSetIn(rows: readonly Row[]): boolean {
  let opens = 0;
  let hangs = 0;
  for (let i = 1; i < rows.length; i++) {
    const [row, next] = [rows[i - 1], rows[i]];
    if (!row || !next || next.gap > 0 || row.indent === next.indent) continue;
    if (row.indent > next.indent) opens++;
    else if (listMark.test(row.text)) hangs++;
  }
  return opens >= 2 && opens > hangs;
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

/** Rows that may stand beyond the column, as headlines and addresses do. */
const strays = (rows: number) => Math.max(2, rows * 0.03);

/**
 * The column that a text was wrapped at, or `undefined` when its rows are whole paragraphs: rows that end only because
 * the next word had no room are the rule then.
 */
function wrapColumn(rows: readonly Row[]): number | undefined {
  const allowed = strays(rows.length);
  let beyond = 0;
  for (const { text, indent } of rows) if (text.length + indent > widest && ++beyond > allowed) return undefined;
  /** How many rows have which width. */
  const widths = new Uint32Array(widest + 1);
  for (const { text, indent } of rows) {
    const width = text.length + indent;
    if (width <= widest) widths[width] = (widths[width] ?? 0) + 1;
  }
  const ideographs =
    rows.slice(0, 40).filter(({ text }) => wide.test(text.slice(0, 20))).length * 2 > Math.min(rows.length, 40);
  const least = ideographs ? 14 : 30;
  let tries = 0;
  for (let column = widest; column >= least && beyond <= allowed && tries < 4; column--) {
    const count = widths[column] ?? 0;
    if (count === 0) continue;
    if (fills(rows, column, ideographs ? 0.2 : 0.3)) return column;
    beyond += count;
    tries++;
  }
  return undefined;
}

/** Whether rows end at a column because the next word had no room: most of them, or fewer that break within a sentence. */
function fills(rows: readonly Row[], column: number, least: number): boolean {
  let inner = 0;
  let full = 0;
  /** Full rows that end no sentence; those among them that go on in small letters. */
  let open = 0;
  let within = 0;
  let astray = 0;
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i - 1];
    const next = rows[i];
    if (!row || !next || next.gap > 0) continue;
    inner++;
    const isWithin = !ends.test(row.text) && /^[\p{Ll}\p{Lo}]/u.test(next.text);
    if (!isFull(row, next.text, column)) {
      if (isWithin) astray++;
      continue;
    }
    full++;
    if (isWithin) within++;
    if (!ends.test(row.text)) open++;
  }
  // Paragraphs of about one length end as sentences do.
  if (open < Math.max(2, full * 0.5)) return false;
  if (full >= inner * 0.5 || (within >= 4 && full >= inner * least && within >= full * 0.5)) return true;
  // Fewer will do where no row breaks within a sentence but at the column.
  return within >= 3 && astray === 0 && full >= inner * 0.15;
}

/**
 * Whether a row stands alone between a paragraph that has ended and the next: it begins like a sentence, has room left,
 * and ends none, as the last row of a paragraph would.
 */
function standsAlone(above: Row, below: Row, after: Row | undefined, column: number): boolean {
  return (
    after !== undefined &&
    ends.test(above.text) &&
    !ends.test(below.text) &&
    /^["“„«¿]?[\p{Lu}\p{Lo}\d]/u.test(below.text) &&
    !isFull(below, after.text, column)
  );
}

/**
 * What joins two rows of one paragraph, or `undefined` when the first row ends its paragraph; `after` is the row behind
 * them.
 */
export function joinerBetween(above: Row, below: Row, after: Row | undefined, wrapping: Wrapping): Joiner | undefined {
  const { column, ragged = 0, hyphenated, setIn } = wrapping;
  if (setIn && below.indent > above.indent) return undefined;
  const row = above.text;
  const next = below.text;
  const goes =
    column !== undefined
      ? (isFull(above, next, column) && !standsAlone(above, below, after, column)) ||
        (row.length >= column * 0.75 && /^\p{Ll}/u.test(next) && !ends.test(row))
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

/** Longest row of a headline that is set over two. */
const longestHeadline = 70;
const inCapitals = /^(?=.*\p{Lu}{2}.*[\s-]\S)[^\p{Ll}]+$/u;
/** What a by-line, a date or an item begins with, or holds. */
const noHeadline = /^(?:von|by|par|por|di|de|da|door|av|af|text|foto|[-–—*•])[\s:]|\d[\d.:/]+\d/iu;

/**
 * What joins the two rows of a headline that stand apart from the rest: the first breaks off, or both are in capitals; and
 * a dateline to its text.
 */
export function headlineJoiner(above: Row, below: Row, after: Row | undefined): Joiner | undefined {
  const [row, next] = [above.text, below.text];
  if (/\)\s?[-–—]$/.test(row)) return { with: ' ', drop: false };
  if (row.length > longestHeadline || next.length > longestHeadline || after?.gap === 0) return undefined;
  if (ends.test(row) || noHeadline.test(next) || noHeadline.test(row)) return undefined;
  const goes = inCapitals.test(row) ? inCapitals.test(next) : /[,–—-]$/.test(row) && !inCapitals.test(next);
  return goes ? { with: ' ', drop: false } : undefined;
}
