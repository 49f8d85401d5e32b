/** How every command begins that runs the scenario of its one operand. */
import { ok, type Result } from '../../../../shared/result';
import { type Arguments, type OptionKind, onlyOperand, readArguments } from '../../arguments';
import { idOf, loadScenario } from '../../scenario';
import { readSettings, type Settings } from './options';

export interface Asked {
  readonly args: Arguments;
  readonly settings: Settings;
  /** The file or baseline, as it was typed. */
  readonly operand: string;
  /** What the scenario goes by in an answer for programs. */
  readonly id: string;
}

/** Reads arguments against the options that a command knows, and the settings against the scenario that it is given. */
export async function readAsked(
  args: readonly string[],
  command: string,
  options: Readonly<Record<string, OptionKind>>,
): Promise<Result<Asked>> {
  const parsed = readArguments(args, options);
  if (!parsed.ok) return parsed;
  const operand = onlyOperand(parsed.value, command, 'FILE|BASELINE');
  if (!operand.ok) return operand;
  const loaded = await loadScenario(operand.value);
  if (!loaded.ok) return loaded;
  const settings = readSettings(parsed.value, loaded.value, operand.value);
  if (!settings.ok) return settings;
  return ok({
    args: parsed.value,
    settings: settings.value,
    operand: operand.value,
    id: idOf(operand.value, loaded.value),
  });
}
