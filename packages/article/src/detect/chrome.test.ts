import { describe, expect, it } from 'vitest';
import { languages } from '../languages/index.ts';
import { parseText } from '../text.ts';

const prose =
  'Der Rat der Stadt hat am Montag bis in die Nacht über die neue Brücke gesprochen und nichts beschlossen.';
const ignored = (text: string) =>
  parseText(text, { languages }).evidence.ledger.flatMap((row) => (row.kind === 'ignored' ? [row.text] : []));

describe('page furniture', () => {
  it.each(['Lesedauer: 4 Min.', '4 Min. Lesezeit', 'vor 3 Stunden', 'Jetzt unseren Newsletter'])('%s', (row) => {
    expect(ignored(`Eine Brücke für die alte Stadt\n${row}\n\n${prose}\n\n${prose}`)).toEqual([row]);
  });
  it('behind all prose is what is left of a page', () => {
    const tail = ['Kommentare', 'Brücken', 'Altstadt'];
    expect(ignored(`Eine Brücke für die alte Stadt\n\n${prose}\n\n${prose}\n${tail.join('\n')}`)).toEqual(tail);
  });
  it('is no verse and nobody who signs, set apart from the prose', () => {
    expect(ignored(`Eine Brücke für die alte Stadt\n\n${prose}\n\n${prose}\n\nEin alter Fährmann\nNeuhafen`)).toEqual(
      [],
    );
  });
  it.each(['90 Minuten im Regen', 'Vor 30 Jahren'])('how long something else takes is text (%s)', (row) => {
    expect(ignored(`Eine Brücke für die alte Stadt\n\n${prose}\n\n${row}\n\n${prose}`)).toEqual([]);
  });
  it.each(['Suche: Taucher finden das vermisste Boot nicht', 'Dinner in 30 minutes', 'Zurück: Die Fähre fährt wieder'])(
    'a headline that begins or ends as furniture does is one (%s)',
    (title) => {
      expect(parseText(`${title}\n\n${prose}\n\n${prose}`, { languages }).article?.headline?.text).toBe(title);
    },
  );
  it.each(['Tags: Brücken, Fähren', 'Themen: Altstadt'])('a list of topics (%s)', (row) => {
    expect(ignored(`Eine Brücke für die alte Stadt\n\n${prose}\n\n${prose}\n\n${row}`)).toEqual([row]);
  });
  it('a network behind the word for sharing', () => {
    expect(ignored(`Eine Brücke für die alte Stadt\n\nAuf Bluesky teilen\n\n${prose}\n\n${prose}`)).toEqual([
      'Auf Bluesky teilen',
    ]);
  });
  it('a headline on the line of the words that announce it announces no other', () => {
    const { article } = parseText(
      `Eine Brücke für die alte Stadt\n\n${prose}\nLesen Sie auch: Der Fluss steigt\nNeues vom Wasser\n${prose}`,
      { languages },
    );
    expect(article?.body.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
  });
  it('a menu at the very top is one by a word that is known', () => {
    const menu = ['Altstadt', 'Hafenviertel', 'Sport'];
    expect(
      ignored([...menu, 'Brücken', 'Eine Brücke für die alte Stadt', 'Von Ada Berg', prose, prose].join('\n')),
    ).toEqual(menu);
  });
});
