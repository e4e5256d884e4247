import type { Candidate, Scene } from './candidate.ts';

const quoted = /^["“„«»‹'‘](.+?)["”“»«›'’]\s*(?:[–—-]\s*.{2,80})?$/su;
/** A mark that closes, with room behind it for who said it. */
const mayClose = /["”“»«›'’]\s*(?:[–—-]|$)/;
const mostBehind = 100;
/** Lines that are looked for in the text; a page has few pull quotes. */
const most = 12;
/** How much of the text is searched. */
const sample = 200_000;

/** Lines that say again, for display, what a paragraph says. */
export function detectPullQuotes({ document, shapes }: Scene): Candidate[] {
  const found: Candidate[] = [];
  let tried = 0;
  let text: string | undefined;
  for (const line of document.lines) {
    if (line.index === 0 || line.text.length > 400 || line.text.length < 20 || line.markup === 'meta') continue;
    if (shapes[line.index]?.letter || !/^["“„«»‹'‘>]/.test(line.text)) continue;
    if (!mayClose.test(line.text.slice(-mostBehind))) continue;
    const inner = quoted.exec(line.text.replace(/^>\s?/, ''))?.[1]?.trim() ?? '';
    // Crossheads say again a few words; a pull quote says more, or who said it.
    if (inner.split(' ').length < (/[–—-]\s*\p{Lu}[^"”“»]{2,80}$/u.test(line.text) ? 4 : 12)) continue;
    if (++tried > most) break;
    text ??= document.lines
      .filter((other) => shapes[other.index]?.prose && other.zone === 'content')
      .map((other) => other.text)
      .join('\n')
      .slice(0, sample)
      .toLowerCase();
    const words = inner.replace(/[.,!?…]+$/, '').toLowerCase();
    const first = text.indexOf(words);
    // A line that is prose itself is in the sample once.
    if (first < 0 || (shapes[line.index]?.prose && text.indexOf(words, first + 1) < 0)) continue;
    found.push({
      role: 'pullQuote',
      line: line.index,
      score: 0.95,
      rule: 'pull-quote.repeated',
      basis: 'inferred',
      span: { start: line.text.startsWith('>') ? line.text.search(/[^>\s]/) : 0, end: line.text.length },
    });
  }
  return found;
}
