import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { Complaint, exitCode } from './exit-code.ts';
import { note, printable } from './output/print.ts';
import { makeProgram } from './program.ts';

/** Runs `broadsheet` with the arguments after the program's name, and gives what the process should end with. */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that had enough (`| head`) is no error: nobody is left to write to.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? exitCode.ok : exitCode.unusable);
  });
  const program = makeProgram(version());
  try {
    if (args.length === 0) {
      program.outputHelp();
      return exitCode.usage;
    }
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? exitCode.ok);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
    const message = error instanceof Error ? error.message : String(error);
    note(`broadsheet: ${message.split('\n').map(printable).join('\n')}`);
    const debug: unknown = program.opts()['debug'];
    if (debug === true && error instanceof Error) note(error.stack ?? '');
    else if (!(error instanceof Complaint)) note('This should not happen; with --debug it says where.');
    return error instanceof Complaint ? error.exitCode : exitCode.unusable;
  }
}

function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : 'unknown';
}
