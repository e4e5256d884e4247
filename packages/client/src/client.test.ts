import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, ProblemError, UnreachableError } from './index.ts';

let answer: { status: number; body: string; headers?: Record<string, string> } = { status: 200, body: '{}' };
let seen: { url: string; authorization: string | undefined } = { url: '', authorization: undefined };
const server = createServer((request, response) => {
  seen = { url: request.url ?? '', authorization: request.headers.authorization };
  if (answer.status === 0) return;
  response.writeHead(answer.status, answer.headers).end(answer.body);
});
let baseUrl = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('the client', () => {
  it('sends what is asked, and the key', async () => {
    answer = { status: 200, body: '{"items":[],"page":{"limit":5}}' };
    await createClient({ baseUrl: `${baseUrl}/`, apiKey: 'k' }).articles.list({ limit: 5, author: 'Ada Berg' });
    expect(seen).toEqual({ url: '/v1/articles?limit=5&author=Ada+Berg', authorization: 'Bearer k' });
  });
  it('gives a refusal as the problem it is', async () => {
    answer = {
      status: 410,
      body: JSON.stringify({
        type: '/problems/gone',
        title: 't',
        status: 410,
        detail: 'The article was deleted.',
        instance: 'i',
        code: 'gone',
      }),
    };
    const failed = createClient({ baseUrl }).articles.get('a_x');
    await expect(failed).rejects.toBeInstanceOf(ProblemError);
    await expect(failed).rejects.toMatchObject({ status: 410, problem: { code: 'gone' } });
  });
  it('says so when nobody answers, when it takes too long, and when it is another server', async () => {
    await expect(createClient({ baseUrl: 'http://127.0.0.1:9' }).search({ q: 'x' })).rejects.toBeInstanceOf(
      UnreachableError,
    );
    answer = { status: 0, body: '' };
    await expect(createClient({ baseUrl, timeoutMs: 100 }).search({ q: 'x' })).rejects.toBeInstanceOf(UnreachableError);
    answer = { status: 502, body: '<h1>Bad gateway</h1>' };
    await expect(createClient({ baseUrl }).search({ q: 'x' })).rejects.toBeInstanceOf(UnreachableError);
    answer = { status: 200, body: '<h1>Hello</h1>' };
    await expect(createClient({ baseUrl }).search({ q: 'x' })).rejects.toBeInstanceOf(UnreachableError);
    expect(await createClient({ baseUrl: 'http://127.0.0.1:9' }).health()).toBe(false);
  });
  it('walks all pages', async () => {
    let page = 0;
    const fetch = async () =>
      new Response(
        JSON.stringify({ items: [{ id: `a${page}` }], page: { limit: 1, ...(page++ < 2 && { next: `c${page}` }) } }),
      );
    const ids: string[] = [];
    for await (const { id } of createClient({ baseUrl, fetch }).articles.each()) ids.push(id);
    expect(ids).toEqual(['a0', 'a1', 'a2']);
  });
  it('has the types of the API description as it is now', () => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-client-'));
    const out = join(folder, 'api.ts');
    const cli = new URL('../node_modules/openapi-typescript/bin/cli.js', import.meta.url);
    execFileSync(
      process.execPath,
      [fileURLToPath(cli), fileURLToPath(new URL('../openapi.json', import.meta.url)), '-o', out],
      {
        stdio: 'pipe',
      },
    );
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(new URL('./api.generated.ts', import.meta.url), 'utf8'));
    rmSync(folder, { recursive: true });
  });
});
