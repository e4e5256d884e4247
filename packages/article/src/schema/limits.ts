/** Upper bounds of one article. An article over a bound is refused with an issue that names it. */
export const limits = {
  /** Bytes of the article's JSON in UTF-8. */
  document: 4 * 1024 * 1024,
  /** Nesting of objects and arrays. */
  depth: 64,
  /** Blocks, those in boxes and live entries included. */
  blocks: 5_000,
  /** UTF-16 units of one text. */
  text: 200_000,
  /** Marks on one text. */
  marks: 2_000,
  /** UTF-16 units of one URL. */
  url: 4_096,
} as const;

export type LimitName = keyof typeof limits;

export interface LimitBreach {
  limit: LimitName;
  /** JSON Pointer to the value over the limit; `''` is the document. */
  pointer: string;
  detail: string;
}

/** Appends one step to a JSON Pointer (RFC 6901). */
export function pointerStep(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) {
      bytes -= 1;
      i++;
    }
  }
  return bytes;
}

/**
 * Measures a JSON value against {@link limits} without recursion, so that it can run before zod, which overflows the
 * stack on deep input. Answers the first breach found, or `undefined`. Cyclic values end as a `depth` breach.
 */
export function findLimitBreach(value: unknown): LimitBreach | undefined {
  const stack: { value: unknown; pointer: string; depth: number }[] = [{ value, pointer: '', depth: 0 }];
  let bytes = 0;
  let blocks = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value: current, pointer, depth } = next;
    if (typeof current === 'string') {
      bytes += utf8Length(current) + 2;
      if (current.length > limits.text)
        return { limit: 'text', pointer, detail: `a text of ${current.length} characters; at most ${limits.text}` };
    } else if (typeof current === 'object' && current !== null) {
      if (depth >= limits.depth) return { limit: 'depth', pointer, detail: `nested deeper than ${limits.depth}` };
      bytes += 2;
      if (Array.isArray(current)) {
        if (pointer.endsWith('/marks') && current.length > limits.marks)
          return { limit: 'marks', pointer, detail: `${current.length} marks on one text; at most ${limits.marks}` };
        if (/\/(?:body|blocks|leadMedia)$/.test(pointer)) blocks += current.length;
        if (blocks > limits.blocks) return { limit: 'blocks', pointer, detail: `more than ${limits.blocks} blocks` };
        for (let i = current.length - 1; i >= 0; i--)
          stack.push({ value: current[i], pointer: pointerStep(pointer, i), depth: depth + 1 });
      } else {
        for (const key of Object.keys(current)) {
          bytes += utf8Length(key) + 4;
          stack.push({
            value: (current as Record<string, unknown>)[key],
            pointer: pointerStep(pointer, key),
            depth: depth + 1,
          });
        }
      }
    } else bytes += 5;
    if (bytes > limits.document)
      return { limit: 'document', pointer: '', detail: `larger than ${limits.document} bytes of JSON` };
  }
  return undefined;
}
