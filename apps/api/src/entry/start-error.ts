import type { StoreError } from '@broadsheet/store';

/** The server cannot start; the message says in one line what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StoreError['code'] | 'port-in-use' | 'port-refused' | 'needs-key';
  constructor(code: StartError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What kept a server from its port, in words. */
export function listenError(error: unknown, host: string, port: number): StartError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new StartError(
      'port-in-use',
      `Port ${port} is in use on ${host}. Stop what uses it, or set API_PORT to another.`,
      { cause: error },
    );
  if (code === 'EACCES')
    return new StartError('port-refused', `Port ${port} may not be used. Set API_PORT to one above 1023.`, {
      cause: error,
    });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartError(
      'port-refused',
      `${host} is no address of this machine. Set BROADSHEET_HOST to one that is.`,
      { cause: error },
    );
  return undefined;
}
