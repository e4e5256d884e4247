// GET of one article against a bare Hono hello, in the same run. `npm run bench -w @broadsheet/api`
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import { serveApi } from '../dist/entry/node.js';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const api = await serveApi({ data: folder, port: 0 });
const hello = new Hono().get('/', (c) => c.text('hello'));
const bare = await new Promise<ReturnType<typeof serve>>((resolve) => {
  const server = serve({ fetch: hello.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(server));
});
const address = bare.address();
const bareUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
const sample = readFileSync(new URL('../../cli/content/nordkorea-russland.txt', import.meta.url));
const created = await fetch(`${api.url}/v1/articles`, {
  method: 'POST',
  body: sample,
  headers: { 'content-type': 'text/plain' },
});
const { article } = (await created.json()) as { article: { id: string } };

async function rate(url: string): Promise<number> {
  const { requests } = await autocannon({ url, connections: 20, duration: 4 });
  return Math.round(requests.average);
}

const rows: Record<string, { 'requests/s': number; ratio: number }> = {};
const hellos: number[] = [];
for (const [name, path] of [
  ['one article, JSON', `/v1/articles/${article.id}`],
  ['one article, Markdown', `/v1/articles/${article.id}.md`],
  ['list', '/v1/articles'],
  ['search', '/v1/search?q=schoigu'],
] as const) {
  const before = await rate(bareUrl);
  hellos.push(before);
  const own = await rate(api.url + path);
  rows[name] = { 'requests/s': own, ratio: Number((own / before).toFixed(2)) };
}
console.table({ 'bare hello': { 'requests/s': Math.max(...hellos), ratio: 1 }, ...rows });
await api.close();
bare.close();
rmSync(folder, { recursive: true });
