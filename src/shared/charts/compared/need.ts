/** The chance that more money is needed than an amount, of several scenarios. */
import { needErrors } from '../../report/curve-errors';
import { moneyError, moneyWithin } from '../../report/precision';
import { finite } from '../../report/values';
import { exceedance, exceedanceOptions, exceedanceRange } from '../base/exceedance';
import { lineSet } from '../base/lines';
import type { ChartSpec } from '../base/spec';
import { type ChartTable, tableOf } from '../base/table';
import { type ComparedChart, type ComparedInput, firstOf, listed, sidesOfMoney } from './input';
import { namesAlong } from './names';
import { strokeOf } from './strokes';

function spec(input: ComparedInput): ChartSpec {
  const { theme } = input;
  const sides = sidesOfMoney(input);
  const needs = sides.map(({ result }) => result.fundingNeed);
  const least = Math.min(...needs.map((need) => need[0] ?? 0));
  const most = Math.max(...needs.map((need) => need.at(-1) ?? 0));
  const range = exceedanceRange(least, Math.max(most, 1));
  const curves = needs.map((need) => exceedance(need, range.min));
  return {
    config: {
      type: 'line',
      data: {
        datasets: sides.map(({ place }, index) =>
          lineSet(curves[index] ?? [], { ...strokeOf(place, theme), order: place }),
        ),
      },
      options: exceedanceOptions(range, most > 0, input, 10),
    },
    under: [],
    over: [namesAlong(sides.map(({ name, place }, index) => ({ name, place, points: curves[index] ?? [] })))],
  };
}

function table(input: ComparedInput, caption: string): ChartTable {
  const { wording, print } = input;
  const sides = sidesOfMoney(input);
  const { t, format } = wording;
  const unit = t('overview:table.millions', { currency: format.currencyName(firstOf(input).scenario.currency) });
  const labels = Array.from(firstOf(input).result.fundingNeed, (_, index) => format.percent(1 - (index + 1) / 100));
  return tableOf(
    caption,
    t('overview:table.chance'),
    labels,
    sides.map(({ name, result }) => {
      const errorAt = needErrors(result);
      return {
        name,
        unit,
        value: (row) => result.fundingNeed[row],
        error: (row) => errorAt(row + 1),
        text: (value, error) => moneyWithin(value, error, format, { accounting: print }),
        errorText: (error, value) => moneyError(error, format.moneyScale(value).divisor, format),
      };
    }),
  );
}

export const need: ComparedChart = {
  id: 'need',
  title: (input) =>
    input.wording.t('overview:chart.need', {
      currency: input.wording.format.currencyName(firstOf(input).scenario.currency),
    }),
  finding: (input) => {
    const { t, format } = input.wording;
    const list = listed(sidesOfMoney(input), input.wording, ({ result }) =>
      moneyWithin(result.headline.fundingNeed.p80, finite(result.error.fundingNeed.p80), format),
    );
    return t('compare:finding.need', { list });
  },
  offered: (input) => sidesOfMoney(input).length > 1,
  spec,
  table,
};
