import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { Refusal } from '../domain/problems.ts';
import type { Environment } from '../environment.ts';

export type Variables = { Variables: { environment: Environment; requestId: string } };
export type Router = Hono<Variables>;
export const createRouter = (): Router => new Hono<Variables>();

/** Bodies by media type. */
export type Content = Readonly<Record<string, z.ZodType>>;

/** A route as it is described and checked. */
export interface Endpoint<Query extends z.ZodObject = z.ZodObject, Params extends z.ZodObject = z.ZodObject> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** With path parameters in braces. */
  path: string;
  tags: readonly string[];
  summary: string;
  description?: string;
  security?: readonly Readonly<Record<string, readonly string[]>>[];
  request: { query: Query; params?: Params; body?: Content };
  responses: Readonly<Record<number, { description: string; content?: Content }>>;
}

/** Every route that was added, for the description. */
export const described: Endpoint[] = [];

function check<S extends z.ZodObject>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const known = Object.keys(schema.shape);
  const errors = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          code: 'unknown-parameter',
          parameter: key.slice(0, 60),
          detail: `There is no parameter "${key.slice(0, 60)}" here. There are: ${known.join(', ') || 'none'}.`,
        }))
      : [
          {
            code: 'bad-value',
            parameter: String(issue.path[0] ?? ''),
            detail: `${String(issue.path[0] ?? '')}: ${issue.message}.`,
          },
        ],
  );
  throw new Refusal('bad-parameter', errors[0]?.detail ?? 'A parameter is wrong.', { errors });
}

/**
 * Adds a route with its description. Query and path are checked against their schemas before the handler runs; bodies
 * are left to it, since they are read with a limit and may be text.
 */
export function endpoint<Query extends z.ZodObject, Params extends z.ZodObject = z.ZodObject>(
  router: Router,
  route: Endpoint<Query, Params>,
  handle: (c: Context<Variables>, input: { query: z.output<Query>; params: z.output<Params> }) => Promise<Response>,
): void {
  if (!described.some((known) => known.method === route.method && known.path === route.path)) described.push(route);
  const { query, params } = route.request;
  const takesNone = Object.keys(query.shape).length === 0;
  router.on(route.method.toUpperCase(), route.path.replace(/\{(\w+)\}/g, ':$1'), (c) =>
    handle(c, {
      query: takesNone && !c.req.url.includes('?') ? ({} as z.output<Query>) : check(query, c.req.query()),
      params: (params ? check(params, c.req.param()) : {}) as z.output<Params>,
    }),
  );
}
