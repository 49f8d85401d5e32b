// What can be read from the charts by hand: any confidence of the funding need.
import { expect, test } from './launch';
import { chart, chartFinding, chartHead, chartReadout, complete } from './window';

test('the confidence is taken along the curve of the funding need, by hand and by keys', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  const need = chart(page, 'need');
  await expect(chartFinding(need)).toHaveText('CNY 26.4bn to Jun 2030 covers 80% of paths');
  const confidence = page.getByRole('slider', { name: /^Confidence/ });
  await confidence.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  await expect(chartFinding(need)).toContainText('covers 90% of paths');
  await expect(confidence).toHaveAttribute('aria-valuetext', /covers 90% of paths/);
  await expect(chartReadout(need)).toContainText('90%');

  const box = await need.locator('canvas').boundingBox();
  if (!box) throw new Error('No chart');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(chartFinding(need)).not.toContainText('90%');
});

test('single paths are drawn over the fan, and taken away', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  const cash = chart(page, 'cash');
  const picture = () => cash.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await picture();
  await chartHead(cash).hover();
  await cash.getByRole('button', { name: 'Show single paths' }).click();
  await expect(cash).toContainText('20 of all paths');
  expect(await picture()).not.toBe(before);
  await cash.getByRole('button', { name: 'Hide single paths' }).click();
  await expect(cash).not.toContainText('of all paths');
  expect(await picture()).toBe(before);
});

test('revenue and costs stand by month or year, and amounts on a logarithmic scale', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  const titles = chart(page, 'revenue').locator('h2');
  await expect(titles).toHaveText('Half-year revenue, CNY');
  await page.getByRole('button', { name: 'Chart view' }).click();
  const view = page.getByRole('dialog', { name: 'Chart view' });
  await view.getByRole('radio', { name: 'year', exact: true }).check();
  await expect(titles).toHaveText('Annual revenue, CNY');
  await expect(chartReadout(chart(page, 'costs'))).toContainText('2026 Compute');
  await view.getByRole('radio', { name: 'month', exact: true }).check();
  await expect(titles).toHaveText('Monthly revenue, CNY');
  const cash = chart(page, 'cash').locator('canvas');
  const picture = () => cash.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await picture();
  await view.getByRole('radio', { name: 'logarithmic' }).check();
  await expect.poll(picture).not.toBe(before);
  await view.getByRole('radio', { name: 'linear' }).check();
  await expect.poll(picture).toBe(before);
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();

  await chartHead(chart(page, 'revenue')).hover();
  await chart(page, 'revenue').getByRole('button', { name: 'Show as table' }).click();
  await expect(chart(page, 'revenue').locator('tbody tr')).toHaveCount(24);
  await expect(chart(page, 'revenue').locator('tbody tr').first()).toContainText('Jul 2025');
});

test('the months shown are zoomed and moved by wheel, hand and keys, in all charts at once', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  const slider = (chart: string) => page.getByRole('slider', { name: `Month under the crosshair: ${chart}` });
  const cash = slider('Cash, CNY');
  const span = async () => [Number(await cash.getAttribute('min')), Number(await cash.getAttribute('max'))];
  expect(await span()).toEqual([0, 24]);

  const box = await chart(page, 'cash').locator('canvas').boundingBox();
  if (!box) throw new Error('No chart');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await span()).reduce((from, to) => to - from)).toBe(19);
  const zoomed = await span();
  await expect(slider('Chance that cash lasts')).toHaveAttribute('max', String(zoomed[1]));

  await page.mouse.down();
  await page.mouse.move(x - 150, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await span())[0]).toBeGreaterThan(zoomed[0] ?? 0);
  // What ends a pull is no click.
  await expect(chartFinding(chart(page, 'cash'))).toContainText('Half of the paths');

  const moved = await span();
  await cash.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(span).toEqual(moved.map((month) => month + 1));
  await page.keyboard.press('-');
  await expect.poll(async () => (await span()).reduce((from, to) => to - from)).toBe(24);
  await page.getByRole('button', { name: '24 months', exact: true }).click();
  await expect.poll(span).toEqual([0, 24]);
});

test('a month is looked at as a histogram of its paths', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  const cell = chart(page, 'cash');
  const finding = chartFinding(cell);
  await cell.locator('canvas').click();
  await expect(finding).toHaveText(/^Jul 2026: [\d.]+% of paths below the floor; median [\d.]+bn$/);
  const slider = page.getByRole('slider', { name: 'Month under the crosshair: Cash, CNY' });
  await slider.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect(finding).toHaveText(/^Dec 2026: (4|5)\d\.\d% of paths below the floor/);
  await chartHead(cell).hover();
  await cell.getByRole('button', { name: 'Show as table' }).click();
  await expect(cell.locator('tbody tr').first()).toContainText(/^below −/);
  await cell.getByRole('button', { name: 'Show as chart' }).click();
  await slider.focus();
  await page.keyboard.press('Escape');
  await expect(finding).toContainText('Half of the paths');
  await page.keyboard.press('Enter');
  await expect(finding).toHaveText(/^Dec 2026:/);
});

test('the share of its market that the revenue implies stands in the place of the burn', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  const burn = chart(page, 'burn');
  await chartHead(burn).hover();
  await burn.getByRole('button', { name: 'Show the share of the market' }).click();
  const market = chart(page, 'market');
  await expect(chartFinding(market)).toHaveText(/^[\d.]+% of the market by Jun 2027, median/);
  await market.locator('canvas').click();
  await expect(chartFinding(market)).toHaveText(/^\w+ 2026: 90% within [\d.]+% to [\d.]+%$/);

  // A market that is not counted in has no share.
  await page.getByRole('searchbox').fill('Market ceiling counted');
  await page.getByRole('switch', { name: /Counted in/ }).click();
  await expect(chartFinding(burn)).toContainText('a month');
  await chartHead(burn).hover();
  await expect(burn.getByRole('button', { name: 'Save picture' })).toBeVisible();
  await expect(burn.getByRole('button', { name: 'Show the share of the market' })).toHaveCount(0);
});
