/** Every question that is asked in a window of the system's own. */
import path from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Translate } from '../../shared/language';
import { plainLine } from '../../shared/language/plain-text';
import { exists } from '../files';
import { EXTENSION, safeFileName } from '../files/file-names';
import type { DiscardAnswer } from './session';

/** The order on screen is the system's affair; the numbers are ours. */
const DISCARD_ANSWERS: readonly DiscardAnswer[] = ['save', 'discard', 'cancel'];

export async function askToSave(window: BrowserWindow, name: string, t: Translate): Promise<DiscardAnswer> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('menu:dialog.unsaved', { name }),
    detail: t('menu:dialog.unsavedDetail'),
    buttons: [t('menu:dialog.save'), t('menu:dialog.discard'), t('menu:dialog.cancel')],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return DISCARD_ANSWERS[response] ?? 'cancel';
}

export async function chooseFile(window: BrowserWindow | null, t: Translate): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: t('menu:dialog.openTitle'),
    properties: ['openFile'],
    filters: [
      { name: t('menu:dialog.scenariosAndReports'), extensions: [EXTENSION, 'pdf', 'html', 'htm'] },
      { name: t('menu:dialog.allFiles'), extensions: ['*'] },
    ],
  };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

export interface SaveQuestion {
  readonly title: string;
  readonly filter: string;
  readonly extension: string;
  /** A path, or a mere name for a file in the user's documents. */
  readonly suggestion: string;
}

/** Beside the scenario if it has a file, under its name; else the title of what is saved. */
export function suggestFile(scenarioPath: string | null, title: string, extension: string): string {
  if (scenarioPath) return `${scenarioPath.replace(/\.offing$/i, '')}.${extension}`;
  return `${safeFileName(title) || app.getName()}.${extension}`;
}

/** Where to save, with the extension even where the user left it out; null where the user cancels. */
export async function chooseTarget(
  window: BrowserWindow,
  { title, filter, extension, suggestion }: SaveQuestion,
  t: Translate,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: path.resolve(app.getPath('documents'), suggestion),
    filters: [{ name: filter, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  if (path.extname(filePath).toLowerCase() === `.${extension}`) return filePath;
  // The dialog has asked about the name that was typed, and this is another.
  const named = `${filePath}.${extension}`;
  return !(await exists(named)) || (await confirmReplace(window, named, t)) ? named : null;
}

/** Where to save a scenario: over its own file, or under its title in the folder of scenarios. */
export function chooseScenarioTarget(
  window: BrowserWindow,
  { file, title, folder }: { readonly file: string | null; readonly title: string; readonly folder: string },
  t: Translate,
): Promise<string | null> {
  const name = `${safeFileName(title) || t('menu:dialog.untitled')}.${EXTENSION}`;
  const question = {
    title: t('menu:dialog.saveTitle'),
    filter: t('menu:dialog.scenarioFiles'),
    extension: EXTENSION,
    suggestion: file ?? path.join(folder, name),
  };
  return chooseTarget(window, question, t);
}

/** Another folder for the library; null where the user cancels. */
export async function chooseLibraryFolder(
  window: BrowserWindow,
  current: string,
  t: Translate,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('menu:dialog.folderTitle'),
    defaultPath: current,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** A folder called `name` within the one that is chosen; null where the user cancels. */
export async function chooseFolder(
  window: BrowserWindow,
  { title, name }: { readonly title: string; readonly name: string },
  t: Translate,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  if (canceled || !filePaths[0]) return null;
  const folder = path.join(filePaths[0], safeFileName(name));
  return !(await exists(folder)) || (await confirmReplace(window, folder, t)) ? folder : null;
}

async function confirmReplace(window: BrowserWindow, file: string, t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('menu:dialog.replace', { name: path.basename(file) }),
    detail: t('menu:dialog.replaceDetail'),
    buttons: [t('menu:dialog.replaceButton'), t('menu:dialog.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** For what no page can show: it does not wait, so that nothing hangs where nobody answers. */
export function showError(window: BrowserWindow | null, message: string, t: Translate): void {
  const options = { type: 'error' as const, message, buttons: [t('menu:dialog.ok')] };
  const shown = window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options);
  shown.catch((error) => console.error(error));
}

/** The page has crashed: reload it, or close the window? */
export async function askToReload(window: BrowserWindow, t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('menu:dialog.crashed'),
    detail: t('menu:dialog.crashedDetail'),
    buttons: [t('menu:dialog.reload'), t('menu:dialog.close')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** True if the licences of the typefaces are wanted. */
export async function showAbout(window: BrowserWindow | null, engine: string, t: Translate): Promise<boolean> {
  const { electron = '', chrome: chromium = '' } = process.versions;
  const options = {
    type: 'info' as const,
    message: app.getName(),
    detail: t('menu:dialog.aboutDetail', { version: app.getVersion(), engine, electron, chromium }),
    buttons: [t('menu:dialog.ok'), t('menu:dialog.typefaces')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response === 1;
}

/** A file can name any address: nothing is opened before the user has seen all of it. */
export async function askToOpenLink(window: BrowserWindow, address: string, t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t('menu:dialog.openLink'),
    detail: plainLine(address),
    buttons: [t('menu:dialog.openLinkButton'), t('menu:dialog.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
