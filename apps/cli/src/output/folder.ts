import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Complaint, exitCode } from '../exit-code.ts';

export interface Folder {
  write(name: string, content: string): Promise<void>;
}

/** A folder to write into, made if missing. A file is there whole or not at all. Throws a `Complaint`. */
export async function openFolder(path: string): Promise<Folder> {
  const attempt = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      throw new Complaint(`${path}: ${whyNot(error)}`, exitCode.unusable, { cause: error });
    }
  };
  await attempt(mkdir(path, { recursive: true }));
  return {
    async write(name, content) {
      const target = join(path, name);
      await attempt(writeFile(`${target}.new`, content));
      await attempt(rename(`${target}.new`, target));
    },
  };
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') return 'the disk is full; make room and run the command again';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'you may not write there; choose another folder';
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'there is a file of that name; choose another folder';
  return `it cannot be written (${code})`;
}
