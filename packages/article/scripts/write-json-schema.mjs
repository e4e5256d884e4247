// Writes the JSON Schema that the package ships, from the built zod schemas.
import { writeFileSync } from 'node:fs';

const { articleJsonSchema } = await import('../dist/schema/json-schema.js');
writeFileSync(
  new URL('../dist/article.schema.json', import.meta.url),
  `${JSON.stringify(articleJsonSchema(), null, 2)}\n`,
);
