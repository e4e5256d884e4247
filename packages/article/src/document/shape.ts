import type { Line } from './document.ts';

/** Signs by which a line shows what it may be, as bits. */
export const sign = { digit: 1, colon: 2, comma: 4, bar: 8, credit: 16, column: 32 } as const;

/** What a line looks like, whatever its words mean. */
export interface Shape {
  length: number;
  /** Which {@link sign}s a short line has, so that none need be looked for that is not there; a long one may have any. */
  signs: number;
  words: number;
  /** Its first two characters in lower case, by {@link startOf}: enough to pass over the lists of openings that it is in none of. */
  start: number;
  /** Begins with a Latin letter, so with no mark, sign or number. */
  letter: boolean;
  /** Ends with a full stop or a small Latin letter, as nearly all lines do, and so with no other sign. */
  plainEnd: boolean;
  /** Ends as a sentence does, closing quotes and brackets set aside. */
  sentence: boolean;
  /** `?` or `!` at the end. */
  question: boolean;
  /** Ends in a colon, comma, semicolon or dash: more is to come. */
  open: boolean;
  /** Begins with an upper-case letter, digit, opening quote, or a letter of a script without case. */
  capital: boolean;
  /** More than one sentence, or one long enough to be prose. */
  prose: boolean;
}

const sentenceEnd = /[.!?…。！？।؟։](?:[ \u00a0\u202f]?["'”’“»«›‹)\]）」』])*(?:\[\d+\])?$/;
const questionEnd = /[!?！？؟](?:[ \u00a0\u202f]?["'”’“»«›‹)\]）」』])*$/;
const openEnd = /[:,;–—\-：、，]$/;
const capitalStart =
  /^(?:[■□◆◇▶►➤★☆\p{Extended_Pictographic}]\ufe0f?\s*)?["'“”„«»‹›‘’¿¡([\s]*[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]/u;
const wideScript = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Longest line that the slower patterns look at; a longer one is prose by its length alone. */
const closeLook = 240;

const anySign = 63;
/** The signs that a code unit can be. Letters of Latin, Greek and Cyrillic are none, nor are dashes and quotation marks. */
const signsOf = new Uint8Array(0x10000).fill(anySign, 0x250).fill(0, 0x370, 0x530).fill(0, 0x2010, 0x2020);
for (const [bit, chars] of [
  [sign.digit, '0123456789'],
  [sign.colon, ':'],
  [sign.comma, ','],
  [sign.bar, '|/·»>:'],
  [sign.credit, ':=©'],
  [sign.column, '|\t'],
] as const)
  for (const char of chars) signsOf[char.charCodeAt(0)] = (signsOf[char.charCodeAt(0)] ?? 0) | bit;

export const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;
export const isLatin = (code: number): boolean => isSmallLetter(code | 32);
const isLargeLetter = (code: number) => code >= 65 && code <= 90;

const lowerCode = (code: number) => (isLargeLetter(code) ? code + 32 : code);

/** The first two code units of a text in lower case, as one number; one unit alone stands before a zero. */
export function startOf(text: string): number {
  const [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
  if (first < 128 && second < 128) return (lowerCode(first) << 16) | lowerCode(second);
  const lower = text.slice(0, 2).toLowerCase();
  return (lower.charCodeAt(0) << 16) | lower.charCodeAt(1);
}

/** Whether a line begins as sentences do; most show it by a letter of the Latin script. */
function beginsLarge(text: string): boolean {
  const first = text.charCodeAt(0);
  return isLargeLetter(first) || (!isSmallLetter(first) && capitalStart.test(text));
}

/** Whether a line may have a {@link sign}. */
export const shows = (shape: Shape | undefined, bit: number): boolean =>
  shape !== undefined && (shape.signs & bit) !== 0;

export function shapeOf(line: Pick<Line, 'text'>): Shape {
  const { text } = line;
  const { length } = text;
  const start = startOf(text);
  const letter = isSmallLetter(start >>> 16);
  const last = text.charCodeAt(length - 1);
  const plainEnd = last === 46 || isSmallLetter(last);
  const tail = plainEnd ? '' : text.slice(-40);
  const sentence = last === 46 || (!plainEnd && sentenceEnd.test(tail));
  const open = !plainEnd && openEnd.test(tail);
  if (length > closeLook)
    return {
      length,
      signs: anySign,
      words: Math.ceil(length / 7),
      start,
      letter,
      plainEnd,
      sentence,
      question: false,
      open,
      capital: true,
      prose: true,
    };
  let words = 1;
  let signs = 0;
  let before = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    signs |= signsOf[code] ?? 0;
    if (code === 32) {
      words++;
      if (before === 32) signs |= sign.column;
    }
    before = code;
  }
  const wide = words < length / 12 && wideScript.test(text);
  if (wide) words = Math.max(words, Math.ceil(length / 2));
  return {
    length: wide ? length * 2 : length,
    signs,
    words,
    start,
    letter,
    plainEnd,
    sentence,
    question: !plainEnd && questionEnd.test(tail),
    open,
    capital: beginsLarge(text),
    prose: (sentence && words >= 12) || words >= 28 || (wide && (sentence ? length > 24 : length > 50)),
  };
}
