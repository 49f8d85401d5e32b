import { changesFigures } from '@shared/analysis/difference/difference';
import { differences } from '@shared/analysis/difference/find';
import type { Scenario } from '@shared/scenario/schema';

const known = new WeakMap<Scenario, WeakMap<Scenario, ReadonlySet<string>>>();

/** Paths of what differs between two versions of a scenario; an item that is added or removed is one of them. */
export function changedPaths(saved: Scenario, scenario: Scenario): ReadonlySet<string> {
  // Several parts of the window ask about the same two versions.
  const ofSaved = known.get(saved) ?? new WeakMap<Scenario, ReadonlySet<string>>();
  known.set(saved, ofSaved);
  const paths = ofSaved.get(scenario) ?? new Set(differences(saved, scenario).map(({ path }) => path));
  ofSaved.set(scenario, paths);
  return paths;
}

/** True where two versions give the same figures as far as their own inputs go. */
export function sameFigures(saved: Scenario, scenario: Scenario): boolean {
  return !differences(saved, scenario).some(changesFigures);
}
