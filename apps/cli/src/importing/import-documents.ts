import { type BroadsheetClient, type ParseOptions, ProblemError, UnreachableError } from '@broadsheet/client';
import { Complaint, exitCode } from '../exit-code.ts';
import type { InputDocument } from '../input/document.ts';
import { documentsIn } from '../input/documents.ts';
import { walk } from '../input/walk.ts';
import type { ReadingOptions } from '../options.ts';

export const outcomes = ['created', 'updated', 'unchanged'] as const;
export type Outcome = (typeof outcomes)[number];

/** What happens to the input, as it happens. */
export interface ImportEvents {
  article?(name: string, outcome: Outcome): void;
  failed?(name: string, why: string): void;
  skipped?(path: string, why: string, what: 'file' | 'record'): void;
}

export interface ImportOptions {
  client: BroadsheetClient;
  reading?: ReadingOptions;
  /** Say what would happen, and store nothing. */
  dryRun?: boolean;
  /** Stops before the next article. */
  signal?: AbortSignal;
}

/**
 * Brings in every article under the paths, one after the other, each in a transaction of its own. What cannot be read
 * or stored is reported and left out. Throws a `Complaint` when nothing more can be stored: no server, no key, no room.
 */
export async function importDocuments(
  paths: Iterable<string>,
  options: ImportOptions,
  events: ImportEvents,
): Promise<void> {
  const stopped = () => options.signal?.aborted === true;
  for await (const found of walk(paths)) {
    if (stopped()) return;
    if (found.kind === 'skipped') events.skipped?.(found.path, found.why, 'file');
    else if (found.kind === 'failed') events.failed?.(found.path, found.why);
    else {
      for await (const read of documentsIn(found.path)) {
        if (stopped()) return;
        if (read.kind === 'failed') events.failed?.(read.path, read.why);
        else if (read.kind === 'skipped') events.skipped?.(read.path, read.why, 'record');
        else await importOne(read.document, options, events);
      }
    }
  }
}

async function importOne(document: InputDocument, options: ImportOptions, events: ImportEvents): Promise<void> {
  const { client, reading = {}, dryRun = false } = options;
  const sent = await bodyOf(document, reading);
  if ('why' in sent) {
    if (sent.kind === 'skipped') events.skipped?.(document.name, sent.why, document.oneOfMany ? 'record' : 'file');
    else events.failed?.(document.name, sent.why);
    return;
  }
  const { body, ...input } = sent;
  try {
    const outcome = dryRun
      ? (await client.parse(body, input)).wouldBe
      : (await client.articles.create(body, input)).outcome;
    if (outcome === undefined) throw new Complaint('This API keeps no articles: name another.', exitCode.unusable);
    events.article?.(document.name, outcome);
  } catch (error) {
    if (error instanceof UnreachableError) throw new Complaint(error.message, exitCode.unusable, { cause: error });
    if (!(error instanceof ProblemError)) throw error;
    if (endsAll.has(error.status)) throw new Complaint(reasonOf(error), exitCode.unusable, { cause: error });
    const isPage = document.mediaType === 'text/html';
    if (isPage && error.problem.errors?.some(({ code }) => code === 'input.not-an-article'))
      events.skipped?.(document.name, 'no article', document.oneOfMany ? 'record' : 'file');
    else events.failed?.(document.name, reasonOf(error));
  }
}

type Body = { body: string | Uint8Array } & ParseOptions;

/** What an API takes: texts and pages as they are, without what HTTP packed them in; of a record the article it holds. */
async function bodyOf(
  document: InputDocument,
  reading: ReadingOptions,
): Promise<Body | { kind: 'failed' | 'skipped'; why: string }> {
  const { mediaType, url, charset } = document;
  if (mediaType === 'application/json') {
    const { readDocument } = await import('../reading/read-document.ts');
    const read = readDocument(document, reading);
    return read.kind === 'article' ? { body: read.prepared.json, mediaType } : read;
  }
  const { unpackBody } = await import('../reading/unpack-body.ts');
  const body = unpackBody(document.bytes, document.encodings ?? []);
  if (body === 'too-large') return { kind: 'skipped', why: 'larger than 5 MiB' };
  const type = charset === undefined ? mediaType : `${mediaType}; charset=${charset}`;
  return { body, ...reading, ...(url !== undefined && { url }), mediaType: type };
}

/** No key, not allowed, wrong host, no store, no room: the next article would fare no better. */
const endsAll = new Set([401, 403, 421, 503, 507]);

function reasonOf({ problem }: ProblemError): string {
  return problem.errors?.[0]?.detail ?? problem.detail ?? problem.title;
}
