import type { Issue, LedgerRow } from '@broadsheet/article/schema';
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

/** What is kept between showing and storing: the bytes as they came, in base64. */
export interface Kept {
  base64: string;
  mediaType: string;
  url: string;
}

/** Where an import stands. */
export type ImportState =
  | { step: 'start' }
  | { step: 'failed'; message: string; details: string[] }
  | {
      step: 'preview';
      kept: Kept;
      parts: SourcePart[];
      fields: FoundField[];
      issues: Issue[];
      wouldBe: Outcome | undefined;
    }
  | { step: 'stored'; outcome: Outcome; slug: string; headline: string };
