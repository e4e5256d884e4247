import { type Shape, shows, sign } from '../document/shape.ts';
import { type Candidate, claim, type Scene, type Span } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';
import { runInKicker, Witness } from './run-in-kicker.ts';

const endsInBracket = (text: string) => text.endsWith(')') || text.endsWith(').');
const headLines = 12;
const longestSection = 60;

/** Lines that are a kicker, and lines that may hold kicker and headline without a sign between them. */
export function detectKickers(scene: Scene): Candidate[] {
  const { document, shapes, lexicon } = scene;
  const found: Candidate[] = [];
  const lines = document.lines.filter((line) => line.markup !== 'meta');
  let witness: Witness | undefined;
  const below = () => {
    witness ??= Witness.of(scene);
    return witness;
  };
  let underProse = false;
  for (const [at, line] of lines.slice(0, headLines).entries()) {
    const shape = shapes[line.index];
    const { text } = line;
    if (!shape || text.length > 260 || line.markup === 'item') continue;
    const kicker = (end: number, score: number, rule: string, margin: number, rest?: Span) =>
      found.push({
        ...claim('kicker', line, score, rule, 'inferred', { start: 0, end }),
        margin,
        ...(rest && { rest }),
      });
    const marked = text.endsWith(':') || text.endsWith('|');
    const unmarked = marked ? text.slice(0, -1).trimEnd().length : text.length;
    if (text.length <= longestSection && lexicon.sections.has(text.slice(0, unmarked).toLowerCase())) {
      kicker(unmarked, 0.9, 'kicker.section-word', 1);
      continue;
    }
    if (shape.words <= 5 && !shape.sentence && !text.endsWith(',') && text.length <= 50 && shape.capital)
      kicker(unmarked, shortLineScore(text, shape.words), 'kicker.short-line', 0.3);
    const underPicture = at > 0 && endsInBracket(lines[at - 1]?.text ?? '');
    const split = underProse ? undefined : splitOf(line.text, shape, lexicon, underPicture, below);
    underProse ||= shape.prose && !underPicture && !endsInBracket(text);
    if (split) kicker(split.end, split.score, split.rule, split.margin, { start: split.from, end: text.length });
  }
  return found;
}

/** The fewer words, the likelier; a colon or comma within belongs to a headline. */
function shortLineScore(text: string, words: number): number {
  const score = [0.5, 0.5, 0.5, 0.45, 0.4, 0.3][words] ?? 0.2;
  return words > 2 && /[:,;–!?](?=.)/.test(text) ? score - 0.2 : score;
}

interface Split {
  end: number;
  from: number;
  score: number;
  margin: number;
  rule: string;
}

const mayHoldBar = /[|•/›»▸◆]|::/;
const barBehind = /^(.{2,40}?)(?:\s*[|•]|\s+(?:\/{1,3}|::|›|»|▸|◆))\s+(?=\S)/u;
/** "INTERVIEW. “I gave up”" */
const stopBehind = /^(\p{Lu}{4,}(?: \p{Lu}{2,}){0,2})\. (?=["“„«]?\s?\p{Lu}\p{Ll})/u;
/** Most words that stand before a bar. */
const mostWords = 4;

/** Where a line divides into kicker and headline: at a bar, or where the words themselves show it. */
function splitOf(
  text: string,
  shape: Shape,
  lexicon: Lexicon,
  underPicture: boolean,
  below: () => Witness,
): Split | undefined {
  const bar = shows(shape, sign.bar) && mayHoldBar.test(text) ? barBehind.exec(text) : null;
  if (bar?.[1] !== undefined && bar[1].split(/\s+/).length <= mostWords)
    return { end: bar[1].length, from: bar[0].length, score: 0.85, margin: 0.8, rule: 'kicker.separator' };
  const shouted = text.includes('. ') ? stopBehind.exec(text) : null;
  if (shouted?.[1] !== undefined && shouted[0].length < text.length)
    return { end: shouted[1].length, from: shouted[0].length, score: 0.85, margin: 0.8, rule: 'kicker.separator' };
  if (shape.sentence && !shape.question && shape.words > 16) return undefined;
  // A year and a time of day: a date line in whatever language.
  if (shows(shape, sign.digit) && /(?:19|20)\d\d/.test(text) && /\d[:.h]\d\d(?!\d)/.test(text)) return undefined;
  const found = runInKicker(text, shape, lexicon, underPicture, below);
  if (!found) return undefined;
  const { end, from, probability, rule } = found;
  return { end, from, rule, score: probability, margin: Math.abs(probability - 0.5) * 1.6 };
}
