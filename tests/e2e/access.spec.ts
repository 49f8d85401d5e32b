// What axe finds wrong for people who use a keyboard, a screen reader or other colours, on every screen and dialog.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { clickMenu, expect, libraryOf, test } from './launch';
import { editComputeCost, heading, planFolder, TITLE } from './plans';
import { writeSampleLibrary } from './sample-library';
import { chart, chartFinding, chartHead, complete, editor, rowOf, unsavedChanges } from './window';

const plans = planFolder();

/** What the colours decide. Everything else is the same in both themes, and is looked at in the light one. */
const OF_COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** Colours that are on their way to others are neither. */
async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

function violationsOf(page: Page, options: axe.RunOptions, within: string): Promise<string[]> {
  return page.evaluate(
    async ({ options, within }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run(within, { ...options, resultTypes: ['violations'], preload: false });
      return found.violations.map(
        ({ id, nodes }: axe.Result) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    },
    { options, within },
  );
}

/** The pane of questions: what stands around it has been looked at with the first of them. */
const ANALYSIS = '[data-testid="analysis"]';

/**
 * Every violation in both themes, with the places where it is: the rules of WCAG 2.2 AA and good practice. Where only a
 * dialog or a pane has changed, that is looked at alone, for the page has been.
 */
async function violations(page: Page, within = 'html'): Promise<string[]> {
  const source = createRequire(path.join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');
  // Evaluated by the debugger, which no policy of the page hinders.
  await page.evaluate(await readFile(source, 'utf8'));
  await showIn(page, 'dark');
  const dark = await violationsOf(page, OF_COLOURS, within);
  await showIn(page, 'light');
  return [...(await violationsOf(page, {}, within)), ...dark.map((violation) => `dark: ${violation}`)];
}

test('the library', async ({ launch }, testInfo) => {
  const userData = testInfo.outputPath('user');
  await writeSampleLibrary(libraryOf(userData));
  const { page } = await launch({ args: [], language: 'en', userData });
  await page.getByRole('button', { name: /^My scenarios/ }).click();
  await expect(page.getByTestId('files').getByTestId('cash-picture')).toHaveCount(7);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'More for No listing' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the overview and its dialogs', async ({ open }) => {
  const { app, page } = await open({ args: [await plans.file()], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  await editComputeCost(page, '123');
  await clickMenu(app, 'save');
  await expect(unsavedChanges(page)).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await editComputeCost(page, '456');
  for (const id of ['new', 'history', 'import', 'palette', 'settings', 'shortcuts'] as const) {
    await clickMenu(app, id);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page, 'dialog[open]'), id).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await clickMenu(app, 'changes');
  await expect(page.getByTestId('comparison').getByRole('row', { name: /Compute: compute fees/ })).toContainText('±');
  expect(await violations(page), 'scenarios side by side').toEqual([]);
  await page.getByTestId('compare-add-button').click();
  await expect(page.getByTestId('compare-add')).toBeVisible();
  expect(await violations(page, '[data-testid="comparison"]'), 'what can be added').toEqual([]);
});

test('what opens in the workspace', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  await page.getByRole('button', { name: 'Median runway' }).click();
  await expect(page.getByRole('dialog', { name: 'Median runway' })).toBeVisible();
  expect(await violations(page), 'a tile').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Chart view' }).click();
  expect(await violations(page), 'the chart view').toEqual([]);
  await page.keyboard.press('Escape');

  const cash = chart(page, 'cash');
  await chartHead(cash).hover();
  await cash.getByRole('button', { name: 'Show as table' }).click();
  expect(await violations(page), 'a table').toEqual([]);
  await cash.getByRole('button', { name: 'Show as chart' }).click();
  await chart(page, 'burn').locator('canvas').click();
  await expect(chartFinding(chart(page, 'burn'))).toContainText('90% within');
  expect(await violations(page), 'a histogram').toEqual([]);

  await page.getByRole('button', { name: 'Worst 5%', exact: true }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  expect(await violations(page), 'the worst paths').toEqual([]);
  await page.keyboard.press('Escape');

  await rowOf(page, 'compute.demandInitial').click();
  await expect(editor(page)).toBeVisible();
  expect(await violations(page), 'an open assumption').toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Add a dated change' }).click();
  await page.getByRole('menuitem', { name: 'Change by a percentage' }).click();
  await page.getByTestId('ticked-changes.change.targets-button').click();
  await expect(page.getByRole('checkbox', { name: 'Administration' })).toBeVisible();
  expect(await violations(page), 'the lines of a change').toEqual([]);
});

test('what it would take', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await clickMenu(app, 'solve');
  await page.getByRole('button', { name: 'Solve', exact: true }).click();
  await expect(page.getByTestId('solve-answer')).toBeVisible({ timeout: 60_000 });
  expect(await violations(page), 'a curve').toEqual([]);
  await page.getByRole('button', { name: 'Another lever' }).click();
  await page.getByRole('button', { name: /^Lever 2/ }).click();
  expect(await violations(page, ANALYSIS), 'the choice of a lever').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Draw the map' }).click();
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 });
  expect(await violations(page, ANALYSIS), 'a map').toEqual([]);
});

test('what would have to be true', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  await page.locator('[data-analysis-button]').click();
  await page.getByRole('tab', { name: 'Has to be true' }).click();
  const answer = page.getByTestId('conditions-answer');
  await expect(answer).toContainText('of 16,384 paths');
  await page.getByText('Build it from choices').click();
  await answer.getByText('may differ by chance alone').click();
  await page.getByLabel('Order by how far apart they are').check();
  expect(await violations(page), 'an answer').toEqual([]);
  await page.getByTestId('condition').fill('cashLasts >= 24 and');
  await page.getByTestId('condition').press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await violations(page, ANALYSIS), 'a refusal').toEqual([]);
});

test('what matters, what it is worth to know and what came of it', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await clickMenu(app, 'matters');
  await page
    .getByRole('button', { name: /^How it moves with/ })
    .first()
    .click();
  await expect(page.getByRole('img', { name: /at its lowest/ })).toBeVisible();
  await page.getByRole('button', { name: /may be nothing$/ }).click();
  expect(await violations(page), 'by themselves').toEqual([]);
  await page.getByRole('button', { name: 'With interactions' }).click();
  await expect(page.getByTestId('totals')).toBeVisible();
  expect(await violations(page, ANALYSIS), 'with interactions').toEqual([]);
  await clickMenu(app, 'worth');
  await expect(page.getByTestId('worths')).toBeVisible();
  expect(await violations(page, ANALYSIS), 'worth knowing').toEqual([]);
  await clickMenu(app, 'book');
  await page.getByText('Arithmetic', { exact: true }).last().click();
  await page.getByLabel('Date of issue').fill('soon');
  await page.keyboard.press('Enter');
  expect(await violations(page, ANALYSIS), 'tests by the book').toEqual([]);
  await page.keyboard.press('Escape');
  await clickMenu(app, 'actuals');
  await page.getByRole('button', { name: 'Revenue, 2025' }).click();
  await page.getByRole('button', { name: 'Add a figure' }).click();
  expect(await violations(page, ANALYSIS), 'what was reported since').toEqual([]);
  await clickMenu(app, 'stress');
  await page.getByRole('checkbox', { name: 'Lay all of them' }).click();
  await page.getByRole('checkbox', { name: 'Lay “Staff cut by a fifth”' }).click();
  await page.getByRole('button', { name: 'Run the shocks' }).click();
  await page.getByRole('button', { name: 'Staff cut by a fifth' }).click();
  await expect(page.getByTestId('finding')).toBeVisible({ timeout: 60_000 });
  expect(await violations(page, ANALYSIS), 'shocks').toEqual([]);
});

test('the report as it will print', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await clickMenu(app, 'report');
  await expect(page.getByTestId('report').getByRole('status')).toHaveText(/\d+ sheets/);
  expect(await violations(page)).toEqual([]);
});

test('the tour', async ({ launch }) => {
  const { page } = await launch({ language: 'en', isNew: true });
  await expect(page.getByTestId('tour')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
