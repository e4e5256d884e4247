import type { Line, Piece } from '../../document/document.ts';
import type { Mark } from '../../schema/text.ts';
import { isUrlOf, linkProtocols } from '../../schema/url.ts';

const heading = /^(#{1,6})\s+(?=\S)/;
const link = /\[[^\]\n]{1,400}\]\((?:https?:|mailto:|tel:|<)/;
/** Longest address of a link that is looked for. */
const longestUrl = 4_000;
/** Rows that are looked at for signs of Markdown. */
const sample = 2_000;

/** Whether rows are Markdown: a heading, a fence, a link, or bold words or rows between stars more than once. */
export function isMarkdown(rows: readonly { text: string }[]): boolean {
  let bold = 0;
  for (const { text } of rows.slice(0, sample)) {
    const code = text.charCodeAt(0);
    if (code === 35 && heading.test(text) && /\p{L}/u.test(text)) return true;
    if (code === 96 && /^```\w*$/.test(text)) return true;
    if (text.includes('](') && link.test(text)) return true;
    if (text.includes('**') && /\*\*\S[^*]*\*\*/.test(text)) bold++;
    else if (code === 42 && /^\*[^\s*][^*]*[^\s*]\*$/.test(text)) bold++;
  }
  return bold >= 2;
}

/** Level of a heading, by `#` at its start or a rule under it. */
export function headingOf(text: string, under: string | undefined): { level: number; skip: number } | undefined {
  const match = heading.exec(text);
  if (match?.[1]) return { level: match[1].length, skip: match[0].length };
  if (under !== undefined && /\p{L}/u.test(text) && !/^[-*>|#]/.test(text)) {
    if (/^={3,}$/.test(under)) return { level: 1, skip: 0 };
    if (/^-{3,}$/.test(under)) return { level: 2, skip: 0 };
  }
  return undefined;
}

interface Inline {
  text: string;
  marks: Mark[];
  /** Stretches of the row that are its text, in order. */
  keep: { start: number; end: number }[];
  /** Addresses of links. */
  beside: { start: number; end: number }[];
}

const signs: readonly [string, 'strong' | 'emphasis' | 'strike' | 'code'][] = [
  ['**', 'strong'],
  ['__', 'strong'],
  ['~~', 'strike'],
  ['`', 'code'],
  ['*', 'emphasis'],
  ['_', 'emphasis'],
];
const mayHoldSigns = /[*_~`[\\<]/;
const isWord = (char: string) => /[\p{L}\p{N}]/u.test(char);

/** Reads bold, emphasis, code, links and escapes of one row. What is not closed stays as it stands. */
function inline(source: string, from: number): Inline {
  const keep: { start: number; end: number }[] = [];
  const beside: { start: number; end: number }[] = [];
  if (!mayHoldSigns.test(source))
    return { text: source.slice(from), marks: [], keep: [{ start: from, end: source.length }], beside };
  /** Signs and where they stand, to be dropped if a mark is made of them. */
  const drops: { start: number; end: number }[] = [];
  const spans: {
    type: 'strong' | 'emphasis' | 'strike' | 'code' | 'link';
    start: number;
    end: number;
    href?: string;
  }[] = [];
  const open = new Map<string, number>();
  const brackets: number[] = [];
  for (let i = from; i < source.length; ) {
    const char = source.charAt(i);
    if (char === '\\' && /[!-/:-@[-`{-~]/.test(source.charAt(i + 1))) {
      drops.push({ start: i, end: i + 1 });
      i += 2;
      continue;
    }
    if (char === '[') {
      brackets.push(i);
      i++;
      continue;
    }
    if (char === ']') {
      const start = brackets.pop();
      const address = start === undefined || source.charAt(i + 1) !== '(' ? undefined : addressAt(source, i + 2);
      if (start !== undefined && address) {
        spans.push({ type: 'link', start: start + 1, end: i, href: address.href });
        drops.push({ start, end: start + 1 }, { start: i, end: address.end });
        beside.push({ start: i, end: address.end });
        i = address.end;
        continue;
      }
      i++;
      continue;
    }
    const sign =
      char === '*' || char === '_' || char === '~' || char === '`'
        ? signs.find(([s]) => source.startsWith(s, i))
        : undefined;
    if (!sign) {
      i++;
      continue;
    }
    const [text, type] = sign;
    const before = source.charAt(i - 1);
    const after = source.charAt(i + text.length);
    const started = open.get(text);
    // A low line within a word is its own: "snake_case".
    const within = text.startsWith('_') && isWord(before) && isWord(after);
    if (started !== undefined && !within && before !== ' ' && i > started + text.length) {
      spans.push({ type, start: started + text.length, end: i });
      drops.push({ start: started, end: started + text.length }, { start: i, end: i + text.length });
      open.delete(text);
    } else if (!within && after !== '' && after !== ' ') open.set(text, i);
    i += text.length;
  }
  drops.sort((a, b) => a.start - b.start || b.end - a.end);
  let at = from;
  let text = '';
  /** Where a place of the row lies in the text. */
  const places: { row: number; text: number }[] = [];
  for (const drop of [...drops, { start: source.length, end: source.length }]) {
    if (drop.start > at) {
      keep.push({ start: at, end: drop.start });
      places.push({ row: at, text: text.length });
      text += source.slice(at, drop.start);
    }
    at = Math.max(at, drop.end);
  }
  const place = (row: number) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.row ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const found = places[low - 1];
    const until = keep[low - 1]?.end ?? from;
    return found ? found.text + Math.min(row, until) - found.row : 0;
  };
  const marks = spans.flatMap(({ type, start, end, href }): Mark[] => {
    const span = { start: place(start), end: place(end) };
    if (span.start >= span.end) return [];
    return type === 'link' ? [{ type, ...span, href: href ?? '' }] : [{ type, ...span }];
  });
  return { text, marks, keep, beside };
}

/** The address of a link, and where its bracket closes. */
function addressAt(source: string, from: number): { href: string; end: number } | undefined {
  const close = source.slice(from, from + longestUrl).search(/[)\n]/);
  if (close < 0 || source.charAt(from + close) !== ')') return undefined;
  const href = (/^<?([^\s>]+)>?/.exec(source.slice(from, from + close))?.[1] ?? '').trim();
  return isUrlOf(href, linkProtocols) ? { href, end: from + close + 1 } : undefined;
}

/** Longest line that is looked at for a picture. */
const closeLook = 5_000;
const image = /^!\[([^\]]{0,400})\]\(<?([^)\s>]{1,4000})>?(?:\s+"[^"]*")?\)$/;

/** A picture on a line of its own: its alternative text is the line's. */
function readImage(line: Line): Line | undefined {
  const [piece] = line.pieces;
  const match = piece && line.text.startsWith('![') && line.text.length < closeLook ? image.exec(line.text) : null;
  if (!match || !piece) return undefined;
  const [, alt = '', href = ''] = match;
  const start = piece.start + 2;
  return {
    ...line,
    text: alt,
    href,
    markup: 'image',
    pieces: alt === '' ? [] : [{ start, end: start + alt.length, at: 0 }],
    beside: [{ start: start + alt.length, end: piece.end }],
  };
}

/** A line of Markdown as its text and marks, with the places they have in the source. */
export function readMarkdown(line: Line, skip: number): Line {
  const picture = readImage(line);
  if (picture) return picture;
  const { text, marks, keep, beside } = inline(line.text, skip);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of keep) {
    for (const piece of line.pieces) {
      const from = Math.max(start, piece.at);
      const to = Math.min(end, piece.at + piece.end - piece.start);
      if (from < to)
        pieces.push({ start: piece.start + from - piece.at, end: piece.start + to - piece.at, at: at + from - start });
    }
    at += end - start;
  }
  const besides = beside.flatMap((stretch) =>
    line.pieces.flatMap((piece) => {
      const from = Math.max(stretch.start, piece.at);
      const to = Math.min(stretch.end, piece.at + piece.end - piece.start);
      return from < to ? [{ start: piece.start + from - piece.at, end: piece.start + to - piece.at }] : [];
    }),
  );
  return {
    ...line,
    text,
    pieces,
    ...(marks.length > 0 && { marks }),
    ...(besides.length > 0 && { beside: besides }),
  };
}
