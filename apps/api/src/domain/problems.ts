/** Every problem that the API answers: its status, its title, and what to do about it. */
export const problems = {
  'bad-parameter': {
    status: 400,
    title: 'A query parameter is wrong',
    help: 'Look at `errors`: each names the parameter and what it takes.',
  },
  'invalid-query': {
    status: 400,
    title: 'The search query cannot be read',
    help: 'Use words, "phrases", -not, OR and field:word.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor is not one of this list',
    help: 'Begin again without a cursor; take it from `page.next` or `page.prev`.',
  },
  'invalid-json': { status: 400, title: 'The body is not JSON', help: 'Send valid JSON in UTF-8.' },
  unauthorized: {
    status: 401,
    title: 'A key is needed',
    help: 'Send `Authorization: Bearer <key>` with the value of BROADSHEET_API_KEY.',
  },
  'cross-origin': {
    status: 403,
    title: 'Writes from other sites are refused',
    help: 'Write from the server, the command line, or the reader itself.',
  },
  'not-found': { status: 404, title: 'There is nothing here', help: 'Check the address; `/docs` lists what there is.' },
  'method-not-allowed': {
    status: 405,
    title: 'The method does not fit the address',
    help: 'The `Allow` header lists what does.',
  },
  'not-acceptable': {
    status: 406,
    title: 'The article has no such format',
    help: 'Ask for JSON, JSON-LD, Markdown, HTML or plain text.',
  },
  gone: { status: 410, title: 'The article was deleted', help: '`deletedAt` says when.' },
  'precondition-failed': {
    status: 412,
    title: 'The article was changed meanwhile',
    help: 'Get it again and repeat the change on the newest revision.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    help: 'Send at most 5 MiB; split an archive into its articles.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of a type that is not read',
    help: 'Send text/plain, text/html or application/json, not compressed.',
  },
  'wrong-host': {
    status: 421,
    title: 'The Host header names another server',
    help: 'Use the address that the server printed, or allow the name with BROADSHEET_ALLOWED_HOSTS.',
  },
  'no-article': {
    status: 422,
    title: 'There is no article in the body',
    help: 'Look at `errors` for what is missing or wrong.',
  },
  'precondition-required': {
    status: 428,
    title: 'If-Match is needed',
    help: 'Send the ETag of the revision that you changed in `If-Match`.',
  },
  'too-long': { status: 414, title: 'The address is too long', help: 'Keep the address under 8 KiB.' },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    help: 'Try again; report it with the `instance` id if it stays.',
  },
  'store-unavailable': {
    status: 503,
    title: 'The store cannot answer now',
    help: 'Try again in a moment; `detail` says what is wrong.',
  },
  'no-store': {
    status: 503,
    title: 'This server keeps no articles',
    help: 'It parses only; run the Node server to store.',
  },
  'store-full': {
    status: 507,
    title: 'There is no room left to store',
    help: 'Free some disk space; nothing stored was lost.',
  },
} as const;

export type ProblemCode = keyof typeof problems;

export interface ProblemError {
  code: string;
  detail: string;
  parameter?: string;
  pointer?: string;
  /** Of an issue of the parser: why, in codes. */
  reasons?: readonly string[];
}

/** A refusal with its reason; thrown by routes and answered as `application/problem+json` (RFC 9457). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly errors: ProblemError[] | undefined;
  readonly extra: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    code: ProblemCode,
    detail: string,
    more: { errors?: ProblemError[]; extra?: Record<string, unknown>; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.code = code;
    this.errors = more.errors;
    this.extra = more.extra ?? {};
    this.headers = more.headers ?? {};
  }
}

/** The answer to a refusal. */
export function problemResponse(refusal: Refusal, instance: string, head = false): Response {
  const { status, title } = problems[refusal.code];
  const body = {
    type: `/problems/${refusal.code}`,
    title,
    status,
    detail: refusal.message,
    instance,
    code: refusal.code,
    ...(refusal.errors && refusal.errors.length > 0 && { errors: refusal.errors.slice(0, 50) }),
    ...refusal.extra,
  };
  return new Response(head ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...refusal.headers },
  });
}
