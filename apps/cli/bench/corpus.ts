// Articles and pages of any number, invented, each other than the last: what an import is measured with.
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createGzip, gzipSync } from 'node:zlib';

export const shapes = ['jsonl', 'jsonl.gz', 'warc', 'warc.gz', 'wacz', 'html'] as const;
export type Shape = (typeof shapes)[number];

const who = ['The harbour office', 'A council of seven', 'The night ferry', 'Every second household', 'The old mill'];
const did = ['counted', 'put off', 'argued about', 'opened', 'paid for', 'forgot'];
const what = ['the boats', 'the long bridge', 'a new school roof', 'the lamps of Quay Street', 'the market'];
const when = ['on Tuesday', 'before the votes were in', 'for the third time', 'while it rained', 'without a word'];

const pick = (list: readonly string[], seed: number): string => list[seed % list.length] ?? '';
const sentence = (n: number): string =>
  `${pick(who, n)} ${pick(did, n * 7 + 3)} ${pick(what, n * 5 + 1)} ${pick(when, n * 3 + 2)}, which nobody in ward ${n % 97} had asked for. `;
const paragraph = (n: number): string => Array.from({ length: 5 }, (_, i) => sentence(n * 11 + i)).join('');
const headline = (n: number): string => `Ward ${n} ${pick(did, n)} ${pick(what, n + 1)} twice`;
const address = (n: number): string => `https://quay.example/news/${n}`;
const paragraphs = (n: number): string[] => Array.from({ length: 6 + (n % 7) }, (_, i) => paragraph(n + i));

const recordLine = (n: number): string =>
  JSON.stringify({
    title: headline(n),
    text: paragraphs(n).join('\n\n'),
    date: `2024-05-${10 + (n % 18)}`,
    url: address(n),
    author: 'Anna Berg',
  });

/** About 30 kB, of which the article is a tenth, as on the web. */
export function page(n: number): string {
  const links = (count: number, kind: string) =>
    Array.from(
      { length: count },
      (_, i) => `<li class="${kind}"><a class="${kind}-link" href="/${kind}/${n + i}">${headline(n + i + 1)}</a></li>`,
    ).join('\n');
  const text = paragraphs(n)
    .map((one, i) => `${i % 3 === 2 ? `<h2>${headline(n + i)}</h2>\n` : ''}<p class="text">${one}</p>`)
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline(n)} | The Quay</title>
<link rel="canonical" href="${address(n)}"><script>${`var state${n}={"a":[1,2,3],"b":"c"};`.repeat(60)}</script>
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: headline(n), datePublished: '2024-05-03T10:00:00+01:00', author: { '@type': 'Person', name: 'Anna Berg' } })}</script>
</head><body><nav><ul>${links(60, 'section')}</ul></nav><main><article><h1>${headline(n)}</h1><p class="byline">By Anna Berg</p>
${text}</article><aside><ul>${links(80, 'teaser')}</ul></aside></main><footer>The Quay</footer></body></html>`;
}

function warcRecord(n: number): Buffer {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(n)}`);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${n}>\r\nWARC-Target-URI: ${address(n)}\r\n` +
        `WARC-Date: 2024-05-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`,
    ),
    http,
    Buffer.from('\r\n\r\n'),
  ]);
}

/**
 * Writes articles until they hold `bytes` before packing; gives how many they are. `path` is the file or the folder. Of
 * the archive formats each record is a gzip member of its own.
 */
export async function writeCorpus(shape: Shape, path: string, bytes: number): Promise<number> {
  let articles = 0;
  let size = 0;
  const make = shape.startsWith('jsonl')
    ? (n: number) => Buffer.from(`${recordLine(n)}\n`)
    : shape === 'html'
      ? (n: number) => Buffer.from(page(n))
      : warcRecord;
  function* pieces(): Generator<Buffer> {
    for (; size < bytes; articles++) {
      const piece = make(articles);
      size += piece.length;
      yield piece;
    }
  }
  const members = function* (): Generator<Buffer> {
    for (const piece of pieces()) yield gzipSync(piece, { level: 1 });
  };
  await mkdir(dirname(path), { recursive: true });
  if (shape === 'html')
    for (const piece of pieces()) {
      const folder = join(path, `${articles % 100}`);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${articles}.html`), piece);
    }
  else if (shape === 'jsonl.gz')
    await pipeline(Readable.from(pieces()), createGzip({ level: 1 }), createWriteStream(path));
  else if (shape === 'wacz')
    await pipeline(Readable.from(stored('archive/a.warc.gz', members())), createWriteStream(path));
  else await pipeline(Readable.from(shape === 'warc.gz' ? members() : pieces()), createWriteStream(path));
  return articles;
}

/** A zip with one file, kept as it is. */
function* stored(name: string, content: Iterable<Buffer>): Generator<Buffer> {
  const title = Buffer.from(name);
  const start = Buffer.alloc(30);
  start.writeUInt32LE(0x04034b50);
  start.writeUInt16LE(20, 4);
  start.writeUInt16LE(8, 6);
  start.writeUInt16LE(title.length, 26);
  yield Buffer.concat([start, title]);
  let crc = 0;
  let size = 0;
  for (const piece of content) {
    crc = crc32(piece, crc);
    size += piece.length;
    yield piece;
  }
  const sums = (target: Buffer, at: number) => {
    target.writeUInt32LE(crc, at);
    target.writeUInt32LE(size, at + 4);
    target.writeUInt32LE(size, at + 8);
    return target;
  };
  const after = sums(Buffer.alloc(16), 4);
  after.writeUInt32LE(0x08074b50);
  const entry = sums(Buffer.alloc(46), 16);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 8);
  entry.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + title.length, 12);
  end.writeUInt32LE(start.length + title.length + size + after.length, 16);
  yield Buffer.concat([after, entry, title, end]);
}
