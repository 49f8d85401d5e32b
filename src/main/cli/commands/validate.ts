import { ok } from '../../../shared/result';
import { listAssumptions } from '../../../shared/scenario/listing';
import { readScenarioFile } from '../../files';
import { onlyOperand, readArguments } from '../arguments';
import type { Command } from '../command';

/** Says whether a file can be opened, and if not, what is wrong with it. */
export const validateCommand: Command = async (args, { words, t }) => {
  const parsed = readArguments(args, {});
  if (!parsed.ok) return parsed;
  const operand = onlyOperand(parsed.value, 'validate', 'FILE');
  if (!operand.ok) return operand;
  const file = operand.value;
  const scenario = await readScenarioFile(file);
  if (!scenario.ok) return scenario;
  return ok(
    t('cli:validate.valid', {
      file,
      title: words(scenario.value.title),
      assumptions: listAssumptions(scenario.value.assumptions).length,
      months: scenario.value.horizon,
    }),
  );
};
