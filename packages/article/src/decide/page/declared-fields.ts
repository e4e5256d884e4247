import { canonicalTag, type TextLanguage } from '../../detect/page/page-language.ts';
import { cleanLine } from '../../document/clean-line.ts';
import type { Declared } from '../../document/declared.ts';
import { isLanguageTag } from '../../schema/language-tag.ts';
import type { Draft } from '../draft.ts';
import type { ParseOptions } from '../finish.ts';
import { explainField } from './explain-field.ts';
import { pagesOf } from './pages.ts';
import type { Addresses } from './rich-text.ts';

/** Fields that stand nowhere but in what the page declares: its address, language, publisher, sections, topics, access. */
export function placeDeclared(
  draft: Draft,
  {
    declared,
    url,
    options,
    spoken,
  }: { declared: Declared; url: string | undefined; options: ParseOptions; spoken?: TextLanguage | undefined },
  addresses: Addresses,
): void {
  const { declared: more } = draft;
  const canonical = declared.canonical
    .map(({ value, path }) => ({ url: addresses.web(value), path }))
    .find((one) => one.url !== undefined && isArticleAddress(one.url, url));
  if (canonical?.url !== undefined) {
    more.canonicalUrl = canonical.url;
    explainField(draft, '/canonicalUrl', {
      rule: 'url.declared',
      path: canonical.path,
      confidence: 0.95,
      basis: 'stated',
    });
  }
  const pages = pagesOf(canonical?.url ?? url, declared, addresses);
  if (pages) {
    more.canonicalUrl = pages.first;
    more.relations = pages.neighbours.map(({ url: other }) => ({ rel: 'relatedTo', url: other }));
    if (pages.neighbours.some(({ rel }) => rel === 'next'))
      draft.issue('input.more-pages', 'info', 'The article goes on on another page.', '/relations');
  }
  const urls: NonNullable<typeof more.urls> = [];
  for (const { value } of declared.amp.slice(0, 1)) {
    const amp = addresses.web(value);
    if (amp !== undefined) urls.push({ url: amp, rel: 'amp' });
  }
  for (const { url: href, rel } of declared.links) {
    const other = rel === 'next' || rel === 'prev' ? undefined : addresses.web(href);
    if (
      other !== undefined &&
      rel !== 'next' &&
      rel !== 'prev' &&
      other !== more.canonicalUrl &&
      urls.every((one) => one.url !== other)
    )
      urls.push({ url: other, rel });
  }
  if (url !== undefined && more.canonicalUrl !== undefined && more.canonicalUrl !== url)
    urls.push({ url, rel: 'requested' });
  for (const { url: href, language } of declared.alternates) {
    const alternate = addresses.web(href);
    if (alternate !== undefined && isLanguageTag(language) && alternate !== canonical?.url)
      urls.push({ url: alternate, rel: 'alternate', language });
  }
  if (urls.length > 0) more.urls = urls.slice(0, 60);
  placeLanguage(draft, declared, spoken, options.language !== undefined);
  const [publisher] = declared.publisher;
  const publisherName = cleanLine(publisher?.name ?? declared.siteNames[0]?.value, 300);
  if (publisherName !== undefined && options.publisher === undefined) {
    const home = publisher?.url === undefined ? undefined : addresses.web(publisher.url);
    more.publisher = { name: publisherName, kind: 'organization', roles: [], ...(home && { url: home }) };
    explainField(draft, '/publisher', {
      rule: 'publisher.declared',
      path: publisher?.path ?? declared.siteNames[0]?.path ?? '',
      confidence: 0.9,
      basis: 'stated',
    });
  }
  const sections = terms(
    declared.sections.map(({ value }) => value),
    10,
  );
  if (sections.length > 0) {
    more.sections = sections;
    explainField(draft, '/sections', {
      rule: 'sections.declared',
      path: declared.sections[0]?.path ?? '',
      confidence: 0.9,
      basis: 'stated',
    });
  }
  const topics = terms(
    declared.keywords.map(({ value }) => value),
    40,
  );
  if (topics.length > 0) {
    more.topics = topics;
    explainField(draft, '/topics', {
      rule: 'topics.declared',
      path: declared.keywords[0]?.path ?? '',
      confidence: 0.9,
      basis: 'stated',
    });
  }
}

const rightToLeft = /^(?:ar|he|fa|ur|ps|ckb|yi)\b/i;

/** The language that the page declares, unless it is English and the text is not; else the one that the text is in. */
function placeLanguage(
  draft: Draft,
  { languages, direction }: Declared,
  spoken: TextLanguage | undefined,
  isTold: boolean,
): void {
  const stated = languages
    .map(({ value, path }) => ({ tag: canonicalTag(value.replace(/_/g, '-')), path }))
    .find(({ tag }) => isLanguageTag(tag));
  const believed = stated && !contradicts(stated.tag, spoken) ? stated : undefined;
  const tag = believed?.tag ?? spoken?.tag;
  if (direction === 'rtl') draft.declared.direction = 'rtl';
  if (tag === undefined) return;
  draft.declared.language = tag;
  if (rightToLeft.test(tag)) draft.declared.direction = 'rtl';
  if (isTold) return;
  if (believed)
    explainField(draft, '/language', {
      rule: 'language.declared',
      path: believed.path,
      confidence: 0.9,
      basis: 'stated',
    });
  else
    explainField(draft, '/language', {
      rule: 'language.letters-and-words',
      path: '',
      confidence: spoken?.confidence ?? 0,
      basis: 'inferred',
    });
}

/** Themes declare English, whatever is written in them. */
const contradicts = (tag: string, spoken: TextLanguage | undefined): boolean =>
  spoken !== undefined && /^en\b/.test(tag) && spoken.tag !== 'en' && spoken.confidence >= 0.6;

function terms(names: readonly string[], most: number): { name: string }[] {
  const seen = new Set<string>();
  const found: { name: string }[] = [];
  for (const raw of names) {
    const name = cleanLine(raw, 200);
    if (name === undefined || seen.has(name.toLowerCase()) || found.length >= most) continue;
    seen.add(name.toLowerCase());
    found.push({ name });
  }
  return found;
}

/** A canonical address that is the site's front page names another page than this one. */
function isArticleAddress(canonical: string, url: string | undefined): boolean {
  const { pathname, search } = new URL(canonical);
  if (pathname !== '/' || search !== '') return true;
  return url === undefined || new URL(url).pathname === '/';
}
