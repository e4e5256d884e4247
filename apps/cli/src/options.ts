import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';

/** What a caller knows about an input beside its text; as the parsers take it. */
export interface ReadingOptions {
  language?: string;
  timeZone?: string;
  url?: string;
  publisher?: string;
}

/** Which store a command works on: a folder, or the API of a server. */
export interface ArchiveOptions {
  data: string;
  api?: string;
}

export function addReadingOptions(command: Command): Command {
  return command
    .option('--language <tag>', 'language of the text, like de or en-GB (default: found from the text)', languageTag)
    .option('--time-zone <name>', 'zone of printed times, like Europe/Berlin (default: usual for the language)', zone)
    .option('--url <url>', 'where the article stands', webUrl)
    .option('--publisher <name>', 'who published it');
}

export function addArchiveOptions(command: Command): Command {
  return command
    .option(
      '--data <folder>',
      'folder of the store (default: BROADSHEET_DATA, or data in the repository)',
      dataFolder(),
    )
    .option('--api <url>', 'work on a running server instead of a folder', webUrl);
}

/** Where the store is when nobody says otherwise: the folder of the repository, whatever the current one is. */
export function dataFolder(): string {
  return process.env['BROADSHEET_DATA'] || fileURLToPath(new URL('../../../data', import.meta.url));
}

/** `reading` without what was not given. */
export function readingOptions(options: ReadingOptions): ReadingOptions {
  const { language, timeZone, url, publisher } = options;
  return {
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { timeZone }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
  };
}

export function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535)
    throw new InvalidArgumentError('A port is a number from 1 to 65535 (0: any free one).');
  return number;
}

export function webUrl(value: string): string {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('It has to be a whole http or https URL.');
  return value;
}

function languageTag(value: string): string {
  try {
    return new Intl.Locale(value).toString();
  } catch {
    throw new InvalidArgumentError('It has to be a language tag like de or en-GB.');
  }
}

function zone(value: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('It has to be the name of a time zone like Europe/Berlin.');
  }
}
