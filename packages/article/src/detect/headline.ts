import { shows, sign } from '../document/shape.ts';
import { type Candidate, claim, type Scene } from './candidate.ts';

/** Only the head of a text is looked at for its headline. */
const headLines = 12;
const longest = 260;

/** What a line gains whose words the text says again. */
const mostSaid = 0.15;
/** A line of a lower score is never taken for the headline. */
const leastScore = 0.25;

/** What stands between words; without Unicode classes, which cost several times as much here. */
const wordBreaks = /[\s.,;:!?()'"„“”‚‘’«»|/–—-]+/;

/** Words that carry meaning, for comparing a headline with the text under it. */
export function contentWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(wordBreaks)
    .filter((word) => word.length > 3);
}

/** Lines that could be the headline: short, and no sentence. What is said in the text below speaks for a line. */
export function detectHeadlines({ document, shapes, lexicon }: Scene): Candidate[] {
  const found: Candidate[] = [];
  const lines = document.lines.filter((line) => line.markup !== 'meta');
  let sample: string | undefined;
  /** Whether the text below says a word, so far as one looks. */
  const says = (word: string) => {
    if (sample === undefined) {
      sample = '';
      for (let i = 1; i < Math.min(24, lines.length) && sample.length < 1_500; i++)
        sample += `${lines[i]?.text.slice(0, 200)} `;
      sample = sample.slice(0, 1_500).toLowerCase();
    }
    return sample.includes(word);
  };
  for (const line of lines.slice(0, headLines)) {
    const shape = shapes[line.index];
    if (
      !shape ||
      line.text.length > longest ||
      (line.markup !== 'plain' && line.markup !== 'heading' && line.markup !== 'paragraph')
    )
      continue;
    if (!shape.letter && !/\p{L}/u.test(line.text)) continue;
    let score = 0.6;
    if (line.markup === 'heading' && line.level === 1) score += 0.3;
    else if (line.markup === 'heading') score += 0.05;
    if (shape.sentence && !shape.question && !/(?:\.\.\.|…)$/.test(line.text))
      score -= shape.prose ? 0.5 : shape.words > 14 ? 0.35 : 0.15;
    if (shape.open) score -= line.text.endsWith(',') && shape.words <= 4 ? 0.4 : 0.15;
    // The name of a section over more than its text is none.
    if (shape.words < 3) score -= lines.length > 3 && lexicon.sections.has(line.text.toLowerCase()) ? 0.5 : 0.12;
    if (shape.words > 24) score -= 0.15;
    else if (shape.words > 16 || shape.length > 110) score -= 0.08;
    // A year and a time of day: a date line in whatever language.
    if (
      shape.words <= 16 &&
      shows(shape, sign.digit) &&
      /\b(?:19|20)\d\d\b/.test(line.text) &&
      /\d\d?[:.h]\d\d(?!\d)/.test(line.text)
    )
      score -= 0.3;
    if (!shape.capital) score -= 0.1;
    // Only what can still be a headline is looked for in the text.
    if (score + mostSaid >= leastScore && (shape.words <= 24 || !shape.prose)) {
      const words = contentWords(line.text);
      if (words.length > 0) score += mostSaid * (words.filter(says).length / words.length);
    }
    const rule = line.markup === 'heading' ? 'headline.marked' : 'headline.short-line';
    found.push(claim('headline', line, Math.max(0.05, Math.min(1, score)), rule));
  }
  return found;
}
