// Pictures of the overview in both languages and themes, at a small and a large size: for people to look at, and one of
// them for the README. `npm run screenshots` puts them in docs/images; a plain test run leaves them with its results.
import path from 'node:path';
import { expect, test } from './launch';

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
    }
  }
}
