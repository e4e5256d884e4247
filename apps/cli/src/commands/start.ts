import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { Complaint, exitCode } from '../exit-code.ts';
import { port } from '../options.ts';
import { note, onStdout, print } from '../output/print.ts';
import { type Settings, type StartOptions, startSettings } from '../start/settings.ts';

const helpFile = new URL('../../help/start.txt', import.meta.url);

export function startCommand(): Command {
  const command = new Command('start')
    .description('serve the API and the site, and say where they are once both answer')
    .option('--port <number>', '', port)
    .option('--api-port <number>', '', port)
    .option('--data <folder>', '')
    .option('--empty', '')
    .action(async (options: StartOptions) => {
      process.exitCode = await start(startSettings(options, process.env));
    });
  // `npm start -- --help` prints the same text before anything is installed.
  command.helpInformation = () => readFileSync(helpFile, 'utf8');
  return command;
}

/** Runs until a signal comes or a part fails; gives the exit code. */
async function start(settings: Settings): Promise<number> {
  const began = performance.now();
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  // `npm start` holds a channel to us: when it is gone, nobody would stop us. The channel alone keeps nothing running.
  if (process.connected) process.once('disconnect', onSignal);
  process.channel?.unref();
  const { openSite } = await import('../start/site.ts');
  try {
    await using site = await openSite(settings, stop.signal);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    await print(
      `\n${onStdout('bold', 'Broadsheet is ready')} after ${seconds} s\n` +
        `  read  ${onStdout('cyan', site.readerUrl)}\n` +
        `  API   ${onStdout('cyan', site.apiUrl)}\n` +
        `  data  ${resolve(settings.data)}\n\n` +
        'Ctrl-C stops it.\n',
    );
    const lastWords = await Promise.race([site.readerEnded, aborted(stop.signal)]);
    if (lastWords !== undefined) throw new Complaint(`The reader stopped. ${lastWords}`, exitCode.unusable);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  if (stop.signal.aborted) note('Broadsheet has stopped.');
  return exitCode.ok;
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
