import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { rebuildSource } from './schema/evidence.ts';
import { parsedSchema } from './schema/index.ts';

const prose = [
  'The lighthouse on the western rock has been dark for nine days, and the fishermen of the village have begun to set a lamp of their own in the window of the school.',
  'Nobody in the harbour office wants to say how long the repair will take, because the part that broke is older than anyone who works there and has to be cast anew.',
  'Until then the ferry leaves an hour earlier, the night boats stay in port, and the children of the island count the days on the blackboard beside the lamp.',
  'An engineer from the mainland looked at the broken wheel on Monday, took its measure with a string, and said that she had never seen one like it before.',
].map((text) => `<p>${text}</p>`);
const url = 'https://rock.example/news/light';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Lighthouse stays dark</title>${head}</head><body><article><h1>Lighthouse stays dark</h1>${body}</article></body></html>`;
const read = (body: string, head?: string) => {
  const parsed = parseHtml(page(body, head), { url });
  expect(parsedSchema.safeParse(parsed).error?.issues ?? []).toEqual([]);
  expect(rebuildSource(parsed.evidence.ledger)).toBe(parsed.evidence.ledger.map((row) => row.text).join(''));
  if (parsed.article === null) throw new Error('no article');
  return { ...parsed, article: parsed.article };
};

describe('players on a page', () => {
  it('are embeds of a provider, by the page of what they play', () => {
    const { article } = read(
      `${prose[0]}<iframe src="https://www.youtube-nocookie.com/embed/abcDEF12345?rel=0" title="The lamp"></iframe>${prose[1]}<div class="widget"><iframe data-src="//player.vimeo.com/video/42"></iframe></div>${prose[2]}<amp-youtube data-videoid="zyxWVU98765"></amp-youtube>${prose[3]}`,
    );
    expect(article.body.filter((block) => block.type === 'embed')).toMatchObject([
      { provider: 'YouTube', url: 'https://www.youtube.com/watch?v=abcDEF12345', title: 'The lamp' },
      { provider: 'Vimeo', url: 'https://vimeo.com/42' },
      { provider: 'YouTube', url: 'https://www.youtube.com/watch?v=zyxWVU98765' },
    ]);
    expect(article.body.map(({ type }) => type).join(' ')).toBe(
      'paragraph embed paragraph embed paragraph embed paragraph',
    );
  });

  it('are left out when nobody knows where they come from, or when they carry a script', () => {
    const { article } = read(
      `${prose[0]}<iframe src="https://ads.example/frame"></iframe><iframe src="javascript:alert(1)"></iframe><iframe srcdoc="<script>1</script>"></iframe><amp-youtube data-videoid='"><script>'></amp-youtube><video src="javascript:1"></video>${prose.slice(1).join('')}`,
    );
    expect(article.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('are films and recordings with their sources, poster and caption', () => {
    const { article } = read(
      `${prose[0]}<figure><video poster="/lamp.jpg"><source src="/lamp.mp4" type="video/mp4; codecs=x"><source src="/lamp.webm" type="video/webm"></video><figcaption>The lamp at night <span class="credit">Ida Lund</span></figcaption></figure>${prose[1]}<audio src="/sea.mp3" aria-label="The sea"></audio>${prose[2]}${prose[3]}`,
    );
    const video = article.body.find((block) => block.type === 'video');
    expect(video).toMatchObject({ caption: { text: 'The lamp at night' }, credit: { text: 'Ida Lund' } });
    expect(article.assets).toMatchObject([
      {
        kind: 'video',
        renditions: [
          { url: 'https://rock.example/lamp.mp4', mediaType: 'video/mp4' },
          { url: 'https://rock.example/lamp.webm', mediaType: 'video/webm' },
        ],
      },
      { kind: 'image', renditions: [{ url: 'https://rock.example/lamp.jpg' }] },
      { kind: 'audio', alt: 'The sea', renditions: [{ url: 'https://rock.example/sea.mp3' }] },
    ]);
    expect(article.body.find((block) => block.type === 'audio')).toBeDefined();
  });
});

describe('pictures of a page', () => {
  const slide = (n: number) =>
    `<li><figure><img src="/slide-${n}/light.jpg" width="800" height="600" alt="Slide ${n}"><figcaption>View ${n}</figcaption></figure></li>`;

  it('that stand in a slider are a gallery', () => {
    const { article } = read(
      `${prose[0]}<div class="image-slider"><ul>${[1, 2, 3].map(slide).join('')}</ul></div>${prose.slice(1).join('')}`,
    );
    expect(article.body[1]).toMatchObject({
      type: 'gallery',
      items: [{ caption: { text: 'View 1' } }, { caption: { text: 'View 2' } }, { caption: { text: 'View 3' } }],
    });
    expect(article.assets).toHaveLength(3);
  });

  it('are found under the names that AMP and lazy pages give them', () => {
    const { article } = read(
      `${prose[0]}<amp-img src="/amp/light.jpg" width="800" height="600"></amp-img>${prose[1]}<img data-lazy-src="/lazy/light.jpg" src="data:image/gif;base64,x" width="800" height="600">${prose[2]}${prose[3]}`,
    );
    expect(article.assets.map(({ renditions }) => renditions[0]?.url)).toEqual([
      'https://rock.example/amp/light.jpg',
      'https://rock.example/lazy/light.jpg',
    ]);
  });
});

describe('parts of a text', () => {
  it.each(['div', 'aside'])('called a box are one, with its title: %s', (tag) => {
    const { article } = read(
      `${prose.join('')}${prose.join('').replaceAll('The', 'Then the')}<${tag} class="infobox key-facts"><h3>The lighthouse in figures</h3><p>Built in 1871, forty metres high, and seen from twenty miles in clear weather.</p><ul><li>One lamp</li><li>Two keepers</li></ul></${tag}><p>And the lamp in the school burns on, as long as there is oil for it.</p>`,
    );
    expect(article.body.at(-2)).toMatchObject({
      type: 'box',
      role: 'keypoints',
      title: { text: 'The lighthouse in figures' },
      blocks: [{ type: 'paragraph' }, { type: 'list' }],
    });
    expect(article.body.at(-1)).toMatchObject({ type: 'paragraph' });
  });

  it('set large are pull quotes, and no part of the reading text', () => {
    const { article } = read(
      `${prose[0]}${prose[1]}<aside class="pullquote">Nobody wants to say how long it will take</aside>${prose[2]}${prose[3]}`,
    );
    expect(article.body.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'pullQuote',
      'paragraph',
      'paragraph',
    ]);
  });

  it('that put something right are corrections with their day, whatever they are called or set as', () => {
    const { article } = read(
      `${prose.join('')}<p>Correction, 3 March 2024: An earlier version named the wrong island.</p><div class="correction"><p>On 4 March the number of boats was put right in the second paragraph.</p></div><p>Disclosure: The author is a cousin of the keeper.</p><p>© 2024 The Rock. All rights reserved.</p>`,
    );
    expect(article.corrections).toMatchObject([
      { kind: 'correction', at: { value: '2024-03-03' } },
      { kind: 'correction' },
    ]);
    expect(article.notes?.map(({ kind }) => kind)).toEqual(['disclosure', 'copyright']);
    expect(article.dates.published).toBeUndefined();
    expect(article.body).toHaveLength(4);
  });

  it('that put something right are corrections, and those of the editors notes', () => {
    const { article, evidence } = read(
      `${prose.join('')}<p>Correction: An earlier version of this article named the wrong island. It is the western one.</p><p><em>Editor's note: The author is a cousin of the keeper.</em></p>`,
    );
    expect(article.corrections).toMatchObject([{ kind: 'correction' }]);
    expect(article.notes).toMatchObject([{ kind: 'editorial' }]);
    expect(article.body).toHaveLength(4);
    expect(evidence.fields.map(({ field }) => field)).toContain('/corrections/0');
  });
});

describe('a live blog', () => {
  const entry = (n: number) =>
    `<section class="post" id="p${n}"><time datetime="2024-05-03T1${n}:00:00Z">1${n}:00</time><h2>Hour ${n}</h2>${prose[n % 4]}</section>`;

  it('has an entry for each part with a time', () => {
    const { article } = read(
      `<div class="liveblog">${[0, 1, 2, 3].map(entry).join('')}</div>`,
      '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Lighthouse stays dark","datePublished":"2024-05-03T09:00:00Z"}</script>',
    );
    expect(article.kind).toBe('liveblog');
    expect(
      article.live?.entries.map(({ id, title, dates, blocks }) => [
        id,
        title?.text,
        dates.published?.value,
        blocks.length,
      ]),
    ).toEqual([0, 1, 2, 3].map((n) => [`p${n}`, `Hour ${n}`, `2024-05-03T1${n}:00:00+00:00`, 1]));
    expect(article.body).toEqual([]);
  });

  it('has entries with names, flags and titles, however they are headed', () => {
    const named = (n: number, mark: string) =>
      `<div class="post ${mark}" id="e${n}"><header><time datetime="2024-05-03T1${n}:00:00Z">1${n}.00</time> <span class="author">Lea Brook</span></header><h3>Hour ${n} of the day</h3>${prose[n % 4]}</div>`;
    const { article } = read(
      `<div class="live-blog">${named(1, 'pinned')}${named(2, 'key-event')}${named(3, '')}${named(4, 'breaking')}</div>`,
    );
    expect(article.live?.entries.map(({ title, flags }) => [title?.text, flags])).toEqual([
      ['Hour 1 of the day', ['pinned']],
      ['Hour 2 of the day', ['key']],
      ['Hour 3 of the day', undefined],
      ['Hour 4 of the day', ['breaking']],
    ]);
    for (const entry of article.live?.entries ?? [])
      expect(entry).toMatchObject({
        byline: { text: { text: 'Lea Brook' }, parties: [{ name: 'Lea Brook' }] },
        blocks: [{}],
      });
    expect(article.byline).toBeUndefined();
  });

  it('may be declared alone', () => {
    const updates = [1, 2].map((n) => ({
      '@type': 'BlogPosting',
      headline: `Hour ${n}`,
      datePublished: `2024-05-03T1${n}:00:00Z`,
      articleBody: prose[n]?.replace(/<.?p>/g, ''),
      author: { '@type': 'Person', name: 'Lea Brook' },
    }));
    const { article } = read(
      '<div id="app"></div>',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Lighthouse stays dark', liveBlogUpdate: updates })}</script>`,
    );
    expect(article).toMatchObject({
      kind: 'liveblog',
      live: { entries: [{ title: { text: 'Hour 1' }, byline: { parties: [{ name: 'Lea Brook' }] } }, {}] },
    });
    expect(article.live?.entries[1]?.dates.published?.value).toBe('2024-05-03T12:00:00+00:00');
  });

  it('is none where nothing says so', () => {
    const { article } = read([0, 1, 2, 3].map(entry).join(''));
    expect(article.kind).toBe('article');
    expect(article.live).toBeUndefined();
  });
});
