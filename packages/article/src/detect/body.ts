import type { Line } from '../document/document.ts';
import { type Shape, shows, sign, startOf } from '../document/shape.ts';
import { agencySign } from './byline.ts';
import { type Candidate, claim, type Role, type Scene } from './candidate.ts';
import { endSign } from './end-sign.ts';

const listMark = /^(?:([-*+•‣◦▪●·–—])\s+|(\d{1,3})[.)]\s+)(?=\S)/u;
const quoteMark = /^>\s?/;
/** A command as a shell shows it: "$ npm start". A price has no blank after its sign. */
const prompt = /^\$ +(?=\p{L})/u;
const longestEndSign = 12;
const signature = /^[([（]?\s*[\p{L}]{2,8}(?:\s?[/,]\s?[\p{L}]{2,8}){0,4}\s*[)\]）]?$/u;
/** "jm/pl", "RFS // MSP", "/agency/", "Agency/Fim" */
const slashed =
  /^(?:\p{L}{2,4}(?:\s?\/{1,2}\s?\p{L}{2,4}){1,3}\/?|\/\s?\p{L}{2,9}\s?\/|\p{L}{2,7}\/(?:fim|fin|ende?))$/iu;

const addressStarts: ReadonlySet<number> = new Set([startOf('ht'), startOf('ww')]);
/** Words, and not an address of the web. */
const isCrossheadLike = (text: string, { letter, start }: Shape) =>
  (letter || /[\p{L}\p{N}]/u.test(text)) && !(addressStarts.has(start) && /^(?:https?:\/\/|www\.)/i.test(text));

/** Short lines that come more than once: a section has a head of its own. */
function repeatedLines(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { text } of lines)
    if (text.length <= 150) {
      if (seen.has(text)) again.add(text);
      seen.add(text);
    }
  return again;
}

/** A head between signs: "+++ Weather +++", "*** Weather ***". */
const frame = /^([+*=~•–—-])\1{1,}\s*(\p{L}[^+*=~]*?)\s*\1{2,}$/u;
/** Between one sign and its like, as agencies and mails set it: "- Weather -", "*Weather*". */
const thinFrame = /^([-–—]) (\S.{0,80}?\S) \1$|^([*_])([^\s*_][^*_]{0,80}[^\s*_])\3$/u;
function framedIn(text: string): { start: number; end: number } | undefined {
  const thin = endSign.test(text) ? null : thinFrame.exec(text);
  const inner = frame.exec(text)?.[2] ?? thin?.[2] ?? thin?.[4];
  if (inner === undefined || !/\p{L}/u.test(inner)) return undefined;
  const start = text.indexOf(inner);
  return { start, end: start + inner.length };
}

const numberMark = /^#?(\d{1,3})[.):]?\s+(?=\S)/;

/** Lines of a listicle: numbers one after another, up or down, each with text of its own under it. */
function numberedHeads(lines: readonly Line[], shapes: readonly Shape[]): ReadonlySet<number> {
  const heads: { index: number; number: number }[] = [];
  for (const [at, { text, index, markup }] of lines.entries()) {
    const match = text.charCodeAt(0) < 58 && text.length <= 260 && markup === 'plain' ? numberMark.exec(text) : null;
    const next = lines[at + 1];
    if (!match || !next || numberMark.test(next.text)) continue;
    const under = shapes[next.index];
    if (under && (under.prose || (under.sentence && under.words >= 6))) heads.push({ index, number: Number(match[1]) });
  }
  const steps = heads.filter((head, i) => {
    const before = heads[i - 1];
    const after = heads[i + 1];
    return (
      (before !== undefined && Math.abs(head.number - before.number) === 1) ||
      (after !== undefined && Math.abs(head.number - after.number) === 1)
    );
  });
  return new Set(steps.length >= 3 && steps.length >= heads.length * 0.7 ? steps.map((head) => head.index) : []);
}

const quoted = /^["“”„«»‹「『—–-]/u;
/** A label and what it is of, as in a row of facts: "Height: 84 m". */
const labelled = /^[^:：]{1,40}(?::\s|：\s?)\S/u;

/** "🚢 Which routes?", "► The routes" */
const ornament = /^(?:[■□◆◇▶►➤★☆]|\p{Extended_Pictographic}\ufe0f?)\s*(?=[^\s\p{Extended_Pictographic}])/u;

/** Crossheads behind a sign or before a colon: several of them, each over prose, which is no quotation and no list. */
function signedHeads(lines: readonly Line[], shapes: readonly Shape[]): ReadonlySet<number> {
  const heads: number[] = [];
  for (const [at, { text, index, markup }] of lines.entries()) {
    if (text.length > 80 || markup !== 'plain') continue;
    const shape = shapes[index];
    if (!(text.endsWith(':') || text.endsWith('：') || (shape?.letter === false && ornament.test(text)))) continue;
    const next = lines[at + 1];
    const under = next && shapes[next.index];
    if (!shape?.capital || shape.words > 12 || /[.!?。！？]\s/.test(text)) continue;
    if (next && under && (under.prose || (under.sentence && under.words >= 6)) && !quoted.test(next.text))
      heads.push(index);
  }
  return new Set(heads.length >= 2 ? heads : []);
}

const clock = /\b(?:[01]?\d|2[0-3])(?:[:.h]|時|时|시)\s?[0-5]\d(?!\d)/;

const isFact = (line: Line | undefined, shapes: readonly Shape[]) =>
  line !== undefined && labelled.test(line.text) && shapes[line.index]?.sentence === false;

const bullet = /^[-*+•‣◦▪●·–—]\s+(?=\S)/u;
/** A line that is one saying. */
const saying = /^["“„«»‹「『].*["”“»«›」』]$/u;

const isOverProse = (next: Line | undefined, shapes: readonly Shape[]) =>
  next !== undefined &&
  next.markup !== 'heading' &&
  (next.markup !== 'plain' || shapes[next.index]?.prose === true || next.text.length > 110 || bullet.test(next.text));

const isHeadLike = (line: Line | undefined, shapes: readonly Shape[]) => {
  const shape = line && shapes[line.index];
  return (
    shape !== undefined &&
    shape.words <= 10 &&
    shape.capital &&
    !shape.sentence &&
    !shape.open &&
    !listMark.test(line?.text ?? '')
  );
};

const isLoneQuestion = (lines: readonly Line[], shapes: readonly Shape[]) => {
  let count = 0;
  for (const { index } of lines) {
    const shape = shapes[index];
    if (shape?.question && shape.words <= 20 && ++count > 1) return false;
  }
  return true;
};

/** Crossheads, paragraphs, list items, quotes and end signs, by what a line looks like. */
export function detectBody({ document, shapes }: Scene): Candidate[] {
  const found: Candidate[] = [];
  const { lines } = document;
  const repeated = repeatedLines(lines);
  const numbered = numberedHeads(lines, shapes);
  const signed = signedHeads(lines, shapes);
  for (const [at, line] of lines.entries()) {
    const shape = shapes[line.index];
    const { text, index, markup } = line;
    if (!shape || markup === 'meta') continue;
    const certainty = shape.prose || markup === 'paragraph' ? 0.9 : shape.sentence ? 0.7 : 0.4;
    found.push(claim('paragraph', line, certainty, shape.prose ? 'paragraph.prose' : 'paragraph.line'));
    if (markup === 'heading') found.push(claim('crosshead', line, 0.95, 'crosshead.marked'));
    else if (markup === 'plain' && shape.length <= 150 && shape.words <= 20 && isCrossheadLike(text, shape)) {
      let score = 0.75;
      if (shape.sentence && !shape.question) score -= shape.words <= 8 && /(?:\.\.\.|…)$/.test(text) ? 0.02 : 0.45;
      if (shape.question && shape.words > 11) score -= 0.2;
      if (shape.open && !signed.has(index)) score -= 0.5;
      if (!shape.capital) score -= 0.35;
      if (shape.length > 80) score -= 0.1;
      if (shape.length > 110) score -= 0.1;
      const isSaying = !shape.letter && saying.test(text);
      if (isSaying && /^["“„«].*["”“»]$/u.test(text)) score -= 0.02;
      // A saying of several sentences, in scripts that set no full stop before the closing bracket.
      if ((text.startsWith('「') || text.startsWith('『')) && /[。！？].*[」』]$/.test(text)) score -= 0.45;
      if (repeated.has(text)) score -= 0.5;
      if (
        shows(shape, sign.colon) &&
        labelled.test(text) &&
        (isFact(lines[at - 1], shapes) || isFact(lines[at + 1], shapes))
      )
        score -= 0.4;
      // Under a crosshead stands prose; a question or a saying over a line or two is part of the talk.
      const next = lines[at + 1];
      if (
        shape.question
          ? !isOverProse(next, shapes)
          : isSaying && !isOverProse(next, shapes) && !isHeadLike(next, shapes)
      )
        score -= 0.25;
      // The only question of a text, right under a crosshead, is how the section begins.
      const opens = shape.question && at > 0 && isHeadLike(lines[at - 1], shapes) && isLoneQuestion(lines, shapes);
      // A year and a time of day: a date line in whatever language.
      if (shows(shape, sign.digit) && text.length <= 60 && /(?:19|20)\d\d/.test(text) && clock.test(text)) score -= 0.5;
      if (signed.has(index) && !shape.open) score = 0.85;
      const rule = opens ? 'crosshead.lone-question' : 'crosshead.short-line';
      found.push(claim('crosshead', line, Math.max(0, score), rule));
    }
    const framed = markup === 'plain' && text.length <= 150 && !shape.letter ? framedIn(text) : undefined;
    if (framed) found.push(claim('crosshead', line, 0.95, 'crosshead.framed', 'inferred', framed));
    if (numbered.has(index)) found.push(claim('crosshead', line, 0.9, 'crosshead.numbered'));
    if (markup === 'code') found.push(claim('code', line, 1.3, 'code.fenced'));
    const behind = <R extends Role>(role: R, mark: RegExpExecArray, score: number, rule: string) =>
      claim(role, line, score, rule, 'inferred', { start: mark[0].length, end: text.length });
    // No line that begins with a letter has a mark or sign, but for an end sign in words.
    if (text.length > longestEndSign && shape.letter) continue;
    const mark = framed || numbered.has(index) ? null : listMark.exec(text);
    if (mark && markup === 'plain') {
      const number = mark[2] === undefined ? undefined : Number(mark[2]);
      found.push({
        ...behind('item', mark, 0.8, 'list.mark'),
        ordered: number !== undefined,
        ...(number !== undefined && { number }),
        level: line.level ?? 0,
      });
    }
    const quote = quoteMark.exec(text);
    if (quote) found.push(behind('quote', quote, 0.9, 'quote.mark'));
    const command = prompt.exec(text);
    if (command) found.push(behind('code', command, 0.95, 'code.prompt'));
    if (endSign.test(text)) found.push(claim('end', line, 0.95, 'end.sign'));
    if (text.length <= 30 && /^[([（]/.test(text) && signature.test(text))
      found.push(claim('signature', line, 0.85, 'signature.brackets'));
    else if (text.length <= longestEndSign && (slashed.test(text) || agencySign.test(text)))
      found.push(claim('signature', line, 0.85, 'signature.slashes'));
  }
  return found;
}
