import { type Lever, typedFor } from '@shared/analysis/solve/lever';
import { ok, type Result } from '@shared/result';
import { setPath } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import type { Stores } from '../../state/stores';

/** The scenario with each lever at its place, typed one after the other. */
function withLevers(scenario: Scenario, levers: readonly Lever[], xs: readonly number[]): Result<Scenario> {
  let current: Result<Scenario> = ok(scenario);
  levers.forEach((lever, index) => {
    if (current.ok) current = setPath(current.value, lever.path, typedFor(lever, xs[index] as number));
  });
  return current;
}

/** Puts the places of levers into the document as one step of undo; a refusal is for the window to say. */
export function takeOver(
  { documents, window }: Pick<Stores, 'documents' | 'window'>,
  levers: readonly Lever[],
  xs: readonly number[],
): void {
  const { scenario, replace, setPath: typeOver } = documents.getState();
  const [only, more] = levers;
  if (!scenario || !only) return;
  const taken = more ? withLevers(scenario, levers, xs) : typeOver(only.path, typedFor(only, xs[0] as number));
  if (!taken.ok) window.setState({ alert: taken.error, mayMove: false, exported: null });
  else if (taken.value !== true) replace(taken.value);
}
