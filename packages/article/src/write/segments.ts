import type { Mark, RichText } from '../schema/text.ts';

/** A stretch of a text under one set of marks, outermost first; joined, the stretches are the text. */
export interface Segment {
  text: string;
  marks: Mark[];
}

/** Cuts a rich text at every border of a mark. Marks that overlap are cut so that nesting by `marks` is well-formed. */
export function segmentsOf({ text, marks }: RichText): Segment[] {
  if (!marks || marks.length === 0) return [{ text, marks: [] }];
  const borders = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  const open: Mark[] = [];
  let next = 0;
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const start = borders[i] ?? 0;
    const end = borders[i + 1] ?? text.length;
    for (let at = open.length - 1; at >= 0; at--) if ((open[at]?.end ?? 0) <= start) open.splice(at, 1);
    for (let mark = marks[next]; mark && mark.start <= start; mark = marks[++next])
      if (mark.end > start) open.push(mark);
    segments.push({ text: text.slice(start, end), marks: [...open] });
  }
  return segments;
}

/** Renders a text by opening and closing marks between segments: `open` and `close` give what stands for a mark. */
export function renderMarks(
  content: RichText,
  plain: (text: string, marks: readonly Mark[]) => string,
  open: (mark: Mark) => string,
  close: (mark: Mark) => string,
): string {
  let out = '';
  let stack: Mark[] = [];
  for (const { text, marks } of segmentsOf(content)) {
    let shared = 0;
    while (shared < stack.length && shared < marks.length && stack[shared] === marks[shared]) shared++;
    for (const mark of stack.slice(shared).reverse()) out += close(mark);
    for (const mark of marks.slice(shared)) out += open(mark);
    out += plain(text, marks);
    stack = marks;
  }
  for (const mark of [...stack].reverse()) out += close(mark);
  return out;
}
