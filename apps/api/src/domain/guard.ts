import type { Environment } from '../environment.ts';
import { Refusal } from './problems.ts';

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Longest address, in UTF-16 units. */
const longestUrl = 8_192;

/** Compares without telling by its time how much was right. */
function same(a: string, b: string): boolean {
  const [x, y] = [new TextEncoder().encode(a), new TextEncoder().encode(b)];
  let difference = x.length ^ y.length;
  for (let i = 0; i < y.length; i++) difference |= (x[i % Math.max(1, x.length)] ?? 0) ^ (y[i] ?? 0);
  return difference === 0;
}

/** Refuses what must not come in: foreign hosts (DNS rebinding), writes from other sites, writes without the key. */
export function guard(
  request: Request,
  { allowedHosts, allowedOrigins, apiKey }: Environment,
  parsesOnly: boolean,
): void {
  if (request.url.length > longestUrl)
    throw new Refusal('too-long', `The address has ${request.url.length} characters.`);
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (allowedHosts && !allowedHosts.has(host.toLowerCase()))
    throw new Refusal('wrong-host', `This server does not answer to "${host.slice(0, 100)}".`);
  if (!writes.has(request.method)) return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const foreign =
    origin !== null
      ? !(allowedOrigins?.has(origin) || origin === `http://${host}` || origin === `https://${host}`)
      : site !== null && site !== 'same-origin' && site !== 'none';
  if (foreign)
    throw new Refusal('cross-origin', `A page of ${(origin ?? 'another site').slice(0, 200)} must not write here.`);
  if (apiKey === undefined || parsesOnly) return;
  const given = /^Bearer (.{1,500})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (given === undefined || !same(given, apiKey))
    throw new Refusal('unauthorized', given === undefined ? 'Writing needs a key.' : 'The key is wrong.', {
      headers: { 'www-authenticate': 'Bearer realm="broadsheet"' },
    });
}
