import type { Line } from '../document/document.ts';
import type { Candidate, Scene } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';

/** Page furniture is short, but for a cookie notice. */
const longest = 400;

interface Furniture {
  whole: ReadonlyMap<string, string>;
  openings: readonly { words: string; why: string }[];
  starts: ReadonlySet<string>;
}
const compiled = new WeakMap<Lexicon, Furniture>();

/** The pack's page furniture and that of its layouts, made ready. */
function furnitureOf(lexicon: Lexicon): Furniture {
  const known = compiled.get(lexicon);
  if (known) return known;
  const more = Object.entries(lexicon.pack.layout?.furniture ?? {}).flatMap(([why, words]) =>
    words.map((word) => [word, why] as const),
  );
  const furniture: Furniture = {
    whole: new Map([...more.filter(([word]) => !word.endsWith('…')), ...lexicon.chrome]),
    openings: [
      ...lexicon.chromeOpenings,
      ...more.flatMap(([word, why]) => (word.endsWith('…') ? [{ words: word.slice(0, -1), why }] : [])),
    ],
    starts: new Set([...lexicon.chromeStarts, ...more.map(([word]) => word.slice(0, 2))]),
  };
  compiled.set(lexicon, furniture);
  return furniture;
}

/** Where the page stands in its site: "News > Local > Oldtown". */
const path = /^[^>›»]{1,30}(?:\s[>›»]\s[^>›»]{1,30}){2,}$/;
const headLines = 8;
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const bars = /\s*[|•·»>›]\s*/;

/** Rows of links: "Home | News | Sport", "Startseite > Politik", "Facebook Twitter WhatsApp". */
function rowOfLinks(text: string, { sections }: Lexicon, { whole }: Furniture): string | undefined {
  if (text.length > 160) return undefined;
  const parts = bars.test(text) ? text.split(bars).filter((part) => part !== '') : text.split(' ');
  if (parts.length < 2) return undefined;
  const barred = bars.test(text);
  let known = 0;
  let why: string | undefined;
  for (const part of parts) {
    const words = part.toLowerCase();
    const found = whole.get(words);
    why ??= found;
    if (found !== undefined || (barred && sections.has(words))) known++;
    else if (!barred || part.length > 24) return undefined;
  }
  if (barred) return known >= 2 && known >= parts.length * 0.5 ? (why ?? 'navigation') : undefined;
  return known === parts.length ? why : undefined;
}

/** Lines that belong to the page and not to the article: "Teilen", "Read more", "We use cookies …". */
export function detectChrome({ document, lexicon, shapes }: Scene): Candidate[] {
  const found: Candidate[] = [];
  const furniture = furnitureOf(lexicon);
  const { lines } = document;
  let related = Number.NEGATIVE_INFINITY;
  for (const [at, line] of lines.entries()) {
    if (line.text.length > longest || line.markup === 'meta') continue;
    const bare = isLetter(line.text.charCodeAt(0)) ? line.text : line.text.replace(/^[\s»>→|›•\d]+/u, '');
    const why = nameOf(bare, line.text, lexicon, furniture);
    if (why !== undefined) found.push(pageLine(line, why, 0.9, `chrome.${why}`));
    else if (at < headLines && line.text.length <= 160 && path.test(line.text))
      found.push(pageLine(line, 'navigation', 0.9, 'chrome.path'));
    if (why === 'related') related = at;
    // Headlines of other articles, right under the words that announce them.
    else if (
      related === at - 1 &&
      (line.gap === 0 || lines[related]?.gap !== 0) &&
      !shapes[line.index]?.sentence &&
      line.text.length <= 140
    ) {
      if (why === undefined && (line.gap === 0 || isTail(lines, at, shapes))) {
        found.push(pageLine(line, 'related', 0.9, 'chrome.under-related'));
        related = at;
      }
    }
  }
  return found;
}

/** Longest line that is furniture by all of its words. */
const longestWhole = 70;

function nameOf(bare: string, text: string, lexicon: Lexicon, furniture: Furniture): string | undefined {
  if (furniture.starts.has(bare.slice(0, 2).toLowerCase())) {
    const words = bare
      .slice(0, longestWhole)
      .toLowerCase()
      .replace(/[\s.…:»>→|›]+$/, '');
    const found =
      (bare.length <= longestWhole ? furniture.whole.get(words) : undefined) ??
      furniture.openings.find((opening) => words.startsWith(opening.words))?.why;
    if (found !== undefined) return found;
    if (bare.length <= longestWhole && text.includes(' ')) return rowOfLinks(text, lexicon, furniture);
  }
  return text.length <= 160 && bars.test(text) ? rowOfLinks(text, lexicon, furniture) : undefined;
}

/** Whether no prose comes any more. */
const isTail = (lines: readonly Line[], at: number, shapes: Scene['shapes']) =>
  lines.slice(at, at + 40).every((line) => !shapes[line.index]?.prose);

const pageLine = (line: Line, why: string, score: number, rule: string): Candidate => ({
  role: 'chrome',
  line: line.index,
  score,
  rule,
  basis: 'inferred',
  span: { start: 0, end: line.text.length },
  why,
});
