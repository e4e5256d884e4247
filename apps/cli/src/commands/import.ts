import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { BulkEvents } from '../importing/bulk-import.ts';
import type { Position } from '../input/byte-reader.ts';
import { stdinPath } from '../input/walk.ts';
import {
  type ArchiveOptions,
  addArchiveOptions,
  addReadingOptions,
  type ReadingOptions,
  readingOptions,
} from '../options.ts';
import { onStderr, onStdout, print, printable } from '../output/print.ts';
import type { ParsePool } from '../reading/parse-pool.ts';

interface ImportCommandOptions extends ReadingOptions, ArchiveOptions {
  dryRun?: boolean;
  verbose?: boolean;
  jobs: number;
  keepSource?: boolean;
  anew?: boolean;
}

const details = `
What is read, in a folder with the folders in it; a file that is named itself is
read whatever its name:

  .txt .text .md .markdown    an article as text
  .html .htm .xhtml           a page
  .ndjson .jsonl .json        an article a line, or one: Broadsheet's own, as
                              "broadsheet export" writes it, or a record of a
                              corpus (title, text, date, url, author), as
                              trafilatura, news-please, CC-News, newspaper and
                              schema.org spell it
  .warc .wacz                 the pages of a web archive: what was fetched well
                              and is HTML or plain text

All but WACZ may be packed with gzip (.gz). The same article twice is one article;
a changed one gets a new revision. Pages that are no article are passed over. What
cannot be read is named with its line or record, and the rest goes on; the exit
code is 1 then.

Ctrl-C loses nothing that was reported. The same command goes on from there: how
far a large file has come is kept in the folder of the store.

Examples:
  broadsheet import article.txt
  broadsheet import ~/archive --dry-run
  broadsheet import corpus.jsonl.gz --language de --publisher "Der Bote"
  broadsheet import crawl.warc.gz crawl.wacz --jobs 8
  broadsheet export --data old | broadsheet import - --data new`;

export function importCommand(): Command {
  const command = new Command('import')
    .description('bring files and folders into the store')
    .argument('<path...>', 'files, folders, or - for standard input')
    .option('-n, --dry-run', 'say what would happen; store nothing')
    .option('-v, --verbose', 'a line for every article, not only for those that failed')
    .option(
      '-j, --jobs <number>',
      'threads that read and parse (default: one for each core)',
      jobs,
      availableParallelism(),
    )
    .option('--keep-source', 'keep what records and archived pages were read from, too, as is done with files')
    .option('--anew', 'read large files from their start, whatever was done before')
    .addHelpText('after', details)
    .action(async (paths: string[], options: ImportCommandOptions) => {
      process.exitCode = await runImport(paths, options);
    });
  return addArchiveOptions(addReadingOptions(command));
}

/** Bytes of input below which threads are not worth it. */
const smallInput = 2_000_000;

const styles = { created: 'green', updated: 'yellow', unchanged: 'dim' } as const;

async function runImport(paths: string[], options: ImportCommandOptions): Promise<number> {
  const { openArchive } = await import('../archive/open-archive.ts');
  const { measureFiles } = await import('../input/measure-files.ts');
  const { startBar } = await import('../output/progress.ts');
  const { ImportReport } = await import('../importing/report.ts');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const report = new ImportReport();
  const input = await measureFiles(paths, stop.signal);
  const pool = options.api === undefined ? await startPool(options, isSmall(input.bytes, paths)) : undefined;
  const archive = await openArchive(options);
  const bar = startBar({ total: input.bytes, soFar: () => report.soFar });
  const line = (style: 'red' | 'green' | 'yellow' | 'dim', word: string, rest: string) =>
    bar.above(`${onStderr(style, word.padEnd(9))}  ${printable(rest)}`);
  const events: BulkEvents = {
    article(name, outcome) {
      report.article(outcome);
      bar.step();
      if (options.verbose) line(styles[outcome], outcome, name);
    },
    failed(name, why) {
      report.failed += 1;
      bar.step();
      line('red', 'failed', `${name}: ${why}`);
    },
    skipped(path, why, what) {
      report.skip(why, what);
      if (options.verbose) line('dim', 'skipped', `${path}: ${why}`);
    },
    resumed: (path, position, share) => line('dim', 'goes on', `${path}: ${placeOf(position, share)}`),
    bytes: (count) => bar.bytes(count),
  };
  const common = { reading: readingOptions(options), dryRun: options.dryRun ?? false, signal: stop.signal };
  let end: unknown;
  try {
    if (archive.store && pool) {
      const { bulkImport } = await import('../importing/bulk-import.ts');
      const { anew = false, data } = options;
      await bulkImport(paths, pool, { ...common, store: archive.store, data, anew }, events);
    } else {
      const { importDocuments } = await import('../importing/import-documents.ts');
      await importDocuments(paths, { ...common, client: archive.client }, events);
    }
  } catch (error) {
    end = error;
  } finally {
    bar.stop();
    await pool?.close();
    await archive.close().catch((error: unknown) => {
      end ??= error;
    });
  }
  await print(report.text({ dryRun: options.dryRun ?? false, stopped: stop.signal.aborted }, onStdout));
  if (end !== undefined) throw end;
  if (stop.signal.aborted) return exitCode.interrupted;
  return report.failed > 0 ? exitCode.someFailed : exitCode.ok;
}

/** Threads take longer to start than a few articles to read. */
const isSmall = (bytes: number, paths: readonly string[]): boolean => bytes < smallInput && !paths.includes(stdinPath);

/** Its threads load while the store is opened. */
async function startPool(options: ImportCommandOptions, small: boolean): Promise<ParsePool> {
  const { ParsePool } = await import('../reading/parse-pool.ts');
  const { keepSource = false } = options;
  return new ParsePool(small ? 1 : options.jobs, { ...readingOptions(options), keepSource });
}

function placeOf({ line, entry }: Position, share: number): string {
  const done = line === undefined ? '' : `line ${(line + 1).toLocaleString('en')}, `;
  return entry === undefined ? `${done}${Math.floor(share * 100)}% of it are done` : `within ${entry}`;
}

function jobs(value: string): number {
  const number = Number(value);
  if (!/^\d{1,3}$/.test(value) || number < 1) throw new InvalidArgumentError('It has to be a number from 1 on.');
  return number;
}
