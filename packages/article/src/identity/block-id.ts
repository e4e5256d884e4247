import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base32 } from './base32.ts';

/**
 * Gives block ids for one article: from type and text, so that an unchanged block keeps its id in the next revision;
 * repeats get `.2`, `.3` in their order.
 */
export function blockIds(): (type: string, text: string) => string {
  const seen = new Map<string, number>();
  return (type, text) => {
    const id = `b_${base32(sha256(utf8ToBytes(`${type}\0${text}`)), 12)}`;
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return nth === 1 ? id : `${id}.${nth}`;
  };
}
