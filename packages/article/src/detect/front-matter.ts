import type { Line } from '../document/document.ts';
import type { Dates } from '../schema/article.ts';
import { isLanguageTag } from '../schema/language-tag.ts';

/** A field that a front matter can declare. */
export type DeclaredField =
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
const names: ReadonlyMap<string, DeclaredField> = new Map<string, DeclaredField>([
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

function list(field: DeclaredField, words: string): [string, DeclaredField][] {
  return words.split(' ').map((word) => [word, field]);
}

/** The field that a line of a front matter declares, by what it is called. */
export const fieldOf = (line: Line): DeclaredField | undefined => names.get(line.name ?? '');

/** The line that declares the headline, if one does. */
export const declaredHeadline = (lines: readonly Line[]): Line | undefined => declaring(lines, 'headline');
export const declaredLead = (lines: readonly Line[]): Line | undefined => declaring(lines, 'lead');

/** The language that a front matter names. */
export function declaredLanguage(lines: readonly Line[]): string | undefined {
  const tag = declaring(lines, 'language')?.text.replace('_', '-');
  return tag !== undefined && isLanguageTag(tag) ? tag : undefined;
}

const declaring = (lines: readonly Line[], field: DeclaredField) =>
  lines.find((line) => line.markup === 'meta' && line.text !== '' && fieldOf(line) === field);
