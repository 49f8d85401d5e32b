import { createFormat } from '../../../shared/language/format';
import { fail, ok } from '../../../shared/result';
import { monthLabel } from '../../../shared/scenario/calendar';
import { typingContext } from '../../../shared/scenario/edit';
import { listAssumptions } from '../../../shared/scenario/listing';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { loadScenario } from '../scenario';
import { table } from '../table';

/** Lists the assumptions of a scenario by the names that `--set` takes. */
export const assumptionsCommand: Command = async (args, { language, t }) => {
  const parsed = readArguments(args, {});
  if (!parsed.ok) return parsed;
  const [operand] = parsed.value.operands;
  if (!operand) return fail('command.missingArgument', { command: 'assumptions', argument: 'FILE|BASELINE' });
  const loaded = await loadScenario(operand);
  if (!loaded.ok) return loaded;
  const scenario = loaded.value;
  const format = createFormat(language, t);
  const monthOf = (index: number) => monthLabel(scenario.balanceDate, index);
  const rows = listAssumptions(scenario.assumptions).map((listed) => {
    const { currency } = typingContext(scenario, listed);
    const words = format.quantity(listed.assumption.quantity, listed.field.unit, { currency, monthLabel: monthOf });
    return [listed.path, words, t(`cli:assumptions.${listed.assumption.source.kind}`)];
  });
  const header = [t('cli:assumptions.path'), t('cli:assumptions.value'), t('cli:assumptions.source')];
  return ok(table(header, rows, ['left', 'left', 'left']));
};
