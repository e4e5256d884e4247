import type { Document } from '../document/document.ts';
import { once } from '../document/once.ts';
import { german } from '../languages/de.ts';
import { english } from '../languages/en.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { detectLanguage, type LanguageFinding } from './language.ts';

const defaultLanguages: readonly LanguagePack[] = [german, english];

const regional = once((pack: LanguagePack) => ({
  monthFirst: { ...pack, numericOrder: 'mdy' as const },
  dayFirst: { ...pack, numericOrder: 'dmy' as const },
}));

/** A pack whose order of numbers depends on the region, for a region: "en-US". */
function ofRegion(pack: LanguagePack, tag: string | undefined): LanguagePack {
  const region = /-([a-z]{2})(?:-|$)/.exec(tag ?? '')?.[1];
  if (region === undefined || pack.monthFirst === undefined) return pack;
  return regional(pack)[pack.monthFirst.includes(region) ? 'monthFirst' : 'dayFirst'];
}

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
  if (declared) return { pack: ofRegion(declared, asked), confidence: 1, found: true };
  const found = detectLanguage(document, packs, fallback);
  return asked === undefined ? found : { ...found, lacking: true };
}
