import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from './record.ts';
import { articleSchema } from './schema/article.ts';
import { type Parsed, rebuildSource } from './schema/evidence.ts';

const paragraphs = [
  'The council of Lindenau voted on Tuesday for a second bridge over the river, after three years of quarrels about its price.',
  'The mayor said the bridge would be built by the end of the decade and would carry trams as well as bicycles.',
  'Opponents announced that they would go to court, because the old lime trees on the bank would have to be felled.',
];
const text = paragraphs.join('\n\n');

function read(record: unknown, options?: Parameters<typeof parseRecord>[1]) {
  const parsed = parseRecord(record, options);
  if (parsed.article === null) throw new Error(parsed.issues.map(({ message }) => message).join(' '));
  return { ...parsed, article: articleSchema.parse(parsed.article) };
}
const evidenceOf = ({ evidence }: Pick<Parsed, 'evidence'>, field: string) =>
  evidence.fields.filter((row) => row.field === field);
const words = (article: { lead: { text: string }[]; body: { type: string }[] }) =>
  [...article.lead.map((lead) => lead.text), ...article.body.map((block) => JSON.stringify(block))].join(' ');

describe('the spellings of common corpora', () => {
  it.each([
    [
      'trafilatura',
      {
        title: 'A second bridge',
        author: 'Ada Berg; Ben Dorn',
        hostname: 'bote.example',
        date: '2024-05-03',
        categories: 'City;Traffic',
        tags: 'bridge, trams',
        text,
        source: 'https://bote.example/bridge',
        language: 'en',
      },
    ],
    [
      'news-please',
      {
        title: 'A second bridge',
        authors: ['Ada Berg', 'Ben Dorn'],
        source_domain: 'bote.example',
        date_publish: '2024-05-03 00:00:00',
        date_modify: null,
        maintext: text,
        url: 'https://bote.example/bridge',
        language: 'en',
        section: 'City',
        tags: ['bridge', 'trams'],
      },
    ],
    [
      'CC-News',
      {
        title: 'A second bridge',
        author: ['Ada Berg', 'Ben Dorn'],
        sitename: 'bote.example',
        published_date: '2024-05-03',
        plain_text: text,
        requested_url: 'https://bote.example/bridge',
        language: 'en',
        categories: ['City'],
        tags: 'bridge; trams',
      },
    ],
    [
      'newspaper',
      {
        title: 'A second bridge',
        authors: "['Ada Berg', 'Ben Dorn']",
        publish_date: 'May 3, 2024',
        text,
        url: 'https://bote.example/bridge',
        domain: 'bote.example',
        meta_lang: 'en',
        category: 'City',
        keywords: ['bridge', 'trams'],
      },
    ],
    [
      'schema.org',
      {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'A second bridge',
        author: [
          { '@type': 'Person', name: 'Ada Berg' },
          { '@type': 'Person', name: 'Ben Dorn' },
        ],
        publisher: { '@type': 'Organization', name: 'bote.example' },
        datePublished: '2024-05-03',
        articleBody: text,
        mainEntityOfPage: { '@id': 'https://bote.example/bridge' },
        inLanguage: 'en',
        articleSection: 'City',
        keywords: 'bridge, trams',
      },
    ],
  ])('%s', (_name, record) => {
    const { article, evidence } = read(record);
    expect(article).toMatchObject({
      headline: { text: 'A second bridge' },
      canonicalUrl: 'https://bote.example/bridge',
      language: 'en',
      byline: { parties: [{ name: 'Ada Berg', kind: 'person' }, { name: 'Ben Dorn' }] },
      publisher: { name: 'bote.example' },
      dates: { published: { value: '2024-05-03', precision: 'day' } },
      topics: [{ name: 'bridge' }, { name: 'trams' }],
    });
    expect(article.sections?.[0]).toEqual({ name: 'City' });
    for (const field of [
      '/headline',
      '/canonicalUrl',
      '/language',
      '/byline',
      '/publisher',
      '/dates/published',
      '/topics',
    ]) {
      const [row, ...more] = evidenceOf({ evidence }, field);
      expect(row, field).toMatchObject({ basis: 'stated', path: expect.stringMatching(/^\/./) });
      expect(more).toEqual([]);
    }
    for (const paragraph of paragraphs) expect(words(article).split(paragraph)).toHaveLength(2);
    expect(rebuildSource(evidence.ledger)).toBe(text);
  });

  it('finds the article in a graph, and one step down in what a store wraps it with', () => {
    const inner = { headline: 'A second bridge', articleBody: text };
    const graph = read({
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        { '@type': 'NewsArticle', ...inner },
      ],
    });
    expect(evidenceOf(graph, '/headline')[0]?.path).toBe('/@graph/1/headline');
    expect(evidenceOf(read({ _id: 1, _source: inner }), '/headline')[0]?.path).toBe('/_source/headline');
  });

  it('takes mark-up out of the text', () => {
    const { article } = read({
      title: { rendered: 'Bridges &amp; trams' },
      content: {
        rendered: `<p>${paragraphs[0]}</p><p><b>Note:</b> ${paragraphs[1]}<br>A new row</p><script>x()</script>`,
      },
    });
    expect(article.headline.text).toBe('Bridges & trams');
    expect(words(article)).toContain(paragraphs[0]);
    expect(words(article)).not.toMatch(/<|x\(\)/);
    expect(words(read({ title: 'A title', text: `${paragraphs[0]} It is 3 < 4.` }).article)).toContain('3 < 4.');
  });
});

describe('what is declared and what the text says', () => {
  it('a headline that the text repeats is told from it, and no paragraph is taken for one that it does not repeat', () => {
    const repeated = read({
      title: 'A second bridge for Lindenau',
      text: `City\n\nA second bridge for Lindenau\n\n${text}`,
    });
    expect(repeated.article.headline.text).toBe('A second bridge for Lindenau');
    expect(repeated.article.kicker?.text).toBe('City');
    expect(words(repeated.article)).not.toContain('A second bridge for');
    expect(repeated.evidence.ledger.filter((row) => row.kind === 'value' && row.field === '/headline')).toHaveLength(1);
    const twice = read({ title: 'A second bridge', text: `A second bridge\nA SECOND BRIDGE\n\n${text}` });
    expect(words(twice.article).toLowerCase()).not.toContain('a second bridge"');
    expect(twice.evidence.ledger).toContainEqual(expect.objectContaining({ why: 'the headline, repeated' }));
    const own = read({ title: 'A second bridge', text: `How it began\n\n${text}` });
    expect(own.article.headline.text).toBe('A second bridge');
    expect(words(own.article)).toContain('How it began');
  });

  it('a declared date wins over a printed one, which is kept as rejected; a printed time of the same day is finer', () => {
    const printed = `A second bridge\n\nPublished 3 May 2024, 10:15 UTC\n\n${text}`;
    const other = read({ title: 'A second bridge', date: '2024-05-01T08:00:00Z', text: printed });
    expect(other.article.dates.published?.value).toBe('2024-05-01T08:00:00+00:00');
    expect(evidenceOf(other, '/dates/published')).toMatchObject([
      { basis: 'stated', path: '/date', rejected: [{ value: '2024-05-03T10:15:00+00:00' }] },
    ]);
    const same = read({ title: 'A second bridge', date: '2024-05-03', text: printed });
    expect(same.article.dates.published?.value).toBe('2024-05-03T10:15:00+00:00');
    expect(evidenceOf(same, '/dates/published')).toMatchObject([{ basis: 'stated', path: '/date' }]);
    expect(evidenceOf(same, '/dates/published')[0]).not.toHaveProperty('rejected');
  });

  it('declared authors win; the by-line as printed is kept', () => {
    const { article } = read({ title: 'A second bridge', authors: ['Ada Berg'], text: `By A. Berg\n\n${text}` });
    expect(article.byline).toEqual({
      text: { text: 'By A. Berg' },
      parties: [expect.objectContaining({ name: 'Ada Berg' })],
    });
  });

  it('a description is the lead, in the text or beside it, unless it is the text cut off', () => {
    const beside = read({ title: 'A second bridge', description: 'After years of quarrels it is decided.', text });
    expect(beside.article.lead.map((lead) => lead.text)).toEqual(['After years of quarrels it is decided.']);
    expect(beside.article.body).toHaveLength(3);
    expect(evidenceOf(beside, '/lead/0')).toMatchObject([{ basis: 'stated', path: '/description' }]);
    const within = read({ title: 'A second bridge', description: paragraphs[0], text });
    expect(within.article.lead.map((lead) => lead.text)).toEqual([paragraphs[0]]);
    expect(within.article.body).toHaveLength(2);
    const cut = read({ title: 'A second bridge', description: `${paragraphs[0]?.slice(0, 60)}…`, text });
    expect(words(cut.article)).not.toContain('…');
  });

  it('a headline with a description is a teaser, and says so', () => {
    const { article } = read({
      headline: 'A second bridge',
      short_description: paragraphs[0],
      link: 'https://a.example/1',
    });
    expect(article).toMatchObject({ lead: [{ text: paragraphs[0] }], body: [], rights: { truncated: true } });
  });

  it('a record without a headline is read as a text, with its date', () => {
    const { article } = read({ text: `Lindenau votes for a bridge\n\n${text}`, date: 1714731300 });
    expect(article.headline.text).toBe('Lindenau votes for a bridge');
    expect(article.dates.published?.instant).toBe('2024-05-03T10:15:00Z');
  });

  it('a picture leads, with what is said of it', () => {
    const { article } = read({
      title: 'A second bridge',
      text,
      image: { url: 'https://a.example/b.jpg', caption: 'The river' },
    });
    expect(article.leadMedia).toMatchObject([{ type: 'figure', asset: 'image-1', caption: { text: 'The river' } }]);
    expect(article.assets).toEqual([
      { id: 'image-1', kind: 'image', renditions: [{ url: 'https://a.example/b.jpg' }] },
    ]);
  });

  it('a day in American order is read by language or address', () => {
    expect(read({ title: 'A title', text, date: '05/03/2024', language: 'en-US' }).article.dates.published?.value).toBe(
      '2024-05-03',
    );
    expect(read({ title: 'A title', text, date: '03.05.2024', language: 'de' }).article.dates.published?.value).toBe(
      '2024-05-03',
    );
  });
});

describe('bad values', () => {
  it.each([
    ['no object', 7],
    ['null', null],
    ['a list', [{ title: 'x', text }]],
  ])('%s is no record', (_name, value) => {
    expect(parseRecord(value)).toMatchObject({ article: null, issues: [{ code: 'load.invalid', severity: 'error' }] });
  });

  it.each([
    ['nothing', {}],
    ['a headline alone', { title: 'A second bridge', text: '  ' }],
    ['other data', { id: 1, temperature: 12 }],
  ])('%s is no article', (_name, value) => {
    expect(parseRecord(value)).toMatchObject({ article: null, issues: [{ code: 'input.not-an-article' }] });
  });

  it('a date, a URL and a language that are none are named, and the rest is read', () => {
    const { article, issues } = read({
      title: 'A second bridge',
      text,
      date: 'yesterday',
      url: 'javascript:alert(1)',
      language: '??',
      authors: [null, 3.5, { x: 1 }, 'https://social.example/ada'],
      image: 'data:image/png;base64,AAAA',
    });
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['date.impossible', 'url.refused', 'language.unknown']),
    );
    expect(article).not.toHaveProperty('canonicalUrl');
    expect(article.dates).toEqual({});
    expect(article).not.toHaveProperty('leadMedia');
    expect(read({ title: 'A title', text, date: 'None', url: null }).issues.map(({ code }) => code)).not.toContain(
      'date.impossible',
    );
  });

  it('keys of the prototype are data like any other', () => {
    const record: unknown = JSON.parse(
      `{"__proto__": {"title": "evil", "text": "evil"}, "constructor": {"name": "x"}, "title": "A second bridge", "text": ${JSON.stringify(text)}}`,
    );
    expect(read(record).article.headline.text).toBe('A second bridge');
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
    expect(parseRecord(JSON.parse('{"__proto__": {"title": "evil", "text": "evil evil"}}')).article).toBeNull();
    expect(parseRecord(Object.create({ title: 'A title', text })).article).toBeNull();
    expect(parseRecord(Object.create({ _source: { title: 'A title', text } })).article).toBeNull();
  });

  it('any JSON gives a valid article or a reason, and never throws', () => {
    const keys = fc.constantFrom(
      ...[
        'title',
        'text',
        'date',
        'url',
        'authors',
        'publisher',
        'image',
        'description',
        'language',
        'keywords',
        '@graph',
        'section',
        'modified',
      ],
    );
    fc.assert(
      fc.property(
        fc.dictionary(keys, fc.oneof(fc.jsonValue(), fc.string(), fc.webUrl(), fc.constant(text)), { maxKeys: 9 }),
        (record) => {
          const { article, issues } = parseRecord(record);
          if (article === null) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
          else expect(articleSchema.safeParse(article).error).toBeUndefined();
        },
      ),
      { numRuns: 400 },
    );
  });
});
