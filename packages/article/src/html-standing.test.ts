import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { parsedSchema } from './schema/index.ts';

const prose = [
  'The millers of the upper valley have opened their sluices three days early this year, because the snow on the ridge is going faster than anyone can remember.',
  'Below the bridge the water already stands a hand under the first step of the chapel, and the schoolmaster has moved the piano to the second floor.',
  'An old rule says that the sluices stay shut until the storks come back, but the storks, it seems, have not been told what the thermometer says.',
].map((text) => `<p>${text}</p>`);
const url = 'https://valley.example/news/sluices';
const page = (head: string, body = prose.join('')) =>
  `<!doctype html><html lang="en"><head><title>Sluices open early</title>${head}</head><body><article><h1>Sluices open early</h1>${body}</article></body></html>`;
const read = (head: string, body?: string, at = url) => {
  const parsed = parseHtml(page(head, body), { url: at });
  expect(parsedSchema.safeParse(parsed).error?.issues ?? []).toEqual([]);
  if (parsed.article === null) throw new Error('no article');
  return { ...parsed, article: parsed.article };
};
const described = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Sluices open early', ...more })}</script>`;

describe('other addresses of an article', () => {
  it('are those of its short, print, small, AMP and foreign versions, and no feed', () => {
    const { article } = read(
      '<link rel="canonical" href="/news/sluices"><link rel="amphtml" href="/amp/sluices"><link rel="shortlink" href="https://vl.example/x1"><link rel="alternate" media="print" href="/print/1"><link rel="alternate" media="only screen and (max-width: 640px)" href="https://m.valley.example/x"><link rel="alternate" hreflang="de" href="/de/x"><link rel="alternate" type="application/rss+xml" href="/feed">',
    );
    expect(article.urls).toEqual([
      { url: 'https://valley.example/amp/sluices', rel: 'amp' },
      { url: 'https://vl.example/x1', rel: 'short' },
      { url: 'https://valley.example/print/1', rel: 'print' },
      { url: 'https://m.valley.example/x', rel: 'alternate' },
      { url: 'https://valley.example/de/x', rel: 'alternate', language: 'de' },
    ]);
  });

  it('give every page of an article in several the same identity, and say that it goes on', () => {
    const at = (n: number) => (n === 1 ? url : `${url}?page=${n}`);
    const pages = [1, 2, 3].map((n) =>
      read(
        `<link rel="canonical" href="${at(n)}">${n > 1 ? `<link rel="prev" href="${at(n - 1)}">` : ''}${n < 3 ? `<link rel="next" href="${at(n + 1)}">` : ''}`,
        undefined,
        at(n),
      ),
    );
    expect(new Set(pages.map(({ article }) => article.id)).size).toBe(1);
    expect(pages.map(({ issues }) => issues.some(({ code }) => code === 'input.more-pages'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(pages[1]?.article.relations).toEqual([
      { rel: 'relatedTo', url: at(1) },
      { rel: 'relatedTo', url: at(3) },
    ]);
  });

  it('are not those of the articles before and after it', () => {
    const { article, issues } = read('<link rel="next" href="/news/another-thing"><link rel="prev" href="/news/42">');
    expect(article.relations).toBeUndefined();
    expect(issues).toEqual([]);
  });

  it('lead an AMP version back to the article', () => {
    const amp = read('<link rel="canonical" href="/news/sluices">', undefined, 'https://valley.example/amp/sluices');
    expect(amp.article.id).toBe(read('').article.id);
  });
});

describe('the genre of an article', () => {
  for (const [genre, head] of [
    ['opinion', described({ '@type': ['OpinionNewsArticle', 'NewsArticle'] })],
    ['review', described({ '@type': 'Review' })],
    ['factcheck', `${described({})}${described({ '@type': 'ClaimReview' })}`],
    ['analysis', described({ genre: 'Analysis' })],
    ['opinion', '<meta property="article:section" content="Meinung">'],
    ['editorial', described({ articleSection: ['社説'] })],
    ['interview', '<meta property="article:section" content="Entrevista">'],
  ] as const)
    it(`is ${genre} by ${head}`, () => expect(read(head).article.genre).toBe(genre));

  it('may stand in its address or over its headline', () => {
    expect(read('', undefined, 'https://valley.example/opinion/sluices').article.genre).toBe('opinion');
    const kicker = `<span class="kicker">Interview</span>${prose.join('')}`;
    expect(parseHtml(page('', kicker).replace('<h1>', '<p class="kicker">Interview</p><h1>')).article?.genre).toBe(
      'interview',
    );
    expect(read('').article.genre).toBeUndefined();
  });
});

describe('the kind of an article', () => {
  const film = '<figure><video src="/sluices.mp4"></video></figure>';
  const pictures = [1, 2, 3].map((n) => `<figure><img src="/p${n}.jpg" width="900" height="600"></figure>`).join('');
  const isVideo = '<meta property="og:type" content="video.other">';

  it('is that of its medium, where the page says so and shows it', () => {
    const kind = (head: string, medium: string, text = prose.join('')) => read(head, medium + text).article.kind;
    expect(kind(isVideo, film)).toBe('video');
    expect(kind(described({ '@type': 'VideoObject', name: 'Sluices' }), film)).toBe('video');
    expect(kind(described({ '@type': 'PodcastEpisode' }), '<audio src="/sea.mp3"></audio>')).toBe('audio');
    expect(kind(described({ '@type': 'ImageGallery' }), pictures)).toBe('gallery');
    expect(kind(isVideo, '')).toBe('article');
    expect(kind('', film)).toBe('article');
    expect(kind(`${described({})}${described({ '@type': 'VideoObject' })}`, film)).toBe('article');
    expect(kind(isVideo, film, prose.join('').repeat(9))).toBe('article');
  });

  describe('is a live blog, whose state', () => {
    const entries = prose.map(
      (text, n) => `<div class="post"><time datetime="2024-03-02T0${n + 6}:00:00Z"></time>${text}</div>`,
    );
    const state = (more: object, now?: string) =>
      parseHtml(page(described({ '@type': 'LiveBlogPosting', ...more }), entries.join('')), {
        url,
        ...(now !== undefined && { now }),
      }).article?.live?.state;
    const hours = { coverageStartTime: '2024-03-02T06:00:00Z', coverageEndTime: '2024-03-02T20:00:00+01:00' };

    it('follows from the hours it covers and the time of reading', () => {
      expect(state(hours, '2024-03-02T05:59:00Z')).toBe('upcoming');
      expect(state(hours, '2024-03-02T18:59:00Z')).toBe('live');
      expect(state(hours, '2024-03-02T19:00:00Z')).toBe('ended');
    });

    it('is ended when it was changed after its end, and else not known from the page alone', () => {
      expect(state({ ...hours, dateModified: '2024-03-02T20:10:00Z' })).toBe('ended');
      expect(state({ ...hours, dateModified: '2024-03-02T12:00:00Z' })).toBe('unknown');
      expect(state({}, '2024-03-02T19:00:00Z')).toBe('unknown');
      expect(state({ coverageEndTime: 'tomorrow' }, '2024-03-02T19:00:00Z')).toBe('unknown');
    });

    it('is not known from hours without a zone, wherever the page is read', () => {
      expect(state({ coverageEndTime: '2024-03-02T20:00:00' }, '2024-03-02T21:00:00Z')).toBe('unknown');
    });
  });
});

describe('rights in an article', () => {
  it('are declared', () => {
    const { article } = read(
      described({
        copyrightHolder: { '@type': 'Organization', name: 'Valley Post Ltd' },
        copyrightYear: 2024,
        license: 'https://creativecommons.org/licenses/by/4.0/',
        expires: '2025-01-01',
        dateCreated: '2024-03-01T08:00:00Z',
        datePublished: '2024-03-02T08:00:00Z',
      }),
    );
    expect(article.rights).toEqual({
      holder: 'Valley Post Ltd',
      notice: '© 2024 Valley Post Ltd',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      access: 'unknown',
    });
    expect(article.dates).toMatchObject({
      expires: { value: '2025-01-01' },
      created: { value: '2024-03-01T08:00:00+00:00' },
    });
  });

  it('may be linked to', () => {
    const { article } = read(
      '<meta property="article:content_tier" content="metered">',
      `${prose.join('')}<p>This text stands under <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a>.</p>`,
    );
    expect(article.rights).toEqual({ licence: 'https://creativecommons.org/licenses/by/4.0/', access: 'metered' });
    expect(read('<link rel="license" href="/terms">').article.rights?.licence).toBe('https://valley.example/terms');
  });

  it('say whether the text is all there', () => {
    const closed = described({
      isAccessibleForFree: 'False',
      hasPart: [{ '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.closed' }],
    });
    expect(read(closed, `${prose[0]}${prose[1]}`).article.rights).toEqual({ access: 'subscription', truncated: true });
    expect(read(closed, `${prose[0]}<div class="closed">${prose[1]}${prose[2]}</div>`).article.rights).toEqual({
      access: 'subscription',
      truncated: false,
    });
    expect(read(described({ isAccessibleForFree: true })).article.rights).toEqual({ access: 'free' });
  });
});

describe('what an article is part of', () => {
  it('is a series, and not the paper', () => {
    const { article } = read(
      described({
        isPartOf: [
          { '@type': ['CreativeWork', 'Product'], name: 'Valley Post' },
          { '@type': 'CreativeWorkSeries', name: 'The wet year', url: '/series/wet' },
        ],
        translationOfWork: { '@id': 'https://valley.example/de/schleusen' },
      }),
    );
    expect(article.relations).toEqual([
      { rel: 'partOf', url: 'https://valley.example/series/wet', title: 'The wet year' },
      { rel: 'translationOf', url: 'https://valley.example/de/schleusen' },
    ]);
  });
});

describe('a picture that is only declared', () => {
  const image = {
    '@type': 'ImageObject',
    url: '/w-800x600.jpg',
    width: 800,
    height: 600,
    caption: 'Water',
    creditText: 'Lea Brook',
  };

  it('is the lead picture, in its sizes, with caption and credit', () => {
    const { article } = read(described({ image: [image, '/w-400x300.jpg', '/another.jpg'] }));
    expect(article.leadMedia).toMatchObject([
      { type: 'figure', caption: { text: 'Water' }, credit: { text: 'Lea Brook' } },
    ]);
    expect(article.assets).toMatchObject([
      {
        renditions: [
          { url: 'https://valley.example/w-800x600.jpg', width: 800, height: 600 },
          { url: 'https://valley.example/w-400x300.jpg' },
        ],
      },
    ]);
  });

  it('is none where the page shows one, nor a logo', () => {
    const shown = `<figure><img src="/shown.jpg" width="800" height="600"></figure>${prose.join('')}`;
    expect(read(described({ image }), shown).article.assets).toHaveLength(1);
    expect(read('<meta property="og:image" content="/img/logo.png">').article.leadMedia).toBeUndefined();
  });
});
