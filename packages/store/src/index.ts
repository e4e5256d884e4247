export * from './cursor.ts';
export { type Entry, entryOf } from './entry.ts';
export * from './port.ts';
export { highlight } from './search/highlight.ts';
export * from './search/query.ts';
