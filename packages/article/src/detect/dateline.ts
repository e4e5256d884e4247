import { once } from '../document/once.ts';
import { isSmallLetter } from '../document/shape.ts';
import { readByline } from './byline.ts';
import { type Candidate, claim, type FoundDate, type Scene } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';
import { momentsIn } from './moments.ts';
import { rareDateline } from './rare-dateline.ts';
import { timestampIn } from './timestamp.ts';

const place = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’ /-]{1,40}";
const agency = '[\\p{L}.]{2,12}(?: \\p{Lu}[\\p{L}.]{1,12}){0,2}(?:\\s?[/,-]\\s?[\\p{L}.]{2,12}){0,3}';
const state = '(?:,\\s\\p{Lu}[^(),\\d]{1,30}?(?![^(),]*\\d)|\\s\\([^()]{2,30}\\))?';
const day = '(?:,\\s[^()]{2,30}?|\\s\\d[^()]{2,20}\\d{4})?';
/** Behind a date or none: a place with its province and a day, or a day alone, and an agency in brackets before a dash. */
const withAgency = new RegExp(
  `^(?:\\d\\d?\\.\\d\\d?\\.\\d{4}\\s)?(?:(${place}?${state})${day}|\\p{L}{3,9}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s\\p{L}{3,9}\\.?)\\s?\\((${agency})\\)\\s?[-–—.:_=]+\\s+(?=\\S)`,
  'u',
);
const capitals =
  /^((?:[\p{Lu}][\p{Lu}\p{M}.'’/-]+)(?:[ ,]+[\p{Lu}][\p{Lu}\p{M}.'’/-]+){0,4}(?:,\s[\p{Lu}][\p{L}.]+)?(?:,\s[\p{L}.]{3,9}\s\d{1,2})?)\s?[-–—]{1,2}\s+(?=\S)/u;

const shouts = /^\p{Lu}[\p{Lu}.'’/-]/u;

/** A comma after the first words, and a year soon after: "Oldtown, 3 May 2024 –". */
const mayBeDated = /^[^,(]{2,40}[,–—-] .{0,40}\d{4}/;
const datedOf = once((lexicon: Lexicon): RegExp => {
  const month = `(?:${lexicon.monthPattern})\\.?`;
  const of = '(?:de\\s|di\\s)?';
  return new RegExp(
    `^(${place}?(?:,\\s[\\p{Lu}][\\p{L}. ]{1,20})?)(?:,\\s|\\s[-–—]\\s)(?:(?:le|den|am|dnia|dne|a)\\s)?((?:\\d{1,2}(?:\\.|er|º|°)?\\s${of}${month}|${month}\\s\\d{1,2},?)\\s${of}\\d{4}(?:\\s(?:r|г|р)\\.)?|\\d{1,2}\\.\\d{1,2}\\.\\d{4})\\s?(?:[-–—:.]{1,2}|/[^/]{2,30}/)\\s+(?=\\S)`,
    'iu',
  );
});

/** The day that a dateline names. */
function dayIn(dateline: string, scene: Scene): FoundDate | undefined {
  const [moment] = momentsIn(dateline, scene.lexicon);
  if (!moment) return undefined;
  const raw = dateline.slice(moment.start, moment.end);
  const reading = timestampIn(scene, moment, { raw });
  if (!reading) return undefined;
  const span = { start: moment.start, end: moment.end };
  return { field: 'published', span, basis: 'inferred', rule: 'date.dateline', ...reading };
}

/** Openings of a paragraph that say where and by whom it was written: "BERLIN (dpa) —". */
export function detectDatelines(scene: Scene): Candidate[] {
  const { document, shapes, lexicon } = scene;
  const found: Candidate[] = [];
  /** No prose has come yet. */
  let first = true;
  for (const line of document.lines.slice(0, 30)) {
    const shape = shapes[line.index];
    if (!shape || shape.length < 60 || line.markup === 'meta') continue;
    const head = line.text.slice(0, 140);
    const signed = head.includes('(') ? withAgency.exec(head) : null;
    const shouted = !signed && !isSmallLetter(head.charCodeAt(1)) && shouts.test(head) ? capitals.exec(head) : null;
    const dated = !signed && /\d{4}/.test(head) && mayBeDated.test(head) ? datedOf(lexicon).exec(head) : null;
    const other = signed || dated || shouted ? undefined : rareDateline(head, first, lexicon);
    if (shape.prose) first = false;
    const match = signed ?? dated ?? shouted ?? other;
    if (!match) continue;
    const {
      place: town,
      agency,
      people,
    }: Partial<Record<string, string>> = other?.groups ?? {
      place: match[1],
      agency: signed?.[2],
    };
    const parties = people && readByline(people, lexicon, true)?.parties;
    const raw = match[0].trim();
    const day = match !== shouted && /\d{4}/.test(match[0]) ? dayIn(match[0], scene) : undefined;
    const agencies = agency?.split(/\s?[/,]\s?/);
    found.push({
      ...claim(
        'dateline',
        line,
        agencies || dated ? 0.95 : 0.8,
        agencies ? 'dateline.agency' : dated ? 'dateline.dated' : 'dateline.capitals',
        'stated',
        { start: 0, end: match[0].length },
      ),
      raw,
      ...(town && { place: town.trim().replace(/,$/, '') }),
      ...(agencies && { agencies }),
      ...(day && { day }),
      ...(parties && { parties }),
    });
  }
  return found;
}
