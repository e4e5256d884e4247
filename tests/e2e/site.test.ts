import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveApi } from '@broadsheet/api/node';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { hostilePages } from '../hostile/pages.ts';
import { livePage, pageOfKinds } from './kinds.ts';
import { freePort, root, type Site, startReader, startSite } from './site.ts';

let site: Site;
let browser: Browser;
const shots = join(root, 'tests', '.cache', 'screenshots');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  expect(await site?.stop()).toBe(0);
});

interface Watched {
  page: Page;
  faults: string[];
  done(): Promise<void>;
}

/** A page that keeps account of errors, refusals of the policy, dialogs, and requests that leave loopback. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Watched> {
  const context: BrowserContext = await browser.newContext({
    locale: 'de-DE',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && !/status of 404/.test(message.text()) && faults.push(message.text()),
  );
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on(
    'request',
    (request) =>
      !/^(?:http:\/\/127\.0\.0\.1:|data:)/.test(request.url()) && faults.push(`left loopback: ${request.url()}`),
  );
  await page.goto(site.reader + path);
  return {
    page,
    faults,
    async done() {
      expect(faults).toEqual([]);
      await context.close();
    },
  };
}

/** What axe finds wrong with a page as it is. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await engine.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  });
}

const sampleHeadline = 'Nordkorea und Russland planen engere Zusammenarbeit';
const ownArticle = (mark: string) =>
  `Kultur\n\nDie Orgel von ${mark} klingt wieder\n\nVon Ada Berg\n\nStand: 03.05.2024 15:47 Uhr\n\nNach drei Jahren Arbeit ist das Instrument zurück. Zum ersten Konzert kamen mehr Menschen, als die Kirche fasst.\n\nDie Pfeifen lagen lange in einer Scheune, und mancher hatte sie schon vergessen. Nun stehen sie wieder an ihrem Platz.\n\nEin Fest zum Schluss\n\nAm Abend spielte die Organistin bis spät, und niemand wollte gehen.\n`;

async function importText(page: Page, text: string): Promise<void> {
  await page.getByLabel('Text des Artikels').fill(text);
  await page.getByRole('button', { name: 'Zeigen, was gefunden wird' }).click();
  await page.getByRole('heading', { name: 'Was gefunden wurde' }).waitFor();
}

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    it('the sample article is read from search to its last line', async () => {
      const { page, done } = await open('/de/search', { javaScriptEnabled });
      await page.getByLabel('Suchwörter').fill('schoigu');
      await page.getByRole('button', { name: 'Suchen' }).click();
      await page.locator('.hits mark').first().waitFor();
      expect(await page.locator('.hits mark').allTextContents()).toContain('Schoigu');
      await page.getByRole('link', { name: sampleHeadline }).click();
      await page.getByRole('heading', { level: 1, name: sampleHeadline }).waitFor();
      const article = page.locator('article.article');
      expect(await article.getAttribute('lang')).toBe('de');
      expect(await article.locator('.kicker').textContent()).toBe('Verteidigung');
      expect(await article.locator('.meta-line').textContent()).toContain('Stand: 26. Juli 2023, 16:29 Uhr');
      expect(await article.locator('.body h2').allTextContents()).toEqual([
        'Schoigu legt Blumen nieder',
        'Nordkorea will tiefere Beziehungen',
        'Russland und China verhindern neue Strafen',
      ]);
      expect(await article.locator('.body p').count()).toBe(8);
      expect(await article.locator('figcaption .credit').textContent()).toContain('zur Verfügung gestellt');
      expect(await article.locator('.note').textContent()).toContain('Deutschlandfunk');
      await done();
    });

    it('an article is imported by paste: seen before it is stored, then read; twice is one', async () => {
      const text = ownArticle(javaScriptEnabled ? 'Altdorf' : 'Neudorf');
      const { page, done } = await open('/de/import', { javaScriptEnabled });
      await importText(page, text);
      const found = page.locator('.preview-result');
      for (const role of ['Dachzeile', 'Schlagzeile', 'Vorspann', 'Stand', 'Zwischenzeile', 'Autorenzeile'])
        expect(await found.textContent()).toContain(role);
      const before = (await (await fetch(`${site.api}/readyz`)).json()) as { articles: number };
      await page.getByRole('button', { name: 'Artikel speichern' }).click();
      await page.getByText('Der Artikel ist gespeichert.').waitFor();
      expect(((await (await fetch(`${site.api}/readyz`)).json()) as { articles: number }).articles).toBe(
        before.articles + 1,
      );
      await page.getByRole('link', { name: /Lesen/ }).click();
      await page.getByRole('heading', { level: 1, name: /Die Orgel von/ }).waitFor();
      await page.goto(`${site.reader}/de/import`);
      await importText(page, text);
      await page.getByText('genau so schon gespeichert').waitFor();
      expect(await page.getByRole('button', { name: 'Artikel speichern' }).count()).toBe(0);
      await page.getByRole('link', { name: /Lesen/ }).click();
      await page.getByRole('heading', { level: 1, name: /Die Orgel von/ }).waitFor();
      await page.goto(`${site.reader}/de/import`);
      await importText(page, text.replace('bis spät', 'bis Mitternacht'));
      await page.getByRole('button', { name: 'Artikel speichern' }).click();
      await page.getByText('als neue Fassung').waitFor();
      await done();
    });

    it('a file in Windows-1252 is imported; an empty form and a picture are refused in words', async () => {
      const { page, done } = await open('/de/import', { javaScriptEnabled });
      await page.getByRole('button', { name: 'Zeigen, was gefunden wird' }).click();
      await page.getByText('Fügen Sie erst einen Text ein').waitFor();
      await page.setInputFiles('#file-field', {
        name: 'bild.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      });
      await page.getByRole('button', { name: 'Zeigen, was gefunden wird' }).click();
      await page.getByText('Sie ist ein PNG-Bild.').waitFor();
      await page.setInputFiles('#file-field', {
        name: 'orgel.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          'Die Brücke über den Fluß\n\nDer Verkehr fließt seit heute früh über die neue Brücke.\n',
          'latin1',
        ),
      });
      await page.getByRole('button', { name: 'Zeigen, was gefunden wird' }).click();
      await page.getByText('Die Brücke über den Fluß').first().waitFor();
      await done();
    });
  });
}

const prose =
  'Der Hafenmeister zählte über Nacht die Schiffe, und größer wurde ihre Zahl mit jeder Stunde bis zum Morgen. ';
const htmlOf = (body: string, head = '') =>
  `<!doctype html><html><head>${head}<title>Schiffe</title></head><body>${body}</body></html>`;
const shipsPage = htmlOf(
  `<article><h1>Der Hafen zählt seine Schiffe</h1><p class="byline">Von Anna Berg</p>${`<p>${prose.repeat(3)}</p>`.repeat(2)}</article>`,
);
const teaserPage = htmlOf(
  `<h1>Talpost</h1>${[1, 2, 3, 4, 5, 6].map((n) => `<div><h3><a href="/n/${n}">Der Rat öffnet Schleuse ${n}</a></h3><p>${prose}</p></div>`).join('')}`,
);
/** Shift_JIS for 港の船を数える。 */
const japanese = Buffer.from('8d6082cc914482f0909482a682e98142', 'hex');
/** Just what one article may have in bytes: a page with much beside its text. */
const largest = Buffer.from(
  shipsPage.replace(
    '<head>',
    (head) => `${head}<style>${' '.repeat(5 * 1024 * 1024 - Buffer.byteLength(shipsPage) - 15)}</style>`,
  ),
);
const latin = (text: string) => Buffer.from(text, 'latin1');

/** Files that people choose, and what the import page says to each: what is found, or what is wrong and what to do. */
const chosen: Record<string, { buffer: Buffer; says: readonly [german: RegExp, english: RegExp] }> = {
  'schiffe.html': { buffer: Buffer.from(shipsPage), says: [/Der Hafen zählt seine Schiffe/, /Der Hafen zählt/] },
  'schiffe.txt': { buffer: Buffer.from(shipsPage), says: [/Autorenzeile\s*Von Anna Berg/, /Byline\s*Von Anna Berg/] },
  'lodki.html': {
    buffer: Buffer.concat([
      latin('<meta charset="windows-1251"><h1>'),
      Buffer.from('d1f2e0f0eef1f2e020f1f7e8f2e0e5f220ebeee4eae8', 'hex'),
      latin(`</h1><p>${'Starosta chital lodki vsju noch. '.repeat(20)}</p>`),
    ]),
    says: [/Староста считает лодки/, /Староста считает лодки/],
  },
  'fune.html': {
    buffer: Buffer.concat([
      latin('<meta charset="shift_jis"><h1>'),
      japanese,
      latin('</h1><p>'),
      ...Array.from({ length: 30 }, () => japanese),
    ]),
    says: [/Schlagzeile\s*港の船を数える/, /Headline\s*港の船を数える/],
  },
  'bericht.pdf': {
    buffer: latin('%PDF-1.4\n%\xe2\xe3'),
    says: [/bericht\.pdf.*Sie ist ein PDF\..*fügen Sie ihn hier ein/s, /It is a PDF\..*paste it here/s],
  },
  'leer.txt': { buffer: Buffer.alloc(0), says: [/Die Datei ist leer.*noch einmal/s, /The file is empty.*once more/s] },
  'start.html': {
    buffer: Buffer.from(teaserPage),
    says: [/keinen Artikel\..*Anreißern.*einzelnen Artikel/s, /no article\..*teasers.*the one article/s],
  },
  'kaputt.json': { buffer: latin('{"headline": '), says: [/kein gültiges JSON/, /not valid JSON/] },
  'archiv.warc': { buffer: latin('WARC/1.1\r\n'), says: [/Archiv.*broadsheet import/s, /archive.*broadsheet import/s] },
  'seite.mhtml': {
    buffer: latin('From: <Saved by X>\r\n'),
    says: [/Webseite, nur HTML/, /Webpage, HTML only/],
  },
  'riesig.txt': {
    buffer: Buffer.alloc(13 * 1024 * 1024, 'a '),
    says: [/größer als 5 MB.*Teilen/s, /larger than 5 MB.*Split/s],
  },
};

describe('a file that is imported', () => {
  const choose = async (page: Page, path: string, name: string, buffer: Buffer) => {
    // A refusal leaves the form where it is.
    if (!page.url().endsWith(path) || (await page.locator('.import-form').count()) === 0)
      await page.goto(site.reader + path);
    await page.setInputFiles('#file-field', { name, mimeType: 'application/octet-stream', buffer });
    await page.locator('.import-form button').click();
  };
  it('is shown, or refused with the reason and what to do, in both languages', async () => {
    const { page, done } = await open('/de/import', {
      bypassCSP: true,
      colorScheme: 'dark',
      viewport: { width: 360, height: 640 },
    });
    for (const [i, path] of ['/de/import', '/en/import'].entries())
      for (const [name, { buffer, says }] of Object.entries(chosen)) {
        await choose(page, path, name, buffer);
        await page
          .locator('.problem, .preview-result')
          .filter({ hasText: says[i] ?? '' })
          .waitFor();
        // The answer is in sight, though the button stands far below it.
        await page.waitForFunction(() => {
          const { top = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
          return !document.activeElement?.matches('body, button') && top >= 0 && top < innerHeight;
        });
        if (name === 'start.html') expect(await violationsOf(page)).toEqual([]);
      }
    await done();
  });
  it('is told the same without JavaScript', async () => {
    const { page, done } = await open('/de/import', { javaScriptEnabled: false });
    for (const name of ['leer.txt', 'start.html', 'riesig.txt']) {
      const { buffer = largest, says = [] } = chosen[name] ?? {};
      await choose(page, '/de/import', name, buffer);
      await page
        .locator('.problem')
        .filter({ hasText: says[0] ?? '' })
        .waitFor();
    }
    await done();
  });
  it('can be dropped on the form, one at a time; and one of 5 MiB is stored', async () => {
    const { page, done } = await open('/de/import');
    const drop = async (names: string[]) => {
      const files = names.map((name) => [name, (chosen[name]?.buffer ?? largest).toString('utf8')]);
      const dataTransfer = await page.evaluateHandle((given) => {
        const transfer = new DataTransfer();
        for (const [name = '', text = ''] of given) transfer.items.add(new File([text], name));
        return transfer;
      }, files);
      await page.dispatchEvent('.import-form', 'drop', { dataTransfer });
    };
    await drop(['schiffe.html', 'schiffe.txt']);
    await page.getByText('Das sind mehrere Dateien.').waitFor();
    expect(largest.length).toBe(5 * 1024 * 1024);
    await drop(['gross.html']);
    await page.getByRole('button', { name: 'Zeigen, was gefunden wird' }).click();
    await page.getByRole('button', { name: 'Artikel speichern' }).click();
    const link = page.getByRole('link', { name: /Lesen/ });
    const id = /a_[a-z\d]+$/.exec((await link.getAttribute('href')) ?? '')?.[0];
    expect((await fetch(`${site.api}/v1/articles/${id}`, { method: 'DELETE' })).status).toBe(204);
    await done();
  });
});

describe('every page', () => {
  const pages = async () => {
    const hits = (await (await fetch(`${site.api}/v1/search?q=schoigu`)).json()) as {
      items: { article: { id: string } }[];
    };
    return {
      front: '/de',
      english: '/en',
      article: `/de/a/x-${hits.items[0]?.article.id}`,
      search: '/de/search?q=nordkorea',
      nothing: '/en/search?q=xyzzyqq',
      river: '/de/river',
      import: '/de/import',
      missing: '/de/nirgendwo',
    };
  };

  it('has no faults by axe, no sideways scroll and no shift, in paper and dark, narrow and wide', async () => {
    for (const [name, path] of Object.entries(await pages())) {
      for (const [width, colorScheme] of [
        [360, 'light'],
        [768, 'light'],
        [1280, 'light'],
        [360, 'dark'],
        [1280, 'dark'],
      ] as const) {
        // The policy is set aside only so that axe can be put into the page; other tests watch it.
        const { page, done } = await open(path, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        await page.evaluate(() => document.fonts.ready);
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 100);
            }),
        );
        expect(shift, `${name} at ${width}`).toBeLessThanOrEqual(0.01);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${name} at ${width}`,
        ).toBeLessThanOrEqual(width);
        await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        if (width !== 768) {
          expect(await violationsOf(page), `${name} at ${width} ${colorScheme}`).toEqual([]);
        }
        await done();
      }
    }
  });

  it('has no faults by axe in the colours that a reader can choose', async () => {
    const { front, article, search, import: form } = await pages();
    for (const theme of ['sepia', 'contrast']) {
      for (const path of [front, article, search, form]) {
        const { page, done } = await open(path, { bypassCSP: true });
        await page.evaluate((name) => localStorage.setItem('theme', name), theme);
        await page.reload();
        await page.screenshot({ path: join(shots, `${theme}-${path.replace(/\W+/g, '-').slice(0, 20)}.png`) });
        expect(await violationsOf(page), `${path} in ${theme}`).toEqual([]);
        await done();
      }
    }
  });

  it('has no faults by axe with any kind of block, a live blog or words from right to left', async () => {
    const arabic =
      'سياسة\n\nالميناء يعدّ سفنه مرتين في ليلة واحدة\n\nنُشر في: 3 مايو 2024\n\nقضى مدير الميناء ليلته يعدّ السفن، ولم يصدق في الصباح ما رأته عيناه في الدفتر القديم.\n\nيقول الصيادون إن عدد القوارب تضاعف منذ العام الماضي، وإن أحدا لم يسأل عن أصحابها.\n';
    for (const [name, type, body, parts] of [
      ['kinds', 'text/html', pageOfKinds, ['ul', 'ol', 'blockquote', 'table', 'pre', '.footnote-ref', 'img.broken']],
      ['live', 'text/html', livePage, ['.live-entry', '.entry-author']],
      ['rtl', 'text/plain', arabic, []],
    ] as const) {
      const posted = await fetch(`${site.api}/v1/articles`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      const { article } = (await posted.json()) as { article: { id: string } };
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1280, 'dark'],
      ] as const) {
        const { page, faults } = await open(`/de/a/x-${article.id}`, {
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
        });
        if (name === 'live') expect(await page.locator('.meta-line').textContent()).toContain('Liveticker, beendet');
        for (const part of parts) expect(await page.locator(`.article ${part}`).count(), part).toBeGreaterThan(0);
        expect(await page.locator('.article').getAttribute('dir')).toBe(name === 'rtl' ? 'rtl' : null);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
        await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        expect(await violationsOf(page), `${name} at ${width} ${colorScheme}`).toEqual([]);
        // Nobody serves the picture.
        expect(faults.filter((fault) => !fault.includes('ERR_'))).toEqual([]);
        await page.context().close();
      }
      await fetch(`${site.api}/v1/articles/${article.id}`, { method: 'DELETE' });
    }
  });

  it('answers with the right status, in the language asked for', async () => {
    const status = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(site.reader + path, { redirect: 'manual', headers })).status;
    expect(await status('/de/nirgendwo')).toBe(404);
    expect(await status('/de/a/nirgendwo')).toBe(404);
    for (const path of ['/de/nirgendwo', `/de/a/x-a_${'a'.repeat(26)}`])
      expect(await (await fetch(site.reader + path)).text(), path).toMatch(/<h1>Diese Seite gibt es hier nicht/);
    const posted = await fetch(`${site.api}/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: ownArticle('Hinterdorf'),
    });
    const { article } = (await posted.json()) as { article: { id: string } };
    expect(await status(`/de/a/x-${article.id}`)).toBe(200);
    await fetch(`${site.api}/v1/articles/${article.id}`, { method: 'DELETE' });
    expect(await status(`/de/a/x-${article.id}`)).toBe(410);
    expect(await (await fetch(`${site.reader}/de/a/x-${article.id}`)).text()).toMatch(/<h1>Dieser Artikel wurde aus/);
    expect(await status(`/de/a/x-a_${'a'.repeat(26)}`)).toBe(404);
    expect(await status('/de/river?cursor=nonsense')).toBe(307);
    expect((await fetch(`${site.reader}/de/river?cursor=nonsense`)).url).toBe(`${site.reader}/de/river`);
    const rebound = await new Promise<number | undefined>((resolve, reject) => {
      request(`${site.reader}/de`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('error', reject)
        .end();
    });
    expect(rebound).toBe(421);
    const redirect = await fetch(`${site.reader}/`, {
      redirect: 'manual',
      headers: { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' },
    });
    expect(redirect.headers.get('location')).toMatch(/\/de$/);
    const { page, done } = await open('/de/river');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Latest' }).waitFor();
    await done();
  });

  it('keeps the colour that a reader chose', async () => {
    const { page, done } = await open('/de');
    await page.locator('.settings summary').click();
    await page.getByLabel('Sepia').check();
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('sepia');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(244, 234, 215)',
    );
    await done();
  });

  it('says so when the archive does not answer, and is there again when it does', async () => {
    const apiPort = await freePort();
    const lonely = await startReader(apiPort);
    const data = mkdtempSync(join(tmpdir(), 'broadsheet-down-'));
    try {
      const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
      const page = await context.newPage();
      for (const path of ['/en', '/en/river', '/en/search?q=bridge', `/en/a/x-a_${'a'.repeat(26)}`]) {
        await page.goto(lonely.reader + path);
        await page.getByText('The archive does not answer just now.').waitFor();
      }
      await page.screenshot({ path: join(shots, 'down-360-light.png') });
      await page.goto(`${lonely.reader}/en/import`);
      await page.getByLabel('Text of the article').fill('A bridge\n\nThe council met in the old town hall.');
      await page.getByRole('button', { name: 'Show what is found' }).click();
      await page.getByText('The archive does not answer just now.').waitFor();
      expect(await page.getByLabel('Text of the article').inputValue()).toContain('The council met');
      const api = await serveApi({ data, port: apiPort });
      await page.goto(`${lonely.reader}/en`);
      await page.getByText('There is nothing to read yet.').waitFor();
      await page.getByRole('link', { name: 'Import an article' }).click();
      await page.getByLabel('Text of the article').fill('A bridge\n\nThe council met in the old town hall.');
      await page.getByRole('button', { name: 'Show what is found' }).click();
      await page.getByRole('heading', { name: 'What was found' }).waitFor();
      await api.close();
      await page.getByRole('button', { name: 'Store the article' }).click();
      await page.getByText('The archive does not answer just now.').waitFor();
      expect(await page.getByRole('heading', { name: 'What was found' }).count()).toBe(1);
      await context.close();
    } finally {
      await lonely.stop();
      rmSync(data, { recursive: true, force: true });
    }
  });
});

describe('hostile pages', () => {
  it('never run, nor reach out for what they name', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const ids: string[] = [];
    for (const [name, html] of Object.entries(hostilePages)) {
      const posted = await fetch(`${site.api}/v1/articles?url=https://hostile.example/${ids.length}`, {
        method: 'POST',
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: html,
      });
      expect([200, 201, 422], name).toContain(posted.status);
      if (posted.status === 422) continue;
      const { article } = (await posted.json()) as { article: { id: string } };
      ids.push(article.id);
      for (const address of [`${site.reader}/en/a/x-${article.id}`, `${site.api}/v1/articles/${article.id}.html`]) {
        await page.goto(address);
        expect(await page.evaluate(() => '__canary' in window), `${name} at ${address}`).toBe(false);
        const scripts = await page.evaluate(
          () =>
            [...document.querySelectorAll('article *')].filter(
              (element) =>
                element.tagName === 'SCRIPT' ||
                [...element.attributes].some(
                  ({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|data):/i.test(value),
                ),
            ).length,
        );
        expect(scripts, name).toBe(0);
      }
    }
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) await fetch(`${site.api}/v1/articles/${id}`, { method: 'DELETE' });
    await context.close();
  });
});

describe('hostile text', () => {
  it('never runs', async () => {
    const evil = `<script>window.canary=1;alert(1)</script> "><img src=x onerror=alert(2)>\n\nBy <svg onload=alert(3)>\n\njavascript:alert(4) </script><script>alert(5)</script> \u202eRTL\u202c [x](javascript:alert(6)) {{7*7}} \${alert(8)}\n\nA second paragraph with <iframe srcdoc="<script>alert(9)</script>"> in it, and nothing else of note.\n`;
    const posted = await fetch(`${site.api}/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: evil,
    });
    const { article } = (await posted.json()) as { article: { id: string } };
    for (const path of [
      `/en/a/x-${article.id}`,
      '/en',
      '/en/river',
      '/en/search?q=canary',
      `/en/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
    ]) {
      const { page, done } = await open(path);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => 'canary' in window)).toBe(false);
      await done();
    }
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${site.api}/v1/articles/${article.id}.html`);
    expect(await page.evaluate(() => 'canary' in window)).toBe(false);
    await fetch(`${site.api}/v1/articles/${article.id}`, { method: 'DELETE' });
  });
});
