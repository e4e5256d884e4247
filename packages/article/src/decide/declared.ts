import { readByline } from '../detect/byline.ts';
import type { Scene } from '../detect/candidate.ts';
import { momentsIn } from '../detect/moments.ts';
import { timestampOf } from '../detect/timestamp.ts';
import type { Line } from '../document/document.ts';
import type { Dates } from '../schema/article.ts';
import { isLanguageTag } from '../schema/language-tag.ts';
import type { Party } from '../schema/party.ts';
import { isUrlOf, webProtocols } from '../schema/url.ts';
import { type Draft, richText } from './draft.ts';

type Field =
  | 'headline'
  | 'kicker'
  | 'lead'
  | 'byline'
  | 'topics'
  | 'sections'
  | 'url'
  | 'language'
  | 'publisher'
  | keyof Dates;

/** What people call a field in a front matter. */
const names: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...list('headline', 'title headline titel'),
  ...list('kicker', 'kicker dachzeile topline overline'),
  ...list('lead', 'lead subtitle description summary standfirst teaser excerpt dek deck abstract untertitel vorspann'),
  ...list('byline', 'author authors byline autor autoren author.name authors.name'),
  ...list('topics', 'tags topics keywords schlagworte'),
  ...list('sections', 'section sections category categories ressort'),
  ...list('url', 'url link canonical canonical_url canonicalurl source permalink original_url'),
  ...list('language', 'language lang sprache'),
  ...list('publisher', 'publisher publication site site_name sitename medium'),
  ...list(
    'published',
    'date published published_at publishdate pubdate publish_date date_published datum published_time',
  ),
  ...list('modified', 'updated updated_at lastmod modified last_modified date_modified aktualisiert'),
  ...list('created', 'created created_at'),
  ...list('embargoedUntil', 'embargo embargoed_until embargoeduntil sperrfrist'),
  ...list('expires', 'expires expirydate expiry_date'),
]);

/** A declared value is no text of its own. */
const longest = 10_000;

function list(field: Field, words: string): [string, Field][] {
  return words.split(' ').map((word) => [word, field]);
}

const fieldOf = (line: Line): Field | undefined => names.get(line.name ?? '');

/** The line that declares the headline, if one does. */
export const declaredHeadline = (lines: readonly Line[]): Line | undefined => declaring(lines, 'headline');
export const declaredLead = (lines: readonly Line[]): Line | undefined => declaring(lines, 'lead');

/** The language that a front matter names. */
export function declaredLanguage(lines: readonly Line[]): string | undefined {
  const tag = declaring(lines, 'language')?.text.replace('_', '-');
  return tag !== undefined && isLanguageTag(tag) ? tag : undefined;
}

const declaring = (lines: readonly Line[], field: Field) =>
  lines.find((line) => line.markup === 'meta' && line.text !== '' && fieldOf(line) === field);

/** Fields that a front matter declares. What it says beside them is kept in the ledger and out of the article. */
export function placeDeclared(draft: Draft, scene: Scene): void {
  for (const line of scene.document.lines) {
    if (line.markup !== 'meta') break;
    const field = line.text === '' || line.text.length > longest ? undefined : fieldOf(line);
    const at = field === undefined ? undefined : place(draft, scene, line, field);
    if (at === undefined) {
      draft.ledger.ignored(line, 'front matter');
      continue;
    }
    draft.ledger.value(line, at);
    const [piece] = line.pieces;
    draft.fields.push({
      field: at,
      basis: 'stated',
      rule: `front-matter.${line.name ?? ''}`,
      confidence: 0.98,
      ...(piece && { range: { start: piece.start, end: piece.end } }),
      raw: line.text,
    });
  }
}

/** Puts a value where it belongs; the pointer of its place, or `undefined` where it has none. */
function place(draft: Draft, scene: Scene, line: Line, field: Field): string | undefined {
  const { declared } = draft;
  switch (field) {
    case 'headline':
    case 'kicker':
      if (draft[field]) return undefined;
      draft[field] = richText(line, undefined, false);
      return `/${field}`;
    case 'lead':
      draft.lead.push(richText(line));
      return `/lead/${draft.lead.length - 1}`;
    case 'byline':
      return placeAuthor(draft, scene, line);
    case 'topics':
    case 'sections': {
      declared[field] ??= [];
      declared[field].push({ name: line.text });
      return `/${field}/${declared[field].length - 1}`;
    }
    case 'url':
      if (declared.canonicalUrl !== undefined || !isUrlOf(line.text, webProtocols)) return undefined;
      declared.canonicalUrl = line.text;
      return '/canonicalUrl';
    case 'language':
      return isLanguageTag(line.text) ? '/language' : undefined;
    case 'publisher':
      if (declared.publisher) return undefined;
      declared.publisher = { name: line.text, kind: 'organization', roles: [] };
      return '/publisher';
    default:
      return placeDate(draft, scene, line, field);
  }
}

function placeAuthor(draft: Draft, { lexicon }: Scene, line: Line): string {
  const reading = readByline(line.text, lexicon, true);
  const parties: Party[] = reading?.parties ?? [{ name: line.text, kind: 'unknown', roles: [] }];
  draft.byline = { parties: [...(draft.byline?.parties ?? []), ...parties] };
  return '/byline';
}

function placeDate(draft: Draft, { lexicon, timeZone }: Scene, line: Line, field: keyof Dates): string | undefined {
  if (draft.dates[field]) return undefined;
  const [moment] = momentsIn(line.text, lexicon);
  const reading = moment && timestampOf(moment, { caller: timeZone, usual: lexicon.pack.zone }, { raw: line.text });
  if (!reading) return undefined;
  draft.dates[field] = reading.timestamp;
  for (const { code, message } of reading.doubts)
    draft.issue(code, code === 'date.zone-assumed' ? 'info' : 'warning', message, `/dates/${field}`);
  return `/dates/${field}`;
}
