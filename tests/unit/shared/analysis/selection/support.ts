import { numbersOf, type PathNumbers, type Studied } from '@shared/analysis/selection/studied';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { drawnInputs } from '@shared/engine/paths/levels';
import type { SeriesAt } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';

/** A run with all that selections are made of. */
export async function studiedOf(scenario: Scenario, series: readonly SeriesAt[] = []): Promise<Studied> {
  const { paths } = scenario.simulation;
  const run = await createInProcessRunner().outcomes(scenario, { series });
  if (!run.ok) throw new Error(run.error.code);
  return { scenario, outcomes: run.value.outcomes, series, drawn: drawnInputs(scenario, { count: paths, paths }) };
}

export async function numbersFrom(scenario: Scenario, series: readonly SeriesAt[] = []): Promise<PathNumbers> {
  return numbersOf(await studiedOf(scenario, series));
}
