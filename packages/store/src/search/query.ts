import { QueryError } from '../port.ts';

/** Longest query, in UTF-16 units, and most terms. */
export const queryLimits = { length: 512, terms: 16 } as const;

export const searchFields = ['kicker', 'headline', 'lead', 'body', 'byline'] as const;
export type SearchField = (typeof searchFields)[number];

/** A word or a phrase that must, or must not, stand in an article, or in one field of it. */
export interface Term {
  /** The words, as `wordsOf` cuts them; more than one is a phrase. */
  words: string[];
  field?: SearchField;
  exclude: boolean;
}

/** Every group must match; a group matches when one of its terms does. Excluded terms stand alone in their group. */
export type Query = Term[][];

const fieldNames: Readonly<Record<string, SearchField>> = {
  kicker: 'kicker',
  headline: 'headline',
  title: 'headline',
  lead: 'lead',
  body: 'body',
  text: 'body',
  byline: 'byline',
  author: 'byline',
};

/** Cuts a text into the words that search knows: runs of letters, digits and marks, folded to lower case without accents. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Lower case without diacritics, as SQLite's `unicode61 remove_diacritics 2` does. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/**
 * Reads what a reader typed: words, "phrases", -not, OR, field:word. Throws `QueryError` with the place when it holds no
 * word, is too long, or only excludes.
 */
export function parseQuery(q: string): Query {
  if (q.length > queryLimits.length)
    throw new QueryError(`A query has at most ${queryLimits.length} characters.`, queryLimits.length);
  const groups: Query = [];
  let count = 0;
  let or = false;
  const token = /(-)?(?:(\p{L}+):)?(?:["„“”]([^"„“”]*)["“”]?|([^\s"„“”]+))/gu;
  for (const match of q.matchAll(token)) {
    const [raw, minus, name, phrase, word] = match;
    if (raw === 'OR' || raw === '|') {
      or = groups.length > 0;
      continue;
    }
    const field = name === undefined ? undefined : fieldNames[name.toLowerCase()];
    const text = phrase ?? word ?? '';
    const words = wordsOf(name !== undefined && field === undefined ? `${name} ${text}` : text);
    if (words.length === 0) continue;
    count += words.length;
    if (count > queryLimits.terms) throw new QueryError(`A query has at most ${queryLimits.terms} words.`, match.index);
    const term: Term = { words, ...(field && { field }), exclude: minus !== undefined };
    const last = groups.at(-1);
    if (or && last && !term.exclude && !last[0]?.exclude) last.push(term);
    else groups.push([term]);
    or = false;
  }
  if (count === 0) throw new QueryError('The query holds no word to search for.', 0);
  if (groups.every((group) => group[0]?.exclude))
    throw new QueryError('The query only says what to leave out; add a word to search for.', 0);
  return groups;
}

/** The terms that a hit shows: all but the excluded ones. */
export const wantedTerms = (query: Query): Term[] => query.flat().filter((term) => !term.exclude);
