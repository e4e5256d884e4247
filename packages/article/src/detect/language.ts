import type { Document } from '../document/document.ts';
import type { LanguagePack } from '../languages/pack.ts';

export interface LanguageFinding {
  pack: LanguagePack;
  /** 0–1: how far it lies ahead of the next. */
  confidence: number;
  found: boolean;
}

/** UTF-16 units of text that the language is told from. */
const sampleSize = 1_000;
const wordSets = new WeakMap<LanguagePack, ReadonlySet<string>>();

function wordsOf(pack: LanguagePack): ReadonlySet<string> {
  const known = wordSets.get(pack);
  if (known) return known;
  const set = new Set(pack.functionWords);
  wordSets.set(pack, set);
  return set;
}

/** Tells the language by its commonest words; `found` is false when there are too few of any to say. */
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
  const words = sample
    .slice(0, sampleSize)
    .toLowerCase()
    .split(/[\s.,;:!?()"„“”«»–—-]+/);
  let best = { pack: fallback, hits: 0 };
  let second = 0;
  for (const pack of packs) {
    const known = wordsOf(pack);
    let hits = 0;
    for (const word of words) if (known.has(word)) hits++;
    if (hits > best.hits) {
      second = best.hits;
      best = { pack, hits };
    } else if (hits > second) second = hits;
  }
  const enough = best.hits >= 3 && best.hits >= words.length * 0.06;
  if (!enough || best.hits === second) return { pack: fallback, confidence: 0, found: false };
  return { pack: best.pack, confidence: (best.hits - second) / best.hits, found: true };
}
