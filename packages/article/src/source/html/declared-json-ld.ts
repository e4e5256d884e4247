import type { Declared, DeclaredParty, DeclaredValue } from '../../document/declared.ts';
import type { Page, PageElement } from '../../document/page.ts';
import { readStanding } from './declared-standing.ts';
import { line, plain } from './declared-text.ts';
import { type Described, describedIn, isRecord, type JsonRecord, listOf, own } from './json-ld.ts';

const articleType = /(?:Article|Posting|Report|Review|OpinionNewsArticle|LiveBlog)$/i;

/** Adds a declared value, bounded. */
export function add(list: DeclaredValue[], value: DeclaredValue): void {
  if (value.value !== '' && list.length < 60) list.push(value);
}

/** What the page's JSON-LD says of the article that is this page. */
export function readJsonLd(page: Page, declared: Declared, url: string | undefined): void {
  const described = describedIn(page);
  const byId = new Map<string, JsonRecord>();
  for (const { thing, types } of described) {
    const id = own(thing, '@id');
    if (typeof id === 'string' && types.length > 0 && !byId.has(id)) byId.set(id, thing);
  }
  const articles = described.filter(({ types }) => types.some((type) => articleType.test(type)));
  const chosen = chooseArticle(articles, described, page, url, declared);
  for (const { types, thing, path } of described) {
    if (/^(?:\/\d+)+(?:\/@graph\/\d+)?(?:\/mainEntity)?$/.test(path)) declared.pageTypes.push(...types.slice(0, 5));
    if (types.includes('WebSite') || types.includes('NewsMediaOrganization')) {
      const name = line(own(thing, 'name'));
      if (name !== '') add(declared.siteNames, { value: name, path: '', from: 'json-ld' });
    }
  }
  const pageLike =
    chosen ?? described.find(({ types }) => types.some((type) => /^(?:WebPage|VideoObject|CreativeWork)$/.test(type)));
  if (!pageLike) return;
  const { thing, path } = pageLike;
  if (chosen) declared.types.push(...chosen.types);
  const value = (key: string): DeclaredValue => ({
    value: line(own(thing, key)),
    path: `${path}/${key}`,
    from: 'json-ld',
  });
  add(declared.headlines, value('headline'));
  if (chosen && own(thing, 'headline') === undefined) add(declared.headlines, value('name'));
  add(declared.alternativeHeadlines, value('alternativeHeadline'));
  add(declared.alternativeHeadlines, value('alternateName'));
  add(declared.descriptions, value('description'));
  add(declared.published, value('datePublished'));
  add(own(thing, 'datePublished') === undefined ? declared.published : declared.created, value('dateCreated'));
  add(declared.expires, value('expires'));
  if (chosen) readStanding(thing, path, declared);
  add(declared.uploaded, value('uploadDate'));
  add(declared.modified, value('dateModified'));
  const body = plain(own(thing, 'articleBody'));
  if (body !== '') declared.bodies.push({ value: body, path: `${path}/articleBody`, from: 'json-ld' });
  if (own(thing, 'coverageStartTime') !== undefined) declared.coverage.start = value('coverageStartTime');
  if (own(thing, 'coverageEndTime') !== undefined) declared.coverage.end = value('coverageEndTime');
  listOf(own(thing, 'liveBlogUpdate'))
    .slice(0, 500)
    .forEach((update, i) => {
      if (!isRecord(update)) return;
      const [author] = listOf(own(update, 'author'));
      declared.updates.push({
        title: line(own(update, 'headline')),
        body: plain(own(update, 'articleBody') ?? own(update, 'text')),
        date: line(own(update, 'datePublished')),
        author: line(isRecord(author) ? own(author, 'name') : author),
        path: `${path}/liveBlogUpdate/${i}`,
      });
    });
  listOf(own(thing, 'articleSection')).forEach((section, i) => {
    add(declared.sections, { value: line(section), path: `${path}/articleSection/${i}`, from: 'json-ld' });
  });
  // "tag:Boats" is how some systems name what a keyword is.
  for (const words of listOf(own(thing, 'keywords')))
    for (const word of line(isRecord(words) ? own(words, 'name') : words)
      .replace(/^\[(".*")\]$/, '$1')
      .split(/\s*[,;]\s*/)
      .slice(0, 40))
      add(declared.keywords, {
        value: word.replace(/^"|"$/g, '').replace(/^[a-z]+:(?=\S)/i, ''),
        path: `${path}/keywords`,
        from: 'json-ld',
      });
  const free = own(thing, 'isAccessibleForFree');
  if (free !== undefined) declared.free = !/^false$/i.test(String(free));
  const language = own(thing, 'inLanguage');
  const tag = line(isRecord(language) ? (own(language, 'alternateName') ?? own(language, 'name')) : language);
  if (/^[a-z]{2,3}(?:[-_]\w{2,8})*$/i.test(tag))
    add(declared.languages, { value: tag, path: `${path}/inLanguage`, from: 'json-ld' });
  for (const key of ['author', 'creator'] as const) {
    if (declared.authors.length > 0) break;
    readParties(own(thing, key), `${path}/${key}`, byId, declared.authors);
  }
  readParties(own(thing, 'publisher'), `${path}/publisher`, byId, declared.publisher);
  for (const item of listOf(own(thing, 'image')).slice(0, 20)) readImage(item, `${path}/image`, byId, declared);
  const main = own(thing, 'mainEntityOfPage') ?? own(thing, 'url');
  const mainUrl = isRecord(main) ? own(main, '@id') : main;
  if (typeof mainUrl === 'string' && /^https?:/i.test(mainUrl))
    add(declared.canonical, { value: mainUrl, path: `${path}/mainEntityOfPage`, from: 'json-ld' });
}

function readParties(value: unknown, path: string, byId: ReadonlyMap<string, JsonRecord>, into: DeclaredParty[]): void {
  listOf(value)
    .slice(0, 30)
    .forEach((item, i) => {
      const at = `${path}/${i}`;
      if (typeof item === 'string') {
        const name = line(item);
        if (name !== '' && !/^https?:/i.test(name)) into.push({ name, kind: 'unknown', path: at, from: 'json-ld' });
        return;
      }
      if (!isRecord(item)) return;
      const id = own(item, '@id');
      const whole = own(item, 'name') === undefined && typeof id === 'string' ? (byId.get(id) ?? item) : item;
      const types = listOf(own(whole, '@type')).map(String);
      const kind = types.includes('Person')
        ? 'person'
        : types.some((type) => /Organization/.test(type))
          ? 'organization'
          : 'unknown';
      const url = own(whole, 'url');
      const given = [own(whole, 'givenName'), own(whole, 'familyName')].map(line).join(' ').trim();
      for (const name of listOf(own(whole, 'name') ?? given).map(line))
        if (name !== '')
          into.push({
            name,
            kind,
            path: at,
            from: 'json-ld',
            ...(typeof url === 'string' && /^https?:/i.test(url) && { url }),
          });
    });
}

function readImage(item: unknown, path: string, byId: ReadonlyMap<string, JsonRecord>, declared: Declared): void {
  if (typeof item === 'string') {
    declared.images.push({ url: item, path });
    return;
  }
  if (!isRecord(item)) return;
  const id = own(item, '@id');
  const whole = own(item, 'url') === undefined && typeof id === 'string' ? (byId.get(id) ?? item) : item;
  const url = own(whole, 'url') ?? own(whole, 'contentUrl');
  if (typeof url !== 'string') return;
  const size = (key: string) => {
    const value = own(whole, key);
    const number = Math.round(Number(isRecord(value) ? own(value, 'value') : value));
    return Number.isSafeInteger(number) && number > 0 && number < 100_000 ? number : undefined;
  };
  const [width, height, caption, credit] = [
    size('width'),
    size('height'),
    line(own(whole, 'caption')),
    line(own(whole, 'creditText') ?? own(whole, 'copyrightHolder')),
  ];
  declared.images.push({
    url,
    path,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(caption !== '' && { caption }),
    ...(credit !== '' && { credit }),
  });
}

/** Entries of a live blog and things in a list or in another thing are not the page. */
const part = /\/(?:liveBlogUpdate|hasPart|itemListElement|isPartOf|mentions|citation|relatedLink)(?:\/|$)/;

/** Headings of the first level, in the letters that they are compared by. */
function headingsOf(page: Page): Set<string> {
  const words = (element: PageElement): string =>
    element.children.map((child) => (typeof child === 'string' ? child : words(child))).join('');
  return new Set((page.found.get('h1') ?? []).slice(0, 20).map((element) => bareText(words(element))));
}
const bareText = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Of the described articles the one that is this page: by its URL or headline, else the one that says most. */
function chooseArticle(
  articles: readonly Described[],
  described: readonly Described[],
  page: Page,
  url: string | undefined,
  declared: Declared,
): Described | undefined {
  const [only] = articles;
  if (!only || (articles.length === 1 && !part.test(only.path))) return only;
  const headings = headingsOf(page);
  const known = [url, ...declared.canonical.map(({ value }) => value)]
    .filter((u): u is string => u !== undefined)
    .map(bare);
  const isKnown = (value: unknown) => typeof value === 'string' && known.includes(bare(value));
  const idOf = (value: unknown) => (isRecord(value) ? own(value, '@id') : value);
  // The page may name its article by a reference.
  const mains = new Set(
    described
      .filter(({ thing }) => isKnown(own(thing, 'url')) || isKnown(own(thing, '@id')))
      .map(({ thing }) => idOf(own(thing, 'mainEntity')))
      .filter((id): id is string => typeof id === 'string'),
  );
  let best: Described | undefined;
  let bestScore = -1;
  for (const article of articles) {
    const { thing, path } = article;
    const id = own(thing, '@id');
    const has = (key: string) => (own(thing, key) === undefined ? 0 : 1);
    const score =
      ([own(thing, 'url'), id, idOf(own(thing, 'mainEntityOfPage'))].some(isKnown) ? 4 : 0) +
      (typeof id === 'string' && mains.has(id) ? 4 : 0) +
      (headings.has(bareText(line(own(thing, 'headline')))) ? 3 : 0) +
      2 * has('headline') +
      has('datePublished') +
      has('author') +
      has('articleBody') -
      path.split('/').length * 0.2 -
      (part.test(path) ? 8 : 0);
    if (score > bestScore) {
      best = article;
      bestScore = score;
    }
  }
  return best;
}

const bare = (url: string) =>
  url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase();
