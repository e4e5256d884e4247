import type { Run } from '../../detect/page/runs.ts';
import type { People } from '../../detect/page/shown-byline.ts';
import type { Dates } from '../../detect/page/when.ts';
import type { PageElement } from '../../document/page.ts';
import type { Draft } from '../draft.ts';
import type { Ledger } from '../ledger.ts';

/** A value as the page prints it, in a line that is no text of the article. */
export interface Printed {
  text: string;
  field: string;
  /** Where it was read; captions and credits may stand in any line that is one. */
  element?: PageElement;
}

/** Captions that are looked for in each line; a flood of pictures must not make a page slow. */
const most = 300;

/** The captions and credits that stand with a draft's pictures and recordings. */
function captionsOf({ leadMedia, body }: Draft): Printed[] {
  const found: Printed[] = [];
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

/** What an article's pictures, by-line and dates were read from. */
export function printedValues(draft: Draft, people: People | undefined, dates: Dates): Printed[] {
  const found = captionsOf(draft);
  const { element } = people ?? {};
  if (element && draft.byline)
    for (const text of [people?.text ?? '', ...draft.byline.parties.map(({ name }) => name)])
      if (text !== '') found.push({ text, field: '/byline', element });
  for (const field of ['published', 'modified'] as const) {
    const printed = dates[field]?.printed;
    if (printed && printed.text !== '' && draft.dates[field]) found.push({ ...printed, field: `/dates/${field}` });
  }
  return found;
}

/** Accounts for a run that is no text: what values were read from it, and the rest with the reason. */
export function claimPrinted(ledger: Ledger, run: Run, why: string, printed: readonly Printed[]): void {
  const near = printed.filter(({ element }) =>
    element ? element.contains(run.element) || run.element.contains(element) : why === 'caption',
  );
  if (near.length === 0) {
    ledger.leave(run, why);
    return;
  }
  const inByline = near.some(({ field, element }) => field === '/byline' && element?.contains(run.element));
  const parts = near
    .flatMap(({ text, field }) => {
      if (inByline && field === '/byline') return [];
      const at = run.text.indexOf(text);
      return at < 0 ? [] : [{ start: run.start + at, end: run.start + at + text.length, field }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let { start } = run;
  const rest = (end: number) => {
    if (start >= end) return;
    if (inByline) ledger.claim({ start, end }, '/byline');
    else ledger.leave({ start, end }, why);
  };
  for (const part of parts) {
    if (part.start < start) continue;
    rest(part.start);
    ledger.claim(part, part.field);
    start = part.end;
  }
  rest(run.end);
}
