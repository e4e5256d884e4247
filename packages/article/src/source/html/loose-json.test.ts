import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseJson } from './loose-json.ts';

const mill = { type: 'Mill', name: 'Upper mill', wheels: [1, 2], note: 'Line one\nline two', open: true };
const json = JSON.stringify(mill);

describe('JSON as pages carry it', () => {
  it('is read as it stands, and whole', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(looseJson(text)).toEqual([JSON.parse(text)]);
      }),
    );
  });

  for (const [name, text] of Object.entries({
    'a comment before it': `// the mill\n${json}`,
    'comments inside': json.replace('"name"', '/* its name */ "name"').replace('"open"', '// open?\n"open"'),
    'a commented CDATA': `//<![CDATA[\n${json}\n//]]>`,
    'a starred CDATA': `/*<![CDATA[*/${json}/*]]>*/`,
    'a comment of HTML': `<!--${json}-->`,
    'a byte order mark': `\ufeff${json}`,
    'an assignment': `window.mill = ${json};`,
    'commas before brackets': json.replace(/}$/, ',}').replace('[1,2]', '[1,2,]'),
    'raw breaks of lines': json.replace('\\n', '\n'),
    'escaped quotation marks': json.replaceAll('"', '&#34;'),
    'single quotation marks': json.replaceAll('"', "'"),
    'a comma too few': json.replace('"Upper mill",', '"Upper mill" '),
    'an escape that is none': json.replace('Upper mill', '\\Upper mill'),
    'keys without marks': json.replace('"open"', 'open'),
  }))
    it(`is read with ${name}`, () => expect(looseJson(text)).toEqual([mill]));

  it('may hold bare quotation marks', () => {
    expect(looseJson('{"name":"The "upper" mill","wheels":2}')).toEqual([{ name: 'The "upper" mill', wheels: 2 }]);
  });

  it('may hold what JSON has no word for', () => {
    expect(looseJson('{"a":NaN,"b":undefined,"c":,"d":1}')).toEqual([{ a: null, b: null, c: null, d: 1 }]);
  });

  it('may hold several values', () => {
    expect(looseJson(`{"a":1}${json},\n[2]`)).toEqual([{ a: 1 }, mill, [2]]);
  });

  it('is read as far as it goes where it is cut', () => {
    expect(looseJson('{"a":{"b":[1,2],"c":"wat')).toEqual([{ a: { b: [1, 2], c: 'wat' } }]);
    expect(looseJson('{"a":{"b":[1,2],"c')).toEqual([{ a: { b: [1, 2] } }]);
    expect(looseJson('{"a":{"b":[1,2]},"c":')).toEqual([{ a: { b: [1, 2] } }]);
  });

  it('never throws', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', "'", '\\', '//', '/*', '*/', '\n', ' ', 'a', '1');
    fc.assert(fc.property(fc.array(piece), (parts) => void looseJson(parts.join(''))));
    for (const text of ['['.repeat(200_000), '{"a":'.repeat(100_000), '"'.repeat(200_000), '[1,'.repeat(100_000)])
      looseJson(text);
  });
});
