import { expect, test } from 'vitest';
import { allowedHosts } from './allowed-hosts.ts';

test('on one interface only what the owner lists is added', () => {
  expect(allowedHosts('127.0.0.1', 8787, undefined)).toEqual([]);
  expect(allowedHosts('192.168.1.5', 8787, 'news.example.org, archive.example.org')).toEqual([
    'news.example.org',
    'news.example.org:8787',
    'archive.example.org',
    'archive.example.org:8787',
  ]);
});

test('everywhere means every address of this machine, and no other name', () => {
  const names = allowedHosts('0.0.0.0', 8787, 'news.example.org');
  expect(names).toEqual(expect.arrayContaining(['127.0.0.1:8787', 'localhost:8787', 'news.example.org']));
  expect(names).not.toContain('evil.example.org:8787');
});
