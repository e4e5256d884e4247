import type { Line } from '../document/document.ts';
import { type Candidate, claim, type Scene } from './candidate.ts';

const quoted = /^["“„«»‹'‘](.+?)["”“»«›'’]\s*(?:[–—-]\s*.{2,80})?$/su;
/** A mark that closes, with room behind it for who said it. */
const mayClose = /["”“»«›'’]\s*(?:[–—-]|$)/;
const mostBehind = 100;
/** Lines that are looked for in the text; a page has few pull quotes. */
const most = 12;

/** Lines that say again, for display, what a paragraph says. */
export function detectPullQuotes({ document, shapes }: Scene): Candidate[] {
  const found: Candidate[] = [];
  let tried = 0;
  for (const line of document.lines) {
    if (line.index === 0 || line.text.length > 400 || line.text.length < 20 || line.markup === 'meta') continue;
    if (shapes[line.index]?.letter || !/^["“„«»‹'‘>]/.test(line.text)) continue;
    if (!mayClose.test(line.text.slice(-mostBehind))) continue;
    const inner = quoted.exec(line.text.replace(/^>\s?/, ''))?.[1]?.trim() ?? '';
    // Crossheads say again a few words; a pull quote says more, or who said it.
    if (inner.split(' ').length < (/[–—-]\s*\p{Lu}[^"”“»]{2,80}$/u.test(line.text) ? 4 : 12)) continue;
    if (++tried > most) break;
    const words = inner.replace(/[.,!?…]+$/, '').toLowerCase();
    const probe = inner.slice(inner.length >> 1, (inner.length >> 1) + 16);
    const inCapitals = !/\p{Ll}/u.test(probe);
    const saysAgain = (other: Line) =>
      other !== line &&
      shapes[other.index]?.prose &&
      other.zone === 'content' &&
      (inCapitals || other.text.includes(probe)) &&
      other.text.toLowerCase().includes(words);
    if (!document.lines.some(saysAgain)) continue;
    found.push({
      ...claim('pullQuote', line, 0.95, 'pull-quote.repeated', 'inferred', {
        start: line.text.startsWith('>') ? line.text.search(/[^>\s]/) : 0,
        end: line.text.length,
      }),
    });
  }
  return found;
}
