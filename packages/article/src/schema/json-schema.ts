import * as z from 'zod';
import { articleSchema } from './article.ts';

/** The article as JSON Schema 2020-12. Rules that JSON Schema cannot say (references, mark order) are left to zod. */
export function articleJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(articleSchema, { target: 'draft-2020-12', io: 'output', reused: 'ref' }),
    $id: 'https://broadsheet.example/schemas/article/1.0.json',
    title: 'Article',
  };
}
