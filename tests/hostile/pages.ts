const prose = (n: number) =>
  `Paragraph ${n} tells how the harbour office counted the boats that came in during the night, and why the harbour master did not believe the first count of the morning.`;
const wrap = (inner: string, head = '') =>
  `<html><head><title>A long enough headline for a page</title>${head}</head><body><h1>A long enough headline for a page</h1>${inner}</body></html>`;

/** What every one of them tries to run. */
export const canary = 'window.__canary=1';
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
  polyglot: wrap(
    `<p>${prose(1)}</p><p>jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${canary} )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=${canary}//>\\x3e</p><p>${prose(2)}</p>`,
  ),
};
