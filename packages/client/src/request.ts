import { type Problem, ProblemError, UnreachableError } from './errors.ts';

export interface ClientOptions {
  /** Where the API is: `http://127.0.0.1:8787`. */
  baseUrl: string;
  /** Needed for writes when the API has one. */
  apiKey?: string;
  /** Default: the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds. Default 10,000. */
  timeoutMs?: number;
}

export interface Sending {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Readonly<Record<string, string | number | undefined>>;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}

export type Send = (path: string, sending?: Sending) => Promise<Response>;

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value && 'status' in value;
}

/** Sends requests to the API; rejects with `ProblemError` or `UnreachableError`. */
export function sender({
  baseUrl,
  apiKey,
  fetch = (request) => globalThis.fetch(request),
  timeoutMs = 10_000,
}: ClientOptions): Send {
  const base = baseUrl.replace(/\/+$/, '');
  return async (path, { method = 'GET', query = {}, headers = {}, body } = {}) => {
    const parameters = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    );
    const url = `${base}${path}${parameters.size > 0 ? `?${parameters}` : ''}`;
    const request = new Request(url, {
      method,
      headers: { ...headers, ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : Uint8Array.from(body) }),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    let response: Response;
    try {
      response = await fetch(request);
    } catch (error) {
      throw new UnreachableError(`The API at ${base} does not answer.`, { cause: error });
    }
    if (response.ok) return response;
    const text = await response.text().catch(() => '');
    let problem: unknown;
    try {
      problem = JSON.parse(text);
    } catch {
      problem = undefined;
    }
    if (isProblem(problem)) throw new ProblemError(problem);
    throw new UnreachableError(`${base} answered ${response.status}, but not as a Broadsheet API does.`);
  };
}
