import type { Declared, DeclaredValue } from '../../document/declared.ts';
import type { PageElement } from '../../document/page.ts';
import type { Moment } from '../moments.ts';
import { printedZone } from '../zones.ts';
import { ClassWord } from './class-words.ts';
import { type PrintedDate, printedDate } from './printed-date.ts';
import { type Run, shownText } from './runs.ts';

export interface DateFound {
  moment: Moment;
  rule: string;
  path: string;
  raw: string;
  confidence: number;
  /** The words that print it, and the element that they stand in. */
  printed?: { text: string; element: PageElement };
}

const modifiedWord =
  /updat|modif|a[ck]?tuali[sz]|geändert|mise? à jour|aggiornat|bijgewerkt|laatst|[ou]pp?dater|päivitetty|güncelle|обновлен|оновлен|ενημ|تحديث|עודכן|diperbarui|cập nhật|更新|수정|최종|posodobl|ažurir|atnaujin|atjaun|uuendat|frissít|uppfært|अपडेट|আপডেট/i;
const publishedWord =
  /publi|posted|written on|erschienen|artikel wurde am|veröffentlicht|erstellt|julkaistu|yayın|опублик|δημοσ|نشر|פורסם|발행|입력|發布|发布|公開|掲載|tayang|stand:/i;
/** A line on what was put right says when that was, and nothing of the article's own day. */
const corrects = /^.{0,40}(?:correction|corrected|amended|korrektur|berichtigung|rectificati|corrección|errat)/i;
const otherWord =
  /correct|amended|korrektur|berichtig|rectific|corrección|errat|©|copyright|since|seit \d|born|geboren|\*\s?\d{4}|expires|event/i;

const dayOfUrl = /(?:^|[^\d])((?:19|20)\d\d)[/._-]?(0[1-9]|1[0-2])[/._-]?(0[1-9]|[12]\d|3[01])(?!\d)/;
/** The section between year and month: `/2024/region/05/04/`. */
const partedDayOfUrl = /\/((?:19|20)\d\d)\/[a-z]{2,20}\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])(?=\/)/i;
const dayFirstOfUrl = /(?:^|[^\d])(0?[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\d\d)(?!\d)/;
const hasClock = (moment: Moment) => moment.hour !== undefined;
const sameDay = (a: Moment, b: Moment) => a.year === b.year && a.month === b.month && a.day === b.day;

/** Whether 3/4 of a page is March 4: its language is American English. */
export const isAmerican = (language: string | undefined, host: string | undefined): boolean =>
  language !== undefined
    ? /^en-us$/i.test(language) || (/^en$/i.test(language) && !/\.(?:uk|au|in|ie|nz|za)$/.test(host ?? ''))
    : host !== undefined && !/\.[a-z]{2}$/.test(host);

/** A declared date: RFC 3339 and its relatives, else as printed. */
export function declaredDate({ value, path, from }: DeclaredValue, american: boolean): DateFound | undefined {
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(value);
  // As Java and C print a date: "Fri Apr 28 19:20:36 CEST 2023".
  const spelled = /^\w{3} (\w{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) (?:(\w+) )?(\d{4})$/.exec(value);
  const text = spelled
    ? `${spelled[1]} ${spelled[2]}, ${spelled[5]} ${spelled[3]}`
    : compact
      ? `${compact[1]}-${compact[2]}-${compact[3]}${compact[4] ? `T${compact[4]}:${compact[5]}:${compact[6] ?? '00'}` : ''}${compact[7] ?? ''}`
      : value;
  let printed = printedDate(text, american);
  if (/^\d{10}(?:\d{3})?$/.test(value)) {
    const date = new Date(Number(value) * (value.length === 10 ? 1000 : 1));
    printed = printedDate(date.toISOString(), false);
  }
  if (!printed) return undefined;
  if (printed.moment.hour !== undefined && printed.moment.zone === undefined) {
    const [, hours, minutes] = /([+-]\d\d):?(\d\d)\s*(?:\(.*\))?$/.exec(value) ?? [];
    const zone = hours ? `${hours}${minutes}` : /\b(?:GMT|UTC)\s*$/.test(value) ? 'utc' : spelled?.[4];
    const offset = zone === undefined ? undefined : printedZone(zone);
    if (offset !== undefined) printed.moment.zone = offset;
  }
  return { moment: printed.moment, rule: `date.${from}`, path, raw: value, confidence: 0.95 };
}

export interface Dates {
  published: DateFound | undefined;
  modified: DateFound | undefined;
  created: DateFound | undefined;
  expires: DateFound | undefined;
}

/** When the article was published and changed: declared, completed by what is shown near the headline. */
export function datesOf(
  declared: Declared,
  times: readonly PageElement[],
  runs: readonly Run[],
  headline: PageElement | undefined,
  region: PageElement,
  url: string | undefined,
  american: boolean,
  language: string | undefined,
): Dates {
  const urlMatch =
    url === undefined ? null : (dayOfUrl.exec(url) ?? partedDayOfUrl.exec(url) ?? dayFirstOfUrl.exec(url));
  const [, one = '', month = '', three = ''] = urlMatch ?? [];
  const urlDay: Moment | undefined = urlMatch
    ? ({
        year: Number(one.length === 4 ? one : three),
        month: Number(month),
        day: Number(one.length === 4 ? three : one),
      } as Moment)
    : undefined;
  const read = (list: readonly DeclaredValue[]) =>
    list.map((value) => declaredDate(value, american)).filter((date): date is DateFound => date !== undefined);
  const declaredPublished = read(declared.published.length > 0 ? declared.published : declared.uploaded);
  const modified = read(declared.modified);
  let found: Shown[] | undefined;
  // Looking at what is shown costs most, and is needed only where too little is declared.
  const shown = () => (found ??= shownDates(times, runs, headline, region, urlDay, american, language));
  let published =
    declaredPublished.find(({ moment }) => hasClock(moment) && !(moment.hour === 0 && moment.minute === 0)) ??
    declaredPublished[0];
  const [first] = declaredPublished;
  if (first && published !== first && published && !sameDay(first.moment, published.moment)) published = first;
  if (published && (!hasClock(published.moment) || (published.moment.hour === 0 && published.moment.minute === 0))) {
    const finer = shown().find(
      ({ date }) => hasClock(date.moment) && published && sameDay(date.moment, published.moment) && !date.updated,
    );
    if (finer) published = finer.date;
  }
  if (published && published.moment.zone === 0 && declaredPublished.length > 0)
    published = atLocalTime(published, () => shown().map(({ date }) => date));
  else if (published && hasClock(published.moment) && published.moment.zone === undefined) {
    // A clock declared without its zone, and printed with it.
    const { moment } = published;
    const zone = shown().find(
      ({ date: { moment: printed } }) =>
        printed.zone !== undefined &&
        printed.hour === moment.hour &&
        printed.minute === moment.minute &&
        sameDay(printed, moment),
    )?.date.moment.zone;
    if (zone !== undefined) published = { ...published, moment: { ...moment, zone } };
  }
  if (!published) {
    const [best] = shown();
    if (best && best.score >= 1) published = best.date;
    else if (urlDay && url !== undefined)
      published = { moment: urlDay, rule: 'date.url', path: 'url', raw: urlMatch?.[0] ?? '', confidence: 0.7 };
    else if (modified[0]) published = { ...modified[0], confidence: 0.4 };
    else if (best) published = { ...best.date, confidence: 0.25 };
  }
  const updated = () =>
    shown().find(({ date, score }) => date.updated && (declaredPublished.length === 0 || score >= 1))?.date;
  return {
    published,
    modified: modified[0] ?? (declaredPublished.length === 0 || tellsOfUpdate(runs, headline) ? updated() : undefined),
    created: read(declared.created)[0],
    expires: read(declared.expires)[0],
  };
}

/** Whether a short line near the headline says that the article was changed. */
const tellsOfUpdate = (runs: readonly Run[], headline: PageElement | undefined): boolean =>
  headline !== undefined &&
  runs.some(
    ({ order, text }) =>
      order > headline.order - 30 && order < headline.order + 100 && text.length < 120 && modifiedWord.test(text),
  );

/** Earliest year that a page may have been published in; an older date is one of history. */
const firstYear = 1990;

/** What says which date a `time` holds: its name, or the words before it on its line. */
function labelOf(time: PageElement, text: string, around: string): string {
  const name = `${time.get('itemprop') ?? ''} ${time.get('class') ?? ''}`;
  if (/publi|created|posted/i.test(name)) return 'published';
  if (/modif|updated/i.test(name)) return 'updated';
  const at = text === '' ? -1 : around.indexOf(text);
  const before = at < 0 ? '' : around.slice(Math.max(0, at - 24), at);
  const isParted = at >= 0 && printedDate(around.slice(at + text.length), false) !== undefined;
  return isParted || modifiedWord.test(before) || publishedWord.test(before) ? before : around;
}

const minutesOf = ({ year = 0, month, day = 1, hour = 0, minute = 0 }: Moment) =>
  Date.UTC(year, month - 1, day, hour, minute) / 60_000;

/** A moment declared in UTC, with the offset of the place where the page prints the same moment by its own clock. */
function atLocalTime(declared: DateFound, shown: () => readonly DateFound[]): DateFound {
  const { moment } = declared;
  const late = moment.hour !== undefined && (moment.hour < 9 || moment.hour > 12);
  if (!late) return declared;
  for (const { moment: local } of shown()) {
    if (local.hour === undefined) continue;
    const offset = minutesOf(local) - minutesOf(moment);
    if (typeof local.zone === 'number' && local.zone !== 0 && local.zone !== offset) continue;
    if (offset === 0 || offset % 30 !== 0 || Math.abs(offset) > 14 * 60) continue;
    const { second } = moment;
    return { ...declared, moment: { ...local, zone: offset, ...(second !== undefined && { second }) } };
  }
  return declared;
}

/** A date in an element of its own, where the page sets no blank between it and what stands before. */
function dateApart({ text, nodes }: Run, american: boolean, language: string | undefined): PrintedDate | undefined {
  if (text.length > 80) return undefined;
  for (const node of nodes) {
    const part = typeof node === 'string' ? '' : shownText(node, 60);
    const printed = part === '' ? undefined : printedDate(part, american, language);
    if (printed) return { moment: printed.moment, start: Math.max(0, text.length - part.length), end: text.length };
  }
  return undefined;
}

/** Whether a date stands in a sentence that tells something else: six words and more beside it, and no label. */
const tellsOf = (text: string, { start, end }: PrintedDate): boolean =>
  !publishedWord.test(text) &&
  !modifiedWord.test(text) &&
  `${text.slice(0, start)} ${text.slice(end)}`.split(/[\s|•·]+/).filter((word) => /^\p{Ll}{2,}/u.test(word)).length >=
    4;

type Shown = { date: DateFound & { updated: boolean }; score: number };

function shownDates(
  times: readonly PageElement[],
  runs: readonly Run[],
  headline: PageElement | undefined,
  region: PageElement,
  urlDay: Moment | undefined,
  american: boolean,
  language: string | undefined,
): Shown[] {
  const at = headline?.order ?? region.order;
  const found: Shown[] = [];
  const commentedOut = (element: PageElement) =>
    element.closest(
      (e) =>
        e.why === 'comments' ||
        e.why === 'related' ||
        (e.tag === 'a' && /#comment/.test(e.get('href') ?? '')) ||
        (e.words & (ClassWord.comments | ClassWord.related)) !== 0,
    ) !== undefined;
  const consider = (
    printed: PrintedDate | undefined,
    element: PageElement,
    order: number,
    text: string,
    shown: string,
    base: number,
    rule: string,
    label = text,
  ) => {
    if (!printed || printed.moment.year === undefined || printed.moment.year < firstYear || corrects.test(text)) return;
    const updated = modifiedWord.test(label) && !publishedWord.test(label);
    const score =
      base +
      (text.length < 60 ? 2.5 : text.length < 120 ? 1.2 : 0) -
      Math.min(3, Math.abs(order - at) / 120) +
      (publishedWord.test(text) && !modifiedWord.test(text) ? 2 : 0) -
      (updated ? 1.2 : 0) -
      (otherWord.test(text) ? 3 : 0) +
      (urlDay && sameDay(urlDay, printed.moment) ? 3 : 0) -
      (commentedOut(element) ? 8 : 0);
    found.push({
      date: {
        moment: printed.moment,
        rule,
        path: element.tag,
        raw: text.slice(0, 120),
        confidence: Math.min(0.9, 0.3 + score / 12),
        printed: { text: shown, element },
        updated,
      },
      score,
    });
  };
  for (const time of times) {
    const isTitled = time.tag === 'abbr';
    // An abbreviation holds a date only where its title is one: the way of pages before `time`.
    if (isTitled && !/^\d{4}-\d\d-\d\dT/.test(time.get('title') ?? '')) continue;
    const value = isTitled ? time.get('title') : (time.get('datetime') ?? time.get('content'));
    const text = shownText(time, 120);
    const around = time.parent && time.parent.chars < 120 ? shownText(time.parent, 160) : text;
    const printed =
      value === undefined ? undefined : declaredDate({ value, path: 'time', from: 'microdata' }, american);
    const date = printed ? { moment: printed.moment, start: 0, end: 0 } : printedDate(text, american, language);
    // A day that a sentence speaks of is seldom that of the article.
    const label = labelOf(time, text, around);
    const isLabelled = modifiedWord.test(label) || publishedWord.test(label);
    const inProse = !isLabelled && time.closest((at) => at.tag === 'p' && at.prose > 80) !== undefined;
    if (date)
      consider(date, time, time.order, around === '' ? text : around, text, inProse ? -1 : 4, 'date.time', label);
  }
  let looked = 0;
  for (const [i, run] of runs.entries()) {
    if (run.order > at + 2_500 && run.order > region.last + 60) break;
    const { length } = run.text;
    if (length > 400 || (length > 220 && !publishedWord.test(run.text.slice(0, 40)))) {
      // "27.1.2022 – In the old town …"
      const opening = /^\P{L}{0,3}\p{Nd}/u.test(run.text) ? run.text.slice(0, 40) : '';
      const printed = opening === '' ? undefined : printedDate(opening, american, language);
      if (printed && printed.start < 3 && /^[\s)]*[–—:|-]/.test(opening.slice(printed.end)))
        consider(
          printed,
          run.element,
          run.order,
          opening,
          opening.slice(0, printed.clockEnd ?? printed.end),
          -1,
          'date.opening',
        );
      continue;
    }
    if (!/[\p{Nd}年]/u.test(run.text) || looked > 400) continue;
    looked++;
    const near = (run.element.words | (run.element.parent?.words ?? 0)) & ClassWord.date;
    const whole = printedDate(run.text, american, language);
    const printed = whole && hasClock(whole.moment) ? whole : (dateApart(run, american, language) ?? whole);
    if (!printed) continue;
    const base = near
      ? 2
      : run.text.length - (printed.end - printed.start) < 60 && !tellsOf(run.text, printed)
        ? 1
        : -1;
    const add = (date: PrintedDate, from: string, label: string) => {
      const shown = from.slice(date.start, date.clockEnd ?? date.end);
      consider(date, run.element, run.order, run.text, shown, base, 'date.shown', label);
    };
    // "Published on … Updated on …", "May 4, updated May 5": each date has its label before it, or each behind it.
    const [before, behind] = [run.text.slice(0, printed.start), run.text.slice(printed.end)];
    const labelled = (text: string) => modifiedWord.test(text) || publishedWord.test(text);
    const next = labelled(behind) ? printedDate(behind, american, language) : undefined;
    const [between, end] = next ? [behind.slice(0, next.start), behind.slice(next.end)] : ['', ''];
    // A date alone may have its label in the line above, as in a list of terms.
    const above = printed.start < 3 && !labelled(run.text) ? (runs[i - 1]?.text ?? '') : '';
    if (next && labelled(between)) {
      const isBehind = !labelled(before) && labelled(end);
      add(printed, run.text, isBehind ? between : before);
      add(next, behind, isBehind ? end : between);
    } else add(printed, run.text, above.length < 40 && labelled(above) ? above : run.text);
  }
  return found.sort((a, b) => b.score - a.score);
}
