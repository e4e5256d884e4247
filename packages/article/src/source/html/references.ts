import { accentedLetters, referenceNames } from './reference-names.ts';

/** What the numbers 128 to 159 mean: https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state */
const ofWindows =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

let names: Map<string, string> | undefined;
/** Names that are known without a semicolon. */
const legacy = new Map<string, string>();
let longestLegacy = 0;

function readNames(): Map<string, string> {
  const read = new Map<string, string>();
  const add = (name: string, text: string, isLegacy: boolean) => {
    read.set(name, text);
    if (!isLegacy) return;
    legacy.set(name, text);
    longestLegacy = Math.max(longestLegacy, name.length);
  };
  for (const row of accentedLetters.split(';')) {
    const [accent = '', point = '', letters = ''] = row.split(' ');
    for (const letter of letters) {
      const text = (letter + String.fromCodePoint(Number.parseInt(point, 36))).normalize('NFC');
      add(letter + accent, text, text < '\u0100');
    }
  }
  let point = 0;
  for (const row of referenceNames.split(';')) {
    const [step = '', ...named] = row.split(' ');
    point += step === '' ? 1 : Number.parseInt(step, 36);
    const text = String.fromCodePoint(point);
    for (const marked of named) {
      const name = marked.replace(/^[*+]/, '');
      add(name, text, marked.startsWith('*'));
      if (marked.startsWith('+')) add(name.toLowerCase(), text.toLowerCase(), false);
    }
  }
  return read;
}

function ofNumber(digits: string, base: number): string {
  const point = Number.parseInt(digits, base);
  if (point >= 0x80 && point < 0xa0) return ofWindows.charAt(point - 0x80);
  return point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)
    ? '\ufffd'
    : String.fromCodePoint(point);
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
const isHexDigit = (unit: number): boolean => isDigit(unit) || (isLetter(unit) && (unit | 32) <= 102);
const isNamePart = (unit: number): boolean => isLetter(unit) || isDigit(unit);
const semicolon = 59;
const equals = 61;

function endOf(text: string, from: number, is: (unit: number) => boolean): number {
  let at = from;
  while (at < text.length && is(text.charCodeAt(at))) at++;
  return at;
}

function decode(text: string, inAttribute: boolean): string {
  let out = '';
  /** Up to where the text is written. */
  let done = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    let found: string | undefined;
    let end = at;
    if (text.charAt(at + 1) === '#') {
      const isHex = (text.charCodeAt(at + 2) | 32) === 120;
      const from = at + (isHex ? 3 : 2);
      end = endOf(text, from, isHex ? isHexDigit : isDigit);
      if (end > from) found = ofNumber(text.slice(from, end), isHex ? 16 : 10);
      if (text.charCodeAt(end) === semicolon) end++;
    } else if (isLetter(text.charCodeAt(at + 1))) {
      end = endOf(text, at + 1, isNamePart);
      const name = text.slice(at + 1, end);
      names ??= readNames();
      if (text.charCodeAt(end) === semicolon) found = names.get(name);
      if (found !== undefined) end++;
      else {
        let length = Math.min(name.length, longestLegacy);
        while (length > 1 && found === undefined) found = legacy.get(name.slice(0, length--));
        end = at + 2 + length;
        // In an attribute `&copy=1` is part of an address.
        const next = text.charCodeAt(end);
        if (inAttribute && (next === equals || isNamePart(next))) found = undefined;
      }
    }
    if (found === undefined) continue;
    out += text.slice(done, at) + found;
    done = end;
    at = end - 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** Resolves the character references of a text: by name, with or without the semicolon as the standard has it, and by number. */
export const decodeText = (text: string): string => decode(text, false);

/** The same for the value of an attribute, where a name without a semicolon may be part of an address. */
export const decodeValue = (value: string): string => decode(value, true);
