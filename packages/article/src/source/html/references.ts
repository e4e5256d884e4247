import { referenceNames } from './reference-names.ts';

/** What the numbers 128 to 159 mean: https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state */
const ofWindows =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

let names: Map<string, string> | undefined;
/** Names that are known without a semicolon. */
const legacy = new Map<string, string>();
let longestLegacy = 0;

function readNames(): Map<string, string> {
  const read = new Map<string, string>();
  let point = 0;
  for (const row of referenceNames.split(';')) {
    const [head = '', ...named] = row.split(' ');
    const [step = '', second] = head.split('+');
    point += step === '' ? 1 : Number.parseInt(step, 36);
    const text = String.fromCodePoint(point, ...(second === undefined ? [] : [Number.parseInt(second, 36)]));
    for (const marked of named) {
      const isLegacy = marked.startsWith('*');
      const name = isLegacy ? marked.slice(1) : marked;
      read.set(name, text);
      if (!isLegacy) continue;
      legacy.set(name, text);
      longestLegacy = Math.max(longestLegacy, name.length);
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

const reference = /&(?:#(?:[xX]([\da-fA-F]+)|(\d+));?|([a-zA-Z][\da-zA-Z]*)(;?))/g;
const goesOn = /[=\da-zA-Z]/;

function decode(text: string, inAttribute: boolean): string {
  return text.replace(
    reference,
    (whole, hex?: string, decimal?: string, name = '', semicolon = '', at: number = 0): string => {
      if (hex !== undefined) return ofNumber(hex, 16);
      if (decimal !== undefined) return ofNumber(decimal, 10);
      names ??= readNames();
      const full = semicolon === '' ? undefined : names.get(name);
      if (full !== undefined) return full;
      for (let length = Math.min(name.length, longestLegacy); length > 1; length--) {
        const found = legacy.get(name.slice(0, length));
        if (found === undefined) continue;
        // In an attribute `&copy=1` is part of an address.
        if (inAttribute && goesOn.test(text.charAt(at + 1 + length))) return whole;
        return found + whole.slice(1 + length);
      }
      return whole;
    },
  );
}

/** Resolves the character references of a text: by name, with or without the semicolon as the standard has it, and by number. */
export const decodeText = (text: string): string => decode(text, false);

/** The same for the value of an attribute, where a name without a semicolon may be part of an address. */
export const decodeValue = (value: string): string => decode(value, true);
