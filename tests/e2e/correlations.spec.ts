// What moves together, and how paths are drawn: chosen, changed, taken back and printed, in the application itself.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { clickMenu, expect, stubSaveDialog, test } from './launch';
import { rowOf, shownFingerprint, statusBar, unsavedChanges, complete as whenComplete } from './window';

const run = promisify(execFile);

/** The fingerprint of the run that is complete. */
async function complete(page: Page): Promise<string> {
  const shown = shownFingerprint(page);
  await expect(shown).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4}$/);
  return shown.innerText();
}

/** Waits for another run to be complete than the one that was. */
async function completeAfter(page: Page, before: string): Promise<string> {
  await expect(shownFingerprint(page)).not.toHaveText(before);
  return complete(page);
}

const row = (page: Page, address: string) => rowOf(page, address);
const changes = (page: Page) => unsavedChanges(page);
const rank = (page: Page, partner: RegExp) =>
  page
    .getByTestId('partner')
    .filter({ hasText: partner })
    .getByRole('textbox', { name: /^Rank correlation/ });

async function addPartner(page: Page, search: string): Promise<void> {
  await page.getByRole('button', { name: 'Add…' }).first().click();
  await page.getByRole('combobox', { name: 'Search what it moves with' }).fill(search);
  await page.keyboard.press('Enter');
}

test('the sampling method is changed, named and explained', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  const before = await complete(page);
  await expect(statusBar(page)).toContainText("evenly spread (Sobol')");
  await row(page, 'scenario').click();
  const method = page.getByRole('combobox', { name: 'Sampling' });
  await expect(method).toHaveAccessibleDescription(/smallest error/);
  await method.selectOption({ label: 'Plain random' });
  await expect(method).toHaveAccessibleDescription(/as with dice/);
  await expect(statusBar(page)).toContainText('plain random');
  const plain = await completeAfter(page, before);
  await method.selectOption({ label: 'Latin hypercube' });
  expect(await completeAfter(page, plain)).not.toBe(before);
  await expect(changes(page)).toHaveText('1 unsaved change');
});

test('a correlation is added, changed, removed and taken back', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  const before = await complete(page);
  await row(page, 'compute.demandInitial').click();
  await addPartner(page, 'cloud growth now');
  await expect(changes(page)).toHaveText('1 unsaved change');
  const added = await completeAfter(page, before);

  const cloud = rank(page, /^Cloud and model service: growth now/);
  await expect(cloud).toHaveValue('0.50');
  await cloud.fill('0.8');
  await cloud.press('Enter');
  await completeAfter(page, added);
  await expect(page.getByTestId('rank-words')).toContainText('mostly high');

  // By the keys of the slider, too.
  await page.getByTestId('partner').getByRole('slider').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(cloud).toHaveValue('0.75');

  await page.getByRole('button', { name: /^Remove / }).click();
  await expect(page.getByTestId('partner')).toHaveCount(0);
  await expect(changes(page)).toHaveCount(0);
  expect(await completeAfter(page, added)).toBe(before);
  await clickMenu(app, 'undo');
  await expect(cloud).toHaveValue('0.75');
  await clickMenu(app, 'undo');
  await expect(cloud).toHaveValue('0.80');
  await clickMenu(app, 'redo');
  await clickMenu(app, 'redo');
  await expect(page.getByTestId('partner')).toHaveCount(0);
});

test('an impossible rank is refused in words and loses nothing', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  await row(page, 'compute.demandInitial').click();
  await addPartner(page, 'price decline');
  const before = await complete(page);
  const price = rank(page, /^Compute: price decline/);
  await price.fill('1.2');
  await price.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/between −1 .* and 1/);
  await expect(price).toHaveValue('1.2');
  await expect(page.getByTestId('partner').getByRole('slider')).toHaveValue('0.5');
  expect(await complete(page)).toBe(before);
  await price.fill('-0.2');
  await price.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(price).toHaveValue('−0.20');
});

test('correlations that cannot all hold are adjusted, said, saved and printed', async ({ open }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'offing-correlations-'));
  try {
    const { app, page } = await open({ language: 'en' });
    await complete(page);
    await row(page, 'compute.demandInitial').click();
    await addPartner(page, 'cloud growth now');
    await addPartner(page, 'price decline');
    await rank(page, /^Cloud/).fill('0.6');
    await rank(page, /^Compute: price decline/).fill('-0.6');
    await page.keyboard.press('Enter');
    await row(page, 'compute.demandInitial').click();
    await row(page, 'correlations').click();
    const group = page.getByRole('region', { name: 'Correlations' });
    await expect(group.getByTestId('correlation')).toHaveCount(2);
    await expect(group.getByRole('status')).toHaveCount(0);

    await row(page, 'compute.priceDecline').click();
    await addPartner(page, 'cloud growth now');
    await rank(page, /^Cloud/).fill('0.9');
    await page.keyboard.press('Enter');
    await row(page, 'compute.priceDecline').click();
    await expect(row(page, 'correlations')).toContainText('adjusted');
    await expect(group.getByRole('status')).toHaveText(/cannot all hold at once.*: −?0\.\d\d became −?0\.\d\d\./);
    await expect(group.getByText(/asked, −?0\.\d\d used/)).toHaveCount(3);

    const file = path.join(folder, 'together.offing');
    await stubSaveDialog(app, file);
    await clickMenu(app, 'saveAs');
    await expect(changes(page)).toHaveCount(0);
    const saved = JSON.parse(await readFile(file, 'utf8'));
    expect(saved.assumptions.correlations.map((one: { rank: number }) => one.rank)).toEqual([0.6, -0.6, 0.9]);

    // What is saved and then removed can be put back.
    await group.getByRole('button', { name: /^Remove Compute: price decline ↔ Cloud/ }).click();
    await expect(group.getByText('Removed')).toBeVisible();
    await expect(group.getByRole('status')).toHaveCount(0);
    await group.getByRole('button', { name: /^Reset / }).click();
    await expect(changes(page)).toHaveCount(0);
    await expect(group.getByRole('status')).toBeVisible();

    const report = path.join(folder, 'report.pdf');
    await stubSaveDialog(app, report);
    await clickMenu(app, 'savePdf');
    await expect(async () => expect((await readFile(report)).subarray(0, 5).toString()).toBe('%PDF-')).toPass();
    const { stdout } = await run('pdftotext', [report, '-']);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('Correlations (rank)');
    expect(text).toMatch(/0\.90; used 0\.\d\d, as not all can hold at once/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a run is refined until a figure is known well enough', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  await row(page, 'scenario').click();
  await page.getByRole('switch', { name: 'Refine until' }).click();
  await expect(page.getByTestId('run-state')).toContainText('Refined: error of funding need at 80%');
  const below = page.getByRole('textbox', { name: 'is below' });
  await below.fill('0');
  await below.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Write a percentage');
  await below.fill('0.1%');
  await below.press('Enter');
  await expect(page.getByTestId('run-state')).toContainText(/(32,768|65,536|131,072) paths in .*Refined/s);
  // It is a wish of the window.
  await expect(changes(page)).toHaveCount(0);
});

test('partners stand in a matrix that keys walk, each pair as a scatter, and partners get correlations of their own', async ({
  open,
}) => {
  const { app, page } = await open({ language: 'en' });
  await whenComplete(page);
  await rowOf(page, 'compute.demandInitial').click();
  for (const name of ['price decline', 'cloud growth now']) {
    await page.getByRole('button', { name: 'Add…' }).first().click();
    await page.getByRole('combobox', { name: 'Search what it moves with' }).fill(name);
    await page.keyboard.press('Enter');
  }
  const cells = page.locator('[data-cell]');
  await expect(cells).toHaveText(['0.50', '0.50', '·']);
  await cells.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(2)).toBeFocused();
  await expect(cells.nth(2)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('pair-scatter')).toHaveAttribute('aria-label', /says nothing about/);
  await page.getByRole('button', { name: 'Add a correlation of these two' }).click();
  await expect(cells.nth(2)).toHaveText('0.50');
  await expect(page.getByTestId('pair-scatter')).toHaveAttribute('aria-label', /tends to be high/);
  await clickMenu(app, 'undo');
  await expect(cells.nth(2)).toHaveText('·');
});
