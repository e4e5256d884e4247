import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type ArticleStore, StoreError } from '@broadsheet/store';
import { openSqliteStore } from '@broadsheet/store/sqlite';
import { serve } from '@hono/node-server';
import { docsAsset } from '../adapters/docs-assets.ts';
import { createApp, type Environment } from '../app.ts';
import { listenError, StartError } from './start-error.ts';

export { StartError } from './start-error.ts';

export interface OpenOptions {
  /** Folder of the database; made if missing. */
  data: string;
  apiKey?: string;
  /** Told of failures inside. Default: standard error. */
  report?: NonNullable<Environment['report']>;
}

export interface ServeOptions extends OpenOptions {
  /** 0 takes a free one. */
  port: number;
  host?: string;
  /** Host names, with port, that are answered beside the server's own address. */
  allowedHosts?: readonly string[];
  allowedOrigins?: readonly string[];
}

function openStore(data: string): ArticleStore {
  try {
    return openSqliteStore({ path: join(data, 'broadsheet.db') });
  } catch (error) {
    if (error instanceof StoreError) throw new StartError(error.code, error.message, { cause: error });
    throw error;
  }
}

const reportToStderr: NonNullable<Environment['report']> = (error, id) => {
  process.stderr.write(
    `${new Date().toISOString()} ${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
};

const environmentOf = (store: ArticleStore, { apiKey, report = reportToStderr }: OpenOptions): Environment => ({
  store,
  requestId: randomUUID,
  docsAsset,
  ...(apiKey !== undefined && { apiKey }),
  report,
});

/** The API within this process, without a port. Rejects with `StartError` when the data folder cannot be used. */
export async function openApi(
  options: OpenOptions,
): Promise<{ fetch(request: Request): Promise<Response>; store: ArticleStore; close(): Promise<void> }> {
  const store = openStore(options.data);
  const app = createApp(environmentOf(store, options));
  return { fetch: (request) => app.fetch(request), store, close: () => store.close() };
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);

/**
 * The API on a port. Loopback by default; another interface is refused without a key, which writes then need. Rejects
 * with `StartError`.
 */
export async function serveApi(options: ServeOptions): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const { port, host = '127.0.0.1', apiKey } = options;
  if (!isLoopback(host) && !apiKey)
    throw new StartError(
      'needs-key',
      `${host} can be reached from other machines: set BROADSHEET_API_KEY first, or leave BROADSHEET_HOST on 127.0.0.1.`,
    );
  const store = openStore(options.data);
  const allowedHosts = new Set((options.allowedHosts ?? []).map((name) => name.toLowerCase()));
  const app = createApp({
    ...environmentOf(store, options),
    allowedHosts,
    ...(options.allowedOrigins && { allowedOrigins: new Set(options.allowedOrigins) }),
  });
  try {
    const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
      const starting = serve({ fetch: (request: Request) => app.fetch(request), port, hostname: host }, () =>
        resolve(starting),
      );
      starting.once('error', reject);
    });
    const address = server.address();
    const bound = typeof address === 'object' && address ? address.port : port;
    const own = isLoopback(host) ? ['127.0.0.1', 'localhost', '[::1]'] : [host];
    for (const name of own) allowedHosts.add(`${name}:${bound}`);
    const shown = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
    return {
      url: `http://${shown}:${bound}`,
      port: bound,
      async close() {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2_000);
        await closed;
        clearTimeout(timer);
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw listenError(error, host, port) ?? error;
  }
}
