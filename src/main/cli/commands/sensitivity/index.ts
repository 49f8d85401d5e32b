import { type Outcome, pathValues, seriesIn } from '../../../../shared/analysis/outcome/outcome';
import { parseOutcome } from '../../../../shared/analysis/outcome/parse';
import { inputDetails, whatMatters } from '../../../../shared/analysis/sensitivity/matters';
import { type ShapleyEffect, shapleyShares } from '../../../../shared/analysis/sensitivity/shapley';
import { type TotalEffects, totalEffects } from '../../../../shared/analysis/sensitivity/total';
import { drawnInputs } from '../../../../shared/engine/paths/levels';
import type { Runner, RunOptions } from '../../../../shared/engine/runner';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { OptionKind } from '../../arguments';
import type { Command } from '../../command';
import { readAsked } from '../simulate/asked';
import { SCENARIO_OPTIONS } from '../simulate/options';
import { withRunner } from '../simulate/run';
import { studiedAsJson } from './json';
import type { Studied } from './studied';
import { studiedAsText } from './text';

const OPTIONS = {
  ...SCENARIO_OPTIONS,
  of: 'value',
  total: 'flag',
  shapley: 'flag',
  json: 'flag',
} as const satisfies Record<string, OptionKind>;

const DEFAULT_OUTCOME = 'fundingNeed.p80';
/** With fewer a replicate has too few paths to tell its share from chance. */
const MIN_PATHS = 256;

type Watch = Required<Pick<RunOptions, 'signal' | 'onProgress'>>;
type Found = Pick<Studied, 'matters' | 'details'>;

/** What can be read off one run. */
async function findMatters(runner: Runner, scenario: Scenario, outcome: Outcome, watch: Watch): Promise<Result<Found>> {
  const { paths } = scenario.simulation;
  if (paths < MIN_PATHS) return fail('sensitivity.paths', { paths, min: MIN_PATHS });
  const series = seriesIn([outcome.value]);
  const run = await runner.outcomes(scenario, { ...watch, series });
  if (!run.ok) return run;
  const y = pathValues(run.value.outcomes, series, outcome.value);
  const drawn = drawnInputs(scenario, { count: paths, paths });
  const matters = whatMatters(drawn, y, outcome);
  if (!matters) return fail('sensitivity.constant', { outcome: outcome.address });
  return ok({ matters, details: inputDetails(drawn.inputs, y, outcome) });
}

interface Further {
  readonly total: TotalEffects | null;
  readonly shapley: readonly ShapleyEffect[] | null;
}

/** What takes further runs, as far as it is asked for. */
async function findFurther(
  runner: Runner,
  scenario: Scenario,
  outcome: Outcome,
  asked: { readonly total: boolean; readonly shapley: boolean },
  watch: Watch,
): Promise<Result<Further>> {
  const total = asked.total ? await totalEffects(runner, scenario, outcome, watch) : ok(null);
  if (!total.ok) return total;
  const shapley = asked.shapley ? await shapleyShares(runner, scenario, outcome, watch) : ok(null);
  return shapley.ok ? ok({ total: total.value, shapley: shapley.value }) : shapley;
}

/** Says what decides an outcome. */
export const sensitivityCommand: Command = async (args, console) => {
  const asked = await readAsked(args, 'sensitivity', OPTIONS);
  if (!asked.ok) return asked;
  const { settings, args: given, id } = asked.value;
  const { scenario, workers, json } = settings;
  const outcome = parseOutcome(scenario, given.value('of') ?? DEFAULT_OUTCOME);
  if (!outcome.ok) return outcome;
  const further = { total: given.flag('total'), shapley: given.flag('shapley') };
  const found = await withRunner(workers, console, async (runner, watch): Promise<Result<Found & Further>> => {
    const matters = await findMatters(runner, scenario, outcome.value, watch);
    if (!matters.ok) return matters;
    const more = await findFurther(runner, scenario, outcome.value, further, watch);
    return more.ok ? ok({ ...matters.value, ...more.value }) : more;
  });
  if (!found.ok) return found;
  const studied: Studied = { id, scenario, ...found.value };
  return ok(json ? studiedAsJson(studied) : studiedAsText(studied, console));
};
