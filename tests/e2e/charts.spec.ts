// What can be read from the charts by hand: any confidence of the funding need.
import { expect, test } from './launch';
import { complete } from './window';

test('the confidence is taken along the curve of the funding need, by hand and by keys', async ({ launch }) => {
  const { page } = await launch({ language: 'en' });
  await complete(page);
  const need = page.locator('.chart-cell-need');
  await expect(need.locator('.chart-finding')).toHaveText('CNY 26.4bn to Jun 2030 covers 80% of paths');
  const confidence = page.getByRole('slider', { name: /^Confidence/ });
  await confidence.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  await expect(need.locator('.chart-finding')).toContainText('covers 90% of paths');
  await expect(confidence).toHaveAttribute('aria-valuetext', /covers 90% of paths/);
  await expect(need.locator('.chart-readout')).toContainText('90%');

  const box = await need.locator('canvas').boundingBox();
  if (!box) throw new Error('No chart');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(need.locator('.chart-finding')).not.toContainText('90%');
});

test('single paths are drawn over the fan, and taken away', async ({ launch }) => {
  const { page } = await launch({ language: 'en' });
  await complete(page);
  const cash = page.locator('.chart-cell-cash');
  const picture = () => cash.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await picture();
  await cash.locator('.chart-head').hover();
  await cash.getByRole('button', { name: 'Show single paths' }).click();
  await expect(cash).toContainText('20 of all paths');
  expect(await picture()).not.toBe(before);
  await cash.getByRole('button', { name: 'Hide single paths' }).click();
  await expect(cash).not.toContainText('of all paths');
  expect(await picture()).toBe(before);
});
