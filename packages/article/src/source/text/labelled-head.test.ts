import { describe, expect, it } from 'vitest';
import { languages } from '../../languages/index.ts';
import { rebuildSource } from '../../schema/index.ts';
import { parseText } from '../../text.ts';

const body = 'The council met on Monday and talked until late about the bridge over the river.\n\nIt rained all day.';
const read = (text: string) => {
  const { article, evidence } = parseText(text, { languages });
  expect(rebuildSource(evidence.ledger)).toBe(text);
  return {
    headline: article?.headline.text,
    kicker: article?.kicker?.text,
    lead: article?.lead.map(({ text }) => text),
    authors: article?.byline?.parties.map(({ name }) => name),
    published: article?.dates.published?.value,
    heads: article?.body.flatMap((block) => (block.type === 'heading' ? [block.content.text] : [])),
    first: article?.lead[0]?.text ?? article?.body.find((block) => block.type === 'paragraph')?.content.text,
  };
};

describe('fields under their names', () => {
  it.each([
    ['on one row each', `Title: The old bridge\nAuthor: Ada Berg\nDate: 3 May 2024\nText: ${body}`],
    ['over their values', `Titel:\nThe old bridge\n\nAutor:\nAda Berg\n\nDatum:\n2024-05-03\n\nText:\n${body}`],
    ['between colons', `The old bridge\n==============\n\n:Author: Ada Berg\n:Date: 2024-05-03\n\n${body}`],
    ['of Org', `#+TITLE: The old bridge\n#+AUTHOR: Ada Berg\n#+DATE: <2024-05-03 Fri>\n\n${body}`],
    ['before wide colons', `标题：The old bridge\n作者：Ada Berg\n日期：2024-05-03\n正文：${body}`],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({
      headline: 'The old bridge',
      authors: ['Ada Berg'],
      published: '2024-05-03',
      first: 'The council met on Monday and talked until late about the bridge over the river.',
    });
  });
  it('go on in the rows under them, and pass over a name that is not known', () => {
    expect(
      read(`Dachzeile: Bridges\nTitel: The old\nbridge\nTextlänge: 300\nVorspann: It opens\nagain.\nText:\n${body}`),
    ).toMatchObject({ kicker: 'Bridges', headline: 'The old bridge', lead: ['It opens again.'] });
  });
  it('of a mail do not name its sender as an author', () => {
    const { headline, authors } = read(
      `From: The Quay <post@quay.example>\nSubject: The old bridge\nDate: 3 May 2024\n\n${body}`,
    );
    expect(headline).toBe('The old bridge');
    expect(authors).toBeUndefined();
  });
  it('are text where none of them is a headline', () => {
    expect(read(`The old bridge\nAuthor: Ada Berg\nDate: 3 May 2024\n\n${body}`)).toMatchObject({
      headline: 'The old bridge',
      authors: ['Ada Berg'],
    });
  });
});

describe('headings of light mark-up', () => {
  it.each([
    ['AsciiDoc', `= The old bridge\n\n${body}\n\n== A new road\n\n${body}`],
    ['a wiki', `= The old bridge =\n\n${body}\n\n== A new road ==\n\n${body}`],
    ['Org', `#+TITLE: The old bridge\n\n${body}\n\n* A new road\n\n${body}`],
    [
      'a rule over and under',
      `==============\nThe old bridge\n==============\n\n${body}\n\nA new road\n----------\n\n${body}`,
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ headline: 'The old bridge', heads: ['A new road'] });
  });
});
