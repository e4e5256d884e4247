import fc from 'fast-check';
import { Tokenizer, TokenizerMode } from 'parse5';
import { describe, expect, it } from 'vitest';
import { Attributes } from '../../document/attributes.ts';
import { decodeText, decodeValue } from './references.ts';
import { Content, type Tag } from './tags.ts';
import { TokenReader } from './tokens.ts';

const foreign = new Set(['svg', 'math']);

/** Tokens as short texts: `a` a text, `<a href="x">` and `</a>` tags. Texts that touch are one. */
class Notes {
  readonly notes: string[] = [];
  #open = false;
  depth = 0;

  text(text: string): void {
    if (text === '') return;
    if (this.#open) this.notes.push(this.notes.pop() + text);
    else this.notes.push(text);
    this.#open = true;
  }

  start(name: string, attributes: string, selfClosing: boolean): void {
    if (foreign.has(name) && !selfClosing) this.depth++;
    this.tag(`<${name}${attributes}${selfClosing ? '/' : ''}>`);
  }

  end(name: string): void {
    if (foreign.has(name) && this.depth > 0) this.depth--;
    this.tag(`</${name}>`);
  }

  tag(note: string): void {
    this.notes.push(note);
    this.#open = false;
  }
}

function tokensOf(html: string): string[] {
  const attributes = new Attributes(html, decodeValue);
  const notes = new Notes();
  new TokenReader(html, attributes, 60).read({
    get isForeign() {
      return notes.depth > 0;
    },
    text(from, to, content) {
      const text = html.slice(from, to);
      notes.text(content <= Content.references ? decodeText(text) : text);
    },
    start(tag: Tag, first, selfClosing) {
      let shown = '';
      const seen = new Set<string>();
      for (let at = first; at < attributes.size; at += 4)
        if (seen.size < seen.add(attributes.name(at)).size)
          shown += ` ${attributes.name(at)}="${attributes.value(at)}"`;
      notes.start(tag.name, shown, selfClosing);
    },
    end: (tag) => notes.end(tag.name),
  });
  return notes.notes;
}

/** The same by another reader, which follows the standard letter by letter. */
function peerTokensOf(html: string): string[] {
  const notes = new Notes();
  const write = ({ chars }: { chars: string }) => notes.text(chars);
  const peer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs, selfClosing }) {
        notes.start(tagName, attrs.map(({ name, value }) => ` ${name}="${value}"`).join(''), selfClosing);
        peer.inForeignNode = notes.depth > 0;
        if (notes.depth > 0) return;
        if (/^(?:title|textarea)$/.test(tagName)) peer.state = TokenizerMode.RCDATA;
        else if (/^(?:style|xmp|iframe|noembed|noframes)$/.test(tagName)) peer.state = TokenizerMode.RAWTEXT;
        else if (tagName === 'script') peer.state = TokenizerMode.SCRIPT_DATA;
        else if (tagName === 'plaintext') peer.state = TokenizerMode.PLAINTEXT;
      },
      onEndTag({ tagName }) {
        notes.end(tagName);
        peer.inForeignNode = notes.depth > 0;
      },
      onCharacter: write,
      onWhitespaceCharacter: write,
      onNullCharacter: write,
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  peer.write(html, true);
  return notes.notes;
}

describe('tokens of a page', () => {
  it.each<[state: string, html: string, ...tokens: string[]]>([
    ['text alone', 'a > b', 'a > b'],
    ['a sign that opens nothing', 'a < b <3 <', 'a < b <3 <'],
    ['tags', '<p>one</p>', '<p>', 'one', '</p>'],
    ['names in any case', '<ARTICLE>one</Article>', '<article>', 'one', '</article>'],
    ['names of their own', '<quay-box:x>one</quay-box:x>', '<quay-box:x>', 'one', '</quay-box:x>'],
    ['a tag that ends itself', '<br/><br /><p/>', '<br/>', '<br/>', '<p/>'],
    ['white space in tags', '<p\n\tid = "a"\f>one</p\n>', '<p id="a">', 'one', '</p>'],
    ['values in quotes', `<a href="/x?a=1>2" title='a "b"'>`, `<a href="/x?a=1>2" title="a "b"">`],
    ['values without quotes', '<a href=/x/y/ id=a>', '<a href="/x/y/" id="a">'],
    ['a value that seems to end the tag', '<a href=x/>one', '<a href="x/">', 'one'],
    ['no value', '<input disabled checked= >', '<input disabled="" checked="">'],
    ['attributes that touch', '<a id="a"class="b"/title=c>', '<a id="a" class="b" title="c">'],
    ['odd names', '<a =x="1" "b" c\'=d>', '<a =x="1" "b"="" c\'="d">'],
    ['a name twice', '<a id=a id=b>', '<a id="a">'],
    [
      'references in values',
      '<a href="?a=1&copy=2&amp;b=3&lt" title=&eacute;>',
      '<a href="?a=1&copy=2&b=3<" title="é">',
    ],
    ['references in text', 'a &amp b &eacute;t&eacute; &#8211; &#x2014 &nope; &', 'a & b été – — &nope; &'],
    ['comments', 'a<!-- <p> -- > -->b<!---->c<!-->d<!--->e<!--x--!>f', 'abcdef'],
    ['a comment that nothing ends', 'a<!-- <p>one</p>', 'a'],
    ['a doctype', '<!DOCTYPE html PUBLIC "a">one', 'one'],
    ['instructions and the like', '<?xml version="1.0"?>a<!a>b</ c>d</3>e</>f', 'abdef'],
    ['CDATA, which HTML does not know', 'a<![CDATA[ b > c ]]>', 'a c ]]>'],
    ['CDATA in a drawing', '<svg><![CDATA[ <p> ]]></svg>a', '<svg>', ' <p> ', '</svg>', 'a'],
    ['a script', '<script>if (a<b) "</p>&amp;"</script >x', '<script>', 'if (a<b) "</p>&amp;"', '</script>', 'x'],
    ['a script in any case', '<SCRIPT>a</scriptx></SCRIPT>', '<script>', 'a</scriptx>', '</script>'],
    ['a script in a comment', '<script><!-- a </script>b', '<script>', '<!-- a ', '</script>', 'b'],
    [
      'a script that writes one',
      '<script><!-- <script>a</script> --></script>b',
      '<script>',
      '<!-- <script>a</script> -->',
      '</script>',
      'b',
    ],
    ['a comment that is over', '<script><!--><script></script>b', '<script>', '<!--><script>', '</script>', 'b'],
    ['style', '<style>a>b{content:"<p>"}</style>', '<style>', 'a>b{content:"<p>"}', '</style>'],
    ['a title', '<title>Tom &amp; <b>Ada</title>', '<title>', 'Tom & <b>Ada', '</title>'],
    ['a field', '<textarea><p>&lt;</textarea>', '<textarea>', '<p><', '</textarea>'],
    ['a frame', '<iframe><p>a</iframe>', '<iframe>', '<p>a', '</iframe>'],
    [
      'a title in a drawing',
      '<svg><title>a<b>c</title></svg>',
      '<svg>',
      '<title>',
      'a',
      '<b>',
      'c',
      '</title>',
      '</svg>',
    ],
    ['text to the end', '<plaintext>a<p></plaintext>', '<plaintext>', 'a<p></plaintext>'],
    ['a bare text that nothing ends', '<title>a<p>b', '<title>', 'a<p>b'],
    ['a tag that nothing ends', 'one<p class="a', 'one'],
    ['a tag cut short', 'one<p class', 'one'],
    ['a closing tag with attributes', '</p title=">">one', '</p>', 'one'],
    ['a closing tag cut short', 'one</p', 'one'],
    ['the end after a sign', 'one</', 'one</'],
    ['NUL', 'a\0b<p\0>', 'a\0b', '<p\0>'],
  ])('%s', (_state, html, ...tokens) => {
    expect(tokensOf(html)).toEqual(tokens);
  });

  const piece = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('a', ' ', '\n', 'ü', '漢', '&amp;', '&lt', '&notin;', '&noti', '&#65;', '&x'),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom('<p>', '</p>', '<b', '<i id=a', '>', '<br/>', '<svg>', '</svg>', '<A>', '</A>'),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(' a="b"', " a='b'", ' a=b', ' A', '=', '"', "'", '/', ' ', ' href="?a&amp;b&copy=c"'),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '<script>',
        '</script>',
        '<style>',
        '</style>',
        '<title>',
        '</title >',
        '<textarea>',
        '</textarea>',
        '<plaintext>',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '<!--',
        '-->',
        '--!>',
        '->',
        '-',
        '!',
        '<!',
        '<?',
        '?>',
        '<![CDATA[',
        ']]>',
        '</',
        '<',
      ),
    },
  );

  it('are those of another reader, whatever the soup', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        expect(tokensOf(html)).toEqual(peerTokensOf(html));
      }),
      { numRuns: 20_000 },
    );
  });
});
