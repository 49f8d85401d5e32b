import { actualName } from '../../../../shared/analysis/actuals/name';
import type { Scored } from '../../../../shared/analysis/actuals/score';
import {
  apartInWords,
  calibrationInWords,
  placeInWords,
  reportedMoney,
  skillInWords,
  updateInWords,
  versusInWords,
} from '../../../../shared/analysis/actuals/words';
import type { Percentiles } from '../../../../shared/analysis/selection/levels';
import { chanceWithin, moneyError, moneyWithin, shareError } from '../../../../shared/report/precision';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Console } from '../../command';
import { table } from '../../table';
import { eventTable, headlineTable, percentileCells } from '../explain/text';
import type { Follows, Weighed } from './weigh';

const MIDDLES: Percentiles = [0.1, 0.5, 0.9];

/** An amount with its error, as "29.9m ±0.2m". */
function scoreText(
  { value, error }: { readonly value: number; readonly error: number | null },
  { format }: Console,
): string {
  const text = moneyWithin(value, error, format);
  const spread = moneyError(error, format.moneyScale(value).divisor, format);
  return spread === null ? text : `${text} ±${spread}`;
}

function figureTable(figures: readonly Scored[], scenario: Scenario, console: Console): string {
  const { t, format } = console;
  const money = (value: number) => reportedMoney(value, console);
  const rows = figures.map((figure) => [
    actualName(figure.address, scenario, console),
    t(`analysis:actuals.mark.${figure.actual.mark}`),
    money(figure.value),
    ...figure.percentiles.map(money),
    `${chanceWithin(figure.below.share, figure.below.error, 1, format)} ±${shareError(figure.below.error, format)}`,
    scoreText(figure.crps, console),
    skillInWords(figure, scenario, console) ?? '',
  ]);
  const header = [
    ...(['figure', 'mark', 'came'] as const).map((column) => t(`cli:actuals.${column}`)),
    ...['P5', 'P25', 'P50', 'P75', 'P95'],
    ...(['below', 'score', 'naive'] as const).map((column) => t(`cli:actuals.${column}`)),
  ];
  const right = Array.from({ length: header.length - 3 }, () => 'right' as const);
  return table(header, rows, ['left', 'left', ...right, 'left']);
}

/** What lies with the figures: which of them say nothing, and what all together say. */
function otherLines({ scores, asked: { scenario } }: Weighed, console: Console): string[] {
  const { t } = console;
  const listed = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  return [
    ...listed(t('cli:actuals.calibration'), calibrationInWords(scores.calibration, console)),
    ...listed(
      t('cli:actuals.apart'),
      scores.apart.map((one) => apartInWords(one, scenario, console)),
    ),
  ];
}

function inputTable({ updated }: Follows, scenario: Scenario, console: Console): string[] {
  const { t } = console;
  const { inputs } = updated.explanation;
  const told = inputs.filter(({ mayBeNoise }) => !mayBeNoise);
  const rows = told.map(({ id, all, inside }) => [
    id,
    ...percentileCells(id, all, MIDDLES, scenario, console),
    ...percentileCells(id, inside.values, inside.levels, scenario, console),
  ]);
  const columns = (['before', 'after'] as const).flatMap((side) =>
    ['P10', 'P50', 'P90'].map((name) => t(`cli:actuals.${side}`, { name })),
  );
  const rest = inputs.length - told.length;
  return [
    table([t('cli:actuals.input'), ...columns], rows, ['left']),
    ...(rest > 0 ? [t('cli:actuals.rest', { count: rest })] : []),
    '',
  ];
}

function followingLines(follows: Follows, { run, asked: { scenario } }: Weighed, console: Console): string[] {
  const { chosen, tolerance, updated } = follows;
  const { explanation } = updated;
  const addresses = chosen.map(({ address }) => address);
  return [
    '',
    updateInWords(updated, addresses, tolerance, scenario, console),
    '',
    ...inputTable(follows, scenario, console),
    ...eventTable({ explanation }, console),
    headlineTable({ explanation, run, scenario }, console),
  ];
}

function versusLines({ asked: { name, other, scenario }, versus }: Weighed, console: Console): string[] {
  if (!other || !versus) return [];
  const { t } = console;
  const rows = versus.figures.map(({ first, second, difference }) => [
    actualName(first.address, scenario, console),
    ...[first.crps, second.crps, difference].map((score) => scoreText(score, console)),
  ]);
  const header = [
    t('cli:actuals.figure'),
    ...[name, other.name].map((one) => t('cli:actuals.first', { name: one })),
    t('cli:actuals.difference'),
  ];
  return ['', versusInWords(versus, [name, other.name], console), '', table(header, rows, ['left'])];
}

/** What was reported against what was projected, for a reader at a terminal. */
export function actualsAsText(weighed: Weighed, console: Console): string {
  const { scores, follows, asked } = weighed;
  const { figures } = scores;
  return [
    ...figures.map((figure) => placeInWords(figure, asked.scenario, console)),
    ...(figures.length > 0 ? ['', figureTable(figures, asked.scenario, console)] : []),
    ...otherLines(weighed, console),
    ...versusLines(weighed, console),
    ...(follows ? followingLines(follows, weighed, console) : []),
  ].join('\n');
}
