// Everything by its name, and every key in a list.
import { clickMenu, expect, test } from './launch';
import { complete, editor } from './window';

test('the palette finds a command, a view and an assumption', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  const field = page.getByRole('combobox', { name: 'Type what you want to do or change' });
  await clickMenu(app, 'palette');
  await expect(field).toBeFocused();
  await page.keyboard.type('price decl');
  await expect(page.getByRole('dialog').getByRole('option').first()).toHaveText('Compute: Price decline');
  await page.keyboard.press('Enter');
  await expect(editor(page).locator('h2')).toHaveText('Price decline');

  await clickMenu(app, 'palette');
  await page.keyboard.type('60 months');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '60 months' })).toHaveAttribute('aria-pressed', 'true');

  await clickMenu(app, 'palette');
  await page.keyboard.type('keyboard');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Ctrl /');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Ctrl Shift S');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Ctrl O');
  await page.keyboard.press('Escape');

  await clickMenu(app, 'palette');
  await page.keyboard.type('simplified nonsense');
  await expect(page.getByText('Nothing fits.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('简体');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN');
});
