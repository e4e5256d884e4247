import { cleanLine } from '../../document/clean-line.ts';
import type { Declared } from '../../document/declared.ts';
import type { PageElement } from '../../document/page.ts';
import type { Article } from '../../schema/article.ts';
import type { Draft } from '../draft.ts';
import { explainField } from './explain-field.ts';
import { genreOf } from './genre.ts';
import type { Addresses } from './rich-text.ts';

type Rights = NonNullable<Article['rights']>;

/** Genre, rights and relations, as far as the page says them. */
export function placeStanding(
  draft: Draft,
  { declared, url, elements }: { declared: Declared; url: string | undefined; elements: readonly PageElement[] },
  addresses: Addresses,
): void {
  const genre = genreOf(declared, draft.kicker?.text, url);
  if (genre) {
    draft.declared.genre = genre.genre;
    explainField(draft, '/genre', { ...genre, basis: genre.confidence > 0.8 ? 'stated' : 'inferred' });
  }
  placeRights(draft, declared, elements, addresses);
  const relations: NonNullable<Article['relations']> = [...(draft.declared.relations ?? [])];
  for (const { rel, url: href, title: name, path } of declared.relations) {
    const [address, title] = [href === '' ? undefined : addresses.web(href), cleanLine(name, 500)];
    if ((address ?? title) === undefined || address === url || relations.length >= 40) continue;
    explainField(draft, `/relations/${relations.length}`, {
      rule: 'relation.declared',
      path,
      confidence: 0.9,
      basis: 'stated',
    });
    relations.push({ rel, ...(address && { url: address }), ...(title && { title }) });
  }
  if (relations.length > 0) draft.declared.relations = relations;
}

/** Whether the parts that a page says are closed hold text all the same; `undefined` when it names none. */
function isCut(closedParts: readonly string[], elements: readonly PageElement[]): boolean | undefined {
  const parts = closedParts.map((part) => part.trim()).filter((part) => /^[.#][\w-]+$/.test(part));
  if (parts.length === 0) return undefined;
  const [ids, classes] = ['#', '.'].map((sign) =>
    parts.filter((part) => part.startsWith(sign)).map((part) => part.slice(1)),
  );
  let kept = 0;
  for (const element of elements) {
    const [id, names] = [element.get('id'), element.get('class')];
    const isClosed =
      (id !== undefined && ids?.includes(id)) ||
      (names !== undefined && classes?.some((name) => names.includes(name) && names.split(/\s+/).includes(name)));
    if (isClosed) kept = Math.max(kept, element.tag === 'p' ? element.prose : element.kept);
  }
  return kept < 60;
}

function placeRights(
  draft: Draft,
  { free, rights }: Declared,
  elements: readonly PageElement[],
  addresses: Addresses,
): void {
  const printed = rights.licence
    ? undefined
    : elements.find(
        (element) =>
          element.tag === 'a' && element.has('rel') && /(?:^|\s)license(?:\s|$)/i.test(element.get('rel') ?? ''),
      );
  const address = printed?.get('href') ?? rights.licence;
  const licence = cleanLine((address && addresses.web(address)) || rights.licence, 500);
  const shown = draft.declared.rights;
  const tier = { free: 'free', metered: 'metered', locked: 'subscription' }[rights.tier] as
    | Rights['access']
    | undefined;
  const access = shown?.access ?? tier ?? (free === undefined ? undefined : free ? 'free' : 'subscription');
  const truncated = shown?.truncated ?? (access === 'free' ? undefined : isCut(rights.closedParts, elements));
  const [holder, notice, usageTerms] = [rights.holder, rights.notice, rights.usageTerms].map((text) =>
    cleanLine(text, 1_000),
  );
  if ((access ?? holder ?? notice ?? usageTerms ?? licence) === undefined) return;
  draft.declared.rights = {
    ...(holder && { holder }),
    ...(notice && { notice }),
    ...(usageTerms && { usageTerms }),
    ...(licence && { licence }),
    access: access ?? 'unknown',
    ...(truncated !== undefined && { truncated }),
  };
  if (!shown) explainField(draft, '/rights', { rule: 'rights.declared', path: '', confidence: 0.9, basis: 'stated' });
}
