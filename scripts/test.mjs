// `npm test`: sets up, then lints, checks types, and runs every test. Runs on the machine's own Node at first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, SetUpError, setUp } from './set-up.mjs';

const began = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const results = [];

let node;
try {
  ({ node } = await setUp());
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
results.push({ step: 'set-up and build', time: seconds(began), passed: '', failed: '' });

const bin = join(root, 'node_modules', '.bin');
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

function step(name, script, args, cwd = root) {
  const start = Date.now();
  console.log(`\n— ${name}`);
  const { status } = spawnSync(node, [join(root, 'node_modules', script), ...args], {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  results.push({ step: name, time: seconds(start), passed: '', failed: status === 0 ? '' : 'failed' });
  return status === 0;
}

let passed = 0;
let failed = 0;
let skipped = 0;
const report = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));

function check(name, script, args, cwd) {
  if (step(name, script, args, cwd)) passed++;
  else failed++;
}

/** Runs a workspace's tests and counts them from vitest's own report. */
function test(workspace) {
  const file = join(report, `${workspace.replaceAll('/', '-')}.json`);
  const ok = step(
    `tests of ${workspace}`,
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    join(root, workspace),
  );
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 };
  // A run that fails without a failed test has lost a whole file.
  const bad = Math.max(found.numFailedTests, ok ? 0 : 1);
  passed += found.numPassedTests;
  failed += bad;
  skipped += found.numPendingTests ?? 0;
  Object.assign(results.at(-1), { passed: found.numPassedTests, failed: bad });
}

/** A build right after a build has nothing to do. */
function checkCache() {
  const start = Date.now();
  console.log('\n— a second build comes from the cache');
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const { stdout } = spawnSync(node, [turbo, 'run', 'build', '--output-logs=none', '--ui=stream'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  const [, cached, total] = /(\d+) cached, (\d+) total/.exec(stdout) ?? [];
  const ok = cached !== undefined && cached === total;
  console.log(`${cached ?? 'none'} of ${total ?? '?'} cached`);
  results.push({ step: 'second build cached', time: seconds(start), passed: '', failed: ok ? '' : 'failed' });
  if (ok) passed++;
  else failed++;
}

checkCache();
check('lint', 'turbo/bin/turbo', ['run', '//#lint', '--output-logs=errors-only', '--ui=stream']);
check('types', 'turbo/bin/turbo', ['run', 'types', '--output-logs=errors-only', '--ui=stream']);
for (const workspace of [
  'packages/article',
  'packages/store',
  'packages/client',
  'apps/api',
  'apps/cli',
  'apps/reader',
  'tests',
])
  test(workspace);

rmSync(report, { recursive: true, force: true });
console.log('');
console.table(results);
console.log(`Everything in ${seconds(began)}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
