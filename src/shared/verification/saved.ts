import type { SimulationResult } from '../engine/results';
import { addressOf, readFigure } from '../figures/address';
import { FIGURE_LIST, type Headline, type SavedFigures } from '../figures/index';
import { KEPT_MONTHS, type SavedResults } from '../scenario/file/saved-results';
import type { Scenario } from '../scenario/schema';
import { inputsDigest } from './inputs';

/** Four digits are more than a small picture can show. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function savedFigures(headline: Headline): SavedFigures {
  const figures = FIGURE_LIST.flatMap((figure) => {
    if (!figure.saved) return [];
    const valueAt = (level: string) => readFigure(headline, addressOf(figure, level));
    return [[figure.id, Object.fromEntries(figure.saved.levels.map((level) => [level, valueAt(level)]))]];
  });
  return Object.fromEntries(figures) as SavedFigures;
}

/**
 * What is kept of `result` in the file of `scenario`, or null for a preview: only the figures of a complete run can be
 * computed again by somebody else. `host` names the program and system that computed it.
 */
export function savedResults(scenario: Scenario, result: SimulationResult, host: string): SavedResults | null {
  const { fingerprint, headline, series } = result;
  const cash = series.cash?.monthly;
  if (fingerprint === null || !cash) return null;
  const line = (statistic: 'p5' | 'p25' | 'p50' | 'p75' | 'p95') =>
    Array.from(cash[statistic].subarray(0, KEPT_MONTHS), rounded);
  return {
    engine: result.engine,
    host: host.slice(0, 100),
    inputs: inputsDigest(scenario),
    fingerprint,
    paths: result.paths,
    ...savedFigures(headline),
    cash: { p5: line('p5'), p25: line('p25'), p50: line('p50'), p75: line('p75'), p95: line('p95') },
  };
}
