import { once } from '../document/once.ts';
import { isLatin, type Shape, shows, sign } from '../document/shape.ts';
import type { Scene } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';

/** Where a line divides into kicker and headline, and how likely that is. */
export interface Split {
  /** End of the kicker. */
  end: number;
  /** Start of the headline. */
  from: number;
  probability: number;
  rule: string;
}

/** Most words that a kicker on the headline's line has. */
const mostWords = 4;
/** How much of the text below is asked. */
const sampleSize = 6_000;

/** Letters and digits; all signs of other scripts count as letters, since they stand beside none here. */
const isLetterAt = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code > 0xbf && code < 0x2000)
  );
};
const isCapital = (word: string) => isLatinCapital(word.charCodeAt(0)) || /^["'“”„«‘’]?[\p{Lu}\d]/u.test(word);
const isLatinCapital = (code: number) => code >= 65 && code <= 90;
/** A word without the signs about it. */
const bareWord = (word: string) =>
  isLetterAt(word, 0) && isLetterAt(word, word.length - 1)
    ? word
    : word.replace(/^["'“”„«»‘’(]+|["'“”„«»‘’),.:;!?…]+$/gu, '');

/** The text under a headline, as a witness of which words belong together. */
export class Witness {
  readonly #text: string;
  #lower: string | undefined;
  #speaks: boolean | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Of the text's prose, which headlines and kickers are no part of. */
  static of({ document, shapes }: Scene): Witness {
    let text = ' ';
    for (const line of document.lines) {
      if (text.length > sampleSize) break;
      const shape = shapes[line.index];
      // Captions tell as much of names as prose does.
      const tells = shape?.prose || (shape !== undefined && shape.words > 4 && line.text.endsWith(')'));
      if (line.zone === 'content' && line.markup !== 'meta' && tells) text += `${line.text.slice(0, 1_500)} `;
    }
    return new Witness(text);
  }

  /** Whether the words stand in the text side by side, in any case. */
  says(words: string): boolean {
    this.#lower ??= this.#text.toLowerCase();
    return placeOf(this.#lower, words.toLowerCase()) >= 0;
  }

  /** Whether the text is in the language of these, its commonest words. */
  speaks(words: readonly string[]): boolean {
    if (this.#speaks === undefined) {
      let hits = 0;
      for (let i = 0; i < words.length && hits < 3; i++) if (this.saysExactly(words[i] ?? '')) hits++;
      this.#speaks = hits === 3;
    }
    return this.#speaks;
  }

  saysExactly(words: string): boolean {
    return this.#next(words) >= 0;
  }

  #next(words: string, from = 0): number {
    return placeOf(this.#text, words, from);
  }

  /** Whether the text has the word with a small initial, as it has not of names, nor of nouns in German. */
  saysSmall(word: string): boolean {
    return word.length > 1 && this.saysExactly(word.toLowerCase());
  }

  /** Whether a word of this stem stands in small letters. */
  saysSmallStem(word: string): boolean {
    if (word.length < 5) return false;
    const stem = word.slice(0, 5).toLowerCase();
    for (let at = this.#text.indexOf(stem); at >= 0; at = this.#text.indexOf(stem, at + 1))
      if (!isLetterAt(this.#text, at - 1)) return true;
    return false;
  }

  /** Whether a capital stands in the midst of a sentence. */
  saysName(word: string): boolean {
    for (let at = this.#next(word); at >= 0; at = this.#next(word, at + 1))
      if (this.#text.charAt(at - 1) === ' ' && /[\p{L}\p{N},]/u.test(this.#text.charAt(at - 2))) return true;
    return false;
  }

  /** Whether a capital word and then this one stand in the midst of a sentence. */
  saysAsSurname(word: string): boolean {
    for (let at = this.#next(word); at >= 0; at = this.#next(word, at + 1))
      if (/\p{Ll} \p{Lu}\p{Ll}+ $/u.test(this.#text.slice(Math.max(0, at - 24), at))) return true;
    return false;
  }

  /** Whether one or two names stand between the words: "Trainer Müller" where the text says "Trainer Karl Müller". */
  saysAround(left: string, right: string): boolean {
    for (let at = this.#next(right); at >= 0; at = this.#next(right, at + 1)) {
      const before = this.#text.slice(Math.max(0, at - 60), at);
      const from = before.lastIndexOf(`${left} `);
      if (from >= 0 && /^(?:\p{Lu}\S* ){1,2}$/u.test(before.slice(from + left.length + 1))) return true;
    }
    return false;
  }
}

/** Where words stand whole in a text, from a place on; -1 when they do not. */
function placeOf(text: string, words: string, from = 0): number {
  if (words === '') return -1;
  let at = text.indexOf(words, from);
  while (at >= 0 && (isLetterAt(text, at - 1) || isLetterAt(text, at + words.length))) at = text.indexOf(words, at + 1);
  return at;
}

/** Whether long words but the first are in capitals throughout, as in Headlines of This Kind. */
function isTitleCase(words: readonly string[], functions: ReadonlySet<string>): boolean {
  const long = words.slice(1).filter((word) => /^["'“„‘(]?\p{L}{4,}/u.test(word) && !functions.has(word));
  return long.length >= 2 && long.filter((word) => !isCapital(word)).length <= long.length * 0.15;
}

interface Words {
  functions: ReadonlySet<string>;
  openings: ReadonlySet<string>;
}
const wordsOf = once(
  ({ pack }: Lexicon): Words => ({
    functions: new Set(pack.functionWords),
    openings: new Set(pack.layout?.openings),
  }),
);

const odds = (probability: number) => 1 / (1 + Math.exp(-probability));

/** Function words that go on rather than begin: "War of the …", "Life in …". */
const rarelyFirst = /^(?:of|and|or|to|is|are|was|has|have|by|und|oder|zu|ist|sind|hat|des|dem|den)$/i;

/**
 * Looks for a kicker that runs into the headline: "Verteidigung Nordkorea und Russland planen …". For a border between
 * two words speaks that the word after it has a capital that only the start of a headline explains, that the words
 * before it are those of a section or stand together in the text below, and that the headline says them again; against
 * it, that the text below joins the words itself.
 */
export function runInKicker(
  text: string,
  shape: Shape,
  lexicon: Lexicon,
  underPicture: boolean,
  below: () => Witness,
): Split | undefined {
  if (shape.words < 4 || shape.length > 260 || !/\p{Ll}/u.test(text)) return undefined;
  if (shows(shape, sign.digit) && wireMark.test(text)) return undefined;
  const words = text.split(' ');
  // A kicker begins with no word that sentences begin with.
  const first = bareWord(words[0] ?? '').toLowerCase();
  const { functions, openings } = wordsOf(lexicon);
  if (functions.has(first) || openings.has(first)) return undefined;
  let best: Split | undefined;
  let space = -1;
  for (let k = 1; k <= mostWords && k <= words.length - 3; k++) {
    space = text.indexOf(' ', space + 1);
    const last = words[k - 1] ?? '';
    const next = words[k] ?? '';
    const left = text.slice(0, space);
    // A sign inside the words before the border shows that they are a sentence's own.
    if (last === '' || next === '') break;
    if (!isLetterAt(last, last.length - 1) && /[.,:;!?…|–—"“”„«»()]$|^-$/u.test(last)) break;
    if (!isCapital(next) || !(isLetterAt(next, 0) || /[\p{L}\d]/u.test(next)) || shortSmall.test(last)) continue;
    const probability = odds(evidence(words, k, left, lexicon, underPicture, below()));
    if (best === undefined || probability >= best.probability - 0.001)
      best = {
        end: space,
        from: space + 1,
        probability,
        rule: lexicon.sections.has(left.toLowerCase()) ? 'kicker.section-word-first' : 'kicker.run-in',
      };
  }
  return best !== undefined && best.probability >= 0.12 ? best : undefined;
}

/** "UPDATE 2-": a take of the wire, no kicker. */
const wireMark = /^[A-Z]{3,}\s\d+\s?-/;

/** A word that leads to another: "de", "à", "of". */
const shortSmall = /^\p{Ll}{1,2}$/u;

const never = -20;

/** Evidence for a border before word `k`, as log odds. */
function evidence(
  words: readonly string[],
  k: number,
  left: string,
  lexicon: Lexicon,
  underPicture: boolean,
  below: Witness,
): number {
  const { sections, pack } = lexicon;
  const { functions, openings } = wordsOf(lexicon);
  const { layout } = pack;
  const before = words.slice(0, k);
  const after = words.slice(k);
  const first = bareWord(before[0] ?? '');
  const last = bareWord(before.at(-1) ?? '');
  const opening = bareWord(after[0] ?? '');
  const next = opening.endsWith('s') ? opening.replace(/['’]s$/, '') : opening;
  const isFunction = (word: string) => functions.has(word.toLowerCase());
  const begins = (word: string) => openings.has(word.toLowerCase());
  const section = sections.has(left.toLowerCase());
  if (isFunction(last) || /['’]s?$|[,:;]/.test(left)) return never;
  if (!section && !isCapital(first)) return never;
  if (!isLatin(first.charCodeAt(0)) && /^\P{L}+$/u.test(before.join(''))) return never;
  // A text in a language that the words are not of cannot speak for or against.
  if (!below.speaks(pack.functionWords)) return never;
  const title = !layout?.nounsInCapitals && isTitleCase(after, functions);
  const opens = /^\p{Lu}/u.test(next) && ((isFunction(next) && !rarelyFirst.test(next)) || begins(next));
  // A word that the text writes small has its capital here because a headline begins.
  const raised = opens || (!layout?.nounsInCapitals && /^\p{Lu}\p{Ll}/u.test(next) && !below.saysName(next));
  const small = before.slice(1).some((word) => !isCapital(word) && !isFunction(word));
  if (small && !(raised && !title)) return never;
  let sum = -2 + (underPicture ? 1.5 : 0);
  if (section) sum += 2.6;
  const joined = opens ? below.saysExactly(`${last} ${next}`) : below.says(`${last} ${next}`);
  if (joined) sum -= 3.5;
  // "House China Committee", which the text calls "the House committee".
  else if (k === 2 && below.says(`${first} ${next}`)) sum -= 3;
  else if (below.saysAround(last.slice(last.lastIndexOf('-') + 1), next)) sum -= 2.2;
  if (last.endsWith('s') && k === 1 && below.says(last.slice(0, -1))) sum -= 2;
  if (k > 1) sum += below.says(left) ? (title && !section ? 0 : 1.2) : section ? 0 : -0.7;
  if (!joined && before.some((word) => echoes(bareWord(word), after))) sum += 1.6;
  if (opens) sum += title ? 1.2 : 2.8;
  else if (title) sum += below.saysName(next) ? (k > 1 && below.says(left) ? 0.8 : -0.3) : -2.5;
  else if (raised) sum += below.saysSmall(next) ? 2 : 1.4;
  else if (/^["'“„«‘]/u.test(after[0] ?? '')) sum += 1;
  else sum += layout?.nounsInCapitals ? 1.5 : 1.2;
  if (!section && k === 1) {
    if (isQualifier(first, layout?.qualifierEndings) || below.saysSmall(first) || below.saysSmallStem(first))
      sum -= 1.5;
    else if (layout?.nounsInCapitals && (/er$/.test(first) || (/e[snm]?$/.test(first) && !below.saysName(first))))
      sum -= 0.7;
    // "Minister Berg": the text below has the name with another word before it.
    if (!opens && below.saysAsSurname(next)) sum -= 0.8;
  }
  if (!layout?.nounsInCapitals && !opens && after[0]?.endsWith(':')) sum -= 2.5;
  if (below.saysName(last)) sum += 0.3;
  if (k > 2) sum -= 0.6 * (k - 2);
  if (after.length < 4) sum -= 0.8;
  return sum;
}

/** Whether a word, or one of its stem, comes again. */
function echoes(word: string, after: readonly string[]): boolean {
  if (word.length < 4) return false;
  const stem = word.slice(0, Math.max(4, word.length - 2)).toLowerCase();
  const lower = word.toLowerCase();
  return after.some((other) => {
    const again = bareWord(other).toLowerCase();
    return again.startsWith(stem) || (again.length > 5 && lower.endsWith(again));
  });
}

const isQualifier = (word: string, endings: readonly string[] | undefined) =>
  endings?.some((ending) => word.length > ending.length + 2 && word.endsWith(ending)) ?? false;
