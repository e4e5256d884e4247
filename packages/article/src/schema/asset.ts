import * as z from 'zod';
import { plainTextSchema, webUrlSchema } from './text.ts';

export const assetIdSchema = z.string().regex(/^[a-z0-9_.-]{1,64}$/, 'not an asset id');

export const renditionSchema = z.strictObject({
  url: webUrlSchema,
  mediaType: z.string().max(100).optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
});
export type Rendition = z.infer<typeof renditionSchema>;

/** A medium. One known only by its caption has no renditions. Focal point in fractions of width and height. */
export const assetSchema = z.strictObject({
  id: assetIdSchema,
  kind: z.enum(['image', 'video', 'audio', 'document']),
  alt: plainTextSchema.optional(),
  renditions: z.array(renditionSchema),
  focalPoint: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
  copyright: plainTextSchema.optional(),
  licence: plainTextSchema.optional(),
});
export type Asset = z.infer<typeof assetSchema>;
