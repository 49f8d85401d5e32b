import type { Scenario } from '../../scenario/schema';
import type { SimulationResult, Stopped } from '../results';
import type { RunOptions } from '../runner';
import { isReached } from '../stopping';

/** The numbers of paths after which a run reports, or may report, in ascending order; the last is the most it can have. */
export function listTargets(scenario: Scenario, { paths, previewPaths = 0, until }: RunOptions): number[] {
  const asked = paths ?? scenario.simulation.paths;
  const targets = previewPaths > 0 && previewPaths < asked ? [previewPaths, asked] : [asked];
  let last = asked;
  while (until && last < until.atMost) {
    last = Math.min(2 * last, until.atMost);
    targets.push(last);
  }
  return targets;
}

/** How the rule, if there is one, stands with a result. */
export function stoppedAt(
  result: Pick<SimulationResult, 'headline' | 'error'>,
  until: RunOptions['until'],
): Stopped | null {
  if (!until) return null;
  const { figure, below, relative } = until;
  return { figure, below, relative, reached: isReached(result, until) };
}
