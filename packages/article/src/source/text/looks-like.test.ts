import { describe, expect, it } from 'vitest';
import { parseText } from '../../text.ts';

const page =
  '<!doctype html>\n<html lang="en"><head><title>The mill</title></head><body><h1>The mill turns</h1><p>Nobody saw it.</p></body></html>';
const codesOf = (input: string | Uint8Array) =>
  parseText(input).issues.flatMap(({ code }) => (code.startsWith('input.looks-like') ? [code] : []));

describe('a text that is none', () => {
  it('but the source of a page says so, and loses no word', () => {
    for (const source of [
      page,
      `\ufeff\n  ${page}`,
      page.slice(16),
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${page.slice(16)}`,
      page.toUpperCase(),
    ]) {
      expect(codesOf(source), source.slice(0, 30)).toContain('input.looks-like-html');
      expect(codesOf(new TextEncoder().encode(source))).toContain('input.looks-like-html');
      expect(JSON.stringify(parseText(source)).toLowerCase()).toContain('nobody saw it.');
    }
  });
  it('but JSON says so', () => {
    for (const source of ['{"headline": "The mill turns"}', ' [\n {"title": "The mill turns"}\n]\n', '["a","b"]'])
      expect(codesOf(source), source).toContain('input.looks-like-json');
  });
});

it('a text that speaks of tags and braces is a text', () => {
  for (const text of [
    'The mill turns\n\nThe page began with <!doctype html> and ended with </html>, as pages do.',
    '<p> at fifty\n\nThe tag that everybody knows has a birthday.',
    '[Update] The mill turns\n\nNobody saw it.',
    '{ The mill turns }\n\nNobody saw it.',
    '"The mill turns"',
    '{"headline": "The mill turns"',
    '1234',
  ])
    expect(codesOf(text), text).toEqual([]);
});
