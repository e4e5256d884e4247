import { CursorError, QueryError, RevisionConflict, StoreError } from '@broadsheet/store';
import { HTTPException } from 'hono/http-exception';
import { guard } from './domain/guard.ts';
import { problemResponse, Refusal } from './domain/problems.ts';
import { isComplete, standardHeaders } from './domain/standard-headers.ts';
import type { Environment } from './environment.ts';
import { aboutRoutes } from './routes/about.ts';
import { articleRoutes } from './routes/articles.ts';
import { parseRoutes } from './routes/parse.ts';
import { createRouter, type Router } from './routes/router.ts';
import { searchRoutes } from './routes/search.ts';

export { problems } from './domain/problems.ts';
export type { Environment } from './environment.ts';
export { openApiDocument } from './routes/description.ts';

/** A failure as the refusal that the caller is told; `undefined` when it is nobody's but ours. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof QueryError)
    return new Refusal('invalid-query', error.message, {
      errors: [{ code: 'query', parameter: 'q', detail: `${error.message} (at character ${error.at + 1})` }],
    });
  if (error instanceof CursorError)
    return new Refusal('invalid-cursor', error.message, {
      errors: [{ code: 'cursor', parameter: 'cursor', detail: error.message }],
    });
  if (error instanceof RevisionConflict) return new Refusal('precondition-failed', error.message);
  if (error instanceof StoreError)
    return error.code === 'full'
      ? new Refusal('store-full', 'There is no room left to store. Free some disk space; nothing stored was lost.')
      : new Refusal('store-unavailable', `The store is ${error.code}.`, { headers: { 'retry-after': '2' } });
  if (error instanceof HTTPException && error.status < 500)
    return new Refusal(
      error.status === 400 ? 'invalid-json' : 'bad-parameter',
      error.message || 'The request cannot be read.',
    );
  return undefined;
}

function methodsOf(router: Router, path: string): string[] {
  const methods = ['GET', 'POST', 'PUT', 'DELETE'].filter((method) =>
    router.routes.some((route) => route.method === method && matches(route.path, path)),
  );
  return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
}

const matches = (pattern: string, path: string) => {
  const [a, b] = [pattern.split('/'), path.split('/')];
  return (
    a.length === b.length &&
    a.every((part, i) => part === b[i] || ((part.startsWith(':') || part.startsWith('{')) && b[i] !== ''))
  );
};

/** The routes alone, for the description. */
export function createRoutes(): Router {
  const router = createRouter();
  parseRoutes(router);
  articleRoutes(router);
  searchRoutes(router);
  aboutRoutes(router);
  return router;
}

/** The API as one function from request to response; knows nothing of Node. */
export function createApp(environment: Environment): { fetch(request: Request): Promise<Response> } {
  const router = createRoutes();
  const outer = createRouter();
  outer.use(async (c, next) => {
    c.set('environment', environment);
    c.set('requestId', ids.get(c.req.raw) ?? '');
    guard(c.req.raw, environment, c.req.path === '/v1/parse');
    await next();
  });
  outer.route('/', router);
  outer.notFound((c) => {
    const allowed = methodsOf(router, c.req.path);
    if (allowed.length > 0 && !allowed.includes(c.req.method))
      throw new Refusal('method-not-allowed', `${c.req.method.slice(0, 20)} does not fit this address.`, {
        headers: { allow: allowed.join(', ') },
      });
    throw new Refusal('not-found', 'There is nothing at this address.');
  });
  const answer = (error: unknown, id: string, method: string) => {
    const refusal = refusalOf(error);
    if (!refusal) environment.report?.(error, id);
    return problemResponse(
      refusal ?? new Refusal('internal', 'The request failed here; nothing of it was stored.'),
      id,
      method === 'HEAD',
    );
  };
  const ids = new WeakMap<Request, string>();
  outer.onError((error, c) => answer(error, ids.get(c.req.raw) ?? '', c.req.method));
  return {
    async fetch(request) {
      const id = environment.requestId();
      ids.set(request, id);
      let response: Response;
      try {
        response = await outer.fetch(request);
      } catch (error) {
        response = answer(error, id, request.method);
      }
      if (isComplete(response)) return response;
      const { headers } = response;
      for (const [name, value] of Object.entries(standardHeaders(id))) if (!headers.has(name)) headers.set(name, value);
      return response;
    },
  };
}
