import type { Declared, DeclaredParty } from '../../document/declared.ts';
import type { PageElement } from '../../document/page.ts';
import type { Party } from '../../schema/party.ts';
import { ClassWord } from './class-words.ts';
import { keyOf } from './key.ts';
import { shownText } from './runs.ts';

export interface People {
  parties: Party[];
  text: string | undefined;
  rule: string;
  path: string;
  confidence: number;
  element?: PageElement;
}

/** Words that open a by-line, many languages; "by" in most of them is a word that opens nothing else. */
const opener =
  /^(?:written by|words by|words and pictures by|reported by|interviewed by|interview(?= ?:)|reportage(?= ?:)|escrito por|scritto da|geschrieben von|story by|text and photos by|posted by|published by|by|von|text von|text|autorin\/autor|autor(?:in|en)?|ein (?:kommentar|gastbeitrag|interview|bericht) von|eine (?:analyse|reportage) von|par|propos recueillis par|de|por|texto|di|a cura di|door|av|af|tekst|text|kirjoittaja|teksti|przez|autorzy?|opracowanie|yazan|автор|авторы|текст|автори?|γράφει (?:ο|η)|του|της|بقلم|كتب|כתב|מאת|oleh|penulis|editor|reporter|author|authors|autore|auteur|作者|文|記者|记者|撰文|글)(?:\s*[:：/|]\s*|\s+)(?=\S)/iu;
/** Words that say what follows, wherever it stands. */
const labelled =
  /^(?:autor(?:in)?(?:\/\w+)?|author|auteur|autore|автор|автори|autorzy|作者|記者|记者)s?(?:\s*[:：|]\s*|\s)/iu;
const glue = /\s*(?:[,;|•·、，]|\s\/\s|\s&\s|\s(?:and|und|et|y|e|i|og|och|en|ja|ve|и|та|και|dan|và)\s)\s*/giu;
const role =
  /\b(?:correspondent|reporter|editor|writer|columnist|staff|contributor|journalist|producer|chief|redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|giornalista|senior|political|business|science|health|news|special|opinion|photographer|director|professor|analyst|desk|bureau|muhabir|wartawan|dziennikarz|novinář|toimittaja)\b/iu;
const noise =
  /(?:https?:|www\.|@|\d{2,}|updated|published|aktualisiert|veröffentlicht|follow|min read|read more|share|comments?)/i;
const lowerParticle = new Set(
  'de da do dos das di del della van von der den ten ter zu la le el al bin ibn af av y e du des d mc st zur zum vom und'.split(
    ' ',
  ),
);

/** Where the names of a by-line end: a figure, a divider, what is said of the date. */
const behindNames =
  /\s+(?:\d|[|•·]|[–—-]\s|on \p{Lu}|(?:[Ff]irst )?(?:[Pp]ublished|[Pp]osted|[Uu]pdated)\b|[Ll]ast (?:updated|modified)|[Aa]ktualisiert|[Vv]eröffentlicht|[Pp]ublié|[Mm]is à jour|[Pp]ublicado|[Aa]ctualizado|[Pp]ubblicato|[Aa]ggiornato).*$/su;
/** Accounts that systems begin with. */
const account =
  /^(?:super ?user|admin(?:istrator)?|root|webmaster|editor|user|guest|author|redaktion|redactie|staff)$/i;
const source = /^(?:source|sources|via|quelle|fuente|fonte)\b/i;
/** Links to what is told of a writer. */
const writersPage =
  /\/(?:authors?|autor(?:es|en|i)?|auteurs?|by|bylines?|staff|reporters?|journalists?|people|profiles?|contributors?|writers?|penulis|yazar(?:lar)?|skribent(?:er)?|redakt\w+)\//i;
const paper =
  /^(?:channel \w+|.*\b(?:news|times|post|today|press|tribune|herald|gazette|journal|magazine|network|media|radio|television|agency|zeitung|rundschau|presse))$/i;
const behindName =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|executive|associate|deputy|managing|.+\.(?:com|net|org|[a-z]{2}))$/i;

/** A name less what stands behind it without a sign: a role, a paper, a day. */
function bareName(name: string): { name: string; rest: string | undefined } {
  const words = name.split(' ');
  const capitals = (word: string) => /^\p{Lu}{3,}$/u.test(word);
  const end = words.findIndex(
    (word, i) => i >= 2 && (behindName.test(word) || role.test(word) || (capitals(word) && !capitals(words[0] ?? ''))),
  );
  return end < 0
    ? { name, rest: undefined }
    : { name: words.slice(0, end).join(' '), rest: words.slice(end).join(' ') };
}

/** A name as it stands in an address. */
const slug = /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/;
const han = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** One name cleaned of what surrounds it, with the role behind it. */
function cleanName(text: string): { name: string; roles: string[] } | undefined {
  let name = text
    .replace(/\s+/g, ' ')
    .replace(opener, '')
    .replace(/^(?:文|記者|记者|撰文|글|作者)\s*[・:：／/]\s*|^(?:記者|记者)(?=\p{Lo}{2,4}(?:[／/]|$))/u, '')
    .replace(/[／/][^／/]{1,6}(?:報導|报道)$/, '')
    .trim();
  const roles: string[] = [];
  const paren = /\s*[([]([^)\]]{2,60})[)\]]\s*$/.exec(name);
  if (paren) {
    name = name.slice(0, paren.index).trim();
    if (paren[1] && !paren[1].includes('@')) roles.push(paren[1]);
  }
  name = name.replace(/(?<=\p{Lo})\s*(?:기자|특파원|記者|记者|報導|报道)$/u, '');
  name = name.replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '').trim();
  if (name.length < 2 || name.length > 80 || noise.test(name) || slug.test(name)) return undefined;
  const bare = bareName(name);
  if (bare.rest !== undefined) roles.push(bare.rest);
  return { name: bare.name, roles };
}

/** Whether a text can be the name of a person: two to five words with capitals, or one in a script without case. */
export function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length === 1) return /^[\p{Lo}\p{M}·・]{2,12}$/u.test(name);
  if (words.length > 6 || (han.test(name) && name.length > 14)) return false;
  return words.every(
    (word) =>
      /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) ||
      lowerParticle.has(word.toLowerCase().replace(/[.'’]$/, '')) ||
      /^[a-z]['’]\p{Lu}/u.test(word),
  );
}

const isShouted = (text: string) => text.includes(' ') && text === text.toUpperCase() && text !== text.toLowerCase();

/** Names in a by-line, roles and places set aside. */
export function namesIn(text: string): { name: string; roles: string[] }[] {
  const names: { name: string; roles: string[] }[] = [];
  for (const piece of text.split(glue)) {
    const clean = cleanName(piece ?? '');
    if (!clean) continue;
    const before = names.at(-1);
    if (before && (paper.test(clean.name) || (isShouted(clean.name) && !isShouted(before.name)))) continue;
    if (before && role.test(clean.name) && !looksLikeName(clean.name.replace(role, '').trim() || 'x'))
      before.roles.push(clean.name);
    else if (before && !looksLikeName(clean.name) && clean.name.split(' ').length >= 4) before.roles.push(clean.name);
    else names.push(clean);
  }
  return names.slice(0, 15);
}

/** Who wrote the article: declared people, else what a by-line near the headline shows. */
export function peopleOf(
  declared: Declared,
  elements: readonly PageElement[],
  headline: PageElement | undefined,
  region: PageElement,
  host: string | undefined,
): People | undefined {
  const hostKey = keyOf(host ?? '');
  const siteKeys = new Set([
    ...declared.siteNames.map(({ value }) => keyOf(value)),
    ...declared.publisher.map(({ name }) => keyOf(name)),
  ]);
  const isSite = (name: string) =>
    siteKeys.has(keyOf(name)) || (!name.includes(' ') && name.length > 2 && hostKey.includes(keyOf(name)));
  const shown = shownByline(elements, headline, region);
  for (const from of ['json-ld', 'microdata', 'meta', 'state'] as const) {
    const given = declared.authors.filter((author) => author.from === from);
    const parties = unique(given.flatMap((author) => partiesOf(author, given.length)));
    const people = parties.filter(
      (party) => !isSite(party.name) && !account.test(party.name) && party.kind !== 'organization',
    );
    if (people.length > 0 && shown && namesMore(shown, people)) return { ...shown, confidence: 0.9 };
    if (people.length > 0 && people.some((party) => looksLikeName(party.name) || !shown))
      return {
        parties: people,
        text: shown?.text,
        rule: `byline.${from}`,
        path: given[0]?.path ?? '',
        ...(shown?.element && { element: shown.element }),
        confidence: 0.92,
      };
  }
  if (shown) return shown;
  const others = unique(declared.authors.flatMap((author) => partiesOf(author, declared.authors.length))).filter(
    ({ name }) => !account.test(name),
  );
  if (others.length > 0)
    return {
      parties: others,
      text: undefined,
      rule: 'byline.declared-organization',
      path: declared.authors[0]?.path ?? '',
      confidence: 0.6,
    };
  return undefined;
}

/** Whether a by-line has all that are declared, and one or two others: systems may declare only the first. */
function namesMore({ parties }: People, declared: readonly Party[]): boolean {
  const keys = new Set(parties.map(({ name }) => keyOf(name)));
  return (
    parties.length > declared.length &&
    parties.length <= declared.length + 2 &&
    declared.every(({ name }) => keys.has(keyOf(name)))
  );
}

function partiesOf(author: DeclaredParty, siblings: number): Party[] {
  const whole = author.name.trim();
  // One declared value may hold several names; several values hold one each, "Name, place" aside.
  const names = siblings > 1 && looksLikeName(whole) ? [cleanName(whole)] : namesIn(whole);
  return names.flatMap((found) =>
    found
      ? [
          {
            name: found.name,
            kind: author.kind === 'unknown' ? (looksLikeName(found.name) ? 'person' : 'unknown') : author.kind,
            roles: found.roles,
            ...(author.url && siblings === names.length && { url: author.url }),
          } satisfies Party,
        ]
      : [],
  );
}

function unique(parties: readonly Party[]): Party[] {
  const seen = new Set<string>();
  return parties.filter((party) => {
    const key = keyOf(party.name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
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
      const clean = cleanName(shownText(child, 120));
      if (clean && looksLikeName(clean.name) && clean.name.includes(' ') && !role.test(clean.name)) found.push(clean);
    }
  };
  visit(element, 0);
  const seen = new Set<string>();
  return found.filter(({ name }) => !seen.has(keyOf(name)) && seen.add(keyOf(name)));
}

const lineTags = new Set('p div span h2 h3 h4 h5 h6 i em small address cite dd'.split(' '));
const easternReporter = /^[\p{Script=Hangul}\p{Script=Han}]{2,4}\s?(?:기자|특파원|記者|记者)$/u;

function shownByline(
  elements: readonly PageElement[],
  headline: PageElement | undefined,
  region: PageElement,
): People | undefined {
  const from = headline?.order ?? region.order;
  let best: (People & { score: number }) | undefined;
  const consider = (element: PageElement, rule: string, base: number) => {
    if (element.chars > 300 || (element.chars === 0 && element.children.length === 0)) return;
    const text = shownText(element, 400);
    if (text.length < 3 || text.length > 220 || source.test(text)) return;
    const opened = opener.test(text);
    const apart = leafNames(element);
    const names =
      apart.length > 1 ? apart : namesIn(text.replace(behindNames, '')).filter(({ name }) => looksLikeName(name));
    if (names.length === 0) return;
    const distance = Math.abs(element.order - from);
    const score = base + (opened ? 1 : 0) - Math.min(2, distance / 300) - text.length / 300;
    if (score > (best?.score ?? 0))
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
  for (const element of elements) {
    if (element.order > region.last + 400) break;
    if (element.why === 'comments' || element.why === 'related') continue;
    const rel = element.get('rel');
    const itemprop = element.get('itemprop');
    if (rel === 'author' || itemprop === 'author') consider(element, 'byline.rel-author', 2.6);
    else if (element.tag === 'a' && Math.abs(element.order - from) < 80 && writersPage.test(element.get('href') ?? ''))
      consider(element.parent && element.parent.chars < 120 ? element.parent : element, 'byline.link', 1.8);
    else if (
      element.words & ClassWord.byline &&
      !(element.words & (ClassWord.comments | ClassWord.biography | ClassWord.caption))
    )
      consider(element, 'byline.class', 2);
    else if (element.tag === 'li' && element.chars < 100) {
      const text = shownText(element, 120);
      if (labelled.test(text)) consider(element, 'byline.labelled', 1.6);
      else if (Math.abs(element.order - from) < 60 && opener.test(text)) consider(element, 'byline.opened', 1);
    } else if (element.order > from && element.order < from + 60 && lineTags.has(element.tag) && element.chars < 180) {
      const text = shownText(element, 200);
      if (labelled.test(text) || easternReporter.test(text)) consider(element, 'byline.labelled', 1.6);
      else if (opener.test(text)) consider(element, 'byline.opened', 1);
    }
  }
  return best;
}
