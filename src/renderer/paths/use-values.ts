import type { ChartInput } from '@shared/charts/input';
import type { PathValues } from '@shared/engine/paths/values';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { useCallback } from 'react';
import type { Examiner } from '../state/examiner';
import { useSimulation } from '../state/stores';
import { useExamined } from './use-examined';

/** What a line of every path of the result was in every month; of no line, or while nobody looks at it, null. */
export function usePathValues(line: string | null, { scenario, result }: ChartInput): PathValues | null {
  const stale = useSimulation((state) => state.stale);
  const ask = useCallback(
    async (examiner: Examiner, scenario: Scenario, { paths }: SimulationResult) =>
      line === null ? null : examiner.values({ scenario, paths, line }),
    [line],
  );
  return useExamined({ open: line !== null, scenario, result, stale }, ask).answer;
}
