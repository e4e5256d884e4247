import type { Document } from '../document/document.ts';
import { once } from '../document/once.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { scriptOf } from './script.ts';

export interface LanguageFinding {
  pack: LanguagePack;
  /** 0–1: how far it lies ahead of the next. */
  confidence: number;
  found: boolean;
  /** Tag of the written form, where it could be told: "nn", "zh-Hant". */
  variant?: string;
  /** The language was named, and there is no pack of it. */
  lacking?: true;
}

/** UTF-16 units of text that the language is told from. */
const sampleSize = 1_000;
const wordBreaks =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff.,;:!?()"„“”«»–—-';
const isBreak = new Uint8Array(0x10000);
for (const char of wordBreaks) isBreak[char.charCodeAt(0)] = 1;
const nowhere: readonly number[] = [];

const mostOutlines = 0x4000;
/** First sign, last sign and length of a word as one number. */
const outline = (text: string, from: number, to: number): number =>
  (text.charCodeAt(from) * 241 + text.charCodeAt(to - 1) * 31 + to - from) & (mostOutlines - 1);

/** What a list of packs is told apart by: the places in it of those that have a word, or a letter. */
interface Signs {
  words: ReadonlyMap<string, readonly number[]>;
  /** Marks the {@link outline} of each of the words: most of a text have none of theirs, and need no look-up. */
  outlines: Uint8Array;
  letters: ReadonlyMap<string, readonly number[]>;
  foreign: ReadonlyMap<string, readonly number[]>;
}

const signsOf = once((packs: readonly LanguagePack[]): Signs => {
  const placesOf = (listOf: (pack: LanguagePack) => Iterable<string>) => {
    const made = new Map<string, number[]>();
    packs.forEach((pack, at) => {
      for (const sign of new Set(listOf(pack))) {
        const list = made.get(sign);
        if (list) list.push(at);
        else made.set(sign, [at]);
      }
    });
    return made;
  };
  const words = placesOf(wordsOf);
  const outlines = new Uint8Array(mostOutlines);
  for (const word of words.keys()) outlines[outline(word, 0, word.length)] = 1;
  return {
    words,
    outlines,
    letters: placesOf((pack) => pack.letters ?? ''),
    foreign: placesOf((pack) => pack.foreign ?? ''),
  };
});

/** A language's commonest words, and those of the head of an article: its days, its months, what it calls its dates. */
const wordsOf = ({ functionWords, variants = {}, weekdays, months, dateLabels, hours }: LanguagePack): string[] => [
  ...functionWords,
  ...Object.values(variants).flat(),
  ...[...weekdays, ...months.flat(), ...Object.values(dateLabels).flat(), ...hours].filter((word) => word.length > 2),
];

/** A letter that no other language has counts as a word does, but for no more than this, or one word in ten. */
const mostLetters = 3;
/** A foreign name may have a letter that the language lacks; this many are another language. */
const mostForeign = 3;

/** Tells the language by its script, its letters and its words; `found` is false when there are too few of any to say. */
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
  const written = script === 'Latn' ? packs : packs.filter((pack) => pack.script === script);
  const signs = signsOf(packs);
  const hits = new Array<number>(packs.length).fill(0);
  const own = new Array<number>(packs.length).fill(0);
  const alone = new Array<number>(packs.length).fill(0);
  const foreign = new Array<number>(packs.length).fill(0);
  let beyond = 0;
  let words = 1;
  let from = 0;
  for (let i = 0; i <= sample.length; i++) {
    const code = i < sample.length ? sample.charCodeAt(i) : 32;
    if (isBreak[code] === 1) {
      if (from < i && signs.outlines[outline(sample, from, i)] === 1)
        for (const at of signs.words.get(sample.slice(from, i)) ?? nowhere) hits[at] = (hits[at] ?? 0) + 1;
      if (i < sample.length && (from < i || i === 0)) words++;
      from = i + 1;
      continue;
    }
    if (code < 0xc0 || (code >= 0x2000 && code < 0x3000)) continue;
    beyond++;
    const places = signs.letters.get(sample.charAt(i)) ?? nowhere;
    for (const at of places) own[at] = (own[at] ?? 0) + 1;
    const only = places.length === 1 ? places[0] : undefined;
    if (only !== undefined) alone[only] = (alone[only] ?? 0) + 1;
    for (const at of signs.foreign.get(sample.charAt(i)) ?? nowhere) foreign[at] = (foreign[at] ?? 0) + 1;
  }
  let best = { pack: written[0] ?? fallback, hits: 0 };
  let second = 0;
  let strange = 0;
  for (const pack of written) {
    const at = packs.indexOf(pack);
    const letters = own[at] ?? 0;
    if (isStrange(pack, beyond, letters) || (foreign[at] ?? 0) >= mostForeign) {
      strange++;
      continue;
    }
    const count = (hits[at] ?? 0) + Math.min(Math.max(mostLetters, words / 10), alone[at] ?? 0);
    if (count > best.hits) {
      second = best.hits;
      best = { pack, hits: count };
    } else if (count > second) second = count;
  }
  // One language of a script needs no words of its own, if its letters do not speak against it.
  if (script !== 'Latn' && written.length === 1)
    return {
      pack: best.pack,
      confidence: strange > 0 ? 0 : 0.95,
      found: strange === 0,
      ...variantOf(best.pack, sample),
    };
  const enough = best.hits >= 3 && best.hits >= words * 0.06;
  if (!enough || best.hits === second)
    return { pack: script === 'Latn' ? fallback : best.pack, confidence: 0, found: false };
  return {
    pack: best.pack,
    confidence: (best.hits - second) / best.hits,
    found: true,
    ...variantOf(best.pack, sample),
  };
}

/** Whether a text has many letters beside a–z, and hardly one of the language's own. */
function isStrange({ letters, script }: LanguagePack, beyond: number, own: number): boolean {
  if (script !== undefined) return letters !== undefined && beyond >= 150 && own < beyond * 0.005;
  return letters === undefined ? beyond >= 20 : beyond >= 10 && own < beyond * 0.1;
}

function variantOf({ variants, script }: LanguagePack, sample: string) {
  if (!variants) return {};
  const words = script === undefined ? sample.split(new RegExp(`[${wordBreaks}]+`)) : sample;
  for (const [variant, only] of Object.entries(variants)) {
    const signs = new Set(only);
    let count = 0;
    for (const word of words) if (signs.has(word)) count++;
    if (count >= 3) return { variant };
  }
  return {};
}
