// Scenarios side by side: the question that most people come with, and what is taken over from another.
import { changePath } from '../../src/shared/scenario/edit';
import { clickMenu, expect, stubOpenDialog, test } from './launch';
import { plan, planFolder, withComputeCost } from './plans';
import { complete, titleBar, unsavedChanges } from './window';

const plans = planFolder();
const MAX_STEPS = 4;
const RUN = { timeout: 60_000 };

test('how do Zhipu and MiniMax compare', async ({ open }) => {
  const { page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  let steps = 0;
  const step = async (what: string, act: () => Promise<unknown>) => {
    steps++;
    await test.step(what, act);
  };
  await step('goes to Compare', () => page.getByRole('button', { name: 'Compare', exact: true }).click());
  const comparison = page.getByTestId('comparison');
  await step('chooses MiniMax', () => comparison.getByRole('button', { name: 'MiniMax, prospectus baseline' }).click());

  // Who lasts longer, in a sentence; then the figures, and what cannot be compared.
  await expect(comparison).toContainText(
    /“MiniMax, prospectus baseline” lasts longer than “This scenario” on >99.9%/,
    RUN,
  );
  await expect(comparison).toContainText('In different currencies, so that amounts are not compared');
  await expect(comparison).toContainText('month 12 is not the same calendar month');
  const figures = comparison.getByRole('region', { name: 'Figures side by side' });
  await expect(figures.locator('[data-figure="cashLasts.12"]')).toContainText(/\+\d+\.\d points ±/);
  await expect(figures.locator('[data-figure="fundingNeed.p80"]')).not.toContainText('+');
  await expect(page.getByTestId('chart-compared-survival')).toBeVisible();
  await expect(page.getByTestId('chart-compared-gap')).toContainText('dashed: at least');
  await expect(page.getByTestId('chart-compared-cash')).toHaveCount(0);

  await step('points at a chart', () => page.getByTestId('chart-compared-gap').getByTestId('chart-head').hover());
  await step('asks for its table', () =>
    page.getByTestId('chart-compared-gap').getByRole('button', { name: 'Show as table' }).click(),
  );
  await expect(
    page.getByTestId('chart-compared-gap').getByRole('columnheader', { name: 'At least so many' }),
  ).toBeVisible();
  expect(steps).toBeLessThanOrEqual(MAX_STEPS);
});

test('what another has otherwise is taken over in one step, and all are run again', async ({ open }) => {
  const theirs = plan({ title: 'Theirs' });
  const fees = changePath(withComputeCost(theirs, 9), 'compute.priceDecline', '10%');
  const other = await plans.file('theirs.offing', fees.ok ? fees.value.scenario : theirs);
  const { app, page } = await open({ args: [await plans.file()], language: 'en' });
  await complete(page);
  await stubOpenDialog(app, other);
  await titleBar(page).getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'Side by side…' });
  const comparison = page.getByTestId('comparison');
  await comparison.getByRole('button', { name: 'Another file…' }).click();
  await expect(comparison.getByRole('row', { name: /compute fees now/ })).toContainText('±');
  const take = comparison.getByRole('button', { name: /^Take/ });
  await expect(take).toBeDisabled();
  const box = (name: string) => comparison.getByRole('checkbox', { name: `Take over ${name}`, exact: true });
  await box('Compute: price decline').check();
  await box('Compute: compute fees now').check();
  await take.click();
  await expect(unsavedChanges(page)).toContainText('2');
  await expect(box('Compute: price decline')).toHaveCount(0);
  await expect(box('Title')).toBeVisible();
  await clickMenu(app, 'undo');
  await expect(unsavedChanges(page)).toHaveCount(0);
  await expect(box('Compute: price decline')).toBeVisible();

  // The order, and who is in it, are the user's.
  await comparison.getByRole('button', { name: 'Move theirs.offing forward' }).click();
  await expect(comparison.getByRole('listitem').first()).toContainText('theirs.offing');
  await expect(
    comparison.getByRole('heading', { name: 'This scenario against theirs.offing: what differs' }),
  ).toBeVisible();
  await comparison.getByTestId('compare-add-button').click();
  await page.keyboard.press('Escape');
  await expect(comparison).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(comparison).toHaveCount(0);
});
