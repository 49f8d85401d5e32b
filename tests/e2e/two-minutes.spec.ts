// Somebody who has never seen the program asks: what happens to the runway if compute prices fall half as fast, and the IPO
// slips by six months? Each step is what the hand does; there are to be no more of them.
import { expect, test } from './launch';
import { chart, chartFinding, complete, rowOf, tile, tileChange } from './window';

const MAX_STEPS = 8;

test('what if compute prices fall half as fast and the IPO slips by six months', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  let steps = 0;
  const step = async (what: string, act: () => Promise<void>) => {
    steps++;
    await test.step(what, act);
  };

  await step('clicks into the search', () => page.getByRole('searchbox').click());
  await step('types what it is about', () => page.keyboard.type('price decline'));
  const decline = rowOf(page, 'compute.priceDecline');
  await step('opens what was found', () => decline.click());
  await step('types half of it', async () => {
    await page.keyboard.type('/2');
    await page.keyboard.press('Enter');
  });
  await expect(decline).toContainText('0% to 22.5%, most likely 12.5%');

  await step('searches the date of the IPO', () => page.getByRole('searchbox').fill('IPO month'));
  const month = rowOf(page, 'events.ipo.month');
  await step('opens it', () => month.click());
  await step('types six months more', async () => {
    await page.keyboard.type('+6');
    await page.keyboard.press('Enter');
  });
  await expect(month).toContainText('Jul 2026 to Sep 2026');

  await complete(page);
  // The answer, and how sure it is, is on the screen already: nothing more to do.
  await expect(tileChange(page, 'runway')).toContainText(/[−+]\d+ vs saved/);
  await expect(tile(page, 'runway')).toContainText(/±/);
  await expect(chartFinding(chart(page, 'cash'))).toContainText('run out of cash by');
  expect(steps).toBeLessThanOrEqual(MAX_STEPS);
});
