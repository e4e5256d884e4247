export * from './identity/index.ts';
export * from './schema/index.ts';
export * from './schema/json-schema.ts';
export { type LanguagePack, type ParseOptions, parseText, type TextOptions } from './text.ts';
