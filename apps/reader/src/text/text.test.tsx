import type { RichText, Timestamp } from '@broadsheet/article/schema';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { idInSlug, slugOf } from '../article/slug.ts';
import { formatStamp } from './dates.ts';
import { hyphenate, longWord } from './hyphenate.ts';
import { withPrintedQuotes } from './quotes.ts';
import { readingMinutes } from './reading-time.ts';
import { Marked, Rich } from './rich.tsx';

const render = (content: RichText) => renderToStaticMarkup(<Rich content={content} />);

describe('rich text', () => {
  it('nests marks that overlap, and escapes', () => {
    const html = render({
      text: 'a <b> c',
      marks: [
        { type: 'strong', start: 0, end: 4 },
        { type: 'emphasis', start: 2, end: 7 },
      ],
    });
    expect(html).toBe(
      '<span><strong>a </strong></span><span><strong><em>&lt;b</em></strong></span><span><em>&gt; c</em></span>',
    );
  });
  it('keeps the outer of two links', () => {
    const html = render({
      text: 'ab',
      marks: [
        { type: 'link', start: 0, end: 2, href: 'https://a.example/' },
        { type: 'link', start: 1, end: 2, href: 'https://b.example/' },
      ],
    });
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(html).not.toContain('b.example');
  });
  it('marks hits and shows where a passage was cut', () => {
    expect(renderToStaticMarkup(<Marked text="und die Brücke" ranges={[{ start: 8, end: 14 }]} />)).toBe(
      '… und die <mark>Brücke</mark>',
    );
  });
});

describe('microtypography', () => {
  it('sets soft hyphens in German and English, and leaves other languages alone', () => {
    expect(hyphenate('Verteidigungsministerium', 'de')).toContain('\u00ad');
    expect(hyphenate('Verteidigungsministerium', 'de').replaceAll('\u00ad', '')).toBe('Verteidigungsministerium');
    expect(hyphenate('Verteidigung', 'de')).toContain('\u00ad');
    expect(hyphenate('Verteidigung', 'de', longWord)).toBe('Verteidigung');
    expect(hyphenate('responsibility', 'en-GB')).toContain('\u00ad');
    expect(hyphenate('responsabilité', 'fr')).toBe('responsabilité');
  });
  it('prints typewriter quotes as the language does, and nothing else', () => {
    const text = { text: 'Er sagte "ja" und 5".', marks: [{ type: 'quotation' as const, start: 9, end: 13 }] };
    expect(withPrintedQuotes(text, 'de').text).toBe('Er sagte „ja“ und 5".');
    expect(withPrintedQuotes(text, 'en').text).toBe('Er sagte “ja” und 5".');
    expect(withPrintedQuotes(text, 'fr')).toBe(text);
  });
});

describe('dates', () => {
  const stamp = (value: string, precision: Timestamp['precision']): Timestamp => ({
    value,
    precision,
    offsetFrom: 'unknown',
  });
  it('are as precise as they are known, on the clock they were printed by', () => {
    expect(formatStamp(stamp('2023-07-26T16:29:00+02:00', 'minute'), 'de')).toBe('26. Juli 2023, 16:29 Uhr');
    expect(formatStamp(stamp('2023-07-26T16:29:00', 'minute'), 'en')).toBe('26 July 2023, 16:29');
    expect(formatStamp(stamp('2023-07-26', 'day'), 'en')).toBe('26 July 2023');
    expect(formatStamp(stamp('2023-07', 'month'), 'de')).toBe('Juli 2023');
    expect(formatStamp(stamp('2023', 'year'), 'de')).toBe('2023');
  });
  it('and reading times are at least a minute', () => {
    expect(readingMinutes(10)).toBe(1);
    expect(readingMinutes(1_190)).toBe(5);
  });
});

describe('slugs', () => {
  const id = `a_${'b'.repeat(26)}`;
  it('hold the headline in ASCII, and the id is found again', () => {
    const slug = slugOf({ id, headline: { text: 'Über Straßen & Brücken: Łódź baut' } });
    expect(slug).toBe(`ueber-strassen-bruecken-lodz-baut-${id}`);
    expect(idInSlug(slug)).toBe(id);
    expect(idInSlug(slugOf({ id, headline: { text: '東京' } }))).toBe(id);
    expect(idInSlug('no-id-here')).toBeUndefined();
  });
});
