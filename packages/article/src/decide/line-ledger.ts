import type { Line } from '../document/document.ts';
import { Ledger } from './ledger.ts';

/** The ledger of a source that is read line by line. */
export class LineLedger extends Ledger {
  /** Claims a span of a line (by default all of it) for a field. */
  value(line: Line, field: string, start = 0, end = line.text.length): void {
    this.#each(line, start, end, field, undefined);
  }

  ignored(line: Line, why: string, start = 0, end = line.text.length): void {
    this.#each(line, start, end, undefined, why);
  }

  /** Leaves out what stands beside a line's text; called before the line is claimed. */
  ignoredBeside(line: Line, why: string): void {
    for (const stretch of line.beside ?? []) this.leave(stretch, why);
  }

  /** Enters the stretches of the source that a span of a line and what stands beside the line come from. */
  #each(line: Line, start: number, end: number, field: string | undefined, why: string | undefined): void {
    const { beside, pieces, text } = line;
    if (beside) {
      const own = line.markup === 'meta';
      for (const stretch of beside)
        this.enter(stretch.start, stretch.end, own ? undefined : field, own ? 'front matter' : why);
    }
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i];
      if (!piece) continue;
      const nextAt = pieces[i + 1]?.at ?? text.length;
      const from = Math.max(start, piece.at);
      const to = Math.min(end, nextAt, piece.at + piece.end - piece.start);
      if (from < to) this.enter(piece.start + from - piece.at, piece.start + to - piece.at, field, why);
    }
  }
}
