import type { Article, Evidence, Issue } from '@broadsheet/article/schema';
import type { components, paths } from './api.generated.ts';
import { UnreachableError } from './errors.ts';
import { type ClientOptions, type Send, sender } from './request.ts';

/** An article without what makes it long, with its number of words. */
export type Summary = Omit<Article, 'body' | 'live' | 'footnotes'> & { words: number };
export type Highlight = components['schemas']['Highlight'];
export type Hit = Omit<components['schemas']['Hit'], 'article'> & { article: Summary };
export type Page = components['schemas']['Page'];
type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;
export type ListQuery = Partial<QueryOf<'/v1/articles'>>;
export type SearchQuery = Partial<QueryOf<'/v1/search'>> & { q: string };
export interface ArticleList {
  items: Summary[];
  page: Page;
}
export interface SearchResults {
  items: Hit[];
  page: Page;
  total: { count: number; more: boolean };
}
export type Outcome = 'created' | 'updated' | 'unchanged';
export interface ParseAnswer {
  article: Article;
  evidence: Evidence;
  issues: Issue[];
  wouldBe?: Outcome;
}
export interface Deposited {
  outcome: Outcome;
  article: Article;
  issues: Issue[];
  revision: number;
}
export interface ParseOptions {
  /** Default `text/plain`. */
  mediaType?: string;
  language?: string;
  timeZone?: string;
  url?: string;
  publisher?: string;
}
export interface RevisionEntry {
  number: number;
  hash: string;
  storedAt: string;
}
export type Format = 'json' | 'jsonld' | 'md' | 'html' | 'txt';
export type FacetList = 'sources' | 'sections' | 'topics' | 'authors' | 'languages';
type Body = string | Uint8Array;

async function jsonOf<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (error) {
    throw new UnreachableError('The answer is not JSON; is this a Broadsheet API?', { cause: error });
  }
}

const segment = (id: string) => encodeURIComponent(id);

function sending(body: Body, { mediaType = 'text/plain', language, timeZone, url, publisher }: ParseOptions) {
  return {
    method: 'POST' as const,
    body,
    headers: { 'content-type': mediaType },
    query: { language, timeZone, url, publisher },
  };
}

function articles(send: Send) {
  const get = async <T>(path: string, query: object = {}) =>
    jsonOf<T>(await send(path, { query: query as Record<string, string | number | undefined> }));
  const list = (query: ListQuery = {}) => get<ArticleList>('/v1/articles', query);
  return {
    list,
    /** Walks all pages of a list. */
    async *each(query: ListQuery = {}): AsyncGenerator<Summary> {
      let cursor = query.cursor;
      do {
        const { items, page } = await list({ ...query, ...(cursor !== undefined && { cursor }) });
        yield* items;
        cursor = page.next;
      } while (cursor !== undefined);
    },
    async get(id: string): Promise<{ article: Article; etag: string }> {
      const response = await send(`/v1/articles/${segment(id)}.json`);
      return { article: await jsonOf<Article>(response), etag: response.headers.get('etag') ?? '' };
    },
    getAs: async (id: string, format: Format): Promise<string> =>
      (await send(`/v1/articles/${segment(id)}.${format}`)).text(),
    /** Parses and stores; the same article twice is `unchanged`. */
    create: async (body: Body, options: ParseOptions = {}): Promise<Deposited> =>
      jsonOf(await send('/v1/articles', sending(body, options))),
    replace: async (id: string, article: Article, { ifMatch }: { ifMatch: string }): Promise<Deposited> =>
      jsonOf(
        await send(`/v1/articles/${segment(id)}`, {
          method: 'PUT',
          body: JSON.stringify(article),
          headers: { 'content-type': 'application/json', 'if-match': ifMatch },
        }),
      ),
    async remove(id: string, { ifMatch }: { ifMatch?: string } = {}): Promise<void> {
      await send(`/v1/articles/${segment(id)}`, {
        method: 'DELETE',
        headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
      });
    },
    revisions: async (id: string) =>
      (await get<{ items: RevisionEntry[] }>(`/v1/articles/${segment(id)}/revisions`)).items,
    revision: (id: string, number: number) => get<Article>(`/v1/articles/${segment(id)}/revisions/${number}`),
    evidence: (id: string) => get<{ evidence: Evidence; issues: Issue[] }>(`/v1/articles/${segment(id)}/evidence`),
    async source(id: string): Promise<{ bytes: Uint8Array; mediaType: string }> {
      const response = await send(`/v1/articles/${segment(id)}/source`);
      return {
        bytes: new Uint8Array(await response.arrayBuffer()),
        mediaType: response.headers.get('x-source-type') ?? 'application/octet-stream',
      };
    },
  };
}

/** A client of one API. Calls reject with `ProblemError` when the API refuses, with `UnreachableError` when nobody answers. */
export function createClient(options: ClientOptions) {
  const send = sender(options);
  return {
    articles: articles(send),
    /** Reads an article and says how; stores nothing. */
    parse: async (body: Body, parseOptions: ParseOptions = {}): Promise<ParseAnswer> =>
      jsonOf(await send('/v1/parse', sending(body, parseOptions))),
    search: async (query: SearchQuery): Promise<SearchResults> =>
      jsonOf(await send('/v1/search', { query: query as Record<string, string | number | undefined> })),
    /** What articles can be filtered by, most frequent first. */
    facet: async (list: FacetList, query: { prefix?: string; limit?: number } = {}) =>
      (await jsonOf<{ items: { value: string; count: number }[] }>(await send(`/v1/${list}`, { query }))).items,
    /** Whether the API answers and can reach its store. */
    async health(): Promise<boolean> {
      try {
        await send('/readyz');
        return true;
      } catch {
        return false;
      }
    },
  };
}

export type BroadsheetClient = ReturnType<typeof createClient>;
