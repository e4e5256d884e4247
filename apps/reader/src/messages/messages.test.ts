import { issueCodes, issueReasons } from '@broadsheet/article/schema';
import { describe, expect, it } from 'vitest';
import { german } from './de.ts';
import { english } from './en.ts';
import { preferredLocale } from './index.ts';

const leaves = (value: object, path = ''): [string, unknown][] =>
  Object.entries(value).flatMap(([key, entry]): [string, unknown][] =>
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
  it.each([
    ['German', german],
    ['English', english],
  ])('has a text in %s for everything that the parser reports', (_, { issueTexts }) => {
    expect(Object.keys(issueTexts.issues).sort()).toEqual(Object.keys(issueCodes).sort());
    expect(Object.keys(issueTexts.reasons).sort()).toEqual(Object.keys(issueReasons).sort());
    for (const text of [...Object.values(issueTexts.issues), ...Object.values(issueTexts.reasons)])
      expect(text).toMatch(/^[A-ZÄÖÜ].+\.$/);
  });
  it('greets in the language that is asked for first', () => {
    expect(preferredLocale('de-AT,de;q=0.9,en;q=0.5')).toBe('de');
    expect(preferredLocale('fr,en;q=0.4,de;q=0.8')).toBe('de');
    expect(preferredLocale('fr')).toBe('en');
    expect(preferredLocale(null)).toBe('en');
  });
});
