import type { PrintJob } from '@shared/ipc';
import { buildReport } from '@shared/report/document/build';
import type { ReportInput } from '@shared/report/document/context';
import { reportHtml } from '@shared/report/document/html/report-html';
import { WHOLE_REPORT } from '@shared/report/document/sections';
import { NO_STUDIES } from '@shared/report/document/studies';
import { createWording } from '@shared/report/wording';
import { fail, ok, type Result } from '@shared/result';
import { fileText } from '@shared/scenario/write';
import { savedResults } from '@shared/verification/saved';
import { hostName } from '../state/host';
import type { CommandStores } from '../state/stores';

type ReportStores = Pick<CommandStores, 'documents' | 'simulation' | 'window'>;

/** The day as the user's clock has it. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What is on the screen, once that is the complete result of the scenario as it stands. */
function reportInput({ documents, simulation, window }: ReportStores): ReportInput | null {
  const { scenario, saved } = documents.getState();
  const { result, savedResult, stale, phase } = simulation.getState();
  if (!scenario || !result || stale || phase !== 'complete') return null;
  const isWithSaved = window.getState().against.kind === 'saved';
  const before = saved && savedResult && isWithSaved ? { scenario: saved, result: savedResult } : null;
  return { scenario, result, before, compared: null, studies: NO_STUDIES };
}

/** The report of what is on the screen as the user has chosen it, with the scenario in it. */
export function reportJob(stores: ReportStores): Result<PrintJob> {
  const input = reportInput(stores);
  if (!input) return fail('export.noResult');
  const { scenario, result } = input;
  const { fileName } = stores.documents.getState();
  const { language, moneyUnit, negatives, reportLanguage, reportSections, reportSheet, reportNote } =
    stores.window.getState();
  const text = fileText({ ...scenario, results: savedResults(scenario, result, hostName()) });
  if (!text.ok) return text;
  const told = reportLanguage ?? language;
  const document = buildReport(input, {
    language: told,
    numbers: { moneyUnit, negatives },
    fileName,
    date: today(),
    note: reportNote,
    sections: reportSections ?? WHOLE_REPORT,
  });
  const embedded = {
    name: fileName ?? 'scenario.offing',
    bytes: new TextEncoder().encode(text.value),
    fingerprint: result.fingerprint ?? '',
  };
  return ok({
    html: reportHtml(document, embedded),
    sheet: reportSheet,
    language: told,
    title: createWording(told).words(scenario.title),
  });
}
