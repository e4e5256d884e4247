import { german } from './de.ts';
import { english, type Messages } from './en.ts';

export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];
export type { Messages };

export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);
export const messagesOf = (locale: Locale): Messages => (locale === 'de' ? german : english);

/** The interface language that an Accept-Language header asks for first; English when it asks for neither. */
export function preferredLocale(header: string | null): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => ({ tag: part.trim().slice(0, 2).toLowerCase(), q: Number(/;\s*q=([\d.]+)/.exec(part)?.[1] ?? 1) }))
    .sort((a, b) => b.q - a.q);
  return wanted.map(({ tag }) => tag).find(isLocale) ?? 'en';
}
