import { createBaseline } from '@shared/baselines';
import { setPath } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';

export type Edits = readonly (readonly [path: string, value: string])[];

/** A name, a chance and an amount. */
export const EDITS = [
  ['title', 'Half a chance'],
  ['events.ipo.probability', '50%'],
  ['compute.start', '250m'],
] as const satisfies Edits;

/** The Zhipu starting point with values put in by their paths. */
export function edited(edits: Edits): Scenario {
  let scenario = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' });
  for (const [path, value] of edits) {
    const next = setPath(scenario, path, value);
    if (!next.ok) throw new Error(next.error.code);
    scenario = next.value;
  }
  return scenario;
}
