// Edits are answered at once: what the page measures of itself while somebody drags, and after single edits.
import type { Page } from '@playwright/test';
import { createBaseline } from '../../src/shared/baselines';
import type { Scenario } from '../../src/shared/scenario/schema';
import { expect, test } from './launch';
import { planFolder } from './plans';
import { complete, rowOf } from './window';

interface Observed extends Window {
  tasks: number[];
  answers: number[];
  pressed: number;
}

/** Notes every task that holds the page up, and the time from each key to the picture that answers it. */
async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const observed = window as unknown as Observed;
    observed.tasks = [];
    observed.answers = [];
    observed.pressed = 0;
    new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) observed.tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    document.addEventListener('keydown', ({ timeStamp }) => (observed.pressed = timeStamp), true);
    const overview = document.querySelector('.overview');
    if (!overview) throw new Error('No overview');
    new MutationObserver(() => {
      if (overview.getAttribute('data-stale') !== 'false' || observed.pressed === 0) return;
      const { pressed } = observed;
      observed.pressed = 0;
      // When the frame that shows it is drawn.
      requestAnimationFrame(() => observed.answers.push(performance.now() - pressed));
    }).observe(overview, { attributeFilter: ['data-stale'] });
  });
}

const observed = (page: Page) =>
  page.evaluate(() => {
    const { tasks, answers } = window as unknown as Observed;
    return { tasks, answers };
  });

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Drags to and fro for as long as that, one movement a frame, as a hand would. */
async function dragFor(page: Page, name: string, ms: number): Promise<void> {
  const box = await page.getByRole('slider', { name, exact: true }).boundingBox();
  if (!box) throw new Error('Nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const end = Date.now() + ms;
  for (let step = 0; Date.now() < end; step++) await page.mouse.move(x + 40 * Math.sin(step / 15), y);
  await page.mouse.up();
}

/** A build server shares its processors: it says what it measured, and is held to twice as long. */
const SLACK = process.env.CI ? 2 : 1;

// A machine that does something else at the same time gets another try.
test.describe.configure({ retries: 2 });

test('dragging for five seconds never holds the page up for 50 ms', async ({ launch }) => {
  const { page } = await launch({ language: 'en' });
  await complete(page);
  await rowOf(page, 'compute.demandInitial').click();
  await expect(page.locator('.edit-pane')).toBeVisible();
  await observe(page);
  const before = await page.locator('.tile-need').innerText();
  await dragFor(page, 'Most likely', 5000);
  const { tasks } = await observed(page);
  console.log('tasks above 50 ms while dragging:', tasks.map(Math.round).join(', ') || 'none');
  await complete(page);
  await expect(page.locator('.tile-need')).not.toHaveText(before);
  expect(tasks.filter((task) => task > 50 * SLACK)).toEqual([]);
});

test('a preview is on the screen within 50 ms of an edit, and the full run within a second', async ({ launch }) => {
  const { page } = await launch({ language: 'en' });
  await complete(page);
  await rowOf(page, 'compute.priceDecline').focus();
  await observe(page);
  const refined: number[] = [];
  const fingerprint = page.locator('.status-bar .fingerprint');
  for (let edit = 0; edit < 15; edit++) {
    const before = await fingerprint.innerText();
    await page.keyboard.press('ArrowRight');
    await expect(fingerprint).not.toHaveText(before);
    await complete(page);
    const seconds = /in ([\d.]+) s/.exec(await page.locator('.run-state').innerText());
    if (seconds) refined.push(Number(seconds[1]));
  }
  const { answers } = await observed(page);
  console.log('preview, ms:', answers.map(Math.round).join(', '), 'refined, s:', refined.join(', '));
  expect(answers.length).toBeGreaterThanOrEqual(10);
  expect(median(answers)).toBeLessThan(50 * SLACK);
  expect(median(refined)).toBeLessThan(1 * SLACK);
});

const plans = planFolder();

/** Ten segments, twenty cost lines, ten years. */
function large(): Scenario {
  const { assumptions, ...rest } = createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e12' });
  const many = <T extends { readonly id: string }>(list: readonly T[], count: number): T[] =>
    Array.from({ length: count }, (_, i) => ({ ...(list[i % list.length] as T), id: `item-${i}` }));
  const segments = many(assumptions.segments, 10);
  return { ...rest, horizon: 120, assumptions: { ...assumptions, segments, costs: many(assumptions.costs, 20) } };
}

test('with ten segments, twenty cost lines and ten years it still follows the hand', async ({ launch }) => {
  const { page } = await launch({ language: 'en', args: [await plans.file('large.offing', large())] });
  await complete(page);
  await rowOf(page, 'compute.demandInitial').click();
  await observe(page);
  await dragFor(page, 'Most likely', 5000);
  const { tasks } = await observed(page);
  console.log('tasks above 50 ms while dragging, large:', tasks.map(Math.round).join(', ') || 'none');
  await complete(page);
  // Four in five seconds would be a stutter; none above a tenth of a second, which a hand feels.
  expect(tasks.filter((task) => task > 100 * SLACK)).toEqual([]);
  expect(tasks.filter((task) => task > 50 * SLACK).length).toBeLessThan(4);
});
