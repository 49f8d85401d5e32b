import { createInProcessRunner } from '../../../../shared/engine/hosts/in-process';
import { createNodeRunner } from '../../../../shared/engine/hosts/node';
import type { SimulationResult } from '../../../../shared/engine/results';
import type { Runner, RunOptions } from '../../../../shared/engine/runner';
import type { Result } from '../../../../shared/result';
import type { Console } from '../../command';
import type { Settings } from './options';
import { createProgressLine } from './progress';

/** No workers means this thread. */
function createRunner(workers: number): Runner {
  return workers === 0 ? createInProcessRunner() : createNodeRunner(workers);
}

/** Lends a runner, with its progress at the terminal; Ctrl-C ends what it runs and frees the workers at once. */
export async function withRunner<T>(
  workers: number,
  console: Console,
  use: (runner: Runner, options: Required<Pick<RunOptions, 'signal' | 'onProgress'>>) => Promise<T>,
): Promise<T> {
  const runner = createRunner(workers);
  const progress = createProgressLine(process.stderr, console);
  const abort = new AbortController();
  const interrupt = () => {
    abort.abort();
    runner.dispose();
  };
  process.once('SIGINT', interrupt);
  try {
    return await use(runner, { signal: abort.signal, onProgress: progress.show });
  } finally {
    process.off('SIGINT', interrupt);
    progress.end();
    runner.dispose();
  }
}

export function run(
  { scenario, workers, until }: Pick<Settings, 'scenario' | 'workers' | 'until'>,
  console: Console,
): Promise<Result<SimulationResult>> {
  const rule = until && { until, paths: Math.min(scenario.simulation.paths, until.atMost) };
  return withRunner(workers, console, (runner, options) => runner.run(scenario, { ...options, ...rule }));
}
