import type { Estimate } from '../../../../shared/analysis/estimators/estimate';
import type { StatisticEstimate } from '../../../../shared/analysis/estimators/statistic';
import type { InputDetail } from '../../../../shared/analysis/sensitivity/matters';
import type { Player } from '../../../../shared/analysis/sensitivity/players';
import {
  mattersInWords,
  mayBeNothing,
  shareWords,
  totalInWords,
} from '../../../../shared/analysis/sensitivity/sentence';
import { figureText, plusMinus } from '../../../../shared/report/figure-text';
import type { Console } from '../../command';
import { table } from '../../table';
import type { Studied } from './studied';

function shareCells(share: Estimate | null, console: Console): [string, string] {
  if (!share) return ['', ''];
  const [value, error] = shareWords(share, console);
  return [value, plusMinus(error)];
}

/** The outcome with an input at one end; months as they are, everything with the digits that its error allows. */
function endText(end: StatisticEstimate | undefined, { matters, scenario }: Studied, console: Console): string {
  if (!end) return '';
  const [value] = figureText(
    { figure: { unit: matters.outcome.unit, missing: 'meaningless' } },
    end,
    scenario,
    console,
  );
  return value;
}

function mattersTable(studied: Studied, console: Console): string {
  const { t, format } = console;
  const { effects, groups } = studied.matters;
  const detailOf = new Map<string, InputDetail>(studied.details.map((detail) => [detail.id, detail]));
  const shown = effects.filter(({ share }) => !mayBeNothing(share));
  const rows = shown.map(({ id, share }) => {
    const { tornado, rank } = detailOf.get(id) ?? { tornado: null, rank: null };
    return [
      id,
      ...shareCells(share, console),
      endText(tornado?.lowest, studied, console),
      endText(tornado?.highest, studied, console),
      rank ? format.number(rank.value, 2) : '',
    ];
  });
  const together = groups.map(({ ids, share }) => [ids.join(' + '), ...shareCells(share, console), '', '', '']);
  const header = [
    t('cli:sensitivity.input'),
    t('cli:sensitivity.share'),
    '',
    t('cli:sensitivity.lowest'),
    t('cli:sensitivity.highest'),
    t('cli:sensitivity.rank'),
  ];
  const rest = effects.length - shown.length;
  return [
    table(header, [...rows, ...together], ['left']),
    ...(rest > 0 ? [t('cli:sensitivity.rest', { count: rest })] : []),
  ].join('\n');
}

const labelOf = ({ kind, id, ids }: Player) => (kind === 'group' ? ids.join(' + ') : id);

function totalTable({ total, scenario }: Studied, console: Console): string[] {
  if (!total) return [];
  const { t } = console;
  const known = total.effects.filter((effect) => !mayBeNothing(effect.total));
  const shown = [...known, ...total.groups];
  const rest = total.effects.length - known.length;
  const rows = shown.map((effect) => [
    labelOf(effect),
    ...shareCells(effect.first, console),
    ...shareCells(effect.total, console),
    ...shareCells(effect.interactions, console),
    ...shareCells(effect.full, console),
  ]);
  const header = [
    t('cli:sensitivity.input'),
    ...(['alone', 'total', 'interactions', 'full'] as const).flatMap((name) => [t(`cli:sensitivity.${name}`), '']),
  ];
  return [
    '',
    totalInWords(total, scenario, console),
    table(header, rows, ['left']),
    ...(rest > 0 ? [t('cli:sensitivity.rest', { count: rest })] : []),
  ];
}

function shapleyTable({ shapley }: Studied, console: Console): string[] {
  if (!shapley) return [];
  const { t } = console;
  const rows = shapley
    .filter(({ share }) => !mayBeNothing(share))
    .map((effect) => [labelOf(effect), ...shareCells(effect.share, console)]);
  return [
    '',
    t('cli:sensitivity.shapley'),
    table([t('cli:sensitivity.input'), t('cli:sensitivity.share'), ''], rows, ['left']),
  ];
}

export function studiedAsText(studied: Studied, console: Console): string {
  const { matters, scenario } = studied;
  return [
    mattersInWords(matters, scenario, console),
    '',
    mattersTable(studied, console),
    ...totalTable(studied, console),
    ...shapleyTable(studied, console),
  ].join('\n');
}
