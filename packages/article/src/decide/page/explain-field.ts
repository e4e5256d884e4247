import type { Basis, FieldEvidence, Range } from '../../schema/evidence.ts';
import type { Draft } from '../draft.ts';

/** Notes why a field of a page's article has its value. */
export function explainField(
  draft: Draft,
  field: string,
  found: {
    rule: string;
    path?: string;
    confidence: number;
    raw?: string;
    basis?: Basis;
    range?: Range;
    rejected?: FieldEvidence['rejected'];
  },
): void {
  const { rule, confidence, basis = 'inferred', range, path, raw, rejected } = found;
  const row: FieldEvidence = { field, basis, rule, confidence: Math.round(confidence * 100) / 100 };
  if (range) row.range = { start: range.start, end: range.end };
  if (path) row.path = path;
  if (raw) row.raw = raw.slice(0, 300);
  if (rejected && rejected.length > 0) row.rejected = rejected;
  draft.fields.push(row);
}
