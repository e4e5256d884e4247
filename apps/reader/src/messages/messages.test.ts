import { describe, expect, it } from 'vitest';
import { german } from './de.ts';
import { english } from './en.ts';
import { preferredLocale } from './index.ts';

const leaves = (value: object, path = ''): [string, unknown][] =>
  Object.entries(value)
    .filter(([key]) => key !== 'issueTexts')
    .flatMap(([key, entry]): [string, unknown][] =>
      typeof entry === 'object' && entry !== null ? leaves(entry, `${path}${key}.`) : [[`${path}${key}`, entry]],
    );

describe('the interface', () => {
  it('says everything in both languages', () => {
    expect(leaves(german).map(([key]) => key)).toEqual(leaves(english).map(([key]) => key));
    const ours = Object.fromEntries(leaves(german));
    const same = leaves(english).flatMap(([key, text]) =>
      typeof text === 'string' && text === ours[key] ? [key] : [],
    );
    expect(same).toEqual(['themes.sepia', 'sizes.normal', 'roles.code', 'roles.other']);
  });
  it('greets in the language that is asked for first', () => {
    expect(preferredLocale('de-AT,de;q=0.9,en;q=0.5')).toBe('de');
    expect(preferredLocale('fr,en;q=0.4,de;q=0.8')).toBe('de');
    expect(preferredLocale('fr')).toBe('en');
    expect(preferredLocale(null)).toBe('en');
  });
});
