import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockIds, fingerprintKey, identityOf, sameArticle, urlKey } from './index.ts';

describe('identity', () => {
  it('is the same for the same key, and looks like an id', () => {
    expect(identityOf('assigned', 'x')).toEqual(identityOf('assigned', 'x'));
    expect(identityOf('assigned', 'x').id).toMatch(/^a_[a-z2-7]{26}$/);
    expect(identityOf('assigned', 'x').id).not.toBe(identityOf('external-id', 'x').id);
  });
  it('never joins articles on a fingerprint that strong keys contradict', () => {
    const print = identityOf('fingerprint', fingerprintKey('Weather', '2024-05-03'));
    const [a, b] = [identityOf('canonical-url', 'a.example/w'), identityOf('canonical-url', 'b.example/w')];
    expect(sameArticle([a, print], [b, print])).toBe(false);
    expect(sameArticle([print], [b, print])).toBe(true);
    expect(sameArticle([a], [a, print])).toBe(true);
    expect(sameArticle([a], [b])).toBe(false);
  });
  it('takes URLs that differ in scheme, case of host, trackers, fragment and order as one', () => {
    const key = urlKey('https://a.example/News?id=1&b=2');
    for (const url of [
      'http://A.example/News?b=2&id=1',
      'https://a.example:443/News?id=1&b=2#top',
      'https://a.example/News?utm_source=x&id=1&b=2&fbclid=y',
    ])
      expect(urlKey(url)).toBe(key);
    expect(urlKey('https://a.example/news?id=1&b=2')).not.toBe(key);
    expect(urlKey('javascript:x')).toBeUndefined();
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        expect(urlKey(`https://${urlKey(url)}`)).toBe(urlKey(url));
      }),
    );
  });
  it('gives an unchanged block its id again and repeats a number', () => {
    const [first, second] = [blockIds(), blockIds()];
    expect(first('paragraph', 'Same.')).toBe(second('paragraph', 'Same.'));
    expect(first('paragraph', 'Same.')).toMatch(/\.2$/);
    expect(first('heading', 'Same.')).not.toContain('.');
  });
});
