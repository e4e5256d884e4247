import type { Declared } from '../../document/declared.ts';
import type { Page } from '../../document/page.ts';
import { line } from './declared-text.ts';
import { isRecord, type JsonRecord, listOf, own } from './json-ld.ts';

const nameOf = (value: unknown): string => line(isRecord(value) ? own(value, 'name') : value);
const urlOf = (value: unknown): string => {
  const url = isRecord(value) ? (own(value, 'url') ?? own(value, '@id')) : value;
  return typeof url === 'string' ? url.trim() : '';
};

/** What JSON-LD says of the piece's genre, of rights in it, how long it stands, and what it is part of. */
export function readStanding(thing: JsonRecord, path: string, declared: Declared): void {
  const { rights, genres, relations } = declared;
  for (const genre of listOf(own(thing, 'genre')).slice(0, 5))
    genres.push({ value: nameOf(genre), path: `${path}/genre`, from: 'json-ld' });
  const year = line(own(thing, 'copyrightYear'));
  const holder = listOf(own(thing, 'copyrightHolder')).map(nameOf).filter(Boolean).join(', ');
  rights.holder ||= holder;
  rights.notice ||= line(own(thing, 'copyrightNotice')) || (holder && year && `© ${year} ${holder}`);
  rights.licence ||= urlOf(own(thing, 'license')) || nameOf(own(thing, 'license'));
  rights.usageTerms ||= urlOf(own(thing, 'usageInfo'));
  for (const part of listOf(own(thing, 'hasPart')).filter(isRecord).slice(0, 10)) {
    const selector = own(part, 'cssSelector');
    if (/^false$/i.test(String(own(part, 'isAccessibleForFree'))))
      for (const one of listOf(selector)) if (typeof one === 'string') rights.closedParts.push(...one.split(',', 10));
  }
  for (const [key, rel] of [
    ['isPartOf', 'partOf'],
    ['translationOfWork', 'translationOf'],
    ['isBasedOn', 'relatedTo'],
  ] as const)
    for (const other of listOf(own(thing, key)).slice(0, 10)) {
      // Most are said to be part of the paper or the site, which says nothing.
      const types = isRecord(other) ? listOf(own(other, '@type')).join(' ') : '';
      if (key === 'isPartOf' && !/Series|Collection|Issue/.test(types)) continue;
      const [url, title] = [urlOf(other), isRecord(other) ? nameOf(other) : ''];
      if (url !== '' || title !== '') relations.push({ rel, url, title, path: `${path}/${key}` });
    }
}

/** What is read of a link's and of a meta tag's names here: a page has many others. */
const linked = /shortlink|alternate|print|next|prev|license|copyright/i;
const named = /copyright|rights|license|content_tier|-source|publisher/;

/** What links and meta tags say of the same. */
export function readStandingOfTags(page: Page, declared: Declared): void {
  const { rights, links } = declared;
  for (const element of page.found.get('link') ?? []) {
    const names = element.get('rel');
    if (names === undefined || !linked.test(names)) continue;
    const rel = names.toLowerCase().split(/\s+/);
    const href = element.get('href')?.trim();
    if (!href) continue;
    const has = (name: string) => rel.includes(name);
    const path = `link[rel="${rel[0]}"]`;
    if (has('shortlink')) links.push({ url: href, rel: 'short', path });
    else if (has('alternate') && !element.has('hreflang')) {
      const media = element.get('media') ?? '';
      if (/\bprint\b/i.test(media)) links.push({ url: href, rel: 'print', path });
      else if (/max-width|handheld/i.test(media)) links.push({ url: href, rel: 'alternate', path });
    } else if (has('print')) links.push({ url: href, rel: 'print', path });
    else if (has('next') || has('prev')) links.push({ url: href, rel: has('next') ? 'next' : 'prev', path });
    else if (has('license') || has('copyright')) rights[has('license') ? 'licence' : 'usageTerms'] ||= href;
  }
  for (const element of page.found.get('meta') ?? []) {
    const name = (element.get('property') ?? element.get('name') ?? '').trim().toLowerCase();
    if (!named.test(name)) continue;
    const value = line(element.get('content'));
    if (value === '') continue;
    if (/^(?:copyright|dc(?:terms)?\.rights|dcterms\.rightsholder)$/.test(name))
      rights[/©|\(c\)|copyright|\d{4}|reserved/i.test(value) ? 'notice' : 'holder'] ||= value;
    else if (name === 'dcterms.license') rights.licence ||= value;
    else if (name === 'article:content_tier') rights.tier ||= value.toLowerCase();
    else if (/^(?:syndication-source|original-source)$/.test(name))
      declared.relations.push({ rel: 'syndicatedFrom', url: value, title: '', path: `meta[name="${name}"]` });
    else if (/^(?:dc(?:terms)?\.)?publisher$/.test(name) && !/^https?:/i.test(value))
      declared.siteNames.push({ value, path: `meta[name="${name}"]`, from: 'meta' });
  }
}
