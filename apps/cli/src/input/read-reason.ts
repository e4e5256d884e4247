const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'you may not read it (permission denied)',
  EPERM: 'you may not read it (operation not permitted)',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EISDIR: 'it is a folder',
  ENXIO: 'it is not a file that can be read',
  EIO: 'the disk reports an error',
};

/** Why reading failed, in words. */
export function readReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (code === '' ? String(error) : `it cannot be read (${code})`);
}
