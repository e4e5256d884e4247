import { characterEntities } from 'character-entities';
import { characterEntitiesLegacy } from 'character-entities-legacy';
import { describe, expect, it } from 'vitest';
import { decodeText, decodeValue } from './references.ts';

describe('character references', () => {
  it('are known by every name of the standard but those of mathematics and the long ones', () => {
    const names = Object.entries(characterEntities).filter(([name, text]) => {
      const [first = 0, second] = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
      const isLong = /[a-z][A-Z]/.test(name) && !['NewLine', 'NoBreak', 'ZeroWidthSpace'].includes(name);
      const isOfFormulas =
        /^(?:(?:var|straight|back)\w+|(?:theta|phi|kappa|rho|epsi|sigma)v|[Gg]ammad|digamma|b?epsi|[Uu]psi|jmath|imped|af|it|ic|tdot|bsemi|hybull|caret|[qtb]prime|angst|strns|die|Dot|midast)$/.test(
          name,
        );
      const isSign = first < 0x2100 || ['rarr', 'trade', 'frac13', 'hearts', 'check'].includes(name);
      return second === undefined && isSign && !isLong && !isOfFormulas;
    });
    expect(names.length).toBeGreaterThan(450);
    for (const [name, text] of names) {
      expect(decodeText(`a&${name};b`)).toBe(`a${text}b`);
      expect(decodeValue(`a&${name};b`)).toBe(`a${text}b`);
    }
  });

  it('are known without a semicolon where they always were', () => {
    expect(characterEntitiesLegacy).toHaveLength(106);
    for (const name of characterEntitiesLegacy) {
      const text = characterEntities[name] ?? '';
      expect(decodeText(`&${name} &${name}`)).toBe(`${text} ${text}`);
      expect(decodeText(`&${name}_&${name}xq;`)).toBe(`${text}_${text}xq;`);
      expect(decodeValue(`&${name}_&${name}xq;&${name}=1&${name}`)).toBe(`${text}_&${name}xq;&${name}=1${text}`);
    }
  });

  it.each([
    ['the longest name counts', '&notin; &notit; &not', '∉ ¬it; ¬'],
    ['names that are none', '&nope; &; & &&amp; &é; &1;', '&nope; &; & && &é; &1;'],
    ['case', '&AMP; &Amp; &Auml;&auml;', '& &Amp; Ää'],
    ['long names of signs that have a short one', '&nbsp;&NonBreakingSpace;', '\u00a0&NonBreakingSpace;'],
    ['letters of formulas', '&thetasym;&vartheta;', 'ϑ&vartheta;'],
    ['signs of mathematics', '&ne; &le; &radic; &nvlt;', '≠ ≤ √ &nvlt;'],
    ['once and no more', '&amp;amp; &amp;#38;', '&amp; &#38;'],
    ['numbers', '&#65;&#x41;&#X41&#65', 'AAAA'],
    ['numbers of Windows', '&#150;&#x99;&#147;', '–™“'],
    ['numbers of nothing', '&#0;&#xD800;&#x110000;&#99999999999999999999;', '\ufffd'.repeat(4)],
    ['numbers without digits', '&#; &#x; &#xg;', '&#; &#x; &#xg;'],
    ['names of objects', '&constructor; &__proto__; &toString;', '&constructor; &__proto__; &toString;'],
  ])('%s', (_case, text, decoded) => {
    expect(decodeText(text)).toBe(decoded);
  });
});
