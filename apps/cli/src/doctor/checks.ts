import { constants, existsSync } from 'node:fs';
import { access, open, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { openApi } from '@broadsheet/api/node';
import { count } from '../output/print.ts';
import { portProblem, portTaken } from '../start/port-holder.ts';
import { readerIsBuilt } from '../start/reader-process.ts';
import type { Settings } from '../start/settings.ts';

/** One thing looked at. `bad` keeps Broadsheet from starting; `odd` does not, and `detail` says what to do. */
export interface Finding {
  what: string;
  state: 'good' | 'odd' | 'bad';
  detail: string;
}

const good = (what: string, detail: string): Finding => ({ what, state: 'good', detail });
const odd = (what: string, detail: string): Finding => ({ what, state: 'odd', detail });
const bad = (what: string, detail: string): Finding => ({ what, state: 'bad', detail });

/** Looks at everything that a start needs, changing nothing but a store that an older Broadsheet made. */
export async function* examine(settings: Settings): AsyncGenerator<Finding> {
  yield good('Node', process.version);
  yield readerIsBuilt() ? good('site', 'built') : odd('site', 'not built yet: "npm start" does it');
  const data = resolve(settings.data);
  const folder = await dataFolderFinding(data);
  yield folder;
  if (folder.state !== 'bad') {
    yield await storeFinding(data);
    yield await diskFinding(data);
  }
  yield await portFinding('site port', '127.0.0.1', settings.port, 'PORT');
  yield await portFinding('API port', settings.host, settings.apiPort, 'API_PORT');
}

async function dataFolderFinding(data: string): Promise<Finding> {
  const what = 'data folder';
  const existing = nearestExisting(data);
  const writable = await access(existing, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable)
    return bad(
      what,
      `${existing} may not be written: give yourself the right to, or set BROADSHEET_DATA to another folder`,
    );
  return good(what, existing === data ? data : `${data}, made at the first start`);
}

async function storeFinding(data: string): Promise<Finding> {
  const what = 'store';
  const file = join(data, 'broadsheet.db');
  if (!existsSync(file)) return good(what, 'none yet, made at the first start');
  try {
    const opened = await openApi({ data });
    try {
      const { articles } = await opened.store.state();
      return good(what, `opens, schema ${await schemaVersion(file)}, ${count(articles, 'article')}`);
    } finally {
      await opened.close();
    }
  } catch (error) {
    return bad(what, error instanceof Error ? error.message : String(error));
  }
}

/** SQLite keeps `user_version`, the number of the last migration, at a fixed place of the file's header. */
async function schemaVersion(path: string): Promise<number> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 60);
    return buffer.readUInt32BE();
  } finally {
    await file.close();
  }
}

const megabyte = 1024 * 1024;

async function diskFinding(data: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearestExisting(data));
  const free = Math.floor((bavail * bsize) / megabyte);
  const detail = `${free.toLocaleString('en')} MB free`;
  if (free < 50) return bad('disk', `${detail}: make room before storing anything`);
  return free < 1000 ? odd('disk', `${detail}: 100,000 articles take about 1,500 MB`) : good('disk', detail);
}

async function portFinding(what: string, host: string, port: number, variable: 'PORT' | 'API_PORT'): Promise<Finding> {
  const problem = await portProblem(host, port);
  if (problem === undefined) return good(what, `${port} is free`);
  if (problem !== 'EADDRINUSE') return bad(what, `${port} cannot be used on ${host} (${problem}): set ${variable}`);
  const taken = await portTaken(port, variable);
  return (await isBroadsheet(host, settingsPath[variable], port))
    ? odd(what, `${port}: Broadsheet is running there`)
    : bad(what, taken);
}

const settingsPath = { PORT: '/', API_PORT: '/healthz' } as const;

async function isBroadsheet(host: string, path: string, port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://${host}:${port}${path}`, { signal: AbortSignal.timeout(3_000) });
    return /broadsheet/i.test(await response.text()) || (path === '/healthz' && response.ok);
  } catch {
    return false;
  }
}

function nearestExisting(path: string): string {
  let folder = path;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder === '' ? join('.') : folder;
}
