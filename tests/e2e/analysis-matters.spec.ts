// What decides an answer: from the run at hand, and with further runs what inputs do together.
import type { Page } from '@playwright/test';
import { clickMenu, expect, test } from './launch';
import { complete, editor, MIN_TURNS, rowOf, turnsUntil } from './window';

const finding = (page: Page) => page.getByTestId('finding');
const totals = (page: Page) => page.getByTestId('totals');
const withOthers = (page: Page) => page.getByRole('button', { name: 'With interactions' });

test('what decides the funding need is said, opened, and followed to its assumption by keyboard', async ({ open }) => {
  const { app, page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  const turns = await turnsUntil(page, '[data-testid="finding"]', /explains/);
  await clickMenu(app, 'matters');
  await expect(finding(page)).toHaveText(
    /^Compute: price decline explains 3\d(\.\d)?% of the spread of “Funding need” by itself \(±0\.\d\)\.$/,
  );
  expect(await turns()).toBeGreaterThan(MIN_TURNS);
  const opener = page.getByRole('button', { name: 'How it moves with Compute: price decline' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('img', { name: /^From [\d.]+bn at its lowest to [\d.]+bn at its highest$/ }),
  ).toBeVisible();
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toContainText('Price decline');
  // The question stands again where it was.
  await page.keyboard.press('Escape');
  await expect(finding(page)).toBeVisible();
});

test('a series over a year is asked about with its paths run again', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await clickMenu(app, 'matters');
  await page.getByRole('combobox', { name: 'What is asked about' }).selectOption('series');
  await expect(finding(page)).toContainText('“Revenue, 2026”');
});

test('what inputs do together is worked out on demand, can be left, and is of before after an edit', async ({
  open,
}) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await clickMenu(app, 'matters');
  await withOthers(page).click();
  await page.getByRole('status').getByRole('button', { name: 'Cancel' }).click();
  await expect(totals(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Work it out' }).click();
  await expect(totals(page).getByRole('row', { name: /^Compute: price decline/ })).toBeVisible();
  await expect(page.getByTestId('analysis')).toContainText(
    /alone and \d+% with what it does together with others \(±\d\)/,
  );

  await rowOf(page, 'compute.demandInitial').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('stale')).toContainText('As of before');
  await expect(totals(page)).toBeVisible();
  await page.getByTestId('stale').getByRole('button').click();
  await expect(page.getByTestId('stale')).toHaveCount(0);
  await expect(totals(page)).toBeVisible();
});
