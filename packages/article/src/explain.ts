import type { FieldEvidence, LedgerRow, Parsed } from './schema/evidence.ts';

/** One line of a source, with what each stretch of it became and why. */
export interface ExplainedLine {
  /** 1 for the first. */
  number: number;
  text: string;
  parts: ExplainedPart[];
}

export interface ExplainedPart {
  text: string;
  kind: LedgerRow['kind'];
  /** What the stretch is: `headline`, `kicker`, `paragraph`, `ignored`. */
  role: string;
  /** JSON Pointer into the article. */
  field?: string;
  why?: string;
  evidence?: FieldEvidence;
}

function roleOf(field: string, parsed: Parsed): string {
  const [, first = '', second = '', third = ''] = field.split('/');
  if (first === 'body') return parsed.article?.body[Number(second)]?.type ?? 'body';
  if (first === 'dates') return `date (${second})`;
  if (first === 'leadMedia') return third === '' ? 'picture' : third;
  return { notes: 'note', corrections: 'correction' }[first] ?? first;
}

/** A parsed source line by line: what each stretch became, by which rule, how sure, and what it was not taken for. */
export function explain(parsed: Parsed): ExplainedLine[] {
  const evidence = new Map(parsed.evidence.fields.map((field) => [field.field, field]));
  const lines: ExplainedLine[] = [];
  let line: ExplainedLine = { number: 1, text: '', parts: [] };
  for (const row of parsed.evidence.ledger) {
    const pieces = row.text.split(/\r\n|[\n\r]/);
    pieces.forEach((text, i) => {
      if (i > 0) {
        lines.push(line);
        line = { number: line.number + 1, text: '', parts: [] };
      }
      line.text += text;
      if (row.kind === 'literal' || text === '') return;
      if (row.kind === 'ignored') line.parts.push({ text, kind: row.kind, role: 'ignored', why: row.why });
      else {
        const found = evidence.get(row.field) ?? evidence.get(row.field.replace(/\/(?:caption|credit)$/, '/caption'));
        line.parts.push({
          text,
          kind: row.kind,
          role: roleOf(row.field, parsed),
          field: row.field,
          ...(found && { evidence: found }),
        });
      }
    });
  }
  if (line.text !== '' || lines.length === 0) lines.push(line);
  return lines;
}
