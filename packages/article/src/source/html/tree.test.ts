import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { PageElement } from '../../document/page.ts';
import { readPage } from './tree.ts';

/** A tree as mark-up without attributes. */
const shown = (element: PageElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : `<${child.tag}>${shown(child)}</${child.tag}>`))
    .join('');

const peerShown = (node: DefaultTreeAdapterTypes.ParentNode): string =>
  node.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      return 'tagName' in child ? `<${child.tagName}>${peerShown(child)}</${child.tagName}>` : '';
    })
    .join('');

const textOf = (element: PageElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

describe('the tree of a page', () => {
  it.each([
    ['paragraphs that nothing closes', '<p>a<p>b<div>c</div>', '<p>a</p><p>b</p><div>c</div>'],
    ['points', '<ul><li>a<li>b<ul><li>c</ul><li>d</ul>', '<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>'],
    ['terms', '<dl><dt>a<dd>b<dt>c</dl>', '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>'],
    ['choices', '<select><option>a<option>b</select>', '<select><option>a</option><option>b</option></select>'],
    [
      'cells',
      '<table><tr><td>a<td>b<tr><th>c</table>d',
      '<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>d',
    ],
    ['a heading that nothing closes', '<h1>a<p>b<p>c', '<h1>a</h1><p>b</p><p>c</p>'],
    ['a heading with a paragraph in it', '<h1><p>a</p></h1>b', '<h1><p>a</p></h1>b'],
    ['a heading in a heading', '<h2>a<h3>b</h3>', '<h2>a</h2><h3>b</h3>'],
    ['a link in a link', '<a>a<a>b</a>', '<a>a</a><a>b</a>'],
    ['elements that hold nothing', '<br>a<img>b<hr/>c', '<br></br>a<img></img>b<hr></hr>c'],
    ['a tag that does not end itself', '<div/>a</div>b', '<div>a</div>b'],
    ['names that cross', '<b>a<i>b</b>c</i>d', '<b>a<i>b</i></b>cd'],
    ['a closing tag of nothing', 'a</p>b</span>c', 'abc'],
    [
      'a closing tag out of a cell',
      '<div><table><tr><td>a</div>b</table></div>',
      '<div><table><tr><td>ab</td></tr></table></div>',
    ],
    ['a drawing', 'a<svg><title>x</title><path/><p>b</p>', 'a<p>b</p>'],
    ['a drawing that is closed', 'a<svg><g>x</g></svg>b<math/>c', 'abc'],
    ['a second body', '<body><p>a</p></body><body>b', '<body><p>a</p>b</body>'],
    ['comments within a text', 'a<!-- x -->b', 'ab'],
    ['bare text', '<script>a<p>&amp;</script><title>&amp;</title>', '<script>a<p>&amp;</script><title>&</title>'],
    ['what holds no script', '<noscript><img></noscript>', '<noscript><img></img></noscript>'],
    ['a template', '<template><p>a</template>b', '<template><p>a</p></template>b'],
  ])('%s', (_case, html, tree) => {
    expect(shown(readPage(html).root)).toBe(tree);
  });

  it('gives attributes by name, whatever the case, and the first of a name', () => {
    const [element] = readPage('<p CLASS="a &amp; b" data-x id=c id=d>').root.children;
    if (typeof element !== 'object') throw new Error('no element');
    expect(['class', 'data-x', 'id', 'title'].map((name) => element.get(name))).toEqual(['a & b', '', 'c', undefined]);
    expect([element.has('class'), element.has('clas')]).toEqual([true, false]);
  });

  it('keeps the places of elements', () => {
    const { elements } = readPage('<div><p>a<b>b</b></p></div><p>c</p>');
    expect(elements.map(({ tag, order, last }) => [tag, order, last])).toEqual([
      ['#root', 0, 4],
      ['div', 1, 3],
      ['p', 2, 3],
      ['b', 3, 3],
      ['p', 4, 4],
    ]);
  });

  it('dissolves what is nested too deeply, keeps its text, and shows no script', () => {
    const page = readPage(`${'<div>'.repeat(250)}a<script>hidden()</script><b>b</b>${'</div>'.repeat(250)}<p>c</p>`);
    expect(page.dissolved).toBeGreaterThan(40);
    expect(Math.max(...page.elements.map(({ depth }) => depth))).toBe(200);
    expect(textOf(page.root).replace(/\s+/g, '')).toBe('abc');
    expect(page.root.children.at(-1)).toMatchObject({ tag: 'p', depth: 1 });
  });

  const text = fc.constantFrom('one', 'two &amp; three', ' ', 'vier', 'πέντε', 'a < b', '&eacute;t&eacute;');
  const wrap = (names: readonly string[], inner: fc.Arbitrary<string[]>) =>
    fc.tuple(fc.constantFrom(...names), inner).map(([name, parts]) => `<${name} class="x">${parts.join('')}</${name}>`);
  const { flow } = fc.letrec<{ flow: string; inline: string }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.constantFrom('<br>', '<img src="/a.jpg">', '<!-- x -->', '<svg><path d="a"/></svg>', '<script>a<b</script>'),
      wrap(['span', 'em', 'time', 'cite'], fc.array(tie('inline'), { maxLength: 4 })),
    ),
    flow: fc.oneof(
      { depthSize: 'small' },
      wrap(['p', 'h2', 'h3', 'pre'], fc.array(tie('inline'), { maxLength: 4 })),
      wrap(['div', 'section', 'article', 'blockquote', 'figure', 'aside'], fc.array(tie('flow'), { maxLength: 4 })),
      fc
        .array(tie('flow'), { maxLength: 3 })
        .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
      fc
        .array(tie('flow'), { maxLength: 3 })
        .map((cells) => `<table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`),
    ),
  }));

  it('is that of the standard where the page is sound', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 5 }), (parts) => {
        const html = `<html><head><title>a</title></head><body>${parts.join('')}</body></html>`;
        const peer = peerShown(parse(html)).replaceAll('<svg><path></path></svg>', '');
        expect(shown(readPage(html).root)).toBe(peer);
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds every word of a soup', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table>',
      '<td>',
      '</td>',
      '</table>',
      '<a>',
      '</a>',
      '<li>',
      '<h1>',
      '</h2>',
      '<b>',
      '</i>',
      '<html>',
      '</body>',
      '<body>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        const html = pieces.map((tag, i) => `${tag}${i} `).join('');
        expect(textOf(readPage(html).root).match(/\d+/g) ?? []).toEqual(pieces.map((_, i) => String(i)));
      }),
    );
  });
});
