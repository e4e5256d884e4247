import * as z from 'zod';
import { plainTextSchema, webUrlSchema } from './text.ts';

/** A person or an organisation as the article names it. */
export const partySchema = z.strictObject({
  name: plainTextSchema,
  kind: z.enum(['person', 'organization', 'unknown']),
  roles: z.array(plainTextSchema),
  url: webUrlSchema.optional(),
  sameAs: z.array(webUrlSchema).optional(),
  location: plainTextSchema.optional(),
});
export type Party = z.infer<typeof partySchema>;

/** Who is owed thanks for a picture, as printed and as parties. */
export const creditSchema = z.strictObject({
  text: plainTextSchema,
  kind: z.enum(['photographer', 'agency', 'handout', 'courtesy', 'archive', 'unknown']),
  parties: z.array(partySchema).optional(),
});
export type Credit = z.infer<typeof creditSchema>;

/** A section, topic or other term, with the scheme it comes from. */
export const termSchema = z.strictObject({
  name: plainTextSchema,
  id: plainTextSchema.optional(),
  scheme: plainTextSchema.optional(),
  url: webUrlSchema.optional(),
});
export type Term = z.infer<typeof termSchema>;
