import { changesFigures } from '@shared/analysis/difference/difference';
import { differences } from '@shared/analysis/difference/find';
import type { Scenario } from '@shared/scenario/schema';

/** Paths of what differs between two versions of a scenario; an item that is added or removed is one of them. */
export function changedPaths(saved: Scenario, scenario: Scenario): ReadonlySet<string> {
  return new Set(differences(saved, scenario).map(({ path }) => path));
}

/** True where two versions give the same figures as far as their own inputs go. */
export function sameFigures(saved: Scenario, scenario: Scenario): boolean {
  return !differences(saved, scenario).some(changesFigures);
}
