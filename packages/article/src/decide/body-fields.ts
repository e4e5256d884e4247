import type { Candidate, Scene } from '../detect/candidate.ts';
import { timestampIn } from '../detect/timestamp.ts';
import type { Line } from '../document/document.ts';
import type { Block, LeafBlock } from '../schema/block.ts';
import { limits } from '../schema/limits.ts';
import type { Timestamp } from '../schema/timestamp.ts';
import { addParties } from './head-fields.ts';
import type { Placed } from './placement.ts';
import { ofRole } from './resolve.ts';
import { type Placing, richText, type TextDraft } from './text-draft.ts';

/** Appends a block made of one stretch of a line. */
function append(
  draft: TextDraft,
  line: Line,
  placed: Placed,
  span: { start: number; end: number },
  make: (id: (type: string) => string) => LeafBlock,
): void {
  const why = draft.refuses(line.text.length);
  if (why !== undefined) {
    draft.ledger.ignored(line, why);
    return;
  }
  const { blocks } = draft;
  const field = `${draft.blocksField}/${blocks.length}`;
  blocks.push(make((type) => draft.blockId(type, line.text.slice(span.start, span.end))));
  draft.ledger.value(line, field);
  draft.evidence(field, placed, { span });
}

/** Stretches of a line that a single text may hold, cut at a blank where there is one. */
function* stretches(text: string, start: number): Generator<{ start: number; end: number }> {
  let from = start;
  while (text.length - from > limits.text) {
    let end = text.lastIndexOf(' ', from + limits.text);
    if (end <= from + limits.text / 2) end = from + limits.text;
    if ((text.charCodeAt(end) & 0xfc00) === 0xdc00) end--;
    yield { start: from, end };
    from = end;
  }
  yield { start: from, end: text.length };
}

/** A shorter line before a dateline is not yet the text. */
const shortest = 20;

export function placeParagraph(
  draft: TextDraft,
  line: Line,
  placed: Placed,
  candidates: readonly Candidate[],
  from = 0,
): void {
  const dateline = draft.dateline === undefined ? ofRole(candidates, 'dateline') : undefined;
  const opens =
    dateline !== undefined &&
    !draft.body.some((block) => block.type === 'paragraph' && block.content.text.length > shortest);
  const start = opens ? placeDateline(draft, line, placed, dateline) : from;
  const parts =
    line.text.length - start <= limits.text ? [{ start, end: line.text.length }] : [...stretches(line.text, start)];
  if (parts.length > 1)
    draft.issue(
      'limit.text',
      'info',
      `A line of ${line.text.length} characters became ${parts.length} paragraphs.`,
      `${draft.blocksField}/${draft.blocks.length}`,
    );
  for (const span of parts) {
    const content = draft.richText(line, span);
    if (content.text === '') continue;
    const why = draft.refuses(content.text.length);
    if (why !== undefined) {
      draft.ledger.ignored(line, why, span.start, span.end);
      continue;
    }
    const { blocks } = draft;
    const field = `${draft.blocksField}/${blocks.length}`;
    const role = placed.role === 'signature' ? 'signature' : undefined;
    const id = draft.blockId('paragraph', content.text);
    blocks.push(role ? { type: 'paragraph', id, role, content } : { type: 'paragraph', id, content });
    draft.ledger.value(line, field, span.start, span.end);
    draft.evidence(field, placed, { span });
  }
}

function placeDateline(
  draft: TextDraft,
  line: Line,
  placed: Placed,
  dateline: NonNullable<ReturnType<typeof ofRole<'dateline'>>>,
): number {
  draft.dateline = {
    ...(dateline.place !== undefined && { place: dateline.place }),
    ...(dateline.agencies && { agencies: dateline.agencies }),
    raw: dateline.raw,
  };
  draft.ledger.value(line, '/dateline', dateline.span.start, dateline.span.end);
  const { agencies, day, parties, score: confidence } = dateline;
  const evidence = (field: string) =>
    draft.evidence(field, { ...placed, candidate: dateline, others: [], confidence }, { span: dateline.span });
  evidence('/dateline');
  if (agencies) evidence('/agencies');
  if (parties) {
    draft.byline = { ...draft.byline, parties: addParties(draft, parties) };
    evidence('/byline');
  }
  if (day && draft.dates.published === undefined) {
    draft.dates.published = day.timestamp;
    draft.evidence(
      '/dates/published',
      { ...placed, candidate: dateline, others: [], confidence: 0.7 },
      { rule: day.rule, basis: day.basis, span: day.span, raw: line.text.slice(day.span.start, day.span.end) },
    );
    for (const { code, message } of day.doubts) draft.issue(code, 'warning', message, '/dates/published');
  }
  return dateline.span.end;
}

/** A question or an answer, its speaker's label apart. */
export function placeTurn(draft: TextDraft, line: Line, placed: Placing<'turn'>): void {
  const { span, kind, speaker } = placed.candidate;
  append(draft, line, placed, span, (id) => ({
    type: 'paragraph',
    id: id('paragraph'),
    role: kind,
    ...(speaker && { speaker: line.text.slice(speaker.start, speaker.end) }),
    content: draft.richText(line, span),
  }));
}

export function placeCrosshead(draft: TextDraft, line: Line, placed: Placed): void {
  const span = placed.candidate?.span ?? { start: 0, end: line.text.length };
  const level = Math.min(6, Math.max(2, line.markup === 'heading' ? (line.level ?? 2) : 2));
  append(draft, line, placed, span, (id) => ({
    type: 'heading',
    id: id('heading'),
    level,
    content: richText(line, span, false),
  }));
}

/** A rule within the text divides it; one at the end, or a sign in words, says that it is over. */
export function placeEnd(draft: TextDraft, line: Line, placed: Placed): void {
  if (placed.place === 'tail' || draft.blocks.length === 0 || /[\p{L}\p{N}]/u.test(line.text))
    draft.ledger.ignored(line, 'end sign');
  else
    append(draft, line, placed, { start: 0, end: line.text.length }, (id) => ({ type: 'divider', id: id('divider') }));
}

/** A list item; those that follow each other make one list. */
export function placeItem(draft: TextDraft, line: Line, placed: Placing<'item'>, follows: boolean): void {
  const { span, ordered, number, level } = placed.candidate;
  const item = { level, ordered, ...(number !== undefined && { number }), content: [draft.richText(line, span)] };
  const list = draft.blocks.at(-1);
  if (follows && list?.type === 'list' && draft.refuses(line.text.length) === undefined) {
    const field = `${draft.blocksField}/${draft.blocks.length - 1}/items/${list.items.length}`;
    list.items.push(item);
    draft.ledger.value(line, field);
    draft.evidence(field, placed, { span });
    return;
  }
  append(draft, line, placed, span, (id) => ({ type: 'list', id: id('list'), items: [item] }));
}

export function placeQuote(draft: TextDraft, line: Line, placed: Placed, follows: boolean): void {
  const span = placed.candidate?.span ?? { start: 0, end: line.text.length };
  if (line.text.slice(span.start, span.end).trim() === '') {
    draft.ledger.ignored(line, 'blank row');
    return;
  }
  const quote = draft.blocks.at(-1);
  if (follows && quote?.type === 'quote' && draft.refuses(line.text.length) === undefined) {
    const field = `${draft.blocksField}/${draft.blocks.length - 1}/content/${quote.content.length}`;
    quote.content.push(draft.richText(line, span));
    draft.ledger.value(line, field, span.start);
    draft.evidence(field, placed, { span });
    return;
  }
  append(draft, line, placed, span, (id) => ({
    type: 'quote',
    id: id('quote'),
    content: [draft.richText(line, span)],
  }));
}

/** Words that the text has elsewhere; not part of the reading text. */
export function placePullQuote(draft: TextDraft, line: Line, placed: Placed): void {
  const span = placed.candidate?.span ?? { start: 0, end: line.text.length };
  append(draft, line, placed, span, (id) => ({
    type: 'pullQuote',
    id: id('pullQuote'),
    content: draft.richText(line, span),
  }));
}

/** A row of code; rows that follow each other without a gap make one block. */
export function placeCode(draft: TextDraft, line: Line, placed: Placed, follows: boolean): void {
  const span = placed.candidate?.span ?? { start: 0, end: line.text.length };
  const text = line.text.slice(span.start, span.end);
  const code = draft.blocks.at(-1);
  if (follows && code?.type === 'code' && draft.refuses(text.length) === undefined) {
    code.text += `${'\n'.repeat(Math.min(line.gap, 20) + 1)}${text}`;
    draft.ledger.value(line, `${draft.blocksField}/${draft.blocks.length - 1}`, span.start);
    return;
  }
  append(draft, line, placed, span, (id) => ({ type: 'code', id: id('code'), text }));
}

/** A row of a table; rows that follow each other make one. */
export function placeTableRow(draft: TextDraft, line: Line, placed: Placing<'table'>): void {
  const { cells, row, first } = placed.candidate;
  const cell = (span: { start: number; end: number }) => ({
    content: span.start < span.end ? [draft.richText(line, span)] : [],
    ...(row === 'head' && { header: true }),
  });
  const table = first ? undefined : draft.blocks.at(-1);
  if (table?.type !== 'table') {
    append(draft, line, placed, { start: 0, end: line.text.length }, (id) => ({
      type: 'table',
      id: id('table'),
      ...(row === 'head' && { head: [cells.map(cell)] }),
      rows: row === 'row' ? [cells.map(cell)] : [],
    }));
    return;
  }
  const why = draft.refuses(line.text.length);
  if (why !== undefined) {
    draft.ledger.ignored(line, why);
    return;
  }
  const field = `${draft.blocksField}/${draft.blocks.length - 1}`;
  if (row !== 'rule') table.rows.push(cells.map(cell));
  draft.ledger.value(line, field);
}

/** The head of a box; what follows goes into it until it is closed. */
export function openBox(draft: TextDraft, line: Line, placed: Placing<'box'>): void {
  const { span, kind } = placed.candidate;
  const box = {
    type: 'box' as const,
    id: draft.blockId('box', line.text),
    role: kind,
    title: richText(line, span, false),
    blocks: [],
  };
  const why = draft.refuses(line.text.length);
  if (why !== undefined) {
    draft.ledger.ignored(line, why);
    return;
  }
  const field = `${draft.blocksField}/${draft.blocks.length}`;
  // No box is open when one opens, so that these are the blocks of the body or of an entry, which may hold one.
  (draft.blocks as Block[]).push(box);
  draft.ledger.value(line, field);
  draft.evidence(field, placed, { span });
  draft.open(box.blocks, `${field}/blocks`);
}

/** An entry of a ticker. Its day is that of the article, if one is known. */
export function openEntry(draft: TextDraft, line: Line, placed: Placing<'entry'>, scene: Scene): void {
  const { time, span, headed } = placed.candidate;
  const why = draft.refuses(line.text.length);
  if (why !== undefined) {
    draft.ledger.ignored(line, why);
    return;
  }
  if (!draft.declared.live) draft.evidence('/kind', placed, { span: time });
  draft.declared.live ??= { state: 'unknown', entries: [] };
  draft.declared.kind = 'liveblog';
  const { entries } = draft.declared.live;
  const raw = line.text.slice(time.start, time.end);
  const published = entryTime(draft, scene, placed.candidate, raw);
  const head = published ? span : { start: time.start, end: span.end };
  const title = richText(line, headed ? head : published ? { start: 0, end: 0 } : time, false);
  const entry = {
    id: draft.blockId('entry', line.text),
    ...(title.text !== '' && { title }),
    dates: published ? { published } : {},
    blocks: [],
  };
  const field = `/live/entries/${entries.length}`;
  entries.push(entry);
  draft.ledger.value(line, published ? `${field}/dates/published` : `${field}/title`, time.start, time.end);
  draft.evidence(published ? `${field}/dates/published` : `${field}/title`, placed, {
    span: time,
    raw,
    ...(published && { basis: 'derived' as const }),
  });
  draft.open(entry.blocks, `${field}/blocks`);
  if (headed) draft.ledger.value(line, `${field}/title`, time.end);
  else if (span.start < span.end) placeParagraph(draft, line, placed, [], span.start);
}

function entryTime(
  draft: TextDraft,
  scene: Scene,
  { hour, minute, zone }: Placing<'entry'>['candidate'],
  raw: string,
): Timestamp | undefined {
  const { published, firstPublished, asOf, modified } = draft.dates;
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(
    (published ?? firstPublished ?? asOf ?? modified)?.value ?? draft.day ?? '',
  );
  if (!day) return undefined;
  const moment = {
    start: 0,
    end: 0,
    year: Number(day[1]),
    month: Number(day[2]),
    day: Number(day[3]),
    hour,
    minute,
    ...(zone !== undefined && { zone }),
  };
  return timestampIn(scene, moment, { raw })?.timestamp;
}

export function placeProgramme(draft: TextDraft, line: Line, placed: Placing<'programme'>): void {
  const { label, broadcaster, airTime } = placed.candidate;
  const from = label?.end ?? 0;
  const field = `/notes/${draft.notes.length}`;
  draft.notes.push({
    kind: 'programme',
    ...(label && { label: line.text.slice(label.start, label.end) }),
    text: draft.richText(line, { start: from, end: line.text.length }),
    broadcasts:
      broadcaster === undefined
        ? []
        : [{ broadcaster: { name: broadcaster, kind: 'organization', roles: [] }, ...(airTime && { airTime }) }],
  });
  draft.ledger.value(line, field);
  draft.evidence(field, placed);
}

export function placeCorrection(draft: TextDraft, line: Line, placed: Placing<'correction'>): void {
  const field = `/corrections/${draft.corrections.length}`;
  draft.corrections.push({ kind: placed.candidate.kind, text: draft.richText(line) });
  draft.ledger.value(line, field);
  draft.evidence(field, placed);
}

export function placeNote(draft: TextDraft, line: Line, placed: Placing<'note'>): void {
  const { kind, label, follows } = placed.candidate;
  const before = follows ? draft.notes.at(-1) : undefined;
  if (before) {
    const above = before.text.text === '' ? '' : `${before.text.text}\n`;
    const { text, marks = [] } = draft.richText(line);
    const all = before.text.marks ?? [];
    for (const mark of marks) all.push({ ...mark, start: mark.start + above.length, end: mark.end + above.length });
    before.text = { text: above + text, ...(all.length > 0 && { marks: all }) };
    draft.ledger.value(line, `/notes/${draft.notes.length - 1}`);
    return;
  }
  const field = `/notes/${draft.notes.length}`;
  const rest = label !== undefined && label.end < line.text.length;
  // A label that has its text on the next lines stands for it until they come.
  const text = label && !rest ? { text: '' } : draft.richText(line, { start: label?.end ?? 0, end: line.text.length });
  draft.notes.push({ kind, ...(label && { label: line.text.slice(label.start, label.end) }), text });
  draft.ledger.value(line, field);
  draft.evidence(field, placed);
}
