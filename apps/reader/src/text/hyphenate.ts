import { hyphenateSync as german } from 'hyphen/de';
import { hyphenateSync as english } from 'hyphen/en-gb';

const kept = new Map<string, string>();
/** Texts whose hyphenation is kept; a page has some dozens. */
const most = 4_000;

/** The text with soft hyphens, for display only; languages without patterns here are given back as they are. */
export function hyphenate(text: string, language: string | undefined): string {
  const base = language?.slice(0, 2).toLowerCase();
  const patterns = base === 'de' ? german : base === 'en' ? english : undefined;
  if (!patterns || text.length > 20_000) return text;
  const key = `${base} ${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = patterns(text, { minWordLength: 7 });
  if (kept.size >= most) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, made);
  return made;
}
