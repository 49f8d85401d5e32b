import { BREAK_EVEN_MONTH, COLUMNS, DILUTION } from '../../figures/columns';
import type { Column, Sample } from '../../figures/figure';
import { FUNDING_NEED } from '../../figures/funding-need';
import type { Headline, HeadlineError } from '../../figures/index';
import {
  addCounts,
  countMonths,
  type MonthCounts,
  monthPercentile,
  placeInMonth,
  survivalCurve,
} from '../../figures/months';
import { CASH_OUT_MONTH } from '../../figures/runway';
import { mergeSorted, percentile, sortReplicates } from '../../figures/sorted';
import type { Model } from '../model/compile';
import { OPENING } from '../model/slots';
import { REPLICATES } from '../replicates';
import type { EventSummary } from '../results';
import { outcomesOf, type StoreView } from '../store/store';
import { summariseEvent } from './events';
import { headlineError, headlineOf, headlineSpread } from './headline';
import { worstPaths } from './worst';

/** What is reported of the outcomes of paths, once a run. */
export interface Summary {
  readonly headline: Headline;
  readonly error: HeadlineError;
  /** What the replicates say of the errors, and nothing else. */
  readonly spread: Headline;
  readonly cashIsCertain: boolean;
  readonly replicates: readonly Headline[];
  readonly survival: Float64Array;
  readonly fundingNeed: Float64Array;
  readonly events: readonly EventSummary[];
  readonly breakEvenMonth: readonly [number | null, number | null, number | null];
  readonly dilution: readonly [number, number, number];
  readonly worst: Uint32Array;
}

/** Every figure is read of all paths and of each replicate: values are sorted by replicate and merged. */
function samplesOf(view: StoreView, model: Model, paths: number) {
  const counts = new Map<Column, readonly MonthCounts[]>();
  const sorted = new Map<Column, readonly Float64Array[]>();
  for (const column of COLUMNS) {
    const row = outcomesOf(view, column, paths);
    if (column.kind === 'month') counts.set(column, countMonths(row, model.months));
    else sorted.set(column, sortReplicates(row));
  }
  const hasBurnt = (model.pointEstimates[model.openingSlot + OPENING.recentBurn] as number) > 0;
  const sample = (size: number, month: PickMonths, value: PickValues): Sample => {
    const ownCounts = new Map([...counts].map(([column, replicates]) => [column, month(replicates)]));
    const ownValues = new Map([...sorted].map(([column, replicates]) => [column, value(replicates)]));
    return {
      paths: size,
      counts: (column) => ownCounts.get(column) as MonthCounts,
      sorted: (column) => ownValues.get(column) as Float64Array,
      hasBurnt,
    };
  };
  const replicates = Array.from({ length: REPLICATES }, (_, k) =>
    sample(
      Math.max(0, Math.ceil((paths - k) / REPLICATES)),
      (list) => list[k] as MonthCounts,
      (list) => list[k] as Float64Array,
    ),
  );
  return { all: sample(paths, addCounts, mergeSorted), replicates };
}

type PickMonths = (replicates: readonly MonthCounts[]) => MonthCounts;
type PickValues = (replicates: readonly Float64Array[]) => Float64Array;

/** Reads the outcomes of the first `paths` paths. */
export function summariseOutcomes(view: StoreView, model: Model, paths: number): Summary {
  const { all, replicates } = samplesOf(view, model, paths);
  const headline = headlineOf(all);
  const headlines = replicates.map((one) => headlineOf(one, placeInMonth));
  const spread = headlineSpread(headlines);
  const need = all.sorted(FUNDING_NEED);
  const breakEvenAt = (p: number) => monthPercentile(all.counts(BREAK_EVEN_MONTH), paths, p);
  const dilutionAt = (p: number) => percentile(all.sorted(DILUTION), p);
  const row = (column: Column) => outcomesOf(view, column, paths);
  return {
    headline,
    error: headlineError(spread, headline, all, model.cashIsCertain),
    spread,
    cashIsCertain: model.cashIsCertain,
    replicates: headlines,
    survival: survivalCurve(all.counts(CASH_OUT_MONTH), paths),
    fundingNeed: Float64Array.from({ length: 99 }, (_, i) => percentile(need, (i + 1) / 100)),
    events: model.events.map((_, index) => summariseEvent(view, model, index, paths)),
    breakEvenMonth: [breakEvenAt(0.05), breakEvenAt(0.5), breakEvenAt(0.95)],
    dilution: [dilutionAt(0.05), dilutionAt(0.5), dilutionAt(0.95)],
    worst: worstPaths(row(FUNDING_NEED), need, row(CASH_OUT_MONTH), model.months),
  };
}
