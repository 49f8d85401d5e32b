import { randomUUID } from 'node:crypto';
import { chooseHeld } from '../../../../shared/analysis/actuals/observe';
import { type Standings, seriesHeld, standings } from '../../../../shared/analysis/actuals/standing';
import { rollSeries } from '../../../../shared/analysis/roll-forward/opening';
import { type RolledForward, rollForward } from '../../../../shared/analysis/roll-forward/roll-forward';
import type { RollSpan } from '../../../../shared/analysis/roll-forward/span';
import { ok, type Result } from '../../../../shared/result';
import { writeScenarioFile } from '../../../files';
import type { Command, Console } from '../../command';
import { applyWhatIfs } from '../../scenario';
import { whatFollows } from '../actuals/weigh';
import { withRunner } from '../simulate/run';
import { type Asked, readRollForward } from './options';
import { rolledAsText } from './text';

/** Figures that end by the new balance date. */
function reportedBy({ held, apart }: Standings, { to }: RollSpan): Standings {
  return { held: held.filter(({ actual }) => actual.to <= to.slice(0, 7)), apart };
}

async function roll(asked: Asked, console: Console): Promise<Result<RolledForward>> {
  const { scenario, span, fates, update, workers } = asked;
  const stood = reportedBy(standings(scenario), span);
  // What cannot be chosen is said before anything is run.
  const chosen = update ? chooseHeld(stood, update.on) : ok([]);
  if (!chosen.ok) return chosen;
  const series = rollSeries(scenario, span.months);
  return withRunner(workers, console, async (runner, watch): Promise<Result<RolledForward>> => {
    const all = await runner.outcomes(scenario, { ...watch, series: [...seriesHeld(stood), ...series] });
    if (!all.ok) return all;
    const { outcomes } = all.value;
    const follows = update ? whatFollows(scenario, stood, chosen.value, all.value, update) : ok(null);
    if (!follows.ok) return follows;
    const learnt = follows.value && {
      weights: follows.value.updated.selection.weights,
      inputs: follows.value.updated.explanation.inputs,
      by: chosen.value.map(({ address }) => address),
    };
    const run = { outcomes: { ...outcomes, series: outcomes.series.slice(stood.held.length) }, series };
    return rollForward(scenario, { span, fates, learnt, uuid: randomUUID() }, run);
  });
}

/** Writes a scenario anew at a later balance date, and says what is different in it. */
export const rollForwardCommand: Command = async (args, console) => {
  const asked = await readRollForward(args);
  if (!asked.ok) return asked;
  const rolled = await roll(asked.value, console);
  if (!rolled.ok) return rolled;
  const set = applyWhatIfs(rolled.value.scenario, asked.value.set, asked.value.file);
  if (!set.ok) return set;
  const result = { ...rolled.value, scenario: set.value };
  const written = await writeScenarioFile(asked.value.file, result.scenario);
  return written.ok ? ok(rolledAsText(asked.value, result, console)) : written;
};
