import { base32Id } from './base32.ts';

/**
 * Sixty-four bits of a type and a text with a NUL between, mixed as MurmurHash3 mixes. A block id tells blocks of one article apart and guards
 * nothing, so it need not cost what a cryptographic hash does.
 */
function hash64(type: string, text: string): number[] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const part of [type, '\0', text])
    for (let i = 0; i < part.length; i++) {
      const unit = part.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x9e3779b1);
      b = Math.imul(b ^ unit, 0x5f356495);
    }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [a >>> 24, a >>> 16, a >>> 8, a, b >>> 24, b >>> 16, b >>> 8, b].map((byte) => byte & 255);
}

/**
 * Gives block ids for one article: from type and text, so that an unchanged block keeps its id in the next revision;
 * repeats get `.2`, `.3` in their order.
 */
export function blockIds(): (type: string, text: string) => string {
  const seen = new Map<string, number>();
  return (type, text) => {
    const id = base32Id('b_', hash64(type, text), 12);
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return nth === 1 ? id : `${id}.${nth}`;
  };
}
