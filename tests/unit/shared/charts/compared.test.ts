// Charts of several scenarios: told apart by dashes and names, and with the figures behind them.
import { onTerms, type RanSide } from '@shared/analysis/comparison/side';
import type { ChartTheme } from '@shared/charts/base/theme';
import { COMPARED_CHARTS } from '@shared/charts/compared';
import { cash } from '@shared/charts/compared/cash';
import { gap } from '@shared/charts/compared/gap';
import type { ComparedInput } from '@shared/charts/compared/input';
import { need } from '@shared/charts/compared/need';
import { dashOf } from '@shared/charts/compared/strokes';
import { survival } from '@shared/charts/compared/survival';
import { chartMarkup } from '@shared/charts/drawing/drawing';
import { widthOf } from '@shared/charts/drawing/measure';
import { constantOf } from '@shared/quantity/quantity';
import { createWording } from '@shared/report/wording';
import { beforeAll, describe, expect, it } from 'vitest';
import { zhipuExample } from '../report/example';

const COLOURS = [
  'bg',
  'text',
  'text2',
  'text3',
  'accent',
  'signal',
  'outer',
  'inner',
  'median',
  'grid',
  'axis',
  'saved',
];
const theme = {
  font: 'Source Sans 3',
  widthOf,
  reported: '#a9b1ba',
  series: [],
  ...Object.fromEntries(COLOURS.map((name) => [name, '#000000'])),
} as unknown as ChartTheme;

let sides: readonly RanSide[];
beforeAll(async () => {
  const fees = [190.8, 210, 230, 250];
  const all = await Promise.all(
    fees.map((fee) =>
      zhipuExample(({ assumptions }) => Object.assign(assumptions.compute.start, { quantity: constantOf(fee) })),
    ),
  );
  sides = all.map(({ scenario, result }, place) => ({ name: `Fee ${place + 1}`, given: scenario, scenario, result }));
});

function input(changes: Partial<ComparedInput> = {}): ComparedInput {
  return { sides, looked: 1, first: 0, shown: 24, wording: createWording('en'), theme, print: true, ...changes };
}

function drawn(chart: (typeof COMPARED_CHARTS)[number], given: ComparedInput): string {
  return chartMarkup(chart.spec(given), theme, { width: 640, height: 260, name: chart.id }).toString();
}

describe('charts of several scenarios', () => {
  it('draw every one with dashes of its own and its name beside a piece of its line', () => {
    expect(new Set([0, 1, 2, 3].map((place) => dashOf(place).join(' '))).size).toBe(4);
    for (const chart of [cash, survival, need]) {
      const svg = drawn(chart, input());
      for (const { name } of sides) expect(svg, chart.id).toContain(`>${name}<`);
      // The line itself and the piece of it at its name.
      for (const place of [1, 2, 3]) {
        expect(svg.split(`stroke-dasharray="${dashOf(place).join(' ')}"`).length, chart.id).toBeGreaterThan(2);
      }
    }
  });

  it('have the figures of each result in their tables, with errors', () => {
    const table = survival.table(input(), 'T');
    expect(table.columns).toEqual(['Month end', ...sides.map(({ name }) => name)]);
    expect(table.rows[12]?.values).toEqual(sides.map(({ result }) => result.survival[12]));
    const money = cash.table(input(), 'T');
    expect(money.rows[11]?.values).toEqual(sides.map(({ result }) => result.series.cash?.monthly.p50[11]));
    expect(money.rows[11]?.errorCells.every((error) => error !== null)).toBe(true);
    expect(need.table(input(), 'T').rows[79]?.values).toEqual(sides.map(({ result }) => result.fundingNeed[79]));
  });

  it('say what they show of each', () => {
    const text = survival.finding(input());
    for (const { name } of sides) expect(text).toContain(name);
    expect(gap.finding(input())).toMatch(/^Longer on .*, shorter on .*\.$/);
  });

  it('draw amounts of the currency of the first only, in its own dashes', () => {
    const [first, second, third] = sides as readonly [RanSide, RanSide, RanSide];
    const dollars = { ...second, scenario: { ...second.scenario, currency: 'USD' } };
    const svg = drawn(cash, input({ sides: [first, dollars, third] }));
    expect(svg).not.toContain(`>${second.name}<`);
    expect(svg).toContain(`stroke-dasharray="${dashOf(2).join(' ')}"`);
    expect(cash.offered(input({ sides: [first, dollars] }))).toBe(false);
    expect(survival.offered(input({ sides: [first, dollars] }))).toBe(true);
  });

  it('number months where balance dates are different', () => {
    const [first, second] = sides as readonly [RanSide, RanSide];
    const later = { ...second, scenario: { ...onTerms(first.scenario, second.scenario), balanceDate: '2025-09-30' } };
    expect(survival.table(input({ sides: [first, later] }), 'T').rows[12]?.label).toBe('month 12');
    expect(survival.table(input(), 'T').rows[12]?.label).toBe('Jun 2026');
  });

  it('count every path once in the differences of runway', () => {
    const table = gap.table(input({ looked: 3 }), 'T');
    const all = table.rows.flatMap(({ values }) => values.map((value) => value ?? 0));
    expect(all.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(COMPARED_CHARTS.map(({ id }) => id)).toEqual(['cash', 'survival', 'need', 'gap']);
  });
});
