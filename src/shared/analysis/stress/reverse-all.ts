import type { Progress } from '../../engine/results';
import type { Runner } from '../../engine/runner';
import { figureAt } from '../../figures/address';
import type { FigureReading } from '../../figures/read-figure';
import { fail, ok, type Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import type { Mixed, NoMix } from '../solve/mix';
import type { SearchOptions } from '../solve/probe';
import type { Solved } from '../solve/solve';
import type { LaidAll } from './lay-all';
import type { Mark } from './mark';
import { leastSum, reverseStress } from './reverse';

const percentText = (share: number) => `${Number((share * 100).toPrecision(3))}%`;

/** How far each of a list of shocks has to go, and all of them together. */
export interface Reversed {
  /** The chance as things stand. */
  readonly present: FigureReading;
  /** In the order of the shocks that strike. */
  readonly alone: readonly Solved[];
  /** Null where only one strikes. */
  readonly sum: Mixed | NoMix | null;
}

/**
 * Turns every shock round by itself, then all of them together. Where the chance is below the mark as things stand there is
 * nothing to turn round, which is an error. Progress counts the searches.
 */
export async function reverseAll(
  runner: Pick<Runner, 'figure'>,
  scenario: Scenario,
  { asked, shocks, together }: LaidAll,
  mark: Mark,
  { signal, onProgress }: SearchOptions = {},
): Promise<Result<Reversed>> {
  const { paths } = scenario.simulation;
  const watched = signal ? { signal } : {};
  const present = await runner.figure(scenario, [], { figure: mark.figure, paths }, signal);
  if (!present.ok) return present;
  const chance = present.value.value ?? 0;
  if (chance <= mark.chance) {
    const months = figureAt(mark.figure).level;
    return fail('stress.already', { months, chance: percentText(chance), mark: percentText(mark.chance) });
  }
  const searches = shocks.length + (shocks.length > 1 ? 1 : 0);
  let done = 0;
  const within = ({ done: part, total }: Progress) => onProgress?.({ done: done + part / total, total: searches });
  const alone: Solved[] = [];
  for (const { laid } of asked.slice(0, shocks.length)) {
    const solved = await reverseStress(runner, laid, mark, { ...watched, onProgress: within });
    if (!solved.ok) return solved;
    alone.push(solved.value);
    done += 1;
  }
  const sum = shocks.length > 1 ? await leastSum(runner, together, mark, { ...watched, onProgress: within }) : ok(null);
  if (!sum.ok) return sum;
  return ok({ present: present.value, alone, sum: sum.value?.kind === 'noneNeeded' ? null : sum.value });
}
