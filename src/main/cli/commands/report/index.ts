import { release, type } from 'node:os';
import path from 'node:path';
import { createStudy } from '../../../../shared/analysis/questions';
import { isBaselineId } from '../../../../shared/baselines';
import type { PrintJob } from '../../../../shared/ipc';
import { buildReport } from '../../../../shared/report/document/build';
import type { ReportedRun, ReportInput } from '../../../../shared/report/document/context';
import { reportHtml } from '../../../../shared/report/document/html/report-html';
import { NO_STUDIES } from '../../../../shared/report/document/studies';
import { studyForReport } from '../../../../shared/report/document/study-for-report';
import { createWording } from '../../../../shared/report/wording';
import { ok, type Result } from '../../../../shared/result';
import { dayOf } from '../../../../shared/scenario/day';
import type { Scenario } from '../../../../shared/scenario/schema';
import { fileWithResults } from '../../../../shared/verification/file-with-results';
import { isReportName } from '../../../files';
import { type Arguments, readArguments } from '../../arguments';
import type { Command, Console } from '../../command';
import { loadScenario, loadToCompare } from '../../scenario';
import { refuseToReplace } from '../export/options';
import { readSettings, type Settings } from '../simulate/options';
import { run } from '../simulate/run';
import { OPTIONS, type Plan, readPlan } from './options';
import { stressStudies } from './stress-studies';
import { writeReports } from './write';

/** A scenario with how it is run, and the name of its file. */
interface Asked {
  readonly settings: Settings;
  readonly fileName: string | null;
}

/** All that is wrong with what is asked is told before anything is run. */
async function asked(operand: string, args: Arguments): Promise<Result<Asked>> {
  const loaded = await loadScenario(operand);
  if (!loaded.ok) return loaded;
  const settings = readSettings(args, loaded.value, operand);
  if (!settings.ok) return settings;
  const hasFile = !isBaselineId(operand) && !isReportName(operand);
  return ok({ settings: settings.value, fileName: hasFile ? path.basename(operand) : null });
}

async function allAsked(operands: readonly string[], args: Arguments): Promise<Result<Asked[]>> {
  const all: Asked[] = [];
  for (const operand of operands) {
    const one = await asked(operand, args);
    if (!one.ok) return one;
    all.push(one.value);
  }
  return ok(all);
}

async function ran(settings: Settings, console: Console): Promise<Result<ReportedRun>> {
  const result = await run(settings, console);
  return result.ok ? ok({ scenario: settings.scenario, result: result.value }) : result;
}

/** The other scenario on the same draws as this one. */
async function comparedWith(
  compare: Plan['compare'],
  { settings }: Asked,
  console: Console,
): Promise<Result<ReportInput['compared']>> {
  if (compare === undefined) return ok(null);
  const other = await loadToCompare(compare, settings.scenario);
  if (!other.ok) return other;
  const { simulation, horizon } = settings.scenario;
  const scenario: Scenario = { ...other.value, simulation, horizon };
  const outcome = await ran({ ...settings, scenario }, console);
  return outcome.ok ? ok({ ...outcome.value, name: path.basename(compare) }) : outcome;
}

/** The report of a scenario, with the scenario in it. */
async function reportOf(one: Asked, plan: Plan, console: Console): Promise<Result<PrintJob>> {
  const outcome = await ran(one.settings, console);
  if (!outcome.ok) return outcome;
  const compared = await comparedWith(plan.compare, one, console);
  if (!compared.ok) return compared;
  const { scenario, result } = outcome.value;
  const { ask } = createStudy({ scenario, outcomes: result.outcomes, series: [] });
  const stressed = plan.stress ? await stressStudies(one.settings, plan.language ?? console.language, console) : ok({});
  if (!stressed.ok) return stressed;
  const studies = { ...NO_STUDIES, ...(await studyForReport(ask, scenario, plan.sections)), ...stressed.value };
  const bytes = fileWithResults(scenario, result, `Node ${process.version}, ${type()} ${release()}`);
  if (!bytes.ok) return bytes;
  const language = plan.language ?? console.language;
  const { fileName } = one;
  const document = buildReport(
    { scenario, result, before: null, compared: compared.value, studies },
    { language, fileName, date: dayOf(new Date()), note: plan.note, sections: plan.sections },
  );
  const embedded = { name: fileName ?? 'scenario.offing', bytes: bytes.value, fingerprint: result.fingerprint ?? '' };
  const title = createWording(language).words(scenario.title);
  return ok({ html: reportHtml(document, embedded), sheet: plan.sheet, language, title });
}

/** Simulates files or starting points and writes their reports, as PDF or as HTML. */
export const reportCommand: Command = async (args, console) => {
  const parsed = readArguments(args, OPTIONS);
  if (!parsed.ok) return parsed;
  const plan = readPlan(parsed.value);
  if (!plan.ok) return plan;
  const { wanted } = plan.value;
  const free = parsed.value.flag('force') ? ok(true as const) : await refuseToReplace(wanted.map(({ file }) => file));
  if (!free.ok) return free;
  const all = await allAsked(parsed.value.operands, parsed.value);
  if (!all.ok) return all;
  const jobs: PrintJob[] = [];
  for (const one of all.value) {
    const job = await reportOf(one, plan.value, console);
    if (!job.ok) return job;
    jobs.push(job.value);
  }
  return writeReports(plan.value, jobs, console);
};
