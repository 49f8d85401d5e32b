// The assumptions by keyboard alone, beside the charts and as a drawer over them.
import { clickMenu, expect, test } from './launch';
import { complete, editor, rowOf, titleBar, unsavedChanges } from './window';

test('an assumption is found, corrected, changed and taken back without a mouse', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await clickMenu(app, 'find');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('price decline');
  const row = rowOf(page, 'compute.priceDecline');
  await expect(row).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await rowOf(page, 'compute').evaluate((row) => row === document.activeElement)).toBe(true);
  }).toPass();
  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Type it' })).toBeFocused();
  await page.keyboard.type('a lot');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Not understood');
  // Closing would lose it.
  await expect(unsavedChanges(page)).toHaveText('1 unsaved change');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('10% to 20%');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('10% to 20%');
  await expect(unsavedChanges(page)).toHaveText('1 unsaved change');
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await expect(editor(page)).toHaveCount(0);
  await clickMenu(app, 'undo');
  await expect(unsavedChanges(page)).toHaveCount(0);
  await clickMenu(app, 'redo');
  await expect(row).toContainText('10% to 20%');
});

test('the drawer takes the focus, closes on Escape from anywhere in it, and gives the focus back', async ({ open }) => {
  const { app, page } = await open({ language: 'en', size: { width: 960, height: 600 } });
  await complete(page);
  const button = titleBar(page).getByRole('button', { name: 'Assumptions' });
  const search = page.getByRole('searchbox');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await page.keyboard.type('growth');
  // The first Escape clears the search, the second closes.
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
  await expect(button).toBeFocused();

  await clickMenu(app, 'find');
  await expect(search).toBeFocused();
  await page.getByRole('button', { name: /^Changed/ }).focus();
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
  await expect(button).toBeFocused();
});
