import { exportTables } from '@shared/exchange/export';
import type { ExportJob, MenuCommand, OpenDocument, PrintJob, SavedFile } from '@shared/ipc';
import { createWording } from '@shared/report/wording';
import { type AppError, fail, ok, type Result } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { savedResults } from '@shared/sharing/saved';
import { changedPaths } from '../state/changes';
import type { Stores } from '../state/stores';
import { hostName, request } from './host';

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
  { documents, simulation, window }: Pick<Stores, 'documents' | 'simulation' | 'window'>,
  find: () => void,
  chooseBaseline: () => void,
): Commands {
  const report = (error: AppError) => window.setState({ alert: error, exported: null });

  function isDirty(): boolean {
    const { scenario, saved } = documents.getState();
    return scenario !== null && saved !== null && changedPaths(saved, scenario).size > 0;
  }

  /** The figures on the screen, if they are the complete ones of the scenario: whoever opens the file sees the same. */
  function resultsOf(scenario: Scenario): Scenario['results'] {
    const { result, stale, phase } = simulation.getState();
    return result && !stale && phase === 'complete' ? savedResults(scenario, result, hostName()) : null;
  }

  async function save(channel: 'file:save' | 'file:saveAs'): Promise<boolean> {
    const { scenario } = documents.getState();
    if (!scenario) return false;
    const written = { ...scenario, results: resultsOf(scenario) };
    const outcome = await request(channel, written);
    if (!outcome) return false;
    if (!outcome.ok) {
      report(outcome.error);
      return false;
    }
    documents.getState().markSaved(outcome.value, written);
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

  /** Says what was written, or why nothing was; a question that was cancelled needs no answer. */
  function tell(outcome: Result<SavedFile> | null): void {
    if (!outcome) return;
    if (outcome.ok) window.setState({ exported: outcome.value.fileName, alert: null });
    else report(outcome.error);
  }

  async function savePdf(): Promise<void> {
    const job = printJob();
    tell(job && (await request('report:savePdf', job)));
  }

  /** The tables of what is on the screen, once that is the complete result of the scenario as it stands. */
  function exportJob(): Result<ExportJob> {
    const { scenario } = documents.getState();
    const { result, stale, phase } = simulation.getState();
    if (!scenario || !result || stale || phase !== 'complete') return fail('export.noResult');
    const wording = createWording(window.getState().language);
    return ok({ title: wording.words(scenario.title), tables: exportTables(scenario, result, wording) });
  }

  async function exportTo(channel: 'export:workbook' | 'export:tables'): Promise<void> {
    const job = exportJob();
    tell(job.ok ? await request(channel, job.value) : job);
  }

  const actions: Record<MenuCommand, () => unknown> = {
    new: chooseBaseline,
    save: () => save('file:save'),
    saveAs: () => save('file:saveAs'),
    print,
    savePdf,
    exportWorkbook: () => exportTo('export:workbook'),
    exportTables: () => exportTo('export:tables'),
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
