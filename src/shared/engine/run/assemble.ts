import { ENGINE_VERSION } from '../../engine-version';
import { COLUMNS } from '../../figures/columns';
import { enabledEvents } from '../../scenario/enabled';
import { firstFullYear, listPeriods, type Periods } from '../../scenario/periods';
import type { Scenario } from '../../scenario/schema';
import { listLines, RATIOS } from '../model/lines';
import type { Bands, Figure, PathOutcomes, Series, SimulationResult, Statistic, Stopped, YearAhead } from '../results';
import { STATISTICS } from '../results';
import { chosenRow, eventMonthRow, type StoreView } from '../store/store';
import type { Summary } from '../summary/outcomes';
import { fingerprintOf } from './fingerprint';

type Figures = Readonly<Record<Statistic, Float64Array>>;

function readSeries(scenario: Scenario, view: StoreView, periods: Periods, errors: boolean): Record<string, Series> {
  const { monthly, halfYear, year } = periods;
  const width = view.shape.periods;
  const labels = [monthly, halfYear, year].map((group) => group.map(({ label }) => label));
  // One copy of all bands; the next run will overwrite those of the store.
  const copy = view.bands.slice();
  const figures = (series: number, statistic: number, first: number, count: number): Figures => {
    const read = (k: number) => {
      const start = (series * 2 * STATISTICS.length + statistic + k) * width + first;
      return copy.subarray(start, start + count);
    };
    return Object.fromEntries(STATISTICS.map((name, k) => [name, read(k)])) as Figures;
  };
  const bands = (series: number, group: number, first: number): Bands => {
    const own = labels[group] ?? [];
    const error = errors ? figures(series, STATISTICS.length, first, own.length) : null;
    return { labels: own, ...figures(series, 0, first, own.length), error };
  };
  const all = [...listLines(scenario), ...RATIOS.map(({ id }) => ({ id, kind: 'ratio' as const }))];
  return Object.fromEntries(
    all.map(({ id, kind }, series) => [
      id,
      {
        kind,
        monthly: bands(series, 0, 0),
        halfYear: bands(series, 1, monthly.length),
        year: bands(series, 2, monthly.length + halfYear.length),
      },
    ]),
  );
}

/** The medians of two series in the first calendar year that is covered in full. */
function yearAheadOf(series: Readonly<Record<string, Series>>, periods: Periods): YearAhead | null {
  const first = firstFullYear(periods);
  if (!first) return null;
  const { label, index } = first;
  const median = (id: string): Figure => {
    const bands = series[id]?.year;
    return { value: bands?.p50[index] ?? 0, error: bands?.error?.p50[index] ?? null };
  };
  return { label, revenue: median('revenue'), computeShare: median('computeShareOfResearch') };
}

/** Copies what became of the first `paths` paths. */
export function readOutcomes(scenario: Scenario, { outcomes, shape }: StoreView, paths: number): PathOutcomes {
  const row = (index: number) => (outcomes[index] as Float64Array).slice(0, paths);
  return {
    paths,
    months: scenario.horizon,
    columns: Object.fromEntries(COLUMNS.map(({ id }, index) => [id, row(index)])),
    eventMonths: Object.fromEntries(
      enabledEvents(scenario.assumptions).map(({ id }, event) => [id, row(eventMonthRow(event))]),
    ),
    series: Array.from({ length: shape.chosen }, (_, chosen) => row(chosenRow(shape, chosen))),
  };
}

/** What the runner knows of a result: its paths, whether it is the last, what has been read, how the rule to stop stands. */
export interface ResultFacts {
  readonly paths: number;
  readonly final: boolean;
  /** Whether bands have their standard errors. */
  readonly errors: boolean;
  readonly stopped: Stopped | null;
}

/** Copies a finished run out of its store, which the next run will overwrite. */
export function createResult(
  scenario: Scenario,
  view: StoreView,
  summary: Summary,
  { paths, final, errors, stopped }: ResultFacts,
): SimulationResult {
  const { exact, bins, kept } = view.shape;
  const periods = listPeriods(scenario.balanceDate, scenario.horizon);
  const series = readSeries(scenario, view, periods, errors);
  const { spread, ...summarised } = summary;
  const figures = { series, ...summarised, yearAhead: yearAheadOf(series, periods) };
  return {
    engine: ENGINE_VERSION,
    scenario: { id: scenario.id },
    paths,
    seed: scenario.simulation.seed,
    sampling: scenario.simulation.sampling,
    months: scenario.horizon,
    ...figures,
    outcomes: readOutcomes(scenario, view, paths),
    summary: paths > exact ? { kind: 'binned', bins, keptPaths: kept } : { kind: 'exact' },
    stopped,
    fingerprint: final ? fingerprintOf({ ...figures, spread }) : null,
  };
}
