import type { MenuCommand, OpenDocument, PrintJob, SavedFile } from '@shared/ipc';
import { type AppError, fail, type Result } from '@shared/result';
import { changedPaths } from '../state/changes';
import type { Stores } from '../state/stores';
import { request } from './host';

/** What the menu, the buttons and the keyboard can ask for. */
export interface Commands {
  run(command: MenuCommand): void;
  /** Starts from a built-in starting point. */
  create(baseline: string): Promise<void>;
  /** Shows a document that main hands over; main has asked about changes that would be lost. */
  show(document: Result<OpenDocument>): void;
}

/** The starting point that the window falls back on when there is nothing else to show. */
export const FIRST_BASELINE = 'zhipu';

export function createCommands(
  { documents, window }: Pick<Stores, 'documents' | 'window'>,
  find: () => void,
  chooseBaseline: () => void,
): Commands {
  const report = (error: AppError) => window.setState({ alert: error, exported: null });

  function isDirty(): boolean {
    const { scenario, saved } = documents.getState();
    return scenario !== null && saved !== null && changedPaths(saved, scenario).size > 0;
  }

  async function save(channel: 'file:save' | 'file:saveAs'): Promise<boolean> {
    const { scenario } = documents.getState();
    if (!scenario) return false;
    const outcome = await request(channel, scenario);
    if (!outcome) return false;
    if (!outcome.ok) {
      report(outcome.error);
      return false;
    }
    documents.getState().markSaved(outcome.value, scenario);
    window.setState({ alert: null });
    return true;
  }

  /** True where nothing would be lost, or the user has said what is to become of it. */
  async function mayReplace(): Promise<boolean> {
    if (!isDirty()) return true;
    const answer = await request('document:confirmDiscard');
    if (answer === 'save') return save('file:save');
    return answer === 'discard';
  }

  function show(document: Result<OpenDocument>): void {
    if (!document.ok) {
      report(document.error);
      return;
    }
    documents.getState().open(document.value);
    window.setState({ alert: null, exported: null });
  }

  async function create(baseline: string): Promise<void> {
    if (await mayReplace()) show(await request('file:new', baseline));
  }

  function printJob(): PrintJob | null {
    const { scenario, fileName } = documents.getState();
    return scenario && { scenario, fileName, language: window.getState().language };
  }

  async function print(): Promise<void> {
    const job = printJob();
    const outcome = job && (await request('report:print', job));
    if (outcome && !outcome.ok) report(outcome.error);
  }

  async function savePdf(): Promise<void> {
    const job = printJob();
    const outcome: Result<SavedFile> | null = job && (await request('report:savePdf', job));
    if (!outcome) return;
    if (outcome.ok) window.setState({ exported: outcome.value.fileName, alert: null });
    else report(outcome.error);
  }

  const actions: Record<MenuCommand, () => unknown> = {
    new: chooseBaseline,
    save: () => save('file:save'),
    saveAs: () => save('file:saveAs'),
    print,
    savePdf,
    undo: () => documents.getState().undo(),
    redo: () => documents.getState().redo(),
    find,
  };

  /** An exchange with main that breaks off is told like any other failure. */
  async function guarded(action: () => unknown): Promise<void> {
    try {
      await action();
    } catch (reason) {
      report(fail('unexpected', { detail: String(reason) }).error);
    }
  }

  return {
    run: (command) => void guarded(actions[command]),
    create: (baseline) => guarded(() => create(baseline)),
    show,
  };
}
