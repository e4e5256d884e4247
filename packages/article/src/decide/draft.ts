import type { Candidate, CandidateOf, Span } from '../detect/candidate.ts';
import { quotationMarks } from '../detect/quotation.ts';
import type { Document, Line } from '../document/document.ts';
import type { blockIds } from '../identity/block-id.ts';
import type { Content } from '../identity/revision.ts';
import type { Byline, Dateline, Dates, Note } from '../schema/article.ts';
import type { Asset } from '../schema/asset.ts';
import type { Block, LeadMedia, LeafBlock } from '../schema/block.ts';
import type { Basis, FieldEvidence } from '../schema/evidence.ts';
import type { Issue } from '../schema/issue.ts';
import { limits } from '../schema/limits.ts';
import { compareMarks } from '../schema/mark-order.ts';
import type { RichText } from '../schema/text.ts';
import type { Timestamp } from '../schema/timestamp.ts';
import { Ledger } from './ledger.ts';
import type { Placed } from './placement.ts';

/** A block's JSON takes this much beside its text, at most. */
const blockOverhead = 400;

/** The body, what a box holds, or an entry of a ticker. */
export type Blocks = Block[] | LeafBlock[];

/** An article in the making: the fields, why they have their values, and what became of every word. */
export class Draft {
  readonly document: Document;
  readonly ledger: Ledger;
  readonly issues: Issue[] = [];
  readonly fields: FieldEvidence[] = [];
  kicker?: RichText;
  headline?: RichText;
  lead: RichText[] = [];
  dateline?: Dateline;
  byline?: Byline;
  dates: Dates = {};
  /** Verbs between a quotation and its speaker. */
  speech?: readonly string[];
  /** A day that the text names below: entries of a ticker are of that day. */
  day?: string;
  leadMedia: LeadMedia[] = [];
  body: Block[] = [];
  notes: Note[] = [];
  corrections: { kind: 'correction' | 'clarification' | 'update' | 'retraction'; text: RichText; at?: Timestamp }[] =
    [];
  assets: Asset[] = [];
  /** Fields that only a page declares. */
  declared: Partial<Content> = {};
  readonly #blockId: ReturnType<typeof blockIds>;
  #open: { blocks: Blocks; field: string } | undefined;
  #size = 0;
  #full: string | undefined;

  constructor(document: Document, blockId: ReturnType<typeof blockIds>) {
    this.document = document;
    this.ledger = new Ledger(document);
    this.#blockId = blockId;
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

  blockId(type: string, text: string): string {
    return this.#blockId(type, text);
  }

  /** Why an article can take no more of this text, if so; says it once in an issue. */
  refuses(length: number): string | undefined {
    this.#size += length * 3 + blockOverhead;
    if (this.#full !== undefined) return this.#full;
    if (this.body.length >= limits.blocks - 100) this.#full = 'limit.blocks';
    else if (this.#size > limits.document - 200_000) this.#full = 'limit.document';
    if (this.#full !== undefined) {
      const message =
        this.#full === 'limit.blocks'
          ? `An article has at most ${limits.blocks} blocks`
          : `An article has at most ${limits.document / 1024 / 1024} MiB`;
      this.issues.push({
        code: this.#full as 'limit.blocks' | 'limit.document',
        severity: 'warning',
        message: `${message}; the rest was left out. Is this more than one article?`,
      });
    }
    return this.#full;
  }

  issue(code: Issue['code'], severity: Issue['severity'], message: string, field?: string): void {
    this.issues.push({ code, severity, message, ...(field !== undefined && { field }) });
  }

  evidence(
    field: string,
    placed: Placed,
    more: { rule?: string; basis?: Basis; raw?: string; span?: Span; confidence?: number } = {},
  ): void {
    const line = this.document.lines[placed.line];
    const candidate = placed.candidate;
    const rejected = placed.others.slice(0, 4).map((other) => rejectedRow(other, placed.role));
    const row: FieldEvidence = {
      field,
      basis: more.basis ?? candidate?.basis ?? 'inferred',
      rule: more.rule ?? candidate?.rule ?? `${placed.role}.by-place`,
      confidence: Math.round((more.confidence ?? placed.confidence) * 100) / 100,
    };
    if (line && line.pieces.length > 0) row.range = rangeOf(line, more.span);
    if (line?.path !== undefined) row.path = line.path;
    if (more.raw !== undefined) row.raw = more.raw;
    if (rejected.length > 0) row.rejected = rejected;
    this.fields.push(row);
  }
}

/** Where a span of a line lies in the source. */
export function rangeOf(line: Line, span: Span = { start: 0, end: line.text.length }): { start: number; end: number } {
  const at = (offset: number, atEnd: boolean) => {
    const piece =
      line.pieces.length === 1
        ? line.pieces[0]
        : (line.pieces.findLast((p) => p.at < offset || (!atEnd && p.at === offset)) ?? line.pieces[0]);
    return piece ? Math.min(piece.end, piece.start + Math.max(0, offset - piece.at)) : 0;
  };
  return { start: at(span.start, false), end: at(span.end, true) };
}

const rejectedRow = ({ role, rule, score }: Candidate, chosen: Placed['role']) => ({
  value: role,
  rule,
  why: `scored ${score.toFixed(2)} as ${role}; ${chosen} suits this place better`,
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
