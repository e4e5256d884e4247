import { styleText } from 'node:util';

/** Writes to stdout and waits until it is taken, so that a slow reader slows us instead of filling memory. */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Writes one line to stderr: what is meant for a person and not for the next program. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

type Style = Parameters<typeof styleText>[0];

/** Colours for stdout; plain when it is no terminal, or when NO_COLOR says so. */
export const onStdout = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout });

/** The same for stderr. */
export const onStderr = (style: Style, text: string): string => styleText(style, text, { stream: process.stderr });

/** "1 article", "2 articles", "1,200 articles". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** A name from outside on a terminal: control characters cannot move the cursor or change colours. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\u{fffd}');
