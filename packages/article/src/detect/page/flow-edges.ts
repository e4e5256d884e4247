import type { PageElement } from '../../document/page.ts';
import { drop, type FlowLine, isSlanted, keyOfRun, signatureOf } from './flow-line.ts';
import { allLettersOf } from './key.ts';
import { looksLikeName, namesIn, opener } from './names.ts';
import type { Run } from './runs.ts';

/** Leaves out lines that are a field of their own, and repetitions of them; headings that stand over nothing then go too. */
export function leaveOut(lines: readonly FlowLine[], runs: readonly Run[]): void {
  const keys = new Set(runs.map(keyOfRun));
  for (const line of lines)
    if (line.kind !== 'cell' && keys.has(line.key)) drop(line, 'told elsewhere', 'repeat.field');
  judgeEdges(lines, '');
  judgeHeadings(lines);
}

/** Leaves out lines in which nothing but the by-line or a date stands, as found elsewhere, and what is told of a writer under the text. */
export function leaveHeadLines(
  lines: readonly FlowLine[],
  byline: PageElement | undefined,
  names: readonly string[],
  dates: readonly string[],
): void {
  const short = (line: FlowLine) => line.why === undefined && line.kind !== 'cell' && line.weight < 160;
  for (const line of lines) {
    if (!short(line)) continue;
    if (byline?.contains(line.run.element) && !line.sentence) drop(line, 'byline', 'repeat.byline');
    else if (!line.sentence && dates.some((raw) => raw === line.run.text)) drop(line, 'date', 'repeat.date');
  }
  const open = lines.filter((line) => line.why === undefined);
  open.forEach((line, i) => {
    const atEdge = i >= Math.max(4, open.length - 3) ? line.weight < 450 : i < 3 && line.weight < 120;
    if (line.kind === 'paragraph' && atEdge && names.some((name) => tellsOfWriter(line.run, name)))
      drop(line, 'biography', 'edge.writer');
  });
  judgeHeadings(lines);
}

/** "Ada Berg is a reporter", "Ms. Berg is a historian". */
function tellsOfWriter(run: Run, name: string): boolean {
  const { text } = run;
  if (text.startsWith(name)) return ofWriter.test(text) || isSlanted(run);
  if (text.includes(name) && /\S@\S/.test(text)) return true;
  const surname = name.split(' ').at(-1) ?? name;
  const titled = /^(?:Mr|Ms|Mrs|Dr|Prof)\.? (\p{Lu}[\p{L}'’-]+) (?:is|writes|teaches)\b/u.exec(text);
  return titled?.[1] === surname;
}

const ofWriter =
  /@|\b(?:can be reached|reach (?:him|her|them)|is an? .{0,40}(?:writer|reporter|editor|journalist|correspondent|columnist|author|fellow)|covers|writes (?:about|for)|ist (?:freie|redakteur|korrespondent|autor)|schreibt (?:über|für)|est (?:journaliste|rédact)|es (?:periodista|redactor))/i;

/** Whether a line is set as another is, beside it: then it opens the text. */
const standsWith = (line: FlowLine, other: FlowLine | undefined): boolean =>
  other !== undefined &&
  line.run.element.tag === 'p' &&
  !looksLikeName(line.run.text) &&
  line.run.element.parent === other.run.element.parent &&
  signatureOf(line.run) === signatureOf(other.run);

const firstClass = (element: PageElement) => element.get('class')?.trim().split(/\s+/)[0];

/** Whether a part of the page is one of several that are called alike, as the entries of a live blog. */
const isRepeated = (part: PageElement | undefined): boolean =>
  part?.parent !== undefined &&
  part.parent.children.filter(
    (child) =>
      typeof child !== 'string' && child.tag === part.tag && firstClass(child) === firstClass(part) && child.kept > 0,
  ).length > 2;

/** The part that a heading opens; its clock may stand with it in a header. */
const partOf = ({ run }: FlowLine, text: FlowLine | undefined): PageElement | undefined => {
  const { parent } = run.element;
  const around = parent?.tag === 'header' && parent.parent;
  return around && text && around.contains(text.run.element) ? around : parent;
};

/** Whether a heading and the paragraph behind it are of one part of the text; one of several lines stands over all of it, one word is a label. */
const opensSection = ({ run, weight }: FlowLine, text: FlowLine | undefined): boolean =>
  run.element.parent === text?.run.element.parent &&
  run.level > 1 &&
  weight < 100 &&
  !run.text.includes('\n') &&
  (run.text.includes(' ') || weight > run.text.length);

const asks = /[?？؟]\s*["”»]?$/;
const datelike = /\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d\d\b|\d+\s*(?:min|hours?|days?|stunden|tage)\b/i;

/** "Written by Ada Berg, head of ovens" under the text. */
const signs = ({ run: { text }, weight, sentence }: FlowLine): boolean =>
  weight < 100 && !sentence && opener.test(text) && looksLikeName(namesIn(text)[0]?.name ?? 'x');

export function judgeEdges(lines: readonly FlowLine[], headline: string): void {
  const isProse = (line: FlowLine) =>
    line.why === undefined && line.kind !== 'heading' && line.run.prose > 0 && line.weight >= 60;
  const first = lines.findIndex(isProse);
  const last = lines.findLastIndex(isProse);
  const opening = lines.findLastIndex(
    (line, i) => i < first && line.why === undefined && standsWith(line, lines[first]) && !datelike.test(line.run.text),
  );
  const lastHeading = lines.findLastIndex((line, i) => i < first && line.why === undefined && line.kind === 'heading');
  /** How the lines of the text are set. */
  const settings = new Set(lines.slice(first + 1).map(({ run }) => signatureOf(run)));
  for (let i = 0; i < first; i++) {
    const line = lines[i];
    if (!line || line.why !== undefined || line.scored) continue;
    if (line.kind === 'heading') {
      if (line.run.level === 1 || line.key === headline || (line.key.length > 15 && headline.startsWith(line.key)))
        drop(line, 'headline', 'edge.headline');
      else if (
        opening <= i &&
        !(i === lastHeading && (isRepeated(partOf(line, lines[first])) || opensSection(line, lines[first])))
      )
        drop(line, 'above the text', 'edge.head');
    } else if (
      line.kind === 'paragraph' &&
      (line.weight < 70 || datelike.test(line.run.text)) &&
      !(line.sentence && line.weight > 30 && !datelike.test(line.run.text)) &&
      !(standsWith(line, lines[first]) && !datelike.test(line.run.text)) &&
      !(asks.test(line.run.text) && settings.has(signatureOf(line.run)))
    )
      drop(line, 'head', 'edge.head');
    else if (line.kind === 'item' && line.weight < 30 && line.group?.parent !== lines[first]?.run.element.parent)
      drop(line, 'head', 'edge.head');
  }
  if (first < 0)
    for (const line of lines)
      if (line.kind === 'paragraph' && line.weight < 70 && !line.sentence && datelike.test(line.run.text))
        drop(line, 'head', 'edge.head');
  for (let i = lines.length - 1; i > last && last >= 0; i--) {
    const line = lines[i];
    if (!line || line.why !== undefined || line.scored) continue;
    if (
      line.kind === 'paragraph' &&
      ((line.weight < 50 && !line.sentence && !(standsWith(line, lines[last]) && !line.run.text.endsWith(')'))) ||
        signs(line) ||
        /^[(（][^()（）]{2,30}[)）]\.?$/.test(line.run.text))
    )
      drop(line, 'foot', 'edge.foot');
  }
}

/** Quotations that are looked for in the text. */
const mostQuotes = 20;

/** Words in large type that the text says itself. */
function judgeQuotes(lines: readonly FlowLine[]): void {
  const quotes = lines.filter(
    ({ why, kind, key, weight }) => why === undefined && kind === 'quote' && key.length > 12 && weight < 250,
  );
  for (const quote of quotes.slice(0, mostQuotes))
    if (lines.some(({ why, kind, key }) => why === undefined && kind === 'paragraph' && key.includes(quote.key)))
      for (const line of lines)
        if (line.group === quote.group && line.weight <= quote.weight) drop(line, 'pull quote', 'repeat.quote');
}

export function judgeRepeats(lines: readonly FlowLine[], headline: string): void {
  judgeQuotes(lines);
  const seen = new Map<string, PageElement | undefined>();
  for (const line of lines) {
    if (line.why !== undefined || line.key === '') continue;
    const { parent } = line.run.element;
    if (line.kind !== 'cell' && line.key === headline) drop(line, 'told elsewhere', 'repeat.field');
    else if (line.key.length > 40 && line.kind !== 'cell') {
      // A part of the page that is there twice; what one part says twice is its text.
      if (seen.has(line.key) && seen.get(line.key) !== parent) drop(line, 'repeated', 'repeat.line');
      else seen.set(line.key, parent);
    }
  }
}

/** Some pages hold the whole text a second time, as one line without structure. */
export function judgeDigests(lines: readonly FlowLine[]): void {
  const open = lines.filter((line) => line.why === undefined);
  let longest: FlowLine | undefined;
  for (const line of open)
    if (line.kind === 'paragraph' && line.run.text.length > (longest?.run.text.length ?? 0)) longest = line;
  if (!longest || longest.run.text.length < 1_000) return;
  const whole = allLettersOf(longest.run.text.slice(0, 60_000));
  let covered = 0;
  for (const line of open.slice(0, 300))
    if (line !== longest && line.key.length > 30 && whole.includes(line.key.slice(0, 80)))
      covered += Math.min(line.weight, whole.length);
  if (covered > 0.5 * whole.length) drop(longest, 'repeated', 'repeat.digest');
}

/** A heading stands over text: a paragraph, a list, a quotation. So does a short line that ends in a colon. */
export function judgeHeadings(lines: readonly FlowLine[]): void {
  let under: FlowLine | undefined;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line || line.why !== undefined) continue;
    if (
      line.kind === 'heading' &&
      (under === undefined || (under.kind === 'heading' && under.run.level <= line.run.level)) &&
      // Points of a list may be set as headings.
      !(line.sentence && line.weight > 50 && (under === undefined || under.run.level === line.run.level))
    )
      drop(line, 'nothing under it', 'heading.empty');
    else if (under === undefined && line.kind === 'paragraph' && line.weight < 30 && /[:：]$/.test(line.run.text))
      drop(line, 'nothing under it', 'line.opens-nothing');
    else under = line;
  }
}
