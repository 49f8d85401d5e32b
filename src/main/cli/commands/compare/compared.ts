import { runSides } from '../../../../shared/analysis/comparison/run';
import { type RunwayGap, runwayGap } from '../../../../shared/analysis/comparison/runway-gap';
import type { RanSide, Side, Terms } from '../../../../shared/analysis/comparison/side';
import type { Difference } from '../../../../shared/analysis/difference/difference';
import { differences } from '../../../../shared/analysis/difference/find';
import { type MeasuredDifference, measureDifferences } from '../../../../shared/analysis/difference/measure';
import { ok, type Result } from '../../../../shared/result';
import type { Console } from '../../command';
import { withRunner } from '../simulate/run';

/** One of the scenarios against the first. */
export interface Against {
  readonly side: RanSide;
  readonly gap: RunwayGap;
  readonly differences: readonly Difference[];
  /** What each does by itself; null where that was not asked for. */
  readonly measured: readonly MeasuredDifference[] | null;
}

export interface Compared {
  readonly first: RanSide;
  readonly others: readonly Against[];
}

/** A terminal is as wide as it is: so many rows say enough. */
const MOST_BARS = 16;

/** Runs all of them, and if they are wanted the effects of every difference from the first. */
export function compareAll(
  sides: readonly Side[],
  options: { readonly terms: Terms; readonly workers: number; readonly withEffects: boolean },
  console: Console,
): Promise<Result<Compared>> {
  return withRunner(options.workers, console, async (runner, watch) => {
    const ran = await runSides(runner, sides, { ...watch, terms: options.terms });
    if (!ran.ok) return ran;
    const [first, ...rest] = ran.value as readonly [RanSide, ...RanSide[]];
    const others: Against[] = [];
    for (const side of rest) {
      const found = differences(first.given, side.given);
      const gap = runwayGap(side, first, MOST_BARS);
      const against = { side, gap, differences: found, measured: null };
      if (!options.withEffects) {
        others.push(against);
        continue;
      }
      const measured = await measureDifferences(runner, first, side.given, found, watch);
      if (!measured.ok) return measured;
      others.push({ ...against, measured: measured.value });
    }
    return ok({ first, others });
  });
}
