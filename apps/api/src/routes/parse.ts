import { revisionHash } from '@broadsheet/article/identity';
import { z } from 'zod';
import { formats } from '../domain/formats.ts';
import { parseBody } from '../domain/parse-body.ts';
import { endpoint, type Router } from './router.ts';
import { Article, json, ParseAnswer, parseQuery, refusals } from './schemas.ts';

/** `POST /v1/parse`: reads an article and says how; stores nothing. */
export function parseRoutes(router: Router): void {
  endpoint(
    router,
    {
      method: 'post',
      path: '/v1/parse',
      tags: ['parse'],
      summary: 'Parse an article, storing nothing',
      request: {
        query: parseQuery,
        body: { 'text/plain': z.string(), 'text/html': z.string(), 'application/json': Article },
      },
      responses: {
        200: json(ParseAnswer, 'The article, the evidence for every field, and what storing it would do.'),
        ...refusals(
          'bad-parameter',
          'invalid-json',
          'cross-origin',
          'too-large',
          'unsupported-media-type',
          'no-article',
          'store-unavailable',
        ),
      },
    },
    async (c, { query }): Promise<Response> => {
      const { as, ...options } = query;
      const { parsed } = await parseBody(c.req.raw, options);
      if (as !== undefined) {
        const { contentType, write } = formats[as];
        return c.body(
          write(
            () => parsed.article,
            () => JSON.stringify(parsed.article),
          ),
          200,
          { 'content-type': contentType, 'cache-control': 'no-store' },
        );
      }
      const wouldBe = await c.var.environment.store?.wouldBe({ ...parsed.article, hash: revisionHash(parsed.article) });
      return c.json({ ...parsed, ...(wouldBe !== undefined && { wouldBe }) }, 200, { 'cache-control': 'no-store' });
    },
  );
}
