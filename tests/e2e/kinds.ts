const prose =
  'The harbour office counted the boats that came in at night, and did not believe it until the morning came. ';
const paragraphs = (count: number) => `<p>${prose.repeat(2)}</p>`.repeat(count);

/** A page with every kind of block that pages are read into, in our own words. */
export const pageOfKinds = `<!doctype html><html lang="en"><head><title>Boats | The Quay</title>
<meta property="og:site_name" content="The Quay"><link rel="canonical" href="https://quay.example/boats"></head><body>
<article><p class="kicker">Harbour</p><h1>Harbour counts its boats, and counts them again</h1>
<p class="byline">By Anna Berg</p><time datetime="2024-05-03T10:15+01:00">3 May 2024</time>
${paragraphs(2)}<p>The old list names eighty boats.<sup><a href="#fn1" id="r1">1</a></sup> ${prose}</p>
<h2>Counted twice</h2>${paragraphs(1)}<ul><li>Cutters: twelve</li><li>Dinghies: thirty<ul><li>of wood</li><li>of steel</li></ul></li></ul>
<ol><li>Count the boats.</li><li>Count them again.</li></ol>${paragraphs(1)}
<blockquote><p>Who counts his boats has lost one already.</p></blockquote>
<h3>By year</h3><table><caption>Boats by year</caption><thead><tr><th>Year</th><th>Boats</th></tr></thead>
<tbody><tr><th>1911</th><td>80</td></tr><tr><th>2024</th><td>43</td></tr></tbody></table>
<figure><img src="http://127.0.0.1:9/boats.jpg" alt="Boats in the harbour" width="800" height="500"><figcaption>Boats in the morning.</figcaption></figure>
<h2>How to count</h2><pre><code>boats | sort | uniq | wc -l</code></pre>${paragraphs(2)}
<ol class="footnotes"><li id="fn1">The list lies in the town archive. <a href="#r1">↩</a></li></ol></article></body></html>`;

const entry = (hour: number, title: string, text: string) =>
  `<div class="post" id="e${hour}"><header><time datetime="2024-05-03T${hour}:05:00+01:00">${hour}:05</time> <span class="author">Lea Brook</span></header><h3>${title}</h3><p>${text}</p></div>`;

/** A live blog. */
export const livePage = `<!doctype html><html lang="en"><head><title>The storm, live | The Quay</title>
<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"The harbour waits for the storm","coverageStartTime":"2024-05-03T15:00:00+01:00","coverageEndTime":"2024-05-04T06:00:00+01:00"}</script></head><body>
<h1>The harbour waits for the storm</h1>${paragraphs(1)}<div class="live-blog">
${entry(18, 'The wind falls', 'The wind has fallen to six, the office says, and the first crews have gone down to look after their boats. Two cutters have lost their masts.')}
${entry(17, 'The ferry stays in the harbour', 'The evening ferry will not sail. Those who have a ticket can use it tomorrow, or have their money back at the office on the quay.')}
${entry(16, 'First gusts', 'The first gusts have reached the mole. A fence lies across the coast road, and the fire brigade asks everybody to keep away from the old mill.')}
${entry(15, 'The office warns', 'The office has hoisted the second ball. It expects gusts of eleven by the evening and water a metre above the mark.')}</div></body></html>`;
