import { chooseHeld, parseTolerance } from '@shared/analysis/actuals/observe';
import type { Held } from '@shared/analysis/actuals/standing';
import type { Updated } from '@shared/analysis/actuals/update';
import type { QuestionOf } from '@shared/analysis/questions';
import type { Result } from '@shared/result';
import { useMemo } from 'react';
import { useWindow } from '../../state/stores';
import { useAsked } from '../../state/use-asked';
import type { HeldRun } from './use-scores';

/** What follows from the figures that were chosen. */
export interface UpdateAsked {
  readonly chosen: Result<readonly Held[]>;
  /** Null while it is no tolerance that is typed. */
  readonly tolerance: number | null;
  /** The last answer stays until the next has come. */
  readonly answer: Result<Updated> | null;
  readonly waiting: boolean;
}

/** By which figures paths are weighed: those that were chosen and are still there, at first the first. */
function useChosen(held: HeldRun | null): Result<readonly Held[]> | null {
  const weighedBy = useWindow(({ asked }) => asked.weighedBy);
  return useMemo(() => {
    if (!held || held.stood.held.length === 0) return null;
    const known = held.stood.held.map(({ address }) => address);
    const named = (weighedBy ?? []).filter((address) => known.includes(address));
    return chooseHeld(held.stood, named.length > 0 ? named : known.slice(0, 1));
  }, [held, weighedBy]);
}

/** Null where nothing is held against the projection. */
export function useUpdate(held: HeldRun | null): UpdateAsked | null {
  const typed = useWindow(({ asked }) => asked.tolerance);
  const chosen = useChosen(held);
  const tolerance = parseTolerance(typed);
  const question = useMemo(
    (): QuestionOf<'update'> | null =>
      held && chosen?.ok && tolerance !== null
        ? { kind: 'update', standings: held.stood, chosen: chosen.value, tolerance }
        : null,
    [chosen, held, tolerance],
  );
  const { answer, waiting } = useAsked(held?.run ?? null, question);
  return chosen && { chosen, tolerance, answer, waiting };
}
