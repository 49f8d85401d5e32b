/** The chance that cash lasts beyond each month, of several scenarios. */
import { survivalErrors } from '../../report/curve-errors';
import { chanceWithin, shareError } from '../../report/precision';
import { chartOptions, monthAxis, shareAxis } from '../base/axes';
import { lineSet, type XY } from '../base/lines';
import type { ChartSpec } from '../base/spec';
import { type ChartTable, tableOf } from '../base/table';
import { allSides, type ComparedChart, type ComparedInput, listed, monthName, monthTick } from './input';
import { nameGutter, namesAtEnds } from './names';
import { strokeOf } from './strokes';

function curveOf(survival: Float64Array, { first, shown }: ComparedInput): XY[] {
  return Array.from(survival.subarray(first, shown + 1), (y, index) => ({ x: first + index, y }));
}

function spec(input: ComparedInput): ChartSpec {
  const { theme, wording } = input;
  const sides = allSides(input);
  const curves = sides.map(({ result }) => curveOf(result.survival, input));
  return {
    config: {
      type: 'line',
      data: {
        datasets: curves.map((curve, place) =>
          lineSet(curve, { ...strokeOf(place, theme), stepped: true, order: place }),
        ),
      },
      options: chartOptions(
        {
          x: monthAxis({ span: input, labels: 4, text: (month) => monthTick(input, month), theme }),
          y: shareAxis(theme, wording.format),
        },
        { top: 10, right: nameGutter(sides, theme) },
      ),
    },
    under: [],
    over: [namesAtEnds(sides.map(({ name, place }, index) => ({ name, place, value: curves[index]?.at(-1)?.y ?? 0 })))],
  };
}

function table(input: ComparedInput, caption: string): ChartTable {
  const { sides, first, shown, wording } = input;
  const { t, format } = wording;
  const labels = Array.from({ length: shown - first + 1 }, (_, row) => monthName(input, first + row));
  return tableOf(
    caption,
    t('overview:table.month'),
    labels,
    sides.map(({ name, result }) => {
      const errorAt = survivalErrors(result);
      return {
        name,
        value: (row) => result.survival[first + row],
        error: (row) => errorAt(first + row),
        text: (value, error) => chanceWithin(value, error, 1, format),
        errorText: (error) => shareError(error, format),
      };
    }),
  );
}

/** The months that a chance is told of: two years, or all there are. */
function toldMonth({ sides }: ComparedInput): number {
  return Math.min(24, ...sides.map(({ result }) => result.months));
}

export const survival: ComparedChart = {
  id: 'survival',
  title: ({ wording }) => wording.t('overview:chart.survival'),
  finding: (input) => {
    const { t, format } = input.wording;
    const month = toldMonth(input);
    const list = listed(input.sides, input.wording, ({ result }) =>
      chanceWithin(result.survival[month] ?? 0, survivalErrors(result)(month), 1, format),
    );
    return t('compare:finding.survival', { months: format.months(month), list });
  },
  offered: () => true,
  spec,
  table,
};
