// Pictures of the overview, the editor, the charts and the library in both languages and themes, at small and large sizes:
// for people to look at, and some of them for the README. `npm run screenshots` puts those in docs/images and leaves the
// others with its results; a plain test run takes none, and sees only that nothing is wider than the window.
import path from 'node:path';
import type { ElectronApplication, Page, TestInfo } from '@playwright/test';
import { expect, libraryOf, test } from './launch';
import { writeSampleLibrary } from './sample-library';
import { chart, chartFinding, complete, rowOf, titleBar } from './window';

const target = process.env.OFFING_SCREENSHOTS;

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;
type Size = (typeof SIZES)[number];

const [FIRST] = SIZES;

/** Colours make nothing wider. */
const THEMES = target === undefined ? (['light'] as const) : (['light', 'dark'] as const);

async function resize(app: ElectronApplication, page: Page, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setSize(width, height);
    window?.center();
  }, size);
  await expect.poll(() => page.evaluate(() => [innerWidth, outerHeight])).toEqual([size.width, size.height]);
  // Charts follow in the frame after the one in which their places have their sizes.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }),
  );
}

/** The run is complete, and what matters most has been read off it. */
async function settled(page: Page): Promise<void> {
  await complete(page);
  await expect(page.locator('.group-meanwhile')).toHaveCount(0);
}

/** A picture at every size, where pictures are asked for; nothing is wider than the window. */
async function take(app: ElectronApplication, page: Page, name: string, testInfo: TestInfo): Promise<void> {
  for (const size of SIZES) {
    await resize(app, page, size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBe(0);
    if (target === undefined) continue;
    // The docs show one size; the others are there to be looked at.
    const file =
      size.width === 1440 ? path.join(target, `${name}.png`) : testInfo.outputPath(`${name}-${size.width}.png`);
    await page.screenshot({ path: file });
  }
}

for (const language of ['en', 'zh-Hant'] as const) {
  for (const theme of THEMES) {
    const named = (view: string) => `${view}-${theme}-${language}`;

    test(`overview and charts, ${language}, ${theme}`, async ({ open }, testInfo) => {
      const { app, page } = await open({ language, theme, size: FIRST });
      await settled(page);
      await expect(page.getByTestId('tile-value').first()).toContainText('18');
      await take(app, page, named('overview'), testInfo);

      await resize(app, page, FIRST);
      await page.getByTestId('view-button').click();
      await page.getByTestId('view').locator('input').first().check();
      await page.keyboard.press('Escape');
      const cash = chart(page, 'cash');
      const before = await chartFinding(cash).textContent();
      await cash.locator('canvas').click();
      await expect(chartFinding(cash)).not.toHaveText(before ?? '');
      await titleBar(page).locator('h1').hover();
      await take(app, page, named('charts'), testInfo);
    });

    test(`editor, ${language}, ${theme}`, async ({ open }, testInfo) => {
      const { app, page } = await open({ language, theme, size: FIRST });
      await complete(page);
      await rowOf(page, 'compute.demandInitial').focus();
      for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('tile-change').first()).toBeVisible();
      await settled(page);
      await take(app, page, named('editor'), testInfo);
    });

    test(`library, ${language}, ${theme}`, async ({ launch }, testInfo) => {
      const userData = testInfo.outputPath('user');
      await writeSampleLibrary(libraryOf(userData));
      const { app, page } = await launch({ args: [], language, theme, size: FIRST, userData });
      await page.getByTestId('library-side').locator('li button').nth(1).click();
      await expect(page.getByTestId('files').getByTestId('cash-picture')).toHaveCount(7);
      // The folder of a test has another name every time, and nobody keeps scenarios in such a place.
      await page.getByTestId('folder').evaluate((folder, own) => {
        const walker = document.createTreeWalker(folder, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          text.nodeValue = text.nodeValue?.replace(own, '~/Documents/Offing') ?? null;
        }
      }, libraryOf(userData));
      await expect(page.getByTestId('folder')).toContainText('~/Documents/Offing');
      await take(app, page, named('library'), testInfo);
    });
  }
}
