import { CursorError } from './port.ts';

/** Where a page begins or ends: the sort key and the id that breaks ties. */
export interface Keyset {
  /** `n` walks on, `p` walks back. */
  direction: 'n' | 'p';
  sort: string;
  key: number;
  id: string;
}

/** A keyset as an opaque token. */
export function writeCursor({ direction, sort, key, id }: Keyset): string {
  return btoa(JSON.stringify([direction, sort, key, id]))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** Reads a token of `writeCursor` for the same sort order. Throws `CursorError`. */
export function readCursor(token: string, sort: string): Keyset {
  try {
    const parts: unknown = JSON.parse(atob(token.replace(/-/g, '+').replace(/_/g, '/')));
    if (Array.isArray(parts) && parts.length === 4) {
      const [direction, of, key, id] = parts as unknown[];
      if (
        (direction === 'n' || direction === 'p') &&
        of === sort &&
        typeof key === 'number' &&
        Number.isFinite(key) &&
        typeof id === 'string' &&
        id.length < 100
      )
        return { direction, sort, key, id };
    }
  } catch {
    // Not a token of ours; said below.
  }
  throw new CursorError('The cursor is not one of this list. Begin again without it.');
}
