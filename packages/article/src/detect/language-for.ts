import type { Document } from '../document/document.ts';
import { german } from '../languages/de.ts';
import { english } from '../languages/en.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { detectLanguage, type LanguageFinding } from './language.ts';

const defaultLanguages: readonly LanguagePack[] = [german, english];

/** The language that the caller names, else the one that the text is written in, of the packs at hand. */
export function languageFor(
  document: Document,
  options: { language?: string; languages?: readonly LanguagePack[] },
): LanguageFinding {
  const packs = options.languages ?? defaultLanguages;
  const fallback = packs.find((pack) => pack.language === 'en') ?? packs[0] ?? english;
  const asked = options.language?.toLowerCase();
  const primary = asked?.split('-')[0];
  const wanted =
    primary === 'nb' || primary === 'nn' ? 'no' : primary === 'iw' ? 'he' : primary === 'in' ? 'id' : primary;
  const declared = packs.find((pack) => pack.language === wanted);
  return declared ? { pack: declared, confidence: 1, found: true } : detectLanguage(document, packs, fallback);
}
