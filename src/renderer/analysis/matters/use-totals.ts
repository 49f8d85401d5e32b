import type { Outcome } from '@shared/analysis/outcome/outcome';
import { shapleyShares } from '@shared/analysis/sensitivity/shapley';
import { totalEffects } from '@shared/analysis/sensitivity/total';
import type { Progress } from '@shared/engine/results';
import type { AppError } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { useEffect, useRef, useState } from 'react';
import { useStores, useWindow } from '../../state/stores';
import { ask } from '../../state/window';
import { useStudyRunner } from '../use-study-runner';

interface TotalsUnderWay {
  readonly progress: Progress | null;
  readonly cancel: () => void;
}

/** Totals are known to two points with fewer. */
const MOST_PATHS = 16_384;

/** Totals by further runs, when they are asked for; the last ones stay. */
export function useTotals() {
  const runner = useStudyRunner();
  const { window } = useStores();
  const totals = useWindow(({ asked }) => asked.totals);
  const [underWay, setUnderWay] = useState<TotalsUnderWay | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const leave = useRef<AbortController | null>(null);
  useEffect(() => () => leave.current?.abort(), []);

  async function find(scenario: Scenario, outcome: Outcome, signal: AbortSignal) {
    const cancel = () => {
      leave.current?.abort();
      setUnderWay(null);
    };
    setUnderWay({ progress: null, cancel });
    const paths = Math.min(scenario.simulation.paths, MOST_PATHS);
    const onProgress = (progress: Progress) => !signal.aborted && setUnderWay({ progress, cancel });
    const options = { paths, signal, onProgress };
    const total = await totalEffects(runner(), scenario, outcome, options);
    if (!total.ok) return total;
    const isCorrelated = total.value.effects.some(({ partners }) => partners.length > 0);
    const shapley = isCorrelated ? await shapleyShares(runner(), scenario, outcome, options) : null;
    if (shapley && !shapley.ok) return shapley;
    return { ok: true, value: { scenario, total: total.value, shapley: shapley?.value ?? null } } as const;
  }

  function start(scenario: Scenario, outcome: Outcome) {
    leave.current?.abort();
    leave.current = new AbortController();
    const { signal } = leave.current;
    setError(null);
    void find(scenario, outcome, signal).then((found) => {
      if (signal.aborted) return;
      setUnderWay(null);
      if (found.ok) ask(window, { totals: found.value });
      else setError(found.error);
    });
  }

  return { totals, underWay, error, start };
}
