import type { Line } from '../document/document.ts';
import { shows, sign } from '../document/shape.ts';
import { readByline } from './byline.ts';
import { type Candidate, claim, type FoundDate, type Scene, type Span } from './candidate.ts';
import type { DateField, Lexicon } from './lexicon.ts';
import { type Moment, momentsIn } from './moments.ts';
import { timestampIn } from './timestamp.ts';

/** A date line is short. */
const longest = 220;
/** In a longer line a date that does not exist is none of the article's own. */
const longestImpossible = 80;
const separators = /^[\s|•·,;:()[\]/–—-]*$/;

interface Label {
  start: number;
  end: number;
  field: DateField;
}

/** The label that stands right before a moment, with the words between. */
function labelBefore(text: string, from: number, moment: Moment, lexicon: Lexicon): Label | undefined {
  if (from === moment.start) return undefined;
  const before = text.slice(from, moment.start).toLowerCase();
  if (!lexicon.anyDateLabel.test(before)) return undefined;
  for (const { words, field } of lexicon.dateLabels) {
    const at = before.lastIndexOf(words);
    if (at < 0 || /[\p{L}\p{N}]/u.test(before.charAt(at - 1)) || /\p{L}/u.test(before.charAt(at + words.length)))
      continue;
    const between = before.slice(at + words.length);
    if (!onlyDateWords(between, lexicon)) continue;
    const colon = /^\s?[::]/.exec(between)?.[0].length ?? 0;
    return { start: from + at, end: from + at + words.length + colon, field };
  }
  return undefined;
}

/** The label that stands behind a moment, as in Turkish, Hindi and Korean. */
function labelAfter(text: string, moment: Moment, until: number, lexicon: Lexicon): Label | undefined {
  const after = text.slice(moment.end, until).toLowerCase();
  if (!lexicon.anyDateLabel.test(after)) return undefined;
  for (const { words, field } of lexicon.dateLabels) {
    const at = after.indexOf(words);
    if (at < 0 || /\p{L}/u.test(after.charAt(at + words.length)) || /\p{L}/u.test(after.charAt(at - 1))) continue;
    // An ending joined on by an apostrophe belongs to the date: "10.00’a".
    const between = after.slice(0, at).replace(/^['’]\p{L}{1,3}(?=\s)/u, '');
    const behind = after.slice(at + words.length);
    if (/[:：]\s*$/.test(behind) || !onlyDateWords(behind, lexicon) || !onlyDateWords(between, lexicon)) continue;
    return { start: moment.end + at, end: moment.end + at + words.length, field };
  }
  return undefined;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** Whether nothing but punctuation, weekdays and words such as "at" stand in a stretch. */
function onlyDateWords(text: string, lexicon: Lexicon): boolean {
  const lower = text.toLowerCase();
  word.lastIndex = 0;
  for (let found = word.exec(lower); found; found = word.exec(lower))
    if (!lexicon.dateWords.has(found[0])) return false;
  return true;
}

interface Reading {
  dates: FoundDate[];
  /** Stretches that neither dates nor their labels and words account for. */
  rest: Span[];
}

function readDates(text: string, scene: Scene, defaultField: DateField): Reading | 'impossible' | undefined {
  const { lexicon } = scene;
  const moments = momentsIn(text, lexicon);
  if (moments.length > 4 || moments[0]?.year === undefined) return undefined;
  const labelled: { moment: Moment; label: Label | undefined; span: Span }[] = [];
  const rest: Span[] = [];
  let from = 0;
  for (const [i, moment] of moments.entries()) {
    const before = labelBefore(text, from, moment, lexicon);
    const label = before ?? (i === moments.length - 1 ? labelAfter(text, moment, text.length, lexicon) : undefined);
    const span = { start: before?.start ?? moment.start, end: Math.max(moment.end, label?.end ?? 0) };
    const gap = text.slice(from, span.start);
    if (!separators.test(gap) && !onlyDateWords(gap, lexicon)) {
      // "Oldtown, on 3 May": the last word before the date is one of it.
      const word = /[\s,]+(\p{L}+)\s$/u.exec(gap);
      const own = lexicon.dateWords.has(word?.[1] ?? '') ? (word?.[0].length ?? 0) : 0;
      rest.push({ start: from, end: span.start - own });
    }
    labelled.push({ moment, label, span });
    from = span.end;
  }
  const tail = text.slice(from);
  if (tail !== '' && !separators.test(tail.replace(/\.$/, '')) && !onlyDateWords(tail, lexicon))
    rest.push({ start: from, end: text.length });
  // Dates with words before and behind them are part of a sentence.
  if (rest.length > 1 && text.length >= longestImpossible) return undefined;
  const dates: FoundDate[] = [];
  for (const { moment, label, span } of labelled) {
    const raw = text.slice(moment.start, moment.end);
    const words = { raw, ...(label && { label: text.slice(label.start, label.end) }) };
    const reading = timestampIn(scene, moment, words);
    if (!reading)
      return label && moment.year !== undefined && text.length < longestImpossible ? 'impossible' : undefined;
    dates.push({
      field: label?.field ?? (dates.length === 0 ? defaultField : 'modified'),
      span,
      timestamp: reading.timestamp,
      basis: label ? 'stated' : 'inferred',
      rule: label ? `date.label-${label.field}` : 'date.unlabelled',
      doubts: reading.doubts,
    });
  }
  return { dates, rest };
}

/** "Updated at 17:40", where the day is that of a date above or before it. */
function laterThatDay(text: string, from: number, day: FoundDate, scene: Scene): FoundDate | undefined {
  const { lexicon } = scene;
  const lower = text.slice(from).toLowerCase();
  const words = lexicon.dateLabels.find(
    (label) =>
      label.field === 'modified' && lower.startsWith(label.words) && !/\p{L}/u.test(lower.charAt(label.words.length)),
  )?.words;
  if (words === undefined) return undefined;
  const raw = text.slice(from + words.length).replace(/^[\s:：]+|[\s.)）]+$/g, '');
  const said = `${day.timestamp.value.slice(0, 10)}, ${raw}`;
  const [moment] = momentsIn(said, lexicon);
  if (moment?.hour === undefined || !onlyDateWords(said.slice(moment.end), lexicon)) return undefined;
  const reading = timestampIn(scene, moment, { raw });
  if (!reading) return undefined;
  const span = { start: from, end: text.length };
  return { field: 'modified', span, basis: 'stated', rule: 'date.same-day', ...reading };
}

/** Lines that hold a date and nothing else but a label, or a date and a by-line: "Stand: 26.07.2023 16:29 Uhr". */
export function detectDateLines(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  for (const line of scene.document.lines) {
    const { text } = line;
    if (!shows(scene.shapes[line.index], sign.digit) || text.length > longest || line.markup === 'meta') continue;
    const reading = readDates(text, scene, 'published');
    if (!reading) {
      const before = found.at(-1);
      const day = before?.role === 'date' && before.line === line.index - 1 ? before.dates[0] : undefined;
      const later = day && text.length < 60 ? laterThatDay(text, 0, day, scene) : undefined;
      if (later) {
        found.push({ ...claim('date', line, 1, later.rule, 'stated'), dates: [later] });
      }
      continue;
    }
    if (reading === 'impossible') {
      found.push(impossible(line));
      continue;
    }
    const { dates, rest } = reading;
    const date = (score: number, rule = 'date') => ({
      ...claim('date', line, score, rule, dates[0]?.basis),
      dates,
    });
    const labelled = dates.some((date) => date.basis === 'stated');
    if (rest.length === 0) {
      const partial = dates.every((date) => date.timestamp.precision === 'month');
      const score = labelled ? 1 : partial ? 0.55 : text.length < 60 ? 0.92 : 0.7;
      found.push(date(score, dates[0]?.rule));
      continue;
    }
    const only = rest[0];
    if (rest.length !== 1 || !only) continue;
    if (labelled && noTime.test(text.slice(only.start, only.end))) found.push(impossible(line));
    const stretch = trimSpan(text, only);
    const said = text.slice(stretch.start).toLowerCase();
    const labels = scene.lexicon.dateLabels;
    if (stretch.end === text.length && said.length < 50) {
      const later = dates[0] && laterThatDay(text, stretch.start, dates[0], scene);
      if (later) {
        found.push({ ...date(1, later.rule), dates: [...dates, later] });
        continue;
      }
    }
    // "yesterday at 6:30", under a label of its own.
    if (stretch.end - stretch.start < 50 && labels.some(({ words }) => said.startsWith(`${words} `))) {
      found.push({ ...date(0.9, 'date.with-relative'), relative: stretch });
      continue;
    }
    const byline = readByline(text.slice(stretch.start, stretch.end), scene.lexicon, true);
    if (byline)
      found.push({
        ...date(byline.opened ? 0.97 : 0.8, 'date.with-byline'),
        byline: stretch,
        // One word alone is where it was written.
        parties: byline.parties.filter(({ kind }) => byline.opened || kind !== 'unknown'),
      });
  }
  return found;
}

/** "25:00", "10:61" */
const noTime = /^[\s,|–—-]*\d{1,2}[:.]\d\d\D{0,6}$/;

/** A labelled date that does not exist: the line stays what it is, and an issue tells of it. */
const impossible = (line: Line): Candidate => claim('paragraph', line, 0.05, 'date.impossible', 'stated');

const separator = /[\s|•·,;:/–—-]/;
const opening = /[\s|•·,;:./–—-]/;
function trimSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && opening.test(text.charAt(from))) from++;
  while (to > from && separator.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
