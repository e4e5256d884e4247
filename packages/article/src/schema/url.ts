/** What a link may be. */
export const linkProtocols = ['http:', 'https:', 'mailto:', 'tel:'] as const;
/** What a page or a medium may be. */
export const webProtocols = ['http:', 'https:'] as const;

/** White space and control characters, which no address may hold. */
export const unclean = /[\s\u0000-\u001f\u007f]/;

/**
 * Whether `text` is an absolute URL of one of the protocols (`'https:'`). Leading or inner white space and control
 * characters are refused although WHATWG URL parsing would drop them. `z.url()` is not used: it accepts `javascript:`.
 */
export function isUrlOf(text: string, protocols: readonly string[]): boolean {
  if (unclean.test(text) || !text.isWellFormed()) return false;
  try {
    return protocols.includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
