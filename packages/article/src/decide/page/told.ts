import type { FlowLine } from '../../detect/page/flow-line.ts';
import type { Run } from '../../detect/page/runs.ts';
import { cleanLine } from '../../document/clean-line.ts';
import type { Line } from '../../document/document.ts';
import type { Draft } from '../draft.ts';
import { explainField } from './explain-field.ts';
import { selectorOf } from './selector.ts';

/** Lines that say something of the article: what was wrong in it, where else it ran, that it goes on for subscribers. */
export function placeTold(draft: Draft, flow: readonly FlowLine[], lines: ReadonlyMap<Run, Line>): Set<Run> {
  const told = new Set<Run>();
  for (const { run, why, rule } of flow) {
    const path = selectorOf(run.element);
    if (why === 'paywall') {
      draft.declared.rights = { access: 'subscription', truncated: true };
      explainField(draft, '/rights', { rule, confidence: 0.8, path });
      continue;
    }
    const text = why === 'programme' || why === 'correction' || why === 'note' ? cleanLine(run.text) : undefined;
    const row = lines.get(run);
    if (text === undefined || !row) continue;
    const list = why === 'correction' ? draft.corrections : draft.notes;
    if (list.length >= 50) continue;
    const field = `/${why === 'correction' ? 'corrections' : 'notes'}/${list.length}`;
    explainField(draft, field, { rule, confidence: 0.85, path });
    if (why === 'correction') draft.corrections.push({ kind: kindOf(text), text: { text } });
    else if (why === 'programme') draft.notes.push({ kind: 'programme', text: { text }, broadcasts: [] });
    else draft.notes.push({ kind: 'editorial', text: { text } });
    draft.ledger.value(row, field);
    told.add(run);
  }
  return told;
}

const kindOf = (text: string) =>
  /^(?:clarif|klarstell|präzis|aclara|chiari|précis)/i.test(text)
    ? 'clarification'
    : /^(?:retract|widerruf)/i.test(text)
      ? 'retraction'
      : /^(?:updated?\b|this (?:article|story) (?:was|has been) updated)/i.test(text)
        ? 'update'
        : 'correction';
