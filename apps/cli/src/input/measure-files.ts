import { walk } from './walk.ts';

/** How many files an import would read: what a progress bar needs to know beforehand. */
export async function countFiles(paths: Iterable<string>, signal: AbortSignal): Promise<number> {
  let files = 0;
  for await (const found of walk(paths)) {
    if (signal.aborted) break;
    if (found.kind === 'file') files += 1;
  }
  return files;
}
