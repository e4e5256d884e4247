/** Whether an `If-None-Match` or `If-Match` header names a tag; weak and strong compare alike for reading. */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return header.split(',').some((one) => bare(one) === bare(tag));
}

/** The revision hash that an `If-Match` header of one tag names: `"hash"` or `"hash.format"`. */
export const hashIn = (header: string): string | undefined =>
  /^(?:W\/)?"([0-9a-f]{64})(?:\.[a-z]+)?"$/.exec(header.trim())?.[1];
