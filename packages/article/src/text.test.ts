import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from './decide/assemble.ts';
import { resolve } from './decide/resolve.ts';
import { detectAll, detectors } from './detect/index.ts';
import { lexiconOf } from './detect/lexicon.ts';
import { shapeOf } from './document/shape.ts';
import { explain } from './explain.ts';
import { german } from './languages/de.ts';
import { english } from './languages/en.ts';
import { parsedSchema, rebuildSource } from './schema/index.ts';
import { textDocument } from './source/text/lines.ts';
import { parseText } from './text.ts';
import { readingText } from './write/plain-text.ts';

const sample = readFileSync(new URL('../../../apps/cli/content/nordkorea-russland.txt', import.meta.url), 'utf8');
const articleOf = (text: string, options = {}) => {
  const { article } = parseText(text, options);
  if (!article) throw new Error('no article');
  return article;
};

describe('the sample article', () => {
  const parsed = parseText(sample);
  const { article } = parsed;
  it('is read field by field as a reader would', () => {
    expect(article).toMatchObject({
      language: 'de',
      kicker: { text: 'Verteidigung' },
      headline: { text: 'Nordkorea und Russland planen engere Zusammenarbeit' },
      dates: {
        asOf: {
          value: '2023-07-26T16:29:00+02:00',
          precision: 'minute',
          instant: '2023-07-26T14:29:00Z',
          zone: 'Europe/Berlin',
          offsetFrom: 'assumed',
          label: 'Stand:',
        },
      },
      leadMedia: [
        {
          type: 'figure',
          caption: { text: 'Ein Treffen zwischen Russlands Sergej Schoigu und Nordkoreas Kang Sun Nam' },
          credit: { text: 'zur Verfügung gestellt vom russischen Verteidigungsministerium', kind: 'handout' },
        },
      ],
      assets: [{ kind: 'image', renditions: [] }],
      notes: [
        {
          kind: 'programme',
          broadcasts: [{ broadcaster: { name: 'Deutschlandfunk' }, airTime: { value: '2023-07-26T18:00:00+02:00' } }],
        },
      ],
    });
    expect(article?.lead).toHaveLength(1);
    expect(article?.lead[0]?.text).toMatch(/^Anlässlich des Jahrestages .* verstärken wollen\.$/);
    expect(article?.leadMedia).toHaveLength(1);
    expect(Object.keys(article?.dates ?? {})).toEqual(['asOf']);
    for (const absent of ['publisher', 'byline', 'canonicalUrl', 'dateline', 'corrections'] as const)
      expect(article?.[absent]).toBeUndefined();
  });
  it('has eight paragraphs, three crossheads and three quoted passages', () => {
    const headings = article?.body.flatMap((block) => (block.type === 'heading' ? [block.content.text] : []));
    expect(headings).toEqual([
      'Schoigu legt Blumen nieder',
      'Nordkorea will tiefere Beziehungen',
      'Russland und China verhindern neue Strafen',
    ]);
    const paragraphs = article?.body.filter((block) => block.type === 'paragraph') ?? [];
    expect(paragraphs).toHaveLength(8);
    const quoted = paragraphs.flatMap((block) =>
      block.type === 'paragraph'
        ? (block.content.marks ?? []).map((mark) => block.content.text.slice(mark.start, mark.end))
        : [],
    );
    expect(quoted.map((text) => text.slice(0, 16))).toEqual([
      '"Ich bin davon ü',
      '"Tag des Sieges"',
      '"ein wichtiger P',
    ]);
  });
  it('is in the ledger to the last of its 3,635 characters, and explained line by line', () => {
    expect(sample).toHaveLength(3_635);
    expect(rebuildSource(parsed.evidence.ledger)).toBe(sample);
    expect(parsed.evidence.ledger.filter((row) => row.kind === 'ignored')).toEqual([]);
    const roles = explain(parsed).flatMap((line) => line.parts.map((part) => part.role));
    expect(roles.slice(0, 6)).toEqual(['caption', 'credit', 'kicker', 'headline', 'date (asOf)', 'lead']);
    expect(parsedSchema.safeParse(parsed).success).toBe(true);
  });
  it('has the same hash each time, and another when a word changes', () => {
    expect(articleOf(sample)).toEqual(article);
    const next = articleOf(sample.replace('achtmal', 'neunmal'), { previous: article });
    expect(next.id).toBe(article?.id);
    expect(next.revision.previous).toBe(article?.revision.hash);
    const kept = next.body.filter((block) => article?.body.some((other) => other.id === block.id));
    expect(kept).toHaveLength((article?.body.length ?? 0) - 1);
  });
});

describe('what is found', () => {
  const body =
    'The council met in the old town hall on Monday and talked until late about the bridge.\n\nNobody left before the vote was counted twice, and the mayor smiled.\n';
  it('a by-line with people, place and roles', () => {
    const { byline } = articleOf(`A bridge for the old town\n\nBy Ada Berg and Carl Dorn, Kyiv\n\n${body}`);
    expect(byline?.parties).toEqual([
      { name: 'Ada Berg', kind: 'person', roles: [] },
      { name: 'Carl Dorn', kind: 'person', roles: [], location: 'Kyiv' },
    ]);
  });
  it('published and updated apart, with the zone that is printed', () => {
    const { dates } = articleOf(
      `A bridge for the old town\n\nPublished 3 May 2024, 10:15 BST\nUpdated: 4 May 2024 at 5:30 p.m. EDT\n\n${body}`,
    );
    expect(dates.published).toMatchObject({ value: '2024-05-03T10:15:00+01:00', offsetFrom: 'stated' });
    expect(dates.modified).toMatchObject({ value: '2024-05-04T17:30:00-04:00', offsetFrom: 'stated' });
  });
  it('a date that can be read in two ways, and says so', () => {
    const parsed = parseText(`A bridge for the old town\n\nPublished: 03/04/2024\n\n${body}`, { language: 'en' });
    expect(parsed.article?.dates.published).toMatchObject({ value: '2024-04-03', precision: 'day' });
    expect(parsed.issues.map((issue) => issue.code)).toContain('date.ambiguous');
  });
  it('a naive time when neither text nor caller names a zone', () => {
    expect(articleOf(`A bridge\n\nPublished: 3 May 2024, 10:15\n\n${body}`).dates.published).toMatchObject({
      value: '2024-05-03T10:15:00',
      offsetFrom: 'unknown',
    });
    expect(
      articleOf(`A bridge\n\nPublished: 3 May 2024, 10:15\n\n${body}`, { timeZone: 'America/New_York' }).dates
        .published,
    ).toMatchObject({ value: '2024-05-03T10:15:00-04:00', offsetFrom: 'zone' });
  });
  it('the hour that happens twice and the hour that does not', () => {
    const at = (when: string) =>
      parseText(
        `Die Uhr wird umgestellt\n\nStand: ${when} Uhr\n\nIn der Nacht wird die Uhr umgestellt, und die Züge stehen eine Stunde lang still.\n\nDas ist so üblich und wird auch so bleiben.\n`,
        { language: 'de' },
      );
    const fold = at('29.10.2023 02:30');
    expect(fold.article?.dates.asOf?.value).toBe('2023-10-29T02:30:00+02:00');
    expect(fold.issues.map((issue) => issue.code)).toContain('date.fold');
    const gap = at('26.03.2023 02:30');
    expect(gap.issues.map((issue) => issue.code)).toContain('date.gap');
    expect(parsedSchema.safeParse(gap).success).toBe(true);
  });
  it('a dateline with its agency', () => {
    const article = articleOf(
      `Brücke gesperrt\n\nBERLIN (dpa) - Die Brücke im Osten der Stadt ist seit dem Morgen gesperrt, und niemand weiß wie lange.\n\nDie Polizei leitet den Verkehr über die nächste Brücke um.\n`,
    );
    expect(article.dateline).toEqual({ place: 'BERLIN', agencies: ['dpa'], raw: 'BERLIN (dpa) -' });
    expect(article.lead).toEqual([]);
  });
  it('page furniture, which is kept in the ledger and out of the article', () => {
    const parsed = parseText(`A bridge for the old town\n\nShare\n\nBy Ada Berg\n\n${body}\nRead more\n`);
    expect(parsed.evidence.ledger.filter((row) => row.kind === 'ignored').map((row) => row.text)).toEqual([
      'Share',
      'Read more',
    ]);
    expect(readingText(parsed.article ?? articleOf('x'))).not.toContain('Share');
  });
  it('lists, quotations of a line and a correction', () => {
    const article = articleOf(
      `A bridge for the old town\n\nBy Ada Berg\n\n${body}\n- first point of the plan\n- second point of the plan\n\n> This is what she wrote.\n\nThe work goes on for two more years, says the town.\n\nCorrection: An earlier text gave a wrong year.\n`,
    );
    expect(article.body.map((block) => block.type)).toEqual(expect.arrayContaining(['paragraph', 'list', 'quote']));
    expect(article.corrections).toMatchObject([{ kind: 'correction' }]);
  });
  it('paragraphs wrapped at a column as one line each', () => {
    const words = 'the council met in the old town hall and talked until late about the bridge over the river'.split(
      ' ',
    );
    const rows: string[] = [];
    let row = '';
    for (let i = 0; i < 80; i++) {
      const word = words[i % words.length] ?? '';
      if (row.length + 1 + word.length > 60) {
        rows.push(row);
        row = word;
      } else row = row === '' ? word : `${row} ${word}`;
    }
    const text = `A bridge for the old town\n\n${rows.join('\n')}\nend.\n\nNobody left before the vote.\n`;
    const article = articleOf(text);
    expect([...article.lead.map((lead) => lead.text), readingText(article)].join(' ')).toContain(
      `${rows[0]} ${rows[1]}`,
    );
    expect(rebuildSource(parseText(text).evidence.ledger)).toBe(text);
  });
});

const row = fc.oneof(
  fc.constantFrom(
    '',
    'Stand: 26.07.2023 16:29 Uhr',
    'By Ada Berg',
    'Von Ada Berg',
    'Share',
    'Politik',
    '- a point',
    '> quoted',
    '###',
    'Updated: 3 May 2024',
    '\u200f',
    'Foto: A. Berg',
  ),
  fc.lorem({ maxCount: 25, mode: 'words' }),
  fc.lorem({ maxCount: 3, mode: 'sentences' }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const text = fc
  .tuple(fc.array(row, { maxLength: 25 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
  .map(([rows, end]) => rows.join(end));

describe('laws', () => {
  it('the ledger rebuilds any input; any result is valid; nothing is left unclaimed', () => {
    fc.assert(
      fc.property(text, (input) => {
        const parsed = parseText(input);
        expect(rebuildSource(parsed.evidence.ledger)).toBe(input);
        let at = 0;
        for (const part of parsed.evidence.ledger) {
          expect(part.start).toBe(at);
          at = part.end;
          if (part.kind === 'ignored') expect(part.why).not.toBe('unclaimed');
        }
        const result = parsedSchema.safeParse(parsed);
        expect(result.success ? [] : result.error.issues).toEqual([]);
        expect(parsed.article === null).toBe(parsed.issues.some((issue) => issue.severity === 'error'));
      }),
      { numRuns: 400 },
    );
  });
  it('the order of the detectors has no meaning', () => {
    fc.assert(
      fc.property(
        text,
        fc.shuffledSubarray([...detectors], { minLength: detectors.length }),
        fc.constantFrom(german, english),
        (input, shuffled, pack) => {
          const { document } = textDocument(input, { format: 'text' });
          const scene = { document, shapes: document.lines.map(shapeOf), lexicon: lexiconOf(pack) };
          const read = (order: typeof shuffled) => {
            const { ledger, fields, issues, body } = assemble(scene, resolve(scene, detectAll(scene, order)));
            return { rows: ledger.rows(), fields, issues, body };
          };
          expect(read(shuffled)).toEqual(read([...detectors]));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('bad input', () => {
  const issuesOf = (input: string | Uint8Array) => parseText(input).issues.map((issue) => issue.code);
  it('is said to be empty or binary', () => {
    for (const input of ['', ' \n\t\n', '\ufeff', new Uint8Array(0)]) expect(issuesOf(input)).toContain('input.empty');
    expect(issuesOf(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]))).toContain('input.binary');
    expect(issuesOf(Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7) % 29))).toContain('input.binary');
  });
  it('is read in the encoding it is in', () => {
    const headline = 'Die Brücke über den Fluß';
    const whole = `${headline}\n\nDer Verkehr fließt seit heute früh über die neue Brücke.\n`;
    const utf16 = new Uint8Array(2 + whole.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < whole.length; i++) utf16.set([whole.charCodeAt(i) & 255, whole.charCodeAt(i) >> 8], 2 + i * 2);
    const latin1 = Uint8Array.from(whole, (char) => char.charCodeAt(0));
    for (const [bytes, encoding] of [
      [new TextEncoder().encode(whole), 'utf-8'],
      [new TextEncoder().encode(`\ufeff${whole}`), 'utf-8'],
      [utf16, 'utf-16le'],
      [utf16.subarray(2), 'utf-16le'],
      [latin1, 'windows-1252'],
    ] as const) {
      const parsed = parseText(bytes);
      expect(parsed.evidence.source.encoding).toBe(encoding);
      expect(parsed.article?.headline.text).toBe(headline);
    }
  });
  it('loses nothing to NULs, lone surrogates, very long lines and very many', () => {
    const odd = parseText('A head\u0000line with odd signs\n\nSome text \ud800 here, and more of it after that.\n');
    expect(odd.issues.map((issue) => issue.code)).toEqual(
      expect.arrayContaining(['input.control-characters', 'input.replaced']),
    );
    expect(parsedSchema.safeParse(odd).success).toBe(true);
    const long = `A headline\n\n${'word after word '.repeat(40_000)}`;
    const longParsed = parseText(long);
    expect(longParsed.article?.body.length).toBeGreaterThan(2);
    expect(parsedSchema.safeParse(longParsed).success).toBe(true);
    const many = Array.from({ length: 20_000 }, (_, i) => `This is row number ${i} of a very long text.`).join('\n\n');
    const manyParsed = parseText(many);
    expect(manyParsed.issues.map((issue) => issue.code)).toContain('limit.blocks');
    expect(rebuildSource(manyParsed.evidence.ledger)).toBe(many);
    expect(parsedSchema.safeParse(manyParsed).success).toBe(true);
    expect(parseText('!!! ... ???').article?.headline.text).toBe('!!!');
    expect(parseText('\n'.repeat(1_000_000)).article).toBeNull();
  });
  it('of years 0 and 9999 stays text or becomes what it says', () => {
    for (const year of ['0000', '9999'])
      expect(
        parsedSchema.safeParse(
          parseText(`A bridge\n\nPublished: 1 May ${year}\n\nThe council met in the old town hall on Monday.\n`),
        ).success,
      ).toBe(true);
  });
});

describe('a line with a capital early on', () => {
  const body =
    'The new House committee on water sent a letter on Wednesday and demanded answers about the pipes. China Lake lies north of the town, and nobody has looked at its pipes for years.';
  it('is no kicker and headline where the text joins its first word to the third', () => {
    const { article } = parseText(
      `House China Committee demands answers on the town's old pipes\n\nBy Ann Carter\n\n${body}\n`,
    );
    expect(article?.headline.text).toBe("House China Committee demands answers on the town's old pipes");
    expect(article?.kicker).toBeUndefined();
  });

  it('is no caption where a result stands in brackets', () => {
    const { article } = parseText(
      `Town wins the last match of the season at home (3-3)\n\nThe side led twice on the evening, but the guests struck back and took a point to the north\n\n${body}\n`,
    );
    expect(article?.headline.text).toBe('Town wins the last match of the season at home (3-3)');
  });
});
