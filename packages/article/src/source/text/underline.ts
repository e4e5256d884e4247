const letters = /[\p{L}\p{N}]/u;
const rule = /^(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,}|—{3,})$/;
/** Longest row that is set off by a rule under it. */
const longest = 120;

/** Level of the heading that a rule right under a row makes of it: the rule is about as long as the row. */
export function underlined(row: string, under: string): 1 | 2 | undefined {
  if (row.length > longest || !rule.test(under) || !letters.test(row)) return undefined;
  if (under.length < row.length * 0.6 || under.length > Math.max(row.length * 2.2, row.length + 4)) return undefined;
  return under.startsWith('=') || under.startsWith('*') ? 1 : 2;
}

export const isRule = (text: string): boolean => '=-~_*—'.includes(text.charAt(0)) && rule.test(text);
