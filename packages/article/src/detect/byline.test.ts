import { describe, expect, it } from 'vitest';
import { languages } from '../languages/index.ts';
import { parseText } from '../text.ts';

const prose =
  'Der Rat der Stadt hat am Montag bis in die Nacht über die neue Brücke gesprochen und nichts beschlossen.';
const parties = (...head: string[]) =>
  parseText(`${head.join('\n')}\n\n${prose}\n\n${prose}`, { languages }).article?.byline?.parties.map(
    ({ name, location }) => (location === undefined ? name : `${name} / ${location}`),
  );
const title = 'Eine Brücke für die alte Stadt';

describe('by-lines without a sign', () => {
  it.each([
    ['over a date', [title, 'Ada Berg', '3. Mai 2024, 10:15 Uhr'], ['Ada Berg']],
    ['behind the lead', [title, prose, 'Ada Berg', 'Stand: 3. Mai 2024, 10:15 Uhr'], ['Ada Berg']],
    ['with a place', [title, 'Ada Berg - Kronstad', '3. Mai 2024'], ['Ada Berg / Kronstad']],
    ['over a place and a date', [title, 'Ada Berg', 'Kronstad', '3. Mai 2024'], ['Ada Berg']],
    ['over what somebody is', [title, 'Ada Berg', 'Korrespondentin, Kronstad'], ['Ada Berg']],
    ['above the headline', ['Ada Berg', '3. Mai 2024', title], ['Ada Berg']],
    ['in Arabic figures', [title, 'سالم الهاشمي - المرسى', '٣ مايو ٢٠٢٤'], ['سالم الهاشمي / المرسى']],
  ])('%s', (_, head, expected) => {
    expect(parties(...head)).toEqual(expected);
  });
  it('are none where a headline has a year and capitals', () => {
    expect(parties('Neue Brücke', `${title} im Jahr 2024 geplant worden`, 'Von Carl Dorn')).toEqual(['Carl Dorn']);
  });
});

describe('dates of one day', () => {
  it.each([
    ['3. Mai 2024, 10:15 Uhr\nAktualisiert um 17:40 Uhr'],
    ['3. Mai 2024, 10:15 Uhr | Aktualisiert: 17:40 Uhr'],
  ])('%j', (row) => {
    const { article } = parseText(`${title}\n\n${row}\n\n${prose}\n\n${prose}`, { languages });
    expect(article?.dates.published?.value).toMatch(/^2024-05-03T10:15/);
    expect(article?.dates.modified?.value).toMatch(/^2024-05-03T17:40/);
  });
});
