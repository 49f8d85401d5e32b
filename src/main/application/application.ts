/** The running program: what it keeps, its windows and its menu, and what pages and the system ask of it. */
import path from 'node:path';
import { app, Menu, nativeTheme, shell } from 'electron';
import { listBaselines } from '../../shared/baselines';
import { ENGINE_VERSION } from '../../shared/engine-version';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/ipc';
import { createTranslate, languageForLocale, type Translate } from '../../shared/language';
import { isolating, withoutIsolation } from '../../shared/language/isolated';
import { shortText } from '../../shared/language/short-text';
import { inLanguage, type Text } from '../../shared/scenario/text';
import { showAbout } from '../documents/dialogs';
import { createHistory } from '../documents/history';
import { createRecentFiles } from '../documents/recent';
import { createRecovery } from '../documents/recovery';
import type { DocumentSession } from '../documents/session';
import { createLibrary } from '../library';
import { boundsFile } from '../windows/bounds';
import { developmentServer } from '../windows/pages';
import { showTypefaces } from '../windows/window';
import type { Arguments } from './arguments';
import { type MenuActions, type MenuState, menuTemplate } from './menu';
import { createOpenDocuments } from './open-documents';
import { createPreferences } from './preferences';
import { createWindowList } from './window-list';

export type Application = ReturnType<typeof createApplication>;

/** A question names the document in one line. */
const MAX_NAME = 120;

export function createApplication(args: Arguments) {
  const folder = app.getPath('userData');
  const preferences = createPreferences(
    folder,
    {
      defaults: { ...DEFAULT_PREFERENCES, language: languageForLocale(app.getLocale()) },
      overrides: { ...(args.language && { language: args.language }), ...(args.theme && { theme: args.theme }) },
    },
    applyPreferences,
  );
  const t: Translate = (key, params) => isolating(createTranslate(preferences.current().language))(key, params);
  const inWords = (text: Text) => inLanguage(text, preferences.current().language);

  const history = createHistory(folder);
  const recovery = createRecovery(folder, (documents) => windows.tell('recovery:changed', documents));
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
    copyTitle: ({ title }) => withoutIsolation(t('menu:dialog.copyTitle', { title: inWords(title) })),
    changed: (change) => windows.tell('library:changed', change),
    moved: (state) => windows.tell('library:moved', state),
  });

  const windows = createWindowList({
    t,
    size: args.size,
    bounds: boundsFile(folder),
    newSlot: recovery.slot,
    nameOf,
    changed: showMenu,
  });
  const documents = createOpenDocuments({ windows, preferences, history, recovery, recent, library, t });
  const currentWindow = () => windows.current()?.window ?? null;

  function nameOf({ document }: DocumentSession): string {
    if (!document) return t('menu:dialog.untitled');
    return shortText(document.fileName ?? inWords(document.scenario.title), MAX_NAME);
  }

  function applyPreferences(next: Preferences): void {
    nativeTheme.themeSource = next.theme;
    showMenu();
    windows.tell('preferences:changed', next);
  }

  function menuState(): MenuState {
    const front = windows.current();
    return {
      preferences: preferences.current(),
      recent: recent.list(),
      baselines: listBaselines().map(({ id, title }) => ({ id, title: inWords(title) })),
      hasDocument: Boolean(front?.session.document),
      steps: front?.steps ?? { undo: null, redo: null },
      mac: process.platform === 'darwin',
      development: developmentServer() !== undefined,
    };
  }

  const menuActions: MenuActions = {
    command: (command) => windows.current()?.send('menu:command', command),
    create: (baseline) => void documents.create(baseline),
    open: () => void documents.chooseAndOpen(),
    openFile: (file) => void documents.openFile(file),
    library: documents.showLibrary,
    clearRecent: () => recent.clear(),
    close: () => currentWindow()?.close(),
    setPreferences: (changes) => void preferences.set(changes),
    about: async () => {
      const window = currentWindow();
      if (await showAbout(window, ENGINE_VERSION, t)) showTypefaces(window);
    },
  };

  function showMenu(): void {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menuState(), menuActions)));
  }

  return {
    preferences,
    history,
    recovery,
    library,
    t,
    ...documents,
    documentOf: windows.documentOf,
    windowOf: windows.windowOf,
    willQuit: windows.willQuit,
    currentWindow,
    /** `file` wins over the starting point; with neither, the library is shown. */
    async start(file: string | null): Promise<void> {
      nativeTheme.themeSource = preferences.current().theme;
      await recovery.start();
      void history.tidy();
      showMenu();
      if (file !== null) await documents.openFile(file);
      else if (args.baseline !== null) await documents.create(args.baseline);
      else windows.openEmpty();
    },
    /** A window for a program that has none, as on macOS. */
    activate: () => (windows.current() ?? windows.openEmpty()).focus(),
  };
}
