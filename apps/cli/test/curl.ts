// Stands in for curl where there is none: the few options that the handbook uses.
import { readFileSync } from 'node:fs';

const headers = new Headers();
let method: string | undefined;
let body: Uint8Array<ArrayBuffer> | undefined;
let url = '';
const args = process.argv.slice(2);
for (let i = 0; i < args.length; i++) {
  const [arg = '', value = ''] = args.slice(i, i + 2);
  if (arg === '-X') method = value;
  else if (arg === '-H') headers.append(value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1).trim());
  else if (arg === '--data-binary' && value.startsWith('@')) body = new Uint8Array(readFileSync(value.slice(1)));
  else if (arg.startsWith('-')) throw new Error(`curl ${arg} is not known here`);
  else url = arg;
  if (arg.startsWith('-')) i += 1;
}
const response = await fetch(url, {
  method: method ?? (body ? 'POST' : 'GET'),
  headers,
  ...(body && { body }),
});
process.stdout.write(await response.text());
