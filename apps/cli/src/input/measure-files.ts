import { stat } from 'node:fs/promises';
import { stdinPath, walk } from './walk.ts';

/** How much an import would read: what a progress bar needs to know beforehand. Standard input counts as nothing. */
export async function measureFiles(
  paths: Iterable<string>,
  signal: AbortSignal,
): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for await (const found of walk(paths)) {
    if (signal.aborted) break;
    if (found.kind !== 'file') continue;
    files += 1;
    if (found.path !== stdinPath)
      bytes += await stat(found.path).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return { files, bytes };
}
