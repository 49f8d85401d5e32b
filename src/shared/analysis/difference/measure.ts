import { isCashCertain } from '../../engine/model/certainty';
import type { OutcomesResult, Progress } from '../../engine/results';
import type { Runner } from '../../engine/runner';
import { type FigureAt, listFigures } from '../../figures/address';
import type { ComparedName } from '../../figures/index';
import { type PairedFigure, pairedFigure } from '../../figures/paired-error';
import { ok, type Result } from '../../result';
import { scenarioSchema } from '../../scenario/file-schema';
import type { Scenario } from '../../scenario/schema';
import { applyDifference, onBalanceDate } from './apply';
import { changesFigures, type Difference, isDrawing } from './difference';
import { differences as findDifferences } from './find';

/** What a difference does to the figures that are compared, on the same draws; amounts in millions. */
export type Effect = { readonly [Name in ComparedName]: PairedFigure };

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
  /** How far is projected: both sides go as far. */
  | 'horizon'
  /** Alone it does not make a valid scenario: it refers to what another difference brings. */
  | 'onlyWithOthers'
  /** Amounts of the one currency mean nothing in a scenario of the other. */
  | 'otherCurrency';

export interface MeasuredDifference {
  readonly difference: Difference;
  /** Of this difference alone, applied to the version before. */
  readonly effect: Effect | NotRun;
}

export interface MeasureOptions {
  readonly signal?: AbortSignal;
  /** In paths, over all runs. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What came of the version before. */
export interface Base {
  readonly scenario: Scenario;
  readonly result: Pick<OutcomesResult, 'headline' | 'replicates'>;
}

function effectOf(base: Base, scenario: Scenario, result: OutcomesResult): Effect {
  const isCertain = isCashCertain(base.scenario.assumptions) && isCashCertain(scenario.assumptions);
  const pair = { paths: scenario.simulation.paths, isCertain };
  return Object.fromEntries(
    COMPARED.map(({ name, address }) => [name, pairedFigure(result, base.result, address, pair)]),
  ) as Effect;
}

/** The version before with one difference, or why it is not run. */
function toRun(
  difference: Difference,
  before: Scenario,
  after: Scenario,
  alone: readonly Difference[],
): Scenario | NotRun {
  if (isDrawing(difference)) return 'drawing';
  if (difference.path === 'horizon') return 'horizon';
  if (!changesFigures(difference)) return 'noFigures';
  if (before.currency !== after.currency) return 'otherCurrency';
  const applied = alone.find(({ path }) => path === difference.path) ?? difference;
  const scenario = applyDifference(before, applied);
  return scenarioSchema.safeParse(scenario).success ? scenario : 'onlyWithOthers';
}

/**
 * What each difference between two versions does by itself to the figures that are compared. Every run has the draws and the
 * horizon of the version before, whose result is given, so that runs differ by the assumptions and not by chance: the error
 * of a change is that of the differences between replicates. Ends with `engine.cancelled` where the signal is aborted.
 */
export async function measureDifferences(
  runner: Pick<Runner, 'outcomes'>,
  base: Base,
  after: Scenario,
  differences: readonly Difference[],
  { signal, onProgress }: MeasureOptions = {},
): Promise<Result<readonly MeasuredDifference[]>> {
  const before = base.scenario;
  // By itself a month stays in its calendar month, wherever the other version counts from.
  const alone = findDifferences(before, onBalanceDate(after, before.balanceDate));
  const planned = differences.map((difference) => ({ difference, run: toRun(difference, before, after, alone) }));
  const { paths } = before.simulation;
  const total = planned.filter(({ run }) => typeof run !== 'string').length * paths;
  const measured: MeasuredDifference[] = [];
  let earlier = 0;
  for (const { difference, run } of planned) {
    if (typeof run === 'string') {
      measured.push({ difference, effect: run });
      continue;
    }
    const done = earlier;
    const result = await runner.outcomes(run, {
      ...(signal && { signal }),
      onProgress: (progress) => onProgress?.({ done: done + progress.done, total }),
    });
    if (!result.ok) return result;
    earlier += paths;
    measured.push({ difference, effect: effectOf(base, run, result.value) });
  }
  return ok(measured);
}
