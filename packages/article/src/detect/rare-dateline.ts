import type { Lexicon } from './lexicon.ts';

/** "Oldtown - The council …", "Quay.com, Oldtown -- The council …": a place before a dash, and a sentence behind it. */
const dashed =
  /^(?<place>\p{Lu}[\p{L}\d.'’]+(?:(?:, ?| |-)\p{Lu}[\p{L}\d.'’]+){0,3})\s[-–—]{1,2}\s(?=["„“«]?\p{Lu}\p{L}*\s)/u;

const mayBeDashed = /\s[-–—]/;

/** A dateline of the language's own, or of a place alone where the text begins (`first`). */
export function rareDateline(head: string, first: boolean, { pack }: Lexicon): RegExpExecArray | undefined {
  for (const form of pack.datelines ?? []) {
    const match = form.exec(head);
    if (match) return match;
  }
  return (first && mayBeDashed.test(head) ? dashed.exec(head) : null) ?? undefined;
}
