import type { Declared, DeclaredParty } from '../../document/declared.ts';
import type { PageElement } from '../../document/page.ts';
import type { Party } from '../../schema/party.ts';
import { keyOf } from './key.ts';
import { cleanName, looksLikeName, namesIn, paper } from './names.ts';
import type { Run } from './runs.ts';
import { namedBesideDate, type People, shownByline } from './shown-byline.ts';

/** Accounts that systems begin with. */
const account =
  /^(?:super ?user|admin(?:istrator)?|root|webmaster|editor|user|guest(?: (?:contributor|author|writer))?|author|redaktion|redactie|staff)$/i;
/** Who wrote the article: declared people, else what a by-line near the headline shows. */
export function peopleOf(
  declared: Declared,
  elements: readonly PageElement[],
  headline: PageElement | undefined,
  region: PageElement,
  runs: readonly Run[],
  host: string | undefined,
): People | undefined {
  const hostKey = keyOf(host ?? '');
  const siteKeys = new Set([
    ...declared.siteNames.map(({ value }) => keyOf(value)),
    ...declared.publisher.map(({ name }) => keyOf(name)),
  ]);
  const isSite = (name: string) =>
    siteKeys.has(keyOf(name)) || (!name.includes(' ') && name.length > 2 && hostKey.includes(keyOf(name)));
  /** What the title of the document ends in. */
  const tail = keyOf(/\s[|–—·-]\s([^|–—·]{3,40})$/.exec(declared.pageTitle ?? '')?.[1] ?? '');
  const named = shownByline(elements, headline, region, isSite);
  const shown = named?.parties.every(({ name }) => account.test(name)) ? undefined : named;
  for (const from of ['json-ld', 'microdata', 'meta', 'state'] as const) {
    const given = declared.authors.filter((author) => author.from === from);
    const parties = unique(given.flatMap((author) => partiesOf(author, given.length)));
    const people = parties.filter(
      (party) =>
        !isSite(party.name) &&
        keyOf(party.name) !== tail &&
        !account.test(party.name) &&
        !paper.test(party.name) &&
        party.kind !== 'organization',
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
  return namedBesideDate(runs, headline, isSite);
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
