import { describe, expect, it } from 'vitest';
import { splitArticles } from './articles.ts';
import { textDocument } from './lines.ts';
import { underlined } from './underline.ts';

const prose = 'The council met in the old town hall on Monday and talked until late about the bridge over the river.';

describe('a rule under a row', () => {
  it('makes a heading of it when it is about as long', () => {
    expect(underlined('The old bridge', '==============')).toBe(1);
    expect(underlined('The old bridge', '-----------')).toBe(2);
    expect(underlined('古い橋', '======')).toBe(1);
  });
  it('is a rule of its own when it is not, or stands under no words', () => {
    expect(underlined('The old bridge is closed for a year', '---')).toBeUndefined();
    expect(underlined('The bridge', '-'.repeat(60))).toBeUndefined();
    expect(underlined('* * *', '-----')).toBeUndefined();
    expect(underlined(prose.repeat(2), '-'.repeat(200))).toBeUndefined();
  });
  it('divides no text into articles', () => {
    const text = `A bridge\n========\n\nBy Anna Berg\n5 March 2024\n\n${prose}\n\nA vote\n======\n\nWhat the town wants\n\n${prose}\n${prose}\n`;
    expect(splitArticles(text)).toHaveLength(1);
    expect(
      textDocument(text, { format: 'text' }).document.lines.filter((line) => line.markup === 'heading'),
    ).toHaveLength(2);
  });
});

describe('rows of a text', () => {
  const linesOf = (text: string) => textDocument(text, { format: 'text' }).document.lines.map((line) => line.text);
  it('of about one length that all end as sentences do are paragraphs', () => {
    const rows = [
      'The mayor opened the bridge again on Friday.',
      'The band played all that it had learnt at school.',
      'The rain came later than the forecast had said.',
    ];
    expect(linesOf(rows.join('\n'))).toEqual(rows);
  });
  it('that are set in open paragraphs; a headline may stand out over the column', () => {
    const text = [
      'A headline that is longer than the column that its text is wrapped at',
      '   The council met in the old town',
      'hall on Monday and talked until',
      'late about the bridge that is old.',
      '   Nobody left before the vote was',
      'counted twice, and in the end they',
      'all smiled.',
    ];
    expect(linesOf(text.join('\n'))).toHaveLength(3);
  });
});
