import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const program = fileURLToPath(new URL('../bin/broadsheet.mjs', import.meta.url));
export const contentFolder = fileURLToPath(new URL('../content/', import.meta.url));
export const sample = join(contentFolder, 'nordkorea-russland.txt');

if (!existsSync(new URL('../dist/index.js', import.meta.url))) throw new Error('build the CLI before testing it');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
  /** With a channel to the parent, as `npm start` has. */
  channel?: boolean;
  /** Without root's leave to read everything, if this is root. */
  mortal?: boolean;
}

/** Surroundings without what the machine at hand sets for itself; no test reaches for the usual ports or folder. */
export const cleanEnv = (env: Record<string, string> = {}): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  BROADSHEET_DATA: join(tmpdir(), 'broadsheet-tests-name-their-folder'),
  PORT: '0',
  API_PORT: '0',
  ...env,
});

const withoutOverride = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];

export function spawnCli(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const node = [process.execPath, program, ...args];
  const isRoot = process.geteuid?.() === 0;
  const [command = '', ...rest] = options.mortal && isRoot ? [...withoutOverride, ...node] : node;
  return spawn(command, rest, {
    cwd: options.cwd,
    env: cleanEnv(options.env),
    stdio: ['pipe', 'pipe', 'pipe', ...(options.channel ? (['ipc'] as const) : [])],
  });
}

/** Runs `broadsheet` to its end, as a shell would. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = spawnCli(args, options);
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.input ?? '');
  return ended(child);
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
  const [code, stdout, stderr] = await Promise.all([exit, textOf(child.stdout), textOf(child.stderr)]);
  return { code, stdout, stderr };
}

/** Everything a stream says until it closes, also when it is closed on our side. */
function textOf(stream: Readable | null): Promise<string> {
  let text = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  return new Promise((resolve) => {
    if (stream === null) resolve('');
    else stream.once('close', () => resolve(text));
  });
}

const folders: string[] = [];

/** A folder of its own, with a space in its name, removed after the file's tests. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet cli '));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});
