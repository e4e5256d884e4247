import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { textsOf } from './schema/index.ts';

const prose = [
  'The gardeners of the old cemetery began to count the trees last winter, after a storm had thrown eleven of the limes across the main path in a single night.',
  'What they found surprised them, because the oldest map of the place shows fewer trees than stand there today, and none of them where the map had put them.',
  'A botanist from the city came twice a week, took samples of the bark, and said that some of the yews must be older than the wall around the cemetery itself.',
];
const paragraphs = (attributes = '') => prose.map((text) => `<p${attributes}>${text}</p>`).join('');
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Trees that nobody planted</title></head><body><article><h1>Trees that nobody planted</h1>${body}</article></body></html>`;
const texts = (body: string) =>
  parseHtml(page(body)).article?.body.flatMap((block) => textsOf(block).map(({ text }) => text)) ?? [];

describe('the text of a page', () => {
  it('holds paragraphs that are marked as behind a paywall', () => {
    expect(
      texts(
        `<div class="body"><p>${prose[0]}</p><p class="paywall">${prose[1]}</p><p class="paywall">And a short one.</p></div>`,
      ),
    ).toEqual([prose[0], prose[1], 'And a short one.']);
  });

  it('is not parted by an empty block at an end of a phrase, as by one between two', () => {
    const room = '<div class="spacer"></div>';
    const again = paragraphs().replaceAll('The', 'Again the');
    expect(texts(`${paragraphs()}<h2><b>${room}What the tree</b><b>s say${room}</b></h2>${again}`)).toContain(
      'What the trees say',
    );
    expect(texts(`<p><span>${prose[0]}${room}${prose[1]}</span></p>`)).toEqual(prose.slice(0, 2));
  });

  it('holds what a component of any name holds', () => {
    const found = texts(
      `<div class="v-c-cmp"><h3>Under the limes</h3></div>${paragraphs()}<div class="v-c-cmp"><h3>What the map says</h3></div>${paragraphs().replaceAll('The', 'Again the')}`,
    );
    expect(found).toContain('What the map says');
  });

  it('keeps a line that one part says twice, and drops a part that is there twice', () => {
    const line = 'One cup of bark, two spoons of ash, and a whole day of patience.';
    expect(
      texts(`<div><p>${line}</p>${paragraphs()}<p>${line}</p></div>`).filter((text) => text === line),
    ).toHaveLength(2);
    expect(
      texts(`<div>${paragraphs()}<p>${line}</p></div><div><p>${line}</p></div>`).filter((text) => text === line),
    ).toHaveLength(1);
  });

  it('keeps points of a list that are set as headings', () => {
    const points = [
      '1. The oldest tree is a yew that stands at the northern gate.',
      '2. The youngest was planted by somebody nobody knows.',
      '3. Eleven limes have been lost in one night of storm.',
    ];
    const found = texts(`${paragraphs()}${points.map((point) => `<h3>${point}</h3>`).join('')}`);
    expect(found.slice(-3)).toEqual(points);
  });

  it('keeps a paragraph beside a call to sign in', () => {
    const short = 'Short, but of the text all the same, as it is set like the rest of it.';
    const section = (more = '') => `<section>${paragraphs()}${more}</section>`;
    const call =
      '<div><p>Create an account or sign in to continue with your newsletter subscription.</p><ul><li>Enjoy more articles a month.</li></ul></div>';
    const found = texts(`<div>${section()}${section()}${section()}<section><p>${short}</p>${call}</section></div>`);
    expect(found).toContain(short);
    expect(found.join(' ')).not.toContain('Enjoy more');
  });

  it('leaves out shortcodes that nothing has filled in, and calls to subscribe', () => {
    const found = texts(
      `<div>${paragraphs()}<p>[button link="/send" type="big"] Send us your tree [/button]</p><p>Have the Cemetery Monthly delivered through your letterbox for less. Click here.</p>${paragraphs().replaceAll('The', 'Then the')}</div>`,
    );
    expect(found).toHaveLength(6);
  });

  it('begins with short paragraphs set like the rest', () => {
    expect(texts(`<div><p>North gate 12 trees, south gate 9</p>${paragraphs()}</div>`)[0]).toBe(
      'North gate 12 trees, south gate 9',
    );
  });

  it('keeps a line of its own style, and no line that says how old an entry is', () => {
    const found = texts(
      `<div>${paragraphs(' class="body__paragraph"')}<div class="body__paragraph extra">Nobody</div><p class="body__paragraph">30 minutes before bed</p><div class="entry-info">21 mins ago 11:48 Ann Carter</div>${paragraphs(' class="body__paragraph"').replaceAll('The', 'Again the')}</div>`,
    );
    expect(found).toContain('Nobody');
    expect(found).toContain('30 minutes before bed');
    expect(found.join(' ')).not.toContain('ago');
  });

  it('drops a second copy of the whole text that stands in one line', () => {
    const variants = ['The', 'Then the', 'Again the'].flatMap((word) =>
      prose.map((text) => text.replaceAll('The', word)),
    );
    variants.push(...prose.map((text) => text.toUpperCase()));
    const whole = `<div>${variants.map((text) => `<p>${text}</p>`).join('')}</div>`;
    expect(texts(`${whole}<div><div>${variants.join(' ')}</div></div>`)).toEqual(variants);
  });

  it('keeps a heading over short lines that open the text, and such a line at its end', () => {
    const found = texts(
      `<div><h2>NORTH GATE</h2><p>Limes 12, yews 4</p>${paragraphs()}<p>Limes counted twice</p></div>`,
    );
    expect(found.slice(0, 2)).toEqual(['NORTH GATE', 'Limes 12, yews 4']);
    expect(found.at(-1)).toBe('Limes counted twice');
  });

  it('holds a post that a widget places', () => {
    const found = texts(
      `<div>${paragraphs()}<div class="widget"><div><blockquote class="twitter-tweet"><p>The limes are gone, all eleven of them.</p>&mdash; Ann (@ann)</blockquote></div></div>${paragraphs().replaceAll('The', 'Then the')}</div>`,
    );
    expect(found.join(' ')).toContain('The limes are gone');
  });
});

describe('what only looks like a word of the house', () => {
  const among = (html: string) => texts(`<p>${prose[0]}</p><p>${prose[1]}</p>${html}<p>${prose[2]}</p>`);
  it.each([
    '<p>The trees were in Google News by noon, and the gardeners were not.</p>',
    '<p>They would not tell us about the yews, let alone share the comments.</p>',
    '<p>The town has <a href="/2021/privacy-of-graves">a rule on graves</a> and <a href="/2022/cookies-for-all">one on cookies</a>, and neither speaks of trees.</p>',
    '<p>Contact between the two towns, 1943–1945: a path, and a man who walked it at night.</p>',
  ])('is text: %s', (html) => {
    expect(among(html)).toContain(html.replace(/<[^>]+>/g, ''));
  });

  it('holds a quotation of which the text says only the least', () => {
    const letter = ['Dear friends of mine', 'The ladder that I wrote of is sold, and the limes stay as they are.'];
    const quoted = letter.map((text) => `<p>${text}</p>`).join('');
    expect(among(`<p>It began with “Dear friends of mine”.</p><blockquote>${quoted}</blockquote>`)).toContain(
      letter[1],
    );
  });

  it('is no link to the front page where a headline links itself', () => {
    const html = `<html><body><article><h1><a href="">Trees that nobody planted</a></h1>${paragraphs()}</article></body></html>`;
    expect(parseHtml(html).article?.headline?.text).toBe('Trees that nobody planted');
  });
});

describe('the lead of a page', () => {
  it('is neither a name nor a date, whatever its class says', () => {
    for (const line of [
      'VICTOR ANDERSEN, GAZETTE',
      'Nov. 20, 2019 Updated: Nov. 20, 2019 1:35 a.m.',
      'by Ann Carter / 2016.12.01 in the evening',
    ]) {
      const { article } = parseHtml(page(`<div class="summary">${line}</div><div>${paragraphs()}</div>`));
      expect(article?.lead.map(({ text }) => text) ?? []).not.toContain(line);
    }
  });
});
