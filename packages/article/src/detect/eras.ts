/** Years of Japanese eras and of the Republic of China. */
export const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

const figures = '〇一二三四五六七八九';
export const figureOf = (sign: string): number => Math.max(0, figures.indexOf(sign));

/** "三" is 3, "十二" 12, "二十一" 21. */
export function figureNumber(text: string): number {
  const [tens, ones] = text.split('十');
  if (ones === undefined) return figureOf(text);
  return (tens === '' ? 1 : figureOf(tens ?? '')) * 10 + figureOf(ones);
}

/** A date in Chinese figures: "二〇二四年三月五日". */
export const dateInFigures =
  /([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g;
