/** Whether somebody who opens a file sees what its author saw, and if not, why. */
import type { SimulationResult } from '../engine/results';
import { type FigureAt, listFigures, readFigure } from '../figures/address';
import type { FigureAddress, SavedFigures } from '../figures/index';
import type { SavedResults } from '../scenario/file/saved-results';
import type { Scenario } from '../scenario/schema';
import { inputsDigest } from './inputs';

/** Why figures differ. `fault` is none of the others: the same engine must give the same figures everywhere. */
export type Reason = 'inputs' | 'paths' | 'engine' | 'fault';

/** A headline figure then and now; null is beyond the horizon. */
export interface FigureThenAndNow {
  readonly figure: FigureAddress;
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

/** The figures that are told, as far as the file has them: an older one may not. */
function changedFigures(saved: SavedResults, { headline }: SimulationResult): FigureThenAndNow[] {
  const told = listFigures((figure) => figure.saved?.told ?? []);
  return told.flatMap((at) => {
    const then = savedFigure(saved, at);
    const now = readFigure(headline, at.address);
    return then === undefined || then === now ? [] : [{ figure: at.address, saved: then, now }];
  });
}

function savedFigure(saved: SavedResults, { figure, level }: FigureAt): number | null | undefined {
  const levels: unknown = saved[figure.id as keyof SavedFigures];
  return (levels as Readonly<Record<string, number | null>> | undefined)?.[level];
}

/** Compares a complete result of `scenario` with the results in its file. */
export function verify(scenario: Scenario, result: SimulationResult): Verification {
  const saved = scenario.results;
  if (!saved) return { kind: 'nothingSaved' };
  if (saved.fingerprint === result.fingerprint) return { kind: 'same' };
  return { kind: 'differs', reason: reasonOf(saved, scenario, result), figures: changedFigures(saved, result) };
}
