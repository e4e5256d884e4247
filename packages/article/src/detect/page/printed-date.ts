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
const clock =
  /(?<![\d:.,/-])([01]?\d|2[0-4])\s?(?:[:h٫]|\.(?=\d\d(?!\.?\d)))\s?([0-5]\d)(?::([0-5]\d))?(?!\d)\s*(a\.?\s?m\.?|p\.?\s?m\.?)?(?![\d/])/i;
const easternClock = /(午前|午後|上午|下午|오전|오후)?\s*(\d{1,2})\s*[時时点點시:]\s*(\d{1,2})\s*[分분]?/;

/** A zone's name or offset behind a clock; names in capitals, so that no word of a language is one. */
const zoneBehind =
  /^[\s,(]*(?:Uhr|Uhr,|h|hrs)?[\s(]*((?:GMT|UTC)?\s?[+−-]\d{1,2}(?::?\d\d)?(?!\d)|[A-ZМСК]{2,5}(?![\p{L}\p{N}]))/u;

const real = (year: number, month: number, day: number) =>
  year > 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;

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

function dayOf(text: string, american: boolean, language: string | undefined): PrintedDate | undefined {
  const hasYear = wholeYear.test(text);
  const iso = hasYear ? isoDate.exec(text) : null;
  if (iso && real(Number(iso[1]), Number(iso[2]), Number(iso[3]))) {
    const zone =
      iso[7] === 'Z'
        ? 0
        : iso[7]
          ? (iso[7].startsWith('-') ? -1 : 1) * (Number(iso[7].slice(1, 3)) * 60 + Number(iso[7].slice(-2)))
          : undefined;
    return {
      moment: {
        year: Number(iso[1]),
        month: Number(iso[2]),
        day: Number(iso[3]),
        ...(iso[4] !== undefined && { hour: Number(iso[4]), minute: Number(iso[5]) }),
        ...(iso[6] !== undefined && { second: Number(iso[6]) }),
        ...(zone !== undefined && { zone }),
      } as Moment,
      start: iso.index,
      end: iso.index + iso[0].length,
    };
  }
  const east = hasYear ? eastern.exec(text) : null;
  if (east && real(Number(east[1]), Number(east[2]), Number(east[3])))
    return {
      moment: { year: Number(east[1]), month: Number(east[2]), day: Number(east[3]) } as Moment,
      start: east.index,
      end: east.index + east[0].length,
    };
  const named = (
    match: RegExpMatchArray,
    day: string | undefined,
    name: string | undefined,
    year: string | undefined,
  ): PrintedDate | undefined => {
    const lower = (name ?? '').toLowerCase();
    const month = monthIn(lower, language);
    const y = yearOf(year ?? '');
    if (month === undefined || !real(y, month, Number(day))) return undefined;
    return {
      moment: { year: y, month, day: Number(day) } as Moment,
      start: match.index ?? 0,
      end: (match.index ?? 0) + match[0].length,
    };
  };
  if (hasYear && text.search(monthFirst) >= 0)
    for (const match of text.matchAll(monthFirst)) {
      const date = named(match, match[2], match[1], match[3]);
      if (date) return date;
    }
  if (text.search(dayFirst) >= 0)
    for (const match of text.matchAll(dayFirst)) {
      const date = named(match, match[1], match[2], match[3]);
      if (date) return date;
    }
  if (hasYear && text.search(yearFirst) >= 0)
    for (const match of text.matchAll(yearFirst)) {
      const date = named(match, match[3], match[2], match[1]);
      if (date) return date;
    }
  const vietnamese = hasYear ? /(\d{1,2})\s*tháng\s*(\d{1,2}),?\s*(?:năm\s*)?((?:19|20)\d\d)/i.exec(text) : undefined;
  const plain = vietnamese ?? numeric.exec(text);
  if (plain) {
    const [a, b, year] = [Number(plain[1]), Number(plain[2]), yearOf(plain[3] ?? '')];
    const swap = (american && a <= 12 && !plain[0].includes('.') && !vietnamese) || b > 12;
    const [day, month] = swap ? [b, a] : [a, b];
    if (real(year, month, day))
      return { moment: { year, month, day } as Moment, start: plain.index, end: plain.index + plain[0].length };
  }
  return undefined;
}
