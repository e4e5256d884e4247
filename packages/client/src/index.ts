export * from './client.ts';
export * from './errors.ts';
export type { ClientOptions } from './request.ts';
