/** Reverse stress: how far shocks have to go before the chance that cash lasts falls to a mark. */
import type { Runner } from '../../engine/runner';
import type { Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import { evaluateAt } from '../solve/evaluate';
import { cheapestMix, type Mixed, type NoMix, type NoneNeeded } from '../solve/mix';
import type { Aim, SearchOptions } from '../solve/probe';
import type { Field } from '../solve/scan';
import { type Solved, solve } from '../solve/solve';
import { type Laid, quantitiesAt } from './lay';
import type { Mark } from './mark';
import { MOST_STRENGTH } from './strength';

const STRENGTH: Field = { domain: [0, MOST_STRENGTH], current: 0, reach: 1, isWhole: false };

const aimOf = ({ chance }: Mark): Aim => ({ value: chance, sense: -1, wanted: 'atMost', isStepped: false });

type Asks = Pick<Runner, 'figure'>;

/** The scenario's own number of paths. */
const pathsOf = ({ simulation: { paths } }: Scenario) => paths;

function chanceAt(runner: Asks, laid: Laid, { figure }: Mark, { signal }: SearchOptions) {
  return evaluateAt(runner, laid.scenario, (strengths) => quantitiesAt(laid, strengths), figure, signal);
}

/** The strength of the one shock that is laid at which the chance falls to the mark, with its error. */
export function reverseStress(
  runner: Asks,
  laid: Laid,
  mark: Mark,
  options: SearchOptions = {},
): Promise<Result<Solved>> {
  const evaluate = chanceAt(runner, laid, mark, options);
  return solve((strength, paths) => evaluate([strength], paths), STRENGTH, aimOf(mark), {
    ...options,
    paths: pathsOf(laid.scenario),
  });
}

/**
 * The strengths of several shocks with the smallest sum that bring the chance to the mark: each shock as it is told counts as
 * one. What it says beside the shocks alone is whether two together go further than either.
 */
export function leastSum(
  runner: Asks,
  laid: Laid,
  mark: Mark,
  options: SearchOptions = {},
): Promise<Result<Mixed | NoneNeeded | NoMix>> {
  const priced = laid.shocks.map(() => ({ field: STRENGTH, price: 1 }));
  return cheapestMix(chanceAt(runner, laid, mark, options), priced, aimOf(mark), {
    ...options,
    paths: pathsOf(laid.scenario),
  });
}
