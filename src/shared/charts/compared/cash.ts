/** Cash of several scenarios by month: the medians. */

import type { RanSide } from '../../analysis/comparison/side';
import { isCertain, pointEstimate } from '../../quantity/quantity';
import { moneyError, moneyWithin } from '../../report/precision';
import { bandError } from '../../report/values';
import { axisMoney, chartOptions, monthAxis, valueAxis } from '../base/axes';
import { lineSet, type XY } from '../base/lines';
import { level } from '../base/marks';
import { niceRange } from '../base/range';
import type { ChartSpec } from '../base/spec';
import { type ChartTable, tableOf } from '../base/table';
import { type ComparedChart, type ComparedInput, firstOf, listed, monthName, monthTick, sidesOfMoney } from './input';
import { nameGutter, namesAtEnds } from './names';
import { strokeOf } from './strokes';

function medians({ scenario, result }: RanSide, { first, shown }: ComparedInput): XY[] {
  const { quantity } = scenario.assumptions.opening.cash;
  const opening = first === 0 && isCertain(quantity) ? [{ x: 0, y: pointEstimate(quantity) }] : [];
  const values = Array.from(result.series.cash?.monthly.p50.subarray(0, shown) ?? [], (y, month) => ({
    x: month + 1,
    y,
  }));
  return [...opening, ...values.filter(({ x }) => x >= first)];
}

/** Where all are out of cash at the same balance; null where each has its own. */
function commonFloor(sides: readonly RanSide[]): number | null {
  const floors = sides.map(({ scenario }) => pointEstimate(scenario.assumptions.opening.cashFloor.quantity));
  return new Set(floors).size === 1 ? (floors[0] as number) : null;
}

function spec(input: ComparedInput): ChartSpec {
  const { theme, wording, print } = input;
  const sides = sidesOfMoney(input);
  const lines = sides.map((side) => medians(side, input));
  const floor = commonFloor(sides);
  const values = [...lines.flat().map(({ y }) => y), ...(floor === null ? [] : [floor])];
  const range = niceRange(Math.min(...values), Math.max(...values), 5);
  return {
    config: {
      type: 'line',
      data: {
        datasets: sides.map(({ place }, index) =>
          lineSet(lines[index] ?? [], { ...strokeOf(place, theme), order: place }),
        ),
      },
      options: chartOptions(
        {
          x: monthAxis({ span: input, labels: 4, text: (month) => monthTick(input, month), theme }),
          y: valueAxis({ range, text: axisMoney(range, wording.format, print), theme }),
        },
        { top: 10, right: nameGutter(sides, theme) },
      ),
    },
    under: floor === null ? [] : [level(floor, theme.signal)],
    over: [namesAtEnds(sides.map(({ name, place }, index) => ({ name, place, value: lines[index]?.at(-1)?.y ?? 0 })))],
  };
}

function table(input: ComparedInput, caption: string): ChartTable {
  const { first, shown, wording, print } = input;
  const sides = sidesOfMoney(input);
  const { t, format } = wording;
  const from = Math.max(1, first);
  const unit = t('overview:table.millions', { currency: format.currencyName(firstOf(input).scenario.currency) });
  const labels = Array.from({ length: shown - from + 1 }, (_, row) => monthName(input, from + row));
  return tableOf(
    caption,
    t('overview:table.month'),
    labels,
    sides.map(({ name, result }) => ({
      name,
      unit,
      value: (row) => result.series.cash?.monthly.p50[from + row - 1],
      error: (row) => bandError(result.series.cash?.monthly, 'p50', from + row - 1),
      text: (value, error) => moneyWithin(value, error, format, { accounting: print }),
      errorText: (error, value) => moneyError(error, format.moneyScale(value).divisor, format),
    })),
  );
}

/** A runway with its word for beyond the horizon. */
function runwayOf({ result }: RanSide, { wording }: ComparedInput): string {
  const { p50 } = result.headline.runwayMonths;
  return p50 === null ? wording.t('diff:beyond') : wording.format.months(p50);
}

export const cash: ComparedChart = {
  id: 'cash',
  title: (input) =>
    input.wording.t('compare:chart.cash', {
      currency: input.wording.format.currencyName(firstOf(input).scenario.currency),
    }),
  finding: (input) =>
    input.wording.t('compare:finding.cash', {
      list: listed(sidesOfMoney(input), input.wording, (side) => runwayOf(side, input)),
    }),
  offered: (input) => sidesOfMoney(input).length > 1,
  spec,
  table,
};
