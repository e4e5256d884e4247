import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint, exitCode } from '../exit-code.ts';
import { note } from '../output/print.ts';

export interface ReaderProcess {
  /** Resolves, with its last words, when the reader ends. */
  readonly ended: Promise<string>;
  /** Asks it to end and waits; insists after two seconds. */
  stop(): Promise<void>;
}

const folder = fileURLToPath(new URL('../../../reader', import.meta.url));
/** The site was built at least once. */
export const readerIsBuilt = (): boolean => existsSync(join(folder, '.next', 'BUILD_ID'));

const patienceMs = 2_000;
const keptLines = 20;

/**
 * Starts the built site on loopback, on this process's Node. It is in no terminal's foreground, so Ctrl-C reaches us
 * alone and we end it; and it ends by itself when we are gone. What it says is kept until `quiet` is over, then passed on.
 */
export function startReader(options: { port: number; apiUrl: string; apiKey?: string }): ReaderProcess {
  if (!readerIsBuilt())
    throw new Complaint('The reader is not built: run "npm run build" first, or "npm start".', exitCode.unusable);
  const next = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next');
  const preload = new URL('./end-with-parent.js', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--import', preload, next, 'start', '--hostname', '127.0.0.1', '--port', String(options.port)],
    {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        BROADSHEET_API_URL: options.apiUrl,
        ...(options.apiKey !== undefined && { BROADSHEET_API_KEY: options.apiKey }),
      },
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said.push(...text.split('\n').filter((line) => line.trim() !== ''));
      said.splice(0, said.length - keptLines);
    });
  child.stderr?.on('data', (text: string) => note(text.trimEnd()));
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve([`It ended with ${signal ?? code}.`, ...said].join('\n  ')));
  });
  return {
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await exit;
      clearTimeout(insist);
    },
  };
}
