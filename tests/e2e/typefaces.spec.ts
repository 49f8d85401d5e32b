// The window and the report are set in the bundled typefaces: they are the same, to the pixel, on any machine.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication, Page, TestInfo } from '@playwright/test';
import { createBaseline } from '../../src/shared/baselines';
import type { Scenario } from '../../src/shared/scenario/schema';
import { LANGUAGES } from '../../src/shared/scenario/text';
import { writeScenario } from '../../src/shared/scenario/write';
import { clickMenu, expect, type Launched, libraryOf, quit, stubSaveDialog, test } from './launch';
import { complete, editor, rowOf, statusBar } from './window';

const run = promisify(execFile);

/** On two lines it would reach below the rule of the page. */
const LONG_TITLE =
  'What becomes of the prospectus baseline when every assumption is the author’s own and none is left out '.repeat(3);
/** Hong Kong's own characters, which no word of the program needs: their files come when the chart is drawn. */
const RARE_NAME = { en: 'Listing 㗎', 'zh-Hant': '上市㗎' };

function scenario(): Scenario {
  const zhipu = createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });
  const { assumptions } = zhipu;
  const events = assumptions.events.map((event) => (event.id === 'ipo' ? { ...event, name: RARE_NAME } : event));
  return { ...zhipu, title: LONG_TITLE, assumptions: { ...assumptions, events } };
}

/** The file, and nothing that an earlier launch remembers. */
async function prepare(userData: string): Promise<string> {
  await rm(userData, { recursive: true, force: true });
  await mkdir(libraryOf(userData), { recursive: true });
  const file = path.join(libraryOf(userData), 'plan.offing');
  await writeFile(file, writeScenario(scenario()));
  const time = new Date(2026, 0, 20, 12);
  await utimes(file, time, time);
  return file;
}

/** How strongly shapes are fitted to pixels is the system's to say, so both systems say the same. */
const RENDERING = `<match target="pattern">${[
  '<edit name="antialias" mode="assign"><bool>true</bool></edit>',
  '<edit name="hinting" mode="assign"><bool>true</bool></edit>',
  '<edit name="hintstyle" mode="assign"><const>hintslight</const></edit>',
  '<edit name="rgba" mode="assign"><const>none</const></edit>',
].join('')}</match>`;

/** This system with all its fonts, and one whose only font is for typewriting: with none at all, Chromium ends the page. */
async function systems(folder: string): Promise<readonly { readonly FONTCONFIG_FILE: string }[]> {
  const only = path.join(folder, 'only');
  await mkdir(only);
  const { stdout: typewriter } = await run('fc-match', ['-f', '%{file}', 'monospace']);
  await copyFile(typewriter, path.join(only, path.basename(typewriter)));
  const fonts = ['<include ignore_missing="yes">/etc/fonts/fonts.conf</include>', `<dir>${only}</dir>`];
  return Promise.all(
    fonts.map(async (where, index) => {
      const file = path.join(folder, `fonts-${index}.conf`);
      const cache = path.join(folder, `cache-${index}`);
      await writeFile(file, `<fontconfig>${where}<cachedir>${cache}</cachedir>${RENDERING}</fontconfig>`);
      return { FONTCONFIG_FILE: file };
    }),
  );
}

type Look = Map<string, Buffer>;

function picture(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled' });
}

/** It tells how long the run took. */
async function hideStatus(page: Page): Promise<void> {
  await statusBar(page).evaluate((element: HTMLElement) => {
    element.style.visibility = 'hidden';
  });
}

/** The words of a tile that are cut off at its edge. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-testid^="tile-"] *')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth)
      .map(({ textContent, scrollWidth, clientWidth }) => `${textContent} ${scrollWidth}/${clientWidth}`),
  );
}

interface Word {
  readonly text: string;
  readonly right: number;
  readonly bottom: number;
}

/** The words of the top of each page, in points. */
async function wordsAtTop(pdf: string): Promise<Word[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-']);
  return [...stdout.matchAll(/yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)]
    .map(([, top, right, bottom, text = '']) => ({
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text,
    }))
    .filter(({ top }) => top < 30);
}

const MM = 72 / 25.4;

/** Pages of a report that are compared: cover, tables and charts are among them. */
const PAGES = 4;

async function report(app: ElectronApplication, folder: string, name: string): Promise<Look> {
  const pdf = path.join(folder, `${name}.pdf`);
  await stubSaveDialog(app, pdf);
  await clickMenu(app, 'savePdf');
  await expect
    .poll(
      () =>
        readFile(pdf).then(
          (content) => content.length,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  const { stdout: info } = await run('pdfinfo', [pdf]);
  expect.soft(info, name).toMatch(/Page size:.*A4/);
  // What comes from the system would be embedded under its name; variable typefaces have none in a PDF.
  const { stdout: fonts } = await run('pdffonts', [pdf]);
  expect
    .soft(
      fonts
        .split('\n')
        .slice(2)
        .filter((line) => line && !/^\[none\]\s+Type 3\b/.test(line)),
      name,
    )
    .toEqual([]);
  const outside = (await wordsAtTop(pdf)).filter(({ right, bottom }) => bottom > 14 * MM || right > (210 - 18) * MM);
  expect.soft(outside, name).toEqual([]);
  await run('pdftoppm', ['-r', '96', '-png', '-l', String(PAGES), pdf, path.join(folder, name)]);
  const pages = (await readdir(folder)).filter((file) => file.startsWith(name) && file.endsWith('.png')).sort();
  return new Map(
    await Promise.all(
      pages.map(async (file): Promise<[string, Buffer]> => [file, await readFile(path.join(folder, file))]),
    ),
  );
}

/** The library, the overview, the editor and the report in every language. */
async function lookOf({ app, page }: Launched, folder: string): Promise<Look> {
  await mkdir(folder);
  await complete(page);
  await hideStatus(page);
  const opened = app.waitForEvent('window');
  await clickMenu(app, 'library');
  const library = await opened;
  await library.getByTestId('library-side').waitFor();
  // Those of the starting points; each is simulated when it is first shown.
  await expect(library.getByTestId('cash-picture')).toHaveCount(3);
  const look: Look = new Map();
  for (const language of LANGUAGES) {
    await clickMenu(app, `language.${language}`);
    for (const each of [page, library]) await expect(each.locator(`html[lang|="${language}"]`)).toBeAttached();
    look.set(`library, ${language}`, await picture(library));
    await page.bringToFront();
    look.set(`overview, ${language}`, await picture(page));
    expect.soft(await cutOff(page), `overview, ${language}`).toEqual([]);
    await rowOf(page, 'compute.demandInitial').click();
    await editor(page).waitFor();
    look.set(`editor, ${language}`, await picture(page));
    await page.keyboard.press('Escape');
    await expect(editor(page)).toHaveCount(0);
    for (const [name, content] of await report(app, folder, `report-${language}`)) look.set(name, content);
  }
  return look;
}

async function attachBoth(testInfo: TestInfo, name: string, pictures: readonly (Buffer | undefined)[]): Promise<void> {
  for (const [index, body] of pictures.entries()) {
    if (body) await testInfo.attach(`${name}, ${index}`, { body, contentType: 'image/png' });
  }
}

/** Pixels that differ, and by how much the most of them, of 255. */
function compared(app: ElectronApplication, pictures: readonly Buffer[]): Promise<{ pixels: number; most: number }> {
  return app.evaluate(
    ({ nativeImage }, encoded) => {
      const [a, b] = encoded.map((text) => nativeImage.createFromBuffer(Buffer.from(text, 'base64')).toBitmap());
      if (!a || !b || a.length !== b.length) return { pixels: Number.MAX_SAFE_INTEGER, most: 255 };
      let [pixels, most] = [0, 0];
      for (let at = 0; at < a.length; at += 4) {
        const away = Math.max(...[0, 1, 2].map((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0))));
        if (away > 0) pixels += 1;
        most = Math.max(most, away);
      }
      return { pixels, most };
    },
    pictures.map((content) => content.toString('base64')),
  );
}

/**
 * The compositor draws in tiles, whose edges hang on what else the machine does: a few pixels of a round icon may come out
 * another shade. Another typeface changes thousands of pixels, from black to white.
 */
const SHADES = { pixels: 100, most: 40 };

async function expectSame(app: ElectronApplication, looks: readonly Look[], testInfo: TestInfo): Promise<void> {
  const [here = new Map(), there = new Map()] = looks;
  expect([...there.keys()]).toEqual([...here.keys()]);
  expect(here.size).toBe(LANGUAGES.length * (3 + PAGES));
  for (const [name, content] of here) {
    const other = there.get(name);
    if (!other || content.equals(other)) continue;
    const { pixels, most } = await compared(app, [content, other]);
    if (pixels <= SHADES.pixels && most <= SHADES.most) continue;
    await attachBoth(testInfo, name, [content, other]);
    expect.soft({ pixels, most }, name).toEqual({ pixels: 0, most: 0 });
  }
}

test('window and report are the same with the fonts of this machine and with a single other one', async ({
  launch,
}, testInfo) => {
  test.slow();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'offing-typefaces-'));
  try {
    const userData = path.join(folder, 'user');
    const size = { width: 1280, height: 800 };
    const looks: Look[] = [];
    for (const env of await systems(folder)) {
      const args = [await prepare(userData)];
      const launched = await launch({ args, language: 'en', theme: 'light', size, userData, env });
      looks.push(await lookOf(launched, path.join(folder, `look-${looks.length}`)));
      if (looks.length === 2) await expectSame(launched.app, looks, testInfo);
      await quit(launched.app);
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
