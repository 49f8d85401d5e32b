import { exportTables } from '@shared/exchange/export';
import type { ExportJob, SavedFile } from '@shared/ipc';
import { createWording } from '@shared/report/wording';
import { type AppError, fail, ok, type Result } from '@shared/result';
import { request } from '../state/host';
import type { CommandStores } from '../state/stores';
import type { WindowStore } from '../state/window';
import { reportJob, settled } from './report-job';

/** Says what was written, or why nothing was; a question that was cancelled needs no answer. */
export function tellSaved(window: WindowStore, outcome: Result<SavedFile> | null): void {
  if (!outcome) return;
  if (outcome.ok) window.setState({ exported: outcome.value.fileName, alert: null });
  else window.setState({ alert: outcome.error, mayMove: false, exported: null });
}

/** What leaves the window as paper or as a file of another kind. */
export function createOutputCommands(stores: CommandStores, report: (error: AppError) => void) {
  const { documents, simulation, window, analyst } = stores;

  async function print(): Promise<void> {
    await settled(stores);
    const job = await reportJob(stores);
    const outcome = job.ok ? await request('report:print', job.value) : job;
    if (outcome && !outcome.ok) report(outcome.error);
  }

  async function saveReport(channel: 'report:savePdf' | 'report:saveHtml'): Promise<void> {
    await settled(stores);
    const job = await reportJob(stores);
    tellSaved(window, job.ok ? await request(channel, job.value) : job);
  }

  /** The tables of what is on the screen, once that is the complete result of the scenario as it stands. */
  function exportJob(): Result<ExportJob> {
    const { scenario } = documents.getState();
    const { result, stale, phase } = simulation.getState();
    if (!scenario || !result || stale || phase !== 'complete') return fail('export.noResult');
    const { language, moneyUnit, negatives } = window.getState();
    const wording = createWording(language, { moneyUnit, negatives });
    return ok({ title: wording.words(scenario.title), tables: exportTables(scenario, result, wording) });
  }

  /** Every path of the result on the screen, drawn again. */
  async function exportPaths(): Promise<void> {
    const { scenario } = documents.getState();
    const { result, stale, phase } = simulation.getState();
    if (!scenario || !result || stale || phase !== 'complete') {
      tellSaved(window, fail('export.noResult'));
      return;
    }
    const contents = await analyst.ask({ scenario, outcomes: result.outcomes, series: [] }, { kind: 'table' });
    const { t, words } = createWording(window.getState().language);
    const title = t('export:dialog.paths', { title: words(scenario.title) });
    const file = contents && ({ title, extension: 'csv', contents } as const);
    tellSaved(window, file ? await request('export:file', file) : fail('export.notDrawn'));
  }

  async function exportTo(channel: 'export:workbook' | 'export:tables'): Promise<void> {
    const job = exportJob();
    tellSaved(window, job.ok ? await request(channel, job.value) : job);
  }

  return {
    print,
    savePdf: () => saveReport('report:savePdf'),
    saveHtml: () => saveReport('report:saveHtml'),
    exportWorkbook: () => exportTo('export:workbook'),
    exportTables: () => exportTo('export:tables'),
    exportPaths,
  };
}
