import type { Progress, SimulationResult } from '../../engine/results';
import type { Runner } from '../../engine/runner';
import { combined } from '../../report/values';
import { ok, type Result } from '../../result';
import { scenarioSchema } from '../../scenario/file-schema';
import type { SamplingMethod, Scenario } from '../../scenario/schema';
import { applyDifference } from './apply';
import { changesFigures, type Difference, isDrawing, type Versions } from './difference';

/** A figure of both runs. */
export interface FigureEffect {
  /** Null is beyond the horizon. */
  readonly before: number | null;
  readonly after: number | null;
  /** Null where one of them is beyond the horizon, or where they are in different currencies. */
  readonly change: number | null;
  /**
   * The standard error that the change would have if the two runs drew independently; null where it is not known. They draw
   * the same numbers, which as a rule makes the true error smaller. Zero where figure and error are the same bit for bit:
   * then it is the same on every randomisation of the run.
   */
  readonly errorIfIndependent: number | null;
}

export interface Effect {
  readonly medianRunway: FigureEffect;
  /** Funding need that is enough in 80% of the paths, in millions. */
  readonly fundingNeed80: FigureEffect;
}

/** Why a difference was not run alone. */
export type NotRun =
  /** No figure depends on it. */
  | 'noFigures'
  /** How is drawn: both sides draw the same. */
  | 'drawing'
  /** Alone it does not make a valid scenario: it refers to what another difference brings. */
  | 'onlyWithOthers'
  /** Amounts of the one currency mean nothing in a scenario of the other. */
  | 'otherCurrency';

export interface MeasuredDifference {
  readonly difference: Difference;
  /** Of this difference alone, applied to the version before. */
  readonly effect: Effect | NotRun;
}

export interface MeasuredDifferences {
  /** On which draws. */
  readonly paths: number;
  readonly seed: number;
  readonly sampling: SamplingMethod;
  readonly engine: string;
  /** Of all differences together. */
  readonly total: Effect;
  readonly alone: readonly MeasuredDifference[];
}

export interface MeasureOptions {
  /** By default the larger number of the two versions. */
  readonly paths?: number;
  readonly signal?: AbortSignal;
  /** In paths, over all runs. */
  readonly onProgress?: (progress: Progress) => void;
}

type Reading = (result: SimulationResult) => readonly [value: number | null, error: number | null];

const medianRunway: Reading = ({ headline, error }) => [headline.runwayMonths.p50, error.runwayMonths.p50];
const fundingNeed80: Reading = ({ headline, error }) => [headline.fundingNeed.p80, error.fundingNeed.p80];

function figureEffect(before: SimulationResult, after: SimulationResult, read: Reading): FigureEffect {
  const [[old, oldError], [now, nowError]] = [read(before), read(after)];
  const errors = oldError === null || nowError === null ? null : combined([oldError, nowError]);
  return {
    before: old,
    after: now,
    change: old === null || now === null ? null : now - old,
    errorIfIndependent: old === now && oldError === nowError ? 0 : errors,
  };
}

function effectOf(before: SimulationResult, after: SimulationResult): Effect {
  return {
    medianRunway: figureEffect(before, after, medianRunway),
    fundingNeed80: figureEffect(before, after, fundingNeed80),
  };
}

/** Amounts in different currencies have no difference. */
function acrossCurrencies({ medianRunway, fundingNeed80 }: Effect): Effect {
  return { medianRunway, fundingNeed80: { ...fundingNeed80, change: null, errorIfIndependent: null } };
}

function movesFigures(difference: Difference): boolean {
  return changesFigures(difference) && !isDrawing(difference);
}

/** The version before with one difference, or why it is not run. Where it is the only one, that is the version after. */
function toRun(difference: Difference, { before, after }: Versions, isOnly: boolean): Scenario | NotRun {
  if (isDrawing(difference)) return 'drawing';
  if (!changesFigures(difference)) return 'noFigures';
  if (before.currency !== after.currency) return 'otherCurrency';
  if (isOnly) return after;
  const scenario = applyDifference(before, difference);
  return scenarioSchema.safeParse(scenario).success ? scenario : 'onlyWithOthers';
}

type Results = ReadonlyMap<Scenario, SimulationResult>;

/** Runs one scenario after the other on the same draws, or fails with the first that fails. */
async function runAll(
  runner: Runner,
  scenarios: ReadonlySet<Scenario>,
  simulation: Scenario['simulation'],
  { signal, onProgress }: MeasureOptions,
): Promise<Result<Results>> {
  const results = new Map<Scenario, SimulationResult>();
  const total = scenarios.size * simulation.paths;
  for (const scenario of scenarios) {
    const earlier = results.size * simulation.paths;
    const result = await runner.run(
      { ...scenario, simulation },
      { ...(signal && { signal }), onProgress: ({ done }) => onProgress?.({ done: earlier + done, total }) },
    );
    if (!result.ok) return result;
    results.set(scenario, result.value);
  }
  return ok(results);
}

/**
 * What the differences between two versions do to the median runway and the funding need: all of them together, and each
 * alone. Every run has the seed and the sampling of the version after, so that runs differ by the assumptions and not by
 * chance. Ends with `engine.cancelled` where the signal is aborted.
 */
export async function measureDifferences(
  runner: Runner,
  before: Scenario,
  after: Scenario,
  differences: readonly Difference[],
  options: MeasureOptions = {},
): Promise<Result<MeasuredDifferences>> {
  const paths = options.paths ?? Math.max(before.simulation.paths, after.simulation.paths);
  const simulation = { ...after.simulation, paths };
  const moving = differences.filter(movesFigures).length;
  const end = moving === 0 ? before : after;
  const planned = differences.map((difference) => toRun(difference, { before, after }, moving === 1));
  const scenarios = planned.filter((run) => typeof run !== 'string');
  const results = await runAll(runner, new Set([before, end, ...scenarios]), simulation, options);
  if (!results.ok) return results;
  const resultOf = (scenario: Scenario) => results.value.get(scenario) as SimulationResult;
  const effectOn = (scenario: Scenario) => effectOf(resultOf(before), resultOf(scenario));
  return ok({
    paths,
    seed: simulation.seed,
    sampling: simulation.sampling,
    engine: resultOf(before).engine,
    total: before.currency === after.currency ? effectOn(end) : acrossCurrencies(effectOn(end)),
    alone: differences.map((difference, index) => {
      const run = planned[index] as Scenario | NotRun;
      return { difference, effect: typeof run === 'string' ? run : effectOn(run) };
    }),
  });
}
