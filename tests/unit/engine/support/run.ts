import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { SimulationResult } from '@shared/engine/results';
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
