import type { EvidenceSource } from '../schema/evidence.ts';
import type { Mark } from '../schema/text.ts';

/** What the mark-up of the source says of a line; `plain` where there is none, `meta` for a declared value. */
export type Markup =
  | 'plain'
  | 'meta'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'pullQuote'
  | 'caption'
  | 'credit'
  | 'byline'
  | 'time'
  | 'image'
  | 'video'
  | 'audio'
  | 'embed'
  | 'cell'
  | 'code'
  | 'divider';

/** Which part of the source a line stands in. All but `content` are kept in the ledger and out of the article. */
export type Zone =
  | 'content'
  | 'navigation'
  | 'related'
  | 'promotion'
  | 'advertisement'
  | 'comments'
  | 'share'
  | 'consent'
  | 'biography'
  | 'footer'
  | 'hidden';

/** A stretch of the source (half-open, UTF-16) and where it begins in the line's text. */
export interface Piece {
  start: number;
  end: number;
  at: number;
}

/** One line of meaning: a paragraph, a heading, a date row. Hard-wrapped rows of the source are one line. */
export interface Line {
  index: number;
  text: string;
  marks?: Mark[];
  markup: Markup;
  /** Of a heading (1–6) or a list item (0–5). */
  level?: number;
  ordered?: boolean;
  /** Of a meta line: the property it declares, as `headline`, `published`, `author`. */
  name?: string;
  /** CSS selector or JSON Pointer of a line that comes from mark-up. */
  path?: string;
  zone: Zone;
  /** Why the line is not content. */
  why?: string;
  /** Lines that stand together without a gap share a group. */
  group: number;
  /** Blank rows before the line. */
  gap: number;
  /** In order; empty for lines that have no place in the source text. */
  pieces: Piece[];
  /** Of an image: its address as printed. */
  href?: string;
  /** Stretches of the source that belong to the line and are none of its text: a key, the address of a link. */
  beside?: { start: number; end: number }[];
}

/** A source as a flat sequence of lines; what every stage after `source` works on. */
export interface Document {
  text: string;
  source: EvidenceSource;
  lines: Line[];
}
