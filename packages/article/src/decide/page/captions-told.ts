import type { Run } from '../../detect/page/runs.ts';
import type { Draft } from '../draft.ts';

interface Told {
  text: string;
  field: string;
}

/** Captions that are looked for in each line; a flood of pictures must not make a page slow. */
const most = 300;

/** The captions and credits that stand with a draft's pictures and recordings. */
export function captionsOf({ leadMedia, body }: Draft): Told[] {
  const found: Told[] = [];
  for (const [root, blocks] of [
    ['/leadMedia', leadMedia],
    ['/body', body],
  ] as const)
    for (const [at, block] of blocks.entries()) {
      if (block.type !== 'figure' && block.type !== 'video' && block.type !== 'audio') continue;
      if (block.caption) found.push({ text: block.caption.text, field: `${root}/${at}/caption` });
      if ('credit' in block && block.credit) found.push({ text: block.credit.text, field: `${root}/${at}/credit` });
    }
  return found.slice(0, most);
}

/** Accounts for a run that a picture's caption or credit was read from: what of it they are, and what is left out. */
export function claimCaption({ ledger }: Draft, run: Run, captions: readonly Told[]): boolean {
  const parts = captions
    .flatMap(({ text, field }) => {
      const at = run.text.indexOf(text);
      return at < 0 ? [] : [{ start: run.start + at, end: run.start + at + text.length, field }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let { start } = run;
  for (const part of parts) {
    if (part.start < start) continue;
    if (part.start > start) ledger.leave({ start, end: part.start }, 'caption');
    ledger.claim(part, part.field);
    start = part.end;
  }
  if (start > run.start && start < run.end) ledger.leave({ start, end: run.end }, 'caption');
  return start > run.start;
}
