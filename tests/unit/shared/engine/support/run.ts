import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { Bands, Series, SimulationResult } from '@shared/engine/results';
import type { RunOptions } from '@shared/engine/runner';
import type { Result } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';

/** The result, or a failed test. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${JSON.stringify(result.error.params)}`);
  return result.value;
}

/** A whole run in this process. */
export async function simulate(scenario: Scenario, options: RunOptions = {}): Promise<SimulationResult> {
  const runner = createInProcessRunner();
  try {
    return unwrap(await runner.run(scenario, options));
  } finally {
    runner.dispose();
  }
}

/** What a preview of fewer paths than were asked for has of a result: neither errors of its bands nor a fingerprint. */
export function draftOf(result: SimulationResult): SimulationResult {
  const draft = (bands: Bands): Bands => ({ ...bands, error: null });
  const series = Object.entries(result.series).map(([id, one]): [string, Series] => [
    id,
    { ...one, monthly: draft(one.monthly), halfYear: draft(one.halfYear), year: draft(one.year) },
  ]);
  const { yearAhead: year } = result;
  const yearAhead = year && {
    label: year.label,
    revenue: { ...year.revenue, error: null },
    computeShare: { ...year.computeShare, error: null },
  };
  return { ...result, series: Object.fromEntries(series), yearAhead, fingerprint: null };
}
