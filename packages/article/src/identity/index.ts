export * from './article-id.ts';
export * from './block-id.ts';
export * from './revision.ts';
export * from './url-key.ts';
