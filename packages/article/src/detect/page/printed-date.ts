import { monthIn } from '../../languages/month-names.ts';
import { asciiDigits } from '../digits.ts';
import type { Moment } from '../moments.ts';
import { printedZone } from '../zones.ts';
import { inCommonEra } from './common-era.ts';

/** All dates but those with a short year, or in figures, have one of these. */
const wholeYear = /(?:19|20)\d\d/;
const isoDate =
  /\b((?:19|20)\d\d)[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)(?:[T ,]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/;
const eastern = /((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]/;
const dayFirst =
  /(?<![\d.])(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|-)?\s*(?:de |d'|di |of |din |\.)?\s*([\p{L}\p{M}]{3,16})\.?,?\s*(?:de |del |do |of )?\s*((?:19|20)\d\d|'?\d\d(?!\d|[.:]))/giu;
const monthFirst = /(?<!\p{L})([\p{L}\p{M}]{3,16})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)/giu;
/** "2023. március 15.", "2023 m. kovo 15 d." */
const yearFirst = /(?<!\d)((?:19|20)\d\d)\.?,?\s+(?:m\.\s*)?([\p{L}\p{M}]{3,16})\s+(\d{1,2})(?!\d|[.:]\d)/giu;
const numeric = /(?<![\d./-])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?((?:19|20)\d\d|\d\d)(?![\d/])/;
const vietnamese = /(\d{1,2})\s*tháng\s*(\d{1,2}),?\s*(?:năm\s*)?((?:19|20)\d\d)/i;
const clock =
  /(?<![\d:.,/-])([01]?\d|2[0-4])\s?(?:[:h٫]|\.(?=\d\d(?!\.?\d)))\s?([0-5]\d)(?::([0-5]\d))?(?!\d)\s*(a\.?\s?m\.?|p\.?\s?m\.?)?(?![\d/])/i;
const easternClock = /(午前|午後|上午|下午|오전|오후)?\s*(\d{1,2})\s*[時时点點시:]\s*(\d{1,2})\s*[分분]?/;

/** A zone's name or offset behind a clock; names in capitals, so that no word of a language is one. */
const zoneBehind =
  /^[\s,(]*(?:Uhr|Uhr,|h|hrs)?[\s(]*((?:GMT|UTC)?\s?[+−-]\d{1,2}(?::?\d\d)?(?!\d)|[A-ZМСК]{2,5}(?![\p{L}\p{N}]))/u;

export interface PrintedDate {
  moment: Moment;
  start: number;
  end: number;
  /** Where the time of day behind it ends, if there is one. */
  clockEnd?: number;
}

const yearOf = (text: string): number => {
  const bare = text.replace("'", '');
  return bare.length === 2 ? 2000 + Number(bare) : Number(bare);
};

/**
 * The first date with a year that stands in a short text, whatever its language, with the clock time beside it.
 * `american` reads 3/4/2024 as March 4; `language` is the one whose months are looked for beside the common ones.
 */
export function printedDate(input: string, american: boolean, language?: string): PrintedDate | undefined {
  const text = inCommonEra(asciiDigits(input.length > 400 ? input.slice(0, 400) : input));
  const found = /\d/.test(text) ? dayOf(text, american, language) : undefined;
  if (!found) return undefined;
  const { moment, start, end } = found;
  if (moment.hour === undefined) {
    // A clock behind another date is that one's.
    const around = text.slice(end, end + 36).split(/\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/)[0] ?? '';
    const behind = clockOf(around);
    const before = text.slice(Math.max(0, start - 24), start);
    // "09:12 04.05.2024 (updated 18:30 …)": the clock that touches the day is its own.
    const touching = behind && /\p{L}{3}/u.test(around.slice(0, behind.start)) ? clockOf(before) : undefined;
    if (touching && /^[\s,|–-]*$/.test(before.slice(touching.end))) Object.assign(moment, touching.time);
    else {
      if (behind) found.clockEnd = end + behind.end;
      Object.assign(moment, (behind ?? clockOf(before))?.time);
    }
  }
  return found;
}

/** The first time of day in a text, and where it ends. */
function clockOf(
  text: string,
): { time: Pick<Moment, 'hour' | 'minute' | 'second' | 'zone'>; start: number; end: number } | undefined {
  const east = /[午前後上下오시時时点]/.test(text) ? easternClock.exec(text) : null;
  const match = east ? null : clock.exec(text);
  let hour = Number(east?.[2] ?? match?.[1]);
  const minute = Number(east?.[3] ?? match?.[2]);
  if (Number.isNaN(hour) || Number.isNaN(minute) || hour > 23 || minute > 59) return undefined;
  const half = (east?.[1] ?? match?.[4] ?? '').toLowerCase();
  if (half !== '' && hour <= 12) {
    const after = /^p|午後|下午|오후/.test(half);
    hour = (hour % 12) + (after ? 12 : 0);
  }
  const found = east ?? match;
  if (!found) return undefined;
  const second = match?.[3];
  const end = found.index + found[0].trimEnd().length;
  const named = zoneBehind.exec(text.slice(found.index + found[0].length))?.[1];
  const zone = named === undefined || /^[+−-]\d{1,2}$/.test(named) ? undefined : printedZone(named.trim());
  const time = {
    hour,
    minute,
    ...(second !== undefined && { second: Number(second) }),
    ...(zone !== undefined && { zone }),
  };
  return { time, start: found.index, end };
}

/** A day that there is, where its words stand. */
function dated(
  match: RegExpMatchArray,
  year: number,
  month: number,
  day: number,
  time?: Partial<Moment>,
): PrintedDate | undefined {
  if (year <= 1900 || year >= 2100 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const start = match.index ?? 0;
  const span = { start, end: start + match[0].length };
  return { moment: { ...span, year, month, day, ...time }, ...span };
}

/** Dates with the month's name, and which of their words are day, month and year. */
const named: readonly (readonly [pattern: RegExp, day: number, month: number, year: number])[] = [
  [monthFirst, 2, 1, 3],
  [dayFirst, 1, 2, 3],
  [yearFirst, 3, 2, 1],
];

function dayOf(text: string, american: boolean, language: string | undefined): PrintedDate | undefined {
  const hasYear = wholeYear.test(text);
  const first = (pattern: RegExp) => (hasYear ? pattern.exec(text) : null);
  const iso = first(isoDate);
  const zone = iso?.[7] === undefined ? undefined : printedZone(iso[7]);
  const inOrder = iso ?? first(eastern);
  const found =
    inOrder &&
    dated(inOrder, Number(inOrder[1]), Number(inOrder[2]), Number(inOrder[3]), {
      ...(iso?.[4] !== undefined && { hour: Number(iso[4]), minute: Number(iso[5]) }),
      ...(iso?.[6] !== undefined && { second: Number(iso[6]) }),
      ...(zone !== undefined && { zone }),
    });
  if (found) return found;
  for (const [pattern, day, month, year] of named) {
    if ((!hasYear && pattern !== dayFirst) || text.search(pattern) < 0) continue;
    for (const match of text.matchAll(pattern)) {
      const number = monthIn((match[month] ?? '').toLowerCase(), language) ?? 0;
      const date = dated(match, yearOf(match[year] ?? ''), number, Number(match[day]));
      if (date) return date;
    }
  }
  const words = first(vietnamese);
  const plain = words ?? numeric.exec(text);
  if (!plain) return undefined;
  const [a, b] = [Number(plain[1]), Number(plain[2])];
  const swap = (american && a <= 12 && !plain[0].includes('.') && !words) || b > 12;
  return dated(plain, yearOf(plain[3] ?? ''), swap ? a : b, swap ? b : a);
}
