/** A row of text and the blank rows before it. */
interface Row {
  text: string;
  gap: number;
}

const pageWord =
  /(?:^|[^\p{L}])(?:page|seite|página|pagina|strona|strana|sida|side|sivu|sayfa|стр|с|p|s)\.?\s?\d{1,4}(?:$|\D)/iu;
const wideGap = /\S\s{3,}\S/;
/** "- 3 -"; "-30-" is an end sign. */
const pageNumber = /^[-–—]\s(?!30\s)\d{1,4}\s[-–—]$/;
const bareNumber = /^(?:page\s|seite\s|p\.\s?|s\.\s?)?\d{1,4}(?:\s?(?:\/|of|von)\s?\d{1,4})?$/i;
const goesOn = /^["„“»]?\p{Ll}/u;
const ends = /[.!?:…]["”“»')\]]*$/;

const signOf = (text: string) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

/**
 * Rows that a page has and its text does not: heads that come again with another page number, and page numbers. The row
 * after a page's end joins the sentence that the page broke.
 */
export function pageRows<R extends Row>(rows: readonly R[]): { rows: R[]; dropped: R[] } {
  const heads = new Map<string, number>();
  const lastAt = new Map<string, number>();
  let numbers = 0;
  /** A number alone in the middle of a sentence. */
  const within = (i: number) => {
    const [before, row, after] = [rows[i - 1], rows[i], rows[i + 1]];
    if (!before || !row || !after || row.gap === 0 || after.gap === 0 || !bareNumber.test(row.text)) return false;
    return before.text.length >= 30 && !ends.test(before.text) && goesOn.test(after.text);
  };
  for (const [i, { text }] of rows.entries()) {
    if (text.length > 120 || !/\d/.test(text)) continue;
    if (pageNumber.test(text) || within(i)) numbers++;
    else if (wideGap.test(text) || pageWord.test(text)) {
      const sign = signOf(text);
      // Rows of a table follow each other; heads have a page between them.
      const near = i - (lastAt.get(sign) ?? Number.NEGATIVE_INFINITY) < 2;
      lastAt.set(sign, i);
      if (/\p{L}/u.test(sign)) heads.set(sign, near ? Number.NEGATIVE_INFINITY : (heads.get(sign) ?? 0) + 1);
    }
  }
  const again = [...heads.values()].some((count) => count >= 2);
  if (numbers === 0 && !again) return { rows: [...rows], dropped: [] };
  const isHead = ({ text }: Row) => text.length <= 120 && /\d/.test(text) && (heads.get(signOf(text)) ?? 0) >= 2;
  const kept: R[] = [];
  const dropped: R[] = [];
  let broken = false;
  rows.forEach((row, i) => {
    const [before, after] = [rows[i - 1], rows[i + 1]];
    const beside = (before !== undefined && isHead(before)) || (after !== undefined && isHead(after));
    if (pageNumber.test(row.text) || isHead(row) || (beside && bareNumber.test(row.text)) || within(i)) {
      dropped.push(row);
      broken = true;
      return;
    }
    const last = kept.at(-1);
    const joins = broken && last !== undefined && goesOn.test(row.text) && !ends.test(last.text);
    kept.push(joins ? { ...row, gap: 0 } : broken ? { ...row, gap: Math.max(1, row.gap) } : row);
    broken = false;
  });
  return kept.length > dropped.length ? { rows: kept, dropped } : { rows: [...rows], dropped: [] };
}
