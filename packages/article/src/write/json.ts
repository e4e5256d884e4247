import type { Article } from '../schema/article.ts';
import { limits } from '../schema/limits.ts';
import { type Loaded, loadArticle, unloadArticle } from '../schema/load.ts';

/** Article JSON; exact. What an older or newer version knew and this one does not is back where it was. */
export function toJson(article: Article, options: { indent?: number } = {}): string {
  return JSON.stringify(unloadArticle(article), null, options.indent);
}

/** Reads Article JSON. Never throws on content: the article is `null` iff an issue says why. */
export function fromJson(text: string): Loaded {
  const refused = (code: 'limit.document' | 'load.invalid', message: string): Loaded => ({
    article: null,
    issues: [{ code, severity: 'error', message }],
  });
  if (text.length > limits.document)
    return refused('limit.document', `The JSON is larger than ${limits.document} bytes.`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refused(
      'load.invalid',
      `This is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read'}.`,
    );
  }
  return loadArticle(value);
}
