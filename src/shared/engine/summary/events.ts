import { chanceError } from '../../figures/chance-error';
import { addCounts, countMonths, type MonthCounts } from '../../figures/months';
import { percentile, sortInPlace, splitReplicates } from '../../figures/sorted';
import { standardError } from '../../figures/standard-error';
import type { Model } from '../model/compile';
import type { EventWindow } from '../model/event-model';
import type { EventSummary } from '../results';
import { eventAmountRow, eventMonthRow, type StoreView } from '../store/store';

/** Counts of one thing, by replicate and over all paths, and of how many. */
interface Counted {
  readonly replicates: readonly number[];
  readonly sizes: readonly number[];
  readonly isDecided: boolean;
}

function errorOf({ replicates, sizes, isDecided }: Counted): number {
  if (isDecided) return 0;
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  const spread = standardError(replicates.map((count, k) => count / (sizes[k] as number))) ?? 0;
  return chanceError(spread, sum(replicates), sum(sizes));
}

/** Standard errors of the shares of paths on which an event happens, by month and within the horizon. */
function eventErrors(
  replicates: readonly MonthCounts[],
  { chance, from, to }: EventWindow,
  months: number,
): EventSummary['error'] {
  const sizes = replicates.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const never = chance === 0;
  const always = chance === 1;
  return {
    monthly: Float64Array.from({ length: months }, (_, index) => {
      const month = index + 1;
      const isDecided = never || month < from || month > to || (always && from === to);
      return errorOf({ replicates: replicates.map((counts) => counts[month] as number), sizes, isDecided });
    }),
    probability: errorOf({
      replicates: replicates.map((counts, k) => (sizes[k] as number) - (counts[0] as number)),
      sizes,
      isDecided: never || from > months || (always && to <= months),
    }),
  };
}

/** What became of one event on the first `paths` paths. */
export function summariseEvent(view: StoreView, model: Model, index: number, paths: number): EventSummary {
  const months = (view.outcomes[eventMonthRow(index)] as Float64Array).subarray(0, paths);
  const amounts = (view.outcomes[eventAmountRow(view.shape, index)] as Float64Array).subarray(0, paths);
  const replicates = splitReplicates(months).map((own) => countMonths(own, model.months));
  const counts = addCounts(replicates);
  const happened = paths - (counts[0] as number);
  const received = new Float64Array(happened);
  let next = 0;
  for (let path = 0; path < paths; path++) if (months[path] !== 0) received[next++] = amounts[path] as number;
  sortInPlace(received);
  const event = model.events[index] as Model['events'][number];
  return {
    id: event.id,
    monthly: Float64Array.from(counts.subarray(1), (count) => count / paths),
    probability: happened / paths,
    error: eventErrors(replicates, event.window, model.months),
    amount: happened === 0 ? null : [percentile(received, 0.1), percentile(received, 0.5), percentile(received, 0.9)],
  };
}
