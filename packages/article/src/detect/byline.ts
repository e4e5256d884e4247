import type { Party } from '../schema/party.ts';
import type { Candidate, Scene } from './candidate.ts';
import { anyOf, type Lexicon, mayOpen, openingOf } from './lexicon.ts';

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

const splitters = new WeakMap<Lexicon, RegExp>();
function splitterOf(lexicon: Lexicon): RegExp {
  let splitter = splitters.get(lexicon);
  if (!splitter) {
    splitter = new RegExp(`\\s*(?:[,;/|•·、،]|\\s(?:${anyOf(lexicon.pack.byline.and)})(?=\\s))\\s*`, 'iu');
    splitters.set(lexicon, splitter);
  }
  return splitter;
}

function looksLikeName(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 6 &&
    words.every((word) => nameWord.test(word)) &&
    words.some((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word))
  );
}

function isOrganization(text: string, lexicon: Lexicon): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  if (words.some((word) => lexicon.pack.organizationWords.includes(word))) return true;
  return /^[\p{Lu}\d]{2,6}$/u.test(text) || /\.\p{L}{2,4}$/u.test(text);
}

/** Agencies sign in small letters: "dpa", "afp/rtr". */
const agencySign = /^(?:dpa|afp|ap|rtr|reuters|apa|epd|kna|sid|ansa|efe|tass|ritzau|ntb|tt|anp|belga|sda|awp)$/i;

/** The people and organisations of a by-line; `undefined` when the text is none. `bare` allows it to lack an opening. */
export function readByline(text: string, lexicon: Lexicon, bare: boolean): BylineReading | undefined {
  const lower = text.toLowerCase();
  const opening = openingOf(lower, lexicon.pack.byline.by);
  const colon = opening === undefined ? 0 : (/^\s?[:：／|・]/.exec(text.slice(opening.length))?.[0].length ?? 0);
  // "Text", "Author" and their like open a by-line only with a colon or a preposition of their own.
  const opened =
    opening !== undefined &&
    (colon > 0 ||
      /\s|^(?:by|von|par|por|di|door|av|af)$/i.test(opening) ||
      opening === lexicon.pack.byline.by[0] ||
      hanName.test(text.slice(opening.length)));
  const closed = !opened && ((text.length < 40 && endsInRole(text, lexicon)) || isNameAndRole(text, lexicon));
  if (!opened && !closed && !bare) return undefined;
  const rest = (opened ? text.slice((opening?.length ?? 0) + colon) : text)
    .replace(/\s*\((?:mit )?(?:foto|photo|bild)[^()]*\)?$/i, '')
    .trim();
  if (rest === '' || rest.length > longest) return undefined;
  const parties: Party[] = [];
  let doubtful = !opened && !closed;
  for (const part of rest.replace(/[.:]$/, '').split(splitterOf(lexicon))) {
    const piece = part.replace(/^[([]|[)\]]$/g, '').trim();
    if (piece === '') continue;
    const before = parties.at(-1);
    const words = piece.split(/\s+/);
    const lowerPiece = piece.toLowerCase();
    const role = lexicon.pack.byline.roles.find(
      (word) =>
        lowerPiece.includes(word) &&
        (lowerPiece === word || lowerPiece.endsWith(` ${word}`) || lowerPiece.startsWith(`${word} `)),
    );
    if (role !== undefined && before && !looksLikePerson(words, lexicon)) {
      before.roles.push(piece);
      continue;
    }
    if (agencySign.test(piece)) {
      parties.push({ name: piece, kind: 'organization', roles: [] });
      continue;
    }
    const paren = /^(.+?)\s*[(（]([^()（）]{1,60})[)）]$/.exec(piece);
    const { name, role: own } = withoutRole(paren?.[1] ?? piece, role, lexicon);
    const nameWords = name.split(/\s+/);
    const roles = own === undefined ? [] : [own];
    if (isOrganization(name, lexicon)) parties.push({ name, kind: 'organization', roles });
    else if (looksLikeName(nameWords)) {
      // After a person one capitalised word is a place: "Von A. Berg, Kiew".
      if (
        nameWords.length === 1 &&
        before?.kind === 'person' &&
        opened &&
        /,\s*[^,]*$/.test(rest) &&
        rest.endsWith(name) &&
        !rest.slice(0, -name.length).trimEnd().endsWith('&')
      ) {
        before.location = name;
        continue;
      }
      const isPerson = nameWords.length > 1 || own !== undefined || (opened && whole.test(name));
      parties.push({ name, kind: isPerson ? 'person' : 'unknown', roles });
    } else if (opened && words.length <= 5 && parties.length > 0 && before) {
      before.roles.push(piece);
    } else if (opened && words.length <= 5 && !/[.!?]\s/.test(piece)) {
      parties.push({ name: piece, kind: 'unknown', roles: [] });
      doubtful = true;
    } else return undefined;
  }
  return parties.length > 0 && parties.length <= 12 ? { parties, opened: opened || closed, doubtful } : undefined;
}

/** A name behind a word that has no case and no colon: "记者 王小明". */
const hanName = /^\s\p{Script=Han}{2,4}$/u;

/** A whole name in one word, as in Chinese, Japanese and Korean. */
const whole = /^[\p{Lo}·・]{2,8}$/u;

/** "김철수 기자", "本社記者 王小明 報導": behind a name stands what says that it signs. */
function endsInRole(text: string, { pack }: Lexicon): boolean {
  return pack.byline.after?.some((word) => text.length > word.length + 1 && text.endsWith(word)) ?? false;
}

/** "Ada Berg, local reporter": a name, and what the person is. */
function isNameAndRole(text: string, { pack }: Lexicon): boolean {
  const [name = '', role, more] = text.length <= 80 ? text.split(/,\s+/) : [];
  if (role === undefined || more !== undefined) return false;
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

/** Lines that name who wrote the article: "Von Anna Berg und Carl Dorn, Kiew". */
export function detectBylines({ document, lexicon, shapes }: Scene): Candidate[] {
  const found: Candidate[] = [];
  for (const line of document.lines) {
    const { text } = line;
    const shape = shapes[line.index];
    if (text.length > longest || !shape || line.markup === 'meta') continue;
    if (shape.question || (shape.sentence && shape.words > 8)) continue;
    const closed = lexicon.pack.byline.after !== undefined || (text.length <= 80 && text.includes(','));
    if (shape.letter && !closed && !mayOpen(lexicon.bylineStarts, shape.start)) continue;
    // The wire sets signs about a by-line: "^By ADA BERG=".
    const start = text.startsWith('^') ? 1 : 0;
    const end = text.length - (/\s?[=<]$/.exec(text)?.[0].length ?? 0);
    const reading = readByline(text.slice(start, end), lexicon, false);
    if (!reading) continue;
    const named = reading.parties.filter((party) => party.kind !== 'unknown').length;
    const score = named === reading.parties.length ? 0.95 : reading.doubtful ? 0.55 : 0.75;
    found.push({
      role: 'byline',
      line: line.index,
      score,
      rule: 'byline.opened',
      basis: 'stated',
      span: { start, end },
      parties: reading.parties,
      doubtful: reading.doubtful,
    });
  }
  return found;
}
