/** What `solve` and `map` are asked: a scenario, levers and a target. */

import { evaluateWith } from '../../../../shared/analysis/solve/evaluate';
import type { Lever } from '../../../../shared/analysis/solve/lever';
import { type PricedLever, parsePriced } from '../../../../shared/analysis/solve/price';
import type { Evaluate, SearchOptions } from '../../../../shared/analysis/solve/probe';
import { parseTarget, type Target } from '../../../../shared/analysis/solve/target';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Arguments, OptionKind } from '../../arguments';
import type { Console } from '../../command';
import { readAsked } from '../simulate/asked';
import { SCENARIO_OPTIONS } from '../simulate/options';
import { withRunner } from '../simulate/run';

export const SOLVE_OPTIONS = {
  ...SCENARIO_OPTIONS,
  lever: 'values',
  target: 'value',
  json: 'flag',
} as const satisfies Record<string, OptionKind>;

/** What is to be solved. */
export interface Question {
  readonly scenario: Scenario;
  readonly levers: readonly Lever[];
  /** Those that have a price. */
  readonly priced: readonly PricedLever[];
  readonly target: Target;
  readonly workers: number;
  readonly json: boolean;
}

function missing(option: string): Result<never> {
  return fail('command.invalidOption', { option, value: '', expectedCode: 'missing' });
}

function readLevers(texts: readonly string[], scenario: Scenario): Result<Pick<Question, 'levers' | 'priced'>> {
  const levers: Lever[] = [];
  const priced: PricedLever[] = [];
  for (const text of texts) {
    const read = parsePriced(scenario, text);
    if (!read.ok) return read;
    const { lever, priced: withPrice } = read.value;
    if (levers.some(({ path }) => path === lever.path))
      return fail('command.invalidOption', { option: '--lever', value: text, expectedCode: 'otherLever' });
    levers.push(lever);
    if (withPrice) priced.push(withPrice);
  }
  return levers.length === 0 ? missing('--lever') : ok({ levers, priced });
}

function readTarget(args: Arguments, scenario: Scenario): Result<Target> {
  const text = args.value('target');
  return text === undefined ? missing('--target') : parseTarget(scenario, text);
}

/** Reads the arguments of `solve` or `map`. */
export async function readQuestion(args: readonly string[], command: 'solve' | 'map'): Promise<Result<Question>> {
  const asked = await readAsked(args, command, SOLVE_OPTIONS);
  if (!asked.ok) return asked;
  const { settings, args: given } = asked.value;
  const { scenario, workers, json } = settings;
  const levers = readLevers(given.values('lever'), scenario);
  if (!levers.ok) return levers;
  const target = readTarget(given, scenario);
  return target.ok ? ok({ scenario, ...levers.value, target: target.value, workers, json }) : target;
}

/** Lends a way to look at the figure, with progress at the terminal. */
export function withFigure<T>(
  { scenario, levers, target, workers }: Question,
  console: Console,
  use: (evaluate: Evaluate<readonly number[]>, options: SearchOptions & { readonly paths: number }) => Promise<T>,
): Promise<T> {
  return withRunner(workers, console, (runner, options) =>
    use(evaluateWith(runner, scenario, levers, target.figure, options.signal), {
      ...options,
      paths: scenario.simulation.paths,
    }),
  );
}
