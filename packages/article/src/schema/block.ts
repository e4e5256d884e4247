import * as z from 'zod';
import { assetIdSchema } from './asset.ts';
import { extSchema, jsonValueSchema } from './ext.ts';
import { creditSchema } from './party.ts';
import {
  directionSchema,
  languageSchema,
  linkUrlSchema,
  plainTextSchema,
  richTextSchema,
  webUrlSchema,
} from './text.ts';

/** `b_` and base32 of a hash of type and text, `.2` and on for repeats: an unchanged block keeps its id. */
export const blockIdSchema = z.string().regex(/^b_[a-z2-7]{4,52}(?:\.[1-9]\d*)?$/, 'not a block id');

const common = {
  id: blockIdSchema,
  language: languageSchema.optional(),
  direction: directionSchema.optional(),
  ext: extSchema.optional(),
};

export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  ...common,
  role: z.enum(['question', 'answer', 'dateline', 'signature']).optional(),
  speaker: plainTextSchema.optional(),
  content: richTextSchema,
});

/** A crosshead; level 1 is the headline's own. */
export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  ...common,
  level: z.int().min(2).max(6),
  content: richTextSchema,
});

export const listItemSchema = z.strictObject({
  level: z.int().min(0).max(5),
  ordered: z.boolean(),
  number: z.int().optional(),
  content: z.array(richTextSchema),
});
/** Nested lists are flat: an item's `level` says how deep it stands. */
export const listSchema = z.strictObject({ type: z.literal('list'), ...common, items: z.array(listItemSchema).min(1) });

export const quoteSchema = z.strictObject({
  type: z.literal('quote'),
  ...common,
  content: z.array(richTextSchema).min(1),
  attribution: richTextSchema.optional(),
  cite: linkUrlSchema.optional(),
});

/** Words repeated from the text for display; not part of the reading text. */
export const pullQuoteSchema = z.strictObject({
  type: z.literal('pullQuote'),
  ...common,
  content: richTextSchema,
  attribution: richTextSchema.optional(),
});

const use = { asset: assetIdSchema, caption: richTextSchema.optional(), credit: creditSchema.optional() };

export const figureSchema = z.strictObject({
  type: z.literal('figure'),
  ...common,
  ...use,
  layout: z.enum(['full', 'wide', 'column', 'start', 'end']).optional(),
});
export const gallerySchema = z.strictObject({
  type: z.literal('gallery'),
  ...common,
  title: richTextSchema.optional(),
  items: z.array(z.strictObject(use)).min(1),
});
export const videoSchema = z.strictObject({
  type: z.literal('video'),
  ...common,
  ...use,
  poster: assetIdSchema.optional(),
});
export const audioSchema = z.strictObject({ type: z.literal('audio'), ...common, ...use });
export const embedSchema = z.strictObject({
  type: z.literal('embed'),
  ...common,
  provider: plainTextSchema,
  url: webUrlSchema.optional(),
  title: plainTextSchema.optional(),
  text: richTextSchema.optional(),
});

export const cellSchema = z.strictObject({
  content: z.array(richTextSchema),
  header: z.boolean().optional(),
  colSpan: z.int().min(1).max(1_000).optional(),
  rowSpan: z.int().min(1).max(1_000).optional(),
  align: z.enum(['start', 'center', 'end']).optional(),
});
const rowsSchema = z.array(z.array(cellSchema));
export const tableSchema = z.strictObject({
  type: z.literal('table'),
  ...common,
  caption: richTextSchema.optional(),
  head: rowsSchema.optional(),
  rows: rowsSchema,
  foot: rowsSchema.optional(),
});

/** `language` of a code block is that of the program. */
export const codeSchema = z.strictObject({
  type: z.literal('code'),
  ...common,
  text: plainTextSchema,
  language: plainTextSchema.optional(),
});
export const dividerSchema = z.strictObject({ type: z.literal('divider'), ...common });
export const relatedSchema = z.strictObject({
  type: z.literal('related'),
  ...common,
  title: richTextSchema.optional(),
  items: z.array(
    z.strictObject({ title: richTextSchema, url: webUrlSchema.optional(), id: z.string().max(64).optional() }),
  ),
});
/** A block that this version does not know, as it came. */
export const unknownBlockSchema = z.strictObject({
  type: z.literal('unknown'),
  ...common,
  originalType: plainTextSchema,
  text: plainTextSchema.optional(),
  data: jsonValueSchema.optional(),
});

const leaves = [
  paragraphSchema,
  headingSchema,
  listSchema,
  quoteSchema,
  pullQuoteSchema,
  figureSchema,
  gallerySchema,
  videoSchema,
  audioSchema,
  embedSchema,
  tableSchema,
  codeSchema,
  dividerSchema,
  relatedSchema,
  unknownBlockSchema,
] as const;

/** Every block but the box; what a box may hold. */
export const leafBlockSchema = z.discriminatedUnion('type', leaves);
export type LeafBlock = z.infer<typeof leafBlockSchema>;

export const boxSchema = z.strictObject({
  type: z.literal('box'),
  ...common,
  role: z.enum(['facts', 'keypoints', 'explainer', 'profile', 'background', 'qa', 'disclaimer', 'aside']),
  title: richTextSchema.optional(),
  blocks: z.array(leafBlockSchema),
});

/** A block of the body. Two fixed levels: a box holds blocks, and no block holds a box. */
export const blockSchema = z.discriminatedUnion('type', [...leaves, boxSchema]);
export type Block = z.infer<typeof blockSchema>;
export type BlockType = Block['type'];
export type BlockOf<T extends BlockType> = Extract<Block, { type: T }>;

/** What may stand at the head of an article. */
export const leadMediaSchema = z.discriminatedUnion('type', [
  figureSchema,
  gallerySchema,
  videoSchema,
  audioSchema,
  embedSchema,
]);
export type LeadMedia = z.infer<typeof leadMediaSchema>;
