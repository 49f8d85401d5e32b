import { readBook } from '@shared/analysis/book/asked';
import type { BookAsked } from '@shared/analysis/book/assess';
import { onTerms, type RanSide } from '@shared/analysis/comparison/side';
import type { StudiedRun } from '@shared/analysis/questions';
import type { SimulationResult } from '@shared/engine/results';
import type { PrintJob } from '@shared/ipc';
import { buildReport } from '@shared/report/document/build';
import type { ReportedRun, ReportInput } from '@shared/report/document/context';
import { reportHtml } from '@shared/report/document/html/report-html';
import { type SectionId, WHOLE_REPORT } from '@shared/report/document/sections';
import { NO_STUDIES, type ReportStudies } from '@shared/report/document/studies';
import { type Ask, studyForReport } from '@shared/report/document/study-for-report';
import { createWording } from '@shared/report/wording';
import { fail, ok, type Result } from '@shared/result';
import { dayOf } from '@shared/scenario/day';
import type { Scenario } from '@shared/scenario/schema';
import { fileWithResults } from '@shared/verification/file-with-results';
import type { Analyst } from '../state/analyst';
import { hostName } from '../state/host';
import type { CommandStores } from '../state/stores';

/** What was set side by side with this very result. */
function besides({ window }: CommandStores, { fingerprint }: SimulationResult): readonly RanSide[] {
  const ran = window.getState().comparison?.ran ?? [];
  const own = ran.find(({ result }) => result.fingerprint !== null && result.fingerprint === fingerprint);
  return own ? ran.filter((side) => side !== own) : [];
}

/** What a run is compared with, once that has been run on the same draws. */
function comparison(
  stores: CommandStores,
  { scenario, result }: ReportedRun,
): Pick<ReportInput, 'before' | 'compared'> {
  const { documents, simulation, window } = stores;
  const { saved } = documents.getState();
  const { savedResult, comparing } = simulation.getState();
  const { against, language } = window.getState();
  const other = comparing === null ? savedResult : null;
  const before = other && against.kind !== 'other' && saved ? { scenario: saved, result: other } : null;
  const compared = besides(stores, result);
  const isAlike = other?.months === result.months && other.paths === result.paths;
  if (compared.length > 0 || !isAlike || against.kind !== 'other') return { before, compared };
  const name = createWording(language).words(against.name);
  return {
    before,
    compared: [{ name, given: against.scenario, scenario: onTerms(scenario, against.scenario), result: other }],
  };
}

/** What was solved for and found out about this very scenario. */
function foundOut(
  scenario: Scenario,
  { window }: CommandStores,
): Pick<ReportStudies, 'totals' | 'solved' | 'stress' | 'reverse'> {
  const { asked, solving, stressing } = window.getState();
  const answered = solving?.answered;
  const isOfThis = answered?.question.scenario === scenario && answered.answer.kind === 'lever';
  return {
    totals: asked.totals?.scenario === scenario ? asked.totals.total : null,
    solved:
      isOfThis && answered.answer.kind === 'lever'
        ? [{ target: answered.question.target, lever: answered.answer.lever, solved: answered.answer.solved }]
        : [],
    stress: stressing?.does?.scenario === scenario ? stressing.does : null,
    reverse: stressing?.reverse?.scenario === scenario ? stressing.reverse : null,
  };
}

/** The days that tests are to count from, as they were typed last; what cannot be read of them is left out. */
function bookOf(scenario: Scenario, { window }: CommandStores): BookAsked | undefined {
  const read = readBook(scenario, window.getState().asked.book);
  return read.ok ? read.value : undefined;
}

/** What a worker could not answer is left out by nobody: the report is not made. */
function askedOf(analyst: Analyst, run: StudiedRun): Ask {
  return async (question) => {
    const answer = await analyst.ask(run, question);
    if (answer === null) throw new Error(`${question.kind} was not answered`);
    return answer;
  };
}

/** What is on the screen, once that is the complete result of the scenario as it stands, with what is found out about it. */
async function reportInput(stores: CommandStores, sections: readonly SectionId[]): Promise<ReportInput | null> {
  const { scenario } = stores.documents.getState();
  const { result, stale, phase } = stores.simulation.getState();
  if (!scenario || !result || stale || phase !== 'complete') return null;
  const asked = askedOf(stores.analyst, { scenario, outcomes: result.outcomes, series: [] });
  const studies = {
    ...NO_STUDIES,
    ...foundOut(scenario, stores),
    ...(await studyForReport(asked, scenario, sections, bookOf(scenario, stores))),
  };
  return { scenario, result, ...comparison(stores, { scenario, result }), studies };
}

/** Once the run under way, or about to begin, has come to its end. */
export function settled({ simulation }: Pick<CommandStores, 'simulation'>): Promise<void> {
  const isUnderWay = () => ['idle', 'running', 'preview'].includes(simulation.getState().phase);
  return new Promise((resolve) => {
    if (!isUnderWay()) {
      resolve();
      return;
    }
    const stop = simulation.subscribe(() => {
      if (isUnderWay()) return;
      stop();
      resolve();
    });
  });
}

/** The report of what is on the screen as the user has chosen it, with the scenario in it. */
export async function reportJob(stores: CommandStores): Promise<Result<PrintJob>> {
  const { language, moneyUnit, negatives, reportLanguage, reportSections, reportSheet, reportNote } =
    stores.window.getState();
  const { fileName } = stores.documents.getState();
  const sections = reportSections ?? WHOLE_REPORT;
  const input = await reportInput(stores, sections);
  if (!input) return fail('export.noResult');
  const { scenario, result } = input;
  const bytes = fileWithResults(scenario, result, hostName());
  if (!bytes.ok) return bytes;
  const told = reportLanguage ?? language;
  const date = dayOf(new Date());
  const numbers = { moneyUnit, negatives };
  const document = buildReport(input, { language: told, numbers, fileName, date, note: reportNote, sections });
  const embedded = {
    name: fileName ?? 'scenario.offing',
    bytes: bytes.value,
    fingerprint: result.fingerprint ?? '',
  };
  const title = createWording(told).words(scenario.title);
  return ok({ html: reportHtml(document, embedded), sheet: reportSheet, language: told, title });
}
