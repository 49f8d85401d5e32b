import { type PathValues, pathValues } from '@shared/engine/paths/values';
import type { Scenario } from '@shared/scenario/schema';

/** Lines of which single months can be looked at. */
export const VALUED = ['cash', 'burn', 'revenue', 'impliedShare'] as const;
export type Valued = (typeof VALUED)[number];

/** Which run, and how many paths it has. */
export interface ValuesQuestion {
  readonly scenario: Scenario;
  readonly paths: number;
}

export type ValuesOfPaths = Readonly<Partial<Record<Valued, PathValues>>>;

/** More than a histogram can show; they are kept for all months at once. */
const MAX_PATHS = 16_384;

export function valuesOfPaths({ scenario, paths }: ValuesQuestion): ValuesOfPaths {
  return pathValues(scenario, VALUED, { count: Math.min(paths, MAX_PATHS), paths });
}
