/** Whether somebody who opens a file sees what its author saw, and if not, why. */
import type { SimulationResult } from '../engine/results';
import type { SavedResults } from '../scenario/file/saved-results';
import type { Scenario } from '../scenario/schema';
import { inputsDigest } from './inputs';

/** Why figures differ. `fault` is none of the others: the same engine must give the same figures everywhere. */
export type Reason = 'inputs' | 'paths' | 'engine' | 'fault';

/** A headline figure then and now; null is beyond the horizon. */
export interface FigureThenAndNow {
  readonly figure: 'runwayMonths.p50' | 'cashLasts.12' | 'cashLasts.24' | 'fundingNeed.p80';
  readonly saved: number | null;
  readonly now: number | null;
}

export type Verification =
  | { readonly kind: 'same' }
  /** The file has no results to compare with. */
  | { readonly kind: 'nothingSaved' }
  | { readonly kind: 'differs'; readonly reason: Reason; readonly figures: readonly FigureThenAndNow[] };

function reasonOf(saved: SavedResults, scenario: Scenario, result: SimulationResult): Reason {
  if (saved.inputs !== inputsDigest(scenario)) return 'inputs';
  if (saved.engine !== result.engine) return 'engine';
  return saved.paths === result.paths ? 'fault' : 'paths';
}

function changedFigures(saved: SavedResults, { headline }: SimulationResult): FigureThenAndNow[] {
  const figures: FigureThenAndNow[] = [
    { figure: 'runwayMonths.p50', saved: saved.runwayMonths.p50, now: headline.runwayMonths.p50 },
    { figure: 'cashLasts.12', saved: saved.cashLasts['12'], now: headline.cashLasts['12'] },
    { figure: 'cashLasts.24', saved: saved.cashLasts['24'], now: headline.cashLasts['24'] },
    { figure: 'fundingNeed.p80', saved: saved.fundingNeed.p80, now: headline.fundingNeed.p80 },
  ];
  return figures.filter((figure) => figure.saved !== figure.now);
}

/** Compares a complete result of `scenario` with the results in its file. */
export function verify(scenario: Scenario, result: SimulationResult): Verification {
  const saved = scenario.results;
  if (!saved) return { kind: 'nothingSaved' };
  if (saved.fingerprint === result.fingerprint) return { kind: 'same' };
  return { kind: 'differs', reason: reasonOf(saved, scenario, result), figures: changedFigures(saved, result) };
}
