import { Flow, type PageElement } from '../../document/page.ts';
import { isMonth } from '../../languages/month-names.ts';
import type { Party } from '../../schema/party.ts';
import { ClassWord } from './class-words.ts';
import type { FlowLine } from './flow-line.ts';
import { keyOf } from './key.ts';
import { besideWriter, cleanName, looksLikeName, namesIn, opener, paper, role } from './names.ts';
import { fold, type Run, shownText } from './runs.ts';

export interface People {
  parties: Party[];
  text: string | undefined;
  rule: string;
  path: string;
  confidence: number;
  element?: PageElement;
}

/** Words that say what follows, wherever it stands. */
const labelled = /^(?:aut(?:h?or|eur)(?:in|e|zy)?(?:\/\w+)?|автори?|作者|[記记]者)s?(?:\s*[:：|]\s*|\s)/i;
/** What these words begin with. */
const opensLabel = /^[aа作記记]/i;
/** Where the names of a by-line end: a figure, a divider, what is said of the date. */
const behindNames =
  /\s+(?:\p{Nd}|\S+@|[|•·]|[–—-]\s|on \p{Lu}|(?:[Ff]irst |[Ll]ast )?(?:[Pp]ub+li(?:shed|é|ca[dt]o)|[Pp]osted|[Uu]pdated|modified|[Aa][ck]tuali[sz]|[Vv]eröffentlicht|[Mm]is à jour|[Aa]ggiornato)).*$/su;
const source = /^(?:source|sources|via|quelle|fuente|fonte)\b/i;
/** Links to what is told of a writer. */
const writersPage =
  /\/(?:aut(?:h?or|eur)\w{0,2}|by(?:lines?)?|staff|(?:reporter|journalist|profile|contributor|writer)s?|people|penulis|(?:yazar|skribent|redakt)\w*)\//i;
/** Whether a name may have ended: two words, the last of which opens none. */
const isWhole = (text: string): boolean =>
  /\S\s+\S/.test(text.trim()) && !/(?:\b(?:by|von|par|por|di|door|av|af)|:)\s*$/i.test(text);

/** Shown text of a by-line, with a blank between elements whose words would touch: a page may part them by its style alone. */
function partedText(element: PageElement): string {
  let text = '';
  const visit = (at: PageElement): void => {
    for (const child of at.children) {
      if (text.length > 400) return;
      if (typeof child !== 'string') {
        if (child.tag === 'br') text += isWhole(text) ? ', ' : ' ';
        else if (child.flow === Flow.block) text += ' ';
        if (child.flow !== Flow.silent) visit(child);
        if (child.flow === Flow.block) text += ' ';
      } else text += /[\p{L}\p{N}|•·]$/u.test(text) && /^[\p{L}\p{N}|•·]/u.test(child) ? ` ${child}` : child;
    }
  };
  visit(element);
  return fold(text).trim();
}

/** What the text of an element begins with. */
function firstSign(element: PageElement): string {
  for (const child of element.children) {
    const sign =
      typeof child === 'string' ? child.trimStart().charAt(0) : child.flow === Flow.silent ? '' : firstSign(child);
    if (sign !== '') return sign;
  }
  return '';
}

/** Names that stand in elements of their own, as in a row of links. */
function leafNames(element: PageElement): { name: string; roles: string[] }[] {
  const found: { name: string; roles: string[] }[] = [];
  const visit = (at: PageElement, depth: number): void => {
    for (const child of at.children) {
      if (typeof child === 'string') continue;
      if (child.children.some((inner) => typeof inner !== 'string')) {
        if (depth < 5) visit(child, depth + 1);
        continue;
      }
      const text = shownText(child, 120);
      const clean = /\s/.test(text) ? cleanName(text) : undefined;
      if (clean && looksLikeName(clean.name) && clean.name.includes(' ') && !role.test(clean.name)) found.push(clean);
    }
  };
  visit(element, 0);
  const seen = new Set<string>();
  return found.filter(({ name }) => !seen.has(keyOf(name)) && seen.add(keyOf(name)));
}

/** A word of any language before a name that an element of its own holds; no title. */
const opensByline = /^(?!dr|sir|mrs?|ms|prof|don|lord|lady)\p{L}{2,5} $/iu;

/** A name that an element of its own ends, where what stands beside it reads on: "Ada Berg" of "Ada Berg Travel". */
const within =
  ([apart]: readonly { name: string; roles: string[] }[]) =>
  (found: { name: string; roles: string[] }): { name: string; roles: string[] } =>
    apart && found.name.startsWith(`${apart.name} `)
      ? { name: apart.name, roles: [found.name.slice(apart.name.length + 1), ...found.roles] }
      : apart && opensByline.test(found.name.slice(0, -apart.name.length)) && found.name.endsWith(apart.name)
        ? { name: apart.name, roles: found.roles }
        : found;

/** What stands before the date of a by-line, a month's name before its day among what is cut. */
function beforeDate(text: string): string {
  const names = text.replace(behindNames, '');
  if (names.length === text.length) return text;
  const words = names.split(' ');
  const month = words.length > 1 && isMonth((words.at(-1) ?? '').toLowerCase().replace('.', ''));
  return month ? words.slice(0, -1).join(' ') : names;
}

const lineTags = new Set('p div span h2 h3 h4 h5 h6 i em small address cite dd'.split(' '));
const easternReporter = /^\p{Lo}{2,4}\s?(?:기자|특파원|[記记]者)$/u;

const isOfPicture = (element: PageElement): boolean =>
  element.closest(({ tag, why }) => tag === 'figure' || why === 'caption') !== undefined;

const isWriterLink = (element: PageElement): boolean =>
  element.tag === 'a' && writersPage.test(element.get('href') ?? '');

const linksWritersAlone = (element: PageElement): boolean =>
  element.children.every(
    (child) => typeof child === 'string' || (child.tag === 'a' ? isWriterLink(child) : linksWritersAlone(child)),
  );

/** The line of the page that names its writers, by its mark-up, its class, its address or its words. */
export function shownByline(
  elements: readonly PageElement[],
  headline: PageElement | undefined,
  region: PageElement,
  isSite: (name: string) => boolean,
): People | undefined {
  const from = headline?.order ?? region.order;
  let best: (People & { score: number }) | undefined;
  const consider = (element: PageElement, rule: string, base: number) => {
    if (element.chars > 300 || (element.chars === 0 && element.children.length === 0)) return;
    const away = Math.min(2, Math.abs(element.order - from) / 300);
    if (base + 1 - away <= (best?.score ?? 0)) return;
    const text = partedText(element);
    if (text.length < 3 || text.length > 220 || source.test(text)) return;
    const { parent } = element;
    const opened =
      opener.test(text) || (parent !== undefined && parent.chars < text.length + 20 && opener.test(partedText(parent)));
    // Who edited a text is named only where nobody is who wrote it.
    const score = base + (opened ? (/^editor\b/i.test(text) ? -0.5 : 1) : 0) - away - text.length / 300;
    if (score <= (best?.score ?? 0)) return;
    const apart = leafNames(element);
    // "The Heron | By Ada Berg": the part that opens as a by-line is it.
    const told = opened ? text : (text.split(/\s[|•·]\s/).find((part) => opener.test(part)) ?? text);
    const all =
      apart.length > 1
        ? apart
        : namesIn(beforeDate(told))
            .filter(({ name }) => looksLikeName(name))
            .map(within(apart));
    const people = all.filter(({ name }) => !isSite(name));
    const names = people.length > 0 ? people : all;
    if (names.length === 0) return;
    best = {
      parties: names.map(({ name, roles }) => ({ name, kind: 'person', roles })),
      text,
      rule,
      path: element.tag,
      confidence: Math.min(0.9, 0.4 + score / 6),
      element,
      score,
    };
  };
  let skipped = -1;
  for (const element of elements) {
    if (element.order > region.last + 400) break;
    if (element.why === 'comments' || element.why === 'related') skipped = Math.max(skipped, element.last);
    if (element.order <= skipped) continue;
    const rel = element.get('rel');
    const itemprop = element.get('itemprop');
    if (rel === 'author' || itemprop === 'author') consider(element, 'byline.rel-author', 2.6);
    else if (Math.abs(element.order - from) < 200 && isWriterLink(element)) {
      const base = element.words & ClassWord.byline ? 2.2 : 1.8;
      const { parent } = element;
      if (parent && parent.chars < 120 && linksWritersAlone(parent)) consider(parent, 'byline.link', base);
      if (best?.element !== parent) consider(element, 'byline.link', base);
    } else if (
      element.words & ClassWord.byline &&
      !(element.words & (ClassWord.comments | ClassWord.biography | ClassWord.caption))
    )
      consider(element, 'byline.class', isOfPicture(element) ? 1 : 2);
    else if (element.tag === 'li' && element.chars < 100) {
      const isNear = Math.abs(element.order - from) < 60;
      if (!isNear && !opensLabel.test(firstSign(element))) continue;
      const text = shownText(element, 120);
      if (labelled.test(text)) consider(element, 'byline.labelled', 1.6);
      else if (isNear && opener.test(text)) consider(element, 'byline.opened', 1);
    } else if (element.order > from && element.order < from + 60 && lineTags.has(element.tag) && element.chars < 180) {
      const text = shownText(element, 200);
      if (labelled.test(text) || easternReporter.test(text)) consider(element, 'byline.labelled', 1.6);
      else if (opener.test(text)) consider(element, 'byline.opened', 1);
    }
  }
  if (best?.element && best.parties.length === 1) best.parties.push(...besides(best.element, best.parties, isSite));
  return best;
}

/** Attributes that elements set alike have alike. */
const sameNames = ['class', 'rel', 'itemprop'];

/** Names in elements that are set as the one of a by-line is, in one small part of the page with it. */
function besides(element: PageElement, known: readonly Party[], isSite: (name: string) => boolean): Party[] {
  let holder: PageElement | undefined;
  for (let at = element.parent, steps = 0; at && steps < 3 && at.chars < 300; at = at.parent, steps++) holder = at;
  const found: Party[] = [];
  let isOther = false;
  const visit = (at: PageElement): void => {
    for (const child of at.children) {
      if (typeof child === 'string') isOther ||= besideWriter.test(child.trim());
      if (typeof child === 'string' || isOther || child === element || found.length > 8) continue;
      if (child.tag !== element.tag || !sameNames.every((name) => child.get(name) === element.get(name))) visit(child);
      else
        for (const { name, roles } of namesIn(partedText(child)))
          if (
            looksLikeName(name) &&
            !isSite(name) &&
            ![...known, ...found].some((one) => keyOf(one.name) === keyOf(name))
          )
            found.push({ name, kind: 'person', roles });
    }
  };
  if (holder && sameNames.some((name) => element.has(name))) visit(holder);
  return found;
}

/** Whether a link leads to what is told of the one it names. */
const leadsTo = (run: Run, name: string): boolean => {
  const link =
    run.element.tag === 'a' ? run.element : run.nodes.find((node) => typeof node !== 'string' && node.tag === 'a');
  const href = typeof link === 'object' ? (link.get('href') ?? '') : '';
  const slug = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}]+/gu, '-');
  return (
    writersPage.test(href) || /\/[^/]+\/.*$/.exec(href.replace(/^https?:\/\/[^/]+/, ''))?.[0].includes(slug) === true
  );
};

const isApart = ({ element, nodes }: Run): boolean =>
  nodes.some((node) => typeof node !== 'string' && (node.words & ClassWord.label) !== 0) ||
  element.closest(({ why, words }) => why !== undefined || (words & (ClassWord.box | ClassWord.label)) !== 0) !==
    undefined;

/** Short lines around a date near the headline that are looked at. */
const yearPrinted =
  /(?<!\p{Nd})(?:19|20|۱[۳۴]|١٤|২০|२०|25)\p{Nd}{2}(?!\p{Nd})|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u;

/** A name that stands with the date under the headline, where nothing says that it is a by-line. */
export function namedBesideDate(
  runs: readonly Run[],
  headline: PageElement | undefined,
  isSite: (name: string) => boolean,
): People | undefined {
  if (!headline) return undefined;
  const found = ({ element }: Run, text: string): People | undefined => {
    const apart = leafNames(element);
    const names = (apart.length > 0 ? apart.slice(0, 1) : namesIn(text)).filter(
      ({ name }) =>
        looksLikeName(name) &&
        name.length < 40 &&
        name.includes(' ') &&
        !role.test(name) &&
        !paper.test(name) &&
        !isSite(name),
    );
    return names.length === 0 || names.length > 4
      ? undefined
      : {
          parties: names.map(({ name, roles }) => ({ name, kind: 'person', roles })),
          text,
          rule: 'byline.beside-date',
          path: element.tag,
          confidence: 0.5,
          element,
        };
  };
  const below = runs.filter(({ order, element }) => order > headline.order && !headline.contains(element)).slice(0, 24);
  const text = below.findIndex(({ prose }, i) => prose > 60 && (below[i + 1]?.prose ?? 0) > 60);
  const near = (text < 0 ? below : below.slice(0, text)).filter(
    ({ text, order }) => text.length < 160 && order < headline.last + 120,
  );
  for (const [i, run] of near.entries()) {
    if (!yearPrinted.test(run.text) || run.prose > 60 || run.element.chars > 300) continue;
    const text = partedText(run.element);
    const names = beforeDate(text);
    const own = names !== text && names.length > 4 ? found(run, names) : undefined;
    if (own) return own;
    for (const one of [near[i - 2], near[i - 1], near[i + 1]]) {
      if (!one || one.text.length > 60 || /\d/.test(one.text) || one.prose > 0 || one.level > 0 || isApart(one))
        continue;
      const beside = found(one, one.text);
      if (beside && (one.linkChars === 0 || beside.parties.every(({ name }) => leadsTo(one, name)))) return beside;
    }
    return undefined;
  }
  return undefined;
}

/** A whole name in brackets: "（三橋亮）"; no "（敬称略）". */
const bracketed = /^（([一-鿿]{3,5})(?<!略)）$/;

/** A name in bold, in brackets or at the right margin under the text, where no by-line says who wrote it. */
export function signedBy(lines: readonly FlowLine[]): People | undefined {
  const last = lines.findLastIndex((line) => line.why === undefined && line.run.prose > 0);
  const line = last < 0 ? undefined : lines[last + 1];
  if (lines.slice(last + 2).some(({ why }) => why === undefined)) return undefined;
  if (!line) return undefined;
  const { element, boldChars, text } = line.run;
  const sign = text.replace(/\s\S+@\S+$/, '');
  const name = bracketed.exec(text)?.[1] ?? (easternReporter.test(sign) ? cleanName(sign)?.name : text);
  if (!name || paper.test(name) || !looksLikeName(name)) return undefined;
  const isApart = boldChars > 0.8 * text.length || /right/.test(`${element.get('style')} ${element.get('align')}`);
  if (name === text && !(isApart && line.weight <= 40 && text.includes(' '))) return undefined;
  return {
    parties: [{ name, kind: 'person', roles: [] }],
    text,
    rule: 'byline.signature',
    path: element.tag,
    confidence: 0.5,
    element,
  };
}
