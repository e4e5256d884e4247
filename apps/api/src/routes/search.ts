import type { ArticleStore, FacetName } from '@broadsheet/store';
import { storeOf } from '../domain/store-of.ts';
import { endpoint, type Router } from './router.ts';
import { Facet, facetQuery, json, refusals, SearchResults, searchQuery } from './schemas.ts';

const facets: Readonly<Record<string, FacetName>> = {
  sources: 'source',
  sections: 'section',
  topics: 'topic',
  authors: 'author',
  languages: 'language',
};

/** `/v1/search` and the lists of what articles can be filtered by. */
export function searchRoutes(router: Router): void {
  endpoint(
    router,
    {
      method: 'get',
      path: '/v1/search',
      tags: ['search'],
      summary: 'Search articles',
      description:
        'Words, "phrases", -not, OR, and field:word for kicker, headline, lead, body and byline. Words of three letters and more also find those that begin with them.',
      request: { query: searchQuery },
      responses: {
        200: json(SearchResults, 'Hits, best first, with passages and ranges.'),
        ...refusals('bad-parameter', 'invalid-query', 'invalid-cursor', 'no-store', 'store-unavailable'),
      },
    },
    async (c, { query }): Promise<Response> => {
      const { items, total, next, prev } = await storeOf(c.var.environment).search(
        query as Parameters<ArticleStore['search']>[0],
      );
      const hits = items.map(({ summary, score, highlights }) => ({ article: summary, score, highlights }));
      return c.json(
        {
          items: hits,
          page: { limit: query.limit, ...(next !== undefined && { next }), ...(prev !== undefined && { prev }) },
          total,
        },
        200,
        { 'cache-control': 'public, max-age=0, s-maxage=30' },
      );
    },
  );
  for (const [plural, name] of Object.entries(facets)) {
    endpoint(
      router,
      {
        method: 'get',
        path: `/v1/${plural}`,
        tags: ['search'],
        summary: `The ${plural} of all articles, with counts`,
        request: { query: facetQuery },
        responses: { 200: json(Facet, 'Most first.'), ...refusals('bad-parameter', 'no-store', 'store-unavailable') },
      },
      async (c, { query }): Promise<Response> => {
        const { prefix, limit } = query;
        return c.json(
          { items: await storeOf(c.var.environment).facet(name, { limit, ...(prefix !== undefined && { prefix }) }) },
          200,
          { 'cache-control': 'public, max-age=0, s-maxage=30' },
        );
      },
    );
  }
}
