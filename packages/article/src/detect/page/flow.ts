import type { PageElement } from '../../document/page.ts';
import { ClassWord } from './class-words.ts';
import { findCrossheads } from './crossheads.ts';
import { cueOf } from './cues.ts';
import { judgeDigests, judgeEdges, judgeHeadings, judgeRepeats } from './flow-edges.ts';
import {
  drop,
  type FlowKind,
  type FlowLine,
  isSetAs,
  isSlanted,
  keyOfRun,
  linkShare,
  serviceWordsOf,
  signatureOf,
} from './flow-line.ts';
import { judgeByScore } from './flow-score.ts';
import { keyOf } from './key.ts';
import { isPost } from './post.ts';
import { endsSentence, weightOf } from './prose.ts';
import type { Run } from './runs.ts';

/** Large type of a quotation is no heading. */
const isQuoted = ({ element }: Run, region: PageElement): boolean =>
  element.closest((at) => at === region || at.tag === 'blockquote')?.tag === 'blockquote';

/** Part that a run plays by the elements it stands in, up to the region. */
function kindOf(run: Run, region: PageElement): { kind: FlowKind; group: PageElement | undefined } {
  if (run.level > 0 && !isQuoted(run, region)) return { kind: 'heading', group: undefined };
  let kind: FlowKind = 'paragraph';
  let group: PageElement | undefined;
  for (let at: PageElement | undefined = run.element; at !== undefined && at !== region; at = at.parent) {
    const { tag } = at;
    if (tag === 'pre') return { kind: 'code', group: at };
    if (isPost(at)) return { kind: 'embed', group: at };
    if (tag === 'blockquote') return { kind: at.words & ClassWord.pullQuote ? 'pullQuote' : 'quote', group: at };
    if (tag === 'li' || tag === 'dt' || tag === 'dd') kind = 'item';
    if ((tag === 'ul' || tag === 'ol' || tag === 'dl') && kind === 'item') group = at;
    if ((tag === 'td' || tag === 'th' || tag === 'caption') && kind === 'paragraph') kind = 'cell';
    if (tag === 'table') {
      if (kind === 'cell') {
        if (isLayout(at, region)) kind = 'paragraph';
        else group = at;
      }
    }
  }
  if (kind === 'item' && group === undefined) kind = 'paragraph';
  if (kind === 'cell' && group === undefined) kind = 'paragraph';
  return { kind, group };
}

const layouts = new WeakMap<PageElement, boolean>();
/** A table that only places things on the page: it holds most of the region's prose, or paragraphs and headings. */
function isLayout(table: PageElement, region: PageElement): boolean {
  const known = layouts.get(table);
  if (known !== undefined) return known;
  const layout =
    table.get('role') === 'presentation' || table.prose > 0.5 * Math.max(1, region.prose) || table.breaks > 4;
  layouts.set(table, layout);
  return layout;
}

/** The dominant host and parent of the region's paragraphs, if one prevails. */
function templateOf(lines: readonly FlowLine[]): string | undefined {
  const sums = new Map<string, number>();
  let total = 0;
  for (const line of lines) {
    if (line.why !== undefined || line.kind !== 'paragraph' || line.run.prose === 0) continue;
    const signature = signatureOf(line.run);
    sums.set(signature, (sums.get(signature) ?? 0) + line.run.prose);
    total += line.run.prose;
  }
  for (const [signature, sum] of sums) if (sum >= 0.7 * total) return signature;
  return undefined;
}

/** Runs of the region in order, each with its part in the article or the reason why it has none. */
export function flowOf(runs: readonly Run[], region: PageElement, title: string): FlowLine[] {
  const headline = keyOf(title);
  const lines: FlowLine[] = [];
  for (const run of runs) {
    if (!region.contains(run.element)) continue;
    const { kind, group } = kindOf(run, region);
    const pruned = run.element.closest((at) => at === region || at.why !== undefined);
    const why = pruned === region ? undefined : pruned?.why;
    lines.push({
      run,
      kind,
      group,
      why,
      rule: why === undefined ? '' : `zone.${why}`,
      key: keyOfRun(run),
      weight: weightOf(run.text),
      sentence: endsSentence(run.text),
    });
  }
  for (const line of lines) {
    const reason = reasonAgainst(line);
    if (reason) drop(line, ...reason);
  }
  judgeCaptions(lines, region);
  judgeService(lines);
  judgeGroups(lines);
  findCrossheads(lines);
  judgeByTemplate(lines);
  judgeEdges(lines, headline);
  judgeRepeats(lines, headline);
  judgeDigests(lines);
  judgeByScore(lines, region);
  judgeHeadings(lines);
  return lines;
}

const timestampOnly = /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.+Z-]*$/;
const agoOnly =
  /^(?:vor )?\d+\s*(?:mins?|minutes?|hours?|hrs?|days?|min\.?|minuten|stunden?|tagen?)\b(?:\s+(?:ago.{0,30}|old|read|reading time|of reading|lesezeit|her|de lectur[ae]|de leitura|di lettura))?\s*[|·•-]?$/i;
const machineProperty =
  /^(?:datePublished|dateCreated|dateModified|keywords|mainEntityOfPage|name|url|image|publisher|author|articleSection|wordCount|inLanguage)$/;
/** Cues of fields of their own. */
const isTold = (cue: string) => cue === 'correction' || cue === 'note';
/** Cues whose lines are whole sentences by their nature. */
const told = new Set(['programme', 'credits', 'paywall', 'correction', 'note']);
/** A shortcode that nothing has filled in: `[button link="…"]`. */
const shortcode = /^\[[a-z][\w-]*(?:\s+[\w-]+=[^\]]{0,300})?\]/;
/** Who answers questions, and how to reach them. */
const contact =
  /^(?:(?:press|media|presse)?[ -]?(?:contacts?|kontakte?r?)|contacto|contatti|contato|ansprechpartner(?:in)?|(?:for|för|pour|para|per|weitere|más|mais|vidare) .{0,20}info?rma\p{L}+)[^.!?]{0,40}?[:\n](.*)/isu;
const reached = /\S@\S|(?:\d[\s()/-]*){6}/;
const punctuationOnly = /^[^\p{L}\p{N}]*$/u;
/** A line in brackets that says whose the picture is. */
const creditInBrackets =
  /^[([（［](?=.*(?:\b(?:credits?|courtesy|photos?|fotos?|images?|bild|illustration)\b.{0,12}(?::|\bby\b|\bvia\b|\bof\b|\bvon\b)|撮影|写真|사진|출처)).*[)\]）］]\.?$/i;

/** Whether a line tells of several things that it links: "Sold at *Quill's* and *The Ark*." */
const namesInLinks = ({ nodes }: Run): boolean => {
  const [first] = nodes;
  return (
    typeof first === 'string' &&
    /[\p{L}\p{N}]\s*$/u.test(first) &&
    nodes.filter((node) => typeof node !== 'string' && node.tag === 'a').length > 1
  );
};

/** What elements side by side that make up a line are called, where there is no text between them. */
const inlineWords = ({ nodes, linkChars }: Run): number =>
  linkChars === 0 || nodes.some((node) => typeof node === 'string' && node.trim() !== '')
    ? 0
    : nodes.reduce((bits, node) => (typeof node === 'string' ? bits : bits | node.words), 0);

/** Why a line is no text of the article, judged by itself, with the rule that says so. */
function reasonAgainst(line: FlowLine): readonly [why: string, rule: string] | undefined {
  if (line.why !== undefined) return undefined;
  const { run, weight } = line;
  const { words } = run.element;
  const share = linkShare(run);
  if (words & ClassWord.hidden && weight < 100) return ['hidden', 'class.hidden'];
  if (timestampOnly.test(run.text) || (weight < 40 && agoOnly.test(run.text))) return ['date', 'line.timestamp'];
  if (weight < 200 && machineProperty.test(run.element.get('itemprop') ?? '')) return ['metadata', 'line.itemprop'];
  if (weight < 80 && run.nodes.every((node) => (typeof node === 'string' ? node.trim() === '' : node.tag === 'time')))
    return ['date', 'line.time'];
  if (weight < 400 && shortcode.test(run.text)) return ['markup', 'line.shortcode'];
  if (weight < 400 && reached.test(contact.exec(run.text)?.[1] ?? '')) return ['contact', 'line.contact'];
  if (weight < 120 && creditInBrackets.test(run.text)) return ['caption', 'line.credit'];
  if (punctuationOnly.test(run.text)) return ['ornament', 'line.no-words'];
  if (line.kind !== 'heading') {
    if (words & (ClassWord.caption | ClassWord.advertisement) && weight < 600)
      return [words & ClassWord.caption ? 'caption' : 'advertisement', 'class.paragraph'];
    if (words & (ClassWord.byline | ClassWord.date | ClassWord.label) && !(words & ClassWord.body) && weight < 160)
      return [words & ClassWord.byline ? 'byline' : words & ClassWord.date ? 'date' : 'label', 'class.paragraph'];
    if (
      (words | inlineWords(run)) & (ClassWord.related | ClassWord.promotion | ClassWord.share | ClassWord.comments) &&
      !(words & ClassWord.body) &&
      weight < 400
    )
      return ['related', 'class.paragraph'];
    if (words & ClassWord.pullQuote) return ['pull quote', 'class.paragraph'];
    const holder = run.element.parent;
    const isCorrection = (words | (holder && holder.chars < 900 ? holder.words : 0)) & ClassWord.correction;
    if (isCorrection && weight < 600 && line.kind === 'paragraph') return ['correction', 'class.paragraph'];
  } else if (words & (ClassWord.related | ClassWord.comments | ClassWord.share) && !(words & ClassWord.body))
    return ['related', 'class.heading'];
  if (line.kind === 'heading' && share > 0.8) return ['related', 'links.heading'];
  if (
    line.kind === 'paragraph' &&
    (share > 0.75 || (share > 0.5 && weight < 120)) &&
    !(line.sentence && share < 0.9 && (weight > 100 || namesInLinks(run)))
  )
    return ['related', 'links.paragraph'];
  if (weight < 600) {
    const cue = cueOf(run.text);
    if (
      cue !== undefined &&
      (weight < 220 || isTold(cue)) &&
      (weight < 60 ||
        share > 0.25 ||
        line.kind === 'heading' ||
        (!line.sentence && weight < 140) ||
        cue === 'copyright' ||
        told.has(cue))
    )
      return [cue, `cue.${cue}`];
  }
  return undefined;
}

/** A table with a picture and a few words is a frame for both. */
function judgeFrames(lines: readonly FlowLine[]): void {
  for (const line of lines)
    if (line.kind === 'cell' && line.group && line.group.images > 0 && line.group.chars < 200)
      drop(line, 'caption', 'caption.framed');
}

/** A line or two that stand alone with a picture are its caption; where much of the text stands so, it is text. */
function judgeCaptions(lines: readonly FlowLine[], region: PageElement): void {
  judgeFrames(lines);
  const found: FlowLine[] = [];
  let all = 0;
  for (const line of lines) {
    if (line.why !== undefined) continue;
    all += line.weight;
    if (line.kind !== 'paragraph' || line.weight > 450) continue;
    const { run } = line;
    const from = run.element.tag === 'p' ? run.element.parent : run.element;
    for (let at = from; at && at !== region && at.chars <= run.text.length * 1.6 + 100; at = at.parent)
      if (at.images > 0) {
        found.push(line);
        break;
      }
  }
  if (found.reduce((sum, line) => sum + line.weight, 0) > 0.25 * all) return;
  for (const line of found) drop(line, 'caption', 'caption.beside-picture');
}

/** Lines of accounts, subscriptions and consent; what stands in one small part of the page with them goes with them. */
function judgeService(lines: readonly FlowLine[]): void {
  const open = lines.filter((line) => line.why === undefined && line.weight < 900);
  const found = open.filter(
    (line) => line.kind !== 'cell' && serviceWordsOf(line.run) >= (line.weight < 90 ? 1 : line.weight < 300 ? 2 : 3),
  );
  const sum = (list: readonly FlowLine[]) => list.reduce((total, line) => total + line.weight, 0);
  // An article on subscriptions or cookies speaks of little else.
  if (sum(found) > 0.25 * sum(lines.filter((line) => line.why === undefined))) return;
  const parts = new Set<PageElement>();
  const template = templateOf(lines);
  /** Paragraphs set as most of the text is. */
  const holdsText = (part: PageElement) =>
    open.some(
      (line) =>
        line.why === undefined &&
        line.kind === 'paragraph' &&
        line.run.prose > 0 &&
        signatureOf(line.run) === template &&
        !found.includes(line) &&
        part.contains(line.run.element),
    );
  const all = sum(lines.filter((line) => line.why === undefined));
  for (const line of lines) {
    const isCalled = line.weight < 40 && linkShare(line.run) > 0.9 && serviceWordsOf(line.run) > 0;
    const isService = isCalled || (found.includes(line) && serviceWordsOf(line.run) >= 2);
    if (!isService && !line.rule.startsWith('cue.')) continue;
    if (isService) drop(line, 'promotion', 'service.words');
    let part: PageElement | undefined;
    for (
      let at: PageElement | undefined = line.run.element, steps = 0;
      at && steps < 5 && at.prose < 0.12 * all && at.chars < 1_500 && !holdsText(at);
      at = at.parent, steps++
    )
      part = at;
    if (part && isService) parts.add(part);
  }
  for (const line of lines)
    if (line.why === undefined)
      for (const part of parts) if (part.contains(line.run.element)) drop(line, 'promotion', 'service.part');
}

function judgeGroups(lines: readonly FlowLine[]): void {
  const groups = new Map<PageElement, FlowLine[]>();
  for (const line of lines) {
    if (line.group === undefined || line.why !== undefined || (line.kind !== 'item' && line.kind !== 'cell')) continue;
    const list = groups.get(line.group);
    if (list) list.push(line);
    else groups.set(line.group, [line]);
  }
  for (const members of groups.values()) {
    let chars = 0;
    let links = 0;
    let linked = 0;
    let empty = 0;
    for (const { run } of members) {
      chars += run.text.length;
      links += run.linkChars;
      if (linkShare(run) > 0.6) linked++;
      if (run.text.length < 4) empty++;
    }
    const share = links / Math.max(1, chars);
    const isItem = members[0]?.kind === 'item';
    if (isItem ? share > 0.5 || linked >= 0.6 * members.length : share >= 0.6)
      for (const line of members) drop(line, 'related', 'links.list');
    else if (isItem && members.length >= 3 && empty > members.length / 2)
      for (const line of members) drop(line, 'navigation', 'list.of-signs');
  }
}

/** Where to write to: set apart from the text, a call of the house. */
const mail = /[\w.-]@[\w-]+\.\w/;

function judgeByTemplate(lines: readonly FlowLine[]): void {
  const template = templateOf(lines);
  if (template === undefined) return;
  for (const line of lines) {
    if (line.why !== undefined || line.kind !== 'paragraph') continue;
    const { run } = line;
    const calls = line.weight < 300 && run.text.includes('@') && mail.test(run.text);
    if (isSetAs(run, template)) {
      if (calls && isSlanted(run)) drop(line, 'promotion', 'template.mail');
      continue;
    }
    const isParagraph = run.element.tag === 'p';
    if (line.weight < (isParagraph ? 40 : 90) && !line.sentence) drop(line, 'not in the flow', 'template.stranger');
    else if (!isParagraph && line.weight < 60) drop(line, 'not in the flow', 'template.stranger');
    else if (calls) drop(line, 'promotion', 'template.mail');
  }
}
