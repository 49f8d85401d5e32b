// A worker that ends tells nobody: the window says so all the same, and runs again when it is asked to.
import { expect, test } from './launch';
import { complete, rowOf } from './window';

test('a run whose worker has ended fails with a message, and can be run again', async ({ open }) => {
  const { page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  const [worker] = page.workers();
  // Its answer is lost with it.
  await worker?.evaluate(() => self.close()).catch(() => undefined);
  await rowOf(page, 'compute.priceDecline').focus();
  await page.keyboard.press('ArrowRight');
  const state = page.getByTestId('run-state');
  await expect(state.getByTestId('run-failure')).toContainText('Part of the calculation ended');
  const again = state.getByRole('button');
  expect(await again.evaluate((button) => button.scrollWidth - button.clientWidth)).toBe(0);
  await again.click();
  await complete(page);
  await expect(state.getByTestId('run-failure')).toHaveCount(0);
});
