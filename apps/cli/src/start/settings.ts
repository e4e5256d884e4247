import { InvalidArgumentError } from 'commander';
import { Complaint, exitCode } from '../exit-code.ts';
import { dataFolder, port } from '../options.ts';

export interface StartOptions {
  port?: number;
  apiPort?: number;
  data?: string;
  empty?: boolean;
}

export interface Settings {
  /** Where the reader listens; always on loopback. */
  port: number;
  apiPort: number;
  /** Interface of the API. */
  host: string;
  data: string;
  apiKey?: string;
  /** Further names that the API may be asked by, as listed by the owner. */
  hostNames?: string;
  empty: boolean;
}

/** Flags before environment before what is usual. Throws a `Complaint` that names the variable. */
export function startSettings(options: StartOptions, env: NodeJS.ProcessEnv): Settings {
  const settings: Settings = {
    port: options.port ?? portFrom(env, 'PORT') ?? 3000,
    apiPort: options.apiPort ?? portFrom(env, 'API_PORT') ?? 8787,
    host: env['BROADSHEET_HOST'] || '127.0.0.1',
    data: options.data ?? dataFolder(),
    empty: options.empty ?? false,
    ...(env['BROADSHEET_API_KEY'] && { apiKey: env['BROADSHEET_API_KEY'] }),
    ...(env['BROADSHEET_ALLOWED_HOSTS'] && { hostNames: env['BROADSHEET_ALLOWED_HOSTS'] }),
  };
  if (settings.port !== 0 && settings.port === settings.apiPort)
    throw new Complaint(
      `Reader and API cannot both have port ${settings.port}: give one of them another with --port or --api-port.`,
      exitCode.usage,
    );
  return settings;
}

function portFrom(env: NodeJS.ProcessEnv, name: string): number | undefined {
  const value = env[name];
  if (!value) return undefined;
  try {
    return port(value);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new Complaint(`${name}=${value}: ${error.message}`, exitCode.usage);
  }
}
