/** What the reference text of a page says of the lines of its region. */

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}_]+/gu;
const wordsOf = (text) => text.normalize('NFKC').toLowerCase().match(word) ?? [];
const keyOf = (text) => wordsOf(text).join(' ');

/** Groups of three words, in which a line is looked for that the reference breaks otherwise. */
const triples = (words) => words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '));

/**
 * 1 for a line of the reference, 0 for any other; undefined where nothing can be learned: leads, which the reference may
 * hold apart, optional paragraphs, and lists, tables and quotations where the reference is known to lack them.
 */
export function labelsOf(lines, page) {
  const sections = page.sections ?? [];
  const parts = sections.length > 0 ? sections.flatMap((one) => [one.heading ?? '', ...one.paragraphs]) : [page.text];
  const texts = parts.flatMap((part) => part.split(/\n+/)).filter((text) => wordsOf(text).length > 0);
  const wanted = new Map();
  for (const text of texts) wanted.set(keyOf(text), (wanted.get(keyOf(text)) ?? 0) + 1);
  const known = new Set(texts.flatMap((text) => triples(wordsOf(text))));
  const optional = (page.optional ?? []).flatMap((i) => (sections[0]?.paragraphs[i] ?? '').split(/\n+/));
  const open = new Set([...(page.lead ?? []).filter((text) => !wanted.has(keyOf(text))), ...optional].map(keyOf));
  const labels = lines.map(({ run, kind, why }) => {
    const key = keyOf(run.text);
    if (open.has(key)) return undefined;
    if (wanted.has(key)) return 1;
    const threes = triples(wordsOf(run.text));
    const isText = threes.length > 2 && threes.filter((three) => known.has(three)).length >= 0.8 * threes.length;
    if (!isText && why === undefined && page.lead !== undefined && /^(?:item|cell|quote|embed)$/.test(kind))
      return undefined;
    return isText ? 1 : 0;
  });
  const left = new Map(wanted);
  return labels.map((label, i) => {
    const key = keyOf(lines[i].run.text);
    const more = left.get(key);
    if (label !== 1 || more === undefined) return label;
    left.set(key, more - 1);
    return more > 0 ? 1 : 0;
  });
}

/** The fold that all pages of a site are in. */
export function foldOf(url, folds) {
  const names = new URL(url).hostname.split('.');
  const site = names.slice(/^(?:co|com|org|gov|net|ac)$/.test(names.at(-2) ?? '') && names.length > 2 ? -3 : -2);
  let sum = 7;
  for (const unit of site.join('.')) sum = (Math.imul(sum, 31) + unit.charCodeAt(0)) >>> 0;
  return ((sum ^ (sum >>> 7)) >>> 0) % folds;
}
