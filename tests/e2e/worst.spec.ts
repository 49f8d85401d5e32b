// The paths behind a figure: the worst 5%, one by one and what they have in common.
import type { Page } from '@playwright/test';
import { expect, test } from './launch';
import { chart, chartHead, chartReadout, complete, MIN_TURNS, rowOf, tile, turnsUntil, typedValue } from './window';

const list = (page: Page) => page.getByRole('listbox', { name: 'The worst 5%' });

test('the worst paths are opened from the figure, read by keyboard, and closed with Escape', async ({ open }) => {
  const { page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  const opener = tile(page, 'need').getByRole('button', { name: 'Worst 5%' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeFocused();
  await expect(page.getByText(/^820 of 16,384 paths: those that need more than CNY [\d.]+bn\.$/)).toBeVisible();
  await expect(list(page).getByRole('option')).toHaveCount(50);
  await expect(page.getByText('The first 50 of 820, worst first')).toBeVisible();
  await expect(chart(page, 'cash')).toContainText('20 of the worst paths');
  const common = page.getByRole('region', { name: 'What they have in common' });
  await expect(common.getByText('Compute: demand growth now')).toBeVisible();
  await expect(common.getByText('Compute: price decline')).toBeVisible();
  await expect(common.getByText(/median at its \d+(st|nd|rd|th) percentile/)).toHaveCount(8);

  await page.keyboard.press('ArrowDown');
  const first = list(page).getByRole('option', { selected: true });
  const number = /^\d+/.exec(await first.innerText())?.[0];
  const drawn = page.getByRole('region', { name: `Path ${number}: what it drew` });
  await expect(drawn.getByRole('row').nth(1)).toContainText('percentile');
  await expect(chartReadout(chart(page, 'cash'))).toContainText(`Path ${number}:`);

  // Its cash by month, too.
  const cash = chart(page, 'cash');
  await chartHead(cash).hover();
  await cash.getByRole('button', { name: 'Show as table' }).click();
  await expect(cash.getByRole('columnheader', { name: `Path ${number}` })).toBeAttached();

  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(chart(page, 'survival')).toBeVisible();
});

test('they are opened from the charts, follow an edit, and fit their window', async ({ open }) => {
  const { page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  const need = chart(page, 'need');
  await chartHead(need).hover();
  await need.getByRole('button', { name: 'Show the worst 5%' }).click();
  await expect(list(page).getByRole('option').first()).toBeVisible();
  const before = await list(page).innerText();
  const overflow = () =>
    page
      .getByTestId('overview')
      .evaluate((element) => [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight]);
  expect(await overflow()).toEqual([0, 0]);

  await rowOf(page, 'compute.demandInitial').click();
  const typed = typedValue(page);
  await typed.fill('20%');
  await typed.press('Enter');
  // The editor stands where the list was, until it is done with.
  await page.keyboard.press('Escape');
  await complete(page);
  await expect(list(page)).not.toHaveText(before);
  await expect(page.getByRole('region', { name: 'What they have in common' })).not.toContainText('demand growth now');
  await page.getByRole('button', { name: 'Close the worst 5%' }).last().click();
  await expect(need.getByRole('button', { name: 'Show the worst 5%' })).toBeFocused();
});

test('the page goes on while they are looked for', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  const turns = await turnsUntil(page, '[role="listbox"] [role="option"]', /./);
  await tile(page, 'need').getByRole('button', { name: 'Worst 5%' }).click();
  await expect(list(page).getByRole('option').first()).toBeVisible();
  expect(await turns()).toBeGreaterThan(MIN_TURNS);
});
