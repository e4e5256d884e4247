import { describe, expect, it } from 'vitest';
import {
  arabic,
  chinese,
  english,
  french,
  german,
  hebrew,
  indonesian,
  japanese,
  korean,
  russian,
  spanish,
  turkish,
} from '../../../fixtures/pages/stories.ts';
import { canonicalTag, languageBeside, languageOfText } from './page-language.ts';

const languages = [
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['tr', turkish],
  ['id', indonesian],
  ['ru', russian],
  ['ar', arabic],
  ['he', hebrew],
  ['ja', japanese],
  ['ko', korean],
  ['zh', chinese],
] as const;

describe('the language of a page’s text', () => {
  it.each(languages)('%s', (tag, { body }) => {
    expect(languageOfText(body.join(' '))?.tag).toBe(tag);
  });

  it('tells Ukrainian from Russian, and Persian from Arabic', () => {
    expect(languageOfText('Коли пором з’явився за поворотом, на пристані ніхто не вимовив жодного слова.')?.tag).toBe(
      'uk',
    );
    expect(languageOfText('وقتی کشتی از پیچ رودخانه گذشت، هیچ‌کس روی اسکله چیزی نگفت و پرچم‌ها پایین بودند.')?.tag).toBe(
      'fa',
    );
  });

  it('says nothing of what it cannot tell', () => {
    expect(languageOfText('Lorem ipsum dolor')).toBeUndefined();
    expect(
      languageOfText('Izikebhe zibuyile emfuleni emva kweminyaka eyisishiyagalolunye, abantu bajabule kakhulu.'),
    ).toBeUndefined();
  });

  it('believes a declared language, but not English over other letters', () => {
    expect(languageBeside('fr', german.body.join(' '))).toBeUndefined();
    expect(languageBeside('en-US', english.body.join(' '))).toBeUndefined();
    expect(languageBeside('en-US', russian.body.join(' '))?.tag).toBe('ru');
    expect(languageBeside(undefined, german.body.join(' '))?.tag).toBe('de');
  });

  it('writes tags as they are written', () => {
    expect(['es-es', 'ZH-hans-cn', 'en'].map(canonicalTag)).toEqual(['es-ES', 'zh-Hans-CN', 'en']);
  });
});
