/** Rows at the head that name a field of Org. */
const headRows = 6;
const equals = /^(={1,6}) +(?=\S)/;
const stars = /^(\*{1,5}) +(?=\S)/;
/** A wiki closes its headings with the signs that open them. */
const closing = / +={1,6}$/;

export interface LightHeading {
  level: number;
  /** Signs before and behind the words. */
  skip: number;
  cut: number;
}

/** Tells headings of AsciiDoc and wikis ("== Heading") and of Org ("* Heading"); `undefined` where a text has none. */
export function lightHeadings(
  rows: readonly { text: string }[],
): ((text: string) => LightHeading | undefined) | undefined {
  const org = rows.slice(0, headRows).some(({ text }) => text.startsWith('#') && /^#\+[\w-]{2,20}:/.test(text));
  let count = 0;
  if (!org) for (const { text } of rows) if (text.startsWith('=') && equals.test(text) && ++count > 1) break;
  if (!org && count < 2) return undefined;
  const sign = org ? stars : equals;
  return (text) => {
    const match = text.length <= 300 ? sign.exec(text) : null;
    if (!match) return undefined;
    const level = (match[1]?.length ?? 1) + (org ? 1 : 0);
    return { level, skip: match[0].length, cut: org ? 0 : (closing.exec(text)?.[0].length ?? 0) };
  };
}
