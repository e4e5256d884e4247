import 'server-only';
import { createClient, type Problem, ProblemError, UnreachableError } from '@broadsheet/client';

const baseUrl = process.env['BROADSHEET_API_URL'] ?? 'http://127.0.0.1:8787';

/** The API that this site reads from. */
export const api = createClient({
  baseUrl,
  ...(process.env['BROADSHEET_API_KEY'] && { apiKey: process.env['BROADSHEET_API_KEY'] }),
  fetch: (request) => fetch(request, { cache: 'no-store' }),
});

export type Failure =
  | { kind: 'down' }
  | {
      kind: 'refused';
      status: number;
      code: Problem['code'];
      detail: string;
      deletedAt?: string;
      errors: NonNullable<Problem['errors']>;
    };

/** What an API call gave, or why it gave nothing; other errors are passed on. */
export async function attempt<T>(call: Promise<T>): Promise<{ value: T } | { failure: Failure }> {
  try {
    return { value: await call };
  } catch (error) {
    if (error instanceof UnreachableError) return { failure: { kind: 'down' } };
    if (!(error instanceof ProblemError)) throw error;
    const { code, detail, deletedAt, errors } = error.problem;
    if (error.status === 503) return { failure: { kind: 'down' } };
    return {
      failure: {
        kind: 'refused',
        status: error.status,
        code,
        detail,
        ...(deletedAt !== undefined && { deletedAt }),
        errors: errors ?? [],
      },
    };
  }
}

/** Status under which an article is shown: 404 or 410 if the API says so, and else 200; the page itself says what is wrong. */
export async function articleStatus(id: string): Promise<200 | 404 | 410> {
  try {
    const { status } = await fetch(`${baseUrl}/v1/articles/${id}`, {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    });
    return status === 404 || status === 410 ? status : 200;
  } catch {
    return 200;
  }
}
