import { release, type } from 'node:os';
import path from 'node:path';
import type { BookAsked } from '../../../../shared/analysis/book/assess';
import { runSides } from '../../../../shared/analysis/comparison/run';
import type { Side } from '../../../../shared/analysis/comparison/side';
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
import { fileWithResults } from '../../../../shared/verification/file-with-results';
import { isReportName } from '../../../files';
import { type Arguments, readArguments } from '../../arguments';
import type { Command, Console } from '../../command';
import { loadScenario } from '../../scenario';
import { readBookOptions } from '../book/options';
import { refuseToReplace } from '../export/options';
import { readSettings, type Settings } from '../simulate/options';
import { run, withRunner } from '../simulate/run';
import { OPTIONS, type Plan, readPlan } from './options';
import { stressStudies } from './stress-studies';
import { writeReports } from './write';

/** A scenario with how it is run, and the name of its file. */
interface Asked {
  readonly settings: Settings;
  readonly fileName: string | null;
  readonly book: BookAsked;
}

/** All that is wrong with what is asked is told before anything is run. */
async function asked(operand: string, args: Arguments): Promise<Result<Asked>> {
  const loaded = await loadScenario(operand);
  if (!loaded.ok) return loaded;
  const settings = readSettings(args, loaded.value, operand);
  if (!settings.ok) return settings;
  const hasFile = !isBaselineId(operand) && !isReportName(operand);
  const book = readBookOptions(settings.value.scenario, args);
  if (!book.ok) return book;
  return ok({ settings: settings.value, fileName: hasFile ? path.basename(operand) : null, book: book.value });
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

/** What is compared with, by the names of the files. */
async function sidesOf(operands: Plan['compare']): Promise<Result<Side[]>> {
  const sides: Side[] = [];
  for (const operand of operands) {
    const other = await loadScenario(operand);
    if (!other.ok) return other;
    sides.push({ name: path.basename(operand), scenario: other.value });
  }
  return ok(sides);
}

/** Others on the same draws as this one, and over as many months. */
async function comparedWith(
  others: readonly Side[],
  { settings }: Asked,
  console: Console,
): Promise<Result<ReportInput['compared']>> {
  if (others.length === 0) return ok([]);
  return withRunner(settings.workers, console, (runner, watch) =>
    runSides(runner, others, { ...watch, terms: settings.scenario }),
  );
}

/** The report of a scenario, with the scenario in it. */
async function reportOf(one: Asked, plan: Plan, others: readonly Side[], console: Console): Promise<Result<PrintJob>> {
  const outcome = await ran(one.settings, console);
  if (!outcome.ok) return outcome;
  const compared = await comparedWith(others, one, console);
  if (!compared.ok) return compared;
  const { scenario, result } = outcome.value;
  const { ask } = createStudy({ scenario, outcomes: result.outcomes, series: [] });
  const stressed = plan.stress ? await stressStudies(one.settings, plan.language ?? console.language, console) : ok({});
  if (!stressed.ok) return stressed;
  const studies = {
    ...NO_STUDIES,
    ...(await studyForReport(ask, scenario, plan.sections, one.book)),
    ...stressed.value,
  };
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
  const others = await sidesOf(plan.value.compare);
  if (!others.ok) return others;
  const jobs: PrintJob[] = [];
  for (const one of all.value) {
    const job = await reportOf(one, plan.value, others.value, console);
    if (!job.ok) return job;
    jobs.push(job.value);
  }
  return writeReports(plan.value, jobs, console);
};
