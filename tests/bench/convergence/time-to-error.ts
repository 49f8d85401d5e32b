import { REPLICATES } from '@shared/engine/replicates';
import type { SamplingMethod, Scenario } from '@shared/scenario/schema';
import { interleave } from '../measure';
import type { Variant } from '../variant';
import { fitErrorLaw } from './error-law';
import { errors, precision, reference } from './errors';
import { FUNDING_NEED_P80 } from './figures';
import { type SampleAll, withPool } from './pool';

/** Standard error of the funding need P80 that is asked for, relative to it. */
const WANTED = 0.005;
const SIZES = [1024, 4096, 16_384] as const;
/** Runs that do not count: a few thousand paths are so few that code is still being compiled for the first dozens of runs. */
const WARM_UP = 40;

/** Somebody who samples in one way and takes some time for it; as a draft, if that is the work of the others. */
export interface Contender {
  readonly variant: Variant;
  readonly draft: boolean;
  readonly sampling: SamplingMethod;
}

export interface TimeToError {
  readonly name: string;
  readonly sampling: SamplingMethod;
  readonly order: number;
  readonly paths: number;
  /** Measured at that number of paths, relative. */
  readonly error: number;
  readonly ms: number;
}

interface Need {
  readonly order: number;
  readonly paths: number;
  readonly error: number;
}

/**
 * The number of paths that a way of sampling needs for the error that is asked for: by the law through the errors at some
 * sizes, and on by the same law until the error at that number itself is within what it is known to.
 */
async function pathsNeeded(
  sampleAll: SampleAll,
  truth: readonly number[],
  sampling: SamplingMethod,
  seeds: number,
): Promise<Need> {
  const value = truth[FUNDING_NEED_P80] as number;
  const errorsAt = async (sizes: readonly number[]) =>
    (await errors(sampleAll, truth, sampling, sizes, seeds)).map(
      (figures) => (figures[FUNDING_NEED_P80] as number) / value,
    );
  const { order, pathsFor } = fitErrorLaw(SIZES, await errorsAt(SIZES));
  let wanted = pathsFor(WANTED);
  for (;;) {
    const paths = REPLICATES * Math.ceil(wanted / REPLICATES);
    const [error = Number.NaN] = await errorsAt([paths]);
    if (!(error > WANTED * (1 + precision(seeds)))) return { order, paths, error };
    wanted = paths * (error / WANTED) ** (1 / order);
  }
}

/** What the same error costs each. Errors are those of the engine's model, whose results the others share. */
export async function timeToError(
  scenario: Scenario,
  contenders: readonly Contender[],
  seeds: number,
  rounds: number,
): Promise<TimeToError[]> {
  const needs = await withPool(scenario, async (sampleAll) => {
    const truth = await reference(sampleAll);
    const found = new Map<SamplingMethod, Need>();
    for (const { sampling } of contenders) {
      if (!found.has(sampling)) found.set(sampling, await pathsNeeded(sampleAll, truth, sampling, seeds));
    }
    return found;
  });
  const tasks = contenders.map((contender) => ({ ...contender, ...(needs.get(contender.sampling) as Need) }));
  const measurements = await interleave(tasks, rounds, WARM_UP);
  return tasks.map(({ variant, sampling, order, paths, error }, i) => {
    return { name: variant.name, sampling, order, paths, error, ms: measurements[i]?.ms ?? Number.NaN };
  });
}

/** Times with their ratio to the first. */
export function timeToErrorTable(rows: readonly TimeToError[]): string[][] {
  const [first] = rows;
  return [
    ['Variant', 'Sampling', 'Order of the error', 'Paths', 'Error measured', 'ms', 'Time relative to the first'],
    ...rows.map(({ name, sampling, order, paths, error, ms }) => [
      name,
      sampling,
      order.toFixed(2),
      paths.toLocaleString('en'),
      `${(100 * error).toFixed(2)}%`,
      ms.toFixed(0),
      (ms / (first?.ms ?? Number.NaN)).toFixed(1),
    ]),
  ];
}

/** What the table stands for. */
export function timeToErrorCaption(seeds: number): string {
  const known = (100 * precision(seeds)).toFixed(0);
  return `To a standard error of ${100 * WANTED}% in the funding need P80 (${seeds} seeds: errors are known to ${known}%; ${WARM_UP} runs before)`;
}
