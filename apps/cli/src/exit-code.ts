/** What `broadsheet` ends with; scripts may rely on these. */
export const exitCode = {
  ok: 0,
  /** Some input could not be read or stored; the rest was. */
  someFailed: 1,
  /** The command line was wrong; nothing was done. */
  usage: 2,
  /** The server could not start, or the store cannot be used. */
  unusable: 3,
  /** Stopped by Ctrl-C; what was reported as done is done. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Ends the command with one line that says what is wrong and what to do. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
  readonly exitCode: ExitCode;
  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
