import { describe, expect, it } from 'vitest';
import { printedDate } from '../detect/page/printed-date.ts';
import { isMonth, monthIn } from './month-names.ts';

describe('months by their names', () => {
  it('knows those that most pages print, whatever the language', () => {
    expect(monthIn('märz', undefined)).toBe(3);
    expect(monthIn('września', 'en')).toBe(9);
  });

  it.each([
    ['mrz', 3],
    ['mars', 3],
    ['marraskuuta', 11],
    ['листо', 11],
    ['wrzes', 9],
    ['jui', undefined],
    ['ja', undefined],
    ['berg', undefined],
  ])('knows their first letters, if they are those of no other: %s', (word, month) => {
    expect(monthIn(word, undefined)).toBe(month);
  });

  it('takes no name of a person for a month whose letters it has', () => {
    expect(['wrz', 'tam', 'gen'].map(isMonth)).toEqual([false, false, false]);
    expect(['oct', 'sept', 'mai'].map(isMonth)).toEqual([true, true, true]);
  });

  it.each([
    ['hy', '18 հունվարի 2018', { year: 2018, month: 1, day: 18 }],
    ['lt-LT', '2023 m. kovo 15 d.', { year: 2023, month: 3, day: 15 }],
    ['ka', '4 მაისი, 2024', { year: 2024, month: 5, day: 4 }],
    ['sr', '4. децембар 2024.', { year: 2024, month: 12, day: 4 }],
    ['sr', '4. decembar 2024.', { year: 2024, month: 12, day: 4 }],
    ['pl', '4 listopada 2024', { year: 2024, month: 11, day: 4 }],
    ['hr', '4. listopada 2024.', { year: 2024, month: 10, day: 4 }],
  ])('learns those of the page’s own language: %s', (language, text, moment) => {
    expect(printedDate(text, false, language)?.moment).toMatchObject(moment);
    expect(printedDate(text, false, 'en')).toBeUndefined();
  });

  it('knows a name in another case than the runtime has', () => {
    expect(monthIn('jūnija', 'lv')).toBe(6);
    expect(monthIn('januarja', 'sl')).toBe(1);
    expect(monthIn('junaki', 'sl')).toBeUndefined();
  });

  it('takes any tag for what it is', () => {
    for (const tag of ['xx', '', 'x-klingon', 'en-', '__proto__', 'zzz'.repeat(50)])
      expect(monthIn('հունվարի', tag)).toBeUndefined();
  });
});
