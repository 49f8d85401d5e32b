// Tables as other programs write them, in the window: in another encoding, with hidden rows, dropped and pasted.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { workbookOfSheets } from '../unit/shared/exchange/support/workbooks';
import { clickMenu, expect, test } from './launch';
import { heading, planFolder, TITLE } from './plans';
import { unsavedChanges } from './window';

const plans = planFolder();
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Import' });

/** `假设,数值` in GBK, above a row in ASCII. */
const GBK = Buffer.concat([Buffer.from('bcd9c9e82ccafdd6b50d0a', 'hex'), Buffer.from('opening.cash,3000\r\n')]);

async function put(name: string, data: Uint8Array): Promise<string> {
  const file = path.join(plans.folder(), name);
  await writeFile(file, data);
  return file;
}

test('the encoding of a text file is guessed, shown and corrected', async ({ launch }) => {
  const { app, page } = await launch({ args: [await plans.file()], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  await clickMenu(app, 'import');
  const dialog = dialogOf(page);
  await dialog.locator('input[type="file"]').setInputFiles(await put('gbk.csv', GBK));
  const encoding = dialog.getByRole('combobox', { name: 'Encoding' });
  await expect(encoding.locator('option:checked')).toHaveText('GBK (GB18030) – guessed');
  await expect(dialog.getByRole('region', { name: 'Columns of the table' })).toContainText('假设');
  await expect(dialog.getByRole('button', { name: 'Import 1 value' })).toBeEnabled();

  // Read as another, it shows what that gives; as one that it cannot be, it is refused, and can still be corrected.
  await encoding.selectOption('Big5 (HKSCS)');
  await expect(dialog.getByRole('region', { name: 'Columns of the table' })).not.toContainText('假设');
  await encoding.selectOption('UTF-8');
  await expect(dialog.getByRole('alert')).toContainText('is not text in UTF-8');
  await encoding.selectOption('GBK (GB18030)');
  await dialog.getByRole('button', { name: 'Import 1 value' }).click();
  await expect(unsavedChanges(page)).toContainText('1');
});

test('what is hidden in a workbook is left out, said, and taken when asked', async ({ launch }) => {
  const { app, page } = await launch({ args: [await plans.file()], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (index: number, name: string, value: string, attributes = '') =>
    `<row r="${index}" ${attributes}>${text(`A${index}`, name)}${text(`B${index}`, value)}</row>`;
  const header = row(1, 'path', 'value');
  const workbook = workbookOfSheets([
    { name: 'Draft', rows: header + row(2, 'opening.cash', '1'), state: 'hidden' },
    { name: 'Now', rows: header + row(2, 'opening.debt', '7', 'hidden="1"') + row(3, 'opening.cash', '3000') },
  ]);
  await clickMenu(app, 'import');
  const dialog = dialogOf(page);
  await dialog.locator('input[type="file"]').setInputFiles(await put('plan.xlsx', workbook));
  const sheets = dialog.getByRole('combobox', { name: 'Sheet' });
  await expect(sheets).toHaveValue('Now');
  await expect(sheets.getByRole('option')).toHaveText(['Draft (hidden)', 'Now']);
  await expect(dialog.getByRole('status')).toHaveText('Hidden in the sheet and left out: 1 row (2).');
  await expect(dialog.getByRole('button', { name: 'Import 1 value' })).toBeEnabled();
  await dialog.getByRole('checkbox', { name: 'Import what is hidden too' }).check();
  await expect(dialog.getByRole('button', { name: 'Import 2 values' })).toBeEnabled();
});

/** As somebody lets go of a file over the window. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([fileName = '', text = '']) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    [name, content],
  );
}

test('a table that is dropped on the window, or pasted into it, is shown as an import', async ({ launch }) => {
  const { app, page } = await launch({ args: [await plans.file()], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  const dialog = dialogOf(page);
  await drop(page, 'plan.tsv', 'path\tvalue\nopening.cash\t3000\n');
  await expect(dialog).toContainText('plan.tsv');
  await expect(dialog.getByRole('button', { name: 'Import 1 value' })).toBeEnabled();

  // Pasted over it, while the dialog is open.
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText('path\tvalue\r\nopening.cash\t3000\r\nopening.debt\t7\r\n'),
  );
  await page.keyboard.press('Control+V');
  await expect(dialog).toContainText('Cells from the clipboard');
  await expect(dialog.getByRole('button', { name: 'Import 2 values' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // One value is no table.
  await app.evaluate(({ clipboard }) => clipboard.writeText('3000\r\n'));
  await page.keyboard.press('Control+V');
  await app.evaluate(({ clipboard }) => clipboard.writeText('path\tvalue\r\nopening.cash\t3000\r\n'));
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+V');
  await dialog.getByRole('button', { name: 'Import 1 value' }).click();
  await expect(unsavedChanges(page)).toContainText('1');
});

test('a table that is dropped where no scenario is open says what to do', async ({ launch }) => {
  const { page } = await launch({ args: [], language: 'en' });
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible();
  await drop(page, 'plan.csv', 'path,value\nopening.cash,3000\n');
  await expect(page.getByRole('alert')).toContainText('there is no scenario open to import it into');
});
