const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src http: https:; media-src http: https:; frame-ancestors 'none'; base-uri 'none'; sandbox";

/** What every answer carries: its number, and what keeps a browser from doing more with it than show it. */
export const standardHeaders = (requestId: string): Record<string, string> => ({
  'x-request-id': requestId,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': policy,
});

const complete = new WeakSet<Response>();

/** An answer made with its standard headers: setting them afterwards costs a busy route a third of its speed. */
export function completeResponse(
  body: string | null,
  requestId: string,
  init: { status?: number; headers: Record<string, string> },
): Response {
  const response = new Response(body, { ...init, headers: { ...init.headers, ...standardHeaders(requestId) } });
  complete.add(response);
  return response;
}

export const isComplete = (response: Response): boolean => complete.has(response);
