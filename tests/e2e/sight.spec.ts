// For people who need things larger, in fewer colours, or without movement.
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { clickMenu, expect, test } from './launch';
import { chart, complete, editor, rowOf } from './window';

async function zoom(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640);
}

/** Wholly within the window, in the coordinates of the page. */
async function expectWithin(page: Page, place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const outside = await place.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
  });
  expect(outside, String(place)).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

for (const language of ['en', 'zh-Hant'] as const) {
  test(`at 200% everything can be reached without scrolling sideways, ${language}`, async ({ launch }) => {
    const { app, page } = await launch({ language, size: { width: 1280, height: 800 } });
    await complete(page);
    await zoom(app, page);
    for (const part of [
      '[data-panel-button]',
      '[data-testid="view-button"]',
      '[data-testid="tile-need"]',
      '[data-testid="fingerprint"]',
    ]) {
      await expectWithin(page, page.locator(part));
    }
    for (const id of ['survival', 'need', 'revenue', 'costs', 'burn']) {
      await expectWithin(page, chart(page, id).locator('h2'));
    }
    await clickMenu(app, 'find');
    await expectWithin(page, page.getByTestId('panel').getByRole('searchbox'));
    await rowOf(page, 'compute.demandInitial').press('Enter');
    await expect(editor(page)).toBeVisible();
    for (const button of await editor(page).locator('button:visible').all()) await expectWithin(page, button);
    for (const id of ['settings', 'shortcuts', 'new'] as const) {
      await clickMenu(app, id);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      for (const button of await dialog.locator('button').all()) await expectWithin(page, button);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  });
}

test('in high contrast charts are drawn in the colours of the system', async ({ open }) => {
  const { page } = await open({ language: 'en', theme: 'dark' });
  await complete(page);
  const corner = () =>
    page.evaluate(() => {
      const system = document.createElement('i');
      system.style.cssText = 'forced-color-adjust: none; color: CanvasText';
      document.body.append(system);
      const text = getComputedStyle(system).color;
      system.remove();
      const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="chart-survival"] canvas');
      const ctx = canvas?.getContext('2d');
      if (!canvas || !ctx) throw new Error('No chart');
      const { data } = ctx.getImageData(0, 0, canvas.width, canvas.height);
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] === 255 && `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})` === text) found += 1;
      }
      return found;
    });
  const before = await corner();
  await page.emulateMedia({ forcedColors: 'active' });
  // The curve itself is of that colour then, and its labels.
  await expect.poll(corner).toBeGreaterThan(before + 200);
});

test('nothing moves where movement is not wanted', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await complete(page);
  await rowOf(page, 'compute.demandInitial').click();
  await expect(editor(page)).toBeVisible();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return (
          animationName !== 'none' || transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0.01)
        );
      })
      .map(({ className }) => String(className)),
  );
  expect(moving).toEqual([]);
});
