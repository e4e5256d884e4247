import { wordCount } from '@broadsheet/article/plain-text';
import { type Article, eachBlock, textsOf } from '@broadsheet/article/schema';
import type { FacetName, Summary } from './port.ts';
import type { SearchField } from './search/query.ts';

/** What an adapter keeps of an article beside its JSON. */
export interface Entry {
  summary: Summary;
  /** Milliseconds since 1970 by which it is ordered, if it has a date; naive times count as UTC. */
  date?: number;
  texts: Record<SearchField, string>;
  facets: { name: FacetName; value: string }[];
}

function moment(article: Article): number | undefined {
  const { published, firstPublished, modified, asOf, created } = article.dates;
  const stamp = published ?? firstPublished ?? modified ?? asOf ?? created;
  const time =
    stamp === undefined
      ? Number.NaN
      : Date.parse(stamp.instant ?? (stamp.value.length > 10 ? `${stamp.value}Z` : stamp.value));
  return Number.isNaN(time) ? undefined : time;
}

/** Derives what an article is listed, ordered, searched and counted by. */
export function entryOf(article: Article): Entry {
  const { body: _body, live: _live, footnotes: _footnotes, ...rest } = article;
  const body = [...eachBlock({ body: article.body, ...(article.live && { live: article.live }) })];
  const people = article.byline?.parties.map((party) => party.name) ?? [];
  const date = moment(article);
  const facets = new Map<string, { name: FacetName; value: string }>();
  const add = (name: FacetName, value: string | undefined) => {
    const trimmed = value?.trim().slice(0, 200);
    if (trimmed) facets.set(`${name}\0${trimmed}`, { name, value: trimmed });
  };
  add('source', article.publisher?.name);
  for (const section of article.sections ?? []) add('section', section.name);
  if (!article.sections?.length) add('section', article.kicker?.text);
  for (const topic of article.topics ?? []) add('topic', topic.name);
  for (const name of people) add('author', name);
  add('language', article.language?.split('-')[0]?.toLowerCase());
  return {
    summary: { ...rest, words: wordCount(article) },
    ...(date !== undefined && { date }),
    texts: {
      kicker: article.kicker?.text ?? '',
      headline: article.headline.text,
      lead: article.lead.map((text) => text.text).join('\n'),
      body: body
        .flatMap((block) => (block.type === 'pullQuote' ? [] : textsOf(block).map((text) => text.text)))
        .join('\n'),
      byline: article.byline?.text?.text ?? people.join(', '),
    },
    facets: [...facets.values()],
  };
}
