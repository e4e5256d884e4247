import {
  articleKinds,
  articleSchema,
  assetSchema,
  blockSchema,
  bylineSchema,
  creditSchema,
  datesSchema,
  evidenceSchema,
  issueReasonSchema,
  issueSchema,
  leadMediaSchema,
  leafBlockSchema,
  noteSchema,
  partySchema,
  richTextSchema,
  termSchema,
  timestampSchema,
} from '@broadsheet/article/schema';
import { z } from 'zod';
import { formatNames } from '../domain/formats.ts';
import { type ProblemCode, problems } from '../domain/problems.ts';

/** Schemas that the description names. */
export const components = z.registry<{ id: string }>();
function named<S extends z.ZodType>(id: string, schema: S): S {
  components.add(schema, { id });
  return schema;
}

const parts = {
  RichText: richTextSchema,
  Timestamp: timestampSchema,
  Party: partySchema,
  Credit: creditSchema,
  Term: termSchema,
  Asset: assetSchema,
  LeafBlock: leafBlockSchema,
  Block: blockSchema,
  LeadMedia: leadMediaSchema,
  Dates: datesSchema,
  Byline: bylineSchema,
  Note: noteSchema,
};
for (const [id, schema] of Object.entries(parts)) named(id, schema);

export const Article = named('Article', articleSchema);
export const Evidence = named('Evidence', evidenceSchema);
export const Issue = named('Issue', issueSchema);

const shape = articleSchema.shape;
/** An article without what makes it long, with its number of words. */
export const Summary = named(
  'Summary',
  z.strictObject({ ...shape, words: z.int().min(0) }).omit({ body: true, live: true, footnotes: true }),
);

const page = named(
  'Page',
  z.strictObject({ limit: z.int(), next: z.string().optional(), prev: z.string().optional() }),
);
export const ArticleList = named('ArticleList', z.strictObject({ items: z.array(Summary), page }));
const range = z.strictObject({ start: z.int(), end: z.int() });
const Highlight = named(
  'Highlight',
  z.strictObject({
    field: z.enum(['kicker', 'headline', 'lead', 'body', 'byline']),
    text: z.string(),
    ranges: z.array(range),
  }),
);
const Hit = named('Hit', z.strictObject({ article: Summary, score: z.number(), highlights: z.array(Highlight) }));
export const SearchResults = named(
  'SearchResults',
  z.strictObject({
    items: z.array(Hit),
    page,
    total: z.strictObject({ count: z.int(), more: z.boolean() }),
  }),
);
export const outcome = z.enum(['created', 'updated', 'unchanged']);
export const ParseAnswer = named(
  'ParseAnswer',
  z.strictObject({ article: Article, evidence: Evidence, issues: z.array(Issue), wouldBe: outcome.optional() }),
);
export const Deposited = named(
  'Deposited',
  z.strictObject({ outcome, article: Article, issues: z.array(Issue), revision: z.int() }),
);
export const Revisions = named(
  'Revisions',
  z.strictObject({ items: z.array(z.strictObject({ number: z.int(), hash: z.string(), storedAt: z.string() })) }),
);
export const Finding = named('Finding', z.strictObject({ evidence: Evidence, issues: z.array(Issue) }));
export const Facet = named(
  'Facet',
  z.strictObject({ items: z.array(z.strictObject({ value: z.string(), count: z.int() })) }),
);
export const Problem = named(
  'Problem',
  z.strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
    errors: z
      .array(
        z.strictObject({
          code: z.string(),
          detail: z.string(),
          parameter: z.string().optional(),
          pointer: z.string().optional(),
          reasons: z.array(issueReasonSchema).optional(),
        }),
      )
      .optional(),
    deletedAt: z.string().optional(),
  }),
);

const moment = z
  .string()
  .max(40)
  .refine(
    (text) => /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(text) && !Number.isNaN(Date.parse(text)),
    'not a date such as 2024-07-03 or 2024-07-03T10:00:00Z',
  );
const words = z.string().min(1).max(200);
const filters = {
  source: words.optional(),
  section: words.optional(),
  topic: words.optional(),
  author: words.optional(),
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}$/, 'not a language such as de')
    .optional(),
  kind: z.enum(articleKinds).optional(),
  from: moment.optional(),
  to: moment.optional(),
  updatedSince: moment.optional(),
};
const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().min(1).max(500).optional(),
};
export const listQuery = z.strictObject({
  ...filters,
  sort: z.enum(['newest', 'oldest', 'updated']).default('newest'),
  ...paging,
});
export const searchQuery = z.strictObject({
  q: z.string().max(2_000),
  ...filters,
  sort: z.enum(['relevance', 'newest']).default('relevance'),
  ...paging,
});
export const facetQuery = z.strictObject({
  prefix: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};
const parsing = {
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/, 'not a language tag such as de')
    .optional(),
  timeZone: z.string().max(64).refine(isZone, 'not a time zone such as Europe/Berlin').optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(4_096)
    .optional(),
  publisher: words.optional(),
};
export const depositQuery = z.strictObject(parsing);
export const parseQuery = z.strictObject({ ...parsing, as: z.enum(formatNames).optional() });
export const noQuery = z.strictObject({});

/** The responses of refusals, for a route's description. */
export function refusals(...codes: ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(problems[code].status, [...(byStatus.get(problems[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      status,
      {
        description: those.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' '),
        content: { 'application/problem+json': Problem },
      },
    ]),
  );
}

/** A JSON answer, for a route's description. */
export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': schema },
});
