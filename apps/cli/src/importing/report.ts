import type { onStdout } from '../output/print.ts';
import { count } from '../output/print.ts';
import type { Outcome } from './import-documents.ts';

/** What an import came to, counted; the articles themselves are not kept. */
export class ImportReport {
  readonly articles: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0 };
  failed = 0;
  readonly #skipped = { file: new Map<string, number>(), record: new Map<string, number>() };

  article(outcome: Outcome): void {
    this.articles[outcome] += 1;
  }

  skip(why: string, what: 'file' | 'record'): void {
    const reasons = this.#skipped[what];
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }

  /** In a few words, while it goes on. */
  get soFar(): string {
    const { created, updated, unchanged } = this.articles;
    const known = updated + unchanged;
    return `${created.toLocaleString('en')} new, ${known.toLocaleString('en')} known, ${this.failed.toLocaleString('en')} failed`;
  }

  text(how: { dryRun: boolean; stopped: boolean }, style: typeof onStdout): string {
    const { created, updated, unchanged } = this.articles;
    const parts = [
      style('green', `${created.toLocaleString('en')} created`),
      style('yellow', `${updated.toLocaleString('en')} updated`),
      style('dim', `${unchanged.toLocaleString('en')} unchanged`),
      style(this.failed > 0 ? 'red' : 'dim', `${this.failed.toLocaleString('en')} failed`),
    ];
    const lines = [`${how.dryRun ? 'Would be: ' : ''}${parts.join(', ')}`];
    for (const what of ['file', 'record'] as const) {
      const reasons = [...this.#skipped[what]].sort((a, b) => b[1] - a[1]);
      if (reasons.length === 0) continue;
      const total = reasons.reduce((sum, [, number]) => sum + number, 0);
      const most = reasons.slice(0, 5).map(([why, number]) => `${number.toLocaleString('en')} ${why}`);
      lines.push(`${count(total, what)} passed over: ${most.join(', ')}${reasons.length > 5 ? ', …' : ''}`);
    }
    if (how.stopped) lines.push('Stopped before the end; the same command goes on from here.');
    return `${lines.join('\n')}\n`;
  }
}
