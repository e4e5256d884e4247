import { Command } from 'commander';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { parseCommand } from './commands/parse.ts';
import { startCommand } from './commands/start.ts';
import { onStdout } from './output/print.ts';

const about = `Turns any news article into one typed Article, keeps it, serves it and shows it.`;

const epilogue = `
Exit codes:
  0    done
  1    some input could not be read or stored; the rest was
  2    the command line is wrong; nothing was done
  3    the server cannot start, or the store cannot be used
  130  stopped by Ctrl-C; what was reported as done is done

Environment:
  BROADSHEET_DATA     folder of the store (default: data, in the repository)
  BROADSHEET_API_KEY  key that writing through the API takes
  NO_COLOR            no colours, even on a terminal

Examples:
  broadsheet parse article.txt
  broadsheet import ~/archive --dry-run
  broadsheet export --section Politik > politik.ndjson`;

/** The whole command line; every command says its own options, examples and arguments. */
export function makeProgram(version: string): Command {
  const program = new Command('broadsheet')
    .description(about)
    .version(version, '-V, --version', 'print the version')
    .option('--debug', 'show where an error comes from')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .configureHelp({ styleTitle: (title) => onStdout('bold', title), showGlobalOptions: false })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'broadsheet: ')) })
    .exitOverride()
    .addHelpText('after', epilogue);
  for (const make of [startCommand, parseCommand, explainCommand, importCommand, exportCommand, doctorCommand]) {
    const command = make().copyInheritedSettings(program).helpOption('-h, --help', 'print this help');
    program.addCommand(command);
  }
  return program;
}
