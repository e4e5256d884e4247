import { constants, zstdCompressSync } from 'node:zlib';
import { revisionHash, strongestFirst } from '@broadsheet/article/identity';
import { type Article, type Evidence, unloadArticle } from '@broadsheet/article/schema';
import { entryOf } from './entry.ts';
import type { Deposit, PackedSource, Prepared, Source } from './port.ts';

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
    ...(evidence && { evidence: packEvidence(evidence) }),
    ...(issues && { issues: JSON.stringify(issues) }),
    ...(source && { source: packSource(source) }),
  };
}

/** Less is not worth the while. */
const worthPacking = 8_000;
const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** In a buffer of its own size: between threads a view travels with all it lies in. */
const packed = (content: string | Uint8Array): Uint8Array => Uint8Array.from(zstdCompressSync(content, fast));

/** A page's ledger takes far more room than the article, and says the same words over and over. */
function packEvidence(evidence: Evidence): string | Uint8Array {
  const json = JSON.stringify(evidence);
  return json.length < worthPacking ? json : packed(json);
}

const packSource = ({ bytes, mediaType }: Source): PackedSource =>
  bytes.length < worthPacking
    ? { bytes: Uint8Array.from(bytes), mediaType, packed: false }
    : { bytes: packed(bytes), mediaType, packed: true };
