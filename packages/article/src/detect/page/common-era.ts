import { dateInFigures, eras, figureNumber, figureOf } from '../eras.ts';

const thaiMonths = ['ม.ค', 'ก.พ', 'มี.ค', 'เม.ย', 'พ.ค', 'มิ.ย', 'ก.ค', 'ส.ค', 'ก.ย', 'ต.ค', 'พ.ย', 'ธ.ค'];
const thaiMonth = new RegExp(`\\s*(${thaiMonths.map((name) => name.replace('.', '\\.')).join('|')})\\.\\s*`, 'g');

const persianMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
const persianDate = new RegExp(`(\\d{1,2})\\s+(${persianMonths.join('|')})\\s*(?:ماه)?\\s+(1[34]\\d\\d)`, 'g');

/** A day of the Persian solar calendar as `2023-03-15`: years of 365 days, eight of 33 with one more. */
function fromPersian(year: number, month: number, day: number): string {
  const years = year - 979;
  const leaps = Math.floor(years / 33) * 8 + Math.floor(((years % 33) + 3) / 4);
  const before = (month - 1) * 30 + Math.min(6, month - 1);
  return new Date(Date.UTC(1600, 0, 79 + 365 * years + leaps + before + day)).toISOString().slice(0, 10);
}

/** A short text with its dates by the years of other eras, or in figures, as dates of the common era. */
export function inCommonEra(text: string): string {
  let plain = text;
  if (plain.includes('年'))
    plain = plain
      .replace(
        /(令和|平成|昭和|民[國国])\s?(\d{1,3}|元)年/g,
        (_all, era: string, year: string) => `${(eras[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`,
      )
      // Years of the Republic of China without its name.
      .replace(/(?<!\d)(\d{3})年(?=\d{1,2}月)/g, (_all, year: string) => `${Number(year) + 1911}年`)
      .replace(
        dateInFigures,
        (_all, year: string, month: string, day: string) =>
          `${[...year].map(figureOf).join('')}年${figureNumber(month)}月${figureNumber(day)}日`,
      );
  else if (/[\u0e01-\u0e4e]/.test(plain))
    plain = plain
      .replace(thaiMonth, (_all, name: string) => `/${thaiMonths.indexOf(name) + 1}/`)
      .replace(/(?<!\d)25\d\d(?!\d)/g, (year) => String(Number(year) - 543));
  else {
    if (/R\d/.test(plain))
      plain = plain.replace(
        /(?<![\p{L}\d])R(\d{1,2})\.(?=\d{1,2}\.\d{1,2}(?!\d))/gu,
        (_all, year: string) => `${2018 + Number(year)}.`,
      );
    if (plain.includes('1'))
      plain = plain
        .replace(persianDate, (_all, day: string, name: string, year: string) =>
          fromPersian(Number(year), persianMonths.indexOf(name) + 1, Number(day)),
        )
        // In figures the year stands first; a lunar year has its sign behind.
        .replace(
          /(?<![\d/-])(1[34]\d\d)([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d/-]|\s*هـ)/g,
          (_all, year: string, _sign, month: string, day: string) =>
            fromPersian(Number(year), Number(month), Number(day)),
        );
  }
  return plain;
}
