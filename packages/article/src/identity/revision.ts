import type { Article } from '../schema/article.ts';
import { canonicalJson } from './canonical-json.ts';
import { digest } from './digest.ts';

/** An article's content: all of it but id, identity, revision and ext. */
export type Content = Omit<Article, 'id' | 'identity' | 'revision' | 'ext'>;

/** sha-256 in hex of the canonical JSON (RFC 8785) of an article's content. */
export function revisionHash(article: Content & Partial<Article>): string {
  const { id: _id, identity: _identity, revision: _revision, ext: _ext, ...content } = article;
  return contentHash(content);
}

/** The same of what is content and nothing else. */
export const contentHash = (content: Content): string => digest(canonicalJson(content));
