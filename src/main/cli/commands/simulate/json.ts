import type { WorstPaths } from '../../../../shared/analysis/worst/examine';
import { correlationReport } from '../../../../shared/engine/model/correlation-report';
import type { PathTrace } from '../../../../shared/engine/paths/trace';
import { type Bands, type SimulationResult, STATISTICS } from '../../../../shared/engine/results';
import { usedRanks } from '../../../../shared/report/correlations';
import { tooLate } from '../../../../shared/report/too-late';
import { unseenMeans } from '../../../../shared/report/unseen-means';
import { monthLabel } from '../../../../shared/scenario/calendar';
import type { Scenario } from '../../../../shared/scenario/schema';
import { inLanguage } from '../../../../shared/scenario/text';
import { inputAsPlain } from '../explain/json';
import type { Simulated } from './simulated';

/** Series in the output of `simulate --json`, in its order. */
const SERIES = ['revenue', 'grossProfit', 'compute', 'operatingProfit', 'burn', 'cash', 'selfFundedCash'] as const;

function bandsAsPlain({ labels, error, ...bands }: Bands) {
  const plain = (values: Omit<Bands, 'labels' | 'error'>) =>
    Object.fromEntries(STATISTICS.map((name) => [name, [...values[name]]]));
  return { labels, ...plain(bands), error: error && plain(error) };
}

/** Each correlation as it was asked for, and as the draws have it. */
function correlationsAsPlain({ assumptions }: Scenario) {
  const usedOf = usedRanks(assumptions);
  return assumptions.correlations.map(({ between, rank }) => ({ between, asked: rank, used: usedOf(between).rank }));
}

function seriesAsPlain(scenario: Scenario, result: SimulationResult) {
  const unit = `${scenario.currency} million`;
  const series = SERIES.flatMap((name) => {
    const found = result.series[name];
    if (!found) return [];
    const { monthly, halfYear, year } = found;
    return [
      [name, { unit, monthly: bandsAsPlain(monthly), halfYear: bandsAsPlain(halfYear), year: bandsAsPlain(year) }],
    ];
  });
  return Object.fromEntries(series);
}

/** All lines of a path by month; months in which something never happens are null. */
function pathAsPlain(trace: PathTrace, { balanceDate, horizon }: Scenario) {
  const { path, inputs, lines, outcome, eventMonths, changeMonths } = trace;
  const orNever = (months: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(months).map(([id, month]) => [id, month || null]));
  return {
    path,
    cashOutMonth: outcome.cashOutMonth || null,
    fundingNeed: outcome.fundingNeed,
    breakEvenMonth: outcome.breakEvenMonth || null,
    dilution: outcome.dilution,
    inputs,
    eventMonths: orNever(eventMonths),
    changeMonths: orNever(changeMonths),
    monthly: {
      labels: Array.from({ length: horizon }, (_, index) => monthLabel(balanceDate, index + 1)),
      ...Object.fromEntries(Object.entries(lines).map(([id, values]) => [id, [...values]])),
    },
  };
}

function worstAsPlain({ total, listed, common }: WorstPaths) {
  const plain = listed.map(({ path, cashOutMonth, fundingNeed }) => ({
    path,
    cashOutMonth: cashOutMonth || null,
    fundingNeed,
  }));
  const { examined, inputs, events } = common;
  return { count: total, listed: plain, examined, inputs: inputs.map(inputAsPlain), events };
}

/**
 * One object with the figures of a run; money in millions, probabilities and ranks from 0 to 1, null beyond the horizon.
 * What was not asked for is left out.
 */
export function simulatedAsJson({ id, scenario, result, worst, traces }: Simulated): string {
  return JSON.stringify(
    {
      engine: result.engine,
      scenario: { id, title: inLanguage(scenario.title, 'en') },
      paths: result.paths,
      seed: result.seed,
      sampling: result.sampling,
      stopped: result.stopped,
      summary: result.summary,
      correlations: correlationsAsPlain(scenario),
      correlationsChanged: correlationReport(scenario.assumptions),
      unseenMeans: unseenMeans(scenario, result),
      tooLate: tooLate(scenario).map(({ path, month }) => ({ path, month })),
      headline: result.headline,
      error: result.error,
      series: seriesAsPlain(scenario, result),
      ...(worst && { worst: worstAsPlain(worst) }),
      ...(traces.length > 0 && { traces: traces.map((trace) => pathAsPlain(trace, scenario)) }),
      fingerprint: result.fingerprint,
    },
    null,
    2,
  );
}
