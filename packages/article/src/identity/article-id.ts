import type { Identity } from '../schema/article.ts';
import { identityBases } from '../schema/version.ts';
import { base32Id } from './base32.ts';
import { bytesOf, digest } from './digest.ts';

/** An identity from what it rests on and its key: the same basis and key give the same id, everywhere and always. */
export function identityOf(basis: Identity['basis'], key: string): Identity {
  return { basis, key, id: base32Id('a_', bytesOf(digest(`broadsheet:1\0${basis}\0${key}`)), 26) };
}

/** Identities in the order of their strength. */
export function strongestFirst(identities: readonly Identity[]): Identity[] {
  return [...identities].sort((a, b) => identityBases.indexOf(a.basis) - identityBases.indexOf(b.basis));
}

/** Whether two articles are the same one: they share a key, and no strong key contradicts a shared fingerprint. */
export function sameArticle(a: readonly Identity[], b: readonly Identity[]): boolean {
  const shared = a.filter((one) => b.some((other) => other.basis === one.basis && other.key === one.key));
  if (shared.some((one) => one.basis !== 'fingerprint')) return true;
  if (shared.length === 0) return false;
  return !a.some(
    (one) => one.basis !== 'fingerprint' && b.some((other) => other.basis === one.basis && other.key !== one.key),
  );
}

/** Signs beside these are as NFC has them. */
const mayBeComposed = /[\u0300-\u2001\u20d0-\uffff]/;

/** Key of a fingerprint: the headline, NFC, lower case, white space folded, and the day if known. Weak. */
export function fingerprintKey(headline: string, day?: string): string {
  const folded = (mayBeComposed.test(headline) ? headline.normalize('NFC') : headline)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  return day === undefined ? folded : `${folded} · ${day}`;
}
