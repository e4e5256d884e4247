import { describe, expect, it } from 'vitest';
import { languages } from '../languages/index.ts';
import { parseText } from '../text.ts';

const turns = (text: string) =>
  parseText(text, { languages }).article?.body.flatMap((block) =>
    block.type === 'paragraph' && block.role ? [[block.role, block.speaker, block.content.text.slice(0, 4)]] : [],
  );

describe('a talk in scripts without capitals', () => {
  it('before wide colons', () => {
    const text =
      '老街书店的新主人\n\n书店开了六年又关门，如今居民轮流当店长，我们和发起人谈了谈。\n\n记者：您为什么要重新开店？\n\n林小雨：因为街坊们想念它，书店是一条街的客厅。\n\n记者：钱从哪里来？\n\n林小雨：每人出一点，三十个人就够了。';
    expect(turns(text)).toEqual([
      ['question', '记者', '您为什么'],
      ['answer', '林小雨', '因为街坊'],
      ['question', '记者', '钱从哪里'],
      ['answer', '林小雨', '每人出一'],
    ]);
  });
  it('behind long dashes', () => {
    const text =
      '古い本屋の新しい店主\n\n六年ぶりに店を開けた店主に、住民が交代で店番をする仕組みについて話を聞いた。\n\n――なぜ店を開けたのですか。\n\n街の人が寂しがっていたからです。本屋は街の居間のようなものだと思います。\n\n――お金はどうしましたか。\n\n三十人で少しずつ出しました。残りは本を売って返していきます。';
    expect(turns(text)).toEqual([
      ['question', undefined, 'なぜ店を'],
      ['answer', undefined, '街の人が'],
      ['question', undefined, 'お金はど'],
      ['answer', undefined, '三十人で'],
    ]);
  });
});

it('a label over the talk is none of its speakers', () => {
  const { article } = parseText(
    'An old bridge opens again\n\nPublished: 16:10, 21 Nov 2024\n\nQ: Did you ever think of closing it?\n\nA: Every winter. Then somebody crosses it and asks for tea.\n\nQ: What happens in summer?\n\nA: We open the doors and let the salt in.',
    { languages },
  );
  expect(article?.dates.published?.value).toMatch(/^2024-11-21T16:10/);
});
