// What leaves the window as figures: a workbook, or a folder of tables.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import { createBaseline } from '../../src/shared/baselines';
import { writeScenario } from '../../src/shared/scenario/write';
import { clickMenu, expect, stubMessageBox, stubOpenDialog, stubSaveDialog, test } from './launch';
import { titleBar } from './window';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-e2e-export-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const saved = (page: Page, name: string) => page.getByRole('status').filter({ hasText: `Saved ${name}.` });

/** The fingerprint of the run that is complete. */
async function complete(page: Page): Promise<string> {
  const shown = page.locator('[title] > [data-testid="fingerprint"]');
  await expect(shown).toBeVisible();
  return (await shown.locator('..').getAttribute('title')) ?? '';
}

/** Answers the question whether something may be replaced with no, and counts how often it is asked. */
async function keepWhatIsThere(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ dialog }) => {
    const counted = globalThis as { asked?: number };
    counted.asked = 0;
    dialog.showMessageBox = async () => {
      counted.asked = (counted.asked ?? 0) + 1;
      return { response: 1, checkboxChecked: false };
    };
  });
  return () => app.evaluate(() => (globalThis as { asked?: number }).asked ?? 0);
}

test('the result on the screen becomes a workbook', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  const fingerprint = await complete(page);
  const file = path.join(folder, 'zhipu.xlsx');
  await stubSaveDialog(app, file);
  await clickMenu(app, 'exportWorkbook');
  await expect(saved(page, 'zhipu.xlsx')).toBeVisible();
  const sheets = await readWorkbook(file);
  expect(sheets.map(({ sheet }) => sheet)).toContain('Bands (monthly)');
  const method = new Map(sheets.find(({ sheet }) => sheet === 'Method')?.data.map(([item, value]) => [item, value]));
  expect(method.get('Fingerprint')).toBe(fingerprint);
  expect(await readdir(folder)).toEqual(['zhipu.xlsx']);
});

test('every path of the result on the screen becomes a row of a table', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  const file = path.join(folder, 'paths.csv');
  await stubSaveDialog(app, file);
  await clickMenu(app, 'exportPaths');
  await expect(saved(page, 'paths.csv')).toBeVisible();
  const [head, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  expect(head).toMatch(/^\ufeffpath,cashOutMonth,fundingNeed,.*,events\.ipo,.*compute\.demandInitial#level/);
  expect(rows).toHaveLength(16_384);
});

test('the result on the screen becomes a folder of tables, and another of that name is replaced only if asked', async ({
  open,
}) => {
  const { app, page } = await open({ language: 'en', args: ['--baseline=minimax'] });
  const fingerprint = await complete(page);
  await stubOpenDialog(app, folder);
  await clickMenu(app, 'exportTables');
  const name = 'MiniMax, prospectus baseline tables';
  await expect(saved(page, name)).toBeVisible();
  const method = path.join(folder, name, 'method.csv');
  expect(await readFile(method, 'utf8')).toContain(`Fingerprint,${fingerprint}\r\n`);
  expect(await readdir(path.join(folder, name))).toHaveLength(14);

  await page.getByRole('button', { name: 'Dismiss' }).click();
  await writeFile(method, 'mine');
  const asked = await keepWhatIsThere(app);
  await clickMenu(app, 'exportTables');
  await expect.poll(asked).toBe(1);
  expect(await readFile(method, 'utf8')).toBe('mine');

  await stubMessageBox(app, 0);
  await clickMenu(app, 'exportTables');
  await expect(saved(page, name)).toBeVisible();
  expect(await readFile(method, 'utf8')).toContain(fingerprint);
});

test('what cannot be written is told', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await stubSaveDialog(app, path.join(folder, 'missing', 'zhipu.xlsx'));
  await clickMenu(app, 'exportWorkbook');
  await expect(page.getByRole('alert')).toContainText('could not be written');

  expect(await readdir(folder)).toEqual([]);
});

test('figures that are still being computed are not exported', async ({ open }) => {
  const scenario = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
  const long = path.join(folder, 'long.offing');
  await writeFile(long, writeScenario({ ...scenario, simulation: { ...scenario.simulation, paths: 1_000_000 } }));
  const { app, page } = await open({ language: 'en', args: [long] });
  await expect(titleBar(page)).toContainText('Zhipu');
  await stubSaveDialog(app, path.join(folder, 'early.xlsx'));
  await clickMenu(app, 'exportWorkbook');
  await expect(page.getByRole('alert')).toContainText('There is no complete result to export yet.');
  expect(await readdir(folder)).toEqual(['long.offing']);
});
