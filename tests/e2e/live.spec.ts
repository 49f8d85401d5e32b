// The answer follows the hand: what is on the screen while somebody drags, and after single edits, counted by movements and
// edits. How long it takes is measured by `npm run bench:window`.
import type { Page } from '@playwright/test';
import { largeScenario } from '../bench/scenarios';
import { expect, test } from './launch';
import { planFolder } from './plans';
import { complete, editor, rowOf, shownFingerprint, tile } from './window';

interface Answers {
  /** Of few paths, while the full run goes on. */
  previews: number;
  full: number;
}

/** Counts the results that come on the screen. */
async function countAnswers(page: Page): Promise<() => Promise<Answers>> {
  await page.evaluate(() => {
    const counting = window as Window & { answers?: Answers };
    const answers = { previews: 0, full: 0 };
    counting.answers = answers;
    const overview = document.querySelector('[data-testid="overview"]');
    if (!overview) throw new Error('No overview');
    new MutationObserver(() => {
      if (overview.getAttribute('data-stale') !== 'false') return;
      const isFull = /^[0-9a-f]{4} /.test(document.querySelector('[data-testid="fingerprint"]')?.textContent ?? '');
      answers[isFull ? 'full' : 'previews'] += 1;
    }).observe(overview, { attributeFilter: ['data-stale'] });
  });
  return () => page.evaluate(() => (window as Window & { answers?: Answers }).answers ?? { previews: 0, full: 0 });
}

/**
 * Drags to and fro, one movement a frame, as a hand would, until there were as many answers; gives their number at the end.
 * Without a limit but that of the test: on a busy machine a thousand movements may pass before an answer.
 */
async function dragUntilAnswered(page: Page, name: string, answers: () => Promise<Answers>, wanted: number) {
  const box = await page.getByRole('slider', { name, exact: true }).boundingBox();
  if (!box) throw new Error('Nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  let previews = 0;
  for (let step = 0; previews < wanted; step++) {
    await page.mouse.move(x + 40 * Math.sin(step / 15), y);
    if (step % 10 === 9) ({ previews } = await answers());
  }
  ({ previews } = await answers());
  await page.mouse.up();
  return previews;
}

test('figures follow a handle while it is dragged, and none come late', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  await rowOf(page, 'compute.demandInitial').click();
  await expect(editor(page)).toBeVisible();
  const before = await tile(page, 'need').innerText();
  const answers = await countAnswers(page);
  const previews = await dragUntilAnswered(page, 'Most likely', answers, 8);
  expect(previews).toBeGreaterThanOrEqual(8);
  await complete(page);
  await expect(tile(page, 'need')).not.toHaveText(before);
  // What was on its way when the hand stopped, and the answer to its last movement.
  expect((await answers()).previews - previews).toBeLessThanOrEqual(2);
});

test('every edit has a preview on the screen before its full run is there', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  await rowOf(page, 'compute.priceDecline').focus();
  const answers = await countAnswers(page);
  const fingerprint = shownFingerprint(page);
  const edits = 5;
  for (let edit = 0; edit < edits; edit++) {
    const before = await fingerprint.innerText();
    await page.keyboard.press('ArrowRight');
    await expect(fingerprint).not.toHaveText(before);
    await complete(page);
  }
  expect((await answers()).previews).toBe(edits);
});

const plans = planFolder();

test('with ten segments, twenty cost lines and ten years they still follow the hand', async ({ open }) => {
  const { page } = await open({ language: 'en', args: [await plans.file('large.offing', largeScenario())] });
  await complete(page);
  await rowOf(page, 'compute.demandInitial').click();
  const answers = await countAnswers(page);
  const previews = await dragUntilAnswered(page, 'Most likely', answers, 2);
  expect(previews).toBeGreaterThanOrEqual(2);
  await complete(page);
  expect((await answers()).previews - previews).toBeLessThanOrEqual(2);
});
