import { fail, ok } from '../../../shared/result';
import { differing } from '../../../shared/verification/differing';
import { verify } from '../../../shared/verification/verify';
import { onlyOperand, readArguments } from '../arguments';
import { simulateAsSaved } from '../as-saved';
import type { Command } from '../command';
import { loadScenario } from '../scenario';

/** Prints the fingerprint of a scenario's figures; `--verify` compares it with that of its author. */
export const fingerprintCommand: Command = async (args, console) => {
  const parsed = readArguments(args, { verify: 'flag' });
  if (!parsed.ok) return parsed;
  const operand = onlyOperand(parsed.value, 'fingerprint', 'FILE|BASELINE');
  if (!operand.ok) return operand;
  const file = operand.value;
  const loaded = await loadScenario(file);
  if (!loaded.ok) return loaded;
  if (parsed.value.flag('verify') && !loaded.value.results) return fail('fingerprint.nothingSaved', { path: file });
  const result = await simulateAsSaved(loaded.value, console);
  if (!result.ok) return result;
  const fingerprint = result.value.fingerprint ?? '';
  if (!parsed.value.flag('verify')) return ok(fingerprint);
  const verification = verify(loaded.value, result.value);
  if (verification.kind !== 'differs') return ok(console.t('cli:verify.same', { file, fingerprint }));
  return differing(file, loaded.value, result.value, verification, console);
};
