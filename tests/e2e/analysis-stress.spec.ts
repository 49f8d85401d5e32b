// What if it goes wrong: shocks laid on the scenario, alone and at once, put in for good, and turned round.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { clickMenu, expect, test } from './launch';
import { complete, unsavedChanges } from './window';

const RUN = { timeout: 60_000 };
const shocks = (page: Page) => page.getByTestId('shocks');
const row = (page: Page, id: string) => shocks(page).locator(`tr[data-shock="${id}"]`);
/** Of a row that has no strength: the second of its figures. */
const chanceOf12 = (of: Locator) => of.getByRole('cell').nth(1);

test('compute that does not get cheaper, a later IPO and a customer less at once are laid in seven steps', async ({
  open,
}) => {
  const { app, page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  const began = Date.now();
  let steps = 0;
  const step = async (act: Promise<unknown>) => {
    steps += 1;
    await act;
  };
  await step(clickMenu(app, 'stress'));
  // The box that has all of them lays none of them next.
  await step(page.getByRole('checkbox', { name: 'Lay all of them' }).click());
  for (const name of ['Compute prices do not fall', 'IPO slips twelve months', 'The largest customer leaves'])
    await step(page.getByRole('checkbox', { name: `Lay “${name}”` }).click());
  const strength = page.getByRole('textbox', { name: 'Strength of “IPO slips twelve months”' });
  await step(strength.fill('50%'));
  await step(page.getByRole('button', { name: 'Run the shocks' }).click());
  await expect(row(page, 'all')).toContainText('All at once', RUN);
  expect(steps).toBe(7);
  expect(Date.now() - began).toBeLessThan(120_000);

  await expect(page.getByTestId('finding')).toContainText('The hardest single blow is “IPO slips twelve months');
  await expect(chanceOf12(row(page, 'none'))).toContainText(/^80\.\d%/);
  await expect(chanceOf12(row(page, 'all'))).toContainText(/^<?\d\.?\d*%/);
  await expect(row(page, 'receivables').getByRole('cell').nth(2)).toHaveText('');

  await page.getByRole('button', { name: 'IPO slips twelve months' }).click();
  await expect(shocks(page)).toContainText('Here: Hong Kong IPO: month: +6 months');
  await page.getByRole('button', { name: 'Put it into the scenario' }).click();
  await expect(unsavedChanges(page)).toContainText('1');
  await expect(page.getByText('The scenario has changed since')).toBeVisible();
  await clickMenu(app, 'undo');
  await expect(unsavedChanges(page)).toHaveCount(0);
});

test('a shock of one’s own comes from a file, and says how far it has to go', async ({ open }, info) => {
  const file = info.outputPath('mine.offing-shocks');
  const blackout = {
    id: 'blackout',
    name: 'Blackout',
    story: 'No power.',
    source: 'Mine',
    edits: [{ does: 'pay', amount: 1000, month: 3 }],
  };
  await writeFile(file, JSON.stringify({ format: 'offing-shocks', version: 1, shocks: [blackout] }));
  const { app, page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  await clickMenu(app, 'stress');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.offing-shocks', mimeType: '', buffer: Buffer.from('{}') });
  await expect(page.getByRole('alert')).toContainText('x.offing-shocks is no file of shocks.');
  await page.locator('input[type=file]').setInputFiles(path.resolve(file));
  await expect(row(page, 'blackout')).toContainText('Blackout');
  await page.getByRole('checkbox', { name: 'Lay all of them' }).click();
  await page.getByRole('checkbox', { name: 'Lay “Blackout”' }).click();
  await page.getByRole('button', { name: 'How far it must go' }).click();
  await page.getByRole('button', { name: 'Find how far' }).click();
  await expect(row(page, 'blackout')).toContainText(/\d+% ±\d/, RUN);
  await page.getByRole('button', { name: 'Remove “Blackout”' }).click();
  await expect(row(page, 'blackout')).toHaveCount(0);
});
