import type { Article } from '../schema/article.ts';
import type { Party } from '../schema/party.ts';
import { readingText, wordCount } from './plain-text.ts';

export interface JsonLdOptions {
  /** Where the article can be read, when it has no canonical URL of its own. */
  url?: string;
  /** With the whole reading text as `articleBody`. */
  body?: boolean;
  indent?: number;
}

const types: Readonly<Partial<Record<NonNullable<Article['genre']>, string>>> = {
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  column: 'OpinionNewsArticle',
  editorial: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  reportage: 'ReportageNewsArticle',
  explainer: 'BackgroundNewsArticle',
  advertorial: 'AdvertiserContentArticle',
  satire: 'SatiricalArticle',
};

const party = ({ name, kind, url, sameAs, roles }: Party) => ({
  '@type': kind === 'person' ? 'Person' : kind === 'organization' ? 'Organization' : 'Thing',
  name,
  ...(url !== undefined && { url }),
  ...(sameAs && { sameAs }),
  ...(kind === 'person' && roles[0] !== undefined && { jobTitle: roles[0] }),
});

/** The article as a schema.org object. */
export function jsonLdOf(article: Article, options: JsonLdOptions = {}): Record<string, unknown> {
  const { dates, byline } = article;
  const url = article.canonicalUrl ?? options.url;
  const images = article.assets
    .filter((asset) => asset.kind === 'image')
    .flatMap((asset) => asset.renditions.slice(0, 1));
  const published = dates.published ?? dates.firstPublished ?? dates.asOf;
  return {
    '@context': 'https://schema.org',
    '@type':
      article.kind === 'liveblog'
        ? 'LiveBlogPosting'
        : (article.genre !== undefined && types[article.genre]) || 'NewsArticle',
    ...(url !== undefined && { '@id': url, url, mainEntityOfPage: url }),
    identifier: article.id,
    headline: article.headline.text,
    ...(article.headlines?.[0] && { alternativeHeadline: article.headlines[0].content.text }),
    ...(article.lead.length > 0 && { description: article.lead.map((text) => text.text).join(' ') }),
    ...(article.language !== undefined && { inLanguage: article.language }),
    ...(published && { datePublished: published.value }),
    ...(dates.modified && { dateModified: dates.modified.value }),
    ...(dates.expires && { expires: dates.expires.value }),
    ...(byline && byline.parties.length > 0 && { author: byline.parties.map(party) }),
    ...(article.publisher && { publisher: party(article.publisher) }),
    ...(article.kicker && { articleSection: [article.kicker.text] }),
    ...(article.sections && { articleSection: article.sections.map((term) => term.name) }),
    ...(article.topics && { keywords: article.topics.map((term) => term.name) }),
    ...(article.dateline && { dateline: article.dateline.raw }),
    ...(images.length > 0 && {
      image: images.map((image) => ({
        '@type': 'ImageObject',
        url: image.url,
        ...(image.width !== undefined && { width: image.width }),
        ...(image.height !== undefined && { height: image.height }),
      })),
    }),
    ...(article.corrections && {
      correction: article.corrections.map((entry) => ({
        '@type': 'CorrectionComment',
        text: entry.text.text,
        ...(entry.at && { datePublished: entry.at.value }),
      })),
    }),
    ...(article.rights && {
      isAccessibleForFree: article.rights.access === 'free',
      ...(article.rights.notice !== undefined && { copyrightNotice: article.rights.notice }),
    }),
    ...(article.live && {
      liveBlogUpdate: article.live.entries.map((entry) => ({
        '@type': 'BlogPosting',
        ...(entry.title && { headline: entry.title.text }),
        ...(entry.dates.published && { datePublished: entry.dates.published.value }),
        articleBody: readingText({ lead: [], body: entry.blocks }),
      })),
    }),
    wordCount: wordCount(article),
    ...(options.body && { articleBody: readingText(article) }),
  };
}

/**
 * schema.org JSON-LD, safe inside a `<script>` element (`<`, `>` and `&` are escaped as JSON allows). Lossy: block
 * structure, marks, captions, notes, evidence and all identities but the id are left out.
 */
export function toJsonLd(article: Article, options: JsonLdOptions = {}): string {
  const safe: Readonly<Record<string, string>> = {
    '<': '\\u003c',
    '>': '\\u003e',
    '&': '\\u0026',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  };
  return JSON.stringify(jsonLdOf(article, { body: true, ...options }), null, options.indent).replace(
    /[<>&\u2028\u2029]/g,
    (char) => safe[char] ?? char,
  );
}
