import { describe, expect, it } from 'vitest';
import { columnAligns } from './table.tsx';

const row = (...texts: string[]) => texts.map((text) => ({ content: [{ text }] }));

describe('the columns of a table', () => {
  it('of figures end at one line, whatever their sign', () => {
    expect(columnAligns([row('North', '21', '−1.5 %'), row('South', '1,204', '€'), row('West', '9', '12 €')])).toEqual([
      undefined,
      'end',
      'end',
    ]);
  });
  it('are set as most cells say, and not at all where cells span', () => {
    const [north = []] = [row('North', 'yes')];
    expect(columnAligns([north.map((cell) => ({ ...cell, align: 'center' as const }))])).toEqual(['center', 'center']);
    expect(columnAligns([[{ content: [{ text: '21' }], colSpan: 2 }]])).toEqual([]);
  });
});
