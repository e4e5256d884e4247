import type { Document, Line } from '../document/document.ts';
import type { LedgerRow, Range } from '../schema/evidence.ts';

interface Claim {
  start: number;
  end: number;
  /** What the stretch became; else it was left out, and `why` says for what reason. */
  field: string | undefined;
  why: string | undefined;
}

/** Keeps account of which stretch of the source became what. */
export class Ledger {
  readonly #claims: Claim[] = [];
  readonly #source: string;

  constructor(document: Document) {
    this.#source = document.text;
  }

  /** Claims a stretch of the source for a field. */
  claim({ start, end }: Range, field: string): void {
    this.#push(start, end, field, undefined);
  }

  /** Leaves a stretch of the source out. */
  leave({ start, end }: Range, why: string): void {
    this.#push(start, end, undefined, why);
  }

  /** Claims a span of a line (by default all of it) for a field. */
  value(line: Line, field: string, start = 0, end = line.text.length): void {
    this.#claimLine(line, start, end, field, undefined);
  }

  ignored(line: Line, why: string, start = 0, end = line.text.length): void {
    this.#claimLine(line, start, end, undefined, why);
  }

  /** Leaves out what stands beside a line's text; called before the line is claimed. */
  ignoredBeside(line: Line, why: string): void {
    for (const stretch of line.beside ?? []) this.#claims.push({ ...stretch, field: undefined, why });
  }

  #claimLine({ beside, markup, pieces, text }: Line, start: number, end: number, field?: string, why?: string): void {
    if (beside && markup === 'meta')
      for (const stretch of beside) this.#push(stretch.start, stretch.end, undefined, 'front matter');
    else if (beside) for (const stretch of beside) this.#push(stretch.start, stretch.end, field, why);
    for (const [i, piece] of pieces.entries()) {
      const nextAt = pieces[i + 1]?.at ?? text.length;
      const from = Math.max(start, piece.at);
      const to = Math.min(end, nextAt, piece.at + piece.end - piece.start);
      if (from < to) this.#push(piece.start + from - piece.at, piece.start + to - piece.at, field, why);
    }
  }

  #push(start: number, end: number, field: string | undefined, why: string | undefined): void {
    this.#claims.push({ start, end, field, why });
  }

  /** Contiguous rows over the whole source; what nobody claimed is a delimiter, or else ignored as unclaimed. */
  rows(): LedgerRow[] {
    const rows: LedgerRow[] = [];
    const claims = this.#claims.sort((a, b) => a.start - b.start || a.end - b.end);
    let at = 0;
    const between = (end: number) => {
      if (end <= at) return;
      const text = this.#source.slice(at, end);
      if (/[\p{L}\p{N}]/u.test(text)) rows.push({ kind: 'ignored', start: at, end, text, why: 'unclaimed' });
      else rows.push({ kind: 'literal', start: at, end, text });
      at = end;
    };
    for (const claim of claims) {
      if (claim.end <= at) continue;
      between(claim.start);
      const text = this.#source.slice(at, claim.end);
      if (claim.field !== undefined) rows.push({ kind: 'value', start: at, end: claim.end, text, field: claim.field });
      else rows.push({ kind: 'ignored', start: at, end: claim.end, text, why: claim.why ?? 'unclaimed' });
      at = claim.end;
    }
    between(this.#source.length);
    return rows;
  }
}
