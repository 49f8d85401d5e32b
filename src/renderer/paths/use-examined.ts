import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { useEffect, useState } from 'react';
import type { Examiner } from '../state/examiner';
import { useStores } from '../state/stores';

export interface Examined<Answer> {
  /** Null until there is a first answer. */
  readonly answer: Answer | null;
  readonly failed: boolean;
}

const NOTHING = { answer: null, failed: false };

export interface Looked {
  /** Somebody looks at it. */
  readonly open: boolean;
  readonly scenario: Scenario;
  readonly result: SimulationResult | null;
  /** The result belongs to a scenario that is gone. */
  readonly stale: boolean;
}

/**
 * What paths of the result on the screen say, while somebody looks at it; the last answer stays until the next comes. `ask`
 * must be the same function each time.
 */
export function useExamined<Answer>(
  { open, scenario, result, stale }: Looked,
  ask: (examiner: Examiner, scenario: Scenario, result: SimulationResult) => Promise<Answer | null>,
): Examined<Answer> {
  const { examiner } = useStores();
  const [state, setState] = useState<Examined<Answer>>(NOTHING);
  // What the paths are a function of; words about the scenario are none of it.
  const { assumptions, horizon, balanceDate, simulation } = scenario;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scenario is asked about again when its figures change
  useEffect(() => {
    if (!open) setState(NOTHING);
    if (!open || !result || stale) return;
    let current = true;
    void ask(examiner, scenario, result).then((answer) => {
      if (current) setState({ answer, failed: answer === null });
    });
    return () => {
      current = false;
    };
  }, [open, result, stale, ask, examiner, assumptions, horizon, balanceDate, simulation]);
  return state;
}
