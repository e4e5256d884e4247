import type { LedgerRow } from '@broadsheet/article/schema';
import type { Outcome } from '@broadsheet/client';

/** A stretch of the source with what it became. */
export type SourcePart = { kind: LedgerRow['kind']; text: string; role?: string; why?: string };

export interface FoundField {
  role: string;
  text: string;
  basis: 'stated' | 'derived' | 'inferred' | 'assumed';
  percent: number;
  rejected: { value: string; why: string }[];
}

/** Something worth a look, in the reader's language, with the field it is about. */
export interface Remark {
  role?: string;
  about?: string;
  text: string;
}

/** What is kept between showing and storing: the bytes as they came, in base64. */
export interface Kept {
  base64: string;
  mediaType: string;
  url: string;
}

/** What went wrong, why, and what to do; `name` is the file's. */
export interface Trouble {
  message: string;
  details: string[];
  name?: string;
}

/** Where an import stands. */
export type ImportState =
  | { step: 'start' }
  /** `text` and `url` are what was typed, so that nobody has to type it again. */
  | { step: 'failed'; trouble: Trouble; text: string; url: string }
  | {
      step: 'preview';
      kept: Kept;
      parts: SourcePart[];
      fields: FoundField[];
      remarks: Remark[];
      wouldBe: Outcome | undefined;
      slug: string;
      headline: string;
      /** Storing failed. */
      trouble?: Trouble;
    }
  | { step: 'stored'; outcome: Outcome; slug: string; headline: string };
