/** Control characters that no text of an article may carry. */
export const forbiddenOrLone = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** White space other than single blanks, and control characters. */
const unfolded = /[\u0000-\u001f\u007f]|[^\S ]| {2}/;

/** A short declared text made fit for an article: one line, well-formed, bounded. `undefined` when nothing is left. */
export function cleanLine(text: string | undefined, most = 2_000): string | undefined {
  if (text === undefined) return undefined;
  const short = text.slice(0, most).toWellFormed();
  const clean = (unfolded.test(short) ? short.replace(/[\u0000-\u001f\u007f\s]+/g, ' ') : short).trim();
  return clean === '' ? undefined : clean;
}
