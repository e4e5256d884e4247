import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ended, type RunOptions, runCli, sample, spawnCli, temporaryFolder } from './run-cli.ts';

const patienceMs = 120_000;
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Started {
  child: ChildProcess;
  reader: string;
  api: string;
  end: ReturnType<typeof ended>;
}

/** Runs `broadsheet start` until it prints both addresses. */
function start(args: readonly string[], options: RunOptions = {}): Promise<Started> {
  const child = spawnCli(['start', ...args], options);
  running.push(child);
  const end = ended(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text: string) => {
      said += text;
      const reader = /read +(http:\S+)/.exec(said)?.[1];
      const api = /API +(http:\S+)/.exec(said)?.[1];
      if (reader !== undefined && api !== undefined && said.includes('Ctrl-C')) resolve({ child, reader, api, end });
    });
    void end.then(({ code, stderr }) => reject(new Error(`ended with ${code}: ${stderr}`)));
  });
}

const get = async (url: string) => (await fetch(url, { signal: AbortSignal.timeout(30_000) })).text();
const gone = (url: string) =>
  fetch(url).then(
    () => false,
    () => true,
  );

/** Processes whose parent is the given one, and their names. */
async function childrenOf(pid: number | undefined): Promise<number[]> {
  const { readFile } = await import('node:fs/promises');
  const found: number[] = [];
  for (const name of await readdir('/proc').catch(() => [])) {
    const status = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    if (Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]) === pid) found.push(Number(name));
  }
  return found;
}

test(
  'both answer when it says so, the handbook is in, and SIGTERM ends all of it with 0',
  async () => {
    const data = join(await temporaryFolder(), 'not there yet');
    const { child, reader, api, end } = await start(['--data', data]);
    expect(await get(`${reader}/`)).toContain('<html');
    const list = JSON.parse(await get(`${api}/v1/articles?limit=100`));
    expect(list.items.length).toBeGreaterThan(6);
    expect(await get(`${reader}/en`)).toContain('How a plain text becomes an article');
    const children = await childrenOf(child.pid);
    child.kill('SIGTERM');
    const { code, stderr } = await end;
    expect({ code, orphans: children.filter((pid) => existsSync(`/proc/${pid}`)) }).toEqual({ code: 0, orphans: [] });
    expect(stderr).toContain('Broadsheet has stopped.');
    expect(await gone(reader)).toBe(true);
    expect(await gone(api)).toBe(true);
  },
  patienceMs,
);

test(
  'what somebody deleted stays deleted; --empty starts with nothing, and nothing comes later',
  async () => {
    const data = await temporaryFolder();
    const first = await start(['--data', data]);
    const { items } = JSON.parse(await get(`${first.api}/v1/articles?limit=100`));
    for (const { id } of items) await fetch(`${first.api}/v1/articles/${id}`, { method: 'DELETE' });
    first.child.kill('SIGINT');
    expect((await first.end).code).toBe(0);
    const second = await start(['--data', data]);
    expect(JSON.parse(await get(`${second.api}/v1/articles`)).items).toEqual([]);
    second.child.kill('SIGINT');
    await second.end;

    const empty = await temporaryFolder();
    for (const args of [['--empty'], []]) {
      const run = await start(['--data', empty, ...args]);
      expect(JSON.parse(await get(`${run.api}/v1/articles`)).items).toEqual([]);
      run.child.kill('SIGINT');
      await run.end;
    }
  },
  patienceMs,
);

test(
  'other commands work on the same folder meanwhile, and through the API',
  async () => {
    const data = await temporaryFolder();
    const { child, api, end } = await start(['--data', data, '--empty']);
    expect((await runCli(['import', sample, '--data', data])).stdout).toContain('1 created');
    expect((await runCli(['import', sample, '--api', api])).stdout).toContain('1 unchanged');
    expect((await runCli(['export', '--api', api])).stdout).toContain('Verteidigung');
    expect(JSON.parse(await get(`${api}/v1/articles`)).items).toHaveLength(1);
    child.kill('SIGTERM');
    await end;
  },
  patienceMs,
);

test(
  'with a key the API asks for it, and the reader and the first import have it',
  async () => {
    const data = await temporaryFolder();
    const env = { BROADSHEET_API_KEY: 'a-key-for-this-test' };
    const { child, api, end } = await start(['--data', data], { env });
    expect(JSON.parse(await get(`${api}/v1/articles`)).items.length).toBeGreaterThan(6);
    const refused = await runCli(['import', sample, '--api', api]);
    expect({ code: refused.code, lines: refused.stderr.trimEnd().split('\n').length }).toEqual({ code: 3, lines: 1 });
    expect((await runCli(['import', sample, '--api', api], { env })).code).toBe(0);
    child.kill('SIGTERM');
    await end;
  },
  patienceMs,
);

test(
  'started by npm start it ends on a signal, and when npm start is gone',
  async () => {
    const data = await temporaryFolder();
    for (const stop of [(child: ChildProcess) => child.kill('SIGTERM'), (child: ChildProcess) => child.disconnect()]) {
      const { child, reader, end } = await start(['--data', data, '--empty'], { channel: true });
      stop(child);
      expect((await end).code).toBe(0);
      expect(await gone(reader)).toBe(true);
    }
  },
  patienceMs,
);

async function takenPort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { port: address.port, server };
}

test.each([
  ['--port', 'PORT'],
  ['--api-port', 'API_PORT'],
])('a taken port (%s) is one line that says who has it and what to set, and 3', async (flag, variable) => {
  const { port, server } = await takenPort();
  try {
    const { code, stdout, stderr } = await runCli(['start', flag, String(port), '--data', await temporaryFolder()]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^broadsheet: Port ${port} is in use by .+: .*${flag} or ${variable}\\.\\n$`));
    if (process.platform === 'linux') expect(stderr).toContain(`process ${process.pid})`);
  } finally {
    server.close();
  }
});

test(
  'when the reader dies, everything stops with 3',
  async () => {
    const { child, api, end } = await start(['--data', await temporaryFolder(), '--empty']);
    const [reader] = await childrenOf(child.pid);
    if (reader === undefined) return expect(process.platform).not.toBe('linux');
    process.kill(reader, 'SIGKILL');
    const { code, stderr } = await end;
    expect(code).toBe(3);
    expect(stderr).toContain('The reader stopped.');
    expect(await gone(api)).toBe(true);
  },
  patienceMs,
);

test.skipIf(process.platform !== 'linux')(
  'when it is killed, the reader does not stay behind',
  async () => {
    const { child, reader, end } = await start(['--data', await temporaryFolder(), '--empty']);
    const children = await childrenOf(child.pid);
    expect(children.length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await end;
    await expect.poll(() => children.filter((pid) => existsSync(`/proc/${pid}`)), { timeout: 20_000 }).toEqual([]);
    expect(await gone(reader)).toBe(true);
  },
  patienceMs,
);

test(
  'another interface is refused without a key',
  async () => {
    const { code, stderr } = await runCli(['start', '--data', await temporaryFolder()], {
      env: { BROADSHEET_HOST: '0.0.0.0' },
    });
    expect(code).toBe(3);
    expect(stderr).toContain('BROADSHEET_API_KEY');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  },
  patienceMs,
);
