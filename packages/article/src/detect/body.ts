import type { Candidate, Scene } from './candidate.ts';

const listMark = /^(?:([-*•‣◦▪●·–—])\s+|(\d{1,3})[.)]\s+)(?=\S)/u;
const quoteMark = /^>\s?/;
/** A command as a shell shows it: "$ npm start". A price has no blank after its sign. */
const prompt = /^\$ +(?=\p{L})/u;
const endSign = /^(?:###?|-\s?30\s?-|[-–—]?\s?ENDS?\s?[-–—]?|\*\s?\*\s?\*|[-–—_=*]{3,}|EOM|\/\/)$/i;
const signature = /^[([]?\s*[\p{L}]{2,8}(?:\s?[/,]\s?[\p{L}]{2,8}){0,4}\s*[)\]]?$/u;

/** Words, and not an address of the web. */
const isCrossheadLike = (text: string) => /[\p{L}\p{N}]/u.test(text) && !/^(?:https?:\/\/|www\.)/i.test(text);

/** Crossheads, paragraphs, list items, quotes and end signs, by what a line looks like. */
export function detectBody({ document, shapes }: Scene): Candidate[] {
  const found: Candidate[] = [];
  for (const line of document.lines) {
    const shape = shapes[line.index];
    const { text, index, markup } = line;
    if (!shape || markup === 'meta') continue;
    const span = { start: 0, end: text.length };
    const common = { line: index, span, basis: 'inferred' as const };
    found.push({
      ...common,
      role: 'paragraph',
      score: shape.prose || markup === 'paragraph' ? 0.9 : shape.sentence ? 0.7 : 0.4,
      rule: shape.prose ? 'paragraph.prose' : 'paragraph.line',
    });
    if (markup === 'heading') found.push({ ...common, role: 'crosshead', score: 0.95, rule: 'crosshead.marked' });
    else if (markup === 'plain' && shape.length <= 150 && shape.words <= 20 && isCrossheadLike(text)) {
      let score = 0.75;
      if (shape.sentence && !shape.question) score -= 0.45;
      if (shape.question && shape.words > 11) score -= 0.2;
      if (shape.open) score -= 0.5;
      if (!shape.capital) score -= 0.35;
      if (shape.length > 80) score -= 0.1;
      if (shape.length > 110) score -= 0.1;
      if (/^["“„«].*["”“»]$/u.test(text)) score -= 0.02;
      found.push({ ...common, role: 'crosshead', score: Math.max(0, score), rule: 'crosshead.short-line' });
    }
    const mark = listMark.exec(text);
    if (mark && markup === 'plain') {
      const number = mark[2] === undefined ? undefined : Number(mark[2]);
      found.push({
        ...common,
        span: { start: mark[0].length, end: text.length },
        role: 'item',
        score: 0.8,
        rule: 'list.mark',
        ordered: number !== undefined,
        ...(number !== undefined && { number }),
        level: 0,
      });
    }
    if (quoteMark.test(text))
      found.push({
        ...common,
        span: { start: quoteMark.exec(text)?.[0].length ?? 0, end: text.length },
        role: 'quote',
        score: 0.9,
        rule: 'quote.mark',
      });
    const command = prompt.exec(text);
    if (command)
      found.push({
        ...common,
        span: { start: command[0].length, end: text.length },
        role: 'code',
        score: 0.95,
        rule: 'code.prompt',
      });
    if (endSign.test(text)) found.push({ ...common, role: 'end', score: 0.95, rule: 'end.sign' });
    if (text.length <= 30 && /^[([]/.test(text) && signature.test(text))
      found.push({ ...common, role: 'signature', score: 0.85, rule: 'signature.brackets' });
  }
  return found;
}
