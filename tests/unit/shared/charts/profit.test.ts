import type { ChartTheme } from '@shared/charts/base/theme';
import { widthOf } from '@shared/charts/drawing/measure';
import type { ChartInput } from '@shared/charts/input';
import { profit, profitFinding } from '@shared/charts/kinds/profit';
import { constantOf } from '@shared/quantity/quantity';
import { createWording } from '@shared/report/wording';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, zhipuExample } from '../report/example';

let example: Example;
let without: Example;
beforeAll(async () => {
  example = await zhipuExample();
  without = await zhipuExample(({ assumptions }) => {
    for (const segment of assumptions.segments) segment.start.quantity = constantOf(0);
  });
});

function input({ scenario, result }: Example, period: ChartInput['period'] = 'halfYear'): ChartInput {
  const theme = { font: 'sans-serif', series: [], widthOf } as unknown as ChartTheme;
  const view = { first: 0, shown: 24, period, log: false };
  return { scenario, result, ...view, saved: null, wording: createWording('en'), theme, print: false };
}

describe('operating profit and gross margin', () => {
  it('say whether it is a profit or a loss, with the margin of the same year', () => {
    expect(profitFinding(input(example))).toMatch(/^2026: median loss CNY [\d.]+bn, margin \d\d(\.\d)?%$/);
    const { operatingProfit, ...series } = example.result.series;
    if (!operatingProfit) throw new Error('No operating profit');
    const year = { ...operatingProfit.year, p50: operatingProfit.year.p50.map((value) => -value) };
    const result = { ...example.result, series: { ...series, operatingProfit: { ...operatingProfit, year } } };
    expect(profitFinding(input({ ...example, result }))).toMatch(/^2026: median profit CNY [\d.]+bn, margin/);
  });

  it('tell no margin where there is no revenue to divide by', () => {
    expect(profitFinding(input(without))).toMatch(/^2026: median loss CNY [\d.]+bn$/);
    expect(profit.readout(input(without), 12).detail).toBe('');
    const table = profit.table(input(without), 'Profit');
    for (const { cells } of table.rows) {
      expect(cells.slice(0, 6).every((cell) => cell !== '')).toBe(true);
      expect(cells.slice(6)).toEqual(['', '', '', '', '', '']);
    }
    const [, margins] = profit.spec(input(without)).config.data.datasets;
    expect(margins?.data.every((value) => value === null)).toBe(true);
  });

  it('divide sums of a period, and not the other way round', () => {
    const table = profit.table(input(example, 'year'), 'Profit');
    const { grossMargin, grossProfit, revenue } = example.result.series;
    const median = table.columns.indexOf('Gross margin: Median') - 1;
    expect(table.rows.map(({ values }) => values[median])).toEqual([...(grossMargin?.year.p50.slice(0, 3) ?? [])]);
    const ratio = (grossProfit?.year.mean[1] ?? 0) / (revenue?.year.mean[1] ?? 1);
    expect(table.rows[1]?.values[median]).toBeCloseTo(ratio, 1);
  });

  it('count amounts in millions and shares in nothing', () => {
    const { columns, units } = profit.table(input(example), 'Profit');
    for (const [index, name] of columns.slice(1).entries()) {
      expect(units[index]).toBe(name.startsWith('Gross margin') ? null : 'CNY m');
    }
  });

  it('are read by the period that the crosshair stands in', () => {
    expect(profit.readout(input(example), 7)).toMatchObject({
      when: 'H1 2026',
      detail: expect.stringMatching(/^margin/),
    });
    expect(profit.readout(input(example), 12)).toEqual(profit.readout(input(example), 7));
    expect(profit.readout(input(example, 'monthly'), 12).when).toBe('Jun 2026');
  });
});
