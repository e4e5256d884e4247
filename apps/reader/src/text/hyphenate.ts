import { hyphenateSync as german } from 'hyphen/de';
import { hyphenateSync as english } from 'hyphen/en-gb';

const kept = new Map<string, string>();
/** Texts whose hyphenation is kept; a page has some dozens. */
const most = 4_000;

/** Letters of a word that may be too long for a narrow page: in heads, where nothing shorter is divided. */
export const longWord = 18;

/**
 * The text with soft hyphens in words of `minWordLength` letters and more, for display only; languages without patterns
 * here are given back as they are.
 */
export function hyphenate(text: string, language: string | undefined, minWordLength = 7): string {
  const base = language?.slice(0, 2).toLowerCase();
  const patterns = base === 'de' ? german : base === 'en' ? english : undefined;
  if (!patterns || text.length > 20_000) return text;
  const key = `${base} ${minWordLength} ${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = patterns(text, { minWordLength });
  if (kept.size >= most) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, made);
  return made;
}
