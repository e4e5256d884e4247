import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const cliPath = join(root, 'apps', 'cli', 'bin', 'broadsheet.mjs');

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

export interface Site {
  reader: string;
  api: string;
  data: string;
  printed(): string;
  stop(): Promise<number | null>;
}

/** Broadsheet as a user starts it, on free ports and an empty data folder. */
export async function startSite(flags: readonly string[] = []): Promise<Site> {
  const data = mkdtempSync(join(tmpdir(), 'broadsheet-site-'));
  const [port, apiPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [cliPath, 'start', ...flags], {
    env: {
      ...process.env,
      PORT: String(port),
      API_PORT: String(apiPort),
      BROADSHEET_DATA: data,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(`127.0.0.1:${port}`) && output.includes(`127.0.0.1:${apiPort}`)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => reject(new Error(`broadsheet start ended with ${code}:\n${output}`)));
  });
  return {
    reader: `http://127.0.0.1:${port}`,
    api: `http://127.0.0.1:${apiPort}`,
    data,
    printed: () => output,
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}

/** The site alone, reading from an API at `apiPort` that may not be there. */
export async function startReader(apiPort: number): Promise<{ reader: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'start', '-H', '127.0.0.1', '-p', String(port)],
    {
      cwd: join(root, 'apps', 'reader'),
      env: { ...process.env, BROADSHEET_API_URL: `http://127.0.0.1:${apiPort}`, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: 'ignore',
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const reader = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const up = await fetch(`${reader}/robots.txt`).then(
      () => true,
      () => false,
    );
    if (up) break;
    if (tries > 600) throw new Error('the site does not come up');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    reader,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
