import type { SimulationResult } from '@shared/engine/results';
import type { Runner, RunOptions } from '@shared/engine/runner';
import { fail, ok, type Result } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';

/** A run that the test brings to its end by hand. */
export interface FakeRun {
  readonly scenario: Scenario;
  readonly options: RunOptions;
  readonly aborted: boolean;
  preview(): SimulationResult;
  /** `paths` where another number came out than the scenario's own. */
  finish(paths?: number): SimulationResult;
  fail(): void;
}

/** Keeps the rules of a runner: previews and progress before the end, and an aborted run ends with `engine.cancelled`. */
export function createFakeRunner(): { runner: Runner; runs: FakeRun[]; last: () => FakeRun } {
  const runs: FakeRun[] = [];
  let count = 0;

  /** Results are told apart by their fingerprint; the stores look no further into them. */
  function result(scenario: Scenario, paths: number): SimulationResult {
    count += 1;
    const { seed } = scenario.simulation;
    return { fingerprint: `run-${count}`, scenario: { id: scenario.id }, seed, paths } as unknown as SimulationResult;
  }

  const runner: Runner = {
    run: (scenario, options = {}) =>
      new Promise<Result<SimulationResult>>((resolve) => {
        const { signal } = options;
        signal?.addEventListener('abort', () => resolve(fail('engine.cancelled')));
        runs.push({
          scenario,
          options,
          get aborted() {
            return signal?.aborted ?? false;
          },
          preview: () => {
            const preview = result(scenario, options.previewPaths ?? 0);
            options.onPreview?.(preview);
            options.onProgress?.({ done: preview.paths, total: scenario.simulation.paths });
            return preview;
          },
          finish: (paths = scenario.simulation.paths) => {
            const full = result(scenario, paths);
            resolve(ok(full));
            return full;
          },
          fail: () => resolve(fail('engine.workerFailed')),
        });
      }),
    outcomes: async () => fail('engine.workerFailed', { message: 'the stores ask for whole results' }),
    figure: async () => fail('engine.workerFailed', { message: 'the stores ask for whole results' }),
    dispose: () => undefined,
  };

  function last(): FakeRun {
    const run = runs.at(-1);
    if (!run) throw new Error('Nothing has been run');
    return run;
  }

  return { runner, runs, last };
}

/** Lets promises that have been settled tell those who wait for them. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
