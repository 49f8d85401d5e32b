import { evaluateWith } from '@shared/analysis/solve/evaluate';
import { mapTarget } from '@shared/analysis/solve/map';
import { cheapestMix } from '@shared/analysis/solve/mix';
import type { SearchOptions } from '@shared/analysis/solve/probe';
import { solve } from '@shared/analysis/solve/solve';
import type { Runner } from '@shared/engine/runner';
import { fail, ok, type Result } from '@shared/result';
import type { Mix, SolveAnswer, SolveQuestion } from '../../state/solving';

/** What is under way: one lever, the map of two, or the cheapest mix. */
export type Step = 'lever' | 'map' | 'mix';

interface Options extends SearchOptions {
  readonly onStep: (step: Step) => void;
}

/** One lever is solved for, two are mapped, and several with prices are mixed. */
export async function runQuestion(
  { scenario, target, levers, priced }: SolveQuestion,
  runner: Runner,
  { onStep, ...options }: Options,
): Promise<Result<SolveAnswer>> {
  const all = { ...options, paths: scenario.simulation.paths };
  const evaluate = evaluateWith(runner, scenario, levers, target.figure, options.signal);
  const [a, b, more] = levers;
  if (a && !b) {
    onStep('lever');
    const solved = await solve((x, paths) => evaluate([x], paths), a, target, all);
    return solved.ok ? ok({ kind: 'lever', lever: a, solved: solved.value }) : solved;
  }
  const mixed = async (): Promise<Result<Mix | null>> => {
    if (!priced) return ok(null);
    onStep('mix');
    return cheapestMix(evaluate, priced, target, all);
  };
  if (a && b && !more) {
    onStep('map');
    const map = await mapTarget(evaluate, [a, b], target, all);
    if (!map.ok) return map;
    const mix = await mixed();
    return mix.ok ? ok({ kind: 'pair', pair: [a, b], map: map.value, mix: mix.value }) : mix;
  }
  const mix = await mixed();
  if (!mix.ok) return mix;
  return mix.value ? ok({ kind: 'mix', mix: mix.value }) : fail('unexpected', { detail: 'levers without prices' });
}
