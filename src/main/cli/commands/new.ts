import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { BASELINE_IDS, createBaseline, isBaselineId } from '../../../shared/baselines';
import { fail, ok } from '../../../shared/result';
import { writeScenarioFile } from '../../files';
import { noOperand, readArguments } from '../arguments';
import type { Command } from '../command';

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Writes a new scenario file from a built-in starting point. */
export const newCommand: Command = async (args, { t }) => {
  const parsed = readArguments(args, { from: 'value', output: 'value', force: 'flag' });
  if (!parsed.ok) return parsed;
  const bare = noOperand(parsed.value, 'new');
  if (!bare.ok) return bare;
  const baseline = parsed.value.value('from') ?? 'blank';
  const file = parsed.value.value('output');
  if (!isBaselineId(baseline)) return fail('baseline.unknown', { baseline, known: BASELINE_IDS.join(', ') });
  if (!file) return fail('command.missingArgument', { command: 'new', argument: '-o FILE' });
  if (!parsed.value.flag('force') && (await exists(file))) return fail('file.exists', { path: file });
  const saved = await writeScenarioFile(file, createBaseline(baseline, { uuid: randomUUID() }));
  return saved.ok ? ok(t('cli:new.written', { file })) : saved;
};
