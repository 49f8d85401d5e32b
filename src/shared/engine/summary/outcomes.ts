import { BREAK_EVEN_MONTH, DILUTION } from '../../figures/columns';
import type { Column } from '../../figures/figure';
import { FUNDING_NEED } from '../../figures/funding-need';
import { headlineError, headlineOf, headlineSpread } from '../../figures/headline';
import type { Headline, HeadlineError } from '../../figures/index';
import { monthPercentile, placeInMonth, survivalCurve } from '../../figures/months';
import { CASH_OUT_MONTH } from '../../figures/runway';
import { type SampledPaths, samplesOf } from '../../figures/samples';
import { percentile, splitReplicates } from '../../figures/sorted';
import { worstPaths } from '../../figures/worst';
import type { Model } from '../model/compile';
import { OPENING } from '../model/slots';
import type { EventSummary } from '../results';
import { outcomesOf, type StoreView } from '../store/store';
import { summariseEvent } from './events';

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

function sampled(view: StoreView, model: Model, paths: number): SampledPaths {
  return {
    valuesOf: (column) => splitReplicates(outcomesOf(view, column, paths)),
    months: model.months,
    hasBurnt: (model.pointEstimates[model.openingSlot + OPENING.recentBurn] as number) > 0,
  };
}

/** Reads the outcomes of the first `paths` paths. */
export function summariseOutcomes(view: StoreView, model: Model, paths: number): Summary {
  const { all, replicates } = samplesOf(sampled(view, model, paths));
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
