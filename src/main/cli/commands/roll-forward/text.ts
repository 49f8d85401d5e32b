import { describeDifference } from '../../../../shared/analysis/difference/describe';
import { differences } from '../../../../shared/analysis/difference/find';
import type { RolledForward } from '../../../../shared/analysis/roll-forward/roll-forward';
import { doubtsInWords, fatesInWords } from '../../../../shared/analysis/roll-forward/words';
import type { Console } from '../../command';
import { table } from '../../table';
import type { Asked } from './options';

/** What is different in the new scenario, what has become of events, and what it begins without. */
export function rolledAsText({ scenario: before, span, file }: Asked, rolled: RolledForward, console: Console): string {
  const { t } = console;
  const versions = { before, after: rolled.scenario };
  const shown = differences(before, rolled.scenario).filter(({ kind }) => kind !== 'source');
  const rows = shown.map((one) => {
    const { label, before: was, after: is } = describeDifference(one, versions, console);
    return [label, was, is];
  });
  const header = (['what', 'before', 'after'] as const).map((column) => t(`cli:rollForward.${column}`));
  const lines = [...fatesInWords(rolled.fates, span, console), ...doubtsInWords(rolled.doubts, console)];
  return [t('cli:rollForward.written', { file, date: span.to }), '', table(header, rows, ['left']), '', ...lines].join(
    '\n',
  );
}
