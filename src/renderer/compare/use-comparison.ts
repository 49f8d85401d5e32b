import { runSides } from '@shared/analysis/comparison/run';
import type { RanSide, Side } from '@shared/analysis/comparison/side';
import type { Difference } from '@shared/analysis/difference/difference';
import { type MeasuredDifference, measureDifferences } from '@shared/analysis/difference/measure';
import type { Runner } from '@shared/engine/runner';
import { ok } from '@shared/result';
import { useMemo, useState } from 'react';
import { createKnownResults } from '../state/known-results';
import { useStores } from '../state/stores';
import { useWork, type Working, type WorkOptions } from './use-work';

/** A runner that does not run again what it has run. */
function useKnown(runner: () => Runner): Pick<Runner, 'run'> {
  const [known] = useState(createKnownResults);
  return useMemo(
    () => ({
      async run(scenario, options) {
        const before = known.recall(scenario);
        if (before) return ok(before);
        const result = await runner().run(scenario, options);
        if (result.ok) known.remember(scenario, result.value);
        return result;
      },
    }),
    [runner, known],
  );
}

/** Runs scenarios side by side; the last that were run are in the window's state. */
export function useRuns(sides: readonly Side[], runner: () => Runner): Working {
  const { window } = useStores();
  const known = useKnown(runner);
  const work = useMemo(
    () => (sides.length < 2 ? null : (options: WorkOptions) => runSides(known, sides, options)),
    [sides, known],
  );
  return useWork(work, (ran) =>
    window.setState(({ comparison }) => ({ comparison: comparison && { ...comparison, ran } })),
  );
}

export interface Pair {
  readonly first: RanSide;
  readonly other: RanSide;
}

interface Effects {
  readonly of: readonly Difference[];
  readonly measured: readonly MeasuredDifference[];
}

/** What each difference of a pair does by itself; null until it is known. */
export function useEffects({ first, other }: Pair, found: readonly Difference[], runner: () => Runner) {
  const [effects, setEffects] = useState<Effects | null>(null);
  const work = useMemo(
    () =>
      found.length === 0
        ? null
        : async (options: WorkOptions) => {
            const measured = await measureDifferences(runner(), first, other.given, found, options);
            return measured.ok ? ok({ of: found, measured: measured.value }) : measured;
          },
    [first, other, found, runner],
  );
  const working = useWork(work, setEffects);
  return { working, measured: effects?.of === found ? effects.measured : null };
}
