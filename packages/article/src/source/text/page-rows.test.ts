import { describe, expect, it } from 'vitest';
import { parseText } from '../../text.ts';
import { pageRows } from './page-rows.ts';

const rowsOf = (text: string) => {
  const rows: { text: string; gap: number }[] = [];
  let gap = 0;
  for (const line of text.split('\n'))
    if (line === '') gap++;
    else {
      rows.push({ text: line, gap });
      gap = 0;
    }
  return rows;
};

describe('what a scanned page has and its text does not', () => {
  it('is a head that comes again with another number', () => {
    const { rows, dropped } = pageRows(
      rowsOf(
        'The Quay      Page 3\n\nThe bakery will close, and\n\nThe Quay      Page 4\n\nnobody knows why.\n\nNobody asks.',
      ),
    );
    expect(dropped.map(({ text }) => text)).toEqual(['The Quay      Page 3', 'The Quay      Page 4']);
    expect(rows.map(({ text, gap }) => [text, gap])).toEqual([
      ['The bakery will close, and', 1],
      ['nobody knows why.', 0],
      ['Nobody asks.', 1],
    ]);
  });
  it('is a number in the middle of a sentence, or between dashes', () => {
    const { rows, dropped } = pageRows(
      rowsOf(
        'It was late when the council had heard all the\n\n12\n\nbakers of the town.\n\n- 13 -\n\nThen it rained.',
      ),
    );
    expect(dropped.map(({ text }) => text)).toEqual(['12', '- 13 -']);
    expect(rows.map(({ gap }) => gap)).toEqual([0, 0, 1]);
  });
  it.each([
    '14:05 Uhr\nDie Tore sind zu.\n\n15:05 Uhr\nDie Gespräche beginnen.',
    'Five things\n\n1\n\nThe first thing is bread.\n\n2\n\nThe second thing is salt.',
    'The year 2023 was wet\n\nThe year 2024 was dry\n\n-30-',
  ])('is nothing of other texts: %j', (text) => {
    expect(pageRows(rowsOf(text)).dropped).toEqual([]);
  });
  it('is put into the ledger, and the words that it broke are whole', () => {
    const text =
      'THE QUAY      Tuesday, March 5, 1974      Page 3\n\nBakery at the Market Closes\n\nThe bakery at the market will close at Easter, its\nowner said yesterday. He found nobody to take over the\novens, which his great-grandfather built when the mar-\nket was still outside the walls. There was a line of custom-\n\n- 3 -\n\nTHE QUAY      Tuesday, March 5, 1974      Page 4\n\ners that reached to the door of the baker.\n\nThe council will debate it in April.\n';
    const { article, evidence } = parseText(text);
    expect(article?.headline.text).toBe('Bakery at the Market Closes');
    expect(article?.lead[0]?.text).toContain('when the market was');
    expect(article?.lead[0]?.text).toContain('a line of customers that reached');
    expect(evidence.ledger.map((row) => row.text).join('')).toBe(text);
    expect(evidence.ledger.filter((row) => row.kind === 'ignored')).toHaveLength(3);
  });
});
