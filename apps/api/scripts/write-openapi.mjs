// Writes the API's description where the client's types are generated from. Run after a build.
import { writeFileSync } from 'node:fs';

const { createRoutes, openApiDocument } = await import('../dist/app.js');
createRoutes();
writeFileSync(
  new URL('../../../packages/client/openapi.json', import.meta.url),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
);
