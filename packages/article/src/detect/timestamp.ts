import type { IssueCode } from '../schema/issue.ts';
import type { Timestamp } from '../schema/timestamp.ts';
import type { Scene } from './candidate.ts';
import type { Moment } from './moments.ts';
import { isZone, zoneOffset } from './zones.ts';

export interface Reading {
  timestamp: Timestamp;
  doubts: { code: IssueCode; message: string }[];
}

const isoSecond = (time: number) => new Date(time).toISOString().slice(0, 19);
const two = (n: number) => (n < 10 ? `0${n}` : String(n));

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** When a day begins, as if it were UTC; `undefined` when there is no such day. */
function startOf(year: number, month: number, day: number): number | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days) return undefined;
  // Years of two digits are those of this century to `Date.UTC`; the calendar comes again after 400 years.
  return year < 100 ? Date.UTC(year + 400, month - 1, day) - 146_097 * 86_400_000 : Date.UTC(year, month - 1, day);
}

/** A moment of a text as a timestamp: a time is in the zone that the caller names, or in the usual one of the language. */
export const timestampIn = (
  { timeZone, lexicon }: Pick<Scene, 'timeZone' | 'lexicon'>,
  moment: Moment,
  words: { raw?: string; label?: string },
): Reading | undefined => timestampOf(moment, { caller: timeZone, usual: lexicon.pack.zone }, words);

/**
 * A moment as a timestamp. A printed zone counts as stated; else `zone` of the caller is taken as given and the usual
 * zone of the language as assumed. `undefined` when there is no year, or the day does not exist.
 */
export function timestampOf(
  moment: Moment,
  zones: { caller?: string | undefined; usual?: string | undefined },
  words: { raw?: string; label?: string } = {},
): Reading | undefined {
  const { year, month, day, hour, minute = 0, second } = moment;
  if (year === undefined || year < 1 || year > 9999) return undefined;
  const doubts: Reading['doubts'] = [];
  const y = String(year).padStart(4, '0');
  if (day === undefined)
    return {
      timestamp: { value: `${y}-${two(month)}`, precision: 'month', offsetFrom: 'unknown', ...words },
      doubts,
    };
  const midnight = startOf(year, month, day);
  if (midnight === undefined) return undefined;
  if (moment.otherwise)
    doubts.push({
      code: 'date.ambiguous',
      message: `"${words.raw ?? `${day}/${month}`}" may be ${day}/${month} or ${moment.otherwise.day}/${moment.otherwise.month}; day before month was taken.`,
    });
  const dayValue = `${y}-${two(month)}-${two(day)}`;
  if (hour === undefined)
    return { timestamp: { value: dayValue, precision: 'day', offsetFrom: 'unknown', ...words }, doubts };
  const local = midnight + (hour * 60 + minute) * 60_000 + (second ?? 0) * 1000;
  // The last hours of the year 9999 may be those of a year, elsewhere, that cannot be written.
  if (local >= Date.UTC(9999, 11, 31, 12)) return undefined;
  /** So many minutes after midnight, most often on the same day. */
  const clockAt = (minutes: number) =>
    minutes >= 0 && minutes < 1_440
      ? `${dayValue}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(second ?? 0)}`
      : isoSecond(midnight + minutes * 60_000 + (second ?? 0) * 1000);
  const clockValue = clockAt(hour * 60 + minute);
  const precision = second === undefined ? 'minute' : 'second';
  const withOffset = (minutes: number, from: 'stated' | 'zone' | 'assumed', zone?: string): Timestamp => ({
    value: `${clockValue}${offsetText(minutes)}`,
    precision,
    instant: `${clockAt(hour * 60 + minute - minutes)}Z`,
    ...(zone !== undefined && { zone }),
    offsetFrom: from,
    ...words,
  });
  if (typeof moment.zone === 'number') return { timestamp: withOffset(moment.zone, 'stated'), doubts };
  const named = moment.zone ?? (zones.caller !== undefined && isZone(zones.caller) ? zones.caller : undefined);
  const zone = named ?? zones.usual;
  const offset = zone === undefined ? undefined : zoneOffset(zone, local);
  if (zone === undefined || offset === undefined)
    return { timestamp: { value: clockValue, precision, offsetFrom: 'unknown', ...words }, doubts };
  if (offset.doubt === 'fold')
    doubts.push({ code: 'date.fold', message: `${clockValue} happened twice in ${zone}; the first was taken.` });
  if (offset.doubt === 'gap')
    doubts.push({ code: 'date.gap', message: `${clockValue} did not happen in ${zone}: clocks went forward over it.` });
  if (named === undefined)
    doubts.push({
      code: 'date.zone-assumed',
      message: `"${words.raw ?? clockValue}" names no zone; ${zone} was assumed.`,
    });
  return { timestamp: withOffset(offset.minutes, named === undefined ? 'assumed' : 'zone', zone), doubts };
}
