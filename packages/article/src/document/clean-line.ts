/** Control characters that no text of an article may carry. */
export const forbiddenOrLone = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** A short declared text made fit for an article: one line, well-formed, bounded. `undefined` when nothing is left. */
export function cleanLine(text: string | undefined, most = 2_000): string | undefined {
  if (text === undefined) return undefined;
  const clean = text
    .slice(0, most)
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim();
  return clean === '' ? undefined : clean;
}
