import type { ValuesOfPaths } from '@shared/analysis/worst/values';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import type { ChartInput } from '../charts/input';
import type { Examiner } from '../state/examiner';
import { useSimulation } from '../state/stores';
import { useExamined } from './use-examined';

const askValues = (examiner: Examiner, scenario: Scenario, { paths }: SimulationResult) =>
  examiner.values({ scenario, paths });

/** What every path of the result was in every month, while somebody looks at it. */
export function usePathValues(open: boolean, { scenario, result }: ChartInput): ValuesOfPaths | null {
  const stale = useSimulation((state) => state.stale);
  return useExamined({ open, scenario, result, stale }, askValues).answer;
}
