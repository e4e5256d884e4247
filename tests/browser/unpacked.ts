import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

const version = '153';

/** Chromium out of its npm package, with the libraries and fonts that a bare machine lacks; unpacked once. */
export async function unpackedChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const home = join(tmpdir(), `broadsheet-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(join(home, 'ready'))) await unpack(home);
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return {
    executablePath: join(home, 'chromium'),
    env: {
      ...Object.fromEntries(own),
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  };
}

/** Unpacks into a folder of its own and moves it into place, so that another process never sees half of it. */
async function unpack(home: string): Promise<void> {
  const staging = mkdtempSync(join(tmpdir(), 'broadsheet-unpack-'));
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  const brotli = (name: string) => [createReadStream(join(bin, name)), createBrotliDecompress()] as const;
  await pipeline(...brotli('chromium.br'), createWriteStream(join(staging, 'chromium'), { mode: 0o755 }));
  for (const [name, folder] of [
    ['al2023.tar.br', 'al2023'],
    ['fonts.tar.br', 'fonts'],
    ['swiftshader.tar.br', '.'],
  ] as const)
    await pipeline(...brotli(name), extract(join(staging, folder)));
  mkdirSync(join(staging, 'fonts'), { recursive: true });
  writeFileSync(
    join(staging, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>`,
  );
  writeFileSync(join(staging, 'ready'), version);
  try {
    renameSync(staging, home);
  } catch {
    rmSync(staging, { recursive: true, force: true });
  }
}
