import type { Document } from '../document/document.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { scriptOf } from './script.ts';

export interface LanguageFinding {
  pack: LanguagePack;
  /** 0–1: how far it lies ahead of the next. */
  confidence: number;
  found: boolean;
}

/** UTF-16 units of text that the language is told from. */
const sampleSize = 1_000;
const wordBreaks = /[\s.,;:!?()"„“”«»–—-]+/;

/** By word, the places in a list of packs that have it among their commonest words. */
type Vocabulary = ReadonlyMap<string, readonly number[]>;
const vocabularies = new WeakMap<readonly LanguagePack[], Vocabulary>();

function vocabularyOf(packs: readonly LanguagePack[]): Vocabulary {
  const known = vocabularies.get(packs);
  if (known) return known;
  const made = new Map<string, number[]>();
  packs.forEach((pack, at) => {
    for (const word of new Set(pack.functionWords)) {
      const list = made.get(word);
      if (list) list.push(at);
      else made.set(word, [at]);
    }
  });
  vocabularies.set(packs, made);
  return made;
}

/** Tells the language by its script and its commonest words; `found` is false when there are too few of any to say. */
export function detectLanguage(
  document: Document,
  packs: readonly LanguagePack[],
  fallback: LanguagePack,
): LanguageFinding {
  let sample = '';
  for (const line of document.lines) {
    if (sample.length > sampleSize) break;
    sample += `${line.text.slice(0, sampleSize)}\n`;
  }
  sample = sample.slice(0, sampleSize).toLowerCase();
  const script = scriptOf(sample.slice(0, 400));
  if (script !== 'Latn') {
    const written = packs.filter((pack) => pack.script === script);
    const [only] = written;
    if (only && written.length === 1) return { pack: only, confidence: 0.95, found: true };
  }
  const words = sample.split(wordBreaks);
  const vocabulary = vocabularyOf(packs);
  const hits = new Array<number>(packs.length).fill(0);
  for (const word of words) for (const at of vocabulary.get(word) ?? []) hits[at] = (hits[at] ?? 0) + 1;
  let best = { pack: fallback, hits: 0 };
  let second = 0;
  packs.forEach((pack, at) => {
    const own = hits[at] ?? 0;
    if (own > best.hits) {
      second = best.hits;
      best = { pack, hits: own };
    } else if (own > second) second = own;
  });
  const enough = best.hits >= 3 && best.hits >= words.length * 0.06;
  if (!enough || best.hits === second) return { pack: fallback, confidence: 0, found: false };
  return { pack: best.pack, confidence: (best.hits - second) / best.hits, found: true };
}
