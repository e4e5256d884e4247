import type { Candidate, Scene } from './candidate.ts';
import { contentWords } from './headline.ts';
import type { Lexicon } from './lexicon.ts';

const headLines = 12;

/** Lines that are a kicker, and lines that may hold kicker and headline without a sign between them. */
export function detectKickers({ document, shapes, lexicon }: Scene): Candidate[] {
  const found: Candidate[] = [];
  const lines = document.lines.filter((line) => line.markup !== 'meta');
  for (const [at, line] of lines.slice(0, headLines).entries()) {
    const shape = shapes[line.index];
    const { text } = line;
    if (!shape || text.length > 260 || line.markup === 'item') continue;
    const common = { line: line.index, basis: 'inferred' as const };
    const lower = text.toLowerCase().replace(/[:|]$/, '').trim();
    if (lexicon.sections.has(lower)) {
      found.push({
        ...common,
        role: 'kicker',
        score: 0.9,
        rule: 'kicker.section-word',
        span: { start: 0, end: text.replace(/\s*[:|]$/, '').length },
        margin: 1,
      });
      continue;
    }
    if (shape.words <= 5 && !shape.sentence && text.length <= 50 && shape.capital)
      found.push({
        ...common,
        role: 'kicker',
        score: 0.45,
        rule: 'kicker.short-line',
        span: { start: 0, end: text.replace(/\s*[:|]$/, '').length },
        margin: 0.3,
      });
    const below = () =>
      lines
        .slice(at + 1, at + 30)
        .map((other) => other.text.slice(0, 600))
        .join(' ')
        .slice(0, 5_000);
    const split = splitOf(text, below, lexicon);
    if (split)
      found.push({
        ...common,
        role: 'kicker',
        score: split.score,
        rule: split.rule,
        span: { start: 0, end: split.end },
        rest: { start: split.from, end: text.length },
        margin: split.margin,
      });
  }
  return found;
}

/** Whether little words are in small letters, as they are not in Title Case Headlines. */
const sentenceCase = (text: string) => {
  const words = text.split(' ').slice(1);
  return words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length * 0.3;
};

/** Enough words to be a headline. */
const isHeadline = (text: string) => text.split(' ', 3).length === 3 && contentWords(text).length >= 2;

interface Split {
  end: number;
  from: number;
  score: number;
  margin: number;
  rule: string;
}

/** Most words that a kicker on the headline's line has. */
const mostWords = 4;

/**
 * Where a line divides into kicker and headline. Speaking for a split: the words before it are those of a section; the
 * words after it begin as a headline does; the words before it are not followed by the words after it anywhere below.
 */
function splitOf(text: string, below: () => string, { sections, pack }: Lexicon): Split | undefined {
  const bar = /^(.{2,40}?)\s*[|•]\s+(?=\S)/u.exec(text);
  if (bar?.[1] !== undefined && bar[1].split(/\s+/).length <= mostWords)
    return { end: bar[1].length, from: bar[0].length, score: 0.85, margin: 0.8, rule: 'kicker.separator' };
  let best: Split | undefined;
  let at = 0;
  for (let words = 1; words <= mostWords; words++) {
    const space = text.indexOf(' ', at);
    if (space < 0) break;
    const left = text.slice(0, space);
    const right = text.slice(space + 1);
    at = space + 1;
    if (!/^["'“”„«‘(\p{Lu}\p{Lo}\d]/u.test(right)) continue;
    const next = right.split(/[\s,:]/, 1)[0] ?? '';
    if (!sections.has(left.toLowerCase())) {
      // A little word in capitals in mid-line begins a headline: "Hybride Kriegsführung Von München bis Aachen".
      const opens =
        /^\p{Lu}\p{Ll}/u.test(next) && pack.functionWords.includes(next.toLowerCase()) && sentenceCase(right);
      const noun =
        left.split(' ').every((word) => /^[\p{Lu}\d]/u.test(word)) &&
        !pack.functionWords.includes((left.split(' ')[0] ?? '').toLowerCase());
      if (opens && noun && !/[:,;–]/.test(left) && isHeadline(right))
        best ??= { end: space, from: space + 1, score: 0.55, margin: 0.2, rule: 'kicker.before-opening-word' };
      continue;
    }
    if (!/^["'“”„«‘(\p{Lu}\p{Lo}\d]/u.test(right)) continue;
    if (!isHeadline(right)) break;
    // "Politik und …", "Sport in …" go on; so do words that the text joins itself.
    const joined = below().toLowerCase().includes(`${left} ${next}`.toLowerCase());
    const score = joined ? 0.35 : 0.75;
    if (!best || score >= best.score)
      best = { end: space, from: space + 1, score, margin: joined ? 0.1 : 0.5, rule: 'kicker.section-word-first' };
  }
  return best;
}
