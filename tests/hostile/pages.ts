const prose = (n: number) =>
  `Paragraph ${n} tells how the harbour office counted the boats that came in during the night, and why the harbour master did not believe the first count of the morning.`;
const wrap = (inner: string, head = '') =>
  `<html><head><title>A long enough headline for a page</title>${head}</head><body><h1>A long enough headline for a page</h1>${inner}</body></html>`;

/** What every one of them tries to run. */
export const canary = 'window.__canary=1';
const handlers = ['onclick', 'onerror', 'onload', 'onfocus', 'ONMOUSEOVER', 'onanimationstart', 'on\nbegin']
  .map((name) => `${name}="${canary}"`)
  .join(' ');
/** Pages that mean harm: scripts in every place, strange nesting, floods, keys of prototypes. */
export const hostilePages: Record<string, string> = {
  'scripts in attributes': wrap(
    `<p onclick="${canary}" onmouseover='${canary}'>${prose(1)}<img src=x onerror=${canary}></p><p>${prose(2)}</p>`,
  ),
  'addresses of scripts': wrap(
    `<p>${prose(1)} <a href="javascript:${canary}">one</a> <a href=" jAvAsCrIpT&#58;${canary}">two</a> <a href="data:text/html,<script>${canary}</script>">three</a> <a href="vbscript:x">four</a></p><p>${prose(2)}</p><img src="javascript:${canary}" width=500 height=500><img src="data:image/svg+xml,<svg onload=${canary}>" width=500 height=500>`,
  ),
  'mutation strings': wrap(
    `<p>${prose(1)}</p><svg></p><style><a id="</style><img src=1 onerror=${canary}>"></svg><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${canary}&gt;"></table></mtext></math><p>${prose(2)}</p><noscript><p title="</noscript><img src=x onerror=${canary}>"></noscript>`,
  ),
  'text that looks like tags': wrap(
    `<p>${prose(1)} &lt;script&gt;${canary}&lt;/script&gt; &lt;img src=x onerror=${canary}&gt;</p><p>${prose(2)}</p>`,
  ),
  'prototype keys': wrap(
    `<p>${prose(1)}</p><p>${prose(2)}</p>`,
    `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"headline":{"toString":"x"},"author":{"__proto__":{"name":"x"}},"image":[[[{"url":"javascript:${canary}"}]]],"datePublished":{"a":1}}</script>`,
  ),
  'NULs and controls': wrap(`<p>${prose(1)}\0\x01\x02\ud800 end of it</p><p>${prose(2)}\x7f</p>`),
  'tag soup':
    `<p><b><i>${prose(1)}</p></b><table><p>${prose(2)}<td></i><h1>Soup of the day is served</h1></table></div></span><li>`.repeat(
      20,
    ),
  'closing a script early': wrap(
    `<p>${prose(1)}</p><script>"<!--<script>";${canary}</script><p>${prose(2)}</p><script>`,
  ),
  'players and frames': wrap(
    `<p>${prose(1)}</p><iframe srcdoc="<script>${canary}</script>"></iframe><iframe src="javascript:${canary}"></iframe><iframe title='"><script>${canary}</script>' src="https://www.youtube.com/embed/abcDEF12345?x=%22onload=${canary}"></iframe><video poster="javascript:${canary}" src="javascript:${canary}" onerror=${canary}></video><amp-youtube data-videoid="');${canary};//"></amp-youtube><audio aria-label="<img src=x onerror=${canary}>" src="http://127.0.0.1:9/x.mp3"></audio><p>${prose(2)}</p><div class="infobox"><h3><svg onload=${canary}>Box</h3><p>${prose(3)}</p></div><aside class="pullquote"><img src=x onerror=${canary}>Words set large for all to see</aside>`,
  ),
  'a live blog': wrap(
    `<div class="liveblog">${[1, 2, 3].map((n) => `<section class="post" id="x'><script>${canary}</script>${n}"><time datetime="2024-05-03T1${n}:00<script>">1${n}:00</time><h2><b onclick=${canary}>Hour ${n}</b></h2><p>${prose(n)}</p></section>`).join('')}</div>`,
    '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"A long enough headline for a page"}</script>',
  ),
  polyglot: wrap(
    `<p>${prose(1)}</p><p>jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${canary} )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=${canary}//>\\x3e</p><p>${prose(2)}</p>`,
  ),
  'every attribute a script': wrap(
    `<p ${handlers}>${prose(1)} <a href="https://a.example/" ${handlers} style="background:url(javascript:${canary})" ping="javascript:${canary}">a link</a></p><img src="https://a.example/a.jpg" width=500 height=500 ${handlers} alt='" onerror="${canary}'><form action="javascript:${canary}"><button formaction="javascript:${canary}">x</button></form><p>${prose(2)}</p>`,
  ),
  'addresses of scripts, hidden': wrap(
    `<p>${prose(1)} ${[
      'java\tscript:',
      'java\nscript:',
      'java&#10;script:',
      'java&Tab;script&colon;',
      '\x01javascript:',
      '&#x6A;avascript:',
      'JAVASCRIPT&#0000058',
      '  javascript:',
      'view-source:javascript:',
      'feed:javascript:',
      'blob:https://a.example/x',
      'file:///etc/passwd',
      'data&colon;text/html;base64,PHNjcmlwdD4=',
      'vb&NewLine;script:',
      'https:javascript:',
      '//javascript:%0a',
    ]
      .map((scheme, i) => `<a href="${scheme}${canary}">number ${i}</a>`)
      .join(' ')}</p><p>${prose(2)}</p>`,
    '<base href="javascript:/">',
  ),
  'addresses of scripts in pictures': wrap(
    `<picture><source srcset="javascript:${canary} 800w, java&Tab;script:${canary} 2x, data:image/svg+xml,&lt;svg onload=${canary}&gt; 1x"><img src="vbscript:${canary}" data-src="javascript:${canary}" data-srcset="javascript:${canary} 1w" srcset="https://a.example/a.jpg&quot;onerror=${canary} 800w" width=600 height=400></picture><p>${prose(1)}</p><p>${prose(2)}</p><noscript><img src="javascript:${canary}"></noscript>`,
    `<link rel="amphtml" href="javascript:${canary}"><link rel="shortlink" href="data:text/html,x"><link rel="license" href="javascript:${canary}"><link rel="alternate" hreflang="de" href="java&Tab;script:${canary}"><link rel="next" href="javascript:${canary}"><meta property="og:image" content="javascript:${canary}"><meta property="og:url" content="javascript:${canary}"><meta name="syndication-source" content="javascript:${canary}">`,
  ),
  'addresses of scripts in JSON-LD': wrap(
    `<p>${prose(1)}</p><p>${prose(2)}</p>`,
    `<script type="application/ld+json">${JSON.stringify({
      '@type': 'NewsArticle',
      '@id': `javascript:${canary}`,
      url: `javascript:${canary}`,
      mainEntityOfPage: `java\tscript:${canary}`,
      headline: '<img src=x onerror=1> A long enough headline for a page',
      image: [`javascript:${canary}`, { url: `data:text/html,${canary}`, caption: '<svg onload=1>' }],
      author: { '@type': 'Person', name: '<script>1</script>Ann', url: `javascript:${canary}` },
      publisher: { name: 'Q', url: `vbscript:${canary}` },
      license: `javascript:${canary}`,
      usageInfo: `javascript:${canary}`,
      isPartOf: { '@type': 'CreativeWorkSeries', name: '<b onclick=1>S', url: `javascript:${canary}` },
      hasPart: { isAccessibleForFree: false, cssSelector: '.a"><script>' },
      copyrightNotice: '<script>1</script>',
    }).replaceAll('</', '<\\/')}</script>`,
  ),
  'more mutation strings': wrap(
    `<p>${prose(1)}</p>${[
      `<svg><foreignObject><p><style><!--</style><img src=x onerror=${canary}>--></foreignObject></svg>`,
      `<math><mi><table><mi><mglyph><style><img title="</style><img src onerror=${canary}>">`,
      `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${canary}></style></mglyph></form></math>`,
      `<noscript><style></noscript><img src=x onerror=${canary}></style></noscript>`,
      `<template><script>${canary}</script><img src=x onerror=${canary}></template>`,
      `<!--><img src=x onerror=${canary}>-->`,
      `<!--!><img src=x onerror=${canary}>--!>`,
      `<![CDATA[><img src=x onerror=${canary}>]]>`,
      `<?xml ><img src=x onerror=${canary}>?>`,
      `<title></title><img src=x onerror=${canary}></title>`,
      `<textarea></textarea><img src=x onerror=${canary}></textarea>`,
      `<xmp></xmp><img src=x onerror=${canary}></xmp>`,
      `<select><option><style></option></select><img src=x onerror=${canary}></style>`,
      `<p id="--&gt;&lt;/p&gt;&lt;img src=x onerror=${canary}&gt;">x</p>`,
      `<a title="\`<img src=x onerror=${canary}>\`">tick</a>`,
    ].join(`<p>${prose(3)}</p>`)}<p>${prose(2)}</p>`,
  ),
  'fields of mark-up': wrap(
    `<p class="kicker">&lt;script&gt;${canary}&lt;/script&gt;</p><p class="byline">By &lt;img src=x onerror=${canary}&gt; and <a rel=author href="javascript:${canary}">&lt;svg onload=${canary}&gt; Berg</a></p><figure><img src="https://a.example/a.jpg" width=600 height=400 alt="&lt;script&gt;"><figcaption>&lt;script&gt;${canary}&lt;/script&gt; <span class=credit>Photo: &lt;img onerror=${canary}&gt;</span></figcaption></figure><p>${prose(1)}</p><blockquote cite="javascript:${canary}"><p>${prose(2)}</p><cite>&lt;svg onload=${canary}&gt;</cite></blockquote><table><caption>&lt;script&gt;</caption><tr><td style="text-align:javascript">&lt;b&gt;</td><td>2</td></tr></table><pre><code class="language-&quot;&gt;&lt;script&gt;">&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;${canary}&lt;/script&gt;</code></pre><p>a [link](javascript:${canary}) and ![x](javascript:${canary}) and <span>&lt;javascript:${canary}&gt;</span> and | pipes | &#96;&#96;&#96;</p><ol start="javascript:1"><li value="1e99">${prose(3)}</li></ol>`,
    `<meta name="keywords" content="&lt;script&gt;${canary}&lt;/script&gt;, b"><meta property="article:section" content='"&gt;&lt;script&gt;${canary}&lt;/script&gt;'>`,
  ),
  'footnotes of scripts': wrap(
    `<p>${prose(1)}<sup><a href="#x'><script>${canary}</script>">1</a></sup> <sup><a href="#__proto__">2</a></sup> <sup><a href="#constructor">3</a></sup></p><p>${prose(2)}</p><ol class=footnotes><li id="x'><script>${canary}</script>">A note &lt;script&gt; of some length</li><li id="__proto__">Another note of some length</li><li id="constructor">A third note of some length</li></ol>`,
  ),
  'state of scripts': wrap(
    '<div id=root></div>',
    `<meta property="og:type" content="article"><script type="application/json">${JSON.stringify({ __proto__: null, constructor: { prototype: { polluted: true } }, article: { title: 'A long enough headline for a page', author: { name: `<img src=x onerror=${canary}>` }, body: `<p onclick="${canary}">${prose(1)}</p><img src=x onerror=${canary}><h2><svg onload=${canary}>Sub</h2><p>${prose(2)} &lt;script&gt;${canary}&lt;/script&gt;</p>` } }).replaceAll('</', '<\\/')}</script>`,
  ),
  'prototype keys everywhere': wrap(
    `<p>${prose(1)}</p><p>${prose(2)}</p><div class="__proto__ constructor toString hasOwnProperty" id="__proto__" itemprop="__proto__ constructor" role="constructor"><p>${prose(3)}</p></div>`,
    `<meta name="__proto__" content="x"><meta property="constructor" content="x"><meta name="hasOwnProperty" content="x"><script type="application/ld+json">[{"@type":"__proto__","@id":"__proto__"},{"@type":"NewsArticle","author":{"@id":"__proto__"},"publisher":{"@id":"constructor"},"@graph":{"__proto__":[]}},{"__proto__":{"@type":"NewsArticle","polluted":true}}]</script>`,
  ),
  'letters that turn round': wrap(
    `<p>${prose(1)} \u202egnp.exe\u202c and \u2066more\u2069 \u200b\u200f\ufeff of it</p><p>${prose(2)}</p><p class="byline">By \u202eAnn Berg</p>`,
    '<meta property="og:title" content="A long \u202eenough headline for a page">',
  ),
  'numbers of characters': wrap(
    `<p>${prose(1)} &#0; &#1; &#x7f; &#x85; &#xD800; &#xDFFF; &#x110000; &#99999999999; &#xFFFE; &#x1F600; &nope; &amp;lt;script&amp;gt;</p><p>${prose(2)}</p>`,
  ),
  'a page in XML': `<?xml version="1.0" encoding="utf-7"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;&x;">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title>A long enough headline for a page</title></head><body><h1>A long enough headline for a page</h1><p>${prose(1)} &x; &y;</p><p>${prose(2)}</p></body></html>`,
  'a saved message': `From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${wrap(`<p>${prose(1)}</p><p>${prose(2)}</p>`)}\r\n--b--`,
  'dates that are none': wrap(
    `<time datetime="2024-02-30T25:61:61Z">x</time><time datetime="${'9'.repeat(400)}">y</time><p>${prose(1)}</p><p>${prose(2)}</p>`,
    `<meta property="article:published_time" content="+275760-09-13T00:00:00.001Z"><meta property="article:modified_time" content="0000-00-00T00:00:00Z"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":1e308,"dateModified":-1,"expires":"99999-01-01"}</script>`,
  ),
};

const letters = 'abcdefghij';
/** Shapes that take time or memory from a careless reader, in a size that tests can afford. */
export const floods: Record<string, string> = {
  'nested elements': wrap('<div>'.repeat(200_000)),
  'nested formatting': wrap(`<p>${'<b><i><a href=/x>'.repeat(60_000)}${prose(1)}`),
  'nested lists': wrap(`${'<ul><li>x'.repeat(50_000)}`),
  'nested tables': wrap('<table><tr><td>x'.repeat(30_000)),
  'nested quotations': wrap(`<blockquote><p>${prose(1)}</p>`.repeat(10_000)),
  'nested boxes': wrap(`<aside class="infobox"><p>${prose(1)}</p>`.repeat(10_000)),
  references: wrap(`<p>${'&amp;&lt;&notit;&#60;&'.repeat(100_000)}</p>`),
  'long attributes': wrap(`<p class="${letters.repeat(200_000)}" id="${'x '.repeat(500_000)}">${prose(1)}</p>`),
  'many attributes': wrap(`<p ${'a=b '.repeat(300_000)}>${prose(1)}</p>`),
  'a long srcset': wrap(`<img srcset="${'https://a.example/a.jpg 800w, '.repeat(50_000)}"><p>${prose(1)}</p>`),
  footnotes: wrap(
    `<p>${Array.from({ length: 20_000 }, (_, i) => `<sup><a href="#f${i % 3_000}">${i % 900}</a></sup>`).join(' ')}</p><p>${prose(1)}</p>${Array.from({ length: 3_000 }, (_, i) => `<div id="f${i}">A note of some length`).join('')}`,
  ),
  teasers: wrap(
    Array.from(
      { length: 20_000 },
      (_, i) => `<div><h3><a href="/n/${i}">Story number ${i}</a></h3><p>${prose(1)}</p></div>`,
    ).join(''),
  ),
  'nested teasers': wrap(
    Array.from(
      { length: 20_000 },
      (_, i) => `<div><h3><a href="/n/${i}">Story number ${i}</a></h3><p>${prose(1)}</p>`,
    ).join(''),
  ),
  'spans side by side': wrap(`<div>${`<span>${prose(1)}</span>`.repeat(20_000)}</div>`),
  'nested spans': wrap(`${'<div><span>'.repeat(50_000)}${prose(1)}`),
  'breaks in formatting': wrap(`<p>${'<b>x<br>'.repeat(50_000)}${prose(1)}</p>`),
  'entries of a live blog': wrap(
    `<div class="liveblog">${'<section><time>10:00</time><p>x</p></section>'.repeat(20_000)}</div>`,
  ),
  'deep JSON': wrap(`<p>${prose(1)}</p>`, `<script type="application/ld+json">${'{"a":['.repeat(100_000)}</script>`),
  'broken JSON': wrap(
    `<p>${prose(1)}</p>`,
    `<script type="application/ld+json">${'{"a":"b" "c":\'d\', // e\n'.repeat(40_000)}</script>`,
  ),
  'much JSON': wrap(
    `<p>${prose(1)}</p>`,
    `<script type="application/ld+json">[${'{"@type":"NewsArticle","headline":"x"},'.repeat(40_000)}{}]</script>`,
  ),
  'a deep state': wrap('', `<script>x=${'{"a":['.repeat(100_000)}"${prose(1)}"</script>`),
  'states in strings': wrap('', `<script>x=${'"{\\"a\\":'.repeat(50_000)}</script>`),
  'many links': wrap(`<p>${'<a href="x?y=z">w</a> '.repeat(100_000)}</p>`),
  'headings of the first level': wrap('<h1>A long enough headline for a page</h1>'.repeat(20_000)),
  'closing tags': wrap(`${'</p></div></table></html>'.repeat(60_000)}<p>${prose(1)}</p>`),
  comments: wrap(`${'<!-- -- > <!'.repeat(100_000)}<p>${prose(1)}</p>`),
  'one long word': wrap(`<p>${letters.repeat(200_000)}</p>`),
  quotations: wrap(`<p>${'“x '.repeat(200_000)}</p>`),
};

const ascii = (text: string) => new TextEncoder().encode(text);
const after = (head: number[], text: string) => Uint8Array.from([...head, ...ascii(text)]);
const page = wrap(`<p>${prose(1)}</p><p>${prose(2)}<script>${canary}</script></p>`);
/** Bytes that begin as one thing and go on as another, or that are no text. */
export const hostileBytes: Record<string, Uint8Array> = {
  PDF: ascii(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n${page}`),
  gzip: after([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3], page),
  PNG: after([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], page),
  GIF: ascii(`GIF89a/*${page}*/`),
  ZIP: after([0x50, 0x4b, 3, 4, 20, 0, 0, 0], page),
  'two marks of order': after([0xef, 0xbb, 0xbf, 0xff, 0xfe], page),
  'UTF-16 without a mark': Uint8Array.from(
    [...page].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
  ),
  'UTF-7': ascii(
    page
      .replace('<p>', '<p>+ADw-script+AD4-window.__canary=1+ADw-/script+AD4-')
      .replace('<head>', '<head><meta charset="utf-7">'),
  ),
  'ISO-2022-JP': after([0x1b, 0x24, 0x42], page.replace('<head>', '<head><meta charset="iso-2022-jp">')),
  'an unknown encoding': ascii(page.replace('<head>', '<head><meta charset="x-user-defined"><meta charset="no-such">')),
  noise: Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7_919 + (i >> 3)) & 255),
  zeros: new Uint8Array(200_000),
};
