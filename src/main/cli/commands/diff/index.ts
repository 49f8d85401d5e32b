import { differences } from '../../../../shared/analysis/difference/find';
import { measureDifferences } from '../../../../shared/analysis/difference/measure';
import { ok, type Result } from '../../../../shared/result';
import { LIMITS } from '../../../../shared/scenario/schema';
import { readArguments, twoOperands, wholeNumber } from '../../arguments';
import type { Command, Console } from '../../command';
import { loadScenario } from '../../scenario';
import { withRunner } from '../simulate/run';
import { usualWorkers } from '../simulate/workers';
import type { Compared } from './compared';
import { comparedAsJson } from './json';
import { comparedAsText } from './text';

/** The two scenarios that are named, and what they differ in. */
async function compare([first, second]: readonly [string, string]): Promise<Result<Compared>> {
  const before = await loadScenario(first);
  if (!before.ok) return before;
  const after = await loadScenario(second);
  if (!after.ok) return after;
  return ok({
    names: { before: first, after: second },
    before: before.value,
    after: after.value,
    differences: differences(before.value, after.value),
    measured: null,
  });
}

/** With the effects of what differs, if anything does. */
async function withEffects(compared: Compared, paths: number | undefined, console: Console): Promise<Result<Compared>> {
  const { before, after, differences: found } = compared;
  if (found.length === 0) return ok(compared);
  const measured = await withRunner(usualWorkers(paths ?? before.simulation.paths), console, (runner, options) =>
    measureDifferences(runner, before, after, found, { ...options, ...(paths !== undefined && { paths }) }),
  );
  return measured.ok ? ok({ ...compared, measured: measured.value }) : measured;
}

/** Says in what two scenarios differ, and what each difference does to runway and funding need. */
export const diffCommand: Command = async (args, console) => {
  const parsed = readArguments(args, { json: 'flag', 'no-effects': 'flag', paths: 'value' });
  if (!parsed.ok) return parsed;
  const operands = twoOperands(parsed.value, 'diff', 'FILE|BASELINE');
  if (!operands.ok) return operands;
  const paths = wholeNumber(parsed.value, 'paths', LIMITS.minPaths, LIMITS.maxPaths);
  if (!paths.ok) return paths;
  const compared = await compare(operands.value);
  if (!compared.ok) return compared;
  const whole = parsed.value.flag('no-effects') ? compared : await withEffects(compared.value, paths.value, console);
  if (!whole.ok) return whole;
  return ok(parsed.value.flag('json') ? comparedAsJson(whole.value) : comparedAsText(whole.value, console));
};
