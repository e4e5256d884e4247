import { revisionHash, strongestFirst } from '@broadsheet/article/identity';
import { type Article, unloadArticle } from '@broadsheet/article/schema';
import { entryOf } from './entry.ts';
import type { Deposit, Prepared } from './port.ts';

/** Makes a deposit ready for writing. It needs no store, so that it can be done in another thread; what it gives travels cheaply between threads. */
export function prepare({ article: given, evidence, issues, source }: Deposit): Prepared {
  const hash = revisionHash(given);
  const identity = strongestFirst(given.identity);
  const article: Article = { ...given, identity, revision: { hash } };
  const { summary, ...entry } = entryOf(article);
  return {
    id: article.id,
    identity,
    hash,
    kind: article.kind,
    words: summary.words,
    json: JSON.stringify(unloadArticle(article)),
    summary: JSON.stringify(summary),
    ...entry,
    ...(evidence && { evidence: JSON.stringify(evidence) }),
    ...(issues && { issues: JSON.stringify(issues) }),
    ...(source && { source }),
  };
}
