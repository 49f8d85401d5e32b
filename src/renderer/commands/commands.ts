import { COMMANDS, type CommandId } from '@shared/commands';
import type { OpenDocument } from '@shared/ipc';
import { type AppError, fail, ok, type Result } from '@shared/result';
import type { Comparison } from '../state/comparison';
import { isOfDocument, takeDrafts } from '../state/drafts';
import { editAssumption } from '../state/edit-assumption';
import { request } from '../state/host';
import type { CommandStores } from '../state/stores';
import { undoOrRedo } from '../state/undo';
import type { AnalysisId, Dialog, TableInput } from '../state/window';
import { createFileCommands } from './file-commands';
import { createOutputCommands } from './output-commands';

/** What the menu, the buttons and the keyboard can ask for. */
export interface Commands {
  run(command: CommandId): void;
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
  /** Sets scenarios side by side, in the place of the charts. */
  compare(comparison: Comparison): void;
}

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

  const opens = (dialog: Dialog) => () => window.setState({ dialog });

  /** A question about the result takes the place of an assumption that is open. */
  const asks = (analysis: AnalysisId) => () => {
    if (editAssumption({ window }, null)) window.setState({ analysis });
  };

  /** What each command does in the page. */
  const actions: Readonly<Record<CommandId, () => unknown>> = {
    new: opens({ kind: 'new' }),
    history: opens({ kind: 'history' }),
    import: opens({ kind: 'import', given: null }),
    palette: opens({ kind: 'palette' }),
    settings: opens({ kind: 'settings' }),
    shortcuts: opens({ kind: 'shortcuts' }),
    matters: asks('matters'),
    conditions: asks('conditions'),
    worth: asks('worth'),
    solve: asks('solve'),
    stress: asks('stress'),
    book: asks('book'),
    actuals: asks('actuals'),
    report: () => {
      if (editAssumption({ window }, null)) window.setState({ analysis: null, screen: 'report' });
    },
    tour: () => window.setState({ tour: 0 }),
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

  async function run(command: CommandId): Promise<void> {
    const taken = COMMANDS[command].takesDrafts ? takeDrafts(window, isOfDocument) : ok(true);
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
    compare: files.show,
  };
}
