import * as z from 'zod';
import { isLanguageTag } from './language-tag.ts';
import { limits } from './limits.ts';
import { compareMarks } from './mark-order.ts';
import { isUrlOf, linkProtocols, webProtocols } from './url.ts';

/** BCP 47, in form only: `de`, `pt-BR`, `zh-Hant`. */
export const languageSchema = z.string().refine(isLanguageTag, 'not a BCP 47 language tag');
export const directionSchema = z.enum(['ltr', 'rtl']);

/** C0 controls but tab and line feed, DEL, and lone surrogates: nothing that a text may carry. */
export const forbiddenCharacters = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** Well-formed Unicode without control characters but tab and line feed; not empty. */
export const plainTextSchema = z
  .string()
  .min(1)
  .max(limits.text)
  .refine((text) => text.isWellFormed() && !forbiddenCharacters.test(text), 'not well-formed plain text');

function urlWith(protocols: readonly string[]) {
  return z
    .string()
    .max(limits.url)
    .refine((text) => isUrlOf(text, protocols), `not an absolute ${protocols.join(', ')} URL`);
}

/** What a link may point to. */
export const linkUrlSchema = urlWith(linkProtocols);
/** Where a page or a medium may lie. */
export const webUrlSchema = urlWith(webProtocols);

const span = { start: z.int().min(0), end: z.int().min(1) };
const plainMarkTypes = [
  'strong',
  'emphasis',
  'underline',
  'strike',
  'subscript',
  'superscript',
  'code',
  'highlight',
  'insertion',
  'deletion',
] as const;

/** A span of a text, half-open, in UTF-16 units. */
export const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(plainMarkTypes), ...span }),
  z.strictObject({
    type: z.literal('link'),
    ...span,
    href: linkUrlSchema,
    title: plainTextSchema.optional(),
    rel: plainTextSchema.optional(),
  }),
  z.strictObject({ type: z.literal('quotation'), ...span, speaker: plainTextSchema.optional() }),
  z.strictObject({ type: z.literal('language'), ...span, language: languageSchema }),
  z.strictObject({ type: z.literal('abbreviation'), ...span, title: plainTextSchema.optional() }),
  z.strictObject({ type: z.literal('time'), ...span, datetime: plainTextSchema }),
  z.strictObject({ type: z.literal('footnoteRef'), ...span, footnote: z.string().min(1).max(200) }),
  z.strictObject({ type: z.literal('unknown'), ...span, originalType: plainTextSchema }),
]);
export type Mark = z.infer<typeof markSchema>;

const splitsPair = (text: string, at: number) =>
  at > 0 &&
  at < text.length &&
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 &&
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;

/** Plain text with standoff marks: sorted by {@link compareMarks}, in bounds, never splitting a surrogate pair. */
export const richTextSchema = z
  .strictObject({
    text: plainTextSchema,
    marks: z.array(markSchema).max(limits.marks).optional(),
    language: languageSchema.optional(),
    direction: directionSchema.optional(),
  })
  .superRefine(({ text, marks }, context) => {
    marks?.forEach((mark, i) => {
      const complain = (message: string) => context.addIssue({ code: 'custom', path: ['marks', i], message });
      if (mark.start >= mark.end || mark.end > text.length) complain('mark out of bounds');
      else if (splitsPair(text, mark.start) || splitsPair(text, mark.end)) complain('mark splits a surrogate pair');
      const before = marks[i - 1];
      if (before && compareMarks(before, mark) > 0) complain('marks are not sorted');
    });
  });
export type RichText = z.infer<typeof richTextSchema>;
