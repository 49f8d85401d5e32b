/** Balances and levels at the new balance date, as the medians of the paths have them. */
import { listLines } from '../../engine/model/lines';
import type { PathOutcomes, SeriesAt } from '../../engine/results';
import { enabledOnly, enabledSegments } from '../../scenario/enabled';
import type { Scenario } from '../../scenario/schema';
import { medianOf } from './median';

/** How many months of burn lie behind `recentBurn`. */
export const BURN_MONTHS = 6;

const BALANCES = ['cash', 'receivables', 'payables', 'debt', 'netCurrentAssets'] as const;

/** What a run has to be asked for, to be rolled forward by so many months. */
export function rollSeries(scenario: Scenario, months: number): SeriesAt[] {
  const known = new Set(listLines(enabledOnly(scenario)).map(({ id }) => id));
  const last = { from: months - 1, to: months };
  return [
    ...BALANCES.map((series) => ({ series, ...last })),
    { series: 'burn', from: Math.max(0, months - BURN_MONTHS), to: months },
    { series: 'facilityDraw', from: 0, to: months },
    ...enabledSegments(scenario.assumptions)
      .map(({ id }) => ({ series: `revenue.${id}`, ...last }))
      .filter(({ series }) => known.has(series)),
  ];
}

export interface Medians {
  readonly cash: number;
  readonly receivables: number;
  readonly payables: number;
  /** Loans and what is drawn of the facility. */
  readonly debt: number;
  readonly redeemable: number;
  /** Over the last months, up to six. */
  readonly burn: number;
  /** Of the facility. */
  readonly drawn: number;
  /** Of the last month, by the id of the segment. */
  readonly revenue: Readonly<Record<string, number>>;
  /** How many digits these have: few where paths differ. */
  readonly digits: number;
}

const FEW = 4;
const ALL = 12;

function isSame(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}

/** Of the paths that count. */
export function mediansOf(
  { series: values }: Pick<PathOutcomes, 'series'>,
  asked: readonly SeriesAt[],
  weights: Float64Array | null,
): Medians {
  const of = (id: string) => values[asked.findIndex(({ series }) => series === id)] as Float64Array;
  const median = (id: string) => medianOf(of(id), weights);
  const [cash, receivables, payables, debt, net] = BALANCES.map(of) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  // What is left of net current assets once all else is taken off.
  const redeemable = cash.map(
    (own, path) =>
      own + (receivables[path] as number) - (payables[path] as number) - (debt[path] as number) - (net[path] as number),
  );
  const segments = asked.filter(({ series }) => series.startsWith('revenue.'));
  return {
    cash: median('cash'),
    receivables: median('receivables'),
    payables: median('payables'),
    debt: median('debt'),
    redeemable: Math.max(0, medianOf(redeemable, weights)),
    burn: median('burn'),
    drawn: median('facilityDraw'),
    digits: values.every(isSame) ? ALL : FEW,
    revenue: Object.fromEntries(segments.map(({ series }) => [series.slice('revenue.'.length), median(series)])),
  };
}
