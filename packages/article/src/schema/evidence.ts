import * as z from 'zod';
import { type Article, articleSchema } from './article.ts';
import { issueSchema } from './issue.ts';

/** How sure a value is: printed with a label, worked out from what is printed, judged from signs, or taken as usual. */
export const bases = ['stated', 'derived', 'inferred', 'assumed'] as const;
export type Basis = (typeof bases)[number];

/** UTF-16 offsets into the decoded source, half-open. */
export const rangeSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
export type Range = z.infer<typeof rangeSchema>;

/** Why a field has its value, and what it was chosen over. */
export const fieldEvidenceSchema = z.strictObject({
  /** JSON Pointer into the article. */
  field: z.string(),
  basis: z.enum(bases),
  /** Name of the rule that found it: `dateline.labelled`, `kicker.section-word`. */
  rule: z.string().min(1),
  confidence: z.number().min(0).max(1),
  range: rangeSchema.optional(),
  /** CSS selector, or JSON Pointer into JSON-LD. */
  path: z.string().optional(),
  raw: z.string().optional(),
  rejected: z.array(z.strictObject({ value: z.string(), rule: z.string(), why: z.string() })).optional(),
});
export type FieldEvidence = z.infer<typeof fieldEvidenceSchema>;

const piece = { start: z.int().min(0), end: z.int().min(0), text: z.string() };
/**
 * One segment of the source: words that became a field's value, delimiters and white space, or words left out with the
 * reason. Segments are contiguous from 0 to the source's end; their texts joined are the source.
 */
export const ledgerRowSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), ...piece, field: z.string() }),
  z.strictObject({ kind: z.literal('literal'), ...piece }),
  z.strictObject({ kind: z.literal('ignored'), ...piece, why: z.string().min(1) }),
]);
export type LedgerRow = z.infer<typeof ledgerRowSchema>;

export const sourceFormats = ['text', 'html', 'feed', 'json', 'markdown'] as const;
export const evidenceSchema = z.strictObject({
  source: z.strictObject({
    format: z.enum(sourceFormats),
    /** WHATWG name of the encoding the bytes were read in; absent when the input was a string. */
    encoding: z.string().optional(),
    byteOrderMark: z.boolean().optional(),
  }),
  fields: z.array(fieldEvidenceSchema),
  ledger: z.array(ledgerRowSchema),
});
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceSource = Evidence['source'];

/** What parsing gives. `article` is null iff an issue of severity `error` says why there is none. */
export const parsedSchema = z.strictObject({
  article: articleSchema.nullable(),
  evidence: evidenceSchema,
  issues: z.array(issueSchema),
});
export type Parsed = Omit<z.infer<typeof parsedSchema>, 'article'> & { article: Article | null };

/** The source, put together again from its ledger. */
export function rebuildSource(ledger: readonly LedgerRow[]): string {
  return ledger.map((row) => row.text).join('');
}
