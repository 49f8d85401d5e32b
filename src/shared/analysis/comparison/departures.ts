/** In what scenarios differ that are compared, besides what they assume. */
import { same } from '../../scenario/edit';
import type { Scenario } from '../../scenario/schema';

/** Seed, sampling and number of paths; months projected; where months are counted from; what amounts are in. */
export const DEPARTURES = ['simulation', 'horizon', 'balanceDate', 'currency'] as const;
export type DepartureKind = (typeof DEPARTURES)[number];

export interface Departure {
  readonly kind: DepartureKind;
  /** Which of them are not as the first, by their place. */
  readonly sides: readonly number[];
}

/** What has to be said before the figures are: each kind in which any of the scenarios is not as the first. */
export function departuresOf(scenarios: readonly Scenario[]): readonly Departure[] {
  const [first] = scenarios;
  if (!first) return [];
  return DEPARTURES.flatMap((kind) => {
    const sides = [...scenarios.keys()].filter((side) => !same((scenarios[side] as Scenario)[kind], first[kind]));
    return sides.length === 0 ? [] : [{ kind, sides }];
  });
}
