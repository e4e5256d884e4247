import type { Line } from '../../document/document.ts';
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

/** Accounts for a line that a picture's caption or credit was read from: what of it they are, and what is left out. */
export function claimCaption({ ledger }: Draft, line: Line, captions: readonly Told[]): boolean {
  const parts = captions
    .flatMap(({ text, field }) => {
      const start = line.text.indexOf(text);
      return start < 0 ? [] : [{ start, end: start + text.length, field }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  for (const { start, end, field } of parts) {
    if (start < at) continue;
    if (start > at) ledger.ignored(line, 'caption', at, start);
    ledger.value(line, field, start, end);
    at = end;
  }
  if (at > 0 && at < line.text.length) ledger.ignored(line, 'caption', at);
  return at > 0;
}
