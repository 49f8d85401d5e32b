import type { Common } from '../../../../shared/analysis/worst/common';
import type { ExaminedPath, WorstPaths } from '../../../../shared/analysis/worst/examine';
import { chanceWithin } from '../../../../shared/report/precision';
import { monthLabel } from '../../../../shared/scenario/calendar';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Console } from '../../command';
import { table } from '../../table';

/** "Jun 2026", or "beyond 60 months" for null. */
export function monthText(month: number | null, { balanceDate, horizon }: Scenario, { t, format }: Console): string {
  return month === null ? t('cli:beyond', { months: horizon }) : format.month(monthLabel(balanceDate, month));
}

function listTable(paths: readonly ExaminedPath[], scenario: Scenario, console: Console): string {
  const { t, format } = console;
  const rows = paths.map(({ path, cashOutMonth, fundingNeed }) => [
    String(path),
    monthText(cashOutMonth || null, scenario, console),
    format.money(fundingNeed, { currency: scenario.currency }),
  ]);
  return table([t('cli:worst.path'), t('cli:worst.out'), t('cli:worst.need')], rows, ['right']);
}

/** What the worst 5% share; a part that would be empty is left out, and if both are, a sentence says so. */
function commonText({ inputs, events }: Common, { t, format }: Console): string[] {
  const uneven = inputs.map(({ id, inside: { levels } }) => [id, format.number(levels[1] * 100)]);
  const missed = events.map(({ id, inside, all }) => [
    `events.${id}`,
    chanceWithin(1 - inside.share, inside.error, 1, format),
    chanceWithin(1 - all.share, all.error, 1, format),
  ]);
  if (uneven.length + missed.length === 0) return [t('cli:worst.nothing')];
  return [
    ...(uneven.length > 0 ? [table([t('cli:worst.input'), t('cli:worst.median')], uneven, ['left'])] : []),
    ...(uneven.length > 0 && missed.length > 0 ? [''] : []),
    ...(missed.length > 0
      ? [table([t('cli:worst.event'), t('cli:worst.onWorst'), t('cli:worst.onAll')], missed, ['left'])]
      : []),
  ];
}

export function worstAsText({ total, listed, common }: WorstPaths, scenario: Scenario, console: Console): string {
  const { t, format } = console;
  const counts = { count: format.number(total), examined: format.number(common.examined) };
  return [
    t('cli:worst.title', { listed: format.number(listed.length), count: counts.count }),
    listTable(listed, scenario, console),
    '',
    t(common.examined < total ? 'cli:worst.commonSome' : 'cli:worst.common', counts),
    ...commonText(common, console),
  ].join('\n');
}
