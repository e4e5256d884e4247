import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const subjects = ['boats', 'mills', 'bridges', 'storks', 'clocks', 'bells', 'ferries', 'weirs', 'lamps', 'carts'];

/** A folder of pages whose text is known, as the training and the benches read it: few, small and our own. */
export function writeOwnPages(folder: string, set: string): void {
  mkdirSync(join(folder, 'pages', set), { recursive: true });
  const known = subjects.map((subject, n) => {
    const paragraphs = [1, 2, 3, 4].map(
      (part) =>
        `In part ${part} of the story of the ${subject}, the council counted them ${n + part} times, and nobody believed it until the ${subject} were counted once more in the morning.`,
    );
    const html = `<!doctype html><html lang="en"><head><title>The ${subject}</title></head><body>
<nav><a href="/">Home</a> <a href="/town">Town</a></nav><div class="body"><h1>Town counts its ${subject}, and counts again</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('')}<p class="note"><a href="/more">More on ${subject}</a></p></div>
<ul class="teasers">${subjects.map((other) => `<li><a href="/${other}">What became of the ${other}</a></li>`).join('')}</ul>
<footer>All rights reserved.</footer></body></html>`;
    writeFileSync(join(folder, 'pages', set, `${subject}.html.gz`), gzipSync(html));
    return { id: subject, url: `https://${subject}.example/town`, text: paragraphs.join('\n') };
  });
  writeFileSync(join(folder, `${set}.json`), JSON.stringify(known));
}
