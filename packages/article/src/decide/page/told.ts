import type { FlowLine } from '../../detect/page/flow-line.ts';
import { printedDate } from '../../detect/page/printed-date.ts';
import type { Run } from '../../detect/page/runs.ts';
import { timestampOf } from '../../detect/timestamp.ts';
import { cleanLine } from '../../document/clean-line.ts';
import type { Draft } from '../draft.ts';
import { explainField } from './explain-field.ts';
import { selectorOf } from './selector.ts';

/** Lines that say something of the article: what was wrong in it, where else it ran, that it goes on for subscribers. */
export function placeTold(draft: Draft, flow: readonly FlowLine[], american: boolean): Set<Run> {
  const told = new Set<Run>();
  for (const { run, why, rule } of flow) {
    const path = selectorOf(run.element);
    if (why === 'paywall') {
      draft.declared.rights = { access: 'subscription', truncated: true };
      explainField(draft, '/rights', { rule, confidence: 0.8, path });
      continue;
    }
    const text = toldBy.has(why ?? '') ? cleanLine(run.text) : undefined;
    if (text === undefined) continue;
    const list = why === 'correction' ? draft.corrections : draft.notes;
    if (list.length >= 50) continue;
    const field = `/${why === 'correction' ? 'corrections' : 'notes'}/${list.length}`;
    explainField(draft, field, { rule, confidence: 0.85, path });
    if (why === 'correction') {
      const date = printedDate(text, american);
      const at = date && timestampOf(date.moment, {}, { raw: text.slice(date.start, date.end) })?.timestamp;
      draft.corrections.push({ kind: kindOf(text), text: { text }, ...(at && { at }) });
    } else if (why === 'programme') draft.notes.push({ kind: 'programme', text: { text }, broadcasts: [] });
    else draft.notes.push({ kind: noteKind(why, text), text: { text } });
    draft.ledger.claim(run, field);
    told.add(run);
  }
  return told;
}

const toldBy = new Set(['programme', 'correction', 'note', 'copyright']);

const noteKind = (why: string | undefined, text: string) =>
  why === 'copyright'
    ? 'copyright'
    : /^\P{L}*(?:full )?(?:disclos|disclaim|transparenz|offenlegung)/iu.test(text)
      ? 'disclosure'
      : 'editorial';

const kindOf = (text: string) =>
  /^(?:clarif|klarstell|präzis|aclara|chiari|précis)/i.test(text)
    ? 'clarification'
    : /^(?:retract|widerruf)/i.test(text)
      ? 'retraction'
      : /^(?:updated?\b|this (?:article|story) (?:was|has been) updated)/i.test(text)
        ? 'update'
        : 'correction';
