// Work that was not saved when the program, or its page, was killed.
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { clickMenu, expect, stubMessageBox, stubSaveDialog, test } from './launch';
import { computeCostIn, DISCARD, editComputeCost, heading, planFolder, pressClose, TITLE } from './plans';
import { rowOf, unsavedChanges } from './window';

const plans = planFolder();

/** The edit that these tests make, as it is kept: the digits alone may stand in an id. */
const EDIT = '\\"value\\":123';

/** What has been kept whole; what is still being written under another name would be lost with the program. */
async function kept(userData: string): Promise<string> {
  const folder = path.join(userData, 'recovery');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8').catch(() => '')))).join('\n');
}

/** As a power cut would: nobody is asked, nothing is cleaned up. */
async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

test('a new document that was edited and never saved comes back after a crash', async ({ launch }) => {
  const first = await launch({ args: ['--baseline=blank'], language: 'en' });
  await expect(heading(first.page)).toHaveText('New scenario');
  await editComputeCost(first.page, '123');
  await expect.poll(() => kept(first.userData)).toContain(EDIT);
  await kill(first.app);

  const { app, page, userData } = await launch({ args: [], language: 'en', userData: first.userData });
  const bar = page.getByRole('region', { name: 'Offing did not close properly' });
  await expect(bar).toContainText('New scenario');
  await bar.getByRole('button', { name: 'Restore' }).click();
  await expect(heading(page)).toHaveText('New scenario');
  await expect(rowOf(page, 'compute.start')).toContainText('123');
  await expect(unsavedChanges(page)).toBeVisible();
  await expect(bar).toHaveCount(0);
  // Still there until it is saved, and gone then.
  expect(await kept(userData)).toContain(EDIT);
  const file = path.join(plans.folder(), 'mine.offing');
  await stubSaveDialog(app, file);
  await clickMenu(app, 'save');
  await expect.poll(() => computeCostIn(file).catch(() => null)).toEqual({ kind: 'constant', value: 123 });
  await expect.poll(() => kept(userData)).toBe('');
});

test('edits of a file come back on top of it, and undo leads to what was saved', async ({ launch }) => {
  const file = await plans.file();
  const before = await readFile(file, 'utf8');
  const first = await launch({ args: [file], language: 'en' });
  await editComputeCost(first.page, '123');
  await expect.poll(() => kept(first.userData)).toContain(EDIT);
  await kill(first.app);
  expect(await readFile(file, 'utf8')).toBe(before);

  const { app, page } = await launch({ args: [file], language: 'en', userData: first.userData });
  await expect(heading(page)).toHaveText(TITLE);
  await page.getByRole('button', { name: 'Restore' }).click();
  const row = rowOf(page, 'compute.start');
  await expect(row).toContainText('123');
  expect(app.windows()).toHaveLength(1);
  await clickMenu(app, 'undo');
  await expect(row).not.toContainText('123');
  await clickMenu(app, 'redo');
  await clickMenu(app, 'save');
  await expect.poll(() => computeCostIn(file)).toEqual({ kind: 'constant', value: 123 });
});

test('is offered again where it was put off, and not where it was discarded', async ({ launch }) => {
  const first = await launch({ args: ['--baseline=blank'], language: 'en' });
  await editComputeCost(first.page, '123');
  await expect.poll(() => kept(first.userData)).toContain(EDIT);
  await kill(first.app);

  const second = await launch({ args: [], language: 'en', userData: first.userData });
  await second.page.getByRole('button', { name: 'Not now' }).click();
  await expect(second.page.getByRole('button', { name: 'Restore' })).toHaveCount(0);
  await kill(second.app);

  const third = await launch({ args: [], language: 'en', userData: first.userData });
  await third.page.getByRole('button', { name: 'Discard' }).click();
  await expect(third.page.getByRole('button', { name: 'Restore' })).toHaveCount(0);
  await expect.poll(() => kept(first.userData)).toBe('');
});

test('what the user lets go is not kept', async ({ launch }) => {
  const { app, page, userData } = await launch({ args: [await plans.file()] });
  await editComputeCost(page, '123');
  await expect.poll(() => kept(userData)).toContain(EDIT);
  await stubMessageBox(app, DISCARD);
  await Promise.all([page.waitForEvent('close'), pressClose(app)]);
  expect(await kept(userData)).toBe('');
});

test('a page that crashes comes back with the edits that were not saved', async ({ launch }) => {
  const { app, page, userData } = await launch({ args: [await plans.file()] });
  await editComputeCost(page, '123');
  await expect.poll(() => kept(userData)).toContain(EDIT);
  await stubMessageBox(app, 0);
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const again = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await again;
  });
  // Playwright has given the page up, so the window is asked by its own program.
  const textOf = (selector: string) =>
    app.evaluate(
      ({ BrowserWindow }, wanted) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript(`document.querySelector(${JSON.stringify(wanted)})?.textContent`)
          .catch(() => undefined),
      selector,
    );
  await expect.poll(() => textOf('[data-nav="compute.start"]')).toContain('123');
  expect(await textOf('[data-testid="unsaved-changes"]')).toContain('1');
});
