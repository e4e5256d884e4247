import type { Mark } from '../schema/text.ts';

const closers: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '"': '"',
  '”': '”',
  '「': '」',
  '『': '』',
};
const anyQuote = /["„“”«»‹「『]/;
/** A quoted passage is at most some sentences. */
const longest = 2_000;
const isGap = (char: string) => char === '' || /[\s([{–—:/-]/.test(char);

/** Passages in quotation marks, the marks included. A mark that nothing closes is left alone. */
export function quotationMarks(text: string): Mark[] {
  const first = text.search(anyQuote);
  if (first < 0) return [];
  const marks: Mark[] = [];
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Letters of Latin scripts, which are most of a text, cannot open a quotation.
    if (code !== 34 && (code < 0xab || (code > 0xbb && code < 0x2018))) continue;
    const open = text.charAt(i);
    const close = closers[open];
    if (close === undefined) continue;
    const after = text.charAt(i + 1);
    if (!isGap(text.charAt(i - 1)) && open !== '「' && open !== '『') continue;
    // French sets a space inside its guillemets; others do not.
    if (open !== '«' && /\s/.test(after)) continue;
    let end = -1;
    for (let j = i + 2; j < text.length && j - i < longest; j++) {
      if (close.includes(text.charAt(j)) && !(text.charAt(j) === open && isGap(text.charAt(j - 1)) && open !== '«')) {
        end = j;
        break;
      }
    }
    if (end < 0) continue;
    marks.push({ type: 'quotation', start: i, end: end + 1 });
    i = end;
  }
  return marks;
}
