// What it would save to know something before money is raised.
import type { Page } from '@playwright/test';
import { clickMenu, expect, test } from './launch';
import { complete, editor, rowOf } from './window';

const finding = (page: Page) => page.getByTestId('finding');

test('what knowing saves is told between bounds, for what being short costs, and follows an edit', async ({ open }) => {
  const { app, page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  await clickMenu(app, 'worth');
  await expect(finding(page)).toHaveText(
    /^Compute: price decline: knowing it before deciding would save between CNY [\d.]+bn and CNY [\d.]+bn on average\.$/,
  );
  await expect(page.getByText(/enough in 80% of the paths/)).toBeVisible();
  const before = await finding(page).innerText();
  await page.getByRole('button', { name: '19 times' }).click();
  await expect(page.getByText(/enough in 95% of the paths/)).toBeVisible();
  await expect(finding(page)).not.toHaveText(before);

  const row = rowOf(page, 'matters:compute.priceDecline');
  await row.focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('25%');
  await page.keyboard.press('Enter');
  await expect(finding(page)).toContainText(/^(?!Compute: price decline)/);

  await page.getByTestId('worths').getByRole('button').first().click();
  await expect(editor(page)).toBeVisible();
});
