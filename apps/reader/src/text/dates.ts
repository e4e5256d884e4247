import type { Timestamp } from '@broadsheet/article/schema';
import type { Locale } from '../messages/index.ts';

const tags: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', ...options });
    formats.set(key, made);
  }
  return made;
}

/** The wall clock that a timestamp shows, as if it were UTC: readers see the time as it was printed. */
const wall = (stamp: Timestamp): number => {
  const text = stamp.value.replace(/(?:Z|[+-]\d\d:\d\d)$/, '');
  return Date.parse(text.length > 10 ? `${text}Z` : text);
};

/** A timestamp as precisely as it is known, in the reader's language. */
export function formatStamp(stamp: Timestamp, locale: Locale): string {
  const { precision } = stamp;
  if (precision === 'year') return stamp.value;
  if (precision === 'month') return format(locale, { month: 'long', year: 'numeric' }).format(wall(stamp));
  const day = format(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(wall(stamp));
  if (precision === 'day') return day;
  const time = format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(wall(stamp));
  return locale === 'de' ? `${day}, ${time} Uhr` : `${day}, ${time}`;
}

type Dated = {
  dates: {
    published?: Timestamp | undefined;
    firstPublished?: Timestamp | undefined;
    asOf?: Timestamp | undefined;
    modified?: Timestamp | undefined;
  };
};

/** The date that an article is listed by. */
export const ownDate = ({ dates }: Dated): Timestamp | undefined =>
  dates.published ?? dates.firstPublished ?? dates.asOf ?? dates.modified;

/** A day as a heading: "Mittwoch, 26. Juli 2023". */
export const formatDay = (time: number, locale: Locale): string =>
  format(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(time);

/** A short date for a list: day and month, with the year. */
export function formatShort(stamp: Timestamp, locale: Locale): string {
  return stamp.precision === 'year' || stamp.precision === 'month'
    ? formatStamp(stamp, locale)
    : format(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(wall(stamp));
}

/** Start of the day that an article is listed under, in ms; `undefined` without a date. */
export const dayOf = (article: Dated): number | undefined => {
  const stamp = ownDate(article);
  return stamp && Math.floor(wall(stamp) / 86_400_000) * 86_400_000;
};
