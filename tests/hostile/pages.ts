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
};
