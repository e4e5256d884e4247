import 'server-only';
import { createClient, type Problem, ProblemError, UnreachableError } from '@broadsheet/client';

/** The API that this site reads from. */
export const api = createClient({
  baseUrl: process.env['BROADSHEET_API_URL'] ?? 'http://127.0.0.1:8787',
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
