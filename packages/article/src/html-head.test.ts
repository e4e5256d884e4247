import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';

const prose = [
  'The council of the small harbour town voted on Tuesday to keep the night ferry running for another two years, after a debate that went on until midnight and filled the hall.',
  'Fishermen had asked for the boat to stay, since no road leads to the outer islands and the last bus leaves the pier at six, long before the market closes its doors.',
  'The mayor said the money would come from the harbour fees, which were raised in spring, and that nobody would have to pay more for a ticket before the end of next year.',
].map((text) => `<p>${text}</p>`);

const page = (head: string, top: string, extra = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body><article>${top}${prose.join('')}</article>${extra}</body></html>`;
const article = (head: string, top: string, extra = '') => parseHtml(page(head, top, extra)).article;
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the headline of a page', () => {
  it('has the blanks that a declared title has where parts of the heading touch', () => {
    const found = article(
      '<meta property="og:title" content="Vote on the ferry: Islands keep their night boat">',
      '<h1><b>Vote on the ferry:</b><i>Islands keep their night boat</i></h1>',
    );
    expect(found?.headline.text).toBe('Vote on the ferry: Islands keep their night boat');
  });

  it('is not cut at a dash that a shorter declared title ends at', () => {
    const found = article(
      '<meta name="twitter:title" content="Night ferry to the outer islands will stay">',
      '<h1>Night ferry to the outer islands will stay – "We could not live without it"</h1>',
    );
    expect(found?.headline.text).toBe('Night ferry to the outer islands will stay – "We could not live without it"');
  });

  it('is the heading where the page words each title for its purpose', () => {
    const found = article(
      `${jsonLd({ '@type': 'NewsArticle', headline: 'Ferry drama: empty boats and angry fishermen' })}<title>Ferry drama: empty boats and angry fishermen</title><meta property="og:title" content="When the last boat leaves the harbour: how an island fights for its nights">`,
      '<h1>How the islands keep their last boat at night</h1>',
    );
    expect(found?.headline.text).toBe('How the islands keep their last boat at night');
  });

  it('is found in what a streamed page sends hidden', () => {
    const found = parseHtml(
      `<html lang="en"><head><title>Gazette</title></head><body><div hidden id="S:0"><article><h1>Islands keep their night boat</h1>${prose.join('')}</article></div><footer>${prose.join('').repeat(2)}</footer></body></html>`,
    ).article;
    expect(found?.headline.text).toBe('Islands keep their night boat');
  });
});

describe('JSON-LD of a page', () => {
  const described = {
    '@type': 'NewsArticle',
    headline: 'Islands keep their night boat',
    datePublished: '2024-03-05T09:10:00+01:00',
  };

  it('is read with a bracket too many', () => {
    const broken = `<script type="application/ld+json">${JSON.stringify(described)}}</script>`;
    expect(article(broken, '<h1>Islands keep their night boat</h1>')?.dates.published?.value).toBe(
      '2024-03-05T09:10:00+01:00',
    );
  });

  it('is read where it is cut short, and with commas before brackets', () => {
    const cut = `<script type="application/ld+json">${JSON.stringify(described).slice(0, -1)}, "keywords": ["ferry", ],</script>`;
    const found = article(cut, '<h1>Islands keep their night boat</h1>');
    expect(found?.dates.published?.value).toBe('2024-03-05T09:10:00+01:00');
    expect(found?.topics?.map(({ name }) => name)).toEqual(['ferry']);
  });

  it('of several articles is that of the page: by its heading, by what the page names, and never one of a list', () => {
    const other = {
      ...described,
      headline: 'Another boat',
      datePublished: '2020-01-01',
      articleBody: 'x',
      author: 'X',
    };
    const dateOf = (value: unknown) =>
      parseHtml(page(jsonLd(value), '<h1>Islands keep their night boat</h1>'), { url: 'https://gazette.example/boat' })
        .article?.dates.published?.value;
    const day = described.datePublished;
    expect(dateOf([other, described])).toBe(day);
    expect(
      dateOf({
        '@graph': [
          { '@type': 'WebPage', url: 'https://gazette.example/boat', mainEntity: { '@id': '#boat' } },
          { ...described, '@id': '#boat', headline: 'In other words' },
          other,
        ],
      }),
    ).toBe(day);
    expect(dateOf({ '@type': 'ItemList', itemListElement: [{ item: other }] })).toBeUndefined();
  });

  it('is read where values are lists or say their type, and people are named in parts', () => {
    const found = article(
      jsonLd({
        ...described,
        headline: ['Islands keep their night boat'],
        datePublished: { '@type': 'Date', '@value': described.datePublished },
        author: [['Ann Carter'], { '@type': 'Person', givenName: 'Ben', familyName: 'Dorn' }],
        keywords: ['tag:Ferry', 'island; harbour'],
      }),
      '<h1>Islands keep their night boat</h1>',
    );
    expect(found?.dates.published?.value).toBe(described.datePublished);
    expect(found?.byline?.parties.map(({ name }) => name)).toEqual(['Ann Carter', 'Ben Dorn']);
    expect(found?.topics?.map(({ name }) => name)).toEqual(['Ferry', 'island', 'harbour']);
  });

  it('of a live blog tells the date of the blog and not of an entry', () => {
    const live = jsonLd({
      '@type': 'LiveBlogPosting',
      datePublished: '2024-03-05T08:00:00Z',
      headline: 'Storm at the harbour',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          headline: 'Boat lost',
          url: 'https://gazette.example/storm#1',
          articleBody: 'A boat.',
          author: 'X',
          datePublished: '2024-03-05T20:00:00Z',
        },
      ],
    });
    const found = parseHtml(page(live, '<h1>Storm at the harbour</h1>'), {
      url: 'https://gazette.example/storm',
    }).article;
    expect(found?.dates.published?.value).toBe('2024-03-05T08:00:00+00:00');
  });

  it('of a film on the page gives no date where the page gives one', () => {
    const film = jsonLd({ '@type': 'VideoObject', name: 'A film', uploadDate: '2019-01-02T10:00:00Z' });
    const found = article(
      `${film}<meta property="article:published_time" content="2024-03-05T09:10:00+01:00">`,
      '<h1>Islands keep their night boat</h1>',
    );
    expect(found?.dates.published?.value).toBe('2024-03-05T09:10:00+01:00');
  });
});

describe('the kicker of a page', () => {
  it('is the line above the headline that its class calls one', () => {
    const found = article(
      '',
      '<header><p class="article-kicker">Coast:</p><h1>Islands keep their night boat</h1></header>',
    );
    expect(found?.kicker?.text).toBe('Coast');
    expect(found?.headline.text).toBe('Islands keep their night boat');
  });

  it('is a line right on the headline that nothing calls so, but for a link, a time and how it is sold', () => {
    const above = (line: string) => article('', `${line}<h1>Islands keep their night boat</h1>`)?.kicker?.text;
    expect(above('<p class="css-1x2y3z">Coast</p>')).toBe('Coast');
    expect(above('<p>Coast</p><hr><p>2 comments</p>')).not.toBe('Coast');
    expect(above('<p><a href="/coast">Coast</a></p>')).toBeUndefined();
    expect(above('<p>23 minutes ago</p>')).toBeUndefined();
    expect(above('<p>Premium</p>')).toBeUndefined();
    expect(above('<p>By Ada Berg</p>')).toBeUndefined();
    const site = '<meta property="og:site_name" content="The Quay">';
    expect(article(site, '<p>The Quay</p><h1>Islands keep their night boat</h1>')?.kicker).toBeUndefined();
  });
});

describe('the dates of a page', () => {
  const title = '<h1>Islands keep their night boat</h1>';

  it('have the offset of the place where the page prints the same moment by its own clock', () => {
    const found = article(
      '<meta property="article:published_time" content="2023-11-09T05:30:59Z">',
      `${title}<div class="time">Published: <time datetime="2023-11-08 23:30:59">November 8, 2023 at 11:30 p.m.</time></div>`,
    );
    expect(found?.dates.published?.value).toBe('2023-11-08T23:30:59-06:00');
  });

  it('are read as Java prints them', () => {
    const found = article(
      jsonLd({
        '@type': 'NewsArticle',
        headline: 'Islands keep their night boat',
        datePublished: 'Fri Apr 28 19:20:36 CEST 2023',
      }),
      title,
    );
    expect(found?.dates.published?.value).toBe('2023-04-28T19:20:36+02:00');
  });

  it('may stand in a long line under the text that says what it is', () => {
    const found = article(
      '',
      title,
      `<div class="post-footer">This article was published on 14 December 2015 at 14:48 by the admin of these pages and filed under boats, harbours, islands and everything else that floats. You can follow any answers to it through the feed of these pages, or leave one.</div><div class="comment-meta"><a href="/x#comment-1">15 December 2015 at 11:21</a></div>`,
    );
    expect(found?.dates.published?.value).toBe('2015-12-14T14:48:00');
  });

  it('may open the first paragraph', () => {
    const found = parseHtml(
      `<html lang="de"><body><article>${title}<p>27.1.2022 - ${prose.join(' ').replace(/<\/?p>/g, '')}</p>${prose.join('')}</article></body></html>`,
    ).article;
    expect(found?.dates.published?.value).toBe('2022-01-27');
  });

  it('are not those of a comment', () => {
    const found = article(
      '',
      `${title}<p>Published on 16.08.2019</p>`,
      '<div><a href="/x#comment-12"><time datetime="2019-08-24T03:36:11+02:00">24 August 2019</time></a></div>',
    );
    expect(found?.dates.published?.value).toBe('2019-08-16');
  });
});

describe('the by-line of a page', () => {
  const title = '<h1>Islands keep their night boat</h1>';
  const names = (top: string, extra = '') => article('', title + top, extra)?.byline?.parties.map(({ name }) => name);

  it('may be a row of a list', () => {
    expect(
      names(
        '<ul><li>3 minutes</li><li>By: <span><a href="/p/1">Ann Carter</a></span>, <span><a href="/p/2">Ben Dorn</a></span></li></ul>',
      ),
    ).toEqual(['Ann Carter', 'Ben Dorn']);
  });

  it('may stand far from the headline behind its label', () => {
    expect(
      names(
        '',
        '<div><ul><li><strong>Date</strong> 28.04.2023</li><li><strong>Author</strong> Ann Carter</li></ul></div>',
      ),
    ).toEqual(['Ann Carter']);
  });

  it('is looked for under the heading also where a declared title in other words won', () => {
    const found = article(
      `${jsonLd({ '@type': 'NewsArticle', headline: 'Night ferry: council votes to keep the boat' })}<title>Night ferry: council votes to keep the boat</title><meta property="og:title" content="Night ferry: council votes to keep the boat">`,
      '<ul>' +
        '<li><a href="/x">A part of the page</a></li>'.repeat(80) +
        '</ul><h1>Council keeps the night boat for the islands</h1><p class="info">by <a href="/p/1">Dr. Ann Carter</a></p>',
    );
    expect(found?.byline?.parties.map(({ name }) => name)).toEqual(['Dr. Ann Carter']);
  });
});

describe('dates and names beside each other', () => {
  it('each date has the label before it, and a clock behind another date is that one’s', () => {
    const found = article(
      '',
      '<h1>Night ferry stays</h1><div class="meta">Publié le 13/05/2024 Mis à jour le 14/05/2024 à 14h03</div>',
    );
    expect([found?.dates.published?.value, found?.dates.modified?.value]).toEqual([
      '2024-05-13',
      '2024-05-14T14:03:00',
    ]);
  });

  it('a zone is one only in capitals', () => {
    const dateOf = (line: string) =>
      article('', `<h1>Night ferry stays</h1><p class="date">${line}</p>`)?.dates.published?.value;
    expect(dateOf('3 May 2024, 10:40 ET')).toBe('2024-05-03T10:40:00-04:00');
    expect(dateOf('3 mai 2024 10h40 et après')).toBe('2024-05-03T10:40:00');
    expect(dateOf('3 May 2024, 10:40 (GMT+5:30)')).toBe('2024-05-03T10:40:00+05:30');
  });

  it('a day of history is none of publication', () => {
    expect(
      article('', '<h1>Night ferry stays</h1><ul><li>The ferry was launched on August 14, 1935</li></ul>')?.dates
        .published,
    ).toBeUndefined();
  });

  it('an address may name the section between year and month', () => {
    const { article: found } = parseHtml(page('', '<h1>Night ferry stays</h1>'), {
      url: 'https://quay.example/2024/REGION/05/03/ferry/index.html',
    });
    expect(found?.dates.published?.value).toBe('2024-05-03');
  });

  it('roles, papers, days and pictures are no part of a name', () => {
    const namesOf = (line: string) =>
      article('', `<h1>Night ferry stays</h1><p class="byline">${line}</p>`)?.byline?.parties.map(({ name }) => name);
    expect(namesOf('By Ada Berg WNR Executive Editor')).toEqual(['Ada Berg']);
    expect(namesOf('By Ada Berg<br>WNR Executive News Editor')).toEqual(['Ada Berg']);
    expect(namesOf('By Ada Berg Tuesday, May 4, 2024')).toEqual(['Ada Berg']);
    expect(namesOf('By Ada Berg on May 4, 2024')).toEqual(['Ada Berg']);
    expect(namesOf('Ada Berg, QUAY TODAY')).toEqual(['Ada Berg']);
    expect(namesOf('Text: Ada Berg, Fotos: Carl Dorn')).toEqual(['Ada Berg']);
    expect(namesOf('The Quay | By Ada Berg')).toEqual(['Ada Berg']);
    expect(namesOf('<span>Ada Berg</span><span>May 4, 2024</span>')).toEqual(['Ada Berg']);
  });

  it('bold words under the text are no name where more follows', () => {
    expect(article('', '<h1>Night ferry stays</h1>', '')?.byline).toBeUndefined();
    const signed = (end: string) =>
      parseHtml(page('', '<h1>Night ferry stays</h1>').replace('</article>', `${end}</article>`)).article?.byline
        ?.parties[0]?.name;
    expect(signed('<p><b>Ada Berg</b></p>')).toBe('Ada Berg');
    expect(
      signed(
        '<p><b>Contact Information</b></p><p>Write to the harbour office, which is open on each working day from nine to noon.</p>',
      ),
    ).toBeUndefined();
  });
});

describe('the ledger of a head', () => {
  const told = (top: string) =>
    parseHtml(
      page('<title>Night ferry will stay</title>', `<h1>Night ferry will stay</h1>${top}`),
    ).evidence.ledger.flatMap((row) =>
      row.kind === 'literal' ? [] : [[row.kind === 'value' ? row.field : row.why, row.text.trim()]],
    );

  it('has the names and the date of one line apart, and leaves out the words between', () => {
    expect(
      told('<p class="row">By <a rel="author" href="/a">Ada Berg</a> | Published on 3 May 2024, 10:15</p>').slice(1, 5),
    ).toEqual([
      [expect.any(String), 'By'],
      ['/byline', 'Ada Berg'],
      [expect.any(String), '| Published on'],
      ['/dates/published', '3 May 2024, 10:15'],
    ]);
  });

  it('has a date by its element, however it is printed, and only the one that was used', () => {
    const rows = told(
      '<p><time datetime="2024-05-03T10:15:00+02:00">Friday morning</time></p><aside class="related"><p><a href="/b">A boat sinks</a></p><p><time datetime="2024-05-01T09:00:00+02:00">Wednesday</time></p></aside>',
    );
    expect(rows).toContainEqual(['/dates/published', 'Friday morning']);
    expect(rows.find(([, text]) => text === 'Wednesday')?.[0]).not.toContain('/dates');
  });
});
