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
  { declared, url, options }: { declared: Declared; url: string | undefined; options: ParseOptions },
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
  const language = declared.languages
    .map(({ value, path }) => ({ tag: value.replace(/_/g, '-'), path }))
    .find(({ tag }) => isLanguageTag(tag));
  if (language) {
    more.language = language.tag;
    if (/^(?:ar|he|fa|ur|ps|ckb|yi)\b/i.test(language.tag)) more.direction = 'rtl';
    if (options.language === undefined)
      explainField(draft, '/language', {
        rule: 'language.declared',
        path: language.path,
        confidence: 0.9,
        basis: 'stated',
      });
  }
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
