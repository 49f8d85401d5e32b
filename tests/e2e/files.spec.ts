// Scenario files as the user meets them: opened, refused, saved, asked about, handed from one instance to another.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { writeScenario } from '../../src/shared/scenario/write';
import { clickMenu, expect, type Launched, stubMessageBox, stubOpenDialog, stubSaveDialog, test } from './launch';
import {
  answerQuestion,
  CANCEL,
  computeCostIn,
  DISCARD,
  editComputeCost,
  focused,
  heading,
  pageOf,
  plan,
  planFolder,
  pressClose,
  SAVE,
  scenarioIn,
  TITLE,
} from './plans';
import { unsavedChanges } from './window';

const plans = planFolder();

async function openedAndEdited(launch: (options: { args: string[] }) => Promise<Launched>, file: string) {
  const launched = await launch({ args: [file] });
  await expect(heading(launched.page)).toHaveText(TITLE);
  await editComputeCost(launched.page, '123');
  return launched;
}

test('opens the file named on the command line', async ({ launch }) => {
  const file = await plans.file();
  const { app, page } = await launch({ args: [file], language: 'en' });
  await expect(heading(page)).toHaveText(TITLE);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toContain('計劃 plan.offing');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('says what is wrong with a file named on the command line, and shows the library instead', async ({ launch }) => {
  const file = path.join(plans.folder(), 'broken.offing');
  await writeFile(file, '{\n  "format": "offing-scenario",\n  "version": 1,,\n}');
  const { page } = await launch({ args: [file], language: 'en' });
  await expect(page.getByRole('alert')).toContainText('broken.offing');
  await expect(page.getByRole('alert')).toContainText('line 3, column 16');
  await expect(page.getByRole('navigation').getByRole('button', { name: 'New scenario' })).toBeVisible();
});

test('keeps the document and its changes when another file cannot be opened', async ({ launch }) => {
  const file = await plans.file();
  const { app, page } = await openedAndEdited(launch, file);
  const asked = await answerQuestion(app, DISCARD);
  const impossible = JSON.parse(writeScenario(plan()));
  impossible.assumptions.raising.probability.quantity = { kind: 'constant', value: 1.5 };
  const other = path.join(plans.folder(), 'other.offing');
  await writeFile(other, JSON.stringify(impossible));

  await stubOpenDialog(app, other);
  await clickMenu(app, 'open');

  await expect(page.getByRole('alert')).toContainText('assumptions.raising.probability');
  await expect(page.getByRole('alert')).toContainText('1.5');
  await expect(heading(page)).toHaveText(TITLE);
  await expect(unsavedChanges(page)).toBeVisible();
  expect(await asked()).toBe(0);
  // The file that could not be opened must not become the one that is saved to.
  await clickMenu(app, 'save');
  await expect.poll(() => computeCostIn(file)).toEqual({ kind: 'constant', value: 123 });
  expect(JSON.parse(await readFile(other, 'utf8'))).toEqual(impossible);
});

test.describe('closing a window with unsaved changes', () => {
  test('saves them where the user says so', async ({ launch }) => {
    const file = await plans.file();
    const { app, page } = await openedAndEdited(launch, file);
    await stubMessageBox(app, SAVE);
    await Promise.all([page.waitForEvent('close'), pressClose(app)]);
    expect(await computeCostIn(file)).toEqual({ kind: 'constant', value: 123 });
  });

  test('loses them where the user says so', async ({ launch }) => {
    const file = await plans.file();
    const before = await readFile(file, 'utf8');
    const { app, page } = await openedAndEdited(launch, file);
    await stubMessageBox(app, DISCARD);
    await Promise.all([page.waitForEvent('close'), pressClose(app)]);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('stays open where the user cancels, also when the whole program is to quit', async ({ launch }) => {
    const file = await plans.file();
    const { app, page } = await openedAndEdited(launch, file);
    const asked = await answerQuestion(app, CANCEL);
    await pressClose(app);
    await expect.poll(asked).toBe(1);
    await app.evaluate(({ app }) => app.quit());
    await expect.poll(asked).toBe(2);
    // Still there, still changed, and still asking.
    await expect(unsavedChanges(page)).toBeVisible();
    await answerQuestion(app, DISCARD);
    await Promise.all([page.waitForEvent('close'), pressClose(app)]);
  });

  test('stays open where saving fails, and says why', async ({ launch }) => {
    const file = await plans.file();
    const { app, page } = await openedAndEdited(launch, file);
    await rm(plans.folder(), { recursive: true });
    await stubMessageBox(app, SAVE);
    await pressClose(app);
    await expect(page.getByRole('alert').filter({ hasText: 'could not be' })).toContainText(file);
    await expect(unsavedChanges(page)).toBeVisible();
  });
});

test('another file gets a window of its own, and the one in this window stays as it was', async ({ launch }) => {
  const { app, page } = await openedAndEdited(launch, await plans.file());
  const other = await plans.file('other.offing', plan({ title: 'The other' }));
  const asked = await answerQuestion(app, CANCEL);
  await stubOpenDialog(app, other);
  await clickMenu(app, 'open');
  await pageOf(app, 'The other');
  await expect(heading(page)).toHaveText(TITLE);
  await expect(unsavedChanges(page)).toBeVisible();
  expect(app.windows()).toHaveLength(2);
  expect(await asked()).toBe(0);
});

test('a file is never open twice, by whatever name it is opened', async ({ launch }) => {
  const file = await plans.file();
  const link = path.join(plans.folder(), 'link.offing');
  await symlink(file, link);
  const { app, page } = await openedAndEdited(launch, file);
  await stubOpenDialog(app, link);
  await clickMenu(app, 'open');
  await clickMenu(app, 'recent.0');
  const other = await plans.file('other.offing', plan({ title: 'The other' }));
  await stubOpenDialog(app, other);
  await clickMenu(app, 'open');
  await pageOf(app, 'The other');
  expect(app.windows()).toHaveLength(2);
  await expect(heading(page)).toHaveText(TITLE);
});

test('a document is not saved over one that is open in another window', async ({ open }) => {
  const file = await plans.file();
  const { app } = await open({ args: [file], language: 'en' });
  const other = await plans.file('other.offing', plan({ title: 'The other' }));
  await stubOpenDialog(app, other);
  await clickMenu(app, 'open');
  const second = await pageOf(app, 'The other');
  await focused(app, second);
  await stubSaveDialog(app, file);
  await clickMenu(app, 'saveAs');
  await expect(second.getByRole('alert')).toContainText('is open in another window');
  expect((await scenarioIn(file)).title).toBe(TITLE);
});

test('a new document is saved under a name that the user chooses, and is remembered', async ({ launch }) => {
  const { app, page, userData } = await launch({ args: ['--baseline=blank'], language: 'en' });
  await expect(heading(page)).toHaveText('New scenario');
  // Without an extension, as one types it.
  await stubSaveDialog(app, path.join(plans.folder(), 'mine'));
  await clickMenu(app, 'save');
  const file = path.join(plans.folder(), 'mine.offing');
  await expect.poll(() => readdir(plans.folder())).toEqual(['mine.offing']);
  expect((await scenarioIn(file)).title).toMatchObject({ en: 'New scenario' });
  await expect
    .poll(async () => JSON.parse(await readFile(path.join(userData, 'recent.json'), 'utf8').catch(() => '[]')))
    .toEqual([file]);
});

test('a second instance hands its file to the first and leaves', async ({ launch }) => {
  const { app, userData, page } = await launch({ args: [await plans.file()] });
  await expect(heading(page)).toHaveText(TITLE);
  const other = await plans.file('second.offing', plan({ title: 'From the second' }));

  const { electronArgs, resolveElectron } = await import('../../build/runtime.mjs');
  const program = process.env.OFFING_E2E_APP ?? path.resolve(__dirname, '../..');
  const second = spawn(
    (await resolveElectron()).path,
    // A relative path is meant from where the second instance was started, not from where the first was.
    [...electronArgs(), `--user-data-dir=${userData}`, program, path.basename(other)],
    { cwd: plans.folder(), stdio: 'ignore' },
  );
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await pageOf(app, 'From the second');
  await expect(heading(page)).toHaveText(TITLE);
});

test('language and theme chosen in the menu take effect and are remembered', async ({ launch }) => {
  const { app, page, userData } = await launch({ args: ['--baseline=blank'] });
  await clickMenu(app, 'language.zh-Hant');
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh-Hant/);
  const labelOf = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open')?.label);
  expect(await labelOf()).toContain('開啟');
  await clickMenu(app, 'theme.dark');
  await expect
    .poll(async () => JSON.parse(await readFile(path.join(userData, 'preferences.json'), 'utf8').catch(() => '{}')))
    .toMatchObject({ language: 'zh-Hant', theme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // Playwright pretends to the page that the system is light; main knows better.
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
});

test('the page breaks none of the rules that it is served under, and comes back after a reload', async ({ open }) => {
  const { page } = await open({ args: [await plans.file()] });
  await expect(heading(page)).toHaveText(TITLE);
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();
  await expect(heading(page)).toHaveText(TITLE);
  await expect(page.locator('canvas').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test.describe('a report', () => {
  /** Every window there is, the hidden one that prints among them. */
  const windows = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

  test('is saved as a PDF file, and leaves the window as it was', async ({ open }) => {
    const { app, page } = await open({ args: [await plans.file()], language: 'en' });
    await expect(heading(page)).toHaveText(TITLE);
    const file = path.join(plans.folder(), 'report.pdf');
    await stubSaveDialog(app, file);
    await clickMenu(app, 'savePdf');
    await expect(page.getByRole('status').filter({ hasText: 'report.pdf' })).toBeVisible();
    const pdf = await readFile(file, 'latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf.trimEnd()).toMatch(/%%EOF$/);
    expect(await windows(app)).toBe(1);
    expect(await readdir(plans.folder())).not.toContainEqual(expect.stringContaining('offing-save'));
  });

  test('that cannot be drawn is reported, and leaves neither a window nor a file', async ({ launch }) => {
    const { app, page } = await launch({ args: [await plans.file()], language: 'en' });
    await expect(heading(page)).toHaveText(TITLE);
    const file = path.join(plans.folder(), 'report.pdf');
    await writeFile(file, 'the report of yesterday');
    await stubSaveDialog(app, file);
    await app.evaluate(({ app }) => {
      app.once('web-contents-created', (_event, contents) => {
        // From here on the page has a process, and it is still being loaded.
        contents.once('did-navigate', () => contents.forcefullyCrashRenderer());
      });
    });
    await clickMenu(app, 'savePdf');
    await expect(page.getByRole('alert')).toContainText(
      'The pages of the report could not be made: the window that draws them has stopped working.',
    );
    expect(await readFile(file, 'utf8')).toBe('the report of yesterday');
    expect(await windows(app)).toBe(1);
  });
});

test('an error that nothing caught is told, and does not stop the program', async ({ launch }) => {
  const { app, page } = await launch({ args: [await plans.file()] });
  await expect(heading(page)).toHaveText(TITLE);
  const asked = await answerQuestion(app, 0);
  await app.evaluate(() => void setImmediate(() => Promise.reject(new Error('boom'))));
  await expect.poll(asked).toBe(1);
  await app.evaluate(() => {
    setImmediate(() => {
      throw new Error('boom again');
    });
  });
  await expect.poll(asked).toBe(2);
  await clickMenu(app, 'new.blank');
  await pageOf(app, 'New scenario');
});

test('the page is isolated, and reaches main only through channels that exist', async ({ open }) => {
  const { page } = await open({ args: ['--baseline=blank'] });
  const answers = await page.evaluate(async () => {
    const { offing } = window as unknown as {
      offing: { request(channel: string, ...args: unknown[]): Promise<unknown> };
    };
    const refused = (channel: string, ...args: unknown[]) =>
      offing.request(channel, ...args).then(
        () => 'answered',
        () => 'refused',
      );
    return {
      isolated: crossOriginIsolated,
      node: typeof (globalThis as { require?: unknown }).require,
      unknown: await refused('shell:run', 'ls'),
      wrongType: await refused('document:dirty', 'yes'),
      notPrinting: await refused('report:job'),
      save: await offing.request('file:save', { format: 'offing-scenario', version: 1 }),
      outside: await fetch('app://offing/..%2fmain%2findex.js').then(({ status }) => status),
      elsewhere: await fetch('https://example.com').then(
        () => 'fetched',
        () => 'refused',
      ),
    };
  });
  expect(answers).toMatchObject({
    isolated: true,
    node: 'undefined',
    unknown: 'refused',
    wrongType: 'refused',
    notPrinting: 'refused',
    save: { ok: false, error: { code: 'file.invalidField' } },
    outside: 404,
    elsewhere: 'refused',
  });
});
