import type { SimulationResult } from '../engine/results';
import { ok, type Result } from '../result';
import type { Scenario } from '../scenario/schema';
import { fileText } from '../scenario/write';
import { savedResults } from './saved';

/** The bytes of a scenario's file with the results of its run, for whoever is to see the same. `host` computed them. */
export function fileWithResults(scenario: Scenario, result: SimulationResult, host: string): Result<Uint8Array> {
  const text = fileText({ ...scenario, results: savedResults(scenario, result, host) });
  return text.ok ? ok(new TextEncoder().encode(text.value)) : text;
}
