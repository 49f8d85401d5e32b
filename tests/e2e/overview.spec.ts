// The overview as it is looked at and used: it fits its window, its words can be read, and its charts leave it as files.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './launch';
import { chart, chartFinding, chartHead, complete, editor, overview, rowOf, tile, tileMeta, titleBar } from './window';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-overview-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Answers every question where to save with the folder and the name that is suggested. */
async function saveAsSuggested(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string };
      return { canceled: false, filePath: `${folder}/${defaultPath.split('/').at(-1)}` };
    };
  }, folder);
}

async function written(name: string): Promise<Buffer> {
  let content: Buffer = Buffer.alloc(0);
  await expect(async () => {
    content = await readFile(path.join(folder, name));
    expect(content.length).toBeGreaterThan(0);
  }).toPass();
  return content;
}

/** The words of everything that is cut off at its edge. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '[data-testid^="tile-"] *, [data-testid="chart-head"] *, [data-testid="strip"] *',
      ),
    ]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent ?? ''),
  );
}

for (const language of ['en', 'zh-Hant'] as const) {
  for (const baseline of ['zhipu', 'minimax', 'blank']) {
    test(`${baseline} fits 1280 x 800 without scrolling and without cut words in ${language}`, async ({ open }) => {
      const size = { width: 1280, height: 800 };
      const { page } = await open({ language, size, args: [`--baseline=${baseline}`] });
      await complete(page);
      const hidden = await overview(page).evaluate((element) => element.scrollHeight - element.clientHeight);
      expect(hidden).toBe(0);
      expect(await cutOff(page)).toEqual([]);
    });
  }
}

test('the buttons of a narrow chart hide neither its finding nor the readout that the pointer moves', async ({
  open,
}) => {
  const { page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  const burn = chart(page, 'burn');
  const actions = burn.getByTestId('chart-actions');
  await burn.getByTestId('chart-plot').hover();
  await expect(actions).toHaveCSS('opacity', '0');
  await chartHead(burn).hover();
  await expect(actions).toHaveCSS('opacity', '1');
  const [finding, buttons] = [await chartFinding(burn).boundingBox(), await actions.boundingBox()];
  expect((buttons?.y ?? 0) + (buttons?.height ?? 0)).toBeLessThanOrEqual((finding?.y ?? 0) + 3);
  await page.getByTestId('tiles').hover();
  await expect(actions).toHaveCSS('opacity', '0');
  await burn.getByRole('button', { name: 'Show as table' }).focus();
  await expect(actions).toHaveCSS('opacity', '1');
});

test('the error of a figure has a unit, and the words for it are in the first tile', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  const error = (tile: string) => tileMeta(page, tile).first();
  await expect(error('runway')).toHaveText(/^±0\.0\d sampling error$/);
  await expect(error('lasts')).toHaveText(/^±0\.\d%$/);
  await expect(error('revenue')).toHaveText(/^±\d+m$/);
});

test('a chart is saved as a table that names its unit, and as a picture fit for a slide', async ({ open }) => {
  const { app, page } = await open({ language: 'en', args: ['--baseline=minimax'] });
  await complete(page);
  await saveAsSuggested(app);
  const cash = chart(page, 'cash');
  await cash.hover();
  await cash.getByRole('button', { name: 'Save as CSV' }).click();
  const name = 'MiniMax, prospectus baseline - Cash, USD';
  const csv = (await written(`${name}.csv`)).toString('utf8');
  const columns = ['5% below', '25% below', 'Median', '25% above', '5% above', 'Mean'];
  expect(csv.split('\r\n')[0]?.split(',')).toEqual([
    '\ufeffMonth end',
    ...columns.map((column) => `${column} (USD m)`),
    ...columns.map((column) => `Standard error of ${column} (USD m)`),
  ]);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(25);

  await cash.getByRole('button', { name: 'Save picture' }).click();
  const png = await written(`${name}.png`);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const width = await cash.locator('canvas').evaluate((canvas) => canvas.clientWidth);
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * width);
  // The chart on the page is as it was.
  await expect(cash.locator('canvas')).toHaveCount(1);
});

test('every chart is saved as a drawing whose text is text, and which needs nothing from elsewhere', async ({
  open,
}, testInfo) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await saveAsSuggested(app);
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  for (const id of ['cash', 'survival', 'need', 'revenue', 'costs', 'burn']) {
    const cell = chart(page, id);
    const title = await cell.locator('h2').innerText();
    await cell.hover();
    await cell.getByRole('button', { name: 'Save as SVG drawing' }).click();
    const svg = (await written(`Zhipu, prospectus baseline - ${title}.svg`)).toString('utf8');
    expect(svg.includes(`<title>${title}</title>`), id).toBe(true);
    expect(svg.match(/<text /g)?.length, id).toBeGreaterThan(5);
    expect(/<svg [^>]*font-family="[^"]+"/.test(svg) && /<text [^>]*font-size="11px"/.test(svg), id).toBe(true);
    const elsewhere = svg.replaceAll('http://www.w3.org/', '').match(/NaN|undefined|<image|<script|href=| style=|http/);
    expect(elsewhere, id).toBeNull();
    // What a browser makes of it is the picture of the chart.
    const drawn = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/png');
    }, svg);
    await testInfo.attach(`${id}.png`, {
      body: Buffer.from(drawn.split(',')[1] ?? '', 'base64'),
      contentType: 'image/png',
    });
    expect(drawn.length).toBeGreaterThan(5_000);
  }
  expect(complaints).toEqual([]);
});

test('every chart can be read as a table and turned back', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  for (const id of ['cash', 'survival', 'need', 'revenue', 'costs', 'burn']) {
    const cell = chart(page, id);
    await chartHead(cell).hover();
    await cell.getByRole('button', { name: 'Show as table' }).click();
    await expect(cell.locator('tbody tr').first()).toBeVisible();
    await cell.getByRole('button', { name: 'Show as chart' }).click();
    await expect(cell.locator('canvas')).toBeVisible();
  }
});

for (const [language, button, panel] of [
  ['en', 'Show the operating profit', 'gross margin, median'],
  ['zh-Hant', '顯示經營損益', '毛利率中位數'],
] as const) {
  test(`operating profit takes its turn in the place of the burn, and has all that charts have, in ${language}`, async ({
    open,
  }) => {
    const { app, page } = await open({ language, size: { width: 1280, height: 800 } });
    await complete(page);
    await saveAsSuggested(app);
    await chart(page, 'burn').locator('.chart-head').hover();
    await chart(page, 'burn').getByRole('button', { name: button }).click();
    const cell = chart(page, 'profit');
    await expect(cell.locator('.chart-finding')).toContainText(/2026.*\d\d(\.\d)?%$/);
    await expect(chart(page, 'burn')).toHaveCount(0);
    expect(await cutOff(page)).toEqual([]);
    const readout = cell.locator('.chart-readout b');
    const before = await readout.innerText();
    await cell.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await expect(readout).not.toHaveText(before);

    const title = await cell.locator('h2').innerText();
    await cell.locator('.chart-head').hover();
    await cell.getByRole('button', { name: 'SVG' }).click();
    let saved: string | undefined;
    await expect(async () => {
      saved = (await readdir(folder)).find((name) => name.endsWith('.svg'));
      expect(saved).toContain(title);
    }).toPass();
    const svg = (await written(saved ?? '')).toString('utf8');
    expect(svg).toContain(panel);
    expect(svg.match(/NaN|undefined/)).toBeNull();

    await cell.getByRole('slider').press('Enter');
    await expect(cell.locator('.chart-finding')).toContainText(/2026.*90%|2026.*九成/);
  });
}

test('a wide window has room for the operating profit beside the burn', async ({ open }) => {
  const { page } = await open({ language: 'en', size: { width: 1920, height: 1080 } });
  await complete(page);
  await expect(chart(page, 'profit').locator('.chart-finding')).toContainText('margin');
  await expect(chart(page, 'burn').locator('.chart-finding')).toContainText('a month');
  await expect(chart(page, 'burn').getByRole('button', { name: 'Show the operating profit' })).toHaveCount(0);
  const hidden = await page.locator('.overview').evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(hidden).toBe(0);
  expect(await cutOff(page)).toEqual([]);
});

test('the language is switched while everything stays where it is', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  await rowOf(page, 'compute.priceDecline').click();
  const language = titleBar(page).locator('select').last();
  await language.selectOption({ label: '简体中文' });
  await expect(page.locator('h1')).toHaveText('智谱：招股书基准');
  await expect(editor(page).locator('h2')).toHaveText('算力单价跌幅');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN');
  await expect(tile(page, 'need')).toContainText('亿');
  await language.selectOption({ label: '繁體中文' });
  await expect(editor(page).locator('h2')).toHaveText('算力單價跌幅');
  await language.selectOption({ label: 'English' });
  await expect(editor(page).locator('h2')).toHaveText('Price decline');
});

test('every headline says what it means and how sure it is, and leads to its paths', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  await page.getByRole('button', { name: 'Median runway' }).click();
  const about = page.getByRole('dialog', { name: 'Median runway' });
  await expect(about).toContainText('18 months');
  await expect(about).toContainText('below the floor');
  await expect(about).toContainText('16,384 paths');
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await page.getByRole('button', { name: /^Funding need/ }).click();
  await page
    .getByRole('dialog', { name: /^Funding need/ })
    .getByRole('button', { name: 'Show the worst 5%' })
    .click();
  await expect(page.getByRole('listbox')).toBeVisible();
});
