import type { PageElement } from '../../document/page.ts';
import { type FlowLine, isSetAs, linkShare, serviceWordsOf, signatureOf } from './flow-line.ts';

/** What is summed up over the lines that are set alike, or stand in one element. */
interface Sum {
  lines: number;
  prose: number;
  sentences: number;
  weight: number;
  links: number;
  chars: number;
  /** Paragraphs of some length with few links. */
  good: number;
}

/** The region's lines, summed up by how they are set and where they stand. */
export interface Survey {
  lines: readonly FlowLine[];
  region: PageElement;
  prose: number;
  bySignature: ReadonlyMap<string, Sum>;
  byHost: ReadonlyMap<string, Sum>;
  byParent: ReadonlyMap<PageElement, Sum>;
  byKey: ReadonlyMap<string, number>;
  /** Prose in the lines before each. */
  before: readonly number[];
  /** How most of the prose is set, the element that holds most of it, and all that hold that one. */
  template: string | undefined;
  holder: PageElement | undefined;
  holders: ReadonlySet<PageElement>;
  /** First and last line set so. */
  first: number;
  last: number;
}

const hostOf = (element: PageElement): string => `${element.tag}.${element.get('class') ?? ''}`;
const parentOf = (element: PageElement): PageElement => element.parent ?? element;

function add<Key>(sums: Map<Key, Sum>, key: Key, line: FlowLine): void {
  const { run } = line;
  let sum = sums.get(key);
  if (!sum) {
    sum = { lines: 0, prose: 0, sentences: 0, weight: 0, links: 0, chars: 0, good: 0 };
    sums.set(key, sum);
  }
  sum.lines++;
  sum.prose += run.prose;
  if (line.sentence) sum.sentences++;
  sum.weight += line.weight;
  sum.links += run.linkChars;
  sum.chars += run.text.length;
  if (run.prose > 80 && linkShare(run) < 0.4) sum.good++;
}

function most<Key>(sums: ReadonlyMap<Key, Sum>): Key | undefined {
  let best: Key | undefined;
  let prose = 0;
  for (const [key, sum] of sums)
    if (sum.prose > prose) {
      best = key;
      prose = sum.prose;
    }
  return best;
}

/** Sums up the lines of a region, for the features of each. */
export function surveyOf(lines: readonly FlowLine[], region: PageElement): Survey {
  const bySignature = new Map<string, Sum>();
  const byHost = new Map<string, Sum>();
  const byParent = new Map<PageElement, Sum>();
  const byKey = new Map<string, number>();
  const before: number[] = [];
  let prose = 0;
  for (const line of lines) {
    const { element } = line.run;
    before.push(prose);
    prose += line.run.prose;
    add(bySignature, signatureOf(line.run), line);
    add(byHost, hostOf(element), line);
    add(byParent, parentOf(element), line);
    byKey.set(line.key, (byKey.get(line.key) ?? 0) + 1);
  }
  const template = most(bySignature);
  const holder = most(byParent);
  const holders = new Set<PageElement>();
  for (let at = holder; at !== undefined; at = at.parent) holders.add(at);
  const isSoSet = (line: FlowLine) => line.run.prose > 80 && signatureOf(line.run) === template;
  return {
    lines,
    region,
    prose: Math.max(1, prose),
    bySignature,
    byHost,
    byParent,
    byKey,
    before,
    template,
    holder,
    holders,
    first: lines.findIndex(isSoSet),
    last: lines.findLastIndex(isSoSet),
  };
}

const log = Math.log1p;
const bit = (test: unknown): number => (test ? 1 : 0);
/** Distance with its sign, near ones told apart better than far ones. */
const distance = (steps: number): number => Math.sign(steps) * log(Math.abs(steps));
const datelike = /\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d\d\b/;
const isCapital = /\p{Lu}/u;

/** How many words, digits and capitals a text has. */
function signsOf(text: string): { words: number; digits: number; capitals: number } {
  const found = { words: 1, digits: 0, capitals: 0 };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 32) found.words++;
    else if (unit >= 97 && unit <= 122) continue;
    else if (unit >= 48 && unit <= 57) found.digits++;
    else if (unit >= 65 && unit <= 90) found.capitals++;
    else if (unit > 127 && isCapital.test(text.charAt(i))) found.capitals++;
  }
  return found;
}

function addText(values: number[], { run, weight, sentence, kind }: FlowLine): void {
  const { element } = run;
  const text = run.text.length > 400 ? run.text.slice(0, 400) : run.text;
  const { words, digits, capitals } = signsOf(text);
  values.push(
    log(weight),
    log(run.prose),
    linkShare(run),
    run.boldChars / Math.max(1, run.text.length),
    bit(sentence),
    text.length / words,
    digits / text.length,
    capitals / text.length,
    bit(datelike.test(text)),
    serviceWordsOf(run),
    run.level,
    bit(element.tag === 'p'),
    bit(element.tag === 'div'),
    bit(run.broken),
    bit(kind === 'item'),
    bit(kind === 'quote' || kind === 'embed'),
  );
}

function addPlace(values: number[], line: FlowLine, index: number, survey: Survey): void {
  const { region, prose, holder } = survey;
  const { element } = line.run;
  const total = Math.max(1, region.prose);
  let at: PageElement | undefined = element;
  let steps = 0;
  while (at && !survey.holders.has(at)) {
    at = at.parent;
    steps++;
  }
  values.push(
    index / survey.lines.length,
    (survey.before[index] ?? 0) / prose,
    distance(index - survey.first),
    distance(index - survey.last),
    element.depth - region.depth,
    steps,
    element.depth - (holder?.depth ?? 0),
    (at?.prose ?? 0) / Math.max(1, at?.chars ?? 0),
    bit((survey.byKey.get(line.key) ?? 0) > 1),
  );
  let up = element;
  for (let i = 0; i < 3; i++) {
    up = parentOf(up);
    values.push(
      Math.min(1, up.prose / total),
      up.linkChars / Math.max(1, up.chars),
      log(up.chars),
      up.prose / Math.max(1, up.chars),
    );
  }
  const size = line.run.text.length * 1.6 + 100;
  let pictured = false;
  for (let near = element; near !== region && near.chars <= size && near.parent; near = near.parent)
    if (near.images > 0) pictured = true;
  values.push(log(parentOf(element).images), bit(pictured));
}

/** Values of what is not there. */
const nothing = { kin: Array.from({ length: 12 }, () => 0), neighbour: [-1, 0, 0, -1, 0, 0] };

function addKin(values: number[], line: FlowLine, survey: Survey): void {
  const { run } = line;
  const signature = signatureOf(run);
  const alike = survey.bySignature.get(signature);
  const host = survey.byHost.get(hostOf(run.element));
  const beside = survey.byParent.get(parentOf(run.element));
  if (!alike || !host || !beside) {
    values.push(...nothing.kin);
    return;
  }
  values.push(
    (beside.prose - run.prose) / survey.prose,
    log(beside.good),
    log(alike.lines),
    alike.prose / survey.prose,
    alike.sentences / alike.lines,
    log(alike.weight / alike.lines),
    alike.links / Math.max(1, alike.chars),
    bit(survey.template !== undefined && isSetAs(run, survey.template)),
    log(host.lines),
    host.prose / survey.prose,
    host.sentences / host.lines,
    log(host.weight / host.lines),
  );
}

function addNeighbour(values: number[], line: FlowLine, other: FlowLine | undefined, survey: Survey): void {
  if (!other) {
    values.push(...nothing.neighbour);
    return;
  }
  values.push(
    log(other.weight),
    bit(other.sentence),
    bit(signatureOf(other.run) === survey.template),
    other.run.level,
    bit(other.run.element.parent === line.run.element.parent),
    bit(other.why === undefined),
  );
}

/** What is known of a line by its form, its place and its neighbours, as numbers; what it speaks of does not count. */
export function featuresOf(index: number, survey: Survey): number[] {
  const line = survey.lines[index];
  if (!line) return [];
  const values: number[] = [];
  addText(values, line);
  addPlace(values, line, index, survey);
  addKin(values, line, survey);
  addNeighbour(values, line, survey.lines[index - 1], survey);
  addNeighbour(values, line, survey.lines[index + 1], survey);
  values.push(bit(line.why === undefined));
  return values;
}
