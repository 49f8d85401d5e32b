import type { MenuCommand, OpenDocument } from '@shared/ipc';
import { type AppError, fail, ok, type Result } from '@shared/result';
import { isOfDocument, takeDrafts } from '../state/drafts';
import { request } from '../state/host';
import type { CommandStores } from '../state/stores';
import { undoOrRedo } from '../state/undo';
import type { TableInput } from '../state/window';
import { createFileCommands } from './file-commands';
import { createOutputCommands } from './output-commands';

/** What the menu, the buttons and the keyboard can ask for. */
export interface Commands {
  run(command: MenuCommand): void;
  /** Starts from a built-in starting point. */
  create(baseline: string): void;
  /** Opens a file: one that the user is asked for, or this one. */
  open(path?: string): void;
  /** Shows what a table would change: a file that was dropped, or cells that were pasted. */
  importTable(given: TableInput): void;
  /** Shows a document that main hands over to a window that has none. */
  show(document: Result<OpenDocument>): void;
  /** What the file holds takes the place of what is in the window, or is left to be replaced by it. */
  reload(): void;
  keepMine(): void;
  compareWithDisk(): void;
}

/** Commands that are about the document as it looks: what is being typed belongs to it. */
const WITH_DRAFTS: readonly MenuCommand[] = [
  'save',
  'saveAs',
  'history',
  'changes',
  'compare',
  'import',
  'print',
  'savePdf',
  'exportWorkbook',
  'exportTables',
];

export function createCommands(stores: CommandStores, find: () => void): Commands {
  const { documents, window } = stores;
  const report = (error: AppError) => window.setState({ alert: error, mayMove: false, exported: null });
  const files = createFileCommands(stores, report);
  const output = createOutputCommands(stores, report);

  function show(document: Result<OpenDocument>): void {
    if (!document.ok) {
      report(document.error);
      return;
    }
    documents.getState().open(document.value);
    window.setState({ alert: null, exported: null, disk: 'same', dialog: null });
  }

  function importTable(given: TableInput): void {
    if (documents.getState().scenario) window.setState({ dialog: { kind: 'import', given } });
    else report(fail('import.needsScenario', given.kind === 'file' ? { path: given.file.name } : {}).error);
  }

  const actions: Record<MenuCommand, () => unknown> = {
    new: () => window.setState({ dialog: { kind: 'new' } }),
    history: () => window.setState({ dialog: { kind: 'history' } }),
    palette: () => window.setState({ dialog: { kind: 'palette' } }),
    settings: () => window.setState({ dialog: { kind: 'settings' } }),
    tour: () => window.setState({ tour: 0 }),
    shortcuts: () => window.setState({ dialog: { kind: 'shortcuts' } }),
    import: () => window.setState({ dialog: { kind: 'import', given: null } }),
    undo: () => undoOrRedo('undo', documents),
    redo: () => undoOrRedo('redo', documents),
    find,
    ...files.actions,
    ...output,
  };

  /** An exchange with main that breaks off is told like any other failure. */
  async function guarded(action: () => unknown): Promise<void> {
    try {
      await action();
    } catch (reason) {
      report(fail('unexpected', { detail: String(reason) }).error);
    }
  }

  async function run(command: MenuCommand): Promise<void> {
    const taken = WITH_DRAFTS.includes(command) ? takeDrafts(window, isOfDocument) : ok(true);
    if (taken.ok) {
      await actions[command]();
      return;
    }
    report(taken.error);
    // Somebody may have been asked whether to save before closing.
    if (command === 'save') await request('file:notSaved');
  }

  return {
    run: (command) => void guarded(() => run(command)),
    create: (baseline) => void guarded(() => request('document:create', baseline)),
    open: (path) =>
      void guarded(() => (path === undefined ? request('document:choose') : request('document:open', path))),
    importTable,
    show,
    reload: () => void guarded(files.reload),
    keepMine: () => void guarded(files.keepMine),
    compareWithDisk: () => void guarded(files.compareWithDisk),
  };
}
