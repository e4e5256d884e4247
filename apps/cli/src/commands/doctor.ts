import { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { dataFolder } from '../options.ts';
import { onStdout, print } from '../output/print.ts';
import { startSettings } from '../start/settings.ts';

const details = `
Exit code 0 when a start would work, 3 when something is in its way.

Examples:
  broadsheet doctor
  BROADSHEET_DATA=/srv/broadsheet broadsheet doctor`;

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('look at what a start needs, and say what to do')
    .option(
      '--data <folder>',
      'folder of the store (default: BROADSHEET_DATA, or data in the repository)',
      dataFolder(),
    )
    .addHelpText('after', details)
    .action(async (options: { data: string }) => {
      process.exitCode = await runDoctor(options.data);
    });
}

const marks = { good: ['green', 'ok'], odd: ['yellow', 'note'], bad: ['red', 'bad'] } as const;

async function runDoctor(data: string): Promise<number> {
  const { examine } = await import('../doctor/checks.ts');
  let ready = true;
  for await (const { what, state, detail } of examine(startSettings({ data }, process.env))) {
    const [style, word] = marks[state];
    await print(`${onStdout(style, word.padEnd(4))}  ${what.padEnd(11)}  ${detail}\n`);
    if (state === 'bad') ready = false;
  }
  return ready ? exitCode.ok : exitCode.unusable;
}
