// Tables of the user's own, in the window: chosen, mapped, checked, and imported whole or not at all.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { createBaseline } from '../../src/shared/baselines';
import { listAssumptions } from '../../src/shared/scenario/listing';
import type { Scenario } from '../../src/shared/scenario/schema';
import { clickMenu, expect, stubSaveDialog, test } from './launch';
import { heading, plan, planFolder, scenarioIn, TITLE } from './plans';
import { rowOf, shownFingerprint, typedValue, unsavedChanges } from './window';

const plans = planFolder();

async function table(name: string, rows: string[]): Promise<string> {
  const file = path.join(plans.folder(), name);
  await writeFile(file, `${rows.join('\r\n')}\r\n`);
  return file;
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Import' });

async function choose(page: Page, file: string): Promise<void> {
  await dialogOf(page).locator('input[type="file"]').setInputFiles(file);
}

test('columns are recognised or chosen, cells are checked, and the import is one edit', async ({ open }) => {
  const { app, page } = await open({ args: [await plans.file()], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  await clickMenu(app, 'import');
  const dialog = dialogOf(page);
  await choose(page, await table('figures.csv', ['Item,What it is', 'compute.start,123', 'opening.cash,abc']));
  // Nobody knows these headers: the user says what they are.
  await expect(dialog).toContainText('Choose above which column is: Address of the assumption and Value.');
  await dialog.getByRole('combobox', { name: 'Column A is' }).selectOption('Address of the assumption');
  await dialog.getByRole('combobox', { name: 'Column B is' }).selectOption('Value');
  await expect(dialog.getByRole('alert')).toContainText('B3:');
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();

  // Corrected, and chosen again under the same name.
  await choose(page, await table('figures.csv', ['assumption,value', 'compute.start,123', 'opening.cash,3000']));
  await expect(dialog.getByRole('row', { name: /Compute/ })).toContainText('CNY 123m a month');
  await dialog.getByRole('button', { name: 'Import 2 values' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page, 'compute.start')).toContainText('123m');
  await expect(unsavedChanges(page)).toContainText('2');
  await clickMenu(app, 'undo');
  await expect(unsavedChanges(page)).toHaveCount(0);
});

test('what is no table is refused with its reason', async ({ open }) => {
  const { app, page } = await open({ args: [await plans.file()], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  await clickMenu(app, 'import');
  await choose(page, await table('workbook.xlsx', ['not a workbook']));
  await expect(dialogOf(page).getByRole('alert')).toContainText('workbook.xlsx');
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
});

test('a workbook that was exported comes back to the last digit', async ({ open }) => {
  const zhipu = createBaseline('zhipu', { uuid: crypto.randomUUID() });
  const file = await plans.file('zhipu.offing', { ...zhipu, simulation: { ...zhipu.simulation, paths: 1024 } });
  const { app, page } = await open({ args: [file], language: 'en' });
  await expect(shownFingerprint(page)).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4}$/);
  const workbook = path.join(plans.folder(), 'zhipu.xlsx');
  await stubSaveDialog(app, workbook);
  await clickMenu(app, 'exportWorkbook');
  await expect
    .poll(() =>
      readFile(workbook).then(
        ({ length }) => length > 0,
        () => false,
      ),
    )
    .toBe(true);
  await expect(page.getByRole('status').filter({ hasText: 'zhipu.xlsx' })).toBeVisible();

  // Into itself: nothing is different. Then into the same with other figures: all that was different is as it was.
  await clickMenu(app, 'import');
  await choose(page, workbook);
  const sheets = dialogOf(page).getByRole('combobox', { name: 'Sheet' });
  await sheets.selectOption('Assumptions');
  await expect(dialogOf(page)).toContainText('as it is in the scenario already');
  await page.keyboard.press('Escape');
  for (const [nav, value] of [
    ['compute.start', '123.456'],
    ['compute.priceDecline', '20% to 40%'],
  ] as const) {
    const input = typedValue(page);
    await rowOf(page, nav).click();
    await input.fill(value);
    await input.press('Enter');
  }
  await expect(unsavedChanges(page)).toContainText('2');
  await clickMenu(app, 'import');
  await choose(page, workbook);
  await sheets.selectOption('Assumptions');
  await dialogOf(page).getByRole('button', { name: 'Import 2 values' }).click();
  await expect(dialogOf(page)).toHaveCount(0);
  await clickMenu(app, 'save');
  await expect(unsavedChanges(page)).toHaveCount(0);
  // All but the words of the sources, which a workbook has in one language.
  const quantities = ({ assumptions }: Scenario) =>
    listAssumptions(assumptions).map(({ assumption }) => assumption.quantity);
  expect(quantities(await scenarioIn(file))).toEqual(quantities(zhipu));
});

test('reported revenue is imported in the unit that the user says', async ({ open }) => {
  const { app, page } = await open({
    args: [await plans.file('plan.offing', plan({ reported: [] }))],
    language: 'en',
  });
  await expect(heading(page)).toHaveText(TITLE);
  await clickMenu(app, 'import');
  await choose(page, await table('reported.csv', ['half-year,revenue,source,by,why', 'H1 2025,190.8,assumed,me,test']));
  const dialog = dialogOf(page);
  await dialog.getByRole('combobox', { name: 'Amounts in' }).selectOption('millions');
  await dialog.getByRole('button', { name: 'Import 1 value' }).click();
  await expect(unsavedChanges(page)).toContainText('1');
});
