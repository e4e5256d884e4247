import type { Candidate, CandidateOf, Span } from '../detect/candidate.ts';
import { quotationMarks } from '../detect/quotation.ts';
import type { Document, Line, Piece } from '../document/document.ts';
import { blockIds } from '../identity/block-id.ts';
import type { Basis, FieldEvidence } from '../schema/evidence.ts';
import { limits } from '../schema/limits.ts';
import { compareMarks } from '../schema/mark-order.ts';
import type { RichText } from '../schema/text.ts';
import { type Blocks, Draft } from './draft.ts';
import { LineLedger } from './line-ledger.ts';
import type { Placed } from './placement.ts';

/** The draft of an article that is read line by line. */
export class TextDraft extends Draft<LineLedger> {
  /** Verbs between a quotation and its speaker. */
  speech?: readonly string[];
  /** A day that the text names below: entries of a ticker are of that day. */
  day?: string;
  #open: { blocks: Blocks; field: string } | undefined;

  constructor(document: Document) {
    super(document, new LineLedger(document.text), blockIds());
  }

  /** Where blocks go now: the body, or a box or ticker entry that is open. */
  get blocks(): Blocks {
    return this.#open?.blocks ?? this.body;
  }

  /** JSON Pointer of `blocks`. */
  get blocksField(): string {
    return this.#open?.field ?? '/body';
  }

  open(blocks: Blocks, field: string): void {
    this.#open = { blocks, field };
  }

  close(): void {
    this.#open = undefined;
  }

  /** A stretch of a line, its quotations with who says them. */
  richText(line: Line, span?: Span): RichText {
    return richText(line, span, true, this.speech);
  }

  evidence(
    field: string,
    placed: Placed,
    more: { rule?: string; basis?: Basis; raw?: string; span?: Span; confidence?: number } = {},
  ): void {
    const line = this.document.lines[placed.line];
    const candidate = placed.candidate;
    const row: FieldEvidence = {
      field,
      basis: more.basis ?? candidate?.basis ?? 'inferred',
      rule: more.rule ?? candidate?.rule ?? `${placed.role}.by-place`,
      confidence: Math.round((more.confidence ?? placed.confidence) * 100) / 100,
    };
    if (line && line.pieces.length > 0) row.range = rangeOf(line, more.span);
    if (line?.path !== undefined) row.path = line.path;
    if (more.raw !== undefined) row.raw = more.raw;
    if (placed.others.length > 0)
      row.rejected = placed.others.slice(0, 4).map((other) => rejectedRow(other, placed.role));
    this.fields.push(row);
  }
}

/** Where a span of a line lies in the source. */
export function rangeOf(line: Line, span: Span = { start: 0, end: line.text.length }): { start: number; end: number } {
  const { pieces } = line;
  const [first, second] = pieces;
  const last = second ? pieces.findLast((piece) => piece.at < span.end) : first;
  const from = second ? pieces.findLast((piece) => piece.at <= span.start) : first;
  return { start: placeIn(from ?? first, span.start), end: placeIn(last ?? first, span.end) };
}

const placeIn = (piece: Piece | undefined, offset: number) =>
  piece ? Math.min(piece.end, piece.start + Math.max(0, offset - piece.at)) : 0;

/** What `toFixed(2)` writes, at a third of its cost where a score has no more places, as most have not. */
function twoPlaces(score: number): string {
  const cents = Math.round(score * 100);
  if (Math.abs(score * 100 - cents) > 1e-6) return score.toFixed(2);
  return `${Math.floor(cents / 100)}.${cents % 100 < 10 ? '0' : ''}${cents % 100}`;
}

const rejectedRow = ({ role, rule, score }: Candidate, chosen: Placed['role']) => ({
  value: role,
  rule,
  why: `scored ${twoPlaces(score)} as ${role}; ${chosen} suits this place better`,
});

/** A stretch of a line as rich text, with the marks of its mark-up and its quotations. */
export function richText(
  line: Line,
  span: Span = { start: 0, end: line.text.length },
  quotations = true,
  speech?: readonly string[],
): RichText {
  const stretch = line.text.slice(span.start, span.end);
  const text = stretch.trim();
  const marks = quotations ? quotationMarks(text, speech) : [];
  if (line.marks) {
    const start = span.start + stretch.length - stretch.trimStart().length;
    marks.unshift(
      ...line.marks
        .map((mark) => ({
          ...mark,
          start: Math.max(mark.start - start, 0),
          end: Math.min(mark.end - start, text.length),
        }))
        .filter((mark) => mark.start < mark.end),
    );
  }
  if (marks.length === 0) return { text };
  return { text, marks: marks.length > 1 ? marks.sort(compareMarks).slice(0, limits.marks) : marks };
}

export type Placing<R extends Candidate['role']> = Placed & { candidate: CandidateOf<R> };
