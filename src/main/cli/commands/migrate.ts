import { ok } from '../../../shared/result';
import { FILE_VERSION } from '../../../shared/scenario/schema';
import { backupName, readVersionedFile, writeScenarioFile } from '../../files';
import { onlyOperand, readArguments } from '../arguments';
import type { Command } from '../command';

/** Writes a file of an older version anew in the present one, and keeps the original beside it. */
export const migrateCommand: Command = async (args, { t }) => {
  const parsed = readArguments(args, {});
  if (!parsed.ok) return parsed;
  const operand = onlyOperand(parsed.value, 'migrate', 'FILE');
  if (!operand.ok) return operand;
  const file = operand.value;
  const read = await readVersionedFile(file);
  if (!read.ok) return read;
  const { scenario, version } = read.value;
  if (version === FILE_VERSION) return ok(t('cli:migrate.current', { file, version }));
  const written = await writeScenarioFile(file, scenario);
  if (!written.ok) return written;
  return ok(t('cli:migrate.written', { file, from: version, to: FILE_VERSION, backup: backupName(file, version) }));
};
