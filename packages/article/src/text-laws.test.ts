import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from './schema/article.ts';
import { parsedSchema, rebuildSource } from './schema/index.ts';
import { parseText, splitArticles } from './text.ts';
import { toText } from './write/plain-text.ts';

// On a busy machine a law is tried less often, rather than cut off by the test's limit without a counterexample.
fc.configureGlobal({ interruptAfterTimeLimit: 20_000 });

const nouns =
  'bridge river council mayor market harbour garden school library engine winter lantern orchard tower'.split(' ');
const verbs = 'opens closes finds keeps moves builds counts paints follows answers'.split(' ');
const joins = 'near the, of the, with a, behind the, for every, without a'.split(', ');

/** A few words that read as a headline does. */
const headlineOf = fc
  .tuple(
    fc.constantFrom(...nouns),
    fc.constantFrom(...verbs),
    fc.constantFrom(...nouns),
    fc.constantFrom(...joins),
    fc.constantFrom(...nouns),
  )
  .map(([a, verb, b, join, c]) => `Old ${a} ${verb} the ${b} ${join} ${c}`);
const sentence = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...nouns), fc.constantFrom(...joins)), { minLength: 5, maxLength: 12 }),
    fc.constantFrom(...nouns),
  )
  .map(([pairs, last]) => `The ${pairs.map((pair) => pair.join(' ')).join(' ')} ${last} was there for all of them.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const crosshead = fc
  .tuple(fc.constantFrom(...nouns), fc.constantFrom(...joins), fc.constantFrom(...nouns))
  .map((words) => `A ${words.join(' ')}`);
const listOf = fc
  .array(crosshead, { minLength: 2, maxLength: 4 })
  .map((rows) => rows.map((row) => `- ${row}`).join('\n'));
const section = fc.tuple(
  crosshead,
  fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: listOf }), {
    minLength: 1,
    maxLength: 3,
  }),
  paragraph,
);

/** An ordinary article as text, with or without each of its parts. */
const ordinary = fc
  .record({
    kicker: fc.option(fc.constantFrom('Politics', 'Culture', 'Sport')),
    headline: headlineOf,
    byline: fc.option(fc.constantFrom('By Ada Berg', 'By Ada Berg and Carl Dorn')),
    date: fc.option(
      fc.constantFrom('Published: 3 May 2024, 10:15 BST', 'Updated: 4 May 2024 at 17:30 GMT', '3 May 2024'),
    ),
    caption: fc.option(fc.constant('The bridge at night (Photo: Eva Falk)')),
    lead: sentence,
    body: fc.array(paragraph, { minLength: 2, maxLength: 4 }),
    sections: fc.array(section, { maxLength: 3 }),
    correction: fc.option(fc.constant('Correction: An earlier text gave a wrong year.')),
  })
  .map(({ kicker, headline, byline, date, caption, lead, body, sections, correction }) =>
    [
      kicker,
      headline,
      byline,
      date,
      caption,
      lead,
      ...body,
      ...sections.flatMap(([head, blocks, last]) => [head, ...blocks, last]),
      correction,
    ]
      .filter((part) => part !== null)
      .join('\n\n'),
  );

/** What an article says, without ids and without how it was set. */
function fieldsOf(article: Article | null) {
  if (!article) return null;
  const { kind, kicker, headline, lead, byline, dateline, dates, corrections, notes, leadMedia = [], live } = article;
  const bare = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value ?? null, (key, inner: unknown) => (key === 'id' || key === 'asset' ? undefined : inner)),
    ) as unknown;
  const fields = { kind, kicker, headline, lead, byline, dateline, dates, corrections, notes, leadMedia, live };
  return bare({ ...fields, body: article.body });
}

const question = fc
  .tuple(fc.constantFrom(...nouns), fc.constantFrom(...nouns))
  .map(([a, b]) => `Why did you leave the ${a} to the ${b}?`);
/** Parts that hold together, each with what may stand about it. */
const parts = {
  table: fc
    .array(fc.tuple(fc.constantFrom(...nouns), fc.integer({ min: 1, max: 900 })), { minLength: 2, maxLength: 5 })
    .map((rows) => ['| Thing | Count |', '|---|---|', ...rows.map(([noun, n]) => `| ${noun} | ${n} |`)].join('\n')),
  columns: fc
    .array(fc.tuple(fc.constantFrom(...nouns), fc.integer({ min: 1, max: 900 })), { minLength: 2, maxLength: 5 })
    .map((rows) => rows.map(([noun, n]) => `${noun}\t${n}`).join('\n')),
  box: fc.tuple(fc.constantFrom('At a glance', 'Background', 'Key facts'), listOf).map((rows) => rows.join('\n\n')),
  talk: fc
    .array(fc.tuple(question, sentence), { minLength: 2, maxLength: 4 })
    .map((turns) => turns.flatMap(([q, a]) => [`Q: ${q}`, `A: ${a}`]).join('\n\n')),
  quote: sentence.map((text) => `> ${text}`),
  rule: fc.constant('* * *'),
  picture: fc.constantFrom('The harbour at dusk (Photo: Eva Falk)', 'The harbour at dusk. Photo: Eva Falk'),
  numbered: fc
    .array(fc.tuple(crosshead, sentence), { minLength: 3, maxLength: 4 })
    .map((all) => all.flatMap(([head, text], i) => [`${i + 1}. ${head}`, text]).join('\n\n')),
};
/** An article of one kind of part or another among paragraphs, with what may stand under it. */
const special = fc
  .record({
    dated: fc.constantFrom('Published: 3 May 2024, 10:15 BST', 'Embargoed until: 3 May 2024, 10:15 BST'),
    headline: headlineOf,
    opening: fc.constantFrom('', 'PORTHAVEN (dpa) - '),
    lead: paragraph,
    middle: fc.array(fc.tuple(fc.oneof(...Object.values(parts)), paragraph), { minLength: 1, maxLength: 2 }),
    end: fc.constantFrom(
      [],
      ['About Tideworks\nTideworks builds machines that live from the tide, and has done so since 2009.'],
      ['Media contact:\nJane Poll\njane@tideworks.example'],
      ["Editor's note: This text was written by the sea."],
      ['© 2024 The Quay'],
      ['Correction: An earlier text gave a wrong year.'],
      ['(Reporting by Ada Berg; Editing by Eva Falk)'],
    ),
  })
  .map(({ headline, dated, opening, lead, middle, end }) =>
    [
      headline,
      dated,
      `${opening}${lead}`,
      'There is more to it than that, and all of them knew it.',
      ...middle.flat(),
      ...end,
    ].join('\n\n'),
  );
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const ticker = fc
  .record({
    headline: headlineOf,
    date: fc.option(fc.constant('Published: 3 May 2024')),
    from: fc.integer({ min: 700, max: 900 }),
    entries: fc.array(fc.tuple(fc.option(crosshead), sentence), { minLength: 3, maxLength: 5 }),
  })
  .map(({ headline, date, from, entries }) =>
    [
      headline,
      ...(date === null ? [] : [date]),
      ...entries.flatMap(([head, text], i) => {
        const time = clock(from - i * 17);
        return head === null ? [time, text] : [`${time} – ${head}`, text];
      }),
    ].join('\n\n'),
  );

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('laws of plain text', () => {
  it('what toText wrote of an ordinary article is read as the same article', () => {
    fc.assert(
      fc.property(ordinary, (text) => {
        const { article } = parseText(text);
        if (!article) throw new Error('no article');
        expect(fieldsOf(parseText(toText(article)).article)).toEqual(fieldsOf(article));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['with tables, boxes, talks, pictures, notes', special],
    ['of ticker entries', ticker],
  ])('what toText wrote of an article %s is read as the same article', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { article } = parseText(text);
        if (!article) throw new Error('no article');
        expect(fieldsOf(parseText(toText(article)).article)).toEqual(fieldsOf(article));
      }),
      { numRuns: 250 },
    );
  });

  it.each([
    ['ordinary', ordinary],
    ['with parts of every kind', special],
    ['of ticker entries', ticker],
  ])('every field of an article (%s) has evidence, with its rule, confidence and place', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { article, evidence } = parseText(text);
        if (!article) throw new Error('no article');
        const all = (list: readonly unknown[] | undefined, field: string) =>
          (list ?? []).map((_, i) => `${field}/${i}`);
        const { kind, kicker, byline, dateline, agencies, language, genre, live } = article;
        const single = Object.entries({ kicker, byline, dateline, agencies, language, genre });
        const fields = [
          '/headline',
          ...single.flatMap(([name, value]) => (value === undefined ? [] : [`/${name}`])),
          ...(kind === 'article' ? [] : ['/kind']),
          ...Object.keys(article.dates).map((name) => `/dates/${name}`),
          ...all(article.lead, '/lead'),
          ...all(article.leadMedia, '/leadMedia'),
          ...article.body.flatMap((block, i) => [
            `/body/${i}`,
            ...(block.type === 'box' ? all(block.blocks, `/body/${i}/blocks`) : []),
          ]),
          ...(live?.entries ?? []).flatMap(({ blocks }, i) => [
            `/live/entries/${i}`,
            ...all(blocks, `/live/entries/${i}/blocks`),
          ]),
          ...all(article.notes, '/notes'),
          ...all(article.corrections, '/corrections'),
        ];
        for (const field of fields) {
          const found = evidence.fields.filter((one) => one.field === field || one.field.startsWith(`${field}/`));
          expect(found.length, field).toBeGreaterThan(0);
          for (const { rule, confidence, range } of found) {
            expect(rule).toMatch(/^[a-z-]+\.[a-z-]+$/i);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
            if (range) expect(text.slice(range.start, range.end).trim()).not.toBe('');
            else expect(['/language', '/genre']).toContain(field);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('an ordinary article has the fields that it was made of', () => {
    fc.assert(
      fc.property(
        headlineOf,
        sentence,
        fc.array(paragraph, { minLength: 2, maxLength: 4 }),
        crosshead,
        paragraph,
        (headline, lead, body, head, last) => {
          const text = [
            'Politics',
            headline,
            'By Ada Berg',
            'Published: 3 May 2024, 10:15 BST',
            lead,
            ...body,
            head,
            last,
          ].join('\n\n');
          const { article } = parseText(text);
          expect(article?.kicker?.text).toBe('Politics');
          expect(article?.headline.text).toBe(headline);
          expect(article?.lead.map((one) => one.text)).toEqual([lead]);
          expect(article?.body.map((block) => block.type)).toEqual([
            ...body.map(() => 'paragraph'),
            'heading',
            'paragraph',
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('every word is in the article or in a row that says why not; every value row’s words are in the article', () => {
    const row = fc.oneof(
      ordinary,
      fc.constantFrom(
        'Share',
        'Home | News | Sport',
        '14:32 Uhr – Die Brücke ist offen',
        '14:10 Uhr',
        '13:55 Uhr',
        'Hintergrund',
        'At a glance',
        '| a | b |',
        '|---|---|',
        'Year\tLength',
        '1890\t80 m',
        'FRAGE: Warum?',
        'BERG: Darum ist es so.',
        'FRAGE: Und nun?',
        'BERG: Nun eben.',
        '1. first',
        '2. second',
        '> quoted',
        '###',
        '-----',
        '# A heading',
        '**bold** and [a link](https://a.example/x)',
        '![alt](b.jpg)',
        '```js',
        '```',
        'BC-EU--Bridge, 1st Ld-Writethru',
        'Media contact:',
        'press@a.example',
        'About Oldtown',
        'Stand: 26.07.2023 16:29 Uhr',
        'By Ada Berg',
        'BERLIN (dpa) - Die Brücke im Osten der Stadt ist seit dem Morgen gesperrt, und niemand weiß wie lange.',
      ),
      fc.lorem({ maxCount: 20, mode: 'words' }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    const front = fc.constantFrom(
      '',
      '---\ntitle: A bridge\nauthor:\n  - Ada Berg\nx: [a, "b, c"]\n---\n',
      '+++\ntitle = "A bridge"\n[extra]\na = 1\n+++\n',
    );
    fc.assert(
      fc.property(front, fc.array(row, { maxLength: 14 }), fc.constantFrom('\n', '\n\n', '\r\n'), (head, rows, end) => {
        const input = head + rows.join(end);
        const parsed = parseText(input);
        expect(rebuildSource(parsed.evidence.ledger)).toBe(input);
        const valid = parsedSchema.safeParse(parsed);
        expect(valid.success ? [] : valid.error.issues).toEqual([]);
        expect(parseText(input)).toEqual(parsed);
        expect(
          splitArticles(input)
            .map((part) => part.text)
            .join(''),
        ).toBe(input);
        const said = JSON.stringify(parsed.article);
        for (const part of parsed.evidence.ledger) {
          if (part.kind === 'ignored') expect(part.why).not.toBe('unclaimed');
          if (part.kind === 'literal') expect(parsed.article === null ? [] : wordsOf(part.text)).toEqual([]);
          if (part.kind === 'value')
            for (const word of wordsOf(part.text.replace(/[\u0000-\u001f]/g, ' ')))
              if (!/^\d{1,3}$/.test(word) && !said.includes(word))
                throw new Error(`"${word}" of ${part.field} is not in the article`);
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('bad input', () => {
  const read = (input: string | Uint8Array) => {
    const parsed = parseText(input);
    const valid = parsedSchema.safeParse(parsed);
    expect(valid.success ? [] : valid.error.issues.slice(0, 3)).toEqual([]);
    if (typeof input === 'string') expect(rebuildSource(parsed.evidence.ledger) === input).toBe(true);
    return { ...parsed, codes: parsed.issues.map((issue) => issue.code) };
  };
  it('of one line of ten megabytes is kept whole, up to the limits, which an issue names', () => {
    const { article, codes, evidence } = read(`A bridge\n\n${'word after word '.repeat(650_000)}`);
    expect(article?.headline.text).toBe('A bridge');
    expect(codes).toContain('limit.text');
    expect(codes).toContain('limit.document');
    expect(evidence.ledger.some((row) => row.kind === 'ignored' && row.why === 'limit.document')).toBe(true);
  });
  it('of a million blank lines around a text is that text', () => {
    const blank = '\n'.repeat(500_000);
    const { article } = read(
      `${blank}A bridge for the old town\n\nThe council met on Monday and talked until late about the bridge.\n${blank}`,
    );
    expect(article?.headline.text).toBe('A bridge for the old town');
    expect(article?.body).toHaveLength(1);
  });
  it.each([
    '!!!',
    '---',
    '* * *',
    '…',
    '«»',
    '"',
    '|||',
    '###',
    '([{<',
    '\u200b\u200b',
    '\u205f',
    'A bridge\n\u202f\nopens',
    '> ',
    '> a\n>\n> b',
    '[ ](https://a.example)',
    '\u200f\u200e',
    '\ufe0f',
    '```',
    '---\n---',
    '+++\na\n+++',
  ])('of nothing but signs (%j) gives what it can and does not throw', (input) => {
    read(input);
  });
  it('with marks of direction and of no width is read as without them', () => {
    const { article } = read(
      '\u200fA bridge\u200b for the old town\u200e\n\nThe council met on Mon\u00adday and talked until late about the bridge.\n',
    );
    expect(article?.headline.text.replace(/[\u200b-\u200f]/g, '')).toBe('A bridge for the old town');
  });
  it('with lone surrogates and control characters says so', () => {
    const { codes } = read(
      'A bridge \ud83d for the \u0007 old town\n\nThe council \udc00 met on Monday and talked until late about it.\n',
    );
    expect(codes).toEqual(expect.arrayContaining(['input.replaced', 'input.control-characters']));
  });
  it('in two encodings at once is read row by row, and says so', () => {
    const utf8 = new TextEncoder().encode(
      'Die Brücke über den Fluß ist für alle wieder geöffnet, heißt es früh in der Nähe.\n\n',
    );
    const latin = Uint8Array.from('Sie wäre', (char) => char.charCodeAt(0));
    const mixed = new Uint8Array(utf8.length * 4 + latin.length);
    for (let i = 0; i < 4; i++) mixed.set(utf8, i * utf8.length);
    mixed.set(latin, utf8.length * 4);
    const { article, codes } = read(mixed);
    expect(codes).toContain('input.encoding');
    expect(article?.headline.text).toContain('Brücke');
    expect(JSON.stringify(article)).toContain('Sie wäre');
  });
  it('of openings that nothing closes, and of nothing but heads of pages, takes no longer than other text', () => {
    expect(read('« '.repeat(500_000)).codes).toContain('limit.text');
    expect(read('The Quay      Page 3\n'.repeat(20)).article?.headline.text).toContain('The Quay');
  });
  it('of UTF-16 that is cut in half says so', () => {
    const bytes = Uint8Array.from(
      [...'\ufeffA bridge for the old town'].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    );
    expect(read(bytes.subarray(0, -1)).codes).toContain('input.replaced');
  });
  it('that is no text has no article, and an error says why', () => {
    for (const bytes of [
      [0x50, 0x4b, 3, 4, 0, 0],
      [0x89, 0x50, 0x4e, 0x47],
      Array.from({ length: 512 }, (_, i) => i % 7),
    ]) {
      const { article, issues } = read(Uint8Array.from(bytes));
      expect(article).toBeNull();
      expect(issues.some((issue) => issue.severity === 'error')).toBe(true);
    }
  });
  it.each(['24:00 GMT', '23:59 UTC-5'])(
    'of the last hours that can be written has no date beyond them (%s)',
    (time) => {
      const { article, codes } = read(
        `A bridge for the old town\n\nUpdated: 31 December 9999, ${time}\n\nThe council met in the old town hall on Monday.\n\nIt rained.\n`,
      );
      expect(article?.dates.modified).toBeUndefined();
      expect(codes).toContain('date.impossible');
    },
  );
  it.each(['0000', '0001', '9999', '10000'])('with a date in the year %s gives a real date or none', (year) => {
    const { article } = read(
      `A bridge for the old town\n\nPublished: 1 May ${year}\n\nThe council met in the old town hall on Monday.\n\nIt rained.\n`,
    );
    const value = article?.dates.published?.value;
    expect(value === undefined || value === `${year}-05-01`).toBe(true);
  });
  it.each([
    ['26.03.2023 02:30', 'date.gap'],
    ['29.10.2023 02:30', 'date.fold'],
    ['31.02.2024 10:00', 'date.impossible'],
    ['05.03.2024 25:00', 'date.impossible'],
    ['05.03.2024 10:61', 'date.impossible'],
  ])('with the time %s says what is odd about it (%s)', (when, code) => {
    const { article, codes } = read(
      `Die Uhr wird umgestellt\n\nStand: ${when} Uhr\n\nIn der Nacht wird die Uhr umgestellt, und die Züge stehen eine Stunde lang still.\n\nSo ist es üblich.\n`,
    );
    if (code === 'date.impossible') expect(article?.dates.asOf).toBeUndefined();
    expect(codes).toContain(code);
    expect(JSON.stringify(article)).toContain(when.split(' ')[0]);
  });
});
