import { expect, test } from 'vitest';
import { rebuildSource } from '../schema/evidence.ts';
import { parseText } from '../text.ts';

const text = `How to start a printing press

The press has stood still for a week, and the people who know how to start it again are on holiday now.

Somebody has found the book with the commands, and it turns out that there are only two of them to type:

$ npm ci
$ npm start

$9 million was the price of the last press, and nobody wants to pay that again for a machine that stands.
`;

test('rows with a shell prompt are code, one block for rows that follow each other; a price is not', () => {
  const { article, evidence } = parseText(text);
  expect(article?.body.map((block) => (block.type === 'code' ? block.text : block.type))).toEqual([
    'paragraph',
    'npm ci\nnpm start',
    'paragraph',
  ]);
  expect(rebuildSource(evidence.ledger)).toBe(text);
});
