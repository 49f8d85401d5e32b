// The main job from disk to screen: open the baseline, change an assumption, see the figures move, keep it in a file.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { clickMenu, expect, stubSaveDialog, test } from './launch';
import { MIN_TURNS, rowOf, shownFingerprint, tileValue, turnsUntil, typedValue } from './window';

const run = promisify(execFile);
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-main-job-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** The run is complete when the status bar shows its fingerprint. */
async function fingerprint(page: Page): Promise<string> {
  const shown = shownFingerprint(page);
  await expect(shown).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4}$/);
  return (await shown.innerText()).replace(' ', '');
}

const medianRunway = (page: Page) => tileValue(page, 'runway');

test('an edit moves the figures, is saved, and is there when the file is opened again', async ({ launch }) => {
  const { app, page } = await launch({ language: 'en' });
  const before = await fingerprint(page);
  await expect(medianRunway(page)).toHaveText(/^18\s*months$/);

  await page.getByRole('searchbox').fill('IPO');
  await rowOf(page, 'events.ipo.probability').click();
  const typed = typedValue(page);
  await typed.fill('0%');
  await typed.press('Enter');
  await expect(medianRunway(page)).toHaveText(/^8\s*months$/);
  const after = await fingerprint(page);
  expect(after).not.toBe(before);

  const file = path.join(folder, 'no listing.offing');
  await stubSaveDialog(app, file);
  await clickMenu(app, 'saveAs');
  await expect(page).toHaveTitle(/no listing\.offing/);
  const saved = JSON.parse(await readFile(file, 'utf8'));
  expect(saved.assumptions.events[0].probability.quantity).toEqual({ kind: 'constant', value: 0 });
  await app.close();

  const again = await launch({ language: 'en', args: [file] });
  await expect(again.page).toHaveTitle(/no listing\.offing/);
  await expect(medianRunway(again.page)).toHaveText(/^8\s*months$/);
  expect(await fingerprint(again.page)).toBe(after);
  await again.page.getByRole('searchbox').fill('IPO');
  await expect(rowOf(again.page, 'events.ipo.probability')).toContainText('0%');
});

test('the window and Node give the same bits', async ({ open }) => {
  const { page } = await open();
  const shown = await fingerprint(page);
  for (const workers of ['0', '1', '2', '3']) {
    const command = ['run', '-s', 'offing', '--', 'simulate', 'zhipu', '--workers', workers, '--json'];
    const { stdout } = await run('npm', command, { maxBuffer: 1e8 });
    expect(JSON.parse(stdout).fingerprint.slice(0, 8)).toBe(shown);
  }
});

test('the page goes on while it simulates', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  const before = await fingerprint(page);
  await page.getByRole('searchbox').fill('IPO');
  await rowOf(page, 'events.ipo.probability').click();
  const typed = typedValue(page);
  await typed.fill('50%');
  const turns = await turnsUntil(
    page,
    '[data-testid="fingerprint"]',
    new RegExp(`^(?!${before.slice(0, 4)})[0-9a-f]{4} [0-9a-f]{4}$`),
  );
  await typed.press('Enter');
  await expect.poll(() => fingerprint(page)).not.toBe(before);
  expect(await turns()).toBeGreaterThan(MIN_TURNS);
});
