import type { Candidate, Scene } from './candidate.ts';

/** Page furniture is short, but for a cookie notice. */
const longest = 400;

/** Lines that belong to the page and not to the article: "Teilen", "Read more", "We use cookies …". */
export function detectChrome({ document, lexicon }: Scene): Candidate[] {
  const found: Candidate[] = [];
  for (const line of document.lines) {
    if (line.text.length > longest || line.markup === 'meta') continue;
    const bare = line.text.replace(/^[\s»>→|›•]+/u, '');
    if (!lexicon.chromeStarts.has(bare.slice(0, 2).toLowerCase())) continue;
    const words = bare.toLowerCase().replace(/[\s.…:»>→|›]+$/u, '');
    const why =
      lexicon.chrome.get(words) ?? lexicon.chromeOpenings.find((opening) => words.startsWith(opening.words))?.why;
    if (why === undefined) continue;
    found.push({
      role: 'chrome',
      line: line.index,
      score: 0.9,
      rule: `chrome.${why}`,
      basis: 'inferred',
      span: { start: 0, end: line.text.length },
      why,
    });
  }
  return found;
}
