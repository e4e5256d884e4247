import type { Candidate } from '../detect/candidate.ts';
import type { Line } from '../document/document.ts';
import type { Party } from '../schema/party.ts';
import { isUrlOf, webProtocols } from '../schema/url.ts';
import type { Placed } from './placement.ts';
import { type Placing, richText, type TextDraft } from './text-draft.ts';

/** Kicker and headline, which may share a line. */
export function placeHeadline(draft: TextDraft, line: Line, placed: Placed, candidates: readonly Candidate[]): void {
  const split = candidates.find((c) => c.role === 'kicker' && c.rest !== undefined);
  const kicker = split?.role === 'kicker' ? split : undefined;
  const taken = kicker?.rest && kicker.score >= 0.5 && draft.kicker === undefined;
  const wire =
    /^\^|^(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|EXCLUSIVE|ADV)(?:\s\d+)?\s?-\s?(?=\S)/.exec(line.text)?.[0].length ?? 0;
  const signed = line.text.endsWith('=') || line.text.endsWith('<');
  const sign = signed ? (/(?:\s=|<)$/.exec(line.text)?.[0].length ?? 0) : 0;
  const span = taken && kicker.rest ? kicker.rest : { start: wire, end: line.text.length - sign };
  if (wire > 0 && !taken) draft.ledger.ignored(line, 'mark of the wire', 0, wire);
  draft.headline ??= richText(line, span, false);
  draft.ledger.value(line, '/headline', span.start, span.end);
  draft.evidence('/headline', placed, { span });
  if (!kicker) return;
  const left = line.text.slice(kicker.span.start, kicker.span.end);
  if (taken) {
    draft.kicker = richText(line, kicker.span, false);
    draft.ledger.value(line, '/kicker', kicker.span.start, kicker.span.end);
    draft.evidence(
      '/kicker',
      { ...placed, candidate: kicker, others: [], confidence: kicker.score },
      { span: kicker.span },
    );
  } else {
    draft.fields
      .at(-1)
      ?.rejected?.push({ value: left, rule: kicker.rule, why: 'as a kicker: the words may as well open the headline' });
  }
  if (kicker.margin < 0.6 && kicker.score >= 0.3)
    draft.issue(
      'kicker.ambiguous',
      taken ? 'info' : 'warning',
      `"${left}" ${taken ? 'was taken for the kicker' : 'was kept in the headline'}; no sign stands between kicker and headline.`,
      taken ? '/kicker' : '/headline',
    );
}

/** A line of its own that is the kicker. */
export function placeKicker(draft: TextDraft, line: Line, placed: Placing<'kicker'>): boolean {
  if (draft.kicker !== undefined) return false;
  draft.kicker = richText(line, placed.candidate.span, false);
  draft.ledger.value(line, '/kicker', placed.candidate.span.start, placed.candidate.span.end);
  draft.evidence('/kicker', placed);
  return true;
}

/** Dates of a date row, and the by-line that may share it. The first of a kind counts; others stay in the ledger. */
export function placeDates(draft: TextDraft, line: Line, placed: Placing<'date'>): void {
  let from = 0;
  for (const date of placed.candidate.dates) {
    const field = `/dates/${date.field}`;
    if (draft.dates[date.field] === undefined) {
      draft.dates[date.field] = date.timestamp;
      draft.ledger.value(line, field, from, date.span.end);
      draft.evidence(field, placed, {
        rule: date.rule,
        basis: date.basis,
        span: date.span,
        raw: line.text.slice(date.span.start, date.span.end),
      });
      for (const { code, message } of date.doubts)
        draft.issue(code, code === 'date.zone-assumed' ? 'info' : 'warning', message, field);
    } else {
      const same = draft.dates[date.field]?.value === date.timestamp.value;
      draft.ledger.ignored(line, same ? 'repeated date' : 'a second date of the same kind', from, date.span.end);
    }
    from = date.span.end;
    if (placed.candidate.byline && placed.candidate.byline.start >= from) from = placed.candidate.byline.end;
  }
  const { byline, parties } = placed.candidate;
  if (byline && parties) {
    addByline(draft, line, parties, byline, placed, placed.candidate.rule === 'date.with-byline');
    const end = placed.candidate.dates.at(-1)?.span.end ?? 0;
    if (end < line.text.length && byline.end <= end)
      draft.ledger.value(line, `/dates/${placed.candidate.dates[0]?.field ?? 'published'}`, end);
    return;
  }
  const { relative } = placed.candidate;
  if (relative) draft.ledger.ignored(line, 'relative date', relative.start, relative.end);
  else draft.ledger.value(line, `/dates/${placed.candidate.dates[0]?.field ?? 'published'}`, from);
}

export function placeByline(draft: TextDraft, line: Line, placed: Placing<'byline'>): void {
  addByline(draft, line, placed.candidate.parties, placed.candidate.span, placed, placed.candidate.doubtful);
}

/** The parties of the by-line with these among them. */
export function addParties(draft: TextDraft, parties: readonly Party[]): Party[] {
  const before = draft.byline?.parties ?? [];
  const known = new Set(before.map(({ name }) => name));
  return [...before, ...parties.filter(({ name }) => !known.has(name))];
}

function addByline(
  draft: TextDraft,
  line: Line,
  parties: Placing<'byline'>['candidate']['parties'],
  span: { start: number; end: number },
  placed: Placed,
  doubtful: boolean,
): void {
  const text = richText(line, span, false);
  const before = draft.byline?.text;
  draft.byline = {
    text: before ? { text: `${before.text}\n${text.text}` } : text,
    parties: addParties(draft, parties),
  };
  draft.ledger.value(line, '/byline', span.start, span.end);
  draft.evidence('/byline', placed, { span });
  if (doubtful && parties.some((party) => party.kind === 'unknown'))
    draft.issue('byline.ambiguous', 'info', `"${text.text}" names somebody who may not be a person.`, '/byline');
}

/** A caption at the head is that of a lead picture which the text does not hold; in the body it is a figure of its own. */
export function placeCaption(draft: TextDraft, line: Line, placed: Placing<'caption'>, atHead: boolean): void {
  const { caption, credit, creditSpan, src } = placed.candidate;
  if (src !== undefined) {
    placePicture(draft, line, placed, atHead, src);
    return;
  }
  const known = pictureAbove(draft, atHead);
  if (known) {
    if (caption) known.figure.caption = richText(line, caption);
    if (credit) known.figure.credit = credit;
    draft.ledger.value(line, `${known.field}/caption`);
    draft.evidence(`${known.field}/caption`, placed);
    return;
  }
  const asset = `image-${draft.assets.length + 1}`;
  draft.assets.push({ id: asset, kind: 'image', renditions: [] });
  const figure = {
    type: 'figure' as const,
    id: draft.blockId('figure', line.text),
    asset,
    ...(caption && { caption: richText(line, caption) }),
    ...(credit && { credit }),
  };
  const blocks = atHead ? draft.leadMedia : draft.blocks;
  const field = `${atHead ? '/leadMedia' : draft.blocksField}/${blocks.length}`;
  blocks.push(figure);
  if (caption) draft.ledger.value(line, `${field}/caption`, caption.start, caption.end);
  if (creditSpan) draft.ledger.value(line, `${field}/credit`, caption ? caption.end : 0, line.text.length);
  draft.evidence(`${field}/caption`, placed);
  draft.issue('asset.no-rendition', 'info', 'A picture is known only by its caption.', field);
}

/** A picture with its address; a caption may follow on the next line. */
function placePicture(draft: TextDraft, line: Line, placed: Placing<'caption'>, atHead: boolean, src: string): void {
  const asset = `image-${draft.assets.length + 1}`;
  const valid = isUrlOf(src, webProtocols);
  draft.assets.push({
    id: asset,
    kind: 'image',
    ...(line.text !== '' && { alt: line.text }),
    renditions: valid ? [{ url: src }] : [],
  });
  if (!valid) draft.ledger.ignoredBeside(line, 'no absolute address');
  const blocks = atHead ? draft.leadMedia : draft.blocks;
  const field = `${atHead ? '/leadMedia' : draft.blocksField}/${blocks.length}`;
  blocks.push({ type: 'figure', id: draft.blockId('figure', `${src}\n${line.text}`), asset });
  draft.ledger.value(line, field);
  draft.evidence(field, placed);
  if (!valid)
    draft.issue('asset.no-rendition', 'info', `"${src.slice(0, 80)}" is no absolute address of a picture.`, field);
}

/** A picture right above that has neither caption nor credit yet. */
function pictureAbove(draft: TextDraft, atHead: boolean) {
  const blocks = atHead ? draft.leadMedia : draft.blocks;
  const figure = blocks.at(-1);
  if (figure?.type !== 'figure' || figure.caption || figure.credit) return undefined;
  return { figure, field: `${atHead ? '/leadMedia' : draft.blocksField}/${blocks.length - 1}` };
}
