// What leaves the window by a save that fails, by the clipboard, and by a right click.
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { clickMenu, expect, stubMessageBox, stubSaveDialog, test } from './launch';
import { planFolder } from './plans';
import { alertBar, chart, complete, rowOf, shownFingerprint } from './window';

const plans = planFolder();
const GROWTH = 'segments.on-premise.growthInitial';

/** Keeps the menus of right clicks from opening, and what they would offer. */
async function catchMenus(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (this: Electron.Menu) {
      const offered = this.items
        .filter(({ enabled, type }) => enabled && type !== 'separator')
        .map(({ label }) => label);
      Object.assign(globalThis, { offered });
    };
  });
  return () => app.evaluate(() => (globalThis as { offered?: string[] }).offered ?? []);
}

test('a chart that cannot be written says why, and where it was to be', async ({ launch }) => {
  const { app, page } = await launch({ language: 'en', args: ['--baseline=minimax'] });
  await complete(page);
  const cash = chart(page, 'cash');
  const alert = alertBar(page).and(page.getByRole('alert'));
  // The name that is typed has no extension, and the one with it is there already.
  await stubMessageBox(app, 0);
  const full = path.join(plans.folder(), 'full');
  for (const extension of ['csv', 'png', 'svg']) await symlink('/dev/full', `${full}.${extension}`);
  const places: readonly (readonly [file: string, words: string | RegExp])[] = [
    [path.join(plans.folder(), '長'.repeat(100)), 'longer than the disk allows'],
    [path.join(plans.folder(), 'no such folder', 'a'), 'could not be written'],
    [full, 'could not be written'],
  ];
  for (const [file, words] of places) {
    await stubSaveDialog(app, file);
    for (const button of ['Save as CSV', 'Save picture', 'Save as SVG drawing']) {
      await cash.hover();
      await cash.getByRole('button', { name: button }).click();
      await expect(alert).toContainText(words);
      await alert.getByRole('button').last().click();
      await expect(alert).toHaveCount(0);
    }
  }
  await stubSaveDialog(app, path.join(plans.folder(), 'cash.csv'));
  await cash.hover();
  await cash.getByRole('button', { name: 'Save as CSV' }).click();
  await expect(alertBar(page)).toContainText('cash.csv');
});

test('a chart is copied as a table, and a row as it would be typed', async ({ launch }) => {
  const { app, page } = await launch({ language: 'en' });
  await complete(page);
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  const cash = chart(page, 'cash');
  await cash.getByRole('button', { name: 'Copy table for a spreadsheet' }).press('Enter');
  await expect(cash.getByTestId('chart-status')).toHaveText('Table copied');
  const [header, first] = (await copied()).split(/\r?\n/).map((line) => line.split('\t'));
  expect(header?.slice(0, 2)).toEqual(['Month end', '5% below (CNY m)']);
  for (const cell of first?.slice(1) ?? ['nothing']) expect(cell).toMatch(/^-?\d+(\.\d+)?$/);

  await rowOf(page, 'segments.on-premise').click();
  const row = rowOf(page, GROWTH);
  await row.focus();
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toBe('30% 110% 220%');
  await app.evaluate(({ clipboard }) => clipboard.writeText('10% to 60%'));
  await page.keyboard.press('Control+v');
  await expect(row).toContainText('10% to 60%');
  await clickMenu(app, 'undo');
  await expect(row).toContainText('30% to 220%');
  // The menu does the same as the keys.
  await row.focus();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy());
  await expect.poll(copied).toBe('30% 110% 220%');
});

test('a right click cuts, copies and pastes in a field, and copies words that are selected', async ({ launch }) => {
  const { app, page } = await launch({ language: 'zh-Hant' });
  await complete(page);
  const offered = await catchMenus(app);
  const search = page.getByRole('searchbox');
  await app.evaluate(({ clipboard }) => clipboard.writeText('收入'));
  await search.fill('增長');
  await search.selectText();
  await search.click({ button: 'right' });
  await expect.poll(offered).toEqual(['剪下', '複製', '貼上', '全選']);
  const fingerprint = shownFingerprint(page);
  await fingerprint.selectText();
  await fingerprint.click({ button: 'right' });
  await expect.poll(offered).toEqual(['複製']);
});
