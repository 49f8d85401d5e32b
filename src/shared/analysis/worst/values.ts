import { type PathValues, pathValues } from '@shared/engine/paths/values';
import type { Scenario } from '@shared/scenario/schema';

/** Which run, how many paths it has, and the line whose single months are looked at. */
export interface ValuesQuestion {
  readonly scenario: Scenario;
  readonly paths: number;
  readonly line: string;
}

/** More than a histogram can show; they are kept for all months at once. */
const MAX_PATHS = 16_384;

/** Null for a line that the model does not have. */
export function valuesOfPaths({ scenario, paths, line }: ValuesQuestion): PathValues | null {
  return pathValues(scenario, [line], { count: Math.min(paths, MAX_PATHS), paths })[line] ?? null;
}
