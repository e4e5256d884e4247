import { stat } from 'node:fs/promises';
import type { Parsed } from '@broadsheet/article/schema';
import { Command, Option } from 'commander';
import { Complaint, exitCode } from '../exit-code.ts';
import { type DocumentRead, documentsIn } from '../input/documents.ts';
import { walk } from '../input/walk.ts';
import { addReadingOptions, type ReadingOptions, readingOptions } from '../options.ts';
import { articleFileName } from '../output/article-file-name.ts';
import { openFolder } from '../output/folder.ts';
import { endings, type FormatName, formatNames, isLineFormat } from '../output/formats.ts';
import { note, onStderr, print, printable } from '../output/print.ts';

interface ParseOptions extends ReadingOptions {
  as: FormatName;
  output?: string;
  evidence?: boolean;
  quiet?: boolean;
}

const details = `
One article is printed indented; of several, every one is a line of JSON
(NDJSON). What is doubtful goes to standard error. Nothing is stored.

Examples:
  broadsheet parse article.txt
  broadsheet parse article.txt --as md
  broadsheet parse page.html
  pbpaste | broadsheet parse - --url https://example.org/news/1
  broadsheet parse ~/archive > articles.ndjson
  broadsheet parse ~/archive --as html -o site`;

export function parseCommand(): Command {
  const command = new Command('parse')
    .description('read texts and print the typed articles')
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(new Option('--as <format>', 'json, md, html, jsonld or text').choices(formatNames).default('json'))
    .option('-o, --output <folder>', 'one file an article in this folder, made if missing')
    .option('--evidence', 'with --as json: how every value was found, too')
    .option('-q, --quiet', 'no remarks on standard error; errors stay')
    .addHelpText('after', details)
    .action(async (paths: string[], options: ParseOptions) => {
      process.exitCode = await runParse(paths, options);
    });
  return addReadingOptions(command);
}

async function runParse(paths: string[], options: ParseOptions): Promise<number> {
  const { as, output, evidence = false } = options;
  if (evidence && as !== 'json') throw new Complaint('--evidence is JSON: leave out --as.', exitCode.usage);
  const several = paths.length > 1 || (await isFolder(paths[0]));
  if (several && output === undefined && !isLineFormat(as))
    throw new Complaint(`--as ${as} makes a file of every article: say where with -o FOLDER.`, exitCode.usage);
  const { parseDocument } = await import('../reading/parse-document.ts');
  const { writeAs } = await import('../reading/write-as.ts');
  const folder = output === undefined ? undefined : await openFolder(output);
  let failed = 0;
  const fail = (name: string, why: string) => {
    failed += 1;
    note(`${onStderr('red', 'failed')}  ${printable(`${name}: ${why}`)}`);
  };
  for await (const read of documents(paths)) {
    if (read.kind === 'failed') fail(read.path, read.why);
    if (read.kind !== 'document') continue;
    const { name } = read.document;
    const parsed = parseDocument(read.document, readingOptions(options));
    if (parsed.article === null) {
      fail(name, parsed.issues.find((issue) => issue.severity === 'error')?.message ?? 'there is no article in it');
      continue;
    }
    if (!options.quiet) remark(name, parsed);
    const content = evidence ? JSON.stringify(parsed, null, 2) : writeAs(as, parsed.article);
    if (folder !== undefined) await folder.write(articleFileName(parsed.article, endings[as]), content);
    else await print(several ? `${JSON.stringify(JSON.parse(content))}\n` : `${content.trimEnd()}\n`);
  }
  return failed > 0 ? exitCode.someFailed : exitCode.ok;
}

async function* documents(paths: string[]): AsyncGenerator<DocumentRead> {
  for await (const found of walk(paths)) {
    if (found.kind === 'file') yield* documentsIn(found.path);
    else if (found.kind === 'failed') yield found;
  }
}

function remark(name: string, { issues }: Parsed): void {
  for (const issue of issues)
    if (issue.severity !== 'info')
      note(`${onStderr('yellow', issue.severity)}  ${printable(`${name}: ${issue.message}`)} (${issue.code})`);
}

async function isFolder(path: string | undefined): Promise<boolean> {
  return (
    path !== undefined &&
    (await stat(path).then(
      (entry) => entry.isDirectory(),
      () => false,
    ))
  );
}
