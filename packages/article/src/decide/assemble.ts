import type { Candidate, Role, Scene } from '../detect/candidate.ts';
import type { Line } from '../document/document.ts';
import { limits } from '../schema/limits.ts';
import {
  openBox,
  openEntry,
  placeCode,
  placeCorrection,
  placeCrosshead,
  placeEnd,
  placeItem,
  placeNote,
  placeParagraph,
  placeProgramme,
  placePullQuote,
  placeQuote,
  placeTableRow,
  placeTurn,
} from './body-fields.ts';
import { placeDeclared } from './declared.ts';
import { placeByline, placeCaption, placeDates, placeHeadline, placeKicker } from './head-fields.ts';
import type { Placed } from './placement.ts';
import type { Reading } from './resolve.ts';
import { type Placing, TextDraft } from './text-draft.ts';

const is = <R extends Role>(placed: Placed, role: R): placed is Placing<R> & Placed =>
  placed.role === role && placed.candidate?.role === role;

/** Builds the article's fields, their evidence and the ledger from a reading of the lines. */
export function assemble(scene: Scene, reading: Reading): TextDraft {
  const { document } = scene;
  const draft = new TextDraft(document);
  const { speech } = scene.lexicon.pack.layout ?? {};
  if (speech) draft.speech = speech;
  placeDeclared(draft, scene);
  const headlineAt = reading.headline ?? -1;
  const lastHeadLine = lastOfHead(reading, headlineAt);
  const dated = reading.placed.find((placed) => is(placed, 'date'));
  const day = dated && is(dated, 'date') ? dated.candidate.dates[0] : undefined;
  if (day) draft.day = day.timestamp.value;
  let before: Placed | undefined;
  // A kicker on a line of its own goes first, or the headline's line would be searched for one.
  for (const placed of reading.placed)
    if (is(placed, 'kicker')) placeOwnKicker(draft, document.lines[placed.line], placed);
  for (const placed of reading.placed) {
    const line = document.lines[placed.line];
    if (line)
      place(scene, draft, line, placed, reading.candidates[placed.line] ?? [], placed.line <= lastHeadLine, before);
    before = placed;
  }
  for (const line of document.lines) if (line.zone !== 'content') draft.ledger.ignored(line, line.why ?? line.zone);
  settleNotes(draft);
  if (reading.placed.some((p) => p.candidate?.rule === 'press.label' && p.role === 'chrome')) {
    draft.declared.genre = 'press-release';
    draft.fields.push({ field: '/genre', basis: 'stated', rule: 'press.label', confidence: 0.95 });
  }
  if (draft.body.some((block) => block.type === 'paragraph' && block.role === 'question')) {
    draft.declared.genre ??= 'interview';
    draft.fields.push({ field: '/genre', basis: 'inferred', rule: 'interview.turns', confidence: 0.8 });
  }
  noteImpossible(draft, reading);
  deriveHeadline(draft, reading);
  noteRivals(draft, reading);
  return draft;
}

/** A label whose text never came is the note's text. */
function settleNotes(draft: TextDraft): void {
  for (const note of draft.notes)
    if (note.text.text === '' && note.label !== undefined) {
      note.text = { text: note.label };
      delete note.label;
    }
}

function placeOwnKicker(draft: TextDraft, line: Line | undefined, placed: Placing<'kicker'>): void {
  if (line && !placeKicker(draft, line, placed)) draft.ledger.ignored(line, 'a second kicker');
}

/** Roles that end a box which is open. */
const endsBox: ReadonlySet<Placed['role']> = new Set([
  'box',
  'crosshead',
  'end',
  'entry',
  'programme',
  'correction',
  'note',
  'signature',
]);

/** A box of facts in rows ends with its rows. */
function closeBox(draft: TextDraft, role: Placed['role']): void {
  const { blocksField } = draft;
  if (
    blocksField === '/body' ||
    !/\/\d+\/blocks$/.test(blocksField) ||
    /^\/live\/entries\/\d+\/blocks$/.test(blocksField)
  )
    return;
  const rows = draft.blocks.at(-1)?.type;
  const over = (rows === 'list' || rows === 'table') && role !== 'item' && role !== 'table';
  if (!over && !endsBox.has(role)) return;
  draft.close();
  const entries = draft.declared.live?.entries;
  const entry = entries?.at(-1);
  if (entries && entry) draft.open(entry.blocks, `/live/entries/${entries.length - 1}/blocks`);
}

function place(
  scene: Scene,
  draft: TextDraft,
  line: Line,
  placed: Placed,
  candidates: readonly Candidate[],
  atHead: boolean,
  before: Placed | undefined,
): void {
  if (placed.role === 'kicker') return;
  closeBox(draft, placed.role);
  const repeated = draft.body.length === 0 ? draft.lead.findIndex((text) => text.text === line.text) : -1;
  // A declared lead that the text says again.
  if (repeated >= 0 && (placed.role === 'paragraph' || placed.role === 'crosshead'))
    draft.ledger.value(line, `/lead/${repeated}`);
  else if (placed.role === 'headline') placeHeadline(draft, line, placed, candidates);
  else if (placed.role === 'lead') placeLead(draft, line, placed);
  else if (is(placed, 'date')) placeDates(draft, line, placed);
  else if (is(placed, 'byline')) placeByline(draft, line, placed);
  else if (is(placed, 'caption')) placeCaption(draft, line, placed, atHead);
  else if (is(placed, 'item')) placeItem(draft, line, placed, before?.role === 'item');
  else if (placed.role === 'pullQuote') placePullQuote(draft, line, placed);
  else if (placed.role === 'quote') placeQuote(draft, line, placed, before?.role === 'quote' && line.gap === 0);
  else if (placed.role === 'code')
    placeCode(draft, line, placed, before?.role === 'code' && (line.gap === 0 || line.markup === 'code'));
  else if (is(placed, 'box')) openBox(draft, line, placed);
  else if (is(placed, 'entry')) openEntry(draft, line, placed, scene);
  else if (is(placed, 'table')) placeTableRow(draft, line, placed);
  else if (is(placed, 'turn')) placeTurn(draft, line, placed);
  else if (is(placed, 'programme')) placeProgramme(draft, line, placed);
  else if (is(placed, 'correction')) placeCorrection(draft, line, placed);
  else if (is(placed, 'note')) placeNote(draft, line, placed);
  else if (is(placed, 'chrome')) draft.ledger.ignored(line, placed.candidate.why);
  else if (placed.role === 'end') placeEnd(draft, line, placed);
  else if (placed.role === 'crosshead') placeCrosshead(draft, line, placed);
  else placeParagraph(draft, line, placed, candidates);
}

function placeLead(draft: TextDraft, line: Line, placed: Placed): void {
  const field = `/lead/${draft.lead.length}`;
  draft.lead.push(draft.richText(line));
  draft.ledger.value(line, field);
  draft.evidence(field, placed, { rule: placed.confidence > 0.9 ? 'lead.apart' : 'lead.first-paragraph' });
  if (placed.confidence < 0.7)
    draft.issue('lead.ambiguous', 'info', 'The first paragraph was taken for the lead.', field);
}

/** Captions up to the first paragraph after the lead belong to the head. */
function lastOfHead(reading: Reading, headlineAt: number): number {
  const text = reading.placed.find(
    (p) =>
      p.line > headlineAt &&
      (p.role === 'paragraph' || p.role === 'crosshead' || p.role === 'item' || p.role === 'turn'),
  );
  return text?.line ?? Number.POSITIVE_INFINITY;
}

/** Dates that do not exist stay text; this says that they were seen. */
function noteImpossible(draft: TextDraft, reading: Reading): void {
  for (const [line, candidates] of reading.candidates.entries())
    if (candidates?.some(({ rule }) => rule === 'date.impossible'))
      draft.issue(
        'date.impossible',
        'warning',
        `"${draft.document.lines[line]?.text.slice(0, 80) ?? ''}" names a date or a time that does not exist.`,
        '/dates',
      );
}

function deriveHeadline(draft: TextDraft, reading: Reading): void {
  if (draft.headline) return;
  const says = ({ line }: Placed) => /[^\s>]/.test(draft.document.lines[line]?.text ?? '');
  const placed = reading.placed.find((p) => p.role === 'paragraph' && says(p)) ?? reading.placed.find(says);
  const line = placed && draft.document.lines[placed.line];
  if (!placed || !line) {
    draft.issue('input.empty', 'error', 'There is no text in the input; an article has at least a headline.');
    return;
  }
  const raw = draft.dateline?.raw ?? '';
  const said = line.text.startsWith(raw) ? line.text.slice(raw.length).trimStart() : line.text;
  const sentence = /^.{1,200}?[.!?…。](?=\s|$)/su.exec(said)?.[0] ?? said.slice(0, 120);
  const text = sentence.trim().slice(0, limits.text).toWellFormed();
  draft.headline = { text };
  draft.evidence('/headline', placed, { rule: 'headline.first-sentence', basis: 'derived', confidence: 0.3 });
  draft.issue(
    'headline.derived',
    'warning',
    'The text has no headline; its first sentence stands in for one.',
    '/headline',
  );
}

function noteRivals(draft: TextDraft, reading: Reading): void {
  const evidence = draft.fields.find((field) => field.field === '/headline');
  if (!evidence || reading.rivals.length === 0) return;
  const rejected = reading.rivals.map(({ line, total }) => ({
    value: draft.document.lines[line]?.text.slice(0, 120) ?? '',
    rule: 'headline.short-line',
    why: `the text reads worse under it: ${total.toFixed(2)} against ${reading.total.toFixed(2)}`,
  }));
  evidence.rejected = [...(evidence.rejected ?? []), ...rejected];
  const closest = reading.rivals[0];
  if (closest && reading.total - closest.total < 0.08)
    draft.issue(
      'headline.ambiguous',
      'warning',
      `"${draft.document.lines[closest.line]?.text.slice(0, 80) ?? ''}" could as well be the headline.`,
      '/headline',
    );
}
