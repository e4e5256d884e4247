import { once } from '../document/once.ts';
import { anyOf } from './any-of.ts';
import { asciiDigits, hasDigit } from './digits.ts';
import { dateInFigures, eras, figureNumber, figureOf } from './eras.ts';
import type { Lexicon } from './lexicon.ts';
import { printedZone } from './zones.ts';

/** A date as printed, with the time that stands beside it. */
export interface Moment {
  start: number;
  end: number;
  year?: number;
  month: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** Offset in minutes, or IANA zone, as printed. */
  zone?: number | string;
  /** The other reading of a numeric date. */
  otherwise?: { month: number; day: number };
}

interface Day extends Moment {}
interface Clock {
  start: number;
  end: number;
  hour: number;
  minute: number;
  second?: number;
  zone?: number | string;
}

interface Patterns {
  textual: RegExp;
  /** The first letters of any month beside a number: quicker to look for than a whole date. */
  mayBeTextual: RegExp;
  between: RegExp;
  clock: RegExp;
  /** Words of the second half of the day, in lower case without full stops. */
  afternoon: ReadonlySet<string>;
}
const bare = (half: string) => half.toLowerCase().replace(/[.\s]/g, '');

const patternsOf = once((lexicon: Lexicon): Patterns => {
  const month = `(${lexicon.monthPattern})\\.?`;
  const nth = '(?:\\.|st|nd|rd|th|er|º|ª|°)?';
  const of = "(?:\\s?(?:of|de|del|di|d’|d')\\s|[\\s,./-]{1,3}|\\s?)";
  const textual = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})${nth}${of}${month}(?:(?:\\s?(?:de|del|năm)\\s|[\\s,./-]{1,3})(\\d{4})(?!\\d))?|${month}\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(\\d{4})(?!\\d))?|${month}\\s(\\d{4})(?!\\d))(?![\\p{L}])`,
    'giu',
  );
  const hours = anyOf(lexicon.pack.hours);
  const hourWord = `(?:(?:${hours})(?!\\p{Ll})\\.?)`;
  const between = new RegExp(
    `^(?:[\\s,،、，;|·•–—/()（）-]|(?<![\\p{L}])(?:${anyOf([...lexicon.dateWords])})(?![\\p{L}])|\\.)*$`,
    'iu',
  );
  const { am = [], pm = [] } = lexicon.pack.halfDays ?? {};
  const halves = anyOf([...am, ...pm]);
  const monthStart = `(?:${anyOf(new Set([...lexicon.months.keys()].map((name) => name.slice(0, 3))))})`;
  return {
    textual,
    mayBeTextual: new RegExp(`\\d${nth}${of}${monthStart}|${monthStart}[\\p{L}\\p{M}/ ]{0,24}\\.?\\s\\d`, 'iu'),
    between,
    clock: new RegExp(
      `(?<![\\d.,/-])${halves && `(?:(?<before>${halves})\\s?)?`}(?:(?<!\\p{L})(?<said>${hourWord}):?\\s?)?(?<hour>\\d{1,2})(?:[:.h٫](?<minute>\\d\\d)(?:[:.](?<second>\\d\\d))?(?:\\s?${hourWord})?|\\s?(?<mark>${hourWord})(?:\\s?(?:(?<spoken>\\d{1,2})(?:\\s?[分분])?|(?<past>半)))?)?\\s?(?<half>a\\.?\\s?m\\.?|p\\.?\\s?m\\.?|noon|midnight${halves && `|${halves}`})?(?:\\s?\\(?(?<zone>${zoneName})(?![\\p{L}])\\)?)?(?![\\d])`,
      'giu',
    ),
    afternoon: new Set(['pm', ...pm.map(bare)]),
  };
});

/** What every date in digits has. */
const mayBeNumeric = /\d\s?[./年년-]\s?\d|年/;
const iso =
  /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d)?)?(?!\d)/g;
const numeric = /(?<![\d.,:/])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d\d)(?!\d)/g;
const yearFirst = /(?<!\d)(\d{4})\s?[./年년]\s?(\d{1,2})\s?[./月월]\s?(\d{1,2})(?:\s?[日일])?(?!\d)/g;
const zoneName = '(?:(?:UTC|GMT)(?:\\s?[+-−]\\d{1,2}(?::?\\d\\d)?)?|[+-]\\d\\d:?\\d\\d|[A-ZА-Я]{2,4})';
const ofEra = /(令和|平成|昭和|民[國国])\s?(\d{1,3}|元)年\s?(\d{1,2})月\s?(\d{1,2})日/g;

const isMonth = (n: number) => n >= 1 && n <= 12;
const isDayNumber = (n: number) => n >= 1 && n <= 31;
const fullYear = (text: string) =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);

function numericDay(
  a: number,
  b: number,
  order: 'dmy' | 'mdy' | undefined,
): Pick<Day, 'day' | 'month' | 'otherwise'> | undefined {
  const dmy = isDayNumber(a) && isMonth(b) ? { day: a, month: b } : undefined;
  const mdy = isDayNumber(b) && isMonth(a) ? { day: b, month: a } : undefined;
  if (!dmy || !mdy) return dmy ?? mdy;
  if (a === b) return dmy;
  if (order === 'dmy') return dmy;
  if (order === 'mdy') return mdy;
  return { ...dmy, otherwise: mdy };
}

function daysIn(text: string, lexicon: Lexicon): Day[] {
  const days: Day[] = [];
  if (mayBeNumeric.test(text)) addNumericDays(days, text, lexicon);
  if (patternsOf(lexicon).mayBeTextual.test(text)) addTextualDays(days, text, lexicon);
  return days.sort((a, b) => a.start - b.start);
}

const isFree = (days: readonly Day[], start: number, end: number) =>
  !days.some((day) => start < day.end && end > day.start);

function eachMatch(pattern: RegExp, text: string, take: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) take(match);
}

/** Dates in digits: `2023-07-26`, `26.07.2023`, 令和5年7月26日. */
function addNumericDays(days: Day[], text: string, lexicon: Lexicon): void {
  eachMatch(iso, text, (m) => {
    const [raw, year, month, day, hour, minute, second, zone] = m;
    const found: Day = {
      start: m.index,
      end: m.index + raw.length,
      year: Number(year),
      month: Number(month),
      day: Number(day),
    };
    if (hour !== undefined) Object.assign(found, { hour: Number(hour), minute: Number(minute) });
    if (second !== undefined) found.second = Number(second);
    const offset = zone === undefined ? undefined : printedZone(zone);
    if (offset !== undefined) found.zone = offset;
    if (isMonth(found.month)) days.push(found);
  });
  if (text.includes('年')) addEastAsianDays(days, text);
  eachMatch(yearFirst, text, (m) => {
    const end = m.index + m[0].length;
    if (isFree(days, m.index, end) && isMonth(Number(m[2])))
      days.push({ start: m.index, end, year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) });
  });
  const order = lexicon.pack.numericOrder === 'ymd' ? undefined : lexicon.pack.numericOrder;
  eachMatch(numeric, text, (m) => {
    const end = m.index + m[0].length;
    const read = numericDay(Number(m[1]), Number(m[3]), m[2] === '.' ? 'dmy' : order);
    if (read && isFree(days, m.index, end)) days.push({ start: m.index, end, year: fullYear(m[4] ?? ''), ...read });
  });
}

/** Years of an era, and figures for digits. */
function addEastAsianDays(days: Day[], text: string): void {
  eachMatch(ofEra, text, (m) => {
    const year = (eras[m[1] ?? ''] ?? 0) + (m[2] === '元' ? 1 : Number(m[2]));
    if (isMonth(Number(m[3])))
      days.push({ start: m.index, end: m.index + m[0].length, year, month: Number(m[3]), day: Number(m[4]) });
  });
  eachMatch(dateInFigures, text, (m) => {
    const year = Number([...(m[1] ?? '')].map(figureOf).join(''));
    const [month, day] = [figureNumber(m[2] ?? ''), figureNumber(m[3] ?? '')];
    if (isMonth(month)) days.push({ start: m.index, end: m.index + m[0].length, year, month, day });
  });
}

/** Dates with the month's name: "26. Juli 2023", "July 26, 2023". */
function addTextualDays(days: Day[], text: string, lexicon: Lexicon): void {
  eachMatch(patternsOf(lexicon).textual, text, (m) => {
    const [raw, day1, month1, year1, month2, day2, year2, month3, year3] = m;
    const month = lexicon.months.get((month1 ?? month2 ?? month3 ?? '').toLowerCase());
    const day = day1 ?? day2;
    const year = year1 ?? year2 ?? year3;
    const end = m.index + raw.length;
    if (month === undefined || !isFree(days, m.index, end)) return;
    if (day !== undefined && !isDayNumber(Number(day))) return;
    const found: Day = { start: m.index, end, month };
    if (day !== undefined) found.day = Number(day);
    if (year !== undefined) found.year = Number(year);
    days.push(found);
  });
}

function clocksIn(text: string, days: readonly Day[], { clock, afternoon }: Patterns): Clock[] {
  const clocks: Clock[] = [];
  eachMatch(clock, text, (m) => {
    const [raw] = m;
    const start = m.index;
    const end = start + raw.trimEnd().length;
    if (!isFree(days, start, end)) return;
    const {
      before,
      hour: h = '',
      minute: min,
      second: sec,
      said,
      mark,
      spoken,
      past,
      half,
      zone: zoneText,
    } = m.groups ?? {};
    let hour = Number(h);
    const minute = past === undefined ? Number(min ?? spoken ?? 0) : 30;
    const word = before ?? half;
    if (min === undefined && (mark ?? said ?? word) === undefined) return;
    const told = word === undefined ? undefined : bare(word);
    if (told === 'midnight' && hour === 12) hour = 0;
    else if (told !== undefined && told !== 'noon') {
      if (afternoon.has(told) ? hour < 12 : hour === 12) hour = (hour % 12) + (afternoon.has(told) ? 12 : 0);
      else if (hour > 12 && /^[ap]m$/.test(told)) return;
    }
    if (hour > 24 || minute > 59 || Number(sec ?? 0) > 59) return;
    const zone = zoneText === undefined ? undefined : printedZone(zoneText);
    const zoneAt = zoneText !== undefined && zone === undefined ? start + raw.lastIndexOf(zoneText) : end;
    clocks.push({
      start,
      end: zone === undefined ? Math.min(end, start + raw.slice(0, zoneAt - start).replace(/[\s(]+$/, '').length) : end,
      hour,
      minute,
      ...(sec !== undefined && { second: Number(sec) }),
      ...(zone !== undefined && { zone }),
    });
  });
  return clocks;
}

/**
 * The dates in a short text, in order, each with the time printed beside it. Time and date belong together when nothing
 * but punctuation, weekdays and words such as "at" or "um" stands between them.
 */
export function momentsIn(input: string, lexicon: Lexicon): Moment[] {
  if (!hasDigit(input)) return [];
  const text = asciiDigits(input);
  const days = daysIn(text, lexicon);
  if (days.length === 0) return [];
  const known = patternsOf(lexicon);
  const clocks = clocksIn(text, days, known);
  const { between } = known;
  return days.map((day) => {
    if (day.hour !== undefined) return day;
    const after = clocks.find(
      (c) => c.start >= day.end && c.start - day.end < 24 && between.test(text.slice(day.end, c.start)),
    );
    const before = clocks.findLast(
      (c) => c.end <= day.start && day.start - c.end < 24 && between.test(text.slice(c.end, day.start)),
    );
    const time = after ?? before;
    if (!time) return day;
    clocks.splice(clocks.indexOf(time), 1);
    const [start, end] = [Math.min(day.start, time.start), Math.max(day.end, time.end)];
    return Object.assign(day, time, { start, end });
  });
}
