import type { WorstPaths } from '@shared/analysis/worst/examine';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { useEffect, useState } from 'react';
import { useStores } from '../state/stores';

export interface WorstState {
  /** Null until there is a first answer. */
  readonly paths: WorstPaths | null;
  readonly failed: boolean;
}

const NOTHING: WorstState = { paths: null, failed: false };

/** By number, the paths of a result that are run again. */
type Numbers = (result: SimulationResult) => Uint32Array;

export const worstOf: Numbers = ({ worst }) => worst;

/** Single paths of the result on the screen, while somebody looks at them; the last ones stay until the next come. */
export function usePaths(
  open: boolean,
  scenario: Scenario,
  result: SimulationResult | null,
  stale: boolean,
  numbers: Numbers,
): WorstState {
  const { examiner } = useStores();
  const [state, setState] = useState(NOTHING);
  // What the paths are a function of; words about the scenario are none of it.
  const { assumptions, horizon, balanceDate, simulation } = scenario;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scenario is asked about again when its figures change
  useEffect(() => {
    if (!open) setState(NOTHING);
    // A stale result belongs to a scenario that is gone.
    if (!open || !result || stale) return;
    let current = true;
    void examiner.worst({ scenario, worst: numbers(result), paths: result.paths }).then((paths) => {
      if (current) setState(paths ? { paths, failed: false } : { paths: null, failed: true });
    });
    return () => {
      current = false;
    };
  }, [open, result, stale, numbers, examiner, assumptions, horizon, balanceDate, simulation]);
  return state;
}
