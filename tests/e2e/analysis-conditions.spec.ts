// What would have to be true: a condition, the paths that meet it, and what they have in common.
import type { Page } from '@playwright/test';
import { expect, test } from './launch';
import { complete } from './window';

const answer = (page: Page) => page.getByTestId('conditions-answer');
const field = (page: Page) => page.getByTestId('condition');

async function openConditions(page: Page): Promise<void> {
  await page.locator('[data-analysis-button]').click();
  await page.getByRole('tab', { name: 'What would have to be true' }).click();
}

test('a condition is typed or chosen, and its paths are told from the others', async ({ open }) => {
  const { page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  await openConditions(page);
  await expect(field(page)).toHaveValue('cashLasts >= 24');
  await expect(answer(page)).toContainText(/^Cash lasts 24 months on 0\.4\d% \(±0\.0\d%\) of the paths: /);
  await expect(answer(page)).toContainText(/\d\d of 16,384 paths/);
  await page.screenshot({ path: '/tmp/uic/first.png' });
});
