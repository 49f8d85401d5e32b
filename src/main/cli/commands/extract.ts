import { fail, ok } from '../../../shared/result';
import { differing } from '../../../shared/verification/differing';
import { verify } from '../../../shared/verification/verify';
import { readScenarioBytes, writeFileSafely } from '../../files';
import { onlyOperand, readArguments } from '../arguments';
import { simulateAsSaved } from '../as-saved';
import type { Command } from '../command';
import { refuseToReplace } from './export/options';

/** Writes the scenario that a report carries as a file of its own, and says whether it still gives the report's figures. */
export const extractCommand: Command = async (args, console) => {
  const parsed = readArguments(args, { output: 'value', force: 'flag' });
  if (!parsed.ok) return parsed;
  const operand = onlyOperand(parsed.value, 'extract', 'REPORT');
  if (!operand.ok) return operand;
  const target = parsed.value.value('output');
  if (!target) return fail('command.missingArgument', { command: 'extract', argument: '-o FILE' });
  const free = parsed.value.flag('force') ? ok(true as const) : await refuseToReplace([target]);
  if (!free.ok) return free;
  const carried = await readScenarioBytes(operand.value);
  if (!carried.ok) return carried;
  const { scenario, bytes } = carried.value;
  const written = await writeFileSafely(target, bytes);
  if (!written.ok) return written;
  const { t } = console;
  if (!scenario.results) return ok(t('cli:extract.unverified', { file: target }));
  const result = await simulateAsSaved(scenario, console);
  if (!result.ok) return result;
  const verification = verify(scenario, result.value);
  if (verification.kind === 'differs') return differing(target, scenario, result.value, verification, console);
  return ok(t('cli:extract.same', { file: target, fingerprint: scenario.results.fingerprint }));
};
