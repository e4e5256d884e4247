import * as z from 'zod';
import { assetSchema } from './asset.ts';
import { type Block, blockSchema, leadMediaSchema } from './block.ts';
import { extSchema } from './ext.ts';
import { partySchema, termSchema } from './party.ts';
import {
  directionSchema,
  languageSchema,
  plainTextSchema,
  type RichText,
  richTextSchema,
  webUrlSchema,
} from './text.ts';
import { timestampSchema } from './timestamp.ts';
import { identityBases, schemaVersion } from './version.ts';

/** `a_` and 26 characters of base32: see `articleId`. */
export const articleIdSchema = z.string().regex(/^a_[a-z2-7]{26}$/, 'not an article id');

export const identitySchema = z.strictObject({
  basis: z.enum(identityBases),
  key: z.string().min(1).max(5_000),
  id: articleIdSchema,
});
export type Identity = z.infer<typeof identitySchema>;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'not a sha-256 in hex');
export const revisionSchema = z.strictObject({ hash: hashSchema, previous: hashSchema.optional() });

export const articleKinds = ['article', 'liveblog', 'gallery', 'video', 'audio'] as const;
export const genres = [
  'news',
  'analysis',
  'opinion',
  'interview',
  'reportage',
  'review',
  'obituary',
  'explainer',
  'factcheck',
  'press-release',
  'feature',
  'profile',
  'column',
  'editorial',
  'letter',
  'satire',
  'advertorial',
] as const;
export const genreSchema = z.union([z.enum(genres), z.string().regex(/^x-[a-z0-9-]{1,40}$/)]);

/** `asOf` is the printed "as of" line ("Stand:") and is not `modified`. */
export const datesSchema = z.strictObject({
  firstPublished: timestampSchema.optional(),
  published: timestampSchema.optional(),
  modified: timestampSchema.optional(),
  asOf: timestampSchema.optional(),
  created: timestampSchema.optional(),
  expires: timestampSchema.optional(),
  embargoedUntil: timestampSchema.optional(),
});
export type Dates = z.infer<typeof datesSchema>;

export const bylineSchema = z.strictObject({ text: richTextSchema.optional(), parties: z.array(partySchema) });
export type Byline = z.infer<typeof bylineSchema>;

/** "BERLIN (dpa) —" */
export const datelineSchema = z.strictObject({
  place: plainTextSchema.optional(),
  agencies: z.array(plainTextSchema).optional(),
  raw: plainTextSchema,
});
export type Dateline = z.infer<typeof datelineSchema>;

export const broadcastSchema = z.strictObject({
  broadcaster: partySchema,
  programme: plainTextSchema.optional(),
  airTime: timestampSchema.optional(),
});
export const noteSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('programme'),
    label: plainTextSchema.optional(),
    text: richTextSchema,
    broadcasts: z.array(broadcastSchema),
  }),
  z.strictObject({
    kind: z.enum(['editorial', 'disclosure', 'copyright', 'other']),
    label: plainTextSchema.optional(),
    text: richTextSchema,
  }),
]);
export type Note = z.infer<typeof noteSchema>;

export const correctionSchema = z.strictObject({
  kind: z.enum(['correction', 'clarification', 'update', 'retraction']),
  text: richTextSchema,
  at: timestampSchema.optional(),
});

export const liveEntrySchema = z.strictObject({
  id: z.string().min(1).max(200),
  title: richTextSchema.optional(),
  dates: datesSchema,
  byline: bylineSchema.optional(),
  flags: z.array(z.enum(['key', 'breaking', 'pinned', 'summary'])).optional(),
  blocks: z.array(blockSchema),
});

export const footnoteSchema = z.strictObject({
  id: z.string().min(1).max(200),
  label: plainTextSchema.optional(),
  content: z.array(richTextSchema).min(1),
});

export const rightsSchema = z.strictObject({
  holder: plainTextSchema.optional(),
  notice: plainTextSchema.optional(),
  usageTerms: plainTextSchema.optional(),
  licence: plainTextSchema.optional(),
  access: z.enum(['free', 'registration', 'metered', 'subscription', 'unknown']),
  truncated: z.boolean().optional(),
});

export const relationSchema = z.strictObject({
  rel: z.enum(['translationOf', 'partOf', 'updateOf', 'replaces', 'relatedTo', 'syndicatedFrom']),
  url: webUrlSchema.optional(),
  id: articleIdSchema.optional(),
  title: plainTextSchema.optional(),
});

const shape = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  id: articleIdSchema,
  identity: z.array(identitySchema).min(1),
  revision: revisionSchema,
  kind: z.enum(articleKinds),
  genre: genreSchema.optional(),
  language: languageSchema.optional(),
  direction: directionSchema.optional(),
  canonicalUrl: webUrlSchema.optional(),
  urls: z
    .array(
      z.strictObject({
        url: webUrlSchema,
        rel: z.enum(['canonical', 'amp', 'short', 'print', 'syndicated', 'requested', 'alternate']),
        language: languageSchema.optional(),
      }),
    )
    .optional(),
  externalIds: z.array(z.strictObject({ scheme: plainTextSchema, value: plainTextSchema })).optional(),
  kicker: richTextSchema.optional(),
  headline: richTextSchema,
  headlines: z
    .array(
      z.strictObject({
        role: z.enum(['short', 'social', 'seo', 'print', 'alternative', 'feed']),
        content: richTextSchema,
      }),
    )
    .optional(),
  lead: z.array(richTextSchema),
  dateline: datelineSchema.optional(),
  byline: bylineSchema.optional(),
  publisher: partySchema.optional(),
  agencies: z.array(partySchema).optional(),
  dates: datesSchema,
  sections: z.array(termSchema).optional(),
  topics: z.array(termSchema).optional(),
  leadMedia: z.array(leadMediaSchema).optional(),
  body: z.array(blockSchema),
  live: z
    .strictObject({ state: z.enum(['upcoming', 'live', 'ended', 'unknown']), entries: z.array(liveEntrySchema) })
    .optional(),
  footnotes: z.array(footnoteSchema).optional(),
  notes: z.array(noteSchema).optional(),
  corrections: z.array(correctionSchema).optional(),
  assets: z.array(assetSchema),
  rights: rightsSchema.optional(),
  relations: z.array(relationSchema).optional(),
  ext: extSchema.optional(),
});

type ArticleShape = z.infer<typeof shape>;

/** Every block of an article in reading order: lead media, body and live entries, boxes before what they hold. */
export function* eachBlock(article: Pick<ArticleShape, 'leadMedia' | 'body' | 'live'>): Generator<Block> {
  const roots: Block[][] = [
    article.leadMedia ?? [],
    article.body,
    ...(article.live?.entries.map((e) => e.blocks) ?? []),
  ];
  for (const blocks of roots) {
    for (const block of blocks) {
      yield block;
      if (block.type === 'box') yield* block.blocks;
    }
  }
}

/** Every asset id that a block names. */
export function assetsOf(block: Block): string[] {
  switch (block.type) {
    case 'figure':
    case 'audio':
      return [block.asset];
    case 'video':
      return block.poster === undefined ? [block.asset] : [block.asset, block.poster];
    case 'gallery':
      return block.items.map((item) => item.asset);
    default:
      return [];
  }
}

/** Every rich text that a block itself holds (not those of blocks in a box), in reading order. */
export function textsOf(block: Block): RichText[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content];
    case 'list':
      return block.items.flatMap((item) => item.content);
    case 'quote':
      return [...block.content, ...(block.attribution ? [block.attribution] : [])];
    case 'pullQuote':
      return [block.content, ...(block.attribution ? [block.attribution] : [])];
    case 'figure':
    case 'video':
    case 'audio':
      return block.caption ? [block.caption] : [];
    case 'gallery':
      return [
        ...(block.title ? [block.title] : []),
        ...block.items.flatMap((item) => (item.caption ? [item.caption] : [])),
      ];
    case 'embed':
      return block.text ? [block.text] : [];
    case 'table':
      return [
        ...(block.caption ? [block.caption] : []),
        ...[...(block.head ?? []), ...block.rows, ...(block.foot ?? [])].flat().flatMap((cell) => cell.content),
      ];
    case 'related':
      return [...(block.title ? [block.title] : []), ...block.items.map((item) => item.title)];
    case 'box':
      return block.title ? [block.title] : [];
    case 'code':
    case 'divider':
    case 'unknown':
      return [];
  }
}

/**
 * One news article. Absent means not known, `[]` means known to be none. Beside its shape: ids are unique, every asset
 * and footnote that is named exists, `id` is one of the identities, and `live` stands iff the kind is `liveblog`.
 */
export const articleSchema = shape.superRefine((article, context) => {
  const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  if ((article.kind === 'liveblog') !== (article.live !== undefined))
    complain(['live'], 'live stands iff kind is liveblog');
  if (!article.identity.some((identity) => identity.id === article.id))
    complain(['id'], 'id is none of the identities');
  const assets = new Set(article.assets.map((asset) => asset.id));
  if (assets.size !== article.assets.length) complain(['assets'], 'two assets share an id');
  const footnotes = new Set(article.footnotes?.map((note) => note.id));
  if (footnotes.size !== (article.footnotes?.length ?? 0)) complain(['footnotes'], 'two footnotes share an id');
  const seen = new Set<string>();
  const unresolved = new Set<string>();
  const visit = (text: RichText) => {
    for (const mark of text.marks ?? [])
      if (mark.type === 'footnoteRef' && !footnotes.has(mark.footnote)) unresolved.add(mark.footnote);
  };
  for (const text of [...(article.kicker ? [article.kicker] : []), article.headline, ...article.lead]) visit(text);
  for (const block of eachBlock(article)) {
    if (seen.has(block.id)) complain(['body'], `two blocks share the id ${block.id}`);
    seen.add(block.id);
    for (const asset of assetsOf(block))
      if (!assets.has(asset)) complain(['assets'], `no asset ${asset}, which a block names`);
    textsOf(block).forEach(visit);
  }
  for (const footnote of unresolved) complain(['footnotes'], `no footnote ${footnote}, which a text refers to`);
});
export type Article = z.infer<typeof articleSchema>;
