import { runSides } from '@shared/analysis/comparison/run';
import type { RanSide } from '@shared/analysis/comparison/side';
import type { Difference } from '@shared/analysis/difference/difference';
import { type MeasuredDifference, measureDifferences } from '@shared/analysis/difference/measure';
import { createWebRunner } from '@shared/engine/hosts/web';
import type { Progress } from '@shared/engine/results';
import type { Runner } from '@shared/engine/runner';
import { type AppError, ok, type Result } from '@shared/result';
import { useEffect, useState } from 'react';
import type { Comparison } from '../state/comparison';

export interface Measured {
  readonly before: RanSide;
  readonly after: RanSide;
  readonly alone: readonly MeasuredDifference[];
}

export type Measuring =
  | { readonly phase: 'running'; readonly progress: Progress | null }
  | { readonly phase: 'done'; readonly measured: Measured }
  | { readonly phase: 'failed'; readonly error: AppError };

async function measure(
  runner: Runner,
  { before, after }: Comparison,
  differences: readonly Difference[],
  options: Parameters<typeof runSides>[2],
): Promise<Result<Measured>> {
  const ran = await runSides(runner, [before, after], options);
  if (!ran.ok) return ran;
  const [first, second] = ran.value as readonly [RanSide, RanSide];
  const alone = await measureDifferences(runner, first, after.scenario, differences, options);
  return alone.ok ? ok({ before: first, after: second, alone: alone.value }) : alone;
}

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
    measure(runner, { before, after }, differences, options).then((result) => {
      runner.dispose();
      if (leave.signal.aborted) return;
      setMeasuring(result.ok ? { phase: 'done', measured: result.value } : { phase: 'failed', error: result.error });
    });
    return () => leave.abort();
  }, [before, after, differences, createRunner]);
  return measuring;
}
