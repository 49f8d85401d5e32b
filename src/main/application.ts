/**
 * The running program: its one document window, and what its menu and the system ask of it. Another document takes the
 * place of the one in the window.
 */
import { app, type BrowserWindow, Menu, nativeTheme, type WebContents } from 'electron';
import { listBaselines } from '../shared/baselines';
import { ENGINE_VERSION } from '../shared/engine/version';
import type { OpenDocument, Preferences, SavedFile } from '../shared/ipc';
import { createTranslate, languageForLocale, type Translate } from '../shared/language';
import type { Result } from '../shared/result';
import type { Scenario } from '../shared/scenario/schema';
import { inLanguage } from '../shared/scenario/text';
import type { Arguments } from './arguments';
import { boundsFile, boundsOf, startingBounds } from './bounds';
import { askToReload, askToSave, chooseFile, chooseTarget, EXTENSION, safeFileName, showAbout } from './dialogs';
import { createDocument, type DocumentSession } from './documents';
import { writeScenarioFile } from './files';
import { menuTemplate } from './menu';
import { newDocument, readDocument } from './opening';
import { createPreferences } from './preferences';
import { developmentServer } from './protocol';
import { createRecentFiles } from './recent';
import { createWindow, markDocument } from './window';

export interface DocumentWindow {
  readonly window: BrowserWindow;
  readonly session: DocumentSession;
  /** Closes without asking. */
  close(): void;
}

export type Application = ReturnType<typeof createApplication>;

export function createApplication(args: Arguments) {
  const folder = app.getPath('userData');
  const mac = process.platform === 'darwin';
  let current: DocumentWindow | null = null;
  let quitting = false;

  const preferences = createPreferences(
    folder,
    {
      defaults: { language: languageForLocale(app.getLocale()), theme: 'system' },
      overrides: { ...(args.language && { language: args.language }), ...(args.theme && { theme: args.theme }) },
    },
    applyPreferences,
  );
  const recent = createRecentFiles(folder, showMenu);
  const bounds = boundsFile(folder);

  function t(key: string, params?: Parameters<Translate>[1]): string {
    return createTranslate(preferences.current().language)(key, params);
  }

  function applyPreferences(next: Preferences): void {
    nativeTheme.themeSource = next.theme;
    showMenu();
    if (current) send(current.window, 'preferences:changed', next);
  }

  function send(window: BrowserWindow, channel: string, ...values: unknown[]): void {
    if (!window.isDestroyed()) window.webContents.send(channel, ...values);
  }

  function showMenu(): void {
    const { language } = preferences.current();
    const state = {
      preferences: preferences.current(),
      recent: recent.list(),
      baselines: listBaselines().map(({ id, title }) => ({ id, title: inLanguage(title, language) })),
      mac,
      development: developmentServer() !== undefined,
    };
    const template = menuTemplate(state, {
      command: (command) => current && send(current.window, 'menu:command', command),
      create: (baseline) => void show(newDocument(baseline)),
      open: () => void chooseAndShow(),
      openFile: (file) => void openFile(file),
      clearRecent: () => recent.clear(),
      close: () => current?.window.close(),
      setPreferences: (changes) => void preferences.set(changes),
      about: () => showAbout(current?.window ?? null, ENGINE_VERSION, t),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  function remember(file: string): void {
    recent.add(file);
    app.addRecentDocument(file);
  }

  /** What the document is called in questions. */
  function documentName(document: OpenDocument | null): string {
    if (!document) return t('menu:dialog.untitled');
    return document.fileName ?? inLanguage(document.scenario.title, preferences.current().language);
  }

  function openWindow(first: Result<OpenDocument>): DocumentWindow {
    const last = bounds.read();
    const window = createWindow({
      bounds: startingBounds(last, args.size),
      maximized: !args.size && last?.maximized === true,
    });
    const session = createDocument(
      {
        ask: () => askToSave(window, documentName(session.document), t),
        send: (channel, ...values) => send(window, channel, ...values),
        changed: () => !window.isDestroyed() && markDocument(window, session.path, session.dirty),
      },
      first,
    );
    let mayClose = false;
    const close = () => {
      mayClose = true;
      window.close();
    };
    window.on('close', (event) => {
      bounds.write(boundsOf(window));
      if (mayClose || !session.dirty) return;
      event.preventDefault();
      void leave(session, close);
    });
    window.on('closed', () => {
      if (current?.window === window) current = null;
      // Quitting stopped at the question, and goes on now that it is answered.
      if (quitting) app.quit();
    });
    window.webContents.on('render-process-gone', () => void recover(window, session));
    const opened = { window, session, close };
    current = opened;
    return opened;
  }

  async function leave(session: DocumentSession, close: () => void): Promise<void> {
    if (await session.safeToLeave()) close();
    else quitting = false;
  }

  /** The page has crashed, and with it what was not saved. */
  async function recover(window: BrowserWindow, session: DocumentSession): Promise<void> {
    session.lost();
    if (window.isDestroyed()) return;
    if (await askToReload(window, t)) window.reload();
    else window.close();
  }

  function focus({ window }: DocumentWindow): void {
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  /** Shows a document in the window there is, after asking about what is in it, or in a new one. */
  async function show(document: Result<OpenDocument>): Promise<void> {
    if (!current) {
      openWindow(document);
      return;
    }
    const { session } = current;
    focus(current);
    if (!document.ok || (await session.safeToLeave())) session.present(document);
  }

  async function openFile(file: string): Promise<void> {
    const document = await readDocument(file);
    if (document.ok) remember(file);
    else if (document.error.code === 'file.notFound') recent.remove(file);
    await show(document);
  }

  async function chooseAndShow(): Promise<void> {
    const file = await chooseFile(current?.window ?? null, t);
    if (file) await openFile(file);
  }

  /** The page asks for a file and shows it itself. */
  async function openForPage({ window, session }: DocumentWindow): Promise<Result<OpenDocument> | null> {
    const file = await chooseFile(window, t);
    const document = file ? await readDocument(file) : null;
    if (!document?.ok || !(await session.safeToLeave())) {
      session.keep();
      return document?.ok ? null : document;
    }
    remember(document.value.path ?? '');
    session.adopt(document.value);
    return document;
  }

  async function saveTo(
    opened: DocumentWindow,
    scenario: Scenario,
    file: string | null,
  ): Promise<Result<SavedFile> | null> {
    const result = file === null ? null : await writeScenarioFile(file, scenario);
    if (result?.ok) remember(result.value.path);
    opened.session.saveEnded(scenario, result);
    return result;
  }

  function askForTarget({ window, session }: DocumentWindow, scenario: Scenario): Promise<string | null> {
    const title = inLanguage(scenario.title, preferences.current().language);
    const question = {
      title: t('menu:dialog.saveTitle'),
      filter: t('menu:dialog.scenarioFiles'),
      extension: EXTENSION,
      suggestion: session.path ?? `${safeFileName(title) || t('menu:dialog.untitled')}.${EXTENSION}`,
    };
    return chooseTarget(window, question, t);
  }

  return {
    preferences,
    t,
    /** The document whose page this is. */
    documentOf: (page: WebContents) => (current?.window.webContents === page ? current : null),
    start(first: Result<OpenDocument>): void {
      nativeTheme.themeSource = preferences.current().theme;
      showMenu();
      if (first.ok && first.value.path) remember(first.value.path);
      openWindow(first);
    },
    show,
    openFile,
    openForPage,
    /** A window for a program that has none, as on macOS. */
    activate: () => (current ? focus(current) : void show(newDocument(args.baseline))),
    currentWindow: () => current?.window ?? null,
    willQuit: () => {
      quitting = true;
    },
    async save(opened: DocumentWindow, scenario: Scenario) {
      return saveTo(opened, scenario, opened.session.path ?? (await askForTarget(opened, scenario)));
    },
    async saveAs(opened: DocumentWindow, scenario: Scenario) {
      return saveTo(opened, scenario, await askForTarget(opened, scenario));
    },
  };
}
