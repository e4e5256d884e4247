import { resolve } from 'node:path';
import { StartError, serveApi } from '@broadsheet/api/node';
import { createClient } from '@broadsheet/client';
import { Complaint, exitCode } from '../exit-code.ts';
import { note, printable } from '../output/print.ts';
import { allowedHosts, isEverywhere } from './allowed-hosts.ts';
import { answering } from './answering.ts';
import { importHandbook } from './handbook.ts';
import { freePort, portProblem, portTaken } from './port-holder.ts';
import { type ReaderProcess, startReader } from './reader-process.ts';
import type { Settings } from './settings.ts';

/** API and reader, both answering; disposing of it ends both. */
export interface Site extends AsyncDisposable {
  readerUrl: string;
  apiUrl: string;
  readerEnded: Promise<string>;
}

const loopback = '127.0.0.1';
const patienceMs = 120_000;

/** Throws a `Complaint` when a part cannot start; nothing is left running then. */
export async function openSite(settings: Settings, signal: AbortSignal): Promise<Site> {
  const port = settings.port === 0 ? await freePort(loopback) : settings.port;
  await checkPort(loopback, port, 'PORT');
  if (settings.apiPort !== 0) await checkPort(settings.host, settings.apiPort, 'API_PORT');
  await using parts = new AsyncDisposableStack();
  const api = parts.adopt(await openApiServer(settings), (server) => server.close());
  const apiUrl = isEverywhere(settings.host) ? `http://${loopback}:${api.port}` : api.url;
  const key = settings.apiKey === undefined ? {} : { apiKey: settings.apiKey };
  const reader = parts.adopt(startReader({ port, apiUrl, ...key }), (process) => process.stop());
  const readerUrl = `http://${loopback}:${port}`;
  await readHandbook(settings, apiUrl, signal);
  await bothAnswer(readerUrl, apiUrl, reader, signal);
  const running = parts.move();
  return { readerUrl, apiUrl, readerEnded: reader.ended, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

async function checkPort(host: string, port: number, variable: 'PORT' | 'API_PORT'): Promise<void> {
  const problem = await portProblem(host, port);
  if (problem === undefined) return;
  const messages: Record<string, string> = {
    EADDRINUSE: await portTaken(port, variable),
    EACCES: `Port ${port} is reserved for the system: choose one above 1023 with ${variable}.`,
    EADDRNOTAVAIL: `This machine has no interface ${host}: set BROADSHEET_HOST to one it has.`,
    ENOTFOUND: `There is no host ${host}: set BROADSHEET_HOST to an address of this machine.`,
  };
  throw new Complaint(messages[problem] ?? `Port ${port} cannot be used (${problem}).`, exitCode.unusable);
}

async function openApiServer({ data, apiPort, host, apiKey, hostNames }: Settings) {
  try {
    const port = apiPort === 0 ? await freePort(host) : apiPort;
    return await serveApi({
      data: resolve(data),
      port,
      host,
      allowedHosts: allowedHosts(host, port, hostNames),
      ...(apiKey !== undefined && { apiKey }),
    });
  } catch (error) {
    if (error instanceof StartError) throw new Complaint(error.message, exitCode.unusable, { cause: error });
    throw error;
  }
}

async function readHandbook(settings: Settings, apiUrl: string, signal: AbortSignal): Promise<void> {
  const client = createClient({
    baseUrl: apiUrl,
    ...(settings.apiKey !== undefined && { apiKey: settings.apiKey }),
    timeoutMs: 60_000,
  });
  await importHandbook({
    client,
    data: resolve(settings.data),
    empty: settings.empty,
    signal,
    onArticle: (done, total) => {
      if (done === total) note(`A new store: ${total} articles of the handbook are in it.`);
    },
    onFailed: (name, why) => note(`${printable(name)}: ${printable(why)}`),
  });
}

async function bothAnswer(
  readerUrl: string,
  apiUrl: string,
  reader: ReaderProcess,
  signal: AbortSignal,
): Promise<void> {
  const timeout = AbortSignal.timeout(patienceMs);
  const either = AbortSignal.any([signal, timeout]);
  const died = reader.ended.then((words) => {
    throw new Complaint(`The reader could not start. ${words}`, exitCode.unusable);
  });
  try {
    await Promise.race([
      died,
      Promise.all([answering(`${apiUrl}/readyz`, either), answering(`${readerUrl}/`, either)]),
    ]);
  } catch (error) {
    if (timeout.aborted && !signal.aborted)
      throw new Complaint(`The reader did not answer within ${patienceMs / 1000} s.`, exitCode.unusable);
    throw error;
  }
}
