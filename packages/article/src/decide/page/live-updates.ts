import { declaredDate } from '../../detect/page/when.ts';
import { timestampOf } from '../../detect/timestamp.ts';
import { cleanLine } from '../../document/clean-line.ts';
import type { Declared } from '../../document/declared.ts';
import type { Content } from '../../identity/revision.ts';
import type { Draft } from '../draft.ts';
import { explainField } from './explain-field.ts';

/** The entries of a live blog as the page declares them, where it shows none. */
export function placeUpdates(draft: Draft, { updates }: Declared, american: boolean): void {
  const entries: NonNullable<Content['live']>['entries'] = [];
  for (const { title: headline, body, date, author, path } of updates) {
    const blocks = body.split(/\s*\n\s*/).flatMap((part) => {
      const text = cleanLine(part, 100_000);
      if (text === undefined || draft.refuses(text.length) !== undefined) return [];
      return [{ type: 'paragraph' as const, id: draft.blockId('paragraph', text), content: { text } }];
    });
    const [title, name] = [cleanLine(headline, 2_000), cleanLine(author, 200)];
    if (blocks.length === 0 && title === undefined) continue;
    const found = declaredDate({ value: date, path, from: 'json-ld' }, american);
    const at = found && timestampOf(found.moment, {}, date === '' ? {} : { raw: date.slice(0, 100) })?.timestamp;
    explainField(draft, `/live/entries/${entries.length}`, {
      rule: 'entry.declared',
      path,
      confidence: 0.8,
      basis: 'stated',
    });
    entries.push({
      id: `entry-${entries.length + 1}`,
      ...(title && { title: { text: title } }),
      dates: at ? { published: at } : {},
      ...(name && { byline: { parties: [{ name, kind: 'person' as const, roles: [] }] } }),
      blocks,
    });
  }
  if (entries.length === 0) return;
  draft.declared.kind = 'liveblog';
  draft.declared.live = { state: 'unknown', entries };
}
