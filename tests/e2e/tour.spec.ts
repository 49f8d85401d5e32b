// Somebody new is shown around, once.
import { clickMenu, expect, quit, test } from './launch';
import { complete } from './window';

test('the first start shows around in three steps, which keys can walk, and never again', async ({ launch }) => {
  const { app, page, userData } = await launch({ language: 'en', isNew: true });
  const step = page.getByRole('dialog', { name: 'The answer comes first' });
  await expect(step).toBeVisible();
  await expect(step).toContainText('1 of 3');
  await expect(step.getByRole('button', { name: 'Next' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Everything can be changed' })).toBeVisible();
  await page.keyboard.press('Enter');
  const last = page.getByRole('dialog', { name: 'Ask the charts' });
  await expect(last.getByRole('button', { name: 'Skip' })).toHaveCount(0);
  await last.getByRole('button', { name: 'Done' }).click();
  await expect(last).toHaveCount(0);

  await quit(app);
  const { page: next, app: again } = await launch({ language: 'en', userData, isNew: true });
  await complete(next);
  await expect(next.getByRole('dialog')).toHaveCount(0);
  // It can be had again.
  await clickMenu(again, 'tour');
  await expect(next.getByRole('dialog', { name: 'The answer comes first' })).toBeVisible();
});

test('it is skipped with Escape, stands within the window, and leaves everything usable', async ({ launch }) => {
  const { page } = await launch({ language: 'zh-Hant', isNew: true, size: { width: 900, height: 640 } });
  const callout = page.getByTestId('tour');
  await expect(callout).toBeVisible();
  for (let step = 0; step < 3; step++) {
    const box = await callout.boundingBox();
    expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 900 && box.y + box.height <= 640).toBe(true);
    if (step < 2) await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await expect(callout).toHaveCount(0);
});
