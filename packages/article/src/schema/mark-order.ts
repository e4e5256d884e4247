type Span = { type: string; start: number; end: number };

/** Order of marks in a text: by start, longer first, then by type. */
export function compareMarks(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0);
}
