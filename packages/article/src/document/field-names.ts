import type { Dates } from '../schema/article.ts';
import { once } from './once.ts';

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

/** Where the text begins in an export that names its fields; none of the article's. */
export type LabelledField = DeclaredField | 'body';

const usual: Readonly<Partial<Record<LabelledField, string>>> = {
  headline: 'title headline titel überschrift schlagzeile subject betreff',
  kicker: 'kicker dachzeile topline overline',
  lead: 'lead subtitle description summary standfirst teaser excerpt dek deck abstract untertitel unterzeile vorspann',
  byline:
    'author authors byline autor autoren autorin author.name authors.name from by von verfasser verfasserin autorenzeile',
  topics: 'tags topics keywords schlagworte',
  sections: 'section sections category categories ressort',
  url: 'url link canonical canonical_url canonicalurl source permalink original_url',
  language: 'language lang sprache',
  publisher: 'publisher publication site site_name sitename medium',
  published: 'date published published_at publishdate pubdate publish_date date_published datum published_time',
  modified: 'updated updated_at lastmod modified last_modified last_modified_at date_modified aktualisiert',
  created: 'created created_at',
  embargoedUntil: 'embargo embargoed_until embargoeduntil sperrfrist',
  expires: 'expires expirydate expiry_date',
  body: 'body content text inhalt fließtext haupttext',
};

const namesOf = (words: Readonly<Partial<Record<string, string>>>) =>
  Object.entries(words).flatMap(([field, names = '']) =>
    [field, ...names.split(' ')].map((name) => [name, field as LabelledField] as const),
  );

/** What people call a field in a front matter. */
export const fieldNames: ReadonlyMap<string, LabelledField> = new Map(namesOf(usual));

/** What people call a field before a colon, in English and German and in the languages given. */
export const labelsOf = once(
  (languages: readonly { fields?: Readonly<Partial<Record<string, string>>> }[]): ReadonlyMap<string, LabelledField> =>
    new Map([...languages.flatMap(({ fields }) => (fields ? namesOf(fields) : [])), ...fieldNames]),
);
