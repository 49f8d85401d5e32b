import { listBaselines } from '../../../shared/baselines';
import { ok } from '../../../shared/result';
import { noOperand, readArguments } from '../arguments';
import type { Command } from '../command';
import { table } from '../table';

/** Lists the built-in starting points. */
export const baselinesCommand: Command = async (args, { words, t }) => {
  const parsed = readArguments(args, {});
  if (!parsed.ok) return parsed;
  const bare = noOperand(parsed.value, 'baselines');
  if (!bare.ok) return bare;
  const rows = listBaselines().map(({ id, title, summary }) => [id, words(title), words(summary)]);
  return ok(
    table([t('cli:baselines.id'), t('cli:baselines.title'), t('cli:baselines.summary')], rows, [
      'left',
      'left',
      'left',
    ]),
  );
};
