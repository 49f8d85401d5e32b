// A file that another program changes, or takes away, while it is open.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeScenario } from '../../src/shared/scenario/write';
import { clickMenu, expect, stubSaveDialog, test } from './launch';
import {
  answerQuestion,
  CANCEL,
  computeCostIn,
  editComputeCost,
  heading,
  plan,
  planFolder,
  pressClose,
  TITLE,
  withComputeCost,
} from './plans';
import { alertBar, rowOf, unsavedChanges } from './window';

const plans = planFolder();
const theirs = withComputeCost(plan(), 777);

/** As editors save: another file takes its place. */
async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.theirs`, text);
  await rename(`${file}.theirs`, file);
}

test('is noticed; what it holds now can be loaded, and undo brings back what was there', async ({ open }) => {
  const file = await plans.file();
  const { app, page } = await open({ args: [file], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  await editComputeCost(page, '123');
  await replaceFile(file, writeScenario(theirs));

  const bar = page.getByRole('alert');
  await expect(bar).toContainText('was changed by another program');
  await bar.getByRole('button', { name: 'Reload' }).click();
  await expect(bar).toHaveCount(0);
  await expect(unsavedChanges(page)).toHaveCount(0);
  const row = rowOf(page, 'compute.start');
  await expect(row).toContainText('777');
  await clickMenu(app, 'undo');
  await expect(row).toContainText('123');
  await expect(unsavedChanges(page)).toBeVisible();
  await clickMenu(app, 'save');
  await expect.poll(() => computeCostIn(file)).toEqual({ kind: 'constant', value: 123 });
});

test('is not overwritten before the user has chosen', async ({ open }) => {
  const file = await plans.file();
  const { app, page } = await open({ args: [file], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  await editComputeCost(page, '123');
  // In place, and saved before anything can have been noticed.
  await writeFile(file, writeScenario(theirs));
  await clickMenu(app, 'save');
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was written' })).toBeVisible();
  expect(await computeCostIn(file)).toEqual({ kind: 'constant', value: 777 });

  await page.getByRole('button', { name: 'Keep Mine' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await clickMenu(app, 'save');
  // The file is written first, then the history.
  await expect(unsavedChanges(page)).toHaveCount(0);
  expect(await computeCostIn(file)).toEqual({ kind: 'constant', value: 123 });
  // What was replaced is not lost.
  await clickMenu(app, 'history');
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
});

test('can be compared with what is in the window', async ({ open }) => {
  const file = await plans.file();
  const { page } = await open({ args: [file], language: 'en' });
  await editComputeCost(page, '123');
  await replaceFile(file, writeScenario(theirs));
  await alertBar(page).getByRole('button', { name: 'Compare' }).click();
  const comparison = page.getByTestId('comparison');
  await expect(comparison.getByRole('columnheader', { name: 'The file on disk' }).last()).toBeVisible();
  const row = comparison.getByRole('row', { name: /Compute: compute fees now/ });
  await expect(row).toContainText('777');
  await expect(row).toContainText('123');
  // What is to be done about it stays where it was said.
  await alertBar(page).getByRole('button', { name: 'Keep Mine' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('saving elsewhere leaves it alone', async ({ open }) => {
  const file = await plans.file();
  const { app, page } = await open({ args: [file], language: 'en' });
  await editComputeCost(page, '123');
  await replaceFile(file, writeScenario(theirs));
  const other = path.join(plans.folder(), 'other.offing');
  await stubSaveDialog(app, other);
  await page.getByRole('button', { name: 'Save Elsewhere…' }).click();
  await expect.poll(() => computeCostIn(other).catch(() => null)).toEqual({ kind: 'constant', value: 123 });
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await computeCostIn(file)).toEqual({ kind: 'constant', value: 777 });
});

test('that was only touched, or written again as it was, has not changed', async ({ open }) => {
  const file = await plans.file();
  const { page } = await open({ args: [file], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  const text = await readFile(file, 'utf8');
  await replaceFile(file, text);
  // And one that has: by then the first would have been noticed.
  await replaceFile(file, writeScenario(theirs));
  await expect(page.getByRole('alert')).toBeVisible();
  await replaceFile(file, text);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('that was deleted is kept in the window: closing asks, saving writes it again', async ({ open }) => {
  const file = await plans.file();
  const { app, page } = await open({ args: [file], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  await rm(file);
  await expect(page.getByRole('alert')).toContainText('no longer where it was');
  const asked = await answerQuestion(app, CANCEL);
  await pressClose(app);
  await expect.poll(asked).toBe(1);
  await page.getByRole('button', { name: 'Save It Again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await computeCostIn(file)).toEqual(plan().assumptions.compute.start.quantity);
});
