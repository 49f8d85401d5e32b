import type { Model } from '../model/compile';
import type { EventSummary, Headline } from '../results';
import { eventAmountRow, eventMonthRow, OUTCOME, type StoreView } from '../run/store';
import { type HeadlineSample, headlineError, headlineOf } from './headline';
import { addCounts, countMonths, monthPercentile, placeInMonth, survivalCurve } from './months';
import { mergeSorted, percentile, sortInPlace, sortReplicates } from './sorted';
import { worstPaths } from './worst';

/** What is reported of the outcomes of paths, once a run. */
export interface Summary {
  readonly headline: Headline;
  readonly error: Headline;
  readonly replicates: readonly Headline[];
  readonly survival: Float64Array;
  readonly fundingNeed: Float64Array;
  readonly events: readonly EventSummary[];
  readonly breakEvenMonth: readonly [number | null, number | null, number | null];
  readonly dilution: readonly [number, number, number];
  readonly worst: Uint32Array;
}

function summariseEvent(view: StoreView, model: Model, index: number, paths: number): EventSummary {
  const months = (view.outcomes[eventMonthRow(index)] as Float64Array).subarray(0, paths);
  const amounts = (view.outcomes[eventAmountRow(view.shape, index)] as Float64Array).subarray(0, paths);
  const counts = addCounts(countMonths(months, model.months));
  const happened = paths - (counts[0] as number);
  const received = new Float64Array(happened);
  let next = 0;
  for (let path = 0; path < paths; path++) if (months[path] !== 0) received[next++] = amounts[path] as number;
  sortInPlace(received);
  return {
    id: model.events[index]?.id ?? '',
    monthly: Float64Array.from(counts.subarray(1), (count) => count / paths),
    probability: happened / paths,
    amount: happened === 0 ? null : [percentile(received, 0.1), percentile(received, 0.5), percentile(received, 0.9)],
  };
}

/** Every figure is read of all paths and of each replicate: values are sorted by replicate and merged. */
function sampleOf(cashOut: Float64Array, need: Float64Array, simpleRunway: Float64Array, months: number) {
  const counts = countMonths(cashOut, months);
  const needs = sortReplicates(need);
  const simple = sortReplicates(simpleRunway);
  const all: HeadlineSample = {
    paths: need.length,
    cashOut: addCounts(counts),
    need: mergeSorted(needs),
    simpleRunway: mergeSorted(simple),
  };
  const replicates = needs.map((own, k): HeadlineSample => {
    return { paths: own.length, cashOut: counts[k] ?? all.cashOut, need: own, simpleRunway: simple[k] ?? own };
  });
  return { all, replicates };
}

/** Reads the outcomes of the first `paths` paths. */
export function summariseOutcomes(view: StoreView, model: Model, paths: number): Summary {
  const row = (index: number) => (view.outcomes[index] as Float64Array).subarray(0, paths);
  const { months } = model;
  const cashOut = row(OUTCOME.cashOutMonth);
  const need = row(OUTCOME.fundingNeed);
  const { all, replicates } = sampleOf(cashOut, need, row(OUTCOME.simpleRunway), months);
  const headline = headlineOf(all);
  const headlines = replicates.map((one) => headlineOf(one, placeInMonth));
  const breakEven = addCounts(countMonths(row(OUTCOME.breakEvenMonth), months));
  const breakEvenAt = (p: number) => monthPercentile(breakEven, paths, p);
  const dilution = sortInPlace(row(OUTCOME.dilution).slice());
  return {
    headline,
    error: headlineError(headline, headlines),
    replicates: headlines,
    survival: survivalCurve(all.cashOut, paths),
    fundingNeed: Float64Array.from({ length: 99 }, (_, i) => percentile(all.need, (i + 1) / 100)),
    events: model.events.map((_, index) => summariseEvent(view, model, index, paths)),
    breakEvenMonth: [breakEvenAt(0.05), breakEvenAt(0.5), breakEvenAt(0.95)],
    dilution: [percentile(dilution, 0.05), percentile(dilution, 0.5), percentile(dilution, 0.95)],
    worst: worstPaths(need, all.need, cashOut, months),
  };
}
