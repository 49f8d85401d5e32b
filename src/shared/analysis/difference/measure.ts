import type { Progress, SimulationResult } from '../../engine/results';
import type { Runner } from '../../engine/runner';
import { figureOf } from '../../engine/stopping';
import { type FigureAt, listFigures } from '../../figures/address';
import type { ComparedName, FigureAddress } from '../../figures/index';
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

/** What a difference does to the figures that are compared; amounts in millions. */
export type Effect = { readonly [Name in ComparedName]: FigureEffect };

/** The figures that are compared, by the names that they have in an effect. */
export const COMPARED: readonly (FigureAt & { readonly name: ComparedName })[] = listFigures(({ compared }) =>
  compared ? [compared.level] : [],
).map((at) => ({ ...at, name: at.figure.compared?.as as ComparedName }));

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

function figureEffect(before: SimulationResult, after: SimulationResult, address: FigureAddress): FigureEffect {
  const [old, now] = [figureOf(before, address), figureOf(after, address)];
  const errors = old.error === null || now.error === null ? null : combined([old.error, now.error]);
  return {
    before: old.value,
    after: now.value,
    change: old.value === null || now.value === null ? null : now.value - old.value,
    errorIfIndependent: old.value === now.value && old.error === now.error ? 0 : errors,
  };
}

function mapEffect(effectOf: (at: (typeof COMPARED)[number]) => FigureEffect): Effect {
  return Object.fromEntries(COMPARED.map((at) => [at.name, effectOf(at)])) as Effect;
}

function effectOf(before: SimulationResult, after: SimulationResult): Effect {
  return mapEffect(({ address }) => figureEffect(before, after, address));
}

/** Amounts in different currencies have no difference. */
function acrossCurrencies(effect: Effect): Effect {
  return mapEffect(({ name, figure }) =>
    figure.unit === 'money' ? { ...effect[name], change: null, errorIfIndependent: null } : effect[name],
  );
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
  runner: Pick<Runner, 'run'>,
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
 * What the differences between two versions do to the figures that are compared: all of them together, and each
 * alone. Every run has the seed and the sampling of the version after, so that runs differ by the assumptions and not by
 * chance. Ends with `engine.cancelled` where the signal is aborted.
 */
export async function measureDifferences(
  runner: Pick<Runner, 'run'>,
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
