import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { issueReasons } from './schema/issue.ts';

const english = [
  'The council opened the sluices on Monday and nobody was there to see it.',
  'A miller says that the wheel has not turned so fast since the flood.',
  'The schoolmaster moved the piano to the second floor of the school.',
  'Storks were seen over the lower meadows for the first time this year.',
  'A new bridge is planned where the old one fell into the race.',
  'The market moves to the church square until the water is gone.',
];
const german = [
  'Der Rat hat am Montag die Schleusen geöffnet, und niemand sah zu.',
  'Der Müller sagt, so schnell habe sich das Rad noch nie gedreht.',
  'Der Lehrer hat das Klavier in den zweiten Stock der Schule gebracht.',
  'Über den Wiesen wurden in diesem Jahr die ersten Störche gesehen.',
];
const chinese = [
  '水闸提前三天打开，无人到场观看。',
  '磨坊主说水轮从未转得这么快。',
  '校长把钢琴搬到了二楼。',
  '今年第一次看到鹳鸟飞过草地。',
];
const arabic = [
  'فتح المجلس السدود يوم الاثنين ولم يحضر أحد.',
  'يقول الطحان إن العجلة لم تدر بهذه السرعة من قبل.',
  'نقل المعلم البيانو إلى الطابق الثاني من المدرسة.',
  'شوهدت اللقالق فوق المروج لأول مرة هذا العام.',
];
const page = (title: string, body: string, head = '', language = 'en') =>
  `<!doctype html><html lang="${language}"><head><title>${title}</title>${head}</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/water">Water</a></li></ul></nav>${body}<footer><p>© 2024 Valley Post. All rights reserved.</p></footer></body></html>`;
const heading = (text: string) => text.split(' ').slice(0, 6).join(' ');
const teaser = (text: string, i: number) =>
  `<div class="item"><h3><a href="/n/${i}">${heading(text)}</a></h3><p>${text} ${text}</p></div>`;
const card = (text: string, i: number) =>
  `<article><a href="/n/${i}"><img src="/t${i}.jpg"><h2>${heading(text)}</h2></a><p>${text}</p><span>By Lea Brook | 2 March 2024</span></article>`;
const read = (html: string) => parseHtml(html, { url: 'https://valley.example/water/flood' });

describe('a page without an article', () => {
  const pages: Record<string, string> = {
    'a front page': page('Valley Post – News', `<main>${english.map(card).join('')}</main>`),
    'a front page under its name': page('Valley Post', `<h1>Valley Post</h1>${english.map(teaser).join('')}`),
    'a front page in German': page('Talpost', `<h1>Talpost</h1>${german.map(teaser).join('')}`, '', 'de'),
    'a front page in Chinese': page('山谷日报', `<h1>山谷日报</h1>${chinese.map(teaser).join('')}`, '', 'zh'),
    'a front page in Arabic': page('بريد الوادي', `<h1>بريد الوادي</h1>${arabic.map(teaser).join('')}`, '', 'ar'),
    'a section with its description': page(
      'Water',
      `<h1>Water</h1><p>All that we write on water.</p>${english.map(teaser).join('')}`,
      '<script type="application/ld+json">{"@type":"CollectionPage","name":"Water"}</script>',
    ),
    'a topic that calls itself an article': page(
      'Flood',
      `<h1>Flood</h1>${english.map(card).join('')}`,
      '<meta property="og:type" content="article">',
    ),
    'the page of an author': page(
      'Lea Brook',
      `<h1>Lea Brook</h1><p>Lea Brook writes on water and mills, and lives above the weir.</p>${english.map(teaser).join('')}`,
      '<meta property="og:type" content="profile">',
    ),
    'what a search found': page('x', `<h1>Search results for “sluice”</h1>${english.map(teaser).join('')}`),
    'a missing page': page(
      'x',
      '<h1>Page not found</h1><p>We are sorry, but the page that you are looking for does not exist or has been moved. Please check the address, or go to our front page.</p>',
      '<meta property="og:type" content="article">',
    ),
    'a missing page in Japanese': page(
      'x',
      '<h1>ページが見つかりません</h1><p>お探しのページは見つかりませんでした。移動または削除された可能性があります。</p>',
      '',
      'ja',
    ),
    'an error':
      '<html><head><title>503 Service Unavailable</title></head><body><h1>503 Service Unavailable</h1></body>',
    'a check for robots': page(
      'Just a moment...',
      '<h1>Checking your browser</h1><p>Please enable JavaScript and cookies to continue. This check makes sure that you are a person.</p>',
    ),
    'a door for subscribers': page(
      'x',
      '<h1>Log in to continue</h1><p>You do not have an account yet? Register for free and read all articles on every device.</p>',
    ),
    'a question for consent': page(
      'Talpost',
      '<h1>Willkommen bei der Talpost</h1><p>Wir und unsere 842 Partner verwenden Cookies, um Informationen auf Ihrem Gerät zu speichern, und verarbeiten personenbezogene Daten. Ihre Einwilligung können Sie in den Datenschutz-Einstellungen widerrufen.</p>',
      '',
      'de',
    ),
    'things to buy': page(
      'Wellies',
      `<h1>Wellies</h1>${[1, 2, 3, 4, 5].map((n) => `<div><a href="/p/${n}"><h3>Wellie ${n}</h3></a><p>Made of good rubber, green, for a day in the meadow.</p></div>`).join('')}`,
    ),
    'a thing to buy': page(
      'Green wellie',
      '<h1>Green wellie</h1><p>Made of good rubber, green, for a day in the meadow. The sole has a deep profile.</p>',
      '<script type="application/ld+json">{"@type":"Product","name":"Green wellie"}</script><meta property="og:type" content="product">',
    ),
    'a frame for scripts': page(
      'Valley Post',
      '<div id="app"></div><noscript>You need to enable JavaScript.</noscript>',
    ),
    'a feed': `<?xml version="1.0"?><rss><channel><title>Valley Post</title>${english.map((text) => `<item><title>${text}</title><description>${text}</description></item>`).join('')}</channel></rss>`,
    'a list of addresses': '<?xml version="1.0"?><urlset><url><loc>https://valley.example/</loc></url></urlset>',
    JSON: JSON.stringify({ headline: english[0], body: english.join(' ') }),
  };
  for (const [name, html] of Object.entries(pages))
    it(`is told: ${name}`, () => {
      const { article, issues } = read(html);
      expect(article).toBeNull();
      expect(issues).toMatchObject([{ code: 'input.not-an-article', severity: 'error' }]);
      expect(issues[0]?.message).toMatch(/\(confidence 0\.[5-9]/);
      const reasons = issues[0]?.reasons ?? [];
      expect(reasons).not.toEqual([]);
      for (const reason of reasons) expect(issues[0]?.message).toContain(issueReasons[reason]);
    });
});

describe('a page with an article', () => {
  const short =
    'The bridge over the mill race is closed from Monday. The council gave no reason. It opens again in May.';
  const pages: Record<string, string> = {
    'of three sentences': page('x', `<h1>Bridge over the mill race closed</h1><p>${short}</p>`),
    'of three sentences, a paragraph each': page(
      'x',
      `<h1>Bridge over the mill race closed</h1>${short.replace(/[^.]+\./g, '<p>$&</p>')}`,
    ),
    'of three sentences in Japanese': page(
      'x',
      '<h1>水車の石橋、月曜から通行止め</h1><p>水車のそばの石橋は月曜日から通行止めとなる。村は理由を明らかにしていない。五月に再び開通する予定だ。</p>',
      '',
      'ja',
    ),
    'of three sentences in Korean': page(
      'x',
      '<h1>물레방아 돌다리 월요일부터 통제</h1><p>물레방아 옆 돌다리가 월요일부터 통제된다. 마을은 이유를 밝히지 않았다. 다리는 5월에 다시 열린다.</p>',
      '',
      'ko',
    ),
    'of three sentences in Hindi': page(
      'x',
      '<h1>चक्की का पुल सोमवार से बंद</h1><p>चक्की के पास का पुल सोमवार से बंद रहेगा। परिषद ने कोई कारण नहीं बताया। यह मई में फिर खुलेगा।</p>',
      '',
      'hi',
    ),
    'of three sentences in Arabic': page(
      'x',
      '<h1>إغلاق جسر الطاحونة ابتداء من الاثنين</h1><p>أُغلق جسر الطاحونة ابتداء من يوم الاثنين. ولم يذكر المجلس سببا لذلك. ومن المقرر أن يفتح في مايو.</p>',
      '',
      'ar',
    ),
    'of pictures': page(
      'x',
      `<article><h1>The flood in pictures</h1><p>By Lea Brook, 2 March 2024</p><p>Nine pictures from the valley.</p>${[1, 2, 3, 4].map((n) => `<figure><img src="/g${n}.jpg" width="900" height="600"><figcaption>Boats and people under the ${n}. bridge.</figcaption></figure>`).join('')}</article>`,
    ),
    'on cookies': page(
      'x',
      '<article><h1>Why every page now asks for cookies</h1><p>By Lea Brook</p><p>We use cookies, say the banners on every page, and nobody reads on. What stands behind them is a rule of the year 2002, which wanted to protect the device of the reader.</p><p>The miller of the upper valley has a page of his own, and he asks for consent too, since his nephew told him to, and the privacy policy came with it.</p></article>',
    ),
    'in points, each with a link': page(
      'x',
      `<h1>Six mills to see before the summer is over</h1>${english.map((text, i) => `<h2><a href="https://mill${i}.example/">${heading(text)}</a></h2><p>${text}</p>`).join('')}`,
    ),
  };
  for (const [name, html] of Object.entries(pages))
    it(`is read: ${name}`, () => expect(read(html).article).not.toBeNull());

  it('however many teasers stand under it, and none of them is its text', () => {
    const html = page(
      'x',
      `<article><h1>Bridge over the mill race closed</h1><p>${short}</p></article><section><h2>More news</h2>${english.map(card).join('')}</section>`,
    );
    expect(read(html).article?.body.map((block) => (block.type === 'paragraph' ? block.content.text : block))).toEqual([
      short,
    ]);
  });
});
