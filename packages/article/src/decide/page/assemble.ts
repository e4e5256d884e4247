import { chineseReporter } from '../../detect/page/chinese-reporter.ts';
import { flowOf } from '../../detect/page/flow.ts';
import { leaveHeadLines, leaveOut } from '../../detect/page/flow-edges.ts';
import type { FlowLine } from '../../detect/page/flow-line.ts';
import { keyOf } from '../../detect/page/key.ts';
import { kickerAbove } from '../../detect/page/kicker-above.ts';
import { languageBeside } from '../../detect/page/page-language.ts';
import { peopleOf } from '../../detect/page/people.ts';
import { prune } from '../../detect/page/prune.ts';
import { findRegion } from '../../detect/page/region.ts';
import { type Run, runsOf } from '../../detect/page/runs.ts';
import { signedBy } from '../../detect/page/shown-byline.ts';
import { siteNamesOf, siteTeller } from '../../detect/page/site-name.ts';
import { type Lead, leadOf } from '../../detect/page/standfirst.ts';
import { leaveTeasers, teaserLists } from '../../detect/page/teasers.ts';
import { type Title, titleOf } from '../../detect/page/title.ts';
import { refusalOf } from '../../detect/page/verdict.ts';
import { datesOf, isAmerican } from '../../detect/page/when.ts';
import { cleanLine } from '../../document/clean-line.ts';
import type { Declared, PageState } from '../../document/declared.ts';
import type { Page, PageElement } from '../../document/page.ts';
import { blockIds } from '../../identity/block-id.ts';
import type { EvidenceSource, Parsed } from '../../schema/evidence.ts';
import type { Issue } from '../../schema/issue.ts';
import { reasonsOfPages } from '../../schema/issue-reason.ts';
import { isUrlOf, webProtocols } from '../../schema/url.ts';
import { Draft } from '../draft.ts';
import { finish, type ParseOptions } from '../finish.ts';
import { Ledger } from '../ledger.ts';
import { contentOf } from './blocks.ts';
import { placeDeclared } from './declared-fields.ts';
import { explainField } from './explain-field.ts';
import { placeFootnotes } from './footnotes.ts';
import { placeDates, placePeople, placeTitle } from './head-fields.ts';
import { placeKind } from './kind.ts';
import { entryAt, keepHeads, liveEntriesOf } from './live.ts';
import { placeUpdates } from './live-updates.ts';
import { placeBody } from './place-body.ts';
import { claimPrinted, type Printed, printedValues } from './printed-values.ts';
import { Addresses } from './rich-text.ts';
import { selectorOf } from './selector.ts';
import { placeStanding } from './standing-fields.ts';
import { placeTold } from './told.ts';

/** A page as its source stage gives it. */
export interface PageSource {
  page: Page;
  declared: Declared;
  /** The article in the state that the page's scripts start from; looked for only when nothing else is found. */
  state: () => PageState | undefined;
  source: EvidenceSource;
  issues: readonly Issue[];
}

/** Reads a page: finds its article, and says of every line it shows what became of it. */
export function assemblePage(given: PageSource, options: ParseOptions): Parsed {
  const { page } = given;
  const url = options.url !== undefined && isUrlOf(options.url, webProtocols) ? options.url : undefined;
  const body = page.found.get('body')?.[0] ?? page.root;
  const runs = runsOf(page, body.children.length === 0 ? page.root : body);
  prune(page.elements, body);
  return new PageReader({ ...given, body, runs, base: baseOf(page, url), url, options }).read();
}

function baseOf(page: Page, url: string | undefined): string | undefined {
  const href = page.found.get('base')?.[0]?.get('href');
  if (href === undefined) return url;
  try {
    const base = new URL(href, url).href;
    return isUrlOf(base, webProtocols) ? base : url;
  } catch {
    return url;
  }
}

interface Material extends PageSource {
  body: PageElement;
  runs: readonly Run[];
  base: string | undefined;
  url: string | undefined;
  options: ParseOptions;
}

class PageReader {
  readonly #material: Material;
  readonly #draft: Draft;
  readonly #addresses: Addresses;
  readonly #host: string | undefined;

  constructor(material: Material) {
    this.#material = material;
    const { runs, source } = material;
    const text = runs.map((run) => run.text).join('\n');
    this.#draft = new Draft({ text, source, lines: [] }, new Ledger(text), blockIds());
    this.#draft.issues.push(...material.issues);
    this.#addresses = new Addresses(material.base);
    this.#host = material.url === undefined ? undefined : new URL(material.url).hostname;
  }

  read(): Parsed {
    const { page, declared, body, runs, url, options } = this.#material;
    const headings = (page.found.get('h1') ?? []).filter((element) => element.children.length > 0);
    const lower = ['h2', 'h3'].flatMap((tag) => (page.found.get(tag) ?? []).slice(0, 40));
    const readTitle = () => titleOf(headings, lower, runs, declared, this.#host);
    let title = readTitle();
    const headline =
      title?.heading ??
      headings.find((element) =>
        keyOf(title?.chosen.text ?? '').startsWith(
          keyOf(runs.find((run) => element.contains(run.element))?.text ?? '\0'),
        ),
      );
    const teasers = leaveTeasers(teaserLists(runs, this.#host), body, headline);
    const region = findRegion(page.found.get('[itemprop]') ?? [], body, headline);
    const flow = flowOf(runs, region.element, title?.chosen.text ?? '');
    const first = flow.find((line) => line.why === undefined && line.kind === 'paragraph' && line.run.prose > 0)?.run;
    const lead = leadOf(runs, declared, headline, region.element, first);
    if (lead) leaveOut(flow, lead.runs);
    const spoken = languageBeside(
      declared.languages[0]?.value,
      flow
        .filter(({ run, why }) => why === undefined && run.prose > 0)
        .slice(0, 20)
        .map(({ run }) => run.text)
        .join(' '),
    );
    const american = isAmerican(declared.languages[0]?.value ?? spoken?.tag, this.#host);
    const shown = flow.reduce((sum, line) => sum + (line.why === undefined ? line.run.prose : 0), 0);
    const state = shown < 200 && declared.bodies.length === 0 ? this.#believedState(title, shown) : undefined;
    if (state) {
      for (const key of ['headlines', 'published'] as const)
        if (declared[key].length === 0) declared[key].push(...state.declared[key]);
      if (declared.authors.length === 0) declared.authors.push(...state.declared.authors);
      title = readTitle();
    }
    const dates = datesOf(
      declared,
      [...(page.found.get('time') ?? []), ...(page.found.get('abbr') ?? [])],
      runs,
      headline,
      region.element,
      url,
      american,
      spoken?.tag ?? declared.languages[0]?.value,
    );
    const entries = liveEntriesOf(page, region.element, declared);
    // Who wrote an entry did not write the article.
    const besideEntries = <T>(all: readonly T[], of: (one: T) => PageElement): readonly T[] => {
      const entryOf = entryAt(entries);
      return entries.length === 0 ? all : all.filter((one) => !entryOf(of(one)));
    };
    const named = peopleOf(
      declared,
      besideEntries(page.elements, (element) => element),
      headline,
      region.element,
      besideEntries(runs, ({ element }) => element),
      this.#host,
    );
    const signs = named === undefined || named.rule === 'byline.declared-organization';
    const beside = besideEntries(flow, ({ run }) => run.element);
    const people = (signs ? (signedBy(beside) ?? chineseReporter(beside)) : undefined) ?? named;
    leaveHeadLines(
      flow,
      people?.element,
      people?.parties.map(({ name }) => name) ?? [],
      [dates.published, dates.modified].flatMap((date) => date?.raw ?? []),
    );
    keepHeads(flow, entries);
    const kept = flow.filter((line) => line.why === undefined);
    const prose = kept.reduce((sum, line) => sum + line.run.prose, 0);
    const refusal = refusalOf({
      ...{
        page,
        title,
        headline,
        region,
        body,
        flow,
        runs,
        declared,
        people,
        teasers,
        stateText: state?.lines.map(({ text }) => text).join(' ') ?? '',
      },
      url: url === undefined ? undefined : new URL(url),
    });
    if (refusal) {
      this.#ledger(flow);
      return {
        article: null,
        evidence: { source: this.#material.source, fields: [], ledger: this.#draft.ledger.rows() },
        issues: [
          ...this.#draft.issues,
          {
            code: 'input.not-an-article',
            severity: 'error',
            message: `The page does not hold an article: ${refusal.reasons.map((reason) => reasonsOfPages[reason]).join(', ')} (confidence ${refusal.confidence}).`,
            reasons: refusal.reasons,
          },
        ],
      };
    }
    placeTitle(this.#draft, title);
    const kicker = this.#draft.kicker
      ? undefined
      : kickerAbove(runs, headline, siteTeller(siteNamesOf(declared), this.#host));
    if (kicker) this.#placeKicker(kicker);
    if (lead) this.#placeLead(lead);
    else this.#declaredLead(kept);
    const footnotes = placeFootnotes(
      { draft: this.#draft, page, addresses: this.#addresses, runs },
      flow,
      region.element,
    );
    placeBody(
      {
        draft: this.#draft,
        addresses: this.#addresses,
        page,
        entries,
        american,
        declared,
      },
      flow,
      region,
      headline,
    );
    const told = placeTold(this.#draft, flow, american);
    if (kicker) told.add(kicker);
    for (const run of footnotes) told.add(run);
    if (!this.#draft.declared.live && prose < 200) placeUpdates(this.#draft, declared, american);
    if (this.#draft.body.length === 0 || prose < 200) this.#bodyFromDeclared(prose, state);
    placeKind(this.#draft, declared, options.now);
    placePeople(this.#draft, people, this.#addresses);
    placeDates(this.#draft, dates, options.timeZone);
    placeDeclared(this.#draft, { ...this.#material, spoken }, this.#addresses);
    placeStanding(this.#draft, { declared, url, elements: page.elements }, this.#addresses);
    this.#ledger(flow, { lead, title, told, printed: printedValues(this.#draft, people, dates) });
    if (this.#addresses.refused > 0)
      this.#draft.issue(
        'url.refused',
        'info',
        `${this.#addresses.refused} links have a scheme that an article must not carry, and were left out.`,
      );
    return finish(this.#draft, options, undefined);
  }

  /** The state of the scripts, where its headline is that of the page, or the page shows nothing else. */
  #believedState(title: Title | undefined, shown: number): PageState | undefined {
    const { declared } = this.#material;
    const state = this.#material.state();
    const headline = keyOf(state?.declared.headlines[0]?.value ?? '');
    const titles = [declared.pageTitle ?? '', ...(title?.all ?? []).map(({ text }) => text)].map(keyOf);
    if (headline.length > 8)
      return titles.some((one) => one.length > 8 && (one.includes(headline) || headline.includes(one)))
        ? state
        : undefined;
    return shown < 40 && (declared.types.length > 0 || declared.openGraphType === 'article') ? state : undefined;
  }

  #placeKicker(run: Run): void {
    const text = cleanLine(run.text.replace(/[\s:|]+$/, ''), 300);
    if (text === undefined) return;
    this.#draft.kicker = { text };
    explainField(this.#draft, '/kicker', {
      rule: 'kicker.class',
      path: selectorOf(run.element),
      confidence: 0.85,
      range: run,
    });
    this.#draft.ledger.claim(run, '/kicker');
  }

  #placeLead(lead: Lead): void {
    for (const run of lead.runs) {
      const content = contentOf({ run } as FlowLine, this.#addresses, true);
      if (!content) continue;
      explainField(this.#draft, `/lead/${this.#draft.lead.length}`, {
        rule: lead.rule,
        path: selectorOf(run.element),
        confidence: lead.confidence,
        range: run,
      });
      this.#draft.lead.push(content);
    }
  }

  /** A page that shows no lead may still declare one: a description that is more than the beginning of the text. */
  #declaredLead(kept: readonly FlowLine[]): void {
    const beginning = keyOf(
      kept
        .slice(0, 4)
        .map((line) => line.run.text)
        .join(' '),
    );
    for (const { value, path } of this.#material.declared.descriptions) {
      const text = cleanLine(value, 2_000);
      const key = text === undefined ? '' : keyOf(text);
      if (text === undefined || key.length < 40 || /(?:…|\.\.\.)$/.test(text) || beginning.startsWith(key.slice(0, 60)))
        continue;
      this.#draft.lead.push({ text });
      explainField(this.#draft, '/lead/0', { rule: 'lead.declared', path, confidence: 0.5, basis: 'stated' });
      return;
    }
  }

  /** The text as the page declares it, or holds it for its scripts, where it shows less. */
  #bodyFromDeclared(shown: number, state: PageState | undefined): void {
    const [stated] = this.#material.declared.bodies;
    const lines =
      state?.lines ?? stated?.value.split(/\s*\n\s*/).map((text) => ({ kind: 'paragraph' as const, text })) ?? [];
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length < Math.max(200, shown * 1.5)) return;
    this.#draft.body = [];
    for (let at = this.#draft.fields.length - 1; at >= 0; at--)
      if (this.#draft.fields[at]?.field.startsWith('/body/')) this.#draft.fields.splice(at, 1);
    for (const { kind, text: part } of lines) {
      const text = cleanLine(part, 100_000);
      if (text === undefined || text === this.#draft.headline?.text || this.#draft.refuses(text.length) !== undefined)
        continue;
      explainField(this.#draft, `/body/${this.#draft.body.length}`, {
        rule: `${kind}.${state ? 'state' : 'declared'}`,
        path: state ? 'script' : (stated?.path ?? ''),
        confidence: 0.7,
        basis: 'stated',
      });
      const common = { id: this.#draft.blockId(kind, text), content: { text } };
      this.#draft.body.push(kind === 'heading' ? { type: kind, level: 2, ...common } : { type: kind, ...common });
    }
  }

  /** Accounts for every line of the page, by what was placed in the article if there is one. */
  #ledger(
    flow: readonly FlowLine[],
    placed?: { lead: Lead | undefined; title: Title | undefined; told: ReadonlySet<Run>; printed: readonly Printed[] },
  ): void {
    const { ledger } = this.#draft;
    // The flow has the runs of the region in their order.
    let next = 0;
    const leadRuns = new Set(placed?.lead?.runs);
    const pruned = (run: Run) => run.element.closest((element) => element.why !== undefined)?.why;
    for (const run of this.#material.runs) {
      const line = flow[next]?.run === run ? flow[next++] : undefined;
      if (placed?.told.has(run)) continue;
      if (leadRuns.has(run)) ledger.claim(run, `/lead/${placed?.lead?.runs.indexOf(run) ?? 0}`);
      else if (placed?.title?.chosen.element?.contains(run.element)) ledger.claim(run, '/headline');
      else if (placed && line && line.why === undefined) continue;
      else claimPrinted(ledger, run, line?.why ?? pruned(run) ?? 'outside the article', placed?.printed ?? []);
    }
  }
}
