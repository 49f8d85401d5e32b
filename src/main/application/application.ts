/** The running program: its windows, and what its menu, its pages and the system ask of it. */
import path from 'node:path';
import { app, Menu, nativeTheme, shell, type WebContents } from 'electron';
import { listBaselines } from '../../shared/baselines';
import { ENGINE_VERSION } from '../../shared/engine-version';
import {
  DEFAULT_PREFERENCES,
  type NamedScenario,
  type NoticeChannel,
  type Notices,
  type Preferences,
  type SavedFile,
} from '../../shared/ipc';
import { createTranslate, languageForLocale, type Translate } from '../../shared/language';
import { isolating, withoutIsolation } from '../../shared/language/isolated';
import { shortText } from '../../shared/language/short-text';
import { fail, ok, type Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario/schema';
import { inLanguage } from '../../shared/scenario/text';
import { chooseFile, chooseScenarioTarget, showAbout } from '../documents/dialogs';
import { type DocumentWindow, openDocumentWindow } from '../documents/document-window';
import { createHistory } from '../documents/history';
import { newDocument, type Opened, readDocument, recoveredDocument } from '../documents/opening';
import { createRecentFiles } from '../documents/recent';
import { createRecovery, type RecoverySlot } from '../documents/recovery';
import { saveDocument } from '../documents/saving';
import type { DocumentSession, FirstSight } from '../documents/session';
import { realPath } from '../files';
import { createQueue } from '../files/queue';
import { createLibrary } from '../library';
import { boundsFile } from '../windows/bounds';
import { developmentServer } from '../windows/pages';
import { showTypefaces } from '../windows/window';
import type { Arguments } from './arguments';
import { menuTemplate } from './menu';
import { createPreferences } from './preferences';

export type Application = ReturnType<typeof createApplication>;

const NOTHING: FirstSight = { document: null, problem: null };

/** A question names the document in one line. */
const MAX_NAME = 120;

export function createApplication(args: Arguments) {
  const folder = app.getPath('userData');
  const mac = process.platform === 'darwin';
  /** The one last used comes first. */
  let windows: readonly DocumentWindow[] = [];
  let quitting = false;

  const preferences = createPreferences(
    folder,
    {
      defaults: { ...DEFAULT_PREFERENCES, language: languageForLocale(app.getLocale()) },
      overrides: { ...(args.language && { language: args.language }), ...(args.theme && { theme: args.theme }) },
    },
    applyPreferences,
  );
  const bounds = boundsFile(folder);
  const history = createHistory(folder);
  const recovery = createRecovery(folder, (documents) => tell('recovery:changed', documents));
  const recent = createRecentFiles(folder, () => {
    showMenu();
    void library.refresh();
  });
  const library = createLibrary({
    userData: folder,
    defaultFolder: path.join(app.getPath('documents'), app.getName()),
    folder: args.library,
    recent: recent.list,
    moveToTrash: (file) => shell.trashItem(file),
    copyTitle: ({ title }) =>
      withoutIsolation(t('menu:dialog.copyTitle', { title: inLanguage(title, preferences.current().language) })),
    changed: (change) => tell('library:changed', change),
    moved: (state) => tell('library:moved', state),
  });

  const t: Translate = (key, params) => isolating(createTranslate(preferences.current().language))(key, params);

  /** Every page is told; a page that has no use for it does not listen. */
  function tell<C extends NoticeChannel>(channel: C, ...values: Parameters<Notices[C]>): void {
    for (const opened of windows) opened.send(channel, ...values);
  }

  function applyPreferences(next: Preferences): void {
    nativeTheme.themeSource = next.theme;
    showMenu();
    tell('preferences:changed', next);
  }

  function current(): DocumentWindow | undefined {
    return windows[0];
  }

  function showMenu(): void {
    const { language } = preferences.current();
    const state = {
      preferences: preferences.current(),
      recent: recent.list(),
      baselines: listBaselines().map(({ id, title }) => ({ id, title: inLanguage(title, language) })),
      hasDocument: Boolean(current()?.session.document),
      steps: current()?.steps ?? { undo: null, redo: null },
      mac,
      development: developmentServer() !== undefined,
    };
    const template = menuTemplate(state, {
      command: (command) => current()?.send('menu:command', command),
      create: (baseline) => void create(baseline),
      open: () => void chooseAndOpen(),
      openFile: (file) => void openFile(file),
      library: showLibrary,
      clearRecent: () => recent.clear(),
      close: () => current()?.window.close(),
      setPreferences: (changes) => void preferences.set(changes),
      about: async () => {
        const window = current()?.window ?? null;
        if (await showAbout(window, ENGINE_VERSION, t)) showTypefaces(window);
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  function remember(file: string): void {
    recent.add(file);
    app.addRecentDocument(file);
  }

  function nameOf({ document }: DocumentSession): string {
    if (!document) return t('menu:dialog.untitled');
    return shortText(
      document.fileName ?? inLanguage(document.scenario.title, preferences.current().language),
      MAX_NAME,
    );
  }

  function openWindow(first: FirstSight): DocumentWindow {
    const opened = openDocumentWindow(first, {
      t,
      size: args.size,
      bounds,
      others: windows.length,
      newSlot: recovery.slot,
      nameOf,
      changed(used) {
        windows = [used, ...windows.filter((other) => other !== used)];
        showMenu();
      },
      renamed: showMenu,
      closed(gone) {
        windows = windows.filter((other) => other !== gone);
        showMenu();
        // Quitting stopped at the question, and goes on now that it is answered.
        if (quitting) app.quit();
      },
      stayed() {
        quitting = false;
      },
    });
    windows = [opened, ...windows];
    showMenu();
    return opened;
  }

  /** A window without a document takes it, so that a start with the library does not leave it behind. */
  function show(opened: Result<Opened>, from = current(), slot?: RecoverySlot): void {
    if (!opened.ok) {
      if (from) from.session.report(opened.error);
      else openWindow({ document: null, problem: opened.error });
      return;
    }
    const taker = from && !from.session.document ? from : openWindow(NOTHING);
    taker.present(opened.value, slot);
    taker.focus();
  }

  async function windowOf(file: string): Promise<DocumentWindow | undefined> {
    const wanted = await realPath(file);
    const shown = await Promise.all(
      windows.map(async (opened) => {
        const path = opened.session.document?.path;
        return path ? { opened, real: await realPath(path) } : null;
      }),
    );
    return shown.find((each) => each?.real === wanted)?.opened;
  }

  /** A file that is asked for twice in a row is found open the second time. */
  const inTurn = createQueue();

  function openFile(file: string, from = current()): Promise<void> {
    return inTurn(async () => {
      const there = await windowOf(file);
      if (there) {
        there.focus();
        return;
      }
      const opened = await readDocument(file);
      if (opened.ok) remember(file);
      else if (opened.error.code === 'file.notFound') recent.remove(file);
      show(opened, from);
    });
  }

  function create(baseline: string, from = current()): Promise<void> {
    return inTurn(async () => show(newDocument(baseline, preferences.current()), from));
  }

  async function chooseAndOpen(from = current()): Promise<void> {
    const file = await chooseFile(from?.window ?? null, t);
    if (file) await openFile(file, from);
  }

  function showLibrary(): void {
    const empty = windows.find(({ session }) => !session.document) ?? openWindow(NOTHING);
    empty.focus();
  }

  /** What was not saved takes the place of its file, if that is open and has nothing to lose. */
  function restore(id: string, from = current()): Promise<Result<true>> {
    return inTurn(async () => {
      const found = await recovery.read(id);
      if (!found.ok) return found;
      const { path } = found.value;
      const there = path === null ? undefined : await windowOf(path);
      if (there?.session.dirty) return fail('file.openElsewhere', { path: path ?? '' });
      const opened = recoveredDocument(found.value);
      const slot = recovery.take(id, found.value);
      if (there) {
        there.present(opened, slot);
        there.focus();
      } else {
        show(ok(opened), from, slot);
      }
      return ok(true);
    });
  }

  function save(opened: DocumentWindow, scenario: Scenario, file: string | null): Promise<Result<SavedFile> | null> {
    return saveDocument(opened, scenario, file, {
      history,
      openElsewhere: async (target, here) => ![undefined, here].includes(await windowOf(target)),
      saved: remember,
    });
  }

  async function askForTarget({ window, session }: DocumentWindow, scenario: Scenario): Promise<string | null> {
    const title = inLanguage(scenario.title, preferences.current().language);
    const file = session.document?.path ?? null;
    return chooseScenarioTarget(window, { file, title, folder: await library.readyFolder() }, t);
  }

  return {
    preferences,
    history,
    recovery,
    library,
    t,
    /** The window whose page this is; a page such as the one that prints has no business with documents. */
    documentOf(page: WebContents): DocumentWindow {
      const opened = windows.find(({ window }) => window.webContents === page);
      if (!opened) throw new Error('this page has no document');
      return opened;
    },
    windowOf,
    /** `file` wins over the starting point; with neither, the library is shown. */
    async start(file: string | null): Promise<void> {
      nativeTheme.themeSource = preferences.current().theme;
      await recovery.start();
      void history.tidy();
      showMenu();
      if (file !== null) await openFile(file);
      else if (args.baseline !== null) await create(args.baseline);
      else openWindow(NOTHING);
    },
    openFile,
    create,
    chooseAndOpen,
    showLibrary,
    restore,
    /** A file of the library has another name, and this in it. */
    async renamed(from: string, to: string, text: string): Promise<void> {
      if (recent.list().includes(from)) recent.replace(from, to);
      await history.moved(from, to);
      await history.add(to, text);
    },
    /** A window for a program that has none, as on macOS. */
    activate: () => (current() ?? openWindow(NOTHING)).focus(),
    currentWindow: () => current()?.window ?? null,
    willQuit: () => {
      quitting = true;
    },
    async save(opened: DocumentWindow, scenario: Scenario) {
      return save(opened, scenario, opened.session.document?.path ?? (await askForTarget(opened, scenario)));
    },
    async saveAs(opened: DocumentWindow, scenario: Scenario) {
      return save(opened, scenario, await askForTarget(opened, scenario));
    },
    async chooseOther({ window }: DocumentWindow): Promise<Result<NamedScenario> | null> {
      const file = await chooseFile(window, t);
      const other = file === null ? null : await readDocument(file);
      if (!other?.ok) return other;
      const { scenario, fileName } = other.value.document;
      return ok({ name: fileName ?? '', scenario });
    },
  };
}
