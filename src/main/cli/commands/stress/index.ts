import { layAll } from '../../../../shared/analysis/stress/lay-all';
import { measureStress } from '../../../../shared/analysis/stress/measure';
import { reverseAll } from '../../../../shared/analysis/stress/reverse-all';
import { hasStrength } from '../../../../shared/analysis/stress/shock';
import { ok } from '../../../../shared/result';
import type { Command } from '../../command';
import { readAsked } from '../simulate/asked';
import { withRunner } from '../simulate/run';
import { listedAsJson, reversedAsJson, stressedAsJson } from './json';
import { listedAsText } from './list-text';
import { readAskedShocks, readMark, STRESS_OPTIONS } from './options';
import { reversedAsText } from './reverse-text';
import { stressedAsText } from './text';

/** Lays shocks on a scenario and says what they do, or how far they have to go before cash no longer lasts. */
export const stressCommand: Command = async (args, console) => {
  const asked = await readAsked(args, 'stress', STRESS_OPTIONS);
  if (!asked.ok) return asked;
  const { settings, args: given, id } = asked.value;
  const { scenario, workers, json } = settings;
  const shocks = await readAskedShocks(given.values('shock'));
  if (!shocks.ok) return shocks;
  const asksMark = readMark(given, scenario);
  if (!asksMark.ok) return asksMark;
  const mark = asksMark.value;
  const wanted = shocks.value.filter(({ shock }) => !mark || hasStrength(shock));
  const laid = layAll(scenario, wanted, console);
  if (!laid.ok) return laid;
  if (given.flag('list')) {
    const listed = { id, scenario, laid: laid.value };
    return ok(json ? listedAsJson(listed, console) : listedAsText(laid.value, scenario, console));
  }
  if (!mark) {
    const table = await withRunner(workers, console, (runner, options) =>
      measureStress(runner, scenario, laid.value.asked, options),
    );
    if (!table.ok) return table;
    const told = { id, scenario, laid: laid.value, table: table.value };
    return ok(json ? stressedAsJson(told) : stressedAsText(told, console));
  }
  const reversed = await withRunner(workers, console, (runner, options) =>
    reverseAll(runner, scenario, laid.value, mark, options),
  );
  if (!reversed.ok) return reversed;
  const told = { id, scenario, laid: laid.value, mark, reversed: reversed.value };
  return ok(json ? reversedAsJson(told) : reversedAsText(told, console));
};
