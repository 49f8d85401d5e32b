// Pictures of the overview, the editor and the library in both languages and themes, at a small and a large size: for people to look at, and one of
// them for the README. `npm run screenshots` puts them in docs/images; a plain test run leaves them with its results.
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, libraryOf, test } from './launch';
import { writeSampleLibrary } from './sample-library';
import { complete, rowOf } from './window';

const target = process.env.OFFING_SCREENSHOTS;

for (const language of ['en', 'zh-Hant'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1440, height: 900 },
      { width: 1920, height: 1080 },
    ]) {
      test(`overview, ${language}, ${theme}, ${size.width} x ${size.height}`, async ({ launch }, testInfo) => {
        // The docs show one size; the others are there to be looked at.
        const forDocs = target !== undefined && size.width === 1440;
        const { page } = await launch({ language, theme, size });
        await expect(page.locator('.status-bar .fingerprint')).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4}$/, {
          timeout: 20_000,
        });
        await expect(page.locator('.tile-value').first()).toContainText('18');
        const name = `overview-${theme}-${language}${forDocs ? '' : `-${size.width}`}.png`;
        await page.screenshot({ path: forDocs ? path.join(target, name) : testInfo.outputPath(name) });
        // Nothing is wider than the window.
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBe(0);
      });

      test(`editor, ${language}, ${theme}, ${size.width} x ${size.height}`, async ({ launch }, testInfo) => {
        const forDocs = target !== undefined && size.width === 1440;
        const { page } = await launch({ language, theme, size });
        await complete(page);
        await rowOf(page, 'compute.demandInitial').focus();
        for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Enter');
        await expect(page.locator('.tile-change').first()).toBeVisible();
        await complete(page);
        const name = `editor-${theme}-${language}${forDocs ? '' : `-${size.width}`}.png`;
        await page.screenshot({ path: forDocs ? path.join(target, name) : testInfo.outputPath(name) });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBe(0);
      });

      test(`charts looked at closely, ${language}, ${theme}, ${size.width} x ${size.height}`, async ({
        launch,
      }, testInfo) => {
        const forDocs = target !== undefined && size.width === 1440;
        const { page } = await launch({ language, theme, size });
        await complete(page);
        await page.locator('.view-button').click();
        await page.locator('.popup.view input').first().check();
        await page.keyboard.press('Escape');
        const cash = page.locator('.chart-cell-cash');
        const before = await cash.locator('.chart-finding').textContent();
        await cash.locator('canvas').click();
        await expect(cash.locator('.chart-finding')).not.toHaveText(before ?? '');
        await page.locator('.title-bar h1').hover();
        const name = `charts-${theme}-${language}${forDocs ? '' : `-${size.width}`}.png`;
        await page.screenshot({ path: forDocs ? path.join(target, name) : testInfo.outputPath(name) });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBe(0);
      });

      test(`library, ${language}, ${theme}, ${size.width} x ${size.height}`, async ({ launch }, testInfo) => {
        const forDocs = target !== undefined && size.width === 1440;
        // Its path is in the picture.
        const userData = path.join(os.tmpdir(), 'offing');
        await writeSampleLibrary(libraryOf(userData));
        const { page } = await launch({ args: [], language, theme, size, userData });
        await page.locator('.library-side li button').nth(1).click();
        await expect(page.locator('.files .cash-picture')).toHaveCount(7);
        const name = `library-${theme}-${language}${forDocs ? '' : `-${size.width}`}.png`;
        await page.screenshot({ path: forDocs ? path.join(target, name) : testInfo.outputPath(name) });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBe(0);
        await rm(userData, { recursive: true, force: true, maxRetries: 5 });
      });
    }
  }
}
