import { hostname, networkInterfaces } from 'node:os';

const everywhere = new Set(['0.0.0.0', '::', '[::]']);

/** Listens on every interface of the machine. */
export const isEverywhere = (host: string): boolean => everywhere.has(host);

/**
 * Names that the API answers to beside its own address: what the owner lists, with and without the port; and when it
 * listens everywhere, all addresses of this machine. Any other `Host` is refused (DNS rebinding).
 */
export function allowedHosts(host: string, port: number, listed: string | undefined): string[] {
  const names = (listed ?? '').split(/[\s,]+/).filter((name) => name !== '');
  if (!isEverywhere(host)) return names.flatMap((name) => [name, `${name}:${port}`]);
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .map(({ address }) => (address.includes(':') ? `[${address}]` : address));
  return [
    ...names,
    ...['127.0.0.1', 'localhost', '[::1]', hostname(), ...addresses, ...names].map((name) => `${name}:${port}`),
  ];
}
