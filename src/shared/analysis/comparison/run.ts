import type { Progress } from '../../engine/results';
import type { Runner } from '../../engine/runner';
import { ok, type Result } from '../../result';
import { onTerms, type RanSide, type Side, type Terms } from './side';

export interface CompareOptions {
  /** Those of the first unless given. */
  readonly terms?: Terms;
  readonly signal?: AbortSignal;
  /** In paths, over all runs. */
  readonly onProgress?: (progress: Progress) => void;
}

/** The same, those that have a name of one before them with their number: sentences say which of two is meant. */
function named(sides: readonly Side[]): Side[] {
  return sides.map(({ name, scenario }, k) => {
    const before = sides.slice(0, k).filter((side) => side.name === name).length;
    return { name: before === 0 ? name : `${name} (${before + 1})`, scenario };
  });
}

/**
 * Runs scenarios one after the other on the same draws: path number n of one and of another have the same luck in
 * whatever both of them draw. Fails with the first that fails, and with `engine.cancelled` where the signal is aborted.
 */
export async function runSides(
  runner: Pick<Runner, 'run'>,
  sides: readonly Side[],
  { terms, signal, onProgress }: CompareOptions = {},
): Promise<Result<readonly RanSide[]>> {
  const ran: RanSide[] = [];
  for (const { name, scenario: given } of named(sides)) {
    const scenario = onTerms(terms ?? (sides[0] as Side).scenario, given);
    const { paths } = scenario.simulation;
    const earlier = ran.length * paths;
    const result = await runner.run(scenario, {
      ...(signal && { signal }),
      onProgress: ({ done }) => onProgress?.({ done: earlier + done, total: sides.length * paths }),
    });
    if (!result.ok) return result;
    ran.push({ name, given, scenario, result: result.value });
    // A short run is over before it has said how far it is.
    onProgress?.({ done: earlier + paths, total: sides.length * paths });
  }
  return ok(ran);
}
