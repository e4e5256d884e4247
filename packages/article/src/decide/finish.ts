import type { LanguageFinding } from '../detect/language.ts';
import { fingerprintKey, identityOf, strongestFirst } from '../identity/article-id.ts';
import { type Content, contentHash } from '../identity/revision.ts';
import { urlKey } from '../identity/url-key.ts';
import type { Article, Identity } from '../schema/article.ts';
import type { Parsed } from '../schema/evidence.ts';
import type { Issue } from '../schema/issue.ts';
import { isLanguageTag } from '../schema/language-tag.ts';
import { isUrlOf, webProtocols } from '../schema/url.ts';
import { schemaVersion } from '../schema/version.ts';
import type { Draft } from './draft.ts';

/** What a caller may know beside the text. */
export interface ParseOptions {
  /** Where the article was found. */
  url?: string;
  /** BCP 47; wins over what the text looks like. */
  language?: string;
  /** IANA zone of times printed without one. */
  timeZone?: string;
  publisher?: string;
  /** The article as it was: id and identity are kept. */
  previous?: Article;
  /** RFC 3339: when the article is read. Tells whether a live blog goes on. */
  now?: string;
}

/** Gives a draft its identity and revision. `null` when the draft has no headline, of which an issue has spoken. */
export function finish(draft: Draft, options: ParseOptions, language: LanguageFinding | undefined): Parsed {
  const issues: Issue[] = draft.issues;
  const evidence = { source: draft.document.source, fields: draft.fields, ledger: draft.ledger.rows() };
  if (!draft.headline) return { article: null, evidence, issues };
  const url = options.url !== undefined && isUrlOf(options.url, webProtocols) ? options.url : undefined;
  if (options.url !== undefined && url === undefined)
    issues.push({
      code: 'url.refused',
      severity: 'warning',
      message: 'The URL given is no absolute http or https URL; it was left out.',
    });
  const declared = options.language !== undefined && isLanguageTag(options.language) ? options.language : undefined;
  const ofPage = declared === undefined ? draft.declared.language : undefined;
  const languageTag =
    declared ?? ofPage ?? (language?.found ? (language.variant ?? language.pack.language) : undefined);
  if (ofPage !== undefined) {
    // Its evidence stands with what the page declares.
  } else if (languageTag !== undefined)
    draft.fields.push({
      field: '/language',
      basis: declared === undefined ? 'inferred' : 'stated',
      rule: declared === undefined ? 'language.letters-and-words' : 'language.caller',
      confidence: declared === undefined ? Math.round((language?.confidence ?? 0) * 100) / 100 : 1,
    });
  else
    issues.push({
      code: 'language.unknown',
      severity: 'info',
      message: 'The language could not be told from so few words.',
    });
  if (language?.lacking)
    issues.push({
      code: 'language.unknown',
      severity: 'info',
      message: `There are no words of "${options.language}" at hand; the text was read by its looks.`,
      field: '/language',
    });
  const content: Content = {
    schemaVersion,
    kind: 'article',
    ...draft.declared,
    ...(languageTag !== undefined && { language: languageTag }),
    ...(language?.pack.direction && { direction: language.pack.direction }),
    ...(url !== undefined && draft.declared.canonicalUrl === undefined && { canonicalUrl: url }),
    ...(draft.kicker && { kicker: draft.kicker }),
    headline: draft.headline,
    lead: draft.lead,
    ...(draft.dateline && { dateline: draft.dateline }),
    ...(draft.byline && { byline: draft.byline }),
    ...(options.publisher && { publisher: { name: options.publisher, kind: 'organization', roles: [] } }),
    ...(draft.dateline?.agencies && {
      agencies: draft.dateline.agencies.map((name) => ({ name, kind: 'organization' as const, roles: [] })),
    }),
    dates: draft.dates,
    ...(draft.leadMedia.length > 0 && { leadMedia: draft.leadMedia }),
    body: draft.body,
    ...(draft.notes.length > 0 && { notes: draft.notes }),
    ...(draft.corrections.length > 0 && { corrections: draft.corrections }),
    assets: draft.assets,
  };
  const identity = identities(content, content.canonicalUrl, options.previous);
  const [strongest] = identity;
  if (!strongest) return { article: null, evidence, issues };
  if (strongest.basis === 'fingerprint')
    issues.push({
      code: 'identity.weak',
      severity: 'info',
      message: 'Only headline and day identify the article; give its URL to be sure.',
      field: '/identity',
    });
  const hash = contentHash(content);
  const previous = options.previous?.revision;
  // Assigned: on Node 20 members after a spread cost twenty times as much.
  const article: Article = Object.assign(content, {
    id: options.previous?.id ?? strongest.id,
    identity,
    revision: previous && previous.hash !== hash ? { hash, previous: previous.hash } : (previous ?? { hash }),
  });
  return { article, evidence, issues };
}

function identities(content: Content, url: string | undefined, previous: Article | undefined): Identity[] {
  const { dates } = content;
  const day = (dates.published ?? dates.asOf ?? dates.modified)?.value.slice(0, 10);
  const key = url === undefined ? undefined : urlKey(url);
  const own = [
    ...(key === undefined ? [] : [identityOf('canonical-url', key)]),
    identityOf('fingerprint', fingerprintKey(content.headline.text.slice(0, 4_000).toWellFormed(), day)),
  ];
  const kept = previous?.identity ?? [];
  return strongestFirst([
    ...kept,
    ...own.filter((one) => !kept.some((k) => k.basis === one.basis && k.key === one.key)),
  ]);
}
