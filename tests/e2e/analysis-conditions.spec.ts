// What would have to be true: a condition, the paths that meet it, and what they have in common.
import type { Page } from '@playwright/test';
import { expect, test } from './launch';
import { chart, chartFinding, chartHead, complete, editor, MIN_TURNS } from './window';

const answer = (page: Page) => page.getByTestId('conditions-answer');
const field = (page: Page) => page.getByTestId('condition');

async function openConditions(page: Page): Promise<void> {
  await page.locator('[data-analysis-button]').click();
  await page.getByRole('tab', { name: 'Has to be true' }).click();
}

test('a condition is typed or chosen, and its paths are told from the others', async ({ open }) => {
  const { page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  await openConditions(page);
  await expect(field(page)).toHaveValue('cashLasts >= 24');
  await expect(answer(page)).toContainText(/^Cash lasts 24 months on 0\.4\d% \(±0\.0\d%\) of the paths: /);
  await expect(answer(page)).toContainText(/\d\d of 16,384 paths/);
  await expect(chart(page, 'cash')).toContainText('20 paths that meet it');

  // Refused where it is typed, with the place.
  await field(page).fill('cashLasts >= 24 and');
  await field(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('→');
  await field(page).fill('cashLasts >= 24 and no events.ipo');
  await field(page).press('Enter');
  await expect(answer(page)).toContainText('None of the 16,384 paths meets');

  await page.getByRole('button', { name: 'Funding need among the worst 5%' }).click();
  await expect(answer(page)).toContainText(/^Funding need among the worst 5% on 5\.0+% of the paths/);

  await page.getByText('Build it from choices').click();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(field(page)).toHaveValue('fundingNeed >= 1bn');
  await page.getByLabel('Value', { exact: true }).fill('30bn');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('fundingNeed >= 30bn');
  await page.getByRole('button', { name: 'Add a comparison' }).click();
  await page.getByLabel('What is compared').last().selectOption({ label: 'Revenue' });
  await expect(field(page)).toHaveValue('fundingNeed >= 30bn and revenue@2026 >= 1bn');
  await expect(answer(page)).toContainText(/revenue, 2026 at least CNY 1bn/i);
  await page.getByLabel('Order by how far apart they are').check();
  await answer(page).getByRole('button', { name: 'Compute: demand growth now' }).first().click();
  await expect(editor(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('fundingNeed >= 30bn and revenue@2026 >= 1bn');
  await page.keyboard.press('Escape');
});

test('a stretch is marked with the mouse or by keys', async ({ open }) => {
  const { page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  const cash = chart(page, 'cash');
  const box = await cash.locator('canvas').boundingBox();
  if (!box) throw new Error('no chart');
  await page.keyboard.down('Shift');
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++)
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * (0.3 + step * 0.01));
  await expect(chartFinding(cash)).toContainText(/^Cash, .* of the paths/);
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(field(page)).toHaveValue(/^cash@20\d\d-\d\d between /);
  await expect(answer(page)).toContainText(/^Cash, /);
  await page.getByRole('button', { name: 'Close the analysis' }).click();

  const need = chart(page, 'need');
  await chartHead(need).hover();
  await need.getByRole('button', { name: /^Mark a stretch/ }).click();
  await expect(chartFinding(need)).toContainText('Enter takes it');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Shift+ArrowRight');
  await expect(chartFinding(need)).toContainText(/^Funding need from .* of the paths/);
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(/^fundingNeed between /);
  await expect(answer(page)).toContainText(/^Funding need from /);
});

/** Time that the page's own thread was at work in its longest task, in ms; waiting for a processor is none of it. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: { name: string; tid: number; args: { name?: string }; tdur?: number }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as typeof events)));
  const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'].join(',');
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const main = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')?.tid;
  const tasks = events.filter(({ name, tid }) => name === 'RunTask' && tid === main);
  expect(tasks.length).toBeGreaterThan(MIN_TURNS);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

test('a hand that marks a stretch is not held up', async ({ open }) => {
  const { page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  await openConditions(page);
  await expect(answer(page)).toContainText('of 16,384 paths');
  const box = await chart(page, 'need').locator('canvas').boundingBox();
  if (!box) throw new Error('no chart');
  const at = (share: number) => page.mouse.move(box.x + box.width * share, box.y + box.height * 0.5);
  await at(0.4);
  await page.keyboard.down('Shift');
  await page.mouse.down();
  const longest = await longestTask(page, async () => {
    for (let step = 1; step <= 40; step++) await at(0.4 + step * 0.01);
    await expect(answer(page)).toContainText(/^Funding need from /);
  });
  expect(longest).toBeLessThan(50);
  await page.mouse.up();
  await page.keyboard.up('Shift');
});
