import type { Declared } from '../../document/declared.ts';
import type { PageElement } from '../../document/page.ts';
import { ClassWord } from './class-words.ts';
import { cueOf, serviceWords } from './cues.ts';
import { keyOfRun, signatureOf } from './flow-line.ts';
import { keyOf } from './key.ts';
import { looksLikeName, namesIn, opener } from './names.ts';
import { endsSentence, weightOf } from './prose.ts';
import { type Run, shownText } from './runs.ts';

export interface Lead {
  runs: Run[];
  text: string;
  rule: string;
  path: string;
  confidence: number;
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  );

/** A text made ready for comparison. */
interface Compared {
  key: string;
  words: ReadonlySet<string>;
}
const compared = (text: string): Compared => ({ key: keyOf(text), words: wordsOf(text) });

const opensWithDay =
  /^(?:\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2}[. ]+\p{L}{3,9}\.? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})/u;

/** How much of their words two texts share, 0–1. */
function likeness(a: Compared, b: Compared): number {
  const [x, y] = [a.words, b.words];
  if (x.size === 0 || y.size === 0) return 0;
  if (x.size < 4 || y.size < 4) {
    if (a.key === b.key) return 1;
    return a.key.length > 10 && (b.key.startsWith(a.key) || a.key.startsWith(b.key)) ? 0.8 : 0;
  }
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return (2 * shared) / (x.size + y.size);
}

/** Whether a text begins as the description does: descriptions are cut short. */
const begins = (whole: Compared, part: Compared): boolean =>
  part.key.length > 40 && whole.key.startsWith(part.key.slice(0, -8));

/** How much a text is like one of the descriptions. */
const likenessTo = (descriptions: readonly Compared[], text: Compared): number =>
  Math.max(0, ...descriptions.map((value) => (begins(text, value) ? 0.9 : likeness(text, value))));

/** A lead of several lines or points: all that stands in the small element that is called the lead. */
function partsOf(run: Run, runs: readonly Run[], region: PageElement): Run[] {
  let holder: PageElement | undefined;
  for (
    let at: PageElement | undefined = run.element, steps = 0;
    at && steps < 4 && at !== region;
    at = at.parent, steps++
  )
    if (at.words & ClassWord.lead && at.chars < 1_200 && at.prose < 0.3 * region.prose) holder = at;
  if (!holder) return [run];
  const named = (one: Run) => `${one.element.tag}.${one.element.get('class') ?? ''}`;
  const parts = runs.filter(
    (one) =>
      holder.contains(one.element) &&
      named(one) === named(run) &&
      one.text.length >= 15 &&
      one.element.closest((element) => element.why !== undefined) === undefined,
  );
  const length = parts.reduce((sum, one) => sum + one.text.length, 0);
  if (run.element.tag !== 'li' && length > 600) return [run];
  return parts.length > 0 && parts.length <= 6 && parts.includes(run) ? parts : [run];
}

/** Whether the line behind a paragraph is a by-line or a date, called so: what stands above them is no part of the text. */
function standsAboveByline(run: Run, runs: readonly Run[]): boolean {
  const at = runs.indexOf(run);
  const next = at < 0 ? undefined : runs[at + 1];
  if (!next || next.text.length > 120 || next.prose > 60) return false;
  const { element } = next;
  if (element.tag === 'address' || (next.text.length < 60 && opener.test(next.text))) return true;
  return ((element.words | (element.parent?.words ?? 0)) & (ClassWord.byline | ClassWord.date)) !== 0;
}

/** Whether a first paragraph stands out: bold, a sentence or two, and no other paragraph beside it is. */
const opensInBold = (run: Run, runs: readonly Run[]): boolean =>
  run.text.length > 60 &&
  run.text.length < 450 &&
  endsSentence(run.text) &&
  !runs.some(
    (other) =>
      other !== run &&
      other.boldChars > 0.85 * other.text.length &&
      other.text.length > 25 &&
      other.linkChars === 0 &&
      other.element.parent === run.element.parent,
  );

/** Whether a paragraph has no look of its own, or that of the next one. */
const isLikeNext = (run: Run, runs: readonly Run[]): boolean => {
  if (run.element.tag === 'p' && !run.element.has('class')) return true;
  const next = runs.slice(runs.indexOf(run) + 1).find(({ prose }) => prose > 0);
  return next !== undefined && signatureOf(next) === signatureOf(run);
};

const isHead = (text: string): boolean =>
  opener.test(text) || opensWithDay.test(text) || /\p{Nd}{1,2}[:.h]\p{Nd}\d/u.test(text);

/** A line of a picture: in one small part of the page with it, or with the name of its maker. */
const isOfPicture = ({ element, text }: Run): boolean =>
  /\bphotos?\b|\bfotos?\b|pictured|getty|\/AP\b/i.test(text) ||
  element.closest(({ images, chars }) => images > 0 && chars >= text.length && chars < text.length * 1.6 + 100) !==
    undefined;

/** Whether most words of a text are none that a name or a title in capitals has. */
function isTold(text: string): boolean {
  if (weightOf(text) > text.length * 1.5) return true;
  const words = text.split(/\s+/, 40);
  const small = words.filter((word) => /^[\p{Ll}\p{Lo}]/u.test(word)).length;
  return words.length >= 5 && small >= 0.4 * words.length;
}

/** Whether the line under a headline goes on telling: a line of words that is of no service, no by-line, no date, no picture's. */
const saysMore = (run: Run, title: Compared): boolean =>
  run.text.length < 400 &&
  run.linkChars < run.text.length / 3 &&
  isTold(run.text) &&
  !isHead(run.text) &&
  (run.service ?? serviceWords(run.text)) === 0 &&
  cueOf(run.text) === undefined &&
  !isOfPicture(run) &&
  likeness(compared(run.text), title) < 0.7;

/** The lead: text between headline and body that resembles the page's description or is called a lead. */
export function leadOf(
  runs: readonly Run[],
  declared: Declared,
  headline: PageElement | undefined,
  region: PageElement,
  firstParagraph: Run | undefined,
): Lead | undefined {
  const from = headline?.order ?? -1;
  const described = [...declared.descriptions, ...declared.alternativeHeadlines].map(({ value }) => value);
  const descriptions = [...new Set(described)].filter((value) => value.length > 20).map(compared);
  let best: { run: Run; score: number; like: number; called: boolean } | undefined;
  let looked = 0;
  const title = compared(headline ? shownText(headline, 300) : '');
  let isNext = headline !== undefined;
  for (const run of runs) {
    if (headline !== undefined && (run.order <= from || headline.contains(run.element))) continue;
    if (run.order > region.last) break;
    if (++looked > 60) break;
    const { text } = run;
    const follows: boolean = isNext && weightOf(text) >= 30 && saysMore(run, title);
    if (follows || weightOf(text) >= 25 || isHead(text)) isNext = false;
    if (text.length < 25 || text.length > 1_200 || run.linkChars > text.length * 0.6) continue;
    const why = run.element.closest((element) => element.why !== undefined)?.why;
    if (
      why === 'caption' ||
      why === 'hidden' ||
      why === 'navigation' ||
      why === 'comments' ||
      why === 'advertisement' ||
      why === 'consent'
    )
      continue;
    let words = run.element.words;
    for (
      let at = run.element.parent, steps = 0;
      at &&
      steps < 3 &&
      at !== region &&
      (at.chars < text.length * 1.8 + 40 ||
        (at.words & ClassWord.lead && at.chars < 1_200 && at.prose < 0.3 * region.prose));
      at = at.parent, steps++
    )
      words |= at.words;
    const itemprop = run.element.closest((e) => e.order < run.order - 6 || e.has('itemprop'))?.get('itemprop') ?? '';
    const called =
      (words & ClassWord.lead) !== 0 ||
      itemprop.includes('description') ||
      itemprop.includes('alternativeHeadline') ||
      // Pictures and videos have descriptions too; that of the article stands beside its headline.
      (run.element.parent === headline?.parent &&
        /(?:^|[\s_-])description(?:$|[\s_-])/i.test(run.element.get('class') ?? ''));
    if (words & ClassWord.caption) continue;
    const beforeBody = firstParagraph === undefined || run.order < firstParagraph.order;
    const isFirst = run === firstParagraph;
    if (!beforeBody && !isFirst && !called) continue;
    // Names and dates may stand in what is called a lead.
    if (opener.test(text) && looksLikeName(namesIn(text)[0]?.name ?? 'x')) continue;
    if (looksLikeName(text.replace(/,/g, '')) || opensWithDay.test(text) || /^by\b.{0,60}\d{4}/iu.test(text)) continue;
    const like = descriptions.length === 0 ? 0 : likenessTo(descriptions, { key: keyOfRun(run), words: wordsOf(text) });
    const bold = run.boldChars > 0.85 * text.length;
    const heading = run.level >= 2 && beforeBody;
    let score =
      (like > 0.6 ? 2 * like : 0) +
      (called ? 1.2 : 0) +
      (beforeBody ? 0.35 : 0) +
      (bold && isFirst ? (opensInBold(run, runs) ? 1.3 : 0.5) : 0) +
      (heading && run.level < 4 && text.length > 50 && endsSentence(text) ? 0.8 : 0) +
      (heading && like > 0.4 ? 0.5 : 0);
    const head = headline?.parent;
    if (
      head &&
      beforeBody &&
      !isFirst &&
      endsSentence(text) &&
      head.contains(run.element) &&
      head.prose < 0.3 * region.prose
    )
      score += 0.8;
    // The first paragraph that is like all the others is the body's own, described or not.
    const above = isFirst && text.length < 450 && endsSentence(text) && standsAboveByline(run, runs);
    if (follows && like <= 0.6 && ((beforeBody && !isFirst) || above)) score += 0.8;
    if (above) score += 0.8;
    else if (isFirst && !called && !bold) score -= isLikeNext(run, runs) ? 1.2 : 0.6;
    if (!isFirst && !beforeBody) score -= 0.6;
    if (score > (best?.score ?? 0)) best = { run, score, like, called };
  }
  if (best && best.score >= 1.1) {
    const parts = best.called ? partsOf(best.run, runs, region) : [best.run];
    return {
      runs: parts,
      text: best.run.text,
      rule: best.like > 0.6 ? 'lead.like-description' : 'lead.class',
      path: best.run.element.tag,
      confidence: Math.min(0.95, 0.4 + best.score / 5),
    };
  }
  return undefined;
}
