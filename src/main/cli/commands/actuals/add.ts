import { randomUUID } from 'node:crypto';
import { addActual } from '../../../../shared/analysis/actuals/add';
import { isBaselineId } from '../../../../shared/baselines';
import { fail, ok, type Result } from '../../../../shared/result';
import { MARKS } from '../../../../shared/scenario/actuals';
import type { Scenario } from '../../../../shared/scenario/schema';
import { exists, writeScenarioFile } from '../../../files';
import { type Arguments, choice, type OptionKind, readArguments } from '../../arguments';
import type { Console } from '../../command';
import { loadScenario } from '../../scenario';

const OPTIONS = {
  output: 'value',
  force: 'flag',
  document: 'value',
  place: 'value',
  mark: 'value',
  note: 'value',
} as const satisfies Record<string, OptionKind>;

const COMMAND = 'actuals add';

/** The scenario with every figure that is given, or with none. */
async function withFigures(args: Arguments, operand: string, figures: readonly string[]): Promise<Result<Scenario>> {
  const mark = choice(args, 'mark', MARKS);
  if (!mark.ok) return mark;
  const loaded = await loadScenario(operand);
  if (!loaded.ok) return loaded;
  const [document, place, note] = ['document', 'place', 'note'].map((name) => args.value(name));
  let scenario = isBaselineId(operand) ? { ...loaded.value, id: randomUUID() } : loaded.value;
  for (const text of figures) {
    const added = addActual(scenario, text, { mark: mark.value ?? 'single', document, place, note });
    if (!added.ok) return fail(added.error.code, { file: operand, ...added.error.params });
    scenario = added.value;
  }
  return ok(scenario);
}

/** Writes a scenario with figures that were reported. */
export async function addActuals(args: readonly string[], { t }: Console): Promise<Result<string>> {
  const parsed = readArguments(args, OPTIONS);
  if (!parsed.ok) return parsed;
  const [operand, ...figures] = parsed.value.operands;
  if (!operand) return fail('command.missingArgument', { command: COMMAND, argument: 'FILE|BASELINE' });
  if (figures.length === 0) return fail('command.missingArgument', { command: COMMAND, argument: 'revenue@2025=724m' });
  const file = parsed.value.value('output');
  if (!file) return fail('command.missingArgument', { command: COMMAND, argument: '-o FILE' });
  if (!parsed.value.flag('force') && (await exists(file))) return fail('file.exists', { path: file });
  const scenario = await withFigures(parsed.value, operand, figures);
  if (!scenario.ok) return scenario;
  const written = await writeScenarioFile(file, scenario.value);
  return written.ok ? ok(t('cli:actuals.added', { file, count: figures.length })) : written;
}
