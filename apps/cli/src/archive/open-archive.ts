import type { openApi } from '@broadsheet/api/node';
import { type BroadsheetClient, createClient } from '@broadsheet/client';
import { Complaint, exitCode } from '../exit-code.ts';
import type { ArchiveOptions } from '../options.ts';

/** A store, spoken to through the API: that of a server, or one opened in this process on the store's folder. */
export interface Archive {
  client: BroadsheetClient;
  /** The store itself, when it is opened in this process. */
  store?: Awaited<ReturnType<typeof openApi>>['store'];
  close(): Promise<void>;
}

/** An article may have 5 MiB, and another program may hold the store's lock for a moment. */
const timeoutMs = 60_000;

/** A folder may be in use by a running server meanwhile. Throws a `Complaint` when the store cannot be used. */
export async function openArchive({ data, api }: ArchiveOptions): Promise<Archive> {
  const key = process.env['BROADSHEET_API_KEY'];
  const apiKey = key ? { apiKey: key } : {};
  if (api !== undefined) return { client: createClient({ baseUrl: api, ...apiKey, timeoutMs }), close: async () => {} };
  const node = await import('@broadsheet/api/node');
  try {
    const opened = await node.openApi({ data, ...apiKey });
    const client = createClient({
      baseUrl: 'http://127.0.0.1',
      ...apiKey,
      fetch: opened.fetch,
      timeoutMs,
    });
    return { client, store: opened.store, close: () => opened.close() };
  } catch (error) {
    if (error instanceof node.StartError) throw new Complaint(error.message, exitCode.unusable, { cause: error });
    throw error;
  }
}
