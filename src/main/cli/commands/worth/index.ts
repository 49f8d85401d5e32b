import { parseOutcome } from '../../../../shared/analysis/outcome/parse';
import { type Worths, whatKnowingSaves } from '../../../../shared/analysis/worth/worth';
import { drawnInputs } from '../../../../shared/engine/paths/levels';
import { listFigures } from '../../../../shared/figures/address';
import { FUNDING_NEED } from '../../../../shared/figures/funding-need';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { OptionKind } from '../../arguments';
import type { Command, Console } from '../../command';
import { readAsked } from '../simulate/asked';
import { SCENARIO_OPTIONS, type Settings } from '../simulate/options';
import { withRunner } from '../simulate/run';
import { worthAsJson, worthAsText } from './print';

const OPTIONS = { ...SCENARIO_OPTIONS, of: 'value', json: 'flag' } as const satisfies Record<string, OptionKind>;
const DEFAULT_OUTCOME = 'fundingNeed.p80';
/** Two cells of paths that are enough each. */
const MIN_PATHS = 1024;

/** The percentiles of the funding need that have a name. */
function percentilesOfNeed(): string[] {
  return listFigures(({ id, levels }) => (id === 'fundingNeed' ? levels : []))
    .filter(({ figure, level }) => figure.reading(level).of === 'percentile')
    .map(({ address }) => address);
}

/** Which percentile of the funding need is raised. */
function readPercentile(scenario: Scenario, text: string): Result<number> {
  const outcome = parseOutcome(scenario, text);
  if (!outcome.ok) return outcome;
  const { value, about } = outcome.value;
  const isNeed = value.kind === 'column' && value.column === FUNDING_NEED.id;
  if (isNeed && about.kind === 'percentile') return ok(about.p);
  return fail('worth.outcome', { text, options: percentilesOfNeed().join(', ') });
}

async function find({ scenario, workers }: Settings, p: number, console: Console): Promise<Result<Worths>> {
  const { paths } = scenario.simulation;
  if (paths < MIN_PATHS) return fail('sensitivity.paths', { paths, min: MIN_PATHS });
  const run = await withRunner(workers, console, (runner, watch) => runner.outcomes(scenario, watch));
  if (!run.ok) return run;
  const { outcomes } = run.value;
  const need = outcomes.columns[FUNDING_NEED.id] as Float64Array;
  const worths = whatKnowingSaves(drawnInputs(scenario, { count: paths, paths }), need, outcomes, p);
  return worths ? ok(worths) : fail('sensitivity.paths', { paths, min: MIN_PATHS });
}

/** Says what it is worth to know something before money is raised. */
export const worthCommand: Command = async (args, console) => {
  const asked = await readAsked(args, 'worth', OPTIONS);
  if (!asked.ok) return asked;
  const { settings, args: given, id } = asked.value;
  const { scenario, json } = settings;
  const p = readPercentile(scenario, given.value('of') ?? DEFAULT_OUTCOME);
  if (!p.ok) return p;
  const worths = await find(settings, p.value, console);
  if (!worths.ok) return worths;
  return ok(json ? worthAsJson(worths.value, scenario, id) : worthAsText(worths.value, scenario, console));
};
