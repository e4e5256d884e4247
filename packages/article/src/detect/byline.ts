import type { Line } from '../document/document.ts';
import { once } from '../document/once.ts';
import { shows, sign } from '../document/shape.ts';
import type { Party } from '../schema/party.ts';
import { anyOf } from './any-of.ts';
import { type Candidate, claim, type Scene } from './candidate.ts';
import { type Lexicon, mayOpen, openingOf } from './lexicon.ts';

/** A by-line is short. */
const longest = 240;
const nameWord =
  /^(?:[\p{Lu}\p{Lt}][\p{L}\p{M}.'’‑-]*|[\p{Lo}\p{M}]+|(?:de|da|do|dos|di|del|della|van|von|der|den|ten|ter|zu|la|le|el|al|bin|ibn|af|av|y|e|mc|mac|st)\.?|\p{Lu}\.)$/u;

export interface BylineReading {
  parties: Party[];
  /** A word such as "By" opens it. */
  opened: boolean;
  doubtful: boolean;
}

const splitterOf = once(({ pack }: Lexicon): RegExp => {
  const and = `\\s(?:${anyOf(pack.byline.and)})(?=\\s)`;
  return new RegExp(`\\s*(?:[,;/／|•·、،](?:${and})?|${and})\\s*`, 'iu');
});

/** Names apart: at commas and words between them; at blanks in Chinese; at the letter that is "and" in Arabic and Hebrew. */
function partsOf(text: string, lexicon: Lexicon): string[] {
  const parts = text.split(splitterOf(lexicon));
  const { script, direction } = lexicon.pack;
  if (script === 'Hans')
    return parts.flatMap((part) => (/\p{Lo} \p{Lo}|\u3000/u.test(part) ? part.split(/\s+/) : [part]));
  if (direction !== 'rtl') return parts;
  return parts.flatMap((part) => {
    const two = /^(\S+ \S+(?: \S+)?) [وו](\S{2,} \S+.*)$/.exec(part);
    return two?.[1] !== undefined && two[2] !== undefined ? [two[1], two[2]] : [part];
  });
}

function looksLikeName(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 6 &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length <= 4 &&
    words.every((word) => nameWord.test(word)) &&
    words.some((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word))
  );
}

function isOrganization(text: string, lexicon: Lexicon): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  if (words.some((word) => lexicon.organizationWords.has(word))) return true;
  if (
    text.charCodeAt(0) > 0xa0 &&
    /^\p{Lo}{4,}$/u.test(text) &&
    lexicon.pack.organizationWords.some((word) => text.endsWith(word))
  )
    return true;
  return (text.length <= 12 && /^[\p{Lu}\d]{2,6}$/u.test(text)) || (text.includes('.') && /\.\p{L}{2,4}$/u.test(text));
}

/** Agencies sign in small letters: "dpa", "afp/rtr". */
export const agencySign = /^(?:dpa|afp|ap|rtr|reuters|apa|epd|kna|sid|ansa|efe|tass|ritzau|ntb|tt|anp|belga|sda|awp)$/i;

/** The people and organisations of a by-line; `undefined` when the text is none. `bare` allows it to lack an opening. */
export function readByline(text: string, lexicon: Lexicon, bare: boolean): BylineReading | undefined {
  const lower = text.toLowerCase();
  const opening = openingOf(lower, lexicon.pack.byline.by);
  const colon = opening === undefined ? 0 : (/^\s?[:：／|・]/.exec(text.slice(opening.length))?.[0].length ?? 0);
  // "Text", "Author" and their like open a by-line only with a colon or a preposition of their own.
  const glued = text.charCodeAt(0) < firstIdeograph ? 0 : (gluedTo.exec(text)?.[0].length ?? 0);
  const opened =
    glued > 0 ||
    (opening !== undefined &&
      (colon > 0 ||
        wholes.test(text.slice(opening.length)) ||
        /\s|^(?:by|von|par|por|di|door|av|af)$/i.test(opening) ||
        opening === lexicon.pack.byline.by[0]));
  const closed = !opened && ((text.length < 40 && endsInRole(text, lexicon)) || isNameAndRole(text, lexicon));
  if (!opened && !closed && !bare) return undefined;
  let rest = opened ? text.slice(glued > 0 ? glued : (opening?.length ?? 0) + colon) : text;
  if (rest.includes('(')) rest = rest.replace(/\s*\((?:mit )?(?:foto|photo|bild)[^()]*\)?$/i, '');
  if (text.includes('@')) rest = rest.replace(/\s*[(<]?[\w.+-]+@[\w-]+\.[\w.-]+[)>]?/g, '');
  else if (rest.includes('【') || rest.includes('】')) rest = rest.replace(/^【|】$/g, '');
  rest = rest.trim();
  if (rest === '' || rest.length > longest) return undefined;
  const parties: Party[] = [];
  let doubtful = !opened && !closed;
  const parts = partsOf(rest.replace(/[.:]$/, ''), lexicon);
  for (const part of parts) {
    const inner = (/^[([].*[)\]]$/.test(part) ? part.slice(1, -1) : part).trim();
    const labelled = labelOf(inner, lexicon);
    const piece = labelled ? inner.slice(labelled.length).trim() : inner;
    if (piece === '') continue;
    const before = parties.at(-1);
    const words = piece.split(/\s+/);
    const lowerPiece = piece.toLowerCase();
    const role = lexicon.anyRole.test(lowerPiece)
      ? lexicon.pack.byline.roles.find((word) => ` ${lowerPiece} `.includes(` ${word} `))
      : undefined;
    const from = /(?:报道|報導)$/.test(piece.slice(-2)) ? /^(\p{Lo}{2,6})..$/u.exec(piece)?.[1] : undefined;
    if (before && from !== undefined) {
      before.location = from;
      continue;
    }
    if (role !== undefined && before && !looksLikePerson(words, lexicon)) {
      before.roles.push(piece);
      continue;
    }
    if (agencySign.test(piece)) {
      parties.push({ name: piece, kind: 'organization', roles: [] });
      continue;
    }
    const paren = /[)）]$/.test(piece.slice(-1)) ? /^(.+?)\s*[(（]([^()（）]{1,60})[)）]$/.exec(piece) : null;
    const { place, rest: person } = placeIn(paren?.[1] ?? piece, lexicon);
    const { name, role: found } = withoutRole(person, role, lexicon);
    const own = found ?? labelled?.replace(/\s?[:：／]$|\s(?:by|von|par|por|di|door|av|af|de)$/i, '').trim();
    const nameWords = name === piece ? words : name.split(/\s+/);
    const roles = own === undefined ? [] : [own];
    const agency = paren?.[2]?.split(/\s+/).at(-1) ?? '';
    if (isOrganization(name, lexicon)) parties.push({ name, kind: 'organization', roles });
    else if (looksLikeName(nameWords)) {
      // After a person one capitalised word is a place: "Von A. Berg, Kiew".
      if (
        nameWords.length === 1 &&
        before?.kind === 'person' &&
        (opened || parts.length === 2) &&
        /,\s*[^,]*$/.test(rest) &&
        rest.endsWith(name) &&
        !rest.slice(0, -name.length).trimEnd().endsWith('&')
      ) {
        before.location = name;
        continue;
      }
      const isPerson = nameWords.length > 1 || own !== undefined || (opened && whole.test(name));
      parties.push({
        name,
        kind: isPerson ? 'person' : 'unknown',
        roles,
        ...(place !== undefined && { location: place }),
      });
      if (agencySign.test(agency)) parties.push({ name: agency, kind: 'organization', roles: [] });
    } else if (opened && words.length <= 5 && parties.length > 0 && before) {
      before.roles.push(piece);
    } else if (opened && words.length <= 5 && !/[.!?]\s/.test(piece)) {
      parties.push({ name: piece, kind: 'unknown', roles: [] });
      doubtful = true;
    } else return undefined;
  }
  return parties.length > 0 && parties.length <= 12 ? { parties, opened: opened || closed, doubtful } : undefined;
}

const firstIdeograph = 0x3400;
/** "記者陳怡君", "本报记者王明": no blank between what somebody is and the name. */
const gluedTo = /^\p{Lo}{0,4}(?:記者|记者)(?=(?![会會席团團])\p{Lo}{2,4}(?:$|[、，／/\s]))/u;
/** Whole names behind a blank. */
const wholes = /^(?:\s\p{Lo}{2,4})+$/u;
/** A whole name in one word, as in Chinese, Japanese and Korean. */
const whole = /^[\p{Lo}·・]{2,8}$/u;

/** "김철수 기자", "本社記者 王小明 報導": behind a name stands what says that it signs. */
function endsInRole(text: string, { pack }: Lexicon): boolean {
  return pack.byline.after?.some((word) => text.length > word.length + 1 && text.endsWith(word)) ?? false;
}

const mayPlace = / (?:in|à|en|em|w|v|i|в|у|aus|from) \p{Lu}/u;
const placing =
  /^(\S+(?: \S+){1,3}) (?:in|à|en|em|w|v|i|в|у|aus|from) (\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]+)?)$/u;

/** "Ada Berg in Kronstad", "서울=김하나": a person, and where from. */
function placeIn(piece: string, lexicon: Lexicon): { rest: string; place?: string } {
  const behind = mayPlace.test(piece) ? placing.exec(piece) : null;
  if (behind?.[1] !== undefined && behind[2] !== undefined && looksLikePerson(behind[1].split(' '), lexicon))
    return { rest: behind[1], place: behind[2] };
  const apart = / [–—-] /.test(piece) ? /^(\S+(?: \S+){1,3}) [–—-] (\S+(?: \S+){0,2})$/u.exec(piece) : null;
  if (apart?.[1] !== undefined && apart[2] !== undefined && looksLikePerson(apart[1].split(' '), lexicon))
    return { rest: apart[1], place: apart[2] };
  const before = piece.includes('=') ? /^(\p{Lo}{2,4})=(?=\p{Lo})/u.exec(piece) : null;
  return before?.[1] === undefined ? { rest: piece } : { rest: piece.slice(before[0].length), place: before[1] };
}

/** "Editor: ", "photographs by ": what the next person did. */
function labelOf(piece: string, { pack }: Lexicon): string | undefined {
  const colon = /[:：／]/.test(piece) ? /^[\p{L} ]{1,20}\s?[:：／]/u.exec(piece)?.[0] : undefined;
  const word = colon?.slice(0, -1).trim().toLowerCase();
  if (word !== undefined && (pack.byline.by.includes(word) || pack.byline.roles.includes(word))) return colon;
  return /^\p{Ll}+ (?:by|von|par|por|di|door|av|af|de) (?=\p{Lu})/u.exec(piece)?.[0];
}

/** "Ada Berg, local reporter": a name, and what the person is. */
function isNameAndRole(text: string, { pack }: Lexicon): boolean {
  const [name = '', role, more] = text.length <= 80 && /[,(]/.test(text) ? text.split(/,\s+|\s\(|\)$/) : [];
  if (role === undefined || more) return false;
  const lower = role.toLowerCase();
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    looksLikeName(words) &&
    pack.byline.roles.some((word) => lower === word || lower.endsWith(` ${word}`) || lower.startsWith(`${word} `))
  );
}

/** A name less the role before or behind it: "Correspondent Carl Dorn", "김철수 기자". */
function withoutRole(piece: string, role: string | undefined, { pack }: Lexicon): { name: string; role?: string } {
  const behind = pack.byline.after?.find((word) => piece.length > word.length + 1 && piece.endsWith(word));
  if (behind !== undefined) return { name: piece.slice(0, -behind.length).trim(), role: behind };
  if (role === undefined || piece.length <= role.length + 3) return { name: piece };
  const lower = piece.toLowerCase();
  const at = lower.indexOf(` ${role} `);
  // "unserer Korrespondentin Ada Berg"
  if (at > 0 && /^\p{Ll}/u.test(piece))
    return { name: piece.slice(at + role.length + 2), role: piece.slice(0, at + role.length + 1) };
  if (lower.startsWith(`${role} `)) return { name: piece.slice(role.length).trim(), role: piece.slice(0, role.length) };
  if (lower.endsWith(` ${role}`)) return { name: piece.slice(0, -role.length).trim(), role: piece.slice(-role.length) };
  return { name: piece };
}

function looksLikePerson(words: readonly string[], lexicon: Lexicon): boolean {
  return (
    words.length >= 2 &&
    looksLikeName(words) &&
    !words.some((word) => lexicon.pack.byline.roles.includes(word.toLowerCase()))
  );
}

/** Lines under the headline that a by-line without a sign can be on. */
const bareLines = 5;
/** And beside a date, under all that a page has above it. */
const datedLines = 40;

const mail = /^[\w.+-]+@[\w-]+\.[\w.]+$/;
/** What somebody is, in words that have capitals, or an address: "Rural affairs correspondent, Oldtown". */
function isRole(line: Line | undefined, { pack, anyRole }: Lexicon): boolean {
  if (!line || line.text.length > 60) return false;
  if (line.text.includes('@') && mail.test(line.text)) return true;
  if (!/^\p{Lu}/u.test(line.text)) return false;
  const lower = ` ${line.text.toLowerCase().replaceAll(',', ' ')} `;
  return anyRole.test(lower) && pack.byline.roles.some((role) => lower.includes(` ${role} `));
}

/** A place between a name and a date. */
const isPlace = (lines: readonly Line[], index: number) =>
  /^\p{Lu}.{1,24}$/u.test(lines[index]?.text ?? '') && !year.test(lines[index]?.text ?? '');

const year = /(?:19|20)\d\d|\d年|[\u0660-\u0669\u0966-\u096f]{4}/;
/** Not the end of a paper's or a section's name. */
const wholeName = /^[\p{Lo}·・]{3,6}(?<![网網社报報版面部欄记記事闻聞讯訊新号號])$/u;

/** Whether a date stands beside a line, or behind a place under it: a short line that begins with a capital. */
function isDated({ document: { lines }, shapes }: Scene, index: number): boolean {
  const namesYear = (at: number) => shows(shapes[at], sign.digit) && year.test(lines[at]?.text.slice(0, 80) ?? '');
  if (namesYear(index - 1) || namesYear(index + 1)) return true;
  return namesYear(index + 2) && isPlace(lines, index + 1);
}

/**
 * A line of names and nothing else, under the first line: by the date, with an agency among the names, or over the text,
 * which names none of them.
 */
function bareByline(scene: Scene, index: number): (BylineReading & { dated?: boolean }) | undefined {
  const { document, lexicon, shapes } = scene;
  const line = document.lines[index];
  const name = line?.text.replace(/^[[［【〔](.*)[\]］】〕]$/u, '$1') ?? '';
  const last = lexicon.pack.byline.last === true && index > bareLines && index >= document.lines.length - 2;
  if (!line || (index > datedLines && !last) || line.text.length > 90 || line.markup !== 'plain') return undefined;
  const shape = shapes[index];
  if (!shape || shape.sentence || shape.words > 9 || /[\d:!?]|,$/.test(line.text)) return undefined;
  // Above the headline a name stands over a date, and the headline under that.
  const second = shapes[2];
  if (
    index === 0 &&
    ((document.lines[1]?.text.length ?? 99) > 45 ||
      !isDated(scene, 0) ||
      !second ||
      second.words < 4 ||
      second.sentence)
  )
    return undefined;
  const dated = isDated(scene, index) || isRole(document.lines[index + 1], lexicon);
  const overText = index <= bareLines && (shapes[index + 1]?.prose || shapes[index + 2]?.prose);
  if (!dated && !overText && !last) return undefined;
  // A whole name of two or three signs, as in Chinese, Japanese and Korean.
  if (dated && wholeName.test(name) && /^(?:Hans|Jpan|Hang)$/.test(lexicon.pack.script ?? ''))
    return { parties: [{ name, kind: 'person', roles: [] }], opened: false, doubtful: true, dated };
  const reading = readByline(name, lexicon, true);
  if (!reading || reading.parties.length > 4) return undefined;
  const people = reading.parties.filter((party) => party.kind === 'person');
  const organizations = reading.parties.filter((party) => party.kind === 'organization');
  if (people.length + organizations.length < reading.parties.length) return undefined;
  const signs = people.length > 0 || organizations.length > 1;
  if (!signs) return undefined;
  if (dated) return { ...reading, dated };
  if (last && people.length === reading.parties.length && shapes[index - 1]?.sentence)
    return { ...reading, dated: true };
  if (!overText) return undefined;
  const words = line.text.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 2);
  const text = document.lines
    .filter((other) => other.index !== index)
    .slice(0, 20)
    .map((other) => other.text)
    .join(' ')
    .slice(0, 2_000)
    .toLowerCase();
  return words.some((word) => text.includes(word.toLowerCase())) ? undefined : reading;
}

/** Lines that name who wrote the article: "Von Anna Berg und Carl Dorn, Kiew". */
export function detectBylines(scene: Scene): Candidate[] {
  const { document, lexicon, shapes } = scene;
  const found: Candidate[] = [];
  for (const line of document.lines) {
    const { text } = line;
    const shape = shapes[line.index];
    if (text.length > longest || !shape || line.markup === 'meta') continue;
    if (shape.question || (shape.sentence && shape.words > 8)) continue;
    const closed = lexicon.pack.byline.after !== undefined || (text.length <= 80 && /[,(]/.test(text));
    const opens = !shape.letter || closed || mayOpen(lexicon.bylineStarts, shape.start);
    if (!opens && line.index > datedLines && line.index < document.lines.length - 2) continue;
    // The wire sets signs about a by-line: "^By ADA BERG=".
    const start = text.startsWith('^') ? 1 : 0;
    const signed = text.endsWith('=') || text.endsWith('<');
    const end = signed ? text.length - (/\s?[=<]$/.exec(text)?.[0].length ?? 0) : text.length;
    const reading = opens ? readByline(text.slice(start, end), lexicon, false) : undefined;
    if (!reading) {
      const bare = bareByline(scene, line.index);
      if (bare)
        found.push({
          ...claim('byline', line, bare.dated ? 0.78 : 0.7, 'byline.bare-names'),
          parties: bare.parties,
          doubtful: true,
        });
      const under = bare && document.lines[line.index + 1];
      if (
        under &&
        (isRole(under, lexicon) ||
          (isPlace(document.lines, under.index) && year.test(document.lines[under.index + 1]?.text ?? '')))
      )
        found.push({
          ...claim('byline', under, 0.78, 'byline.goes-on'),
          parties: [],
          doubtful: false,
        });
      continue;
    }
    const named = reading.parties.filter((party) => party.kind !== 'unknown').length;
    const score = named === reading.parties.length ? 0.95 : reading.doubtful ? 0.55 : 0.75;
    found.push({
      ...claim('byline', line, score, 'byline.opened', 'stated', { start, end }),
      parties: reading.parties,
      doubtful: reading.doubtful,
    });
  }
  return found;
}
