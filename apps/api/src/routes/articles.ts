import { fromJson } from '@broadsheet/article/json';
import type { Issue as ParserIssue, Article as StoredArticle } from '@broadsheet/article/schema';
import { type ArticleStore, isTombstone, type Receipt, type Stored } from '@broadsheet/store';
import type { Context } from 'hono';
import { z } from 'zod';
import { hashIn, namesTag } from '../domain/etag.ts';
import { chooseFormat, formatNames, formats } from '../domain/formats.ts';
import { parseBody } from '../domain/parse-body.ts';
import { Refusal } from '../domain/problems.ts';
import { readBody } from '../domain/read-body.ts';
import { completeResponse } from '../domain/standard-headers.ts';
import { storeOf } from '../domain/store-of.ts';
import { endpoint, type Router, type Variables } from './router.ts';
import {
  Article,
  ArticleList,
  Deposited,
  depositQuery,
  Finding,
  json,
  listQuery,
  noQuery,
  Revisions,
  refusals,
} from './schemas.ts';

const itemCache = 'public, max-age=60, s-maxage=86400, stale-while-revalidate=600';
const listCache = 'public, max-age=0, s-maxage=30, stale-while-revalidate=60';
const id = z.object({
  id: z.string().max(60).describe('Article id, with a suffix for another format: `a_….md`.'),
});
const tags = ['articles'];
const bodyContent = { 'text/plain': z.string(), 'text/html': z.string(), 'application/json': Article };

/** The stored article, or the refusal that there is none or that it was deleted. */
async function found(store: ArticleStore, articleId: string): Promise<Stored> {
  const entry = await store.get(articleId);
  if (!entry) throw new Refusal('not-found', 'There is no article with this id.');
  if (isTombstone(entry))
    throw new Refusal('gone', `The article was deleted on ${entry.deletedAt}.`, {
      extra: { deletedAt: entry.deletedAt },
    });
  return entry;
}

/** Extension of a source's file. */
const extensionOf = (mediaType: string): string =>
  /json|markdown|html/.exec(mediaType)?.[0].replace('markdown', 'md') ?? 'txt';

const splitId = (raw: string) => {
  const dot = raw.indexOf('.');
  return dot < 0 ? { id: raw } : { id: raw.slice(0, dot), suffix: raw.slice(dot + 1) };
};

function articleResponse(c: Context<Variables>, stored: Stored, raw: string, cache: string): Response {
  const format = chooseFormat(splitId(raw).suffix, c.req.header('accept'));
  const etag = `"${stored.hash}.${format}"`;
  const headers = {
    etag,
    'cache-control': cache,
    vary: 'Accept',
    'cache-tag': `article:${stored.id}`,
  };
  const { requestId } = c.var;
  if (namesTag(c.req.header('if-none-match'), etag)) return completeResponse(null, requestId, { status: 304, headers });
  const { contentType, write } = formats[format];
  const body =
    c.req.method === 'HEAD'
      ? null
      : write(
          () => stored.article,
          () => stored.json,
        );
  return completeResponse(body, requestId, { headers: { ...headers, 'content-type': contentType } });
}

const deposited = (receipt: Receipt, article: StoredArticle, issues: ParserIssue[]): Response =>
  new Response(JSON.stringify({ outcome: receipt.outcome, article, issues, revision: receipt.revision }), {
    status: receipt.outcome === 'created' ? 201 : 200,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      etag: `"${receipt.hash}.json"`,
      ...(receipt.outcome === 'created' && { location: `/v1/articles/${receipt.id}` }),
    },
  });

/** Everything under `/v1/articles`. */
export function articleRoutes(router: Router): void {
  endpoint(
    router,
    {
      method: 'get',
      path: '/v1/articles',
      tags,
      summary: 'List articles, newest first',
      request: { query: listQuery },
      responses: {
        200: json(ArticleList, 'A page of articles without their bodies.'),
        304: { description: 'Nothing was written since.' },
        ...refusals('bad-parameter', 'invalid-cursor', 'no-store', 'store-unavailable'),
      },
    },
    async (c, { query }): Promise<Response> => {
      const store = storeOf(c.var.environment);
      const { sequence } = await store.state();
      const etag = `W/"list-${sequence}"`;
      const headers = { etag, 'cache-control': listCache, 'cache-tag': 'list' };
      if (namesTag(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
      const { items, next, prev } = await store.list(query as Parameters<ArticleStore['list']>[0]);
      return c.json(
        {
          items,
          page: { limit: query.limit, ...(next !== undefined && { next }), ...(prev !== undefined && { prev }) },
        },
        200,
        headers,
      );
    },
  );
  endpoint(
    router,
    {
      method: 'post',
      path: '/v1/articles',
      tags,
      summary: 'Parse and store an article',
      description: 'The same article twice is one article; a changed one is a new revision.',
      security: [{}, { key: [] }],
      request: { query: depositQuery, body: bodyContent },
      responses: {
        200: json(Deposited, 'Updated, or stored already.'),
        201: json(Deposited, 'Created.'),
        ...refusals(
          'bad-parameter',
          'invalid-json',
          'unauthorized',
          'cross-origin',
          'too-large',
          'unsupported-media-type',
          'no-article',
          'no-store',
          'store-full',
          'store-unavailable',
        ),
      },
    },
    async (c, { query }): Promise<Response> => {
      const store = storeOf(c.var.environment);
      const { parsed, bytes, mediaType } = await parseBody(c.req.raw, query);
      const { article, evidence, issues } = parsed;
      const receipt = await store.put({
        article,
        source: { bytes, mediaType },
        ...(mediaType !== 'application/json' && { evidence, issues }),
      });
      const stored = await store.get(receipt.id);
      return deposited(receipt, stored && !isTombstone(stored) ? stored.article : article, issues);
    },
  );
  endpoint(
    router,
    {
      method: 'get',
      path: '/v1/articles/{id}',
      tags,
      summary: 'Get one article in any format',
      description: `By \`Accept\`, or by a suffix of the id: ${formatNames.map((name) => `\`.${name}\``).join(', ')}.`,
      request: { params: id, query: noQuery },
      responses: {
        200: {
          description: 'The article.',
          content: Object.fromEntries(
            formatNames.map((name) => [formats[name].accepts[0], name === 'json' ? Article : z.string()]),
          ),
        },
        304: { description: 'It has not changed.' },
        ...refusals('bad-parameter', 'not-found', 'gone', 'not-acceptable', 'no-store', 'store-unavailable'),
      },
    },
    async (c, { params }): Promise<Response> => {
      const raw = params.id;
      return articleResponse(c, await found(storeOf(c.var.environment), splitId(raw).id), raw, itemCache);
    },
  );
  endpoint(
    router,
    {
      method: 'put',
      path: '/v1/articles/{id}',
      tags,
      summary: 'Replace an article',
      security: [{}, { key: [] }],
      request: { params: id, query: noQuery, body: { 'application/json': Article } },
      responses: {
        200: json(Deposited, 'The new revision.'),
        ...refusals(
          'bad-parameter',
          'invalid-json',
          'unauthorized',
          'cross-origin',
          'not-found',
          'gone',
          'precondition-failed',
          'precondition-required',
          'too-large',
          'unsupported-media-type',
          'no-article',
          'no-store',
          'store-full',
          'store-unavailable',
        ),
      },
    },
    async (c, { params }): Promise<Response> => {
      const store = storeOf(c.var.environment);
      const articleId = params.id;
      const before = await found(store, articleId);
      const match = c.req.header('if-match');
      if (match === undefined)
        throw new Refusal(
          'precondition-required',
          'Replacing needs If-Match with the ETag of the revision that was changed.',
        );
      const expect = hashIn(match);
      if (expect === undefined)
        throw new Refusal('precondition-failed', 'If-Match does not hold an ETag of an article.');
      const loaded = fromJson(new TextDecoder().decode(await readBody(c.req.raw)));
      if (!loaded.article)
        throw new Refusal('no-article', loaded.issues.at(-1)?.message ?? 'The body is no article.', {
          errors: loaded.issues.map((issue) => ({
            code: issue.code,
            detail: issue.message,
            ...(issue.field !== undefined && { pointer: issue.field }),
          })),
        });
      const article = { ...loaded.article, id: articleId, identity: before.article.identity };
      const receipt = await store.put({ article }, { expect });
      return deposited(receipt, (await found(store, articleId)).article, loaded.issues);
    },
  );
  endpoint(
    router,
    {
      method: 'delete',
      path: '/v1/articles/{id}',
      tags,
      summary: 'Delete an article, leaving a tombstone',
      security: [{}, { key: [] }],
      request: { params: id, query: noQuery },
      responses: {
        204: { description: 'Deleted.' },
        ...refusals(
          'bad-parameter',
          'unauthorized',
          'cross-origin',
          'not-found',
          'gone',
          'precondition-failed',
          'no-store',
          'store-unavailable',
        ),
      },
    },
    async (c, { params }): Promise<Response> => {
      const store = storeOf(c.var.environment);
      const { article } = await found(store, params.id);
      const match = c.req.header('if-match');
      const expect = match === undefined ? undefined : (hashIn(match) ?? 'none');
      await store.remove(article.id, expect === undefined ? {} : { expect });
      return c.body(null, 204);
    },
  );
  endpoint(
    router,
    {
      method: 'get',
      path: '/v1/articles/{id}/revisions',
      tags,
      summary: 'Revisions of an article, newest first',
      request: { params: id, query: noQuery },
      responses: {
        200: json(Revisions, 'Its revisions.'),
        ...refusals('bad-parameter', 'not-found', 'no-store', 'store-unavailable'),
      },
    },
    async (c, { params }): Promise<Response> => {
      const items = await storeOf(c.var.environment).revisions(params.id);
      if (items.length === 0) throw new Refusal('not-found', 'There is no article with this id.');
      return c.json({ items }, 200, { 'cache-control': listCache });
    },
  );
  endpoint(
    router,
    {
      method: 'get',
      path: '/v1/articles/{id}/revisions/{number}',
      tags,
      summary: 'One revision',
      request: { params: id.extend({ number: z.coerce.number().int().min(1) }), query: noQuery },
      responses: {
        200: json(Article, 'The article as it was.'),
        ...refusals('bad-parameter', 'not-found', 'not-acceptable', 'no-store', 'store-unavailable'),
      },
    },
    async (c, { params }): Promise<Response> => {
      const { id: articleId, number } = params;
      const stored = await storeOf(c.var.environment).revision(articleId, number);
      if (!stored) throw new Refusal('not-found', 'There is no such revision.');
      return articleResponse(c, stored, articleId, 'public, max-age=31536000, immutable');
    },
  );
  endpoint(
    router,
    {
      method: 'get',
      path: '/v1/articles/{id}/evidence',
      tags,
      summary: 'How each field was found',
      request: { params: id, query: noQuery },
      responses: {
        200: json(Finding, 'Evidence and issues.'),
        ...refusals('bad-parameter', 'not-found', 'gone', 'no-store', 'store-unavailable'),
      },
    },
    async (c, { params }): Promise<Response> => {
      const store = storeOf(c.var.environment);
      const { article } = await found(store, params.id);
      const evidence = await store.evidence(article.id);
      if (!evidence) throw new Refusal('not-found', 'The article came as JSON; nothing had to be found.');
      return c.json(evidence, 200, { 'cache-control': listCache });
    },
  );
  endpoint(
    router,
    {
      method: 'get',
      path: '/v1/articles/{id}/source',
      tags,
      summary: 'The bytes that the article was made from',
      request: { params: id, query: noQuery },
      responses: {
        200: {
          description: 'The bytes, as an attachment.',
          content: { 'application/octet-stream': z.string() },
        },
        ...refusals('bad-parameter', 'not-found', 'gone', 'no-store', 'store-unavailable'),
      },
    },
    async (c, { params }): Promise<Response> => {
      const store = storeOf(c.var.environment);
      const { article } = await found(store, params.id);
      const source = await store.source(article.id);
      if (!source) throw new Refusal('not-found', 'The source of this article was not kept.');
      return new Response(Uint8Array.from(source.bytes), {
        headers: {
          'content-type': 'application/octet-stream',
          'content-disposition': `attachment; filename="${article.id}.${extensionOf(source.mediaType)}"`,
          'x-source-type': source.mediaType,
          'cache-control': 'no-store',
        },
      });
    },
  );
}
