/** Texts as people come by them, with the truth marked in them: pasted from a browser, exported, cut from the wire, mailed. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Sample, Truth } from './layouts.ts';

/**
 * `T|` title, `K|` kicker, `L|` lead, `P|` paragraph, `H|` crosshead, `I|` item, `Q|` question, `A|` answer, `C|` caption,
 * `D|` dateline's place, `G|` its agency; small: goes on; `?`: may be that or text.
 */
const tag = /^(?:([TKLPHIQACDG])(\??)|([tlp]))\|/u;

interface Found {
  title: string;
  kicker: string;
  lead: string;
  sections: Truth['sections'];
  list: string[];
  talk: string[];
  captions: string[];
  place: string;
  agency: string;
  either: string[];
}

/** Joins the rows of one thing; a hyphen before `¬` is that of the row alone. */
const joined = (before: string, row: string) => (before.endsWith('¬') ? before.slice(0, -2) : `${before} `) + row;

function mark(found: Found, piece: string): string {
  const match = tag.exec(piece);
  if (!match) return piece;
  const [whole, kind, doubt, further] = match;
  const text = piece.slice(whole.length);
  const last = found.sections.at(-1);
  if (kind === 'T' || further === 't') found.title = found.title === '' ? text : joined(found.title, text);
  else if (kind === 'K') found.kicker = text;
  else if (kind === 'L' || further === 'l') found.lead = found.lead === '' ? text : joined(found.lead, text);
  else if (kind === 'I') found.list.push(text);
  else if (kind === 'C') found.captions.push(text);
  else if (kind === 'D') found.place = text;
  else if (kind === 'G') found.agency = text;
  else if (doubt === '?') found.either.push(text);
  else if (kind === 'H') found.sections.push({ heading: text, paragraphs: [] });
  else if (kind === 'P') last?.paragraphs.push(text);
  else if (kind === 'Q' || kind === 'A') {
    last?.paragraphs.push(text);
    found.talk.push(`${kind}: ${text}`);
  } else last?.paragraphs.push(joined(last.paragraphs.pop() ?? '', text));
  return text.replace('¬', '');
}

function read(language: string, file: string, whole: boolean): Sample {
  const rows = file.split('\n');
  const told = Object.fromEntries(
    rows.filter((row) => row.startsWith('@')).map((row) => [/^@(\w+)/.exec(row)?.[1], row.replace(/^@\w+ ?/, '')]),
  );
  const found: Found = {
    title: '',
    kicker: told['kicker'] ?? '',
    lead: '',
    sections: [{ paragraphs: [] }],
    list: [],
    talk: [],
    captions: [],
    place: '',
    agency: '',
    either: [],
  };
  const text = rows
    .slice(1)
    .filter((row) => !row.startsWith('@'))
    .map((row) =>
      row
        .split('¦')
        .map((piece) => mark(found, piece))
        .join(''),
    )
    .join('\n');
  const { title, kicker, lead, sections, list, talk, captions, place, agency, either } = found;
  return {
    language,
    found: true,
    layout: rows[0] ?? '',
    text,
    truth: {
      ...(title !== '' && { title }),
      ...((whole || kicker !== '') && { kicker }),
      ...(told['authors'] !== '?' && { authors: told['authors']?.split('; ') ?? [] }),
      published: told['published'] ?? '',
      ...((whole || told['modified']) && { modified: told['modified'] ?? '' }),
      ...(lead !== '' && { lead }),
      sections,
      ...(list.length > 0 && { list }),
      ...(talk.length > 0 && { talk }),
      ...(captions.length > 0 && { captions }),
      ...(place !== '' && { place }),
      ...(agency !== '' && { agency }),
      either,
    },
  };
}

/** Each set but the first was written when the parser had been mended for those before it. */
const foundSets = ['found', 'found-later', 'found-last', 'found-wide', 'found-wide-later'] as const;
export type FoundSet = (typeof foundSets)[number];
export const isFoundSet = (name: string): name is FoundSet => foundSets.some((set) => set === name);

/** Every text of a set, the language in its file's name. Where the sets are wide, what is not told is known to be none. */
export function foundSamples(set: FoundSet): Sample[] {
  const folder = new URL(`../fixtures/${set}/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split(/^=== /m)
        .slice(1)
        .map((text) => read(file.slice(0, 2), text, set.startsWith('found-wide'))),
    );
}
