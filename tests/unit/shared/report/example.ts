import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';

export interface Example {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
}

/** The Zhipu starting point with few paths: enough for sums and sentences, and quick. */
export async function zhipuExample(change: (scenario: Scenario) => void = () => {}, paths = 256): Promise<Example> {
  const scenario = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
  change(scenario);
  const run = await createInProcessRunner().run(scenario, { paths });
  if (!run.ok) throw new Error(run.error.code);
  return { scenario, result: run.value };
}

/** The same result with another headline. */
export function withHeadline(
  result: SimulationResult,
  headline: Partial<SimulationResult['headline']>,
): SimulationResult {
  return { ...result, headline: { ...result.headline, ...headline } };
}
