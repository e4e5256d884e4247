import { type Described, describedIn, isRecord, type JsonRecord, listOf, own } from './json-ld.ts';
import type { Page, PageElement } from './tree.ts';
import { readPage } from './tree.ts';

/** What a page says of itself apart from what it shows. */
export interface DeclaredValue {
  value: string;
  /** JSON Pointer into the JSON-LD, or CSS selector of the tag. */
  path: string;
  from: 'json-ld' | 'meta' | 'microdata' | 'link';
}

export interface DeclaredParty {
  name: string;
  kind: 'person' | 'organization' | 'unknown';
  url?: string;
  path: string;
  from: DeclaredValue['from'];
}

export interface Declared {
  headlines: DeclaredValue[];
  alternativeHeadlines: DeclaredValue[];
  descriptions: DeclaredValue[];
  published: DeclaredValue[];
  modified: DeclaredValue[];
  authors: DeclaredParty[];
  publisher: DeclaredParty[];
  sections: DeclaredValue[];
  keywords: DeclaredValue[];
  images: { url: string; width?: number; height?: number; caption?: string; credit?: string; path: string }[];
  bodies: DeclaredValue[];
  canonical: DeclaredValue[];
  amp: DeclaredValue[];
  alternates: { url: string; language: string; path: string }[];
  languages: DeclaredValue[];
  siteNames: DeclaredValue[];
  /** The page's own word for `<title>`. */
  pageTitle: string | undefined;
  types: string[];
  /** `false` when the page says the text is not free. */
  free: boolean | undefined;
  /** Type of the page in Open Graph: `article`, `website`. */
  openGraphType: string | undefined;
}

const entity = /&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i;
/** Text of a declared value: entities and tags that were escaped once too often are taken back. */
export function plain(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  let text = value;
  if (entity.test(text) || /<[a-z/!][^>]{0,500}>/i.test(text)) {
    for (let round = 0; round < 2 && (entity.test(text) || /<[a-z/!]/i.test(text)); round++) {
      const parts: string[] = [];
      const visit = (element: PageElement): void => {
        for (const child of element.children)
          if (typeof child === 'string') parts.push(child);
          else if (child.tag !== 'script' && child.tag !== 'style') {
            if (child.tag === 'p' || child.tag === 'br' || child.tag === 'div') parts.push('\n');
            visit(child);
          }
      };
      visit(readPage(text.slice(0, 200_000)).root);
      text = parts.join('');
    }
  }
  return text.replace(/[^\S\n]+/g, ' ').trim();
}

const line = (value: unknown): string => plain(value).replace(/\s+/g, ' ').trim();
const articleType = /(?:Article|Posting|Report|Review|OpinionNewsArticle|LiveBlog)$/i;

const metaNames: Readonly<Record<string, keyof Declared>> = {
  'og:title': 'headlines',
  'twitter:title': 'headlines',
  'dc.title': 'headlines',
  'dcterms.title': 'headlines',
  'parsely-title': 'headlines',
  'sailthru.title': 'headlines',
  'og:description': 'descriptions',
  description: 'descriptions',
  'twitter:description': 'descriptions',
  'dc.description': 'descriptions',
  'sailthru.description': 'descriptions',
  'article:published_time': 'published',
  'og:published_time': 'published',
  'og:article:published_time': 'published',
  'og:pubdate': 'published',
  'og:publish_date': 'published',
  'article:published': 'published',
  datepublished: 'published',
  date_published: 'published',
  publishdate: 'published',
  publish_date: 'published',
  'publish-date': 'published',
  publisheddate: 'published',
  'published-date': 'published',
  published_date: 'published',
  published_time: 'published',
  publication_date: 'published',
  'publication-date': 'published',
  pubdate: 'published',
  pub_date: 'published',
  'parsely-pub-date': 'published',
  'sailthru.date': 'published',
  'dc.date': 'published',
  'dc.date.issued': 'published',
  'dcterms.date': 'published',
  'dcterms.issued': 'published',
  'dcterms.created': 'published',
  'dc.date.created': 'published',
  'dcterms.available': 'published',
  date: 'published',
  'cxenseparse:recs:publishtime': 'published',
  'cxenseparse:publishtime': 'published',
  'bt:pubdate': 'published',
  'article.published': 'published',
  citation_publication_date: 'published',
  citation_date: 'published',
  'rnews:datepublished': 'published',
  originalpublicationdate: 'published',
  'article:modified_time': 'modified',
  'og:updated_time': 'modified',
  'article:modified': 'modified',
  'dcterms.modified': 'modified',
  'dc.date.modified': 'modified',
  lastmod: 'modified',
  'last-modified': 'modified',
  'article:section': 'sections',
  'parsely-section': 'sections',
  section: 'sections',
  keywords: 'keywords',
  news_keywords: 'keywords',
  'article:tag': 'keywords',
  'og:site_name': 'siteNames',
  'application-name': 'siteNames',
  'og:locale': 'languages',
};
const authorNames = new Set([
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'citation_author',
  'twitter:data1',
  'cxenseparse:author',
  'og:article:author',
  'article:authors',
  'authors',
  'creator',
]);

const empty = (): Declared => ({
  headlines: [],
  alternativeHeadlines: [],
  descriptions: [],
  published: [],
  modified: [],
  authors: [],
  publisher: [],
  sections: [],
  keywords: [],
  images: [],
  bodies: [],
  canonical: [],
  amp: [],
  alternates: [],
  languages: [],
  siteNames: [],
  pageTitle: undefined,
  types: [],
  free: undefined,
  openGraphType: undefined,
});

/** Gathers what a page declares: JSON-LD, meta tags, links, microdata. Values are candidates, not truth. */
export function declaredIn(page: Page, url: string | undefined): Declared {
  const declared = empty();
  readLinks(page, declared);
  readJsonLd(page, declared, url);
  readMeta(page, declared);
  readMicrodata(page, declared);
  const title = page.found.get('title')?.find((element) => element.parent?.tag !== 'svg');
  const text = title?.children.filter((child) => typeof child === 'string').join('');
  if (text !== undefined && text.trim() !== '') declared.pageTitle = text.replace(/\s+/g, ' ').trim();
  return declared;
}

function readMeta(page: Page, declared: Declared): void {
  for (const element of page.found.get('meta') ?? []) {
    const name = (element.get('property') ?? element.get('name') ?? '').trim().toLowerCase();
    const content = element.get('content');
    if (name === '' || content === undefined || content.trim() === '') continue;
    const path = `meta[${element.has('property') ? 'property' : 'name'}="${name.replace(/["\\]/g, '')}"]`;
    const value = line(content);
    const kind = Object.hasOwn(metaNames, name) ? metaNames[name] : undefined;
    if (kind === 'keywords')
      for (const word of value.split(/\s*[,;]\s*/).slice(0, 40))
        add(declared.keywords, { value: word, path, from: 'meta' });
    else if (kind !== undefined) add(declared[kind] as DeclaredValue[], { value, path, from: 'meta' });
    else if (authorNames.has(name)) {
      const label =
        name === 'twitter:data1' && !/by|author|von|autor|par|por/i.test(metaContent(page, 'twitter:label1') ?? '');
      if (!label && !/^https?:/i.test(value))
        declared.authors.push({ name: value, kind: 'unknown', path, from: 'meta' });
    } else if (name === 'og:image' || name === 'og:image:url' || name === 'twitter:image')
      declared.images.push({ url: content.trim(), path });
    else if (name === 'og:image:width' || name === 'og:image:height') {
      const image = declared.images.at(-1);
      const size = Number.parseInt(content, 10);
      if (image && size > 0) image[name.endsWith('width') ? 'width' : 'height'] = size;
    } else if (name === 'og:type') declared.openGraphType = value.toLowerCase();
    else if (name === 'og:url') declared.canonical.push({ value: content.trim(), path, from: 'meta' });
  }
}

function metaContent(page: Page, name: string): string | undefined {
  return page.found
    .get('meta')
    ?.find((element) => (element.get('name') ?? element.get('property') ?? '').toLowerCase() === name)
    ?.get('content');
}

function readLinks(page: Page, declared: Declared): void {
  for (const element of page.found.get('link') ?? []) {
    const rel = (element.get('rel') ?? '').toLowerCase().split(/\s+/);
    const href = element.get('href')?.trim();
    if (!href) continue;
    if (rel.includes('canonical'))
      declared.canonical.unshift({ value: href, path: 'link[rel="canonical"]', from: 'link' });
    if (rel.includes('amphtml')) declared.amp.push({ value: href, path: 'link[rel="amphtml"]', from: 'link' });
    const language = element.get('hreflang');
    if (rel.includes('alternate') && language && declared.alternates.length < 60)
      declared.alternates.push({ url: href, language, path: `link[hreflang="${language.replace(/["\\]/g, '')}"]` });
  }
  const html = page.found.get('html')?.[0];
  const lang = html?.get('lang') ?? html?.get('xml:lang');
  if (lang) declared.languages.unshift({ value: lang, path: 'html[lang]', from: 'meta' });
}

function readMicrodata(page: Page, declared: Declared): void {
  for (const element of page.elements) {
    const properties = element.get('itemprop');
    if (properties === undefined) continue;
    const value = element.get('content') ?? element.get('datetime');
    for (const property of properties.split(/\s+/)) {
      const path = `${element.tag}[itemprop="${property.replace(/["\\]/g, '')}"]`;
      if (value === undefined || value.trim() === '') continue;
      const at = { value: line(value), path, from: 'microdata' as const };
      if (property === 'datePublished' || property === 'dateCreated') add(declared.published, at);
      else if (property === 'dateModified') add(declared.modified, at);
      else if (property === 'headline') add(declared.headlines, at);
      else if (property === 'articleSection') add(declared.sections, at);
      else if (property === 'author' && element.tag === 'meta')
        declared.authors.push({ name: at.value, kind: 'unknown', path, from: 'microdata' });
    }
  }
}

function add(list: DeclaredValue[], value: DeclaredValue): void {
  if (value.value !== '' && list.length < 60) list.push(value);
}

function readJsonLd(page: Page, declared: Declared, url: string | undefined): void {
  const described = describedIn(page);
  const byId = new Map<string, JsonRecord>();
  for (const { thing, types } of described) {
    const id = own(thing, '@id');
    if (typeof id === 'string' && types.length > 0 && !byId.has(id)) byId.set(id, thing);
  }
  const articles = described.filter(({ types }) => types.some((type) => articleType.test(type)));
  const chosen = chooseArticle(articles, url, declared);
  for (const { types, thing } of described)
    if (types.includes('WebSite') || types.includes('NewsMediaOrganization')) {
      const name = line(own(thing, 'name'));
      if (name !== '') add(declared.siteNames, { value: name, path: '', from: 'json-ld' });
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
  add(declared.descriptions, value('description'));
  add(declared.published, value('datePublished'));
  if (own(thing, 'datePublished') === undefined) add(declared.published, value('dateCreated'));
  if (own(thing, 'datePublished') === undefined) add(declared.published, value('uploadDate'));
  add(declared.modified, value('dateModified'));
  const body = plain(own(thing, 'articleBody'));
  if (body !== '') declared.bodies.push({ value: body, path: `${path}/articleBody`, from: 'json-ld' });
  listOf(own(thing, 'articleSection')).forEach((section, i) => {
    add(declared.sections, { value: line(section), path: `${path}/articleSection/${i}`, from: 'json-ld' });
  });
  for (const words of listOf(own(thing, 'keywords')))
    for (const word of line(isRecord(words) ? own(words, 'name') : words)
      .split(/\s*,\s*/)
      .slice(0, 40))
      add(declared.keywords, { value: word, path: `${path}/keywords`, from: 'json-ld' });
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
      for (const name of listOf(own(whole, 'name')).map(line))
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

/** Of several described articles the one that is this page: by its URL, else the one that says most. */
function chooseArticle(
  articles: readonly Described[],
  url: string | undefined,
  declared: Declared,
): Described | undefined {
  if (articles.length < 2) return articles[0];
  const known = [url, ...declared.canonical.map(({ value }) => value)]
    .filter((u): u is string => u !== undefined)
    .map(bare);
  let best: Described | undefined;
  let bestScore = -1;
  for (const article of articles) {
    const { thing, path } = article;
    const main = own(thing, 'mainEntityOfPage');
    const urls = [own(thing, 'url'), own(thing, '@id'), isRecord(main) ? own(main, '@id') : main].filter(
      (u): u is string => typeof u === 'string',
    );
    const has = (key: string) => (own(thing, key) === undefined ? 0 : 1);
    const score =
      (urls.some((u) => known.includes(bare(u))) ? 4 : 0) +
      2 * has('headline') +
      has('datePublished') +
      has('author') +
      has('articleBody') -
      path.split('/').length * 0.2;
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
