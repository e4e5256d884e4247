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

  constructor(source: string) {
    this.#source = source;
  }

  /** Claims a stretch of the source for a field. */
  claim({ start, end }: Range, field: string): void {
    this.enter(start, end, field, undefined);
  }

  /** Leaves a stretch of the source out. */
  leave({ start, end }: Range, why: string): void {
    this.enter(start, end, undefined, why);
  }

  protected enter(start: number, end: number, field: string | undefined, why: string | undefined): void {
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
      if (text !== '\n\n' && text !== '\n' && /[\p{L}\p{N}]/u.test(text))
        rows.push({ kind: 'ignored', start: at, end, text, why: 'unclaimed' });
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
