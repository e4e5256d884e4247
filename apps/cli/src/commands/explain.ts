import type { ExplainedLine, ExplainedPart } from '@broadsheet/article/explain';
import { Command } from 'commander';
import { Complaint, exitCode } from '../exit-code.ts';
import { documentsIn } from '../input/documents.ts';
import { addReadingOptions, type ReadingOptions, readingOptions } from '../options.ts';
import { onStdout, print, printable } from '../output/print.ts';

const details = `
Every line of the text, or of what a page shows, is printed with what each stretch of it became, the rule
that said so, how sure it is, and what it was not taken for. Lines that are
left out say why.

stated    it was printed with a label
derived   it was worked out from what is printed
inferred  the signs speak for it
assumed   the text is silent, and the usual was taken

Examples:
  broadsheet explain article.txt
  broadsheet explain article.txt --language en | less -R
  broadsheet explain - < article.txt`;

export function explainCommand(): Command {
  const command = new Command('explain')
    .description('say line by line how a text was read, and why')
    .argument('<file>', 'a text or a page (HTML), or - for standard input')
    .addHelpText('after', details)
    .action(async (path: string, options: ReadingOptions) => {
      process.exitCode = await runExplain(path, options);
    });
  return addReadingOptions(command);
}

async function runExplain(path: string, options: ReadingOptions): Promise<number> {
  const { explain } = await import('@broadsheet/article/explain');
  const { parseDocument } = await import('../reading/parse-document.ts');
  const { value: read } = await documentsIn(path).next();
  if (read === undefined) return exitCode.ok;
  if (read.kind !== 'document') throw new Complaint(`${read.path}: ${read.why}`, exitCode.someFailed);
  if (read.document.mediaType === 'application/json')
    throw new Complaint(
      `${read.document.name}: JSON says itself what is what; explain reads texts and pages.`,
      exitCode.usage,
    );
  const parsed = parseDocument(read.document, readingOptions(options));
  const lines = explain(parsed);
  const width = String(lines.at(-1)?.number ?? 1).length;
  for (const line of lines) await print(lineText(line, width));
  for (const { severity, message, code } of parsed.issues)
    await print(`${onStdout(severity === 'info' ? 'dim' : 'yellow', severity)}  ${printable(message)} (${code})\n`);
  return parsed.article === null ? exitCode.someFailed : exitCode.ok;
}

/** A blank line of the source stays one; a line that is one thing has its role beside its number. */
function lineText(line: ExplainedLine, width: number): string {
  if (line.parts.length === 0) return '\n';
  const number = onStdout('dim', String(line.number).padStart(width));
  const margin = ' '.repeat(width + 2);
  const parts = line.parts.map((part) => {
    const head = `${onStdout(styleOf(part), part.role)}  ${reasonOf(part)}`;
    const rejected = (part.evidence?.rejected ?? []).map(
      ({ value, rule, why }) =>
        `${margin}${onStdout('dim', `not ${printable(shortened(value))} (${rule}): ${printable(why)}`)}\n`,
    );
    return `${head}\n${margin}${printable(shortened(part.text))}\n${rejected.join('')}`;
  });
  return `${number}  ${parts.join(margin)}`;
}

function styleOf({ kind, role }: ExplainedPart): 'dim' | 'bold' | 'cyan' | 'green' {
  if (kind === 'ignored') return 'dim';
  if (role === 'headline' || role === 'kicker') return 'bold';
  return role === 'paragraph' || role === 'heading' ? 'cyan' : 'green';
}

function reasonOf({ why, evidence }: ExplainedPart): string {
  if (why !== undefined) return printable(why);
  if (evidence === undefined) return '';
  const { basis, rule, confidence } = evidence;
  return onStdout('dim', `${basis} by ${rule}, ${Math.round(confidence * 100)}%`);
}

const longest = 160;

/** Enough of a stretch to know it by. */
function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;
}
