import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArticleStore, StoreError } from '@broadsheet/store';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, createRoutes, openApiDocument } from './app.ts';
import { type ProblemCode, problems } from './domain/problems.ts';
import { openApi, StartError, serveApi } from './entry/node.ts';

const text =
  'Politik\n\nA bridge for the old town\n\nBy Ada Berg\n\nPublished: 3 May 2024, 10:15 BST\n\nThe council met in the old town hall and talked until late about it.\n\nNobody left before the vote was counted twice, and the mayor smiled.\n';
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-api-'));
let server: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  server = await serveApi({ data: join(folder, 'data'), port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = (path: string, init: RequestInit = {}) => fetch(server.url + path, init);
const post = (path: string, body: string | Uint8Array<ArrayBuffer>, type = 'text/plain') =>
  call(path, { method: 'POST', body, headers: { 'content-type': type } });
const reached = new Set<string>();
async function refused(response: Response, code: ProblemCode): Promise<Record<string, unknown>> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem).toMatchObject({ code, status: problems[code].status, type: `/problems/${code}` });
  expect(response.status).toBe(problems[code].status);
  reached.add(code);
  return problem;
}

describe('articles', () => {
  it('come in once, are given in every format, change by revision, and go', async () => {
    const created = await post('/v1/articles', text);
    expect(created.status).toBe(201);
    const { article } = (await created.json()) as { article: { id: string } };
    const path = `/v1/articles/${article.id}`;
    expect(created.headers.get('location')).toBe(path);
    expect(((await (await post('/v1/articles', text)).json()) as { outcome: string }).outcome).toBe('unchanged');
    const types = {
      '.json': 'application/json',
      '.jsonld': 'application/ld+json',
      '.md': 'text/markdown',
      '.html': 'text/html',
      '.txt': 'text/plain',
    };
    for (const [suffix, type] of Object.entries(types)) {
      const bySuffix = await call(path + suffix);
      expect(bySuffix.headers.get('content-type')).toContain(type);
      expect(await bySuffix.text()).toContain('A bridge for the old town');
      const byAccept = await call(path, { headers: { accept: type } });
      expect(byAccept.headers.get('content-type')).toContain(type);
      const etag = bySuffix.headers.get('etag') ?? '';
      expect((await call(path + suffix, { headers: { 'if-none-match': etag } })).status).toBe(304);
    }
    const head = await call(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const current = await call(path);
    const stored = (await current.json()) as Record<string, unknown>;
    const changed = JSON.stringify({ ...stored, headline: { text: 'A bridge for everybody' } });
    const put = (headers: Record<string, string>, body = changed) =>
      call(path, { method: 'PUT', body, headers: { 'content-type': 'application/json', ...headers } });
    await refused(await put({}), 'precondition-required');
    await refused(await put({ 'if-match': `"${'0'.repeat(64)}"` }), 'precondition-failed');
    expect(await (await put({ 'if-match': current.headers.get('etag') ?? '' })).json()).toMatchObject({
      outcome: 'updated',
      revision: 2,
    });
    expect(await (await call(`${path}/revisions`)).json()).toMatchObject({ items: [{ number: 2 }, { number: 1 }] });
    expect(await (await call(`${path}/revisions/1`)).json()).toMatchObject({
      headline: { text: 'A bridge for the old town' },
    });
    await refused(await call(`${path}/revisions/9`), 'not-found');
    expect((await call(path, { method: 'DELETE' })).status).toBe(204);
    expect(await refused(await call(path), 'gone')).toHaveProperty('deletedAt');
  });

  it('keep their source and evidence', async () => {
    const { article } = (await (await post('/v1/articles', text.replace('bridge', 'tunnel'))).json()) as {
      article: { id: string };
    };
    const source = await call(`/v1/articles/${article.id}/source`);
    expect(source.headers.get('content-disposition')).toContain('attachment');
    expect(await source.text()).toBe(text.replace('bridge', 'tunnel'));
    const evidence = (await (await call(`/v1/articles/${article.id}/evidence`)).json()) as {
      evidence: { ledger: { text: string }[] };
    };
    expect(evidence.evidence.ledger.map((row) => row.text).join('')).toBe(text.replace('bridge', 'tunnel'));
  });

  it('give their source under a name of its kind', async () => {
    const prose = 'The clerk read all of the letters to the council, and nobody in the old hall asked her to stop. ';
    const page = `<html lang="en"><title>Letters to the council</title><article><h1>Letters to the council</h1>${`<p>${prose.repeat(2)}</p>`.repeat(3)}</article></html>`;
    for (const [type, body, extension] of [
      ['text/html', page, 'html'],
      ['text/markdown', `# A letter\n\n${prose}\n`, 'md'],
      ['text/plain', `A second letter\n\n${prose}\n`, 'txt'],
    ] as const) {
      const { article } = (await (await post('/v1/articles', body, type)).json()) as { article: { id: string } };
      const { headers } = await call(`/v1/articles/${article.id}/source`);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${article.id}.${extension}"`);
    }
  });

  it('are parsed without being stored', async () => {
    const before = await (await call('/readyz')).json();
    const answer = (await (await post('/v1/parse?language=en', text.replace('bridge', 'ferry'))).json()) as Record<
      string,
      unknown
    >;
    expect(answer).toMatchObject({ wouldBe: 'created', article: { headline: { text: 'A ferry for the old town' } } });
    expect(await (await post('/v1/parse?as=md', text)).text()).toMatch(/^---\nid: a_/);
    expect(await (await call('/readyz')).json()).toEqual(before);
  });

  it('are listed and found', async () => {
    const list = await call('/v1/articles?author=Ada%20Berg&limit=5');
    expect(await list.json()).toMatchObject({ page: { limit: 5 } });
    expect(
      (
        await call('/v1/articles?author=Ada%20Berg&limit=5', {
          headers: { 'if-none-match': list.headers.get('etag') ?? '' },
        })
      ).status,
    ).toBe(304);
    const found = (await (await call('/v1/search?q=tunnel')).json()) as {
      items: { highlights: { text: string; ranges: { start: number; end: number }[] }[] }[];
    };
    const [first] = found.items[0]?.highlights ?? [];
    expect(first?.ranges.map(({ start, end }) => first.text.slice(start, end))).toEqual(['tunnel']);
    expect(await (await call('/v1/authors')).json()).toMatchObject({ items: [{ value: 'Ada Berg' }] });
  });
});

describe('problems', () => {
  it('are said for every wrong request', async () => {
    expect(await refused(await call('/v1/articles?colour=red'), 'bad-parameter')).toMatchObject({
      errors: [{ parameter: 'colour' }],
    });
    await refused(await call('/v1/articles?limit=1000'), 'bad-parameter');
    await refused(await call('/v1/articles?cursor=xyz'), 'invalid-cursor');
    await refused(await call('/v1/search?q=-only'), 'invalid-query');
    await refused(await post('/v1/parse', '{', 'application/json'), 'invalid-json');
    await refused(await post('/v1/parse', ''), 'no-article');
    expect(
      await refused(await post('/v1/parse', new Uint8Array([0x89, 0x50, 0x4e, 0x47])), 'no-article'),
    ).toMatchObject({
      errors: [{ code: 'input.binary', reasons: ['bytes.png'] }],
    });
    await refused(await post('/v1/parse', '{}', 'application/json'), 'no-article');
    await refused(await post('/v1/parse', '<html><body><nav>Home</nav></body></html>', 'text/html'), 'no-article');
    await refused(await post('/v1/parse', 'x', 'image/png'), 'unsupported-media-type');
    await refused(await post('/v1/parse', 'x'.repeat(5 * 1024 * 1024 + 1)), 'too-large');
    await refused(await call('/nowhere'), 'not-found');
    await refused(await call('/v1/parse'), 'method-not-allowed');
    await refused(await call('/v1/search?q=x', { method: 'DELETE' }), 'method-not-allowed');
    const [item] = ((await (await call('/v1/articles')).json()) as { items: { id: string }[] }).items;
    await refused(await call(`/v1/articles/${item?.id}.docx`), 'not-acceptable');
    await refused(await call(`/v1/articles/${item?.id}`, { headers: { accept: 'image/png' } }), 'not-acceptable');
    await refused(
      await call('/v1/articles', {
        method: 'POST',
        body: text,
        headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
      }),
      'cross-origin',
    );
    await refused(await call(`/v1/search?q=${'x'.repeat(9_000)}`), 'too-long');
  });

  it('are said to foreign hosts, as DNS rebinding would send', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${server.url}/v1/articles`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('error', reject)
        .end();
    });
    expect(status).toBe(problems['wrong-host'].status);
    reached.add('wrong-host');
  });

  it('are said of keys, stores that fail, and what nobody foresaw', async () => {
    const api = await openApi({ data: join(folder, 'keyed'), apiKey: 'secret' });
    const write = (headers: Record<string, string>) =>
      api.fetch(
        new Request('http://127.0.0.1/v1/articles', {
          method: 'POST',
          body: text,
          headers: { 'content-type': 'text/plain', ...headers },
        }),
      );
    await refused(await write({}), 'unauthorized');
    await refused(await write({ authorization: 'Bearer secrets' }), 'unauthorized');
    expect((await write({ authorization: 'Bearer secret' })).status).toBe(201);
    expect((await api.fetch(new Request('http://127.0.0.1/v1/articles'))).status).toBe(200);
    const failing = (error: Error): ArticleStore => new Proxy(api.store, { get: () => () => Promise.reject(error) });
    const ask = (store: ArticleStore | undefined) =>
      createApp({ requestId: () => 'r', ...(store && { store }) }).fetch(
        new Request('http://127.0.0.1/v1/articles', { method: 'POST', body: text }),
      );
    await refused(await ask(failing(new StoreError('full', '/secret/path is full'))), 'store-full');
    await refused(await ask(failing(new StoreError('locked', '/secret/path is locked'))), 'store-unavailable');
    const internal = await refused(await ask(failing(new Error('select * from /secret/path'))), 'internal');
    expect(JSON.stringify(internal)).not.toMatch(/secret|select/);
    await refused(await ask(undefined), 'no-store');
    await api.close();
  });

  it('are all reached above, and have a page each', async () => {
    expect([...reached].sort()).toEqual(Object.keys(problems).sort());
    for (const code of Object.keys(problems)) expect((await call(`/problems/${code}`)).status, code).toBe(200);
    await refused(await call('/problems/constructor'), 'not-found');
  });

  it('are what random requests get, never a failure', async () => {
    const path = fc.oneof(
      fc.constantFrom(
        '/v1/articles',
        '/v1/search',
        '/v1/parse',
        '/v1/articles/a_x',
        '/docs/x',
        '/problems/x',
        '/v1/topics',
      ),
      fc.webPath(),
    );
    const query = fc.dictionary(
      fc.constantFrom('q', 'limit', 'cursor', 'from', 'language', 'x', 'as'),
      fc.string({ maxLength: 30 }),
      { maxKeys: 3 },
    );
    await fc.assert(
      fc.asyncProperty(
        path,
        query,
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
        fc.constantFrom('text/plain', 'application/json', 'x/y'),
        fc.string({ maxLength: 200 }),
        async (at, parameters, method, type, body) => {
          const response = await call(`${at}?${new URLSearchParams(parameters)}`, {
            method,
            headers: { 'content-type': type },
            ...(method !== 'GET' && method !== 'HEAD' && { body }),
          });
          const answer = await response.text();
          expect(response.status).toBeLessThan(500);
          if (response.status >= 400 && method !== 'HEAD') expect(JSON.parse(answer)).toHaveProperty('code');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the server', () => {
  it('describes itself as the client knows it', async () => {
    createRoutes();
    expect(JSON.parse(JSON.stringify(openApiDocument()))).toEqual(
      JSON.parse(readFileSync(new URL('../../../packages/client/openapi.json', import.meta.url), 'utf8')),
    );
    const document = (await (await call('/openapi.json')).json()) as { openapi: string };
    expect(document.openapi).toBe('3.1.0');
    const docs = await call('/docs');
    expect(docs.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await call('/docs/swagger-ui-bundle.js')).status).toBe(200);
    expect((await call('/docs/..%2f..%2fpackage.json')).status).toBe(404);
  });
  it('refuses what it cannot be started with, in one line', async () => {
    const refusedStart = (options: Partial<Parameters<typeof serveApi>[0]>) =>
      serveApi({ data: join(folder, 'other'), port: 0, ...options });
    await expect(refusedStart({ host: '0.0.0.0' })).rejects.toMatchObject({ name: 'StartError', code: 'needs-key' });
    const busy = refusedStart({ port: server.port });
    await expect(busy).rejects.toBeInstanceOf(StartError);
    await expect(busy).rejects.toMatchObject({ code: 'port-in-use', message: expect.stringContaining('API_PORT') });
  });
  it('sends the headers that keep browsers in bounds', async () => {
    const { headers } = await call('/v1/articles');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
