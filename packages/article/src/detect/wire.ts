import type { Line } from '../document/document.ts';
import { type Candidate, claim, type Scene, type Span } from './candidate.ts';
import { mayOpen, openingOf } from './lexicon.ts';
import { timestampIn } from './timestamp.ts';

/** What agencies print above a report, by its form: "BC-EU--Summit, 2nd Ld-Writethru", "bdt0312 4 pl 187 dpa 0412". */
const slugs: readonly RegExp[] = [
  /^[A-Z]{2,3}-[A-Z]{2,4}[-–—]{1,2}\S/,
  /\b(?:\d(?:st|nd|rd|th) ld|writethru|urgent)\b/i,
  /^[a-z]{2,4}\d{3,5}\s+\d\s+[a-z]{2}\s+\d+\s/,
  /^(?=[^/]*\p{L})(?:[\p{L}\d-]+\/){2,}[\p{L}\d-]*\/?$/u,
  /^eds?:\s/i,
];
/** What changed since the last take: "(Adds comment from mayor)". */
const take =
  /^\((?:adds|updates|recasts|corrects|corrected|refiles|repeats|with|new throughout|changes|zusammenfassung|überblick|neu|wiederholung|berichtigt|aktualisiert|ergänzt)(?!\p{L})[^()]*\)$/iu;
/** Marks of an agency's desk at the end: "dpa abc xx n1", "031612 Mai 24". */
const deskSign = /^(?:dpa|afp|apa|sda|epd|kna|rtr|sid)(?:[\s/-][a-z0-9]{1,8}){1,6}$/;
/** "031612 Mai 24": day, time, month and year. */
const stamp = /^(\d\d)(\d\d)(\d\d)\s(\p{L}{3})\s(\d\d)$/u;
/** What closes the notes of the desk. */
export const isStamp = (text: string): boolean => text.length < 16 && stamp.test(text);
const agencyName = /^(?:the )?(?:associated press|reuters|agence france-presse|press association|bloomberg news)$/i;
const contributed = / contributed to this (?:report|story)\.?$/;
/** Longer than any words that open or close the credits. */
const longestOpening = 60;
/** How a line begins, without the bracket that may be about it. */
const beginning = (text: string) =>
  text
    .slice(0, longestOpening)
    .replace(/^[([（]\s*/, '')
    .toLowerCase();
/** Lines at the head that can be a slug. */
const headLines = 5;

function stampDate(line: Line, scene: Scene): Candidate | undefined {
  const [, day, hour, minute, name = '', year] = stamp.exec(line.text) ?? [];
  const month = scene.lexicon.months.get(name.toLowerCase());
  if (month === undefined) return undefined;
  const found = claim('date', line, 0.95, 'date.desk-stamp');
  const moment = {
    ...found.span,
    year: 2000 + Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
  };
  const reading = timestampIn(scene, moment, { raw: line.text });
  if (!reading) return undefined;
  const { span, basis, rule } = found;
  return { ...found, dates: [{ field: 'published', span, basis, rule, ...reading }] };
}

/** The marks of wire copy: slugs, notes on takes, an agency under the by-line, credits and desk signs at the end. */
export function detectWire(scene: Scene): Candidate[] {
  const { document, lexicon, shapes } = scene;
  const found: Candidate[] = [];
  const { lines } = document;
  const credits = lexicon.pack.layout?.credits ?? [];
  const half = lines.length >> 1;
  for (const line of lines) {
    const { text, index, markup } = line;
    const shape = shapes[index];
    if (!shape || text.length > 400 || markup === 'meta') continue;
    const chrome = (why: string, rule: string) => found.push({ ...claim('chrome', line, 0.97, rule), why });
    const agency = (name: string, span?: Span) =>
      found.push({
        ...claim('byline', line, 0.9, 'wire.agency', 'inferred', span),
        parties: [{ name, kind: 'organization', roles: [] }],
        doubtful: false,
      });
    if (index < headLines && text.length <= 120) {
      if (slugs.some((slug) => slug.test(text))) chrome('slug', 'wire.slug');
      else if (!shape.letter && take.test(text)) chrome('note on the take', 'wire.take');
    }
    if (index < headLines + 2 && text.length <= 40 && agencyName.test(text)) agency(text);
    const signed = index < headLines + 2 && !shape.letter ? /^\^(?!by\s)([^=<]{2,60})=$/i.exec(text)?.[1] : undefined;
    if (signed !== undefined) agency(signed.trim(), { start: 1, end: text.length - 1 });
    if (index < half) continue;
    const mayCredit = !shape.letter || mayOpen(lexicon.creditStarts, shape.start);
    if (
      (mayCredit && openingOf(beginning(text), credits) !== undefined) ||
      deskSign.test(text) ||
      contributed.test(text.slice(-longestOpening))
    )
      found.push(claim('signature', line, 0.95, 'wire.credits'));
    else if (isStamp(text))
      found.push(stampDate(line, scene) ?? { ...claim('chrome', line, 0.95, 'wire.stamp'), why: 'desk stamp' });
  }
  return found;
}
