import type { Highlight } from '../port.ts';
import { fold, type SearchField, type Term } from './query.ts';

/** Longest passage shown, in UTF-16 units. */
const longest = 300;
/** Text before the first hit in a passage. */
const before = 80;

interface Word {
  start: number;
  end: number;
  folded: string;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    folded: fold(m[0]),
  }));
}

/** A word of three letters or more also finds the words that begin with it. */
export const prefixLength = 3;
const fits = (folded: string, wanted: string) =>
  folded === wanted || (wanted.length >= prefixLength && folded.startsWith(wanted));

function rangesIn(
  words: readonly Word[],
  field: SearchField,
  terms: readonly Term[],
): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    for (const term of terms) {
      if (term.field !== undefined && term.field !== field) continue;
      const run = words.slice(i, i + term.words.length);
      if (run.length < term.words.length) continue;
      const phrase = term.words.length > 1;
      if (!term.words.every((wanted, k) => (phrase ? run[k]?.folded === wanted : fits(run[k]?.folded ?? '', wanted))))
        continue;
      const [first] = run;
      const last = run.at(-1);
      if (first && last) ranges.push({ start: first.start, end: last.end });
    }
  }
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  return ranges.filter((range, i) => i === 0 || range.start >= Math.max(...ranges.slice(0, i).map((r) => r.end)));
}

/**
 * The passage of a field around its first hits, with the hits as ranges into it; `undefined` when nothing hits. Cut
 * between words. The same for every adapter, since it looks at the stored text alone.
 */
export function highlight(field: SearchField, text: string, terms: readonly Term[]): Highlight | undefined {
  const words = wordsIn(text);
  const ranges = rangesIn(words, field, terms);
  const [first] = ranges;
  if (!first) return undefined;
  let start = 0;
  let end = text.length;
  if (text.length > longest) {
    start =
      first.start <= before ? 0 : (words.find((word) => word.start >= first.start - before)?.start ?? first.start);
    end = Math.max(first.end, words.findLast((word) => word.end <= start + longest)?.end ?? first.end);
    if (words.at(-1)?.end === end) end = Math.min(text.length, start + longest + 20);
  }
  const within = ranges
    .filter((range) => range.end <= end)
    .map((range) => ({ start: range.start - start, end: range.end - start }));
  return { field, text: text.slice(start, end), ranges: within };
}
