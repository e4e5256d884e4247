import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../html.ts';

const prose = [
  '市議會昨天通過新的預算，港口的燈塔將在明年重新點亮，漁民已經等了九個月，他們說沒有燈塔的晚上總是特別長。',
  '工程人員表示，舊的零件需要重新鑄造，最快要到春天才能完成，在那之前渡輪會提早一個小時出發。',
  '島上的孩子們在黑板上數著日子，老師說他們已經學會了怎麼看星星，也學會了怎麼在夜裡認出船的聲音。',
];
const read = (first: string, last = '') => {
  const { article } = parseHtml(
    `<html lang="zh"><title>燈塔明年點亮</title><article><h1>燈塔明年重新點亮</h1><div>${[first, ...prose, last].map((text) => `<p>${text}</p>`).join('')}</div></article></html>`,
  );
  return {
    names: article?.byline?.parties.map(({ name }) => name),
    body: article?.body.flatMap((block) => (block.type === 'paragraph' ? [block.content.text] : [])),
  };
};

describe('the reporter of a Chinese text', () => {
  it.each([
    ['記者林小滿／溪口報導', ['林小滿']],
    ['溪口日報 記者林小滿、周長林／綜合報導', ['林小滿', '周長林']],
    ['本报记者 林小滿', ['林小滿']],
  ])('has a line of its own: %s', (line, names) => expect(read(line)).toEqual({ names, body: prose }));

  it.each([
    [`〔記者林小滿／溪口報導〕${prose[2]}再說。`, ['林小滿']],
    [`（河岸社記者林小滿溪口4日電）${prose[2]}再說。`, ['林小滿']],
    [`河岸社溪口5月4日电（记者林小滿、周长林）${prose[2]}再說。`, ['林小滿', '周长林']],
  ])('stands before the text, which stays whole: %s', (line, names) =>
    expect(read(line)).toEqual({ names, body: [line, ...prose] }),
  );

  it('may stand behind the last words', () => {
    const last = '新橋預計明年完工，在此之前渡船每天往返六趟。（记者 林小滿 周长林）';
    expect(read('', last)).toEqual({ names: ['林小滿', '周长林'], body: [...prose, last] });
    expect(read('', '（记者：林小滿）').names).toEqual(['林小滿']);
  });

  it('is nobody whom the text speaks of', () => {
    for (const line of [`记者在现场看到，${prose[2]}再說。`, `記者林小滿在現場看到，${prose[2]}再說。`])
      expect(read(line)).toEqual({ names: undefined, body: [line, ...prose] });
  });
});
