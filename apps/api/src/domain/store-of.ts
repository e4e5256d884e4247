import type { ArticleStore } from '@broadsheet/store';
import type { Environment } from '../environment.ts';
import { Refusal } from './problems.ts';

/** The store, or the refusal of a server that has none. */
export function storeOf({ store }: Environment): ArticleStore {
  if (!store) throw new Refusal('no-store', 'This server parses and keeps nothing.');
  return store;
}
