// The built application for an end-to-end test. Specs import `test` and `expect` from here, and get a window in one of two
// ways, with the same options and the same answer:
//
// - `open` gives a new window in an application that the tests of a worker share. It costs a fifth of a start. This is what
//   a test of a page should use: windows, dialogs, preferences and recent files are as new, and an application in which a
//   test has left anything else behind is replaced.
// - `launch` starts an application with a user-data folder of its own, and sees to it that it is gone afterwards. It is for
//   tests of the program's life: starting, quitting, crashing, what is remembered, the library, zoom.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { displayOf } from './displays';
import { driverArgs } from './driver';
import { createSharedApplication, type OpenOptions, type SharedApplication } from './shared-application';

export { expect } from '@playwright/test';

export interface LaunchOptions extends OpenOptions {
  /** The folder of an earlier launch in the same test, to see what the application remembers. */
  userData?: string;
  /** Somebody who has not been shown around yet. */
  isNew?: boolean;
  env?: Readonly<Record<string, string>>;
}

export interface Launched {
  app: ElectronApplication;
  page: Page;
  userData: string;
}

export type Launch = (options?: LaunchOptions) => Promise<Launched>;
export type Open = (options?: OpenOptions) => Promise<Launched>;

/** Another application can be put in its place, to test this file itself. */
const projectRoot = process.env.OFFING_E2E_APP ?? path.resolve(__dirname, '../..');

/** The folder of scenarios of an application that was launched. */
export function libraryOf(userData: string): string {
  return path.join(userData, 'Scenarios');
}

/** The tour would stand in the way of every test that is not about it. */
async function rememberTour(userData: string): Promise<void> {
  const file = path.join(userData, 'preferences.json');
  await mkdir(userData, { recursive: true });
  // What an earlier launch, or the test itself, has put there stays.
  await writeFile(file, '{"tourSeen":true}', { flag: 'wx' }).catch(() => undefined);
}

/** How long the application may take to leave when told to, before it is killed. */
const EXIT_MS = 30_000;

function applicationArgs({ args = ['--baseline=zhipu'], language, theme, size }: LaunchOptions, userData: string) {
  return [
    // Not among the documents of whoever runs the tests.
    `--library=${libraryOf(userData)}`,
    ...(language ? [`--language=${language}`] : []),
    ...(theme ? [`--theme=${theme}`] : []),
    ...(size ? [`--window-size=${size.width}x${size.height}`] : []),
    ...args,
  ];
}

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const env = Object.fromEntries(entries);
  // Set by some editors' terminals; it turns Electron into plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

/** Playwright forgets the process of an application that has closed. */
const processes = new WeakMap<ElectronApplication, ChildProcess>();

/**
 * Ends the application without its consent: a question about unsaved changes must not hang the suite. Exit skips every
 * such question; if the main process does not even answer, it is killed.
 */
export async function quit(app: ElectronApplication): Promise<void> {
  const child = processes.get(app);
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  app.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
  const timer = setTimeout(() => child.kill('SIGKILL'), EXIT_MS);
  await exited;
  clearTimeout(timer);
}

/** What a failed test leaves to look at: the window as it was, and what the application printed. */
async function keepEvidence(testInfo: TestInfo, name: string, page: Page | undefined, output: string): Promise<void> {
  const picture = testInfo.outputPath(`${name}.png`);
  await page?.screenshot({ path: picture, timeout: EXIT_MS }).catch(() => undefined);
  await testInfo.attach(`${name} output`, { body: output, contentType: 'text/plain' });
}

interface Started {
  app: ElectronApplication;
  page: Page;
  /** What it has printed so far. */
  output: string[];
}

type Start = (options: LaunchOptions, userData: string) => Promise<Started>;

async function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'offing-e2e-'));
}

function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

export const test = base.extend<{ launch: Launch; open: Open }, { start: Start; shared: SharedApplication }>({
  start: [
    async ({ playwright }, use, { parallelIndex }) => {
      // The build scripts are ES modules, and Playwright turns this file into CommonJS.
      const { electronArgs, resolveElectron } = await import('../../build/runtime.mjs');
      const runtime = await resolveElectron();
      // For this worker and whatever it starts.
      Object.assign(process.env, displayOf(parallelIndex));
      await use(async (options, userData) => {
        if (!options.isNew) await rememberTour(userData);
        const app = await playwright._electron.launch({
          executablePath: runtime.path,
          args: [
            ...driverArgs(),
            ...electronArgs(),
            `--user-data-dir=${userData}`,
            projectRoot,
            ...applicationArgs(options, userData),
          ],
          env: { ...inheritedEnvironment(), ...options.env },
          timeout: 0,
        });
        const child = app.process();
        processes.set(app, child);
        const output: string[] = [];
        for (const stream of [child.stdout, child.stderr]) {
          stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
        }
        return { app, page: await app.firstWindow({ timeout: 0 }), output };
      });
    },
    // The first use on a machine may have to fetch it.
    { scope: 'worker', timeout: 20 * 60_000 },
  ],

  shared: [
    async ({ start }, use) => {
      const shared = createSharedApplication(async () => {
        const userData = await temporaryFolder();
        const { app, output } = await start({ args: [], language: 'en' }, userData);
        const end = async () => {
          await quit(app);
          await removeFolder(userData);
        };
        return { app, userData, output, end };
      });
      await use(shared);
      await shared.end();
    },
    { scope: 'worker' },
  ],

  open: async ({ shared }, use, testInfo) => {
    await use(shared.open);
    if (testInfo.status === testInfo.expectedStatus) return shared.reset();
    for (const [index, { page, output }] of shared.opened().entries()) {
      await keepEvidence(testInfo, `window-${index + 1}`, page, output);
    }
    await shared.end();
  },

  launch: async ({ start }, use, testInfo) => {
    const folders: string[] = [];
    const launched: Started[] = [];

    await use(async (options = {}) => {
      let userData = options.userData;
      if (userData === undefined) {
        userData = await temporaryFolder();
        folders.push(userData);
      }
      const started = await start(options, userData);
      launched.push(started);
      return { app: started.app, page: started.page, userData };
    });

    const failed = testInfo.status !== testInfo.expectedStatus;
    try {
      for (const [index, { app, page, output }] of launched.entries()) {
        if (failed) await keepEvidence(testInfo, `window-${index + 1}`, page, output.join(''));
        await quit(app);
      }
    } finally {
      for (const folder of folders) await removeFolder(folder);
    }
  },
});

/** Answers the next "save" dialogs with a path; undefined cancels them. */
export async function stubSaveDialog(app: ElectronApplication, filePath: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const answer = { canceled: filePath === undefined, filePath: filePath ?? '' };
    dialog.showSaveDialog = async () => answer;
    dialog.showSaveDialogSync = () => answer.filePath;
  }, filePath);
}

/** Answers the next "open" dialogs with a path; undefined cancels them. */
export async function stubOpenDialog(app: ElectronApplication, filePath: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const filePaths = filePath === undefined ? [] : [filePath];
    dialog.showOpenDialog = async () => ({ canceled: filePath === undefined, filePaths });
    dialog.showOpenDialogSync = () => (filePath === undefined ? undefined : filePaths);
  }, filePath);
}

/** Presses a button, by its place, in the next message boxes. */
export async function stubMessageBox(app: ElectronApplication, buttonIndex: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
    dialog.showMessageBoxSync = () => response;
  }, buttonIndex);
}

/** Chooses an item of the application's menu by its id. */
export async function clickMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item) throw new Error(`The menu has no item with the id ${id}`);
    if (!item.enabled || !item.visible) throw new Error(`The menu item ${id} cannot be chosen now`);
    // Under a bare X server without a window manager no window has the focus.
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    item.click({}, window, window?.webContents);
  }, id);
}
