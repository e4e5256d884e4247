import type { Article, FieldEvidence } from '@broadsheet/article/schema';
import type { ParseAnswer } from '@broadsheet/client';
import type { Messages } from '../messages/index.ts';
import type { FoundField, Remark, SourcePart } from './state.ts';

/** What a field of the article is called by the people who make newspapers. */
export function roleOf(pointer: string, article: Article): string {
  const [, first = '', second = '', third = ''] = pointer.split('/');
  if (first === 'dates') return second;
  if (first === 'body') return article.body[Number(second)]?.type ?? 'paragraph';
  if (first === 'leadMedia') return third === '' ? 'picture' : third;
  return { notes: 'note', corrections: 'correction' }[first] ?? first;
}

/** Name of a publisher, a section, a topic. */
const nameOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : undefined;

function textAt(pointer: string, article: Article): string {
  let value: unknown = article;
  for (const step of pointer.split('/').slice(1))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.flatMap((one) => nameOf(one) ?? []).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  const name = nameOf(value);
  if (name !== undefined) return name;
  const holder = value as {
    text?: unknown;
    content?: { text?: unknown } | unknown[];
    raw?: unknown;
    items?: { content?: { text?: unknown }[] }[];
    rows?: { content?: { text?: unknown }[] }[][];
  };
  if (typeof holder.text === 'string') return holder.text;
  if (typeof holder.text === 'object') return String((holder.text as { text?: unknown }).text ?? '');
  if (typeof holder.raw === 'string') return holder.raw;
  const many = holder.items ?? holder.rows?.flat();
  if (many)
    return many
      .flatMap((one) => one.content ?? [])
      .map((one) => String(one.text ?? ''))
      .join(' · ');
  const content = Array.isArray(holder.content) ? holder.content[0] : holder.content;
  return typeof content === 'object' && content !== null && 'text' in content ? String(content.text) : '';
}

const shown = (field: FieldEvidence) => !field.field.startsWith('/identity');

const head = ['kicker', 'headline', 'headlines', 'lead', 'byline', 'dateline', 'dates', 'leadMedia'];
/** Fields as they stand in an article: its head, its text, and what is said about it. */
function rankOf({ field }: FieldEvidence): number {
  const first = field.split('/')[1] ?? '';
  return head.includes(first) ? head.indexOf(first) : first === 'body' ? head.length : head.length + 1;
}

/** The fields that were found, each with how sure it is and what it was not taken for. */
export function fieldsOf({ article, evidence }: ParseAnswer): FoundField[] {
  const fields = evidence.fields.filter(shown).map((field) => ({ field, rank: rankOf(field) }));
  fields.sort((a, b) => a.rank - b.rank);
  return fields.map(({ field }) => ({
    role: roleOf(field.field, article),
    text: textAt(field.field, article).slice(0, 160),
    basis: field.basis,
    percent: Math.round(field.confidence * 100),
    rejected: (field.rejected ?? []).slice(0, 2).map(({ value, why }) => ({ value: value.slice(0, 80), why })),
  }));
}

/** Characters of the source that a preview shows. */
const previewed = 60_000;

/** The source in stretches, each with what it became. */
export function partsOf({ article, evidence }: ParseAnswer, { issueTexts }: Messages): SourcePart[] {
  const parts: SourcePart[] = [];
  let length = 0;
  for (const row of evidence.ledger) {
    if (length > previewed) break;
    length += row.text.length;
    const text = row.text.slice(0, previewed);
    if (row.kind === 'value') parts.push({ kind: row.kind, text, role: roleOf(row.field, article) });
    else {
      const why = row.kind === 'ignored' ? issueTexts.leftOut[row.why] : undefined;
      parts.push({ kind: row.kind, text, ...(why !== undefined && { why }) });
    }
  }
  return parts;
}

/** What is worth a look before storing, with the field that it is about. */
export function remarksOf({ article, issues }: ParseAnswer, t: Messages): Remark[] {
  const remarks = issues
    .filter((issue) => issue.severity !== 'info' || issue.code === 'kicker.ambiguous')
    .map(({ code, field }): Remark => {
      const role = field === undefined ? undefined : t.roles[roleOf(field, article) as keyof Messages['roles']];
      const about = field === undefined ? '' : textAt(field, article).slice(0, 80);
      return {
        text: t.issueTexts.issues[code],
        ...(role !== undefined && { role }),
        ...(about !== '' && { about: t.quoted(about) }),
      };
    });
  const seen = new Set<string>();
  return remarks.filter((remark) => {
    const key = JSON.stringify(remark);
    return !seen.has(key) && seen.add(key);
  });
}
