export * from './identity/index.ts';
export * from './schema/index.ts';
