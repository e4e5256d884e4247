import * as z from 'zod';
import { limits } from './limits.ts';

/** Whether a value survives JSON unchanged; does not recurse. */
export function isJsonValue(value: unknown): boolean {
  const stack: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value: current, depth } = next;
    if (current === null || typeof current === 'boolean') continue;
    if (typeof current === 'string') {
      if (!current.isWellFormed()) return false;
      continue;
    }
    if (typeof current === 'number') {
      if (!Number.isFinite(current)) return false;
      continue;
    }
    if (typeof current !== 'object' || depth > limits.depth) return false;
    if (!Array.isArray(current)) {
      const prototype = Object.getPrototypeOf(current);
      if (prototype !== Object.prototype && prototype !== null) return false;
    }
    for (const child of Object.values(current)) stack.push({ value: child, depth: depth + 1 });
  }
  return true;
}

/** Any JSON value. Not recursive as `z.json()` is, which overflows the stack on deep input. */
export const jsonValueSchema = z.unknown().refine(isJsonValue, 'not a JSON value');

/** Other people's data, keyed by a domain-like name; outside the revision hash. */
export const extSchema = z.record(
  z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'not a domain-like name'),
  jsonValueSchema,
);
