import type { ValuesOfPaths } from '@shared/analysis/worst/values';
import { useEffect, useState } from 'react';
import type { ChartInput } from '../charts/input';
import { useSimulation, useStores } from '../state/stores';

/** What every path of the result was in every month, while somebody looks at it; the last values stay until the next come. */
export function usePathValues(open: boolean, { scenario, result }: ChartInput): ValuesOfPaths | null {
  const { examiner } = useStores();
  const stale = useSimulation((state) => state.stale);
  const [values, setValues] = useState<ValuesOfPaths | null>(null);
  const { assumptions, horizon, balanceDate, simulation } = scenario;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scenario is asked about again when its figures change
  useEffect(() => {
    if (!open) setValues(null);
    if (!open || stale) return;
    let current = true;
    void examiner.values({ scenario, paths: result.paths }).then((answer) => current && setValues(answer));
    return () => {
      current = false;
    };
  }, [open, stale, result, examiner, assumptions, horizon, balanceDate, simulation]);
  return values;
}
