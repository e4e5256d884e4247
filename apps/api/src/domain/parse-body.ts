import { parseHtml } from '@broadsheet/article/html';
import { fromJson } from '@broadsheet/article/json';
import { languages } from '@broadsheet/article/languages';
import type { Parsed } from '@broadsheet/article/schema';
import { parseText } from '@broadsheet/article/text';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';

export interface ParseQuery {
  language?: string | undefined;
  timeZone?: string | undefined;
  url?: string | undefined;
  publisher?: string | undefined;
}

const encodings = /charset="?([\w.:-]{1,40})"?/i;

function decodeAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    throw new Refusal('unsupported-media-type', `The charset ${charset} is not known. Leave it out to have it found.`);
  }
}

/** What a body holds: plain text and pages are parsed, Article JSON is read. Refuses what is neither, with the parser's reasons. */
export async function parseBody(
  request: Request,
  query: ParseQuery,
): Promise<{ parsed: Parsed & { article: NonNullable<Parsed['article']> }; bytes: Uint8Array; mediaType: string }> {
  const type = request.headers.get('content-type') ?? 'text/plain';
  const mediaType = type.split(';')[0]?.trim().toLowerCase() ?? '';
  const isJson = mediaType === 'application/json' || mediaType === 'application/vnd.broadsheet.article+json';
  const isPage = mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
  if (!isJson && !isPage && mediaType !== 'text/plain' && mediaType !== 'text/markdown')
    throw new Refusal(
      'unsupported-media-type',
      `${mediaType.slice(0, 80) || 'An unnamed type'} is not read; send the file itself as the body, with text/plain, text/html or application/json as its Content-Type.`,
    );
  const bytes = await readBody(request);
  const charset = encodings.exec(type)?.[1];
  const parsed = isJson
    ? readJson(bytes)
    : isPage
      ? parseHtml(bytes, {
          ...definedOnly(query),
          now: new Date().toISOString(),
          ...(charset !== undefined && { charset }),
        })
      : parseText(textOf(bytes, charset), { ...definedOnly(query), languages });
  if (parsed.article === null) {
    const errors = parsed.issues.map((issue) => ({
      code: issue.code,
      detail: issue.message,
      ...(issue.field !== undefined && { pointer: issue.field }),
      ...(issue.reasons && { reasons: issue.reasons }),
    }));
    const first = parsed.issues.find((issue) => issue.severity === 'error');
    throw new Refusal('no-article', first?.message ?? 'The body holds no article.', { errors });
  }
  return { parsed: { ...parsed, article: parsed.article }, bytes, mediaType };
}

/** A declared charset is believed, but for UTF-8: that is the default of many clients, and the bytes know better. */
function textOf(bytes: Uint8Array, charset: string | undefined): string | Uint8Array {
  return charset === undefined || /^utf-?8$/i.test(charset) ? bytes : decodeAs(bytes, charset);
}

function readJson(bytes: Uint8Array): Parsed {
  const text = new TextDecoder().decode(bytes);
  const { article, issues } = fromJson(text);
  const bad = issues.find((issue) => issue.message.startsWith('This is not JSON'));
  if (bad) throw new Refusal('invalid-json', bad.message);
  return { article, issues, evidence: { source: { format: 'json' }, fields: [], ledger: [] } };
}

function definedOnly({ language, timeZone, url, publisher }: ParseQuery) {
  return {
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { timeZone }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
  };
}
