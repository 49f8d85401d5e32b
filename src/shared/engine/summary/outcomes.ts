import type { Model } from '../model/compile';
import { OPENING } from '../model/slots';
import type { EventSummary, Headline, HeadlineError } from '../results';
import { OUTCOME, type StoreView } from '../store/store';
import { summariseEvent } from './events';
import { type HeadlineSample, headlineError, headlineOf, headlineSpread } from './headline';
import { addCounts, countMonths, monthPercentile, placeInMonth, survivalCurve } from './months';
import { mergeSorted, percentile, sortInPlace, sortReplicates } from './sorted';
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
function sampleOf(cashOut: Float64Array, need: Float64Array, simpleRunway: Float64Array, model: Model) {
  const counts = countMonths(cashOut, model.months);
  const hasBurnt = (model.pointEstimates[model.openingSlot + OPENING.recentBurn] as number) > 0;
  const needs = sortReplicates(need);
  const simple = sortReplicates(simpleRunway);
  const all: HeadlineSample = {
    paths: need.length,
    cashOut: addCounts(counts),
    need: mergeSorted(needs),
    simpleRunway: mergeSorted(simple),
    hasBurnt,
  };
  const replicates = needs.map((own, k): HeadlineSample => {
    const ofCash = { cashOut: counts[k] ?? all.cashOut, need: own, simpleRunway: simple[k] ?? own };
    return { paths: own.length, ...ofCash, hasBurnt };
  });
  return { all, replicates };
}

/** Reads the outcomes of the first `paths` paths. */
export function summariseOutcomes(view: StoreView, model: Model, paths: number): Summary {
  const row = (index: number) => (view.outcomes[index] as Float64Array).subarray(0, paths);
  const { months } = model;
  const cashOut = row(OUTCOME.cashOutMonth);
  const need = row(OUTCOME.fundingNeed);
  const { all, replicates } = sampleOf(cashOut, need, row(OUTCOME.simpleRunway), model);
  const headline = headlineOf(all);
  const headlines = replicates.map((one) => headlineOf(one, placeInMonth));
  const spread = headlineSpread(headline, headlines);
  const breakEven = addCounts(countMonths(row(OUTCOME.breakEvenMonth), months));
  const breakEvenAt = (p: number) => monthPercentile(breakEven, paths, p);
  const dilution = sortInPlace(row(OUTCOME.dilution).slice());
  return {
    headline,
    error: headlineError(spread, headline, all, model.cashIsCertain),
    spread,
    cashIsCertain: model.cashIsCertain,
    replicates: headlines,
    survival: survivalCurve(all.cashOut, paths),
    fundingNeed: Float64Array.from({ length: 99 }, (_, i) => percentile(all.need, (i + 1) / 100)),
    events: model.events.map((_, index) => summariseEvent(view, model, index, paths)),
    breakEvenMonth: [breakEvenAt(0.05), breakEvenAt(0.5), breakEvenAt(0.95)],
    dilution: [percentile(dilution, 0.05), percentile(dilution, 0.5), percentile(dilution, 0.95)],
    worst: worstPaths(need, all.need, cashOut, months),
  };
}
