import type { Difference } from '@shared/analysis/difference/difference';
import { type MeasuredDifferences, measureDifferences } from '@shared/analysis/difference/measure';
import { createWebRunner } from '@shared/engine/hosts/web';
import type { Progress } from '@shared/engine/results';
import type { Runner } from '@shared/engine/runner';
import type { AppError } from '@shared/result';
import { useEffect, useState } from 'react';
import type { Comparison } from '../state/comparison';

export type Measuring =
  | { readonly phase: 'running'; readonly progress: Progress | null }
  | { readonly phase: 'done'; readonly measured: MeasuredDifferences }
  | { readonly phase: 'failed'; readonly error: AppError };

/** Runs the two scenarios, and each difference alone, until it is done or nobody looks any more. */
export function useMeasured(
  { before, after }: Comparison,
  differences: readonly Difference[],
  createRunner: () => Runner = createWebRunner,
): Measuring {
  const [measuring, setMeasuring] = useState<Measuring>({ phase: 'running', progress: null });
  useEffect(() => {
    if (differences.length === 0) return;
    setMeasuring({ phase: 'running', progress: null });
    const leave = new AbortController();
    // Of its own: the runner of the document is busy with the document.
    const runner = createRunner();
    const options = {
      signal: leave.signal,
      onProgress: (progress: Progress) => !leave.signal.aborted && setMeasuring({ phase: 'running', progress }),
    };
    measureDifferences(runner, before.scenario, after.scenario, differences, options).then((result) => {
      runner.dispose();
      if (leave.signal.aborted) return;
      setMeasuring(result.ok ? { phase: 'done', measured: result.value } : { phase: 'failed', error: result.error });
    });
    return () => leave.abort();
  }, [before.scenario, after.scenario, differences, createRunner]);
  return measuring;
}
