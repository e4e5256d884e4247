import { z } from 'zod';
import { type Content, described, type Endpoint } from './router.ts';
import { components } from './schemas.ts';

type Json = Record<string, unknown>;
const reference = (id: string) => `#/components/schemas/${id}`;

function schemaOf(schema: z.ZodType): Json {
  const id = components.get(schema)?.id;
  return id === undefined
    ? withoutDialect(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }))
    : { $ref: reference(id) };
}

function withoutDialect({ $schema: _dialect, $id: _id, ...schema }: Json): Json {
  return schema;
}

const content = (types: Content) =>
  Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema: schemaOf(schema) }]));

function parameters(schema: z.ZodObject | undefined, place: 'query' | 'path'): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const { description, ...rest } = schemaOf(field as z.ZodType);
    const required = place === 'path' || !(field as z.ZodType).safeParse(undefined).success;
    return { name, in: place, required, ...(description !== undefined && { description }), schema: rest };
  });
}

function operation({ tags, summary, description, security, request, responses }: Endpoint): Json {
  return {
    tags,
    summary,
    ...(description !== undefined && { description }),
    ...(security && { security }),
    parameters: [...parameters(request.params, 'path'), ...parameters(request.query, 'query')],
    ...(request.body && { requestBody: { required: true, content: content(request.body) } }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [
        status,
        { description: response.description, ...(response.content && { content: content(response.content) }) },
      ]),
    ),
  };
}

/** The API's description, OpenAPI 3.1, from the same schemas that check requests. */
export function openApiDocument(): Json {
  const { schemas } = z.toJSONSchema(components, { uri: reference, io: 'output', unrepresentable: 'any' });
  const paths: Record<string, Json> = {};
  for (const route of described) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Broadsheet',
      version: '1.0.0',
      description: 'Any news article as one typed, validated Article: parse, store, list, search.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema as Json)])),
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    },
  };
}
