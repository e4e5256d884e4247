import { type NextRequest, NextResponse } from 'next/server';
import { idInSlug } from './article/slug.ts';
import { articleStatus } from './data/api.ts';
import { largestForm } from './importing/upload.ts';
import { isLocale, preferredLocale } from './messages/index.ts';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** Addresses under a language that there are, but for articles; all others are answered with 404. */
const isRoute = /^\/[a-z]+(?:\/(?:river|search|import))?\/?$/;
const article = /^\/[a-z]+\/a\/([^/]+)\/?$/;

/**
 * The status of a page, told before it is rendered: one that only says so while it renders would be made in the browser
 * alone, and be blank without JavaScript.
 */
async function statusOf(pathname: string): Promise<number> {
  if (isRoute.test(pathname)) return 200;
  const id = idInSlug(article.exec(pathname)?.[1] ?? '');
  return id === undefined ? 404 : articleStatus(id);
}

/** Whether a Host header names this site: loopback, or a name in BROADSHEET_ALLOWED_HOSTS. Against DNS rebinding. */
function isOwnHost(host: string | null): boolean {
  if (host === null || loopback.test(host)) return true;
  const allowed = (process.env['BROADSHEET_ALLOWED_HOSTS'] ?? '').toLowerCase().split(/[\s,]+/);
  return allowed.includes(host.toLowerCase()) || allowed.includes(host.toLowerCase().replace(/:\d+$/, ''));
}

/** Sends addresses without a language to the reader's own, and gives every page a policy under which only our scripts run. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!isOwnHost(request.headers.get('host')))
    return new NextResponse('This site does not answer to that name; allow it with BROADSHEET_ALLOWED_HOSTS.\n', {
      status: 421,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  const { pathname, search } = request.nextUrl;
  const first = pathname.split('/')[1] ?? '';
  if (!isLocale(first)) {
    const url = request.nextUrl.clone();
    url.pathname = `/${preferredLocale(request.headers.get('accept-language'))}${pathname === '/' ? '' : pathname}`;
    url.search = search;
    return NextResponse.redirect(url, 307);
  }
  // More than the framework takes: answered before it is read, with the page that says what to do.
  if (request.method === 'POST' && Number(request.headers.get('content-length')) > largestForm) {
    const url = request.nextUrl.clone();
    url.search = '?too-large';
    return NextResponse.redirect(url, 303);
  }
  const nonce = btoa(crypto.randomUUID());
  const development = process.env.NODE_ENV === 'development';
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: http: https:",
    "media-src 'self' http: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set('x-pathname', pathname);
  const status = await statusOf(pathname);
  const response = NextResponse.next({ request: { headers }, ...(status !== 200 && { status }) });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: ['/((?!_next/|favicon.ico|icon|robots.txt|.*\\.(?:svg|png|woff2|txt)$).*)'] };
