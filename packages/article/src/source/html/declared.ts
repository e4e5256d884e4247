import { type Declared, type DeclaredValue, nothingDeclared } from '../../document/declared.ts';
import type { Page } from '../../document/page.ts';
import { add, readJsonLd } from './declared-json-ld.ts';
import { readStandingOfTags } from './declared-standing.ts';
import { line } from './declared-text.ts';

/** What meta tags say by their names, signs between the words aside. */
const metaWords: Readonly<Partial<Record<keyof Declared, string>>> = {
  headlines: 'ogtitle twittertitle dctitle dctermstitle headline parselytitle sailthrutitle',
  descriptions: 'ogdescription description twitterdescription dcdescription sailthrudescription',
  published:
    'articlepublishedtime ogpublishedtime ogarticlepublishedtime ogpubdate ogpublishdate articlepublished datepublished publishdate publisheddate publishedtime publicationdate pubdate parselypubdate sailthrudate dcdate dcdateissued dctermsdate dctermsissued dctermscreated dcdatecreated dctermsavailable date cxenseparserecspublishtime cxenseparsepublishtime btpubdate citationpublicationdate citationdate rnewsdatepublished originalpublicationdate contentpublisheddate',
  modified:
    'articlemodifiedtime ogupdatedtime articlemodified dctermsmodified dcdatemodified lastmod lastmodified datemodified modified modifiedtime modifieddate lastupdated contentlastmodified parselyupdated',
  expires: 'articleexpirationtime',
  sections: 'articlesection parselysection section',
  keywords: 'keywords newskeywords articletag',
  siteNames: 'ogsitename applicationname',
  languages: 'oglocale contentlanguage dclanguage language',
};
const metaNames = new Map<string, keyof Declared>();
for (const kind of Object.keys(metaWords) as (keyof Declared)[])
  for (const name of metaWords[kind]?.split(' ') ?? []) metaNames.set(name, kind);
/** Signs between the words of a name. */
const signs = /[^a-z0-9]+/g;

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
/** Other names of meta tags that are read. */
const otherNames = new Set([
  'og:image',
  'og:image:url',
  'og:image:width',
  'og:image:height',
  'twitter:image',
  'og:type',
  'og:url',
]);

/** Gathers what a page declares: JSON-LD, meta tags, links, microdata. Values are candidates, not truth. */
export function declaredIn(page: Page, url: string | undefined): Declared {
  const declared = nothingDeclared();
  readLinks(page, declared);
  readJsonLd(page, declared, url);
  readMeta(page, declared);
  readMicrodata(page, declared);
  readStandingOfTags(page, declared);
  const title = page.found.get('title')?.find((element) => element.parent?.tag !== 'svg');
  const text = title?.children.filter((child) => typeof child === 'string').join('');
  if (text !== undefined && text.trim() !== '') declared.pageTitle = text.replace(/\s+/g, ' ').trim();
  return declared;
}

function readMeta(page: Page, declared: Declared): void {
  for (const element of page.found.get('meta') ?? []) {
    const name = (element.get('property') ?? element.get('name') ?? element.get('http-equiv') ?? '')
      .trim()
      .toLowerCase();
    const kind = metaNames.get(name.replace(signs, ''));
    if (kind === undefined && !authorNames.has(name) && !otherNames.has(name)) continue;
    const content = element.get('content');
    if (content === undefined || content.trim() === '') continue;
    const path = `meta[${element.has('property') ? 'property' : 'name'}="${name.replace(/["\\]/g, '')}"]`;
    const value = line(content);
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
    const names = element.get('rel');
    if (names === undefined || !/canonical|amphtml|alternate/i.test(names)) continue;
    const rel = names.toLowerCase().split(/\s+/);
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
  declared.direction = (html?.get('dir') ?? page.found.get('body')?.[0]?.get('dir'))?.trim().toLowerCase();
  if (lang) declared.languages.unshift({ value: lang, path: 'html[lang]', from: 'meta' });
}

function readMicrodata(page: Page, declared: Declared): void {
  for (const element of page.found.get('[itemprop]') ?? []) {
    const properties = element.get('itemprop') ?? '';
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
