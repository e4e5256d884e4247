import type { Lexicon } from './lexicon.ts';

/** "Aug 17 (Reuters) - ", "17 ago (EFE).- " */
const dayFirst =
  /^(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,9}\.?)\s\((?<agency>[\p{L}.]{2,12})\)[\s.:–—-]+(?=\S)/u;
const beginsWithDay = /^(?:[\p{L}.]{3,10}\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,9}\.?)\s\(/u;
/** "Oldtown - The council …", "Quay.com, Oldtown -- The council …": a place before a dash, and a sentence behind it. */
const dashed =
  /^(?<place>\p{Lu}[\p{L}\d.'’]+(?:(?:, ?| |-)\p{Lu}[\p{L}\d.'’]+){0,3})\s[-–—]{1,2}\s(?=["„“«]?\p{Lu}\p{L}*\s)/u;

const mayBeDashed = /\s[-–—]/;

/** A dateline of the language's own, of a day and an agency, or of a place alone where the text begins (`first`). */
export function rareDateline(head: string, first: boolean, { pack }: Lexicon): RegExpExecArray | undefined {
  for (const form of pack.datelines ?? []) {
    const match = form.exec(head);
    if (match) return match;
  }
  return (
    (head.includes('(') && beginsWithDay.test(head) ? dayFirst.exec(head) : null) ??
    (first && mayBeDashed.test(head) ? dashed.exec(head) : null) ??
    undefined
  );
}
