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
  const { range } = found;
  draft.fields.push({
    field,
    basis: found.basis ?? 'inferred',
    rule: found.rule,
    confidence: Math.round(found.confidence * 100) / 100,
    ...(range && { range: { start: range.start, end: range.end } }),
    ...(found.path && { path: found.path }),
    ...(found.raw && { raw: found.raw.slice(0, 300) }),
    ...(found.rejected && found.rejected.length > 0 && { rejected: found.rejected }),
  });
}
