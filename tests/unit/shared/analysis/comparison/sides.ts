/** Scenarios side by side with outcomes that are written down here, path by path. */
import type { RanSide } from '@shared/analysis/comparison/side';
import type { SimulationResult } from '@shared/engine/results';
import { baseline } from '../edits';

export interface Written {
  readonly name?: string;
  /** Months in which paths run out; 0 for never. */
  readonly out: readonly number[];
  readonly need?: readonly number[];
  readonly months?: number;
  readonly currency?: string;
  readonly isCertain?: boolean;
}

export function side({
  name = 'A',
  out,
  need = out.map(() => 0),
  months = 24,
  currency = 'CNY',
  ...rest
}: Written): RanSide {
  const scenario = { ...baseline(), currency, horizon: months } as RanSide['scenario'];
  const columns = { cashOutMonth: Float64Array.from(out), fundingNeed: Float64Array.from(need) };
  const outcomes = { paths: out.length, months, columns, eventMonths: {}, series: [] };
  const result = {
    outcomes,
    months,
    fingerprint: null,
    cashIsCertain: rest.isCertain ?? false,
  } as unknown as SimulationResult;
  return { name, given: scenario, scenario, result };
}
