import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const commands = ['start', 'parse', 'explain', 'import', 'export', 'doctor'];

test('help names every command, the exit codes and examples', async () => {
  const { code, stdout, stderr } = await runCli(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  expect(stdout).toContain('Exit codes:');
  expect(stdout).toContain('Examples:');
});

test.each(commands)('%s has help with examples', async (command) => {
  const { code, stdout, stderr } = await runCli([command, '--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`broadsheet ${command}`);
  expect(stdout).toContain('Examples:');
});

test('the help of start, which is there before anything is installed, names the options that start takes', async () => {
  const help = await readFile(new URL('../help/start.txt', import.meta.url), 'utf8');
  const source = await readFile(new URL('../src/commands/start.ts', import.meta.url), 'utf8');
  const taken = [...source.matchAll(/\.option\('(--[a-z-]+)/g)].map((match) => match[1]);
  expect(taken.length).toBeGreaterThan(3);
  for (const option of [...taken, '--debug', '--help']) expect(help).toContain(option);
});

test.each([
  [['nonsense'], "unknown command 'nonsense'"],
  [['parse'], "missing required argument 'path'"],
  [['parse', '--as', 'pdf', 'a.txt'], 'Allowed choices are json, md, html, jsonld, text'],
  [['parse', '--as', 'md', 'a.txt', 'b.txt'], 'say where with -o FOLDER'],
  [['parse', '--language', '???', 'a.txt'], 'language tag'],
  [['parse', '--time-zone', 'Mars/Base', 'a.txt'], 'time zone'],
  [['parse', '--url', 'javascript:1', 'a.txt'], 'http'],
  [['start', '--port', '99999'], 'number from 1 to 65535'],
  [['start', '--port', '4000', '--api-port', '4000'], 'cannot both have port 4000'],
  [['export', '--as', 'html'], 'say where with -o FOLDER'],
  [['import', '--dry-rn', 'x'], 'Did you mean --dry-run?'],
])('%j is a mistake in the command line: 2, and one line about it', async (args, said) => {
  const { code, stdout, stderr } = await runCli(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).toMatch(/^broadsheet: /);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('without arguments it prints its help and counts that as a mistake', async () => {
  const { code, stdout } = await runCli([]);
  expect(code).toBe(2);
  expect(stdout).toContain('Usage: broadsheet');
});

test('a port in the environment that is none is named', async () => {
  const { code, stderr } = await runCli(['start'], { env: { PORT: 'http' } });
  expect(code).toBe(2);
  expect(stderr).toBe('broadsheet: PORT=http: A port is a number from 1 to 65535 (0: any free one).\n');
});
