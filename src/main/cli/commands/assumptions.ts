import { ok } from '../../../shared/result';
import { monthLabel } from '../../../shared/scenario/calendar';
import { listShocks } from '../../../shared/scenario/correlations';
import { currencyOf } from '../../../shared/scenario/edit';
import { listAssumptions } from '../../../shared/scenario/listing';
import { formatChange } from '../../../shared/scenario/parsing/format-change';
import type { Scenario } from '../../../shared/scenario/schema';
import { onlyOperand, readArguments } from '../arguments';
import type { Command, Console } from '../command';
import { loadScenario } from '../scenario';
import { table } from '../table';

function assumptionTable(scenario: Scenario, { t, format }: Console): string {
  const monthOf = (index: number) => monthLabel(scenario.balanceDate, index);
  const rows = listAssumptions(scenario.assumptions).map((listed) => {
    const currency = currencyOf(scenario, listed);
    const words = format.quantity(listed.assumption.quantity, listed.field.unit, { currency, monthLabel: monthOf });
    return [listed.path, words, t(`cli:assumptions.${listed.assumption.source.kind}`)];
  });
  const header = [t('cli:assumptions.path'), t('cli:assumptions.value'), t('cli:assumptions.source')];
  return table(header, rows, ['left', 'left', 'left']);
}

function shockTable({ assumptions }: Scenario, { t }: Console): string {
  const rows = listShocks(assumptions).map(({ path }) => [path]);
  return table([t('cli:assumptions.shock')], rows, ['left']);
}

function correlationTable({ assumptions }: Scenario, { t, format }: Console): string {
  const rows = assumptions.correlations.map(({ between, rank, source }) => [
    between.join(','),
    format.number(rank, 2),
    t(`cli:assumptions.${source.kind}`),
  ]);
  const header = [t('cli:assumptions.pair'), t('cli:assumptions.rank'), t('cli:assumptions.source')];
  return table(header, rows, ['left', 'right', 'left']);
}

/** Dated changes as `--change` takes them. */
function changeTable(scenario: Scenario, { t }: Console): string {
  const rows = scenario.assumptions.changes.map((change) => [`changes.${change.id}`, formatChange(change, scenario)]);
  return table([t('cli:assumptions.change'), t('cli:assumptions.typed')], rows, ['left', 'left']);
}

/** Lists what a scenario assumes, by the names that `--set` and `--correlate` take. */
export const assumptionsCommand: Command = async (args, console) => {
  const parsed = readArguments(args, {});
  if (!parsed.ok) return parsed;
  const operand = onlyOperand(parsed.value, 'assumptions', 'FILE|BASELINE');
  if (!operand.ok) return operand;
  const loaded = await loadScenario(operand.value);
  if (!loaded.ok) return loaded;
  const scenario = loaded.value;
  const tables = [assumptionTable(scenario, console), shockTable(scenario, console)];
  if (scenario.assumptions.changes.length > 0) tables.push(changeTable(scenario, console));
  if (scenario.assumptions.correlations.length > 0) tables.push(correlationTable(scenario, console));
  return ok(tables.join('\n\n'));
};
