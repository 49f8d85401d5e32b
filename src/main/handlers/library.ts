import { shell } from 'electron';
import type { SavedFile } from '../../shared/ipc';
import { fail, ok, type Result } from '../../shared/result';
import type { Application } from '../application/application';
import { chooseLibraryFolder } from '../documents/dialogs';
import type { Handlers } from './ipc';

/** The list of files, and what is done to them without opening them. */
export function libraryHandlers(application: Application) {
  const { library, documentOf, t } = application;

  /** A window that shows the file goes on under its new name. */
  async function rename(file: string, title: string): Promise<Result<SavedFile>> {
    const opened = await application.windowOf(file);
    const work = () => library.rename(file, title);
    const renamed = await (opened ? opened.disk.during(work) : work());
    if (!renamed.ok) return renamed;
    const { path, fileName, digest, text } = renamed.value;
    await application.renamed(file, path, text);
    if (opened) {
      opened.disk.follow(path, digest);
      const { document } = opened.session;
      if (document) opened.session.refresh({ path, fileName, scenario: { ...document.scenario, title: title.trim() } });
      opened.send('document:renamed', { path, fileName }, title.trim());
    }
    return ok({ path, fileName });
  }

  return {
    'library:watch': () => library.state(),
    'library:cards': (_page, paths) => library.cards(paths),
    'library:folder': () => library.folder,
    'library:chooseFolder': async (page) => {
      const folder = await chooseLibraryFolder(documentOf(page).window, library.folder.folder, t);
      return folder === null ? null : library.setFolder(folder);
    },
    'library:resetFolder': () => library.resetFolder(),
    'library:showFolder': async () => {
      const folder = await library.readyFolder();
      const problem = await shell.openPath(folder);
      return problem === '' ? ok(true) : fail('folder.notShown', { path: folder, detail: problem });
    },
    'library:duplicate': (_page, file) => library.duplicate(file),
    'library:rename': (_page, file, title) => rename(file, title),
    'library:trash': (_page, file) => library.trash(file),
    'library:putBack': (_page, id) => library.putBack(id),
    'library:reveal': (_page, file) => {
      if (library.has(file)) shell.showItemInFolder(file);
    },
  } satisfies Partial<Handlers>;
}
