import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 100;

/** Resolves once the address answers with a page (2xx, redirects followed); rejects when the signal is aborted. */
export async function answering(url: string, signal: AbortSignal): Promise<void> {
  while (true) {
    signal.throwIfAborted();
    const ok = await fetch(url, { signal }).then(
      async (response) => {
        // Read to its end: a connection that is dropped midway keeps a server from closing at once.
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
    if (ok) return;
    await pause(everyMs, undefined, { signal });
  }
}
