import { differences } from '../../../../shared/analysis/difference/find';
import { ok } from '../../../../shared/result';
import { readArguments, twoOperands } from '../../arguments';
import type { Command } from '../../command';
import { loadScenario } from '../../scenario';
import { diffAsJson } from './json';
import { diffAsText } from './text';

/** Says in what two scenarios differ, without a run; `compare` says what that does. */
export const diffCommand: Command = async (args, console) => {
  const parsed = readArguments(args, { json: 'flag' });
  if (!parsed.ok) return parsed;
  const operands = twoOperands(parsed.value, 'diff', 'FILE|BASELINE');
  if (!operands.ok) return operands;
  const [first, second] = operands.value;
  const before = await loadScenario(first);
  if (!before.ok) return before;
  const after = await loadScenario(second);
  if (!after.ok) return after;
  const found = {
    names: { before: first, after: second },
    before: before.value,
    after: after.value,
    differences: differences(before.value, after.value),
  };
  return ok(parsed.value.flag('json') ? diffAsJson(found) : diffAsText(found, console));
};
