import { orderOfPlayers } from '../../engine/model/redraw';
import { drawnInputs } from '../../engine/paths/levels';
import type { Runner } from '../../engine/runner';
import { fail, ok, type Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import type { Estimate } from '../estimators/estimate';
import { shapleyEffects } from '../estimators/shapley';
import type { Outcome } from '../outcome/outcome';
import { listPlayers, type Player } from './players';
import { type StudyOptions, startStudy, valuesOf } from './study';

export interface ShapleyEffect extends Player {
  /** From 0 to 1; all of them together are 1. */
  readonly share: Estimate;
}

/** Beyond this the error of a share is well below a point. */
const ENOUGH = 4096;

/**
 * Shares of the spread that sum to 1, correlated inputs included: what inputs do only together, or because they are
 * correlated, is split evenly among them. One run more than there are inputs, in each of which another is drawn anew given
 * those that are not.
 */
export async function shapleyShares(
  runner: Pick<Runner, 'outcomes'>,
  scenario: Scenario,
  outcome: Outcome,
  options: StudyOptions = {},
): Promise<Result<readonly ShapleyEffect[]>> {
  const paths = Math.min(options.paths ?? scenario.simulation.paths, ENOUGH);
  const { inputs } = listPlayers(drawnInputs(scenario, { count: 1, paths }));
  const players = inputs.map(({ ids }) => ids);
  const study = startStudy(runner, scenario, outcome, options, (players.length + 1) * paths);
  const steps: Float64Array[] = [];
  for (let count = 0; count <= players.length; count++) {
    const values = await valuesOf(study, paths, count === 0 ? undefined : { kind: 'first', players, count });
    if (!values.ok) return values;
    steps.push(values.value);
  }
  const shares = shapleyEffects(steps, orderOfPlayers(scenario.simulation.seed, players.length));
  if (!shares) return fail('sensitivity.constant', { outcome: outcome.address });
  return ok(
    inputs
      .map((player, k): ShapleyEffect => ({ ...player, share: shares[k] as Estimate }))
      .sort((a, b) => b.share.value - a.share.value),
  );
}
