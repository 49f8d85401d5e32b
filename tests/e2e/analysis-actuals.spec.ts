// "Revenue of 2025 came in at 724: how good was the projection, and what is the runway now?" Each step is what the hand does; there
// are to be no more of them. And the scenario at the new balance date, in a window of its own.
import type { Page } from '@playwright/test';
import { clickMenu, expect, test } from './launch';
import { complete } from './window';

const MAX_STEPS = 4;

const finding = (page: Page) => page.getByTestId('finding');

/** The starting point has the figure already. */
async function forget(page: Page): Promise<void> {
  for (const name of ['Net profit (loss), 2025', 'Revenue, 2025']) {
    await page.getByTestId('actuals').getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'Remove' }).click();
  }
  await expect(page.getByText(/^Nothing has been entered/)).toBeVisible();
  await page.getByRole('button', { name: 'Close the analysis' }).click();
}

test('what came of a year: how good the projection was, and what the runway is now', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await clickMenu(app, 'actuals');
  await forget(page);
  let steps = 0;
  const step = async (what: string, act: () => Promise<void>) => {
    steps++;
    await test.step(what, act);
  };

  await step('asks what came', () => clickMenu(app, 'actuals'));
  await step('adds a figure', () => page.getByRole('button', { name: 'Add a figure' }).click());
  // Revenue of 2025 stands there already.
  await step('types the amount', () => page.getByLabel('Amount, CNY').fill('724'));
  await step('takes it over', () => page.keyboard.press('Enter'));
  await expect(finding(page)).toHaveText(
    /^Revenue, 2025: CNY 533m \(CNY 724m less CNY 191m known before\); 25\.\d% \(±0\.3%\) of the paths lie below\.$/,
  );
  await expect(page.getByText(/within the middle 80%.*too few to judge$/)).toBeVisible();
  await expect(page.getByTestId('weighed')).toContainText(/as good as 6,\d{3} of 16,384 paths/);
  const runway = page.getByTestId('headline-inside').getByRole('row', { name: /^Runway, median/ });
  await expect(runway).toContainText(/18\s*months/);
  expect(steps).toBeLessThanOrEqual(MAX_STEPS);

  await page
    .getByRole('combobox', { name: 'Compare with' })
    .selectOption({ label: 'Against Zhipu, prospectus baseline' });
  await expect(page.getByTestId('versus')).toContainText('Neither is nearer to what came');
});

test('the scenario is rolled forward into a window of its own, after what is different was shown', async ({ open }) => {
  const { app, page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  await clickMenu(app, 'actuals');
  await page.getByText('Roll forward to a later balance date').click();
  const rolled = page.getByTestId('rolled');
  await expect(rolled.getByRole('row', { name: /^Balance date/ })).toContainText('2025-12-31');
  await page.getByLabel('Cash at that date, CNY').fill('480m');
  await page.keyboard.press('Enter');
  await expect(rolled.getByRole('row', { name: /^Cash/ })).toContainText('CNY 480m');
  const [next] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: 'Open the scenario at 2025-12-31' }).click(),
  ]);
  await expect(next.getByText('Zhipu, prospectus baseline, rolled forward to 2025-12-31').first()).toBeVisible();
  await complete(next);
  await expect(next.getByTestId('tile-value').first()).toContainText(/1[12]/);
  await next.close();
});
