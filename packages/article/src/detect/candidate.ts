import type { Document, Line } from '../document/document.ts';
import type { Shape } from '../document/shape.ts';
import type { Basis } from '../schema/evidence.ts';
import type { IssueCode } from '../schema/issue.ts';
import type { Credit, Party } from '../schema/party.ts';
import type { Timestamp } from '../schema/timestamp.ts';
import type { DateField, Lexicon } from './lexicon.ts';

/** What detectors are given: the lines, what they look like, and the words of the language. */
export interface Scene {
  document: Document;
  shapes: readonly Shape[];
  lexicon: Lexicon;
  /** Zone that the caller says printed times are in. */
  timeZone?: string;
}

/** A span of a line's text, half-open. */
export interface Span {
  start: number;
  end: number;
}

interface Common {
  line: number;
  /** What the line claims to be, 0–1, whatever its place. */
  score: number;
  /** Name of the rule that found it. */
  rule: string;
  basis: Basis;
  span: Span;
}

export interface FoundDate {
  field: DateField;
  span: Span;
  timestamp: Timestamp;
  basis: Basis;
  rule: string;
  doubts: { code: IssueCode; message: string }[];
}

/** A line read as something; one line may be read in several ways. */
export type Candidate =
  | (Common & { role: 'headline' | 'crosshead' | 'paragraph' | 'signature' | 'end' })
  | (Common & { role: 'kicker'; rest?: Span; margin: number })
  /** `relative`: a date behind the others that counts from the day of reading. */
  | (Common & { role: 'date'; dates: FoundDate[]; byline?: Span; parties?: Party[]; relative?: Span })
  | (Common & { role: 'byline'; parties: Party[]; doubtful: boolean })
  | (Common & { role: 'caption'; caption?: Span; credit?: Credit; creditSpan?: Span; src?: string })
  | (Common & {
      role: 'dateline';
      place?: string;
      agencies?: string[];
      raw: string;
      day?: FoundDate;
      parties?: Party[];
    })
  | (Common & { role: 'item'; ordered: boolean; number?: number; level: number })
  | (Common & { role: 'quote' | 'code' | 'pullQuote' })
  | (Common & { role: 'programme'; label?: Span; broadcaster?: string; airTime?: Timestamp })
  | (Common & { role: 'correction'; kind: 'correction' | 'clarification' | 'update' | 'retraction' })
  /** `follows`: goes on with the note before it. */
  | (Common & {
      role: 'note';
      kind: 'editorial' | 'disclosure' | 'copyright' | 'other';
      label?: Span;
      follows?: boolean;
    })
  /** What somebody says in an interview; `span` is without the label. */
  | (Common & { role: 'turn'; kind: 'question' | 'answer'; speaker?: Span })
  /** An entry of a ticker; `span` is what follows its time on the line. */
  | (Common & { role: 'entry'; hour: number; minute: number; zone?: number | string; time: Span; headed: boolean })
  | (Common & { role: 'box'; kind: 'facts' | 'keypoints' | 'background' | 'profile' | 'explainer' })
  /** A row of a table. */
  | (Common & { role: 'table'; cells: Span[]; row: 'head' | 'row' | 'rule'; first: boolean })
  | (Common & { role: 'chrome'; why: string });

export type Role = Candidate['role'];
export type CandidateOf<R extends Role> = Extract<Candidate, { role: R }>;

/** One way of looking at a scene; independent of all the others. */
export type Detector = (scene: Scene) => Candidate[];

export const whole = (line: Line): Span => ({ start: 0, end: line.text.length });

/** What every claim to a line says of itself. */
export const claim = <R extends Role>(
  role: R,
  line: Line,
  score: number,
  rule: string,
  basis: Basis = 'inferred',
  span = whole(line),
): Common & { role: R } => ({
  role,
  line: line.index,
  score,
  rule,
  basis,
  span,
});
