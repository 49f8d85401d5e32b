// One application for many tests. What a test can have changed is put back after it: windows are closed, dialogs and
// downloads are the system's again, recent files forgotten. Where anything else was left behind, the next test gets another application.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';

export interface OpenOptions {
  /** More arguments for the application: files to open, `--baseline=blank`. None of them starts with the library. */
  args?: readonly string[];
  language?: 'en' | 'zh-Hant' | 'zh-Hans';
  theme?: 'light' | 'dark';
  size?: { width: number; height: number };
}

interface Running {
  readonly app: ElectronApplication;
  readonly userData: string;
  readonly output: readonly string[];
  /** Quits it and removes its folder. */
  readonly end: () => Promise<void>;
}

interface Opened {
  readonly page: Page;
  readonly output: string;
}

export interface SharedApplication {
  readonly open: (options?: OpenOptions) => Promise<{ app: ElectronApplication; page: Page; userData: string }>;
  /** What has been opened since the last reset, to look at after a failure. */
  readonly opened: () => readonly Opened[];
  readonly reset: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** As a window is without a size of its own (`src/main/windows/bounds.ts`). */
const SIZE = { width: 1360, height: 860 };

/** Without windows it waits for the next test, and the system's own dialogs are kept for `restoreDialogs`. */
async function prepare(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app, dialog }) => {
    app.removeAllListeners('window-all-closed');
    app.on('window-all-closed', () => undefined);
    Reflect.set(globalThis, 'systemDialogs', { ...dialog });
  });
  await closeWindows(app);
}

/** Unsaved changes are let go of. */
async function closeWindows(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, dialog }) => {
    const discard = 1;
    dialog.showMessageBox = async () => ({ response: discard, checkboxChecked: false });
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  const left = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(left).toBe(0);
  await app.evaluate(({ dialog, session }) => {
    Object.assign(dialog, Reflect.get(globalThis, 'systemDialogs'));
    session.defaultSession.removeAllListeners('will-download');
  });
}

async function choose(app: ElectronApplication, items: readonly string[]): Promise<void> {
  await app.evaluate(({ Menu }, items) => {
    // Every choice may put another menu in place.
    for (const id of items) Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, items);
}

async function openWindow(app: ElectronApplication, options: OpenOptions): Promise<Page> {
  const { args = ['--baseline=zhipu'], language = 'en', theme = 'system', size = SIZE } = options;
  await choose(app, [`language.${language}`, `theme.${theme}`]);
  await app.evaluate(({ app }, { width, height }) => {
    app.once('browser-window-created', (_event, window) => {
      window.setSize(width, height);
      window.center();
    });
  }, size);
  const page = app.waitForEvent('window', { timeout: 0 });
  const baseline = args.find((arg) => arg.startsWith('--baseline='))?.slice('--baseline='.length);
  if (baseline !== undefined) {
    await choose(app, [`new.${baseline}`]);
  } else {
    // As a second instance would hand it over.
    await app.evaluate(({ app }, file) => app.emit('second-instance', {}, [], '', { file }), args[0] ?? null);
  }
  return page;
}

/** True where the next test would find something of the last one. */
async function isUsed(userData: string): Promise<boolean> {
  const { language, theme, ...preferences } = JSON.parse(
    await readFile(path.join(userData, 'preferences.json'), 'utf8'),
  ) as Record<string, unknown>;
  const kept = await Promise.all(
    ['Scenarios', 'recovery'].map((folder) => readdir(path.join(userData, folder)).catch(() => [])),
  );
  return JSON.stringify(preferences) !== '{"tourSeen":true}' || kept.flat().length > 0;
}

export function createSharedApplication(start: () => Promise<Running>): SharedApplication {
  let running: Running | undefined;
  let pages: Page[] = [];
  let printed = 0;

  async function end(): Promise<void> {
    pages = [];
    const ended = running;
    running = undefined;
    await ended?.end();
  }

  return {
    async open(options = {}) {
      if (!running) {
        running = await start();
        await prepare(running.app);
      }
      const { app, userData, output } = running;
      if (pages.length === 0) printed = output.length;
      const page = await openWindow(app, options);
      pages.push(page);
      return { app, page, userData };
    },
    opened: () => pages.map((page) => ({ page, output: running?.output.slice(printed).join('') ?? '' })),
    async reset() {
      if (!running || pages.length === 0) return;
      pages = [];
      await closeWindows(running.app);
      await choose(running.app, ['recent.clear']);
      if (await isUsed(running.userData)) await end();
    },
    end,
  };
}
