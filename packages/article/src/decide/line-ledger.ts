import type { Line } from '../document/document.ts';
import type { Range } from '../schema/evidence.ts';
import { Ledger } from './ledger.ts';

/** The ledger of a source that is read line by line. */
export class LineLedger extends Ledger {
  /** Claims a span of a line (by default all of it) for a field. */
  value(line: Line, field: string, start = 0, end = line.text.length): void {
    this.#each(line, start, end, (stretch) => this.claim(stretch, field));
  }

  ignored(line: Line, why: string, start = 0, end = line.text.length): void {
    this.#each(line, start, end, (stretch) => this.leave(stretch, why));
  }

  /** Leaves out what stands beside a line's text; called before the line is claimed. */
  ignoredBeside(line: Line, why: string): void {
    for (const stretch of line.beside ?? []) this.leave(stretch, why);
  }

  /** The stretches of the source that a span of a line and what stands beside the line come from. */
  #each({ beside, markup, pieces, text }: Line, start: number, end: number, take: (stretch: Range) => void): void {
    for (const stretch of beside ?? [])
      if (markup === 'meta') this.leave(stretch, 'front matter');
      else take(stretch);
    for (const [i, piece] of pieces.entries()) {
      const nextAt = pieces[i + 1]?.at ?? text.length;
      const from = Math.max(start, piece.at);
      const to = Math.min(end, nextAt, piece.at + piece.end - piece.start);
      if (from < to) take({ start: piece.start + from - piece.at, end: piece.start + to - piece.at });
    }
  }
}
