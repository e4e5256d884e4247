import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  optionalDependencies?: Record<string, string>;
}
const lock: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
);

// `npm ci` refuses a lock file that leaves out what only other platforms install: npm drops such entries when the
// registry at hand does not have them.
test('the lock file names the packages of every platform', () => {
  const entries = Object.entries(lock.packages);
  const missing = entries.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(entries.length).toBeGreaterThan(200);
  expect(missing).toEqual([]);
});
