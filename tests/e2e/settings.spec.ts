// What is chosen in the settings holds at once, in every window and in the next run.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { clickMenu, expect, quit, stubOpenDialog, test } from './launch';
import { complete, statusBar, tileValue, unsavedChanges } from './window';

/** Chooses in a list by its keys: the first letters of what is wanted. */
async function choose(page: Page, label: string, letters: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).focus();
  await page.keyboard.type(letters);
}

test('numbers look as chosen in every window, and in the next run', async ({ launch }) => {
  const { app, page, userData } = await launch({ language: 'en', theme: 'light' });
  await complete(page);
  const need = (at: Page) => tileValue(at, 'need').first();
  await expect(need(page)).toContainText('bn');
  const second = app.waitForEvent('window', { timeout: 0 });
  await clickMenu(app, 'new.minimax');
  const other = await second;
  await complete(other);

  await page.bringToFront();
  await clickMenu(app, 'settings');
  // The window last used has it.
  const here = (await page.getByRole('dialog').count()) > 0 ? page : other;
  const there = here === page ? other : page;
  await expect(here.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await choose(here, 'Unit of money', 'Always m');
  await expect(here.getByRole('dialog')).toContainText('For example CNY 26,300m, CNY 363m, −CNY 1,240m');
  await expect(need(there)).toContainText(/^[\d,]+m$/);
  await choose(here, 'Negative numbers', 'Par');
  await expect(here.getByRole('dialog')).toContainText('(CNY 1,240m)');
  await choose(here, 'Theme', 'Da');
  for (const each of [here, there]) await expect(each.locator('html')).toHaveAttribute('data-theme', 'dark');
  await here.keyboard.press('Escape');
  await expect(here.getByRole('dialog')).toHaveCount(0);

  await quit(app);
  const { page: next } = await launch({ language: 'en', userData });
  await complete(next);
  await expect(need(next)).toContainText(/^[\d,]+m$/);
  await expect(next.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a new scenario begins with the paths and the sampling that were chosen', async ({ launch }) => {
  const { app, page } = await launch({ args: [], language: 'en' });
  await expect(page.getByRole('button', { name: /^My scenarios/ })).toBeVisible();
  await clickMenu(app, 'settings');
  const paths = page.getByRole('dialog').getByLabel('Paths');
  await paths.focus();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Type a whole number from 16 to 1,000,000.');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2048');
  await page.keyboard.press('Enter');
  await expect(paths).toHaveValue('2,048');
  await choose(page, 'Sampling', 'Latin');
  await page.keyboard.press('Escape');
  await clickMenu(app, 'new.blank');
  await complete(page);
  await expect(statusBar(page)).toContainText('2,048 paths');
  await expect(statusBar(page)).toContainText('Latin hypercube');
  // A starting point of the user's own making has nothing to lose.
  await expect(unsavedChanges(page)).toHaveCount(0);
});

test('another folder of scenarios is shown at once, and one that cannot be used is refused', async ({
  launch,
}, testInfo) => {
  const { app, page } = await launch({ args: [], language: 'en' });
  const folder = testInfo.outputPath('plans');
  const file = testInfo.outputPath('no-folder');
  await mkdir(folder, { recursive: true });
  await writeFile(file, '');
  const foot = page.getByTestId('folder');
  await expect(foot).toContainText('Scenarios');
  await clickMenu(app, 'settings');
  const dialog = page.getByRole('dialog', { name: 'Settings' });

  await stubOpenDialog(app, file);
  await dialog.getByRole('button', { name: 'Choose…' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Scenarios cannot be kept in');
  await expect(dialog.getByTestId('setting-folder')).toContainText('Scenarios');

  await stubOpenDialog(app, folder);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByTestId('setting-folder')).toHaveText(folder);
  await expect(foot).toContainText(folder);
  await dialog.getByRole('button', { name: 'Use the usual one' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByTestId('setting-folder')).toContainText(/offing/i);
  await expect(foot).not.toContainText(folder);
});

test('what the settings file holds and nobody understands is neither obeyed nor lost', async ({ launch }, testInfo) => {
  const userData = testInfo.outputPath('user');
  await mkdir(userData, { recursive: true });
  await writeFile(path.join(userData, 'preferences.json'), '{"moneyUnit":"lakh","negatives":"parentheses","theme":');
  const { page } = await launch({ language: 'en', userData });
  await complete(page);
  await expect(tileValue(page, 'need').first()).toContainText('bn');
  expect(await readFile(path.join(userData, 'preferences.json.damaged'), 'utf8')).toContain('lakh');
});
