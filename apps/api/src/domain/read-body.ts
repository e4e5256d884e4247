import { Refusal } from './problems.ts';

/** Most bytes of a body. */
export const bodyLimit = 5 * 1024 * 1024;

/** Reads a body, never holding more than the limit. */
export async function readBody(request: Request): Promise<Uint8Array> {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding.toLowerCase() !== 'identity')
    throw new Refusal(
      'unsupported-media-type',
      `Bodies with Content-Encoding ${encoding.slice(0, 40)} are not read; send it uncompressed.`,
    );
  const declared = Number(request.headers.get('content-length') ?? 0);
  const tooLarge = () =>
    new Refusal(
      'too-large',
      `The body is larger than ${bodyLimit / 1024 / 1024} MiB, more than one article may have. Send one article at a time, a page without pictures and scripts in it.`,
    );
  if (declared > bodyLimit) throw tooLarge();
  if (!request.body) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > bodyLimit) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return body;
}
