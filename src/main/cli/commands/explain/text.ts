import type { InputInside } from '../../../../shared/analysis/selection/inside';
import type { Percentiles } from '../../../../shared/analysis/selection/levels';
import { explanationInWords } from '../../../../shared/analysis/selection/sentence';
import { listFigures } from '../../../../shared/figures/address';
import { unitContext } from '../../../../shared/report/in-words';
import { chanceWithin } from '../../../../shared/report/precision';
import { findAssumption } from '../../../../shared/scenario/edit';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Console } from '../../command';
import { table } from '../../table';
import { figureRow } from '../simulate/summary';
import type { Explained } from './explained';

const FIGURES = 3;

/** P10, P50 and P90 of the value; of the level where there is no value. */
export function percentileCells(
  id: string,
  values: Percentiles | null,
  levels: Percentiles,
  scenario: Scenario,
  { t, format }: Console,
): string[] {
  const listed = findAssumption(scenario, id);
  if (!values || !listed) return levels.map((level) => t('cli:explain.level', { level: format.percent(level) }));
  const { unit } = listed.field;
  const context = unitContext(scenario, listed);
  return values.map((value) =>
    format.bare(unit === 'monthIndex' ? value : Number(value.toPrecision(FIGURES)), unit, context),
  );
}

function inputTable(inputs: readonly InputInside[], scenario: Scenario, console: Console): string {
  const { t, format } = console;
  const rows = inputs.map(({ id, difference, inside, outside, mayBeNoise }) => [
    id,
    mayBeNoise ? t('cli:explain.noise') : '',
    format.number(Math.abs(difference), 2),
    ...percentileCells(id, inside.values, inside.levels, scenario, console),
    ...percentileCells(id, outside.values, outside.levels, scenario, console),
  ]);
  const header = [
    t('cli:explain.input'),
    '',
    t('cli:explain.distance'),
    ...(['inside', 'outside'] as const).flatMap((side) =>
      ['P10', 'P50', 'P90'].map((name) => t(`cli:explain.${side}`, { name })),
    ),
  ];
  return table(header, rows, ['left', 'left']);
}

export function eventTable({ explanation }: Pick<Explained, 'explanation'>, { t, format }: Console): string[] {
  const { events } = explanation;
  if (events.length === 0) return [];
  const rows = events.map(({ id, inside, all, mayBeNoise }) => [
    `events.${id}`,
    mayBeNoise ? t('cli:explain.noise') : '',
    chanceWithin(inside.share, inside.error, 1, format),
    chanceWithin(all.share, all.error, 1, format),
  ]);
  const header = [t('cli:explain.event'), '', t('cli:explain.onSelected'), t('cli:explain.onAll')];
  return [table(header, rows, ['left', 'left']), ''];
}

export function headlineTable(
  { explanation, run, scenario }: Pick<Explained, 'explanation' | 'run' | 'scenario'>,
  console: Console,
): string {
  const { t } = console;
  const { horizon } = scenario;
  const rows = listFigures(({ inTerminal }) => inTerminal)
    .filter(({ figure, level }) => figure.horizonFor(level) <= horizon)
    .map((at) => {
      const [, ofAll = ''] = figureRow(at, scenario, run, console);
      return [...figureRow(at, scenario, explanation, console), ofAll];
    });
  const header = [t('cli:figure'), t('cli:explain.onSelected'), t('cli:error'), t('cli:explain.onAll')];
  return table(header, rows, ['left']);
}

/** What a condition has shown, for a reader at a terminal. */
export function explainedAsText(explained: Explained, console: Console): string {
  const { explanation, condition, scenario } = explained;
  return [
    explanationInWords(explanation, condition, scenario, console),
    '',
    inputTable(explanation.inputs, scenario, console),
    '',
    ...eventTable(explained, console),
    headlineTable(explained, console),
  ].join('\n');
}
