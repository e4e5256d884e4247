import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { List } from './list.tsx';

const item = (level: number, text: string, ordered = true) => ({ level, ordered, content: [{ text }] });
const markup = (items: ReturnType<typeof item>[]) =>
  renderToStaticMarkup(<List block={{ type: 'list', id: 'b_a', items }} language="en" />).replaceAll(/<\/?span>/g, '');

describe('a list', () => {
  it('counts each level for itself', () => {
    expect(markup([item(0, 'one'), item(1, 'a'), item(1, 'b'), item(0, 'two')])).toBe(
      '<ol id="b_a"><li>one<ol><li>a</li><li>b</li></ol></li><li>two</li></ol>',
    );
  });
  it('may begin or go on at any level, and change its kind', () => {
    expect(markup([item(2, 'deep'), item(0, 'one'), item(3, 'x', false), item(1, 'y')])).toBe(
      '<ol id="b_a"><li>deep</li><li>one<ul><li>x</li><li>y</li></ul></li></ol>',
    );
  });
});
