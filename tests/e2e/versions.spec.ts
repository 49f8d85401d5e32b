// Versions of a document: what changed since it was saved, what was saved before, and what another file has otherwise.
import { createBaseline } from '../../src/shared/baselines';
import { clickMenu, expect, stubOpenDialog, test } from './launch';
import { computeCostIn, editComputeCost, heading, plan, planFolder, TITLE, withComputeCost } from './plans';
import { chart, complete, tileChange, tileMeta, unsavedChanges } from './window';

const plans = planFolder();
const COST = '[data-nav="compute.start"]';

test('an earlier version is restored, and undo brings the later one back', async ({ open }) => {
  const file = await plans.file();
  const { app, page } = await open({ args: [file], language: 'en' });
  for (const cost of ['123', '456']) {
    await editComputeCost(page, cost);
    await clickMenu(app, 'save');
    await expect(unsavedChanges(page)).toHaveCount(0);
    expect(await computeCostIn(file)).toEqual({ kind: 'constant', value: Number(cost) });
  }
  await clickMenu(app, 'history');
  const dialog = page.getByRole('dialog', { name: 'Version History' });
  const versions = dialog.getByRole('listitem');
  // Also the one that was there before the first save.
  await expect(versions).toHaveCount(3);
  await expect(versions.nth(0)).toContainText('as in this window');
  await expect(versions.nth(0)).toContainText(/Compute.*123m.*→.*456m/);
  await expect(versions.nth(2)).toContainText('The first version that was kept');
  await versions.nth(1).getByRole('button', { name: 'Compare' }).click();
  const comparison = page.getByTestId('comparison');
  await expect(comparison.getByRole('row', { name: /^Take over Compute: compute fees now/ })).toContainText('123m');
  await comparison.getByRole('checkbox', { name: 'Choose all' }).check();
  await comparison.getByRole('button', { name: /^Take 1 over from/ }).click();
  await expect(comparison).toContainText('The two do not differ.');
  await expect(page.locator(COST)).toContainText('123m');
  await expect(unsavedChanges(page)).toContainText('1');
  await clickMenu(app, 'undo');
  await expect(page.locator(COST)).toContainText('456m');
  await expect(unsavedChanges(page)).toHaveCount(0);
});

test('the versions of a file are there after the program has ended', async ({ launch }) => {
  const file = await plans.file();
  const first = await launch({ args: [file], language: 'en' });
  await editComputeCost(first.page, '123');
  await clickMenu(first.app, 'save');
  await expect.poll(() => computeCostIn(file)).toEqual({ kind: 'constant', value: 123 });
  await expect(unsavedChanges(first.page)).toHaveCount(0);
  await Promise.all([first.page.waitForEvent('close'), first.app.evaluate(({ app }) => app.quit())]);
  const { app, page } = await launch({ args: [file], language: 'zh-Hant', userData: first.userData });
  await expect(heading(page)).toHaveText(TITLE);
  await clickMenu(app, 'history');
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
  await page.getByRole('dialog').getByRole('listitem').nth(1).getByRole('button', { name: '還原' }).click();
  await expect(page.locator(COST)).not.toContainText('1.23億');
});

test('what changed since saving is told in words, with what it does', async ({ open }) => {
  const { app, page } = await open({ args: [await plans.file()], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  await clickMenu(app, 'changes');
  const comparison = page.getByTestId('comparison');
  await expect(comparison).toContainText('The two do not differ.');
  await comparison.getByRole('button', { name: 'Close' }).click();
  await expect(comparison).toHaveCount(0);
  await editComputeCost(page, '123');
  await clickMenu(app, 'changes');
  const row = comparison.getByRole('row', { name: /Compute: compute fees now/ });
  await expect(row).toContainText('CNY 123m a month');
  // Once both have been run.
  await expect(row.getByRole('cell').last()).toContainText(/[+−]CNY .*m|no change/);
});

test('another file is compared with the document', async ({ open }) => {
  const other = await plans.file('other.offing', withComputeCost(plan({ title: 'The other' }), 999));
  const { app, page } = await open({ args: [await plans.file()], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  await stubOpenDialog(app, other);
  await clickMenu(app, 'compare');
  const comparison = page.getByTestId('comparison');
  await comparison.getByRole('button', { name: 'Another file…' }).click();
  await expect(comparison.getByRole('columnheader', { name: 'other.offing' }).last()).toBeVisible();
  await expect(comparison.getByRole('row', { name: /Compute: compute fees now/ })).toContainText('999m');
  await expect(comparison.getByRole('row', { name: /Title/ })).toContainText('changes no figure');
});

test('undo and redo say what they would do, in the menu and on their buttons', async ({ open }) => {
  const { app, page } = await open({ args: [await plans.file()], language: 'en' });
  await editComputeCost(page, '123');
  const labelOf = (id: string) =>
    app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.label, id);
  await expect.poll(() => labelOf('undo')).toBe('&Undo “Compute: compute fees now”');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', 'Undo “Compute: compute fees now”');
  await clickMenu(app, 'undo');
  await expect.poll(() => labelOf('redo')).toBe('&Redo “Compute: compute fees now”');
  expect(await labelOf('undo')).toBe('&Undo');
});

test('the figures are compared with a starting point, with another file, or with nothing', async ({ open }) => {
  // Months are compared where they are counted from the same date.
  const { balanceDate } = createBaseline('zhipu', { uuid: plan().id });
  const { page } = await open({ language: 'en', args: [await plans.file('plan.offing', plan({ balanceDate }))] });
  await complete(page);
  const against = page.getByRole('combobox', { name: 'Compare with' });
  await expect(page.getByTestId('tile-change')).toHaveCount(0);
  await editComputeCost(page, '2m');
  await page.keyboard.press('Escape');
  await expect(tileChange(page, 'runway')).toContainText('vs saved');
  await against.selectOption({ label: 'Against Zhipu, prospectus baseline' });
  await expect(tileChange(page, 'runway')).toContainText('compared');
  await expect(tileMeta(page, 'need').last()).toContainText(/±[\d.]+/);
  await expect(chart(page, 'cash')).toContainText('compared: Zhipu, prospectus baseline');
  await against.selectOption('nothing');
  await expect(page.getByTestId('tile-change')).toHaveCount(0);
});
