import { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { Outcome } from '../importing/import-documents.ts';
import {
  type ArchiveOptions,
  addArchiveOptions,
  addReadingOptions,
  type ReadingOptions,
  readingOptions,
} from '../options.ts';
import { onStderr, onStdout, print, printable } from '../output/print.ts';

interface ImportCommandOptions extends ReadingOptions, ArchiveOptions {
  dryRun?: boolean;
  verbose?: boolean;
}

const details = `
A folder is read with the folders in it: its .txt, .text, .md, .markdown, .html, .json,
.ndjson and .jsonl files. A file that is named itself is read whatever its name.
JSON is Broadsheet's own: an Article, or one a line (NDJSON), as "broadsheet
export" writes it. The same article twice is one article; a changed one gets a
new revision.

Every article is stored by itself and at once: Ctrl-C loses nothing that was
reported, and a second run goes on from there. What cannot be read is named, and
the rest goes on; the exit code is 1 then.

Examples:
  broadsheet import article.txt
  broadsheet import ~/archive --dry-run
  broadsheet import ~/archive/2023 --language de --publisher "Der Bote"
  broadsheet export --data old | broadsheet import - --data new`;

export function importCommand(): Command {
  const command = new Command('import')
    .description('bring files and folders into the store')
    .argument('<path...>', 'files, folders, or - for standard input')
    .option('-n, --dry-run', 'say what would happen; store nothing')
    .option('-v, --verbose', 'a line for every article, not only for those that failed')
    .addHelpText('after', details)
    .action(async (paths: string[], options: ImportCommandOptions) => {
      process.exitCode = await runImport(paths, options);
    });
  return addArchiveOptions(addReadingOptions(command));
}

const styles = { created: 'green', updated: 'yellow', unchanged: 'dim' } as const;

async function runImport(paths: string[], options: ImportCommandOptions): Promise<number> {
  const { openArchive } = await import('../archive/open-archive.ts');
  const { importDocuments } = await import('../importing/import-documents.ts');
  const { countFiles } = await import('../input/count-files.ts');
  const { startBar } = await import('../output/progress.ts');
  const { ImportReport } = await import('../importing/report.ts');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const archive = await openArchive(options);
  const report = new ImportReport();
  const bar = startBar(await countFiles(paths, stop.signal));
  const line = (style: 'red' | 'green' | 'yellow' | 'dim', word: string, rest: string) =>
    bar.above(`${onStderr(style, word.padEnd(9))}  ${printable(rest)}`);
  let end: unknown;
  try {
    await importDocuments(
      paths,
      {
        client: archive.client,
        reading: readingOptions(options),
        dryRun: options.dryRun ?? false,
        signal: stop.signal,
      },
      {
        article(name: string, outcome: Outcome) {
          report.article(outcome);
          if (options.verbose) line(styles[outcome], outcome, name);
        },
        failed(name, why) {
          report.failed += 1;
          line('red', 'failed', `${name}: ${why}`);
        },
        skipped(path, why) {
          report.skip(why);
          if (options.verbose) line('dim', 'skipped', `${path}: ${why}`);
        },
        fileDone: () => bar.step(),
      },
    );
  } catch (error) {
    end = error;
  } finally {
    bar.stop();
    await archive.close();
  }
  await print(report.text({ dryRun: options.dryRun ?? false, stopped: stop.signal.aborted }, onStdout));
  if (end !== undefined) throw end;
  if (stop.signal.aborted) return exitCode.interrupted;
  return report.failed > 0 ? exitCode.someFailed : exitCode.ok;
}
