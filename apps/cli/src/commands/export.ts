import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { Complaint, exitCode } from '../exit-code.ts';
import { type ArchiveOptions, addArchiveOptions } from '../options.ts';
import { articleFileName } from '../output/article-file-name.ts';
import { openFolder } from '../output/folder.ts';
import { endings, type FormatName, formatNames, isLineFormat } from '../output/formats.ts';
import { count, note, print } from '../output/print.ts';

interface ExportFilter {
  source?: string;
  section?: string;
  topic?: string;
  author?: string;
  language?: string;
  kind?: 'article' | 'liveblog' | 'gallery' | 'video' | 'audio';
  from?: string;
  to?: string;
  updatedSince?: string;
}

interface ExportOptions extends ExportFilter, ArchiveOptions {
  as: FormatName;
  output?: string;
}

const details = `
Without -o the articles go to standard output, one JSON a line (NDJSON), which
"broadsheet import -" takes back. With -o every article becomes a file, named
after its headline and its id.

Examples:
  broadsheet export > all.ndjson
  broadsheet export --as md -o articles
  broadsheet export --language de --from 2023-07-01 --to 2023-08-01
  broadsheet export --updated-since 2024-05-03T10:00:00Z | wc -l`;

export function exportCommand(): Command {
  const command = new Command('export')
    .description('write articles of the store to standard output or into a folder')
    .addOption(new Option('--as <format>', 'json, md, html, jsonld or text').choices(formatNames).default('json'))
    .option('-o, --output <folder>', 'one file an article in this folder, made if missing')
    .option('--source <name>', 'only what this publisher published')
    .option('--section <name>', 'only this section')
    .option('--topic <name>', 'only this topic')
    .option('--author <name>', 'only this author')
    .option('--language <tag>', 'only this language')
    .addOption(
      new Option('--kind <kind>', 'only this kind').choices(['article', 'liveblog', 'gallery', 'video', 'audio']),
    )
    .option('--from <date>', 'only what is dated then or later')
    .option('--to <date>', 'only what is dated before')
    .option('--updated-since <date>', 'only what was stored or changed then or later')
    .addHelpText('after', details)
    .action(async (options: ExportOptions) => {
      process.exitCode = await runExport(options);
    });
  return addArchiveOptions(command);
}

async function runExport(options: ExportOptions): Promise<number> {
  const { as, output } = options;
  if (output === undefined && !isLineFormat(as))
    throw new Complaint(`--as ${as} makes a file of every article: say where with -o FOLDER.`, exitCode.usage);
  if (options.api === undefined && !existsSync(options.data))
    throw new Complaint(`There is no store in ${options.data}: name another with --data.`, exitCode.unusable);
  const { openArchive } = await import('../archive/open-archive.ts');
  const { answered } = await import('../archive/answered.ts');
  const archive = await openArchive(options);
  try {
    const folder = output === undefined ? undefined : await openFolder(output);
    let written = 0;
    for await (const summary of answered(archive.client.articles.each(filterOf(options)))) {
      const text = await archive.client.articles.getAs(summary.id, as === 'text' ? 'txt' : as);
      if (folder === undefined) await print(`${JSON.stringify(JSON.parse(text))}\n`);
      else await folder.write(articleFileName(summary, endings[as]), text);
      written += 1;
    }
    if (output !== undefined) note(`${count(written, 'article')} in ${output}`);
    return exitCode.ok;
  } finally {
    await archive.close();
  }
}

function filterOf(options: ExportOptions): ExportFilter {
  const { source, section, topic, author, language, kind, from, to, updatedSince } = options;
  const given = Object.entries({ source, section, topic, author, language, kind, from, to, updatedSince });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
