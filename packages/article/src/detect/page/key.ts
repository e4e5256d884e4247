/** 1 for UTF-16 units that are letters or digits (surrogates count as such), by unit; filled when first asked. */
const kinds = new Uint8Array(65_536);
const letterOrDigit = /[\p{L}\p{N}]/u;

function isLetterOrDigit(unit: number): boolean {
  let kind = kinds[unit];
  if (kind === 0) {
    kind = (unit & 0xf800) === 0xd800 || letterOrDigit.test(String.fromCharCode(unit)) ? 1 : 2;
    kinds[unit] = kind;
  }
  return kind === 1;
}

/** What two texts are compared by: letters and digits in lower case, of the first 400 units. */
export const keyOf = (text: string): string => allLettersOf(text.length > 400 ? text.slice(0, 400) : text);

const held = new Uint16Array(2_048);
/** The units as a string; spread they would take eight times as long. */
const textOf = (units: Uint16Array): string => Reflect.apply(String.fromCharCode, undefined, units);

/**
 * Letters and digits of a text of any length, in lower case. Written unit by unit: a string joined from words would keep
 * a node for each of them.
 */
export function allLettersOf(text: string): string {
  const lower = text.toLowerCase();
  let key = '';
  let size = 0;
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    if (!isLetterOrDigit(unit)) continue;
    if (size === held.length) {
      key += textOf(held);
      size = 0;
    }
    held[size++] = unit;
  }
  return key + textOf(held.subarray(0, size));
}
