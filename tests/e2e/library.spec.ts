// The screen that a window shows without a document: the user's files, what is done to them there, and how they open.
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { writeScenario } from '../../src/shared/scenario/write';
import { clickMenu, expect, libraryOf, stubOpenDialog, stubSaveDialog, test } from './launch';
import { editComputeCost, heading, pageOf, plan, planFolder, scenarioIn } from './plans';
import { cards, shownFingerprint, unsavedChanges } from './window';

const plans = planFolder();

let userData: string;
test.beforeEach(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'offing-library-'));
  await mkdir(libraryOf(userData));
});
test.afterEach(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

async function put(title: string, changes = {}, name = title): Promise<string> {
  const file = path.join(libraryOf(userData), `${name}.offing`);
  await writeFile(file, writeScenario(plan({ title, ...changes })));
  return file;
}

function card(page: Page, title: string) {
  return cards(page).filter({ has: page.getByRole('button', { name: title, exact: true }) });
}

/** The list of all files in the user's folder. */
async function showOwn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^My scenarios/ }).click();
}

async function choose(page: Page, title: string, item: string): Promise<void> {
  await card(page, title).hover();
  await page.getByRole('button', { name: `More for ${title}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Moves what is thrown away to a folder of this test, not to the trash of whoever runs it. */
async function useTrash(app: ElectronApplication): Promise<string> {
  const trash = path.join(plans.folder(), 'trash');
  await mkdir(trash);
  await app.evaluate(({ shell }, folder) => {
    shell.trashItem = async (file) => {
      const fs = process.getBuiltinModule?.('node:fs') ?? process.mainModule?.require('node:fs');
      fs.renameSync(file, `${folder}/${file.split('/').at(-1)}`);
    };
  }, trash);
  return trash;
}

test('a start without a file shows the starting points, and opens one as a new document', async ({ launch }) => {
  const { app, page } = await launch({ args: [], language: 'en', userData });
  await expect(page.getByText('No scenario was opened yet')).toBeVisible();
  const points = page.getByRole('list', { name: 'Starting points' });
  await expect(points.getByRole('listitem')).toHaveCount(3);
  // Simulated here, so that there is something to see before anything was saved.
  await expect(points.getByRole('listitem').first()).toContainText('18 months');
  await points.getByRole('button', { name: 'MiniMax, prospectus baseline' }).click();
  await expect(heading(page)).toHaveText('MiniMax, prospectus baseline');
  expect(app.windows()).toHaveLength(1);
});

test('files appear with what they say, also those that cannot be read', async ({ launch }) => {
  await put('Alpha');
  await put('Beta', { company: '貝塔公司' });
  await writeFile(path.join(libraryOf(userData), 'broken.offing'), '{ nope');
  const { page } = await launch({ args: [], language: 'en', userData });
  await showOwn(page);
  await expect(cards(page)).toHaveCount(3);
  await expect(card(page, 'Beta')).toContainText('貝塔公司');
  await expect(card(page, 'Alpha')).toContainText('Open it and save it to see its runway here.');
  await expect(card(page, 'broken')).toContainText('not JSON');
  await page.getByRole('textbox', { name: 'Search' }).fill('貝塔');
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Search' }).fill('gamma');
  await expect(page.getByText('Nothing matches.')).toBeVisible();
});

test('a file that is saved shows its runway, and opens from its card', async ({ launch }) => {
  const file = await put('Alpha');
  const { app, page } = await launch({ args: [file], language: 'en', userData });
  await expect(shownFingerprint(page)).toHaveText(/^[0-9a-f]{4}/);
  await clickMenu(app, 'save');
  await expect.poll(async () => (await scenarioIn(file)).results !== null).toBe(true);
  await clickMenu(app, 'library');
  const library = await pageOf(app, 'Offing');
  await expect(card(library, 'Alpha')).toContainText(/\d+ months median|Beyond the horizon/);
  // It is open already, in the other window.
  await card(library, 'Alpha').click();
  await library
    .getByRole('list', { name: 'Recent' })
    .getByRole('button', { name: 'Alpha', exact: true })
    .press('Enter');
  const other = await put('Beta');
  await showOwn(library);
  await card(library, 'Beta').click();
  await expect(heading(library)).toHaveText('Beta');
  expect(app.windows()).toHaveLength(2);
  expect((await scenarioIn(other)).title).toBe('Beta');
});

test('what other programs do in the folder is seen at once', async ({ launch }) => {
  const file = await put('Alpha');
  const { page } = await launch({ args: [], language: 'en', userData });
  await showOwn(page);
  await expect(cards(page)).toHaveCount(1);
  await put('Beta');
  await expect(card(page, 'Beta')).toBeVisible();
  await put('Alpha, revised', {}, 'Alpha');
  await expect(card(page, 'Alpha, revised')).toBeVisible();
  await rename(file, path.join(libraryOf(userData), 'Other.offing'));
  await expect(card(page, 'Alpha, revised')).toContainText('Other');
  await rm(path.join(libraryOf(userData), 'Other.offing'));
  await expect(cards(page)).toHaveCount(1);
  await mkdir(path.join(libraryOf(userData), 'Board'));
  await put('Gamma', {}, 'Board/Gamma');
  await expect(card(page, 'Gamma')).toContainText('Board');
});

test('a file is duplicated and renamed, and never over another', async ({ launch }) => {
  const file = await put('Alpha');
  const { page } = await launch({ args: [], language: 'en', userData });
  await showOwn(page);
  await choose(page, 'Alpha', 'Duplicate');
  await expect(card(page, 'Alpha (copy)')).toBeVisible();
  const copy = await scenarioIn(path.join(libraryOf(userData), 'Alpha (copy).offing'));
  expect(copy.id).not.toBe((await scenarioIn(file)).id);

  await choose(page, 'Alpha (copy)', 'Rename…');
  await page.getByRole('textbox', { name: 'New title' }).fill('Alpha');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('exists already');
  await card(page, 'Alpha (copy)').getByRole('button', { name: 'Alpha (copy)', exact: true }).focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New title' }).fill('Plan B: 2027');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Plan B: 2027')).toBeVisible();
  expect((await readdir(libraryOf(userData))).sort()).toEqual(['Alpha.offing', 'Plan B 2027.offing']);
});

test('a file that is renamed while it is open keeps its window, its edits and its way back', async ({ launch }) => {
  const file = await put('Alpha');
  const { app, page } = await launch({ args: [file], language: 'en', userData });
  await expect(heading(page)).toHaveText('Alpha');
  await editComputeCost(page, '123');
  await clickMenu(app, 'library');
  const library = await pageOf(app, 'Offing');
  await choose(library, 'Alpha', 'Rename…');
  await library.getByRole('textbox', { name: 'New title' }).fill('Omega');
  await library.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Omega');
  await expect(unsavedChanges(page)).toContainText('1');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => /Omega/.test(window.getTitle()))
      ?.focus(),
  );
  await clickMenu(app, 'library');
  await expect(card(library, 'Omega')).toBeVisible();
});

test('a file in the trash can be taken out of it again', async ({ launch }) => {
  await put('Alpha');
  await put('Beta');
  const { app, page } = await launch({ args: [], language: 'en', userData });
  const trash = await useTrash(app);
  await showOwn(page);
  await card(page, 'Alpha').getByRole('button', { name: 'Alpha', exact: true }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('“Alpha” is in the trash.')).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  expect(await readdir(trash)).toEqual(['Alpha.offing']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Alpha')).toBeVisible();
  expect((await readdir(libraryOf(userData))).sort()).toEqual(['Alpha.offing', 'Beta.offing']);
});

test('another folder is chosen and remembered', async ({ launch }) => {
  const first = await launch({ args: [], language: 'en', userData });
  await plans.file('elsewhere.offing', plan({ title: 'Elsewhere' }));
  await stubOpenDialog(first.app, plans.folder());
  await first.page.getByRole('button', { name: 'Change folder…' }).click();
  await showOwn(first.page);
  await expect(card(first.page, 'Elsewhere')).toBeVisible();
  await stubSaveDialog(first.app, undefined);
});

test('arrow keys move among the cards', async ({ launch }) => {
  for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) await put(title);
  const { page } = await launch({ args: [], language: 'en', userData, size: { width: 1280, height: 800 } });
  await showOwn(page);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await card(page, 'A').getByRole('button', { name: 'A', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'B').getByRole('button', { name: 'B', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'E').getByRole('button', { name: 'E', exact: true })).toBeFocused();
  await page.keyboard.press('End');
  await expect(card(page, 'F').getByRole('button', { name: 'F', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('F');
});

test('files that are dropped on a window open', async ({ launch }) => {
  const file = await plans.file('dropped.offing', plan({ title: 'Dropped' }));
  const { app, page } = await launch({ args: [], language: 'en', userData });
  await expect(page.getByRole('list', { name: 'Starting points' })).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  const at = { x: 600, y: 300, data: { items: [], files: [file], dragOperationsMask: 1 } };
  await devtools.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await devtools.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await expect(page.getByText('Drop to open')).toBeVisible();
  await devtools.send('Input.dispatchDragEvent', { type: 'drop', ...at });
  await expect(heading(page)).toHaveText('Dropped');

  // Onto a document it opens beside it.
  const other = await plans.file('other.offing', plan({ title: 'The other' }));
  const again = { ...at, data: { ...at.data, files: [other] } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...again });
  await pageOf(app, 'The other');
  await expect(heading(page)).toHaveText('Dropped');
});

test('of 5,000 files only those on the screen are drawn, wherever it is scrolled to', async ({ launch }) => {
  const text = (index: number) => writeScenario(plan({ title: `Scenario ${index}` }));
  for (let start = 0; start < 5000; start += 250) {
    const names = Array.from({ length: 250 }, (_, index) => start + index);
    await Promise.all(names.map((name) => writeFile(path.join(libraryOf(userData), `${name}.offing`), text(name))));
  }
  const { page } = await launch({ args: [], language: 'en', userData, size: { width: 1280, height: 800 } });
  await showOwn(page);
  await expect(cards(page).first()).toContainText(/Scenario \d+/);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await expect(card(page, 'Scenario 0')).toBeVisible();
  const most = await page.evaluate(async () => {
    const scroller = document.querySelector('[data-scroller]');
    if (!scroller) throw new Error('nothing scrolls');
    let most = 0;
    for (let count = 0; count < 120; count += 1) {
      scroller.scrollTop += 480;
      await new Promise(requestAnimationFrame);
      most = Math.max(most, document.querySelectorAll('[data-testid="card"]').length);
    }
    scroller.scrollTop = scroller.scrollHeight;
    return most;
  });
  expect(most).toBeLessThan(60);
  await expect(card(page, 'Scenario 4999')).toBeVisible();

  await page.getByRole('textbox', { name: 'Search' }).fill('scenario 4321');
  await expect(cards(page)).toHaveCount(1);
});
