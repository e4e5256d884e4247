import { articleJsonSchema } from '@broadsheet/article/json-schema';
import { type ProblemCode, problems, Refusal } from '../domain/problems.ts';
import { openApiDocument } from './description.ts';
import type { Router } from './router.ts';

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${head}</head><body>${body}</body></html>`;
const htmlHeaders = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=3600' };
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** What the API says of itself: description, documentation, problems, schema, health. */
export function aboutRoutes(router: Router): void {
  let description: string | undefined;
  router.get('/openapi.json', (c) => {
    description ??= JSON.stringify(openApiDocument());
    return c.body(description, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' });
  });
  router.get('/docs', (c) =>
    c.html(
      page(
        'Broadsheet API',
        '<div id="docs"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script>',
        '<link rel="stylesheet" href="/docs/swagger-ui.css">',
      ),
      200,
      { 'content-security-policy': docsPolicy },
    ),
  );
  router.get('/docs/start.js', (c) =>
    c.body("SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', validatorUrl: null });", 200, {
      'content-type': 'text/javascript; charset=utf-8',
    }),
  );
  router.get('/docs/:file', async (c) => {
    const asset = await c.var.environment.docsAsset?.(c.req.param('file'));
    if (!asset) throw new Refusal('not-found', 'There is no such file of the documentation here.');
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'public, max-age=86400' });
  });
  router.get('/problems/:code', (c) => {
    const code = c.req.param('code');
    if (!Object.hasOwn(problems, code)) throw new Refusal('not-found', 'There is no such problem.');
    const { title, status, help } = problems[code as ProblemCode];
    return c.body(
      page(
        title,
        `<h1>${title}</h1><p><code>${code}</code>, status ${status}.</p><p>${help.replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`,
      ),
      200,
      htmlHeaders,
    );
  });
  router.get('/schemas/article/1.0.json', (c) =>
    c.json(articleJsonSchema(), 200, { 'cache-control': 'public, max-age=86400' }),
  );
  router.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  router.get('/readyz', async (c) => {
    await c.var.environment.store?.check();
    const state = await c.var.environment.store?.state();
    return c.json({ status: 'ok', ...(state && { articles: state.articles }) }, 200, { 'cache-control': 'no-store' });
  });
}
