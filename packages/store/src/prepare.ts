import { constants, zstdCompressSync } from 'node:zlib';
import { revisionHash, strongestFirst } from '@broadsheet/article/identity';
import { type Article, type Evidence, unloadArticle } from '@broadsheet/article/schema';
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
    ...(evidence && { evidence: pack(evidence) }),
    ...(issues && { issues: JSON.stringify(issues) }),
    ...(source && { source }),
  };
}

/** Less is not worth the while. */
const worthPacking = 8_000;
const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** A page's ledger takes far more room than the article, and says the same words over and over. */
function pack(evidence: Evidence): Uint8Array | string {
  const json = JSON.stringify(evidence);
  // In a buffer of its own size: between threads a view travels with all it lies in.
  return json.length < worthPacking ? json : Uint8Array.from(zstdCompressSync(json, fast));
}
