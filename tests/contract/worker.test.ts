import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '@broadsheet/api';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../e2e/site.ts';

let worker: Miniflare;
beforeAll(async () => {
  const bundle = await build({
    entryPoints: [join(root, 'apps', 'api', 'dist', 'entry', 'worker.js')],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker', 'import'],
    write: false,
    logLevel: 'silent',
  });
  worker = new Miniflare({
    modules: true,
    script: bundle.outputFiles[0]?.text ?? '',
    compatibilityDate: '2026-07-01',
    host: '127.0.0.1',
    port: 0,
  });
  await worker.ready;
});
afterAll(() => worker?.dispose());

const inWorker = async (
  path: string,
  init: { method?: string; body?: string; headers?: Record<string, string> } = {},
) => {
  const response = await worker.dispatchFetch(`http://127.0.0.1${path}`, init);
  return { status: response.status, text: await response.text() };
};

describe('in workerd, which has no Node', () => {
  const sample = readFileSync(join(root, 'apps', 'cli', 'content', 'nordkorea-russland.txt'), 'utf8');
  const post = { method: 'POST', body: sample, headers: { 'content-type': 'text/plain' } };
  it('the sample article is parsed to the same bytes as in Node', async () => {
    const node = createApp({ requestId: () => 'node' });
    const here = await (await node.fetch(new Request('http://127.0.0.1/v1/parse', post))).text();
    const there = await inWorker('/v1/parse', post);
    expect(there.status).toBe(200);
    expect(JSON.parse(there.text)).toMatchObject({ article: { kicker: { text: 'Verteidigung' } } });
    expect(there.text).toBe(here);
  });
  it('a page is parsed to the same bytes as in Node', async () => {
    const node = createApp({ requestId: () => 'node' });
    const page = `<html lang="en"><head><title>Boats</title></head><body><h1>Harbour counts its boats twice</h1><p>${'The office counted the boats that came in at night. '.repeat(8)}</p></body></html>`;
    const posted = { method: 'POST', body: page, headers: { 'content-type': 'text/html' } };
    const here = await (await node.fetch(new Request('http://127.0.0.1/v1/parse', posted))).text();
    const there = await inWorker('/v1/parse', posted);
    expect(JSON.parse(there.text)).toMatchObject({ article: { headline: { text: 'Harbour counts its boats twice' } } });
    expect(there.text).toBe(here);
  });
  it('formats, problems and the description answer, and storing is refused in words', async () => {
    expect((await inWorker('/v1/parse?as=md', post)).text).toContain('# Nordkorea und Russland');
    expect(JSON.parse((await inWorker('/v1/articles')).text)).toMatchObject({ code: 'no-store' });
    expect(JSON.parse((await inWorker('/v1/parse', { ...post, body: '' })).text)).toMatchObject({ code: 'no-article' });
    expect(JSON.parse((await inWorker('/openapi.json')).text)).toMatchObject({ openapi: '3.1.0' });
    expect((await inWorker('/healthz')).status).toBe(200);
  });
});
