import type { People } from '../../detect/page/shown-byline.ts';
import type { Title } from '../../detect/page/title.ts';
import type { Dates as PageDates } from '../../detect/page/when.ts';
import { timestampOf } from '../../detect/timestamp.ts';
import { cleanLine } from '../../document/clean-line.ts';
import type { Dates } from '../../schema/article.ts';
import type { Draft } from '../draft.ts';
import { explainField } from './explain-field.ts';
import type { Addresses } from './rich-text.ts';
import { selectorOf } from './selector.ts';

/** Headline, kicker inside its heading, and the headlines given elsewhere. */
export function placeTitle(draft: Draft, title: Title | undefined): void {
  if (!title) return;
  const text = cleanLine(title.chosen.text, 4_000);
  if (text === undefined) return;
  draft.headline = { text };
  const rejected = title.rejected
    .slice(0, 4)
    .map((one) => ({ value: one.text.slice(0, 200), rule: one.rule, why: 'fewer sources agree on it' }));
  explainField(draft, '/headline', {
    rule: title.chosen.rule,
    path: title.chosen.path,
    confidence: title.confidence,
    rejected,
    basis: title.chosen.element ? 'inferred' : 'stated',
  });
  placeOtherHeadlines(draft, title, text);
  const kicker = title.kicker ? cleanLine(title.kicker.text, 300) : undefined;
  if (kicker !== undefined) {
    draft.kicker = { text: kicker };
    explainField(draft, '/kicker', {
      rule: 'kicker.in-heading',
      path: title.kicker?.element ? selectorOf(title.kicker.element) : title.chosen.path,
      confidence: 0.85,
    });
  }
}

/** Headlines that the page gives elsewhere in other words. */
function placeOtherHeadlines(draft: Draft, title: Title, headline: string): void {
  const roles = { 'headline.meta': 'social', 'headline.title': 'seo', 'headline.json-ld': 'alternative' } as const;
  const seen = new Set([headline]);
  const found: NonNullable<Draft['declared']['headlines']> = [];
  for (const one of title.all) {
    const text = cleanLine(one.whole ?? one.text, 2_000);
    const role = Object.hasOwn(roles, one.rule) ? roles[one.rule as keyof typeof roles] : undefined;
    if (text === undefined || role === undefined || seen.has(text)) continue;
    seen.add(text);
    found.push({ role, content: { text } });
    explainField(draft, `/headlines/${found.length - 1}`, {
      rule: one.rule,
      path: one.path,
      confidence: 0.9,
      basis: 'stated',
    });
  }
  if (found.length > 0) draft.declared.headlines = found;
}

/** The people of the by-line, and the by-line as printed. */
export function placePeople(draft: Draft, people: People | undefined, addresses: Addresses): void {
  if (!people) return;
  const parties = people.parties.flatMap((party) => {
    const name = cleanLine(party.name, 200);
    if (name === undefined) return [];
    const url = party.url === undefined ? undefined : addresses.web(party.url);
    return [
      {
        name,
        kind: party.kind,
        roles: party.roles.flatMap((role) => cleanLine(role, 200) ?? []),
        ...(url && { url }),
      },
    ];
  });
  if (parties.length === 0) return;
  const text = cleanLine(people.text, 1_000);
  draft.byline = { ...(text !== undefined && { text: { text } }), parties };
  explainField(draft, '/byline', {
    rule: people.rule,
    path: people.path,
    confidence: people.confidence,
    basis: people.rule.startsWith('byline.json') || people.rule === 'byline.meta' ? 'stated' : 'inferred',
  });
}

/** Published and modified, with the doubts of their reading. */
export function placeDates(draft: Draft, found: PageDates, timeZone: string | undefined): void {
  const dates: Dates = {};
  for (const field of ['published', 'modified', 'created', 'expires'] as const) {
    const date = found[field];
    if (!date) continue;
    const raw = cleanLine(date.raw, 200);
    const reading = timestampOf(date.moment, { caller: timeZone }, raw === undefined ? {} : { raw });
    if (!reading) continue;
    dates[field] = reading.timestamp;
    explainField(draft, `/dates/${field}`, {
      rule: date.rule,
      path: date.path,
      confidence: date.confidence,
      raw: date.raw,
      basis: date.confidence > 0.9 ? 'stated' : 'inferred',
    });
    for (const doubt of reading.doubts) draft.issue(doubt.code, 'info', doubt.message, `/dates/${field}`);
  }
  draft.dates = dates;
}
