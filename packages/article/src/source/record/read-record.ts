import { type Declared, type DeclaredValue, nothingDeclared } from '../../document/declared.ts';
import type { Issue } from '../../schema/issue.ts';
import { pointerStep } from '../../schema/limits.ts';
import { isUrlOf, webProtocols } from '../../schema/url.ts';
import { textOfField } from './html-text.ts';
import { bare, type Meaning, meanings } from './spellings.ts';

export type JsonRecord = { readonly [key: string]: unknown };
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value under a key of the record, with its JSON Pointer. */
interface Given {
  value: unknown;
  path: string;
}

/** Keys that are looked at; a record with more is data of another kind. */
const mostKeys = 500;
const mostValues = 60;

/** What a record says of its article, each value with the JSON Pointer to it. Never throws; looks at own keys only. */
export function readRecord(record: JsonRecord): { declared: Declared; issues: Issue[] } {
  const { thing, path } = articleIn(record);
  const given = givenBy(thing, path);
  const declared = nothingDeclared();
  const issues: Issue[] = [];
  const add = (list: DeclaredValue[], found: DeclaredValue | undefined) => {
    if (found) list.push(found);
  };
  for (const one of given('headline')) add(declared.headlines, lineOf(one));
  for (const one of given('alternative')) add(declared.alternativeHeadlines, lineOf(one));
  for (const one of given('description')) add(declared.descriptions, lineOf(one));
  for (const one of given('body')) add(declared.bodies, textOf(one));
  for (const one of given('published')) add(declared.published, momentOf(one));
  for (const one of given('modified')) add(declared.modified, momentOf(one));
  for (const { value, path: at } of given('section').slice(0, 1))
    for (const term of termsOf(value, /\s*[;|]\s*/)) declared.sections.push({ value: term, path: at, from: 'record' });
  for (const { value, path: at } of given('topic').slice(0, 1))
    for (const term of termsOf(value, /\s*[,;|]\s*/)) declared.keywords.push({ value: term, path: at, from: 'record' });
  readUrls(given, declared, issues);
  readPeople(given, declared);
  for (const { value, path: at } of given('language')) {
    const tag = languageTag(value);
    if (tag !== undefined) declared.languages.push({ value: tag, path: at, from: 'record' });
    else if (declared.languages.length === 0)
      issues.push({
        code: 'language.unknown',
        severity: 'info',
        message: `${at} is no language tag like de or en-GB.`,
      });
  }
  const free = given('free')[0]?.value;
  if (free !== undefined) declared.free = !/^false$/i.test(String(free));
  return { declared, issues };
}

/** Where the article stands in the record: at its root, in a `@graph`, or one step down in what stores wrap it with. */
function articleIn(record: JsonRecord): { thing: JsonRecord; path: string } {
  const graph = own(record, '@graph');
  if (Array.isArray(graph)) {
    const at = graph.slice(0, 200).findIndex((item) => isRecord(item) && /Article|Posting|Report/.test(typeOf(item)));
    const thing: unknown = graph[at];
    if (isRecord(thing)) return { thing, path: `/@graph/${at}` };
  }
  const says = (thing: JsonRecord) => {
    const given = givenBy(thing, '');
    return given('headline').length + given('body').length;
  };
  if (says(record) > 0) return { thing: record, path: '' };
  for (const key of ['_source', 'article', 'data', 'doc', 'fields', 'item', 'json']) {
    const inner = own(record, key);
    if (isRecord(inner) && says(inner) > 0) return { thing: inner, path: pointerStep('', key) };
  }
  return { thing: record, path: '' };
}

const typeOf = (thing: JsonRecord) => [own(thing, '@type')].flat().map(String).join(' ');
const own = (record: JsonRecord, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

/** All that is given for a meaning, in the order of its spellings; what is empty is not given. */
function givenBy(thing: JsonRecord, path: string): (meaning: Meaning) => Given[] {
  const keys = new Map<string, string>();
  for (const key of Object.keys(thing).slice(0, mostKeys)) if (!keys.has(bare(key))) keys.set(bare(key), key);
  const byMeaning = new Map(meanings);
  return (meaning) =>
    (byMeaning.get(meaning) ?? []).flatMap((name) => {
      const key = keys.get(name);
      const value = key === undefined ? undefined : own(thing, key);
      if (key === undefined || value === undefined || value === null || value === '') return [];
      return [{ value, path: pointerStep(path, key) }];
    });
}

/** A text, or what carries one: a number, a list of paragraphs, `{ "rendered": … }`. */
function stringOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) {
    const parts = value
      .slice(0, 20_000)
      .flatMap((item) => (isRecord(item) || Array.isArray(item) ? [] : (stringOf(item) ?? [])));
    return parts.length > 0 ? parts.join('\n\n') : undefined;
  }
  if (!isRecord(value)) return undefined;
  const inner = ['rendered', 'text', 'name', '@value', 'value', '#text'].map((key) => own(value, key));
  const found = inner.find((one) => typeof one === 'string');
  return typeof found === 'string' ? found : undefined;
}

const valueAt = (value: string, path: string): DeclaredValue | undefined =>
  value === '' ? undefined : { value, path, from: 'record' };
const lineOf = ({ value, path }: Given): DeclaredValue | undefined =>
  valueAt(
    textOfField(stringOf(value) ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    path,
  );

function textOf({ value, path }: Given): DeclaredValue | undefined {
  const text = textOfField(stringOf(value) ?? '');
  return text.trim() === '' ? undefined : { value: text, path, from: 'record' };
}

/** A date as written; databases write `{ "$date": … }`. */
function momentOf({ value, path }: Given): DeclaredValue | undefined {
  const inner = isRecord(value) ? (own(value, '$date') ?? own(value, 'date')) : Array.isArray(value) ? value[0] : value;
  const text = stringOf(isRecord(inner) ? own(inner, '$numberLong') : inner)?.trim() ?? '';
  // Tools in Python write what they do not know as None, NaT or nan.
  return /^(?:none|null|nat|nan|n\/a|unknown|-)?$/i.test(text) ? undefined : valueAt(text.slice(0, 100), path);
}

function termsOf(value: unknown, between: RegExp): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items
    .slice(0, mostValues)
    .flatMap((item) => (stringOf(item) ?? '').slice(0, 4_000).split(between))
    .map((term) => textOfField(term).replace(/\s+/g, ' ').trim())
    .filter((term) => term !== '' && !/^(?:none|null|nan)$/i.test(term))
    .slice(0, mostValues);
}

const isWeb = (text: string) => isUrlOf(text, webProtocols);

/** A string that is a URL, or one that an object names. */
function urlIn(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const text = isRecord(one) ? (own(one, '@id') ?? own(one, 'url') ?? own(one, 'contentUrl')) : one;
  return typeof text === 'string' ? text.trim() : undefined;
}

function readUrls(given: (meaning: Meaning) => Given[], declared: Declared, issues: Issue[]): void {
  let refused: string | undefined;
  for (const meaning of ['url', 'requestedUrl'] as const)
    for (const { value, path } of given(meaning)) {
      const url = urlIn(value);
      if (url !== undefined && isWeb(url)) declared.canonical.push({ value: url, path, from: 'record' });
      else if (url !== undefined && !path.endsWith('source')) refused ??= path;
    }
  if (declared.canonical.length === 0 && refused !== undefined)
    issues.push({ code: 'url.refused', severity: 'warning', message: `${refused} is no absolute http or https URL.` });
  for (const { value, path } of given('image')) {
    const url = urlIn(value);
    if (url !== undefined && isWeb(url) && declared.images.length === 0)
      declared.images.push(imageOf(value, url, path));
  }
}

function imageOf(value: unknown, url: string, path: string): Declared['images'][number] {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (!isRecord(one)) return { url, path };
  const caption = stringOf(own(one, 'caption'))?.trim();
  const credit = stringOf(own(one, 'creditText') ?? own(one, 'credit'))?.trim();
  return { url, path, ...(caption && { caption }), ...(credit && { credit }) };
}

function readPeople(given: (meaning: Meaning) => Given[], declared: Declared): void {
  for (const { value, path } of given('author')) {
    if (declared.authors.length > 0) break;
    const items: readonly unknown[] = Array.isArray(value)
      ? value
      : typeof value === 'string'
        ? listIn(value)
        : [value];
    items.slice(0, mostValues).forEach((item, i) => {
      const name = (stringOf(item) ?? '').replace(/\s+/g, ' ').trim().slice(0, 1_000);
      if (name === '' || /^https?:|^(?:none|null|nan|unknown)$/i.test(name)) return;
      const url = isRecord(item) ? urlIn(item) : undefined;
      const types = isRecord(item) ? typeOf(item) : '';
      const kind = /Person/.test(types) ? 'person' : /Organi[sz]ation/.test(types) ? 'organization' : 'unknown';
      const at = Array.isArray(value) ? `${path}/${i}` : path;
      declared.authors.push({ name, kind, path: at, from: 'record', ...(url && isWeb(url) && { url }) });
    });
  }
  for (const one of given('publisher')) {
    const { value, path } = one;
    const name = lineOf(one)?.value ?? '';
    if (name === '' || /^https?:/i.test(name) || declared.publisher.length > 0) continue;
    const url = isRecord(value) ? urlIn(value) : undefined;
    declared.publisher.push({ name, kind: 'organization', path, from: 'record', ...(url && isWeb(url) && { url }) });
  }
  for (const one of given('host')) {
    const host = lineOf(one);
    if (host && /^[\w-]+(?:\.[\w-]+)+$/.test(host.value)) declared.siteNames.push(host);
  }
}

/** Several names in one string: `A; B`, or a list that a tool printed, `['A', 'B']`. Commas are left to who reads names. */
function listIn(text: string): string[] {
  const printed = /^\[(.*)\]$/s.exec(text.trim())?.[1];
  if (printed === undefined) return text.split(/\s*[;|]\s*/);
  return printed.split(/,(?=\s*['"])/).map((item) => item.trim().replace(/^['"]|['"]$/g, ''));
}

/** `en`, `en_GB`, `eng`; names of languages in English. */
function languageTag(value: unknown): string | undefined {
  const text = (stringOf(value) ?? (isRecord(value) ? stringOf(own(value, 'alternateName')) : undefined) ?? '').trim();
  const tag = text.replace(/_/g, '-');
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) {
    try {
      return Intl.getCanonicalLocales(tag)[0];
    } catch {
      return undefined;
    }
  }
  return languageNames.get(text.toLowerCase());
}

const languageNames = new Map(
  'de german deutsch,en english englisch,fr french français,es spanish español,it italian italiano,nl dutch,pt portuguese,pl polish,sv swedish,da danish,nb norwegian,fi finnish,cs czech,tr turkish,ru russian,uk ukrainian,ar arabic,zh chinese,ja japanese,ko korean'
    .split(',')
    .flatMap((row) => {
      const [tag = '', ...names] = row.split(' ');
      return names.map((name) => [name, tag] as const);
    }),
);
