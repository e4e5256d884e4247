/**
 * Bulk import: articles a second on one core and on two, the whole process held there by `taskset`, and how memory grows
 * with the input. Without `taskset` it is one thread against two. Ratios are of the best of interleaved rounds of one run;
 * `CPU two/one` is what two threads cost, and 2 divided by it the most that two free cores could give. A second thread
 * loads and warms up for about a second, which weighs less the larger the input.
 *   npm run bench -w @broadsheet/cli -- [--mb 100] [--rounds 3] [--dry] [SHAPE…]
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shapes, writeCorpus } from './corpus.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mb: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '3' },
    dry: { type: 'boolean' },
  },
});
const chosen = positionals.length > 0 ? shapes.filter((shape) => positionals.includes(shape)) : shapes;
const megabyte = 1_000_000;
const broadsheet = fileURLToPath(new URL('../bin/broadsheet.mjs', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bulk-'));

interface Run {
  seconds: number;
  cpu: number;
  /** Most memory at any time, and the median of the run's first and last third; MB. */
  peak: number;
  early: number;
  late: number;
}

const canPin = spawnSync('taskset', ['-c', '0,1', 'true']).status === 0;
if (!canPin) console.log('There is no taskset, or no second core: threads are compared, not cores.');

async function run(path: string, articles: number, cores: 1 | 2): Promise<Run> {
  const data = await mkdtemp(join(folder, 'data-'));
  const dry = values.dry ? ['--dry-run'] : [];
  const from = performance.now();
  const pin = canPin ? ['taskset', '-c', cores === 1 ? '0' : '0,1'] : [];
  const program = [...pin, process.execPath, broadsheet, 'import', path, '--data', data, '--jobs', `${cores}`, ...dry];
  const [command = '', ...rest] = program;
  const child = spawn(command, rest, {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const memory: number[] = [];
  let cpu = 0;
  const watch = setInterval(() => {
    try {
      const size = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      if (size) memory.push(Number(size) / 1_000);
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      cpu = (Number(fields[11]) + Number(fields[12])) / 100;
    } catch {
      // It has just ended; where there is no /proc, memory is not measured.
    }
  }, 50);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - from) / 1_000;
  await rm(data, { recursive: true, force: true });
  const created = Number(/(\d[\d,]*) created/.exec(said)?.[1]?.replaceAll(',', ''));
  if (created !== articles) throw new Error(`${path}: ${created} of ${articles} articles came in: ${said}`);
  const median = (part: number[]) => part.toSorted((a, b) => a - b)[part.length >> 1] ?? Number.NaN;
  const third = Math.ceil(memory.length / 3);
  return {
    seconds,
    cpu,
    peak: Math.max(...memory),
    early: median(memory.slice(0, third)),
    late: median(memory.slice(-third)),
  };
}

const rows: Record<string, Record<string, number | string>> = {};
try {
  for (const shape of chosen) {
    const [small, large] = [join(folder, `small.${shape}`), join(folder, `large.${shape}`)];
    const few = await writeCorpus(shape, small, (Number(values.mb) / 4) * megabyte);
    const many = await writeCorpus(shape, large, Number(values.mb) * megabyte);
    const little = await run(small, few, 2);
    const runs: Record<1 | 2, Run[]> = { 1: [], 2: [] };
    for (let round = 0; round < Number(values.rounds); round++)
      for (const cores of round % 2 ? ([2, 1] as const) : ([1, 2] as const))
        runs[cores].push(await run(large, many, cores));
    const best = (list: Run[]) => Math.min(...list.map(({ seconds }) => seconds));
    const most = Math.max(...runs[2].map(({ peak }) => peak));
    rows[shape] = {
      articles: many,
      'one/s': Math.round(many / best(runs[1])),
      'two/s': Math.round(many / best(runs[2])),
      'two/one': (best(runs[1]) / best(runs[2])).toFixed(2),
      'CPU two/one': (Math.min(...runs[2].map(({ cpu }) => cpu)) / Math.min(...runs[1].map(({ cpu }) => cpu))).toFixed(
        2,
      ),
      'peak MB': Math.round(most),
      '4 × the input': (most / little.peak).toFixed(2),
      'last/first third': Math.max(...runs[2].map(({ late, early }) => late / early)).toFixed(2),
    };
    await Promise.all([small, large].map((path) => rm(path, { recursive: true, force: true })));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.table(rows);
