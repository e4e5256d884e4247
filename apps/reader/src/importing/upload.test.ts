import { describe, expect, it } from 'vitest';
import { kindOf } from './upload.ts';

const of = (name: string, text: string) => kindOf(name, new TextEncoder().encode(text));

describe('a file', () => {
  it('is what its first bytes say', () => {
    expect(of('mill.txt', '\ufeff<!-- saved --> <!DOCTYPE html><html>')).toBe('text/html');
    expect(of('', '<html lang="de">')).toBe('text/html');
    expect(of('pages', 'WARC/1.1\r\nWARC-Type: response')).toBe('archive');
  });
  it('is what its name says where they do not', () => {
    expect(of('mill.HTM', '<p>The mill turns.')).toBe('text/html');
    expect(of('mill.json', '{}')).toBe('application/json');
    expect(of('mill.txt', '{}')).toBe('text/plain');
    expect(of('mill', 'The mill turns')).toBe('text/plain');
    expect(of('mill.md', '# The mill turns')).toBe('text/plain');
    for (const name of ['a.warc', 'a.warc.gz', 'a.wacz', 'a.ndjson']) expect(of(name, '\x1f\x8b')).toBe('archive');
    expect(of('mill.mhtml', 'From: <Saved by Blink>\r\nMIME-Version: 1.0')).toBe('mime');
    expect(of('mill.mhtml', '<html><body>')).toBe('text/html');
  });
});
