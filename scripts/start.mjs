// `npm start`: sets up what is missing, then runs `broadsheet start` on the workspace's own Node.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root, SetUpError, setUp } from './set-up.mjs';

const args = process.argv.slice(2);
const { npm_lifecycle_event: npmScript } = process.env;
const parent = process.ppid;

if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(readFileSync(join(root, 'apps', 'cli', 'help', 'start.txt'), 'utf8'));
} else {
  try {
    const { node } = await setUp();
    await start(node);
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 3;
  }
}

/** Runs the server as a child that ends when this process does, however it does, and ends as the child ended. */
function start(node) {
  const program = join(root, 'apps', 'cli', 'bin', 'broadsheet.mjs');
  const child = spawn(node, [program, 'start', ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new SetUpError(`Broadsheet could not be started: ${error.message}`)));
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? 128 + constants.signals[signal];
      resolve();
    });
  });
}

/** npm that is killed outright tells nobody: its script would serve on without it. */
function endWithNpm(stop) {
  if (npmScript !== undefined) setInterval(() => process.ppid !== parent && stop(), 500).unref();
}
