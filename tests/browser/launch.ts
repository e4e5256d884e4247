import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { unpackedChromium } from './unpacked.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  // Nothing but loopback is reached; and without libsqlite3 any TLS connection would end the browser.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

function installed(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given === 'package') return undefined;
  if (given) return given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** A real browser: `CHROMIUM_PATH`, else one on the path, else the one in an npm package (`CHROMIUM_PATH=package` asks for it). */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installed();
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: flags });
  const unpacked = await unpackedChromium();
  return chromium.launch({ executablePath: unpacked.executablePath, env: unpacked.env, args: flags });
}
