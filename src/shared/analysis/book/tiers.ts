/** How long the money lasts with ever more of it counted, side by side, on the same draws. */
import { REPLICATES } from '../../engine/replicates';
import { figureAt } from '../../figures/address';
import type { FigureAddress } from '../../figures/index';
import { type FigureReading, figureFrom } from '../../figures/read-figure';
import { CASH_OUT_MONTH } from '../../figures/runway';
import { samplesOf } from '../../figures/samples';
import { splitReplicates } from '../../figures/sorted';
import { standardError } from '../../figures/standard-error';
import { enabledEvents } from '../../scenario/enabled';
import type { Scenario } from '../../scenario/schema';
import { toReplicateMeans } from '../estimators/moments';
import type { StatisticEstimate } from '../estimators/statistic';
import type { Money } from './money';

/** What is counted, each with all before it; committed money only where there is any. */
export const TIERS = ['cash', 'investments', 'facility', 'committed', 'planned'] as const;
export type TierId = (typeof TIERS)[number];

export const TIER_FIGURES = [
  'runwayMonths.p10',
  'runwayMonths.p50',
  'cashLasts.12',
  'cashLasts.24',
] as const satisfies readonly FigureAddress[];

export interface Tier {
  readonly id: TierId;
  /** What it adds over the projection, in millions: the mean over the paths. */
  readonly adds: StatisticEstimate;
  readonly figures: Readonly<Record<(typeof TIER_FIGURES)[number], FigureReading>>;
}

interface Count {
  readonly id: TierId;
  readonly cashOut: Float64Array;
  readonly sums: Float64Array;
}

/** By how much each tier counts less than everything, at the end of month t. */
function uncounted(money: Money, tier: TierId, investments: number, t: number): number {
  if (tier === 'planned') return 0;
  const planned = money.uncounted.none[t] as number;
  if (tier === 'committed') return planned;
  const committed = planned + (money.committed[t] as number);
  if (tier === 'facility') return committed;
  return committed + (tier === 'cash' ? investments : 0);
}

const hasFacility = (tier: TierId) => tier !== 'cash' && tier !== 'investments';

function cashOutOf(money: Money, tier: TierId, investments: number): number {
  const { gross, floor } = money;
  const facility = hasFacility(tier) ? money.facility : 0;
  for (let t = 1; t < gross.length; t++) {
    if ((gross[t] as number) - uncounted(money, tier, investments, t) + facility < floor) return t;
  }
  return 0;
}

function addsOf(money: Money, tier: TierId, investments: number): number {
  const last = money.gross.length - 1;
  switch (tier) {
    case 'cash':
      return money.openingCash - investments;
    case 'investments':
      return investments;
    case 'facility':
      return money.facility;
    case 'committed':
      return money.committed[last] as number;
    case 'planned':
      return money.uncounted.none[last] as number;
  }
}

/** Looks at the tiers of one path after another. */
export function createTierCount(scenario: Scenario, investments: number, paths: number, isCertain: boolean) {
  const hasCommitted = enabledEvents(scenario.assumptions).some(({ commitment }) => commitment === 'committed');
  const counts = TIERS.filter((id) => id !== 'committed' || hasCommitted).map(
    (id): Count => ({ id, cashOut: new Float64Array(paths), sums: new Float64Array(REPLICATES) }),
  );
  const figuresOf = (cashOut: Float64Array): Tier['figures'] => {
    const valuesOf = () => splitReplicates(cashOut);
    const samples = samplesOf({ valuesOf, months: scenario.horizon, hasBurnt: true }, [CASH_OUT_MONTH]);
    const read = (address: FigureAddress) => figureFrom(figureAt(address), samples, isCertain);
    return Object.fromEntries(TIER_FIGURES.map((address) => [address, read(address)])) as Tier['figures'];
  };
  return {
    add(money: Money, path: number) {
      for (const { id, cashOut, sums } of counts) {
        cashOut[path] = cashOutOf(money, id, investments);
        sums[path % REPLICATES] = (sums[path % REPLICATES] as number) + addsOf(money, id, investments);
      }
    },
    tiers: (): Tier[] =>
      counts.map(({ id, cashOut, sums }) => ({
        id,
        adds: {
          value: sums.reduce((sum, own) => sum + own, 0) / paths,
          error: standardError([...toReplicateMeans(sums, paths)]),
        },
        figures: figuresOf(cashOut),
      })),
  };
}
