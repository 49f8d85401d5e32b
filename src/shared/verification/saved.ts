import type { SimulationResult } from '../engine/results';
import { KEPT_MONTHS, type SavedResults } from '../scenario/file/saved-results';
import type { Scenario } from '../scenario/schema';
import { inputsDigest } from './inputs';

/** Four digits are more than a small picture can show. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/**
 * What is kept of `result` in the file of `scenario`, or null for a preview: only the figures of a complete run can be
 * computed again by somebody else. `host` names the program and system that computed it.
 */
export function savedResults(scenario: Scenario, result: SimulationResult, host: string): SavedResults | null {
  const { fingerprint, headline, series } = result;
  const cash = series.cash?.monthly;
  if (fingerprint === null || !cash) return null;
  const { runwayMonths, cashLasts, fundingNeed } = headline;
  const line = (statistic: 'p5' | 'p25' | 'p50' | 'p75' | 'p95') =>
    Array.from(cash[statistic].subarray(0, KEPT_MONTHS), rounded);
  return {
    engine: result.engine,
    host: host.slice(0, 100),
    inputs: inputsDigest(scenario),
    fingerprint,
    paths: result.paths,
    runwayMonths: { p10: runwayMonths.p10, p50: runwayMonths.p50, p90: runwayMonths.p90 },
    cashLasts: { '12': cashLasts['12'], '24': cashLasts['24'] },
    fundingNeed: { p50: fundingNeed.p50, p80: fundingNeed.p80, p95: fundingNeed.p95 },
    cash: { p5: line('p5'), p25: line('p25'), p50: line('p50'), p75: line('p75'), p95: line('p95') },
  };
}
