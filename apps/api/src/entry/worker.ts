import { createApp } from '../app.ts';

const app = createApp({ requestId: () => crypto.randomUUID() });

/** The API at the edge: it parses and describes itself; it keeps nothing. */
export default { fetch: (request: Request): Promise<Response> => app.fetch(request) };
