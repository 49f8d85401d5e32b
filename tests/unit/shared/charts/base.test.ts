import { axisMoney } from '@shared/charts/base/axes';
import { firstFree, LABEL_GAP, spreadLabels } from '@shared/charts/base/labels';
import { fanExtent, gridValues, monthTicks, niceRange } from '@shared/charts/base/range';
import { csvOf, tableOf, tsvOf } from '@shared/charts/base/table';
import { createFormat } from '@shared/language/format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('labels at line ends', () => {
  it('stay where they are while they keep clear of each other', () => {
    const labels = [20, 60, 100].map((y) => ({ y, priority: 0 }));
    expect(spreadLabels(labels, 0, 120)).toEqual([20, 60, 100]);
  });

  it('never overlap, never leave the chart, and drop the least important first', () => {
    const label = fc.record({ y: fc.integer({ min: -200, max: 400 }), priority: fc.integer({ min: 0, max: 5 }) });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 25 }), fc.integer({ min: 0, max: 250 }), (labels, bottom) => {
        const places = spreadLabels(labels, 0, bottom);
        const kept = places.filter((place) => place !== null).sort((a, b) => a - b);
        expect(kept.length).toBe(Math.min(labels.length, Math.floor(bottom / LABEL_GAP)));
        for (const [index, place] of kept.entries()) {
          expect(place).toBeGreaterThanOrEqual(LABEL_GAP / 2 - 1e-6);
          expect(place).toBeLessThanOrEqual(bottom - LABEL_GAP / 2 + 1e-6);
          const above = kept[index - 1];
          if (above !== undefined) expect(place - above).toBeGreaterThanOrEqual(LABEL_GAP - 1e-6);
        }
        const dropped = labels.filter((_, index) => places[index] === null).map(({ priority }) => priority);
        const keptPriorities = labels.filter((_, index) => places[index] !== null).map(({ priority }) => priority);
        if (dropped.length > 0 && keptPriorities.length > 0) {
          expect(Math.min(...keptPriorities)).toBeGreaterThanOrEqual(Math.max(...dropped));
        }
      }),
    );
  });

  it('gives a label of two lines the room of two', () => {
    const places = spreadLabels(
      [
        { y: 50, priority: 0, height: 28 },
        { y: 50, priority: 0, height: 28 },
      ],
      0,
      100,
    );
    expect(Math.abs((places[1] ?? 0) - (places[0] ?? 0))).toBe(28);
  });

  it('takes the first free place, or none', () => {
    const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
    const area = { x: 0, y: 0, width: 40, height: 10 };
    expect(firstFree([box(-5), box(5), box(20)], [box(0)], area)).toEqual(box(20));
    expect(firstFree([box(5)], [box(0)], area)).toBeNull();
  });
});

describe('value axes', () => {
  it('covers the data with two to six gridlines', () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 3, max: 6 }), (a, b, lines) => {
        const range = niceRange(a, b, lines);
        expect(range.min).toBeLessThanOrEqual(Math.min(a, b));
        expect(range.max).toBeGreaterThanOrEqual(Math.max(a, b));
        expect(gridValues(range).length).toBeLessThanOrEqual(lines);
        expect(gridValues(range).length).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('begins at zero where the data does, and gives a flat line a height', () => {
    expect(niceRange(0, 1700, 4)).toMatchObject({ min: 0, step: 500 });
    expect(niceRange(5, 5, 4).max).toBeGreaterThan(5);
    expect(niceRange(0, 0, 4)).toMatchObject({ min: 0 });
  });

  it('lets the tails of a fan leave the chart rather than flatten its middle', () => {
    const fan = { p5: [-5000], p25: [-100], p50: [0], p75: [100], p95: [150] };
    expect(fanExtent(fan, [200])).toEqual([-400, 200]);
    const calm = { p5: [-150], p25: [-100], p50: [0], p75: [100], p95: [150] };
    expect(fanExtent(calm, [])).toEqual([-150, 150]);
  });

  it('labels whole years where it can', () => {
    expect(monthTicks(0, 24, 6)).toEqual([0, 6, 12, 18, 24]);
    expect(monthTicks(0, 60, 6)).toEqual([0, 12, 24, 36, 48, 60]);
    expect(monthTicks(0, 60, 4)).toEqual([0, 24, 48]);
    expect(monthTicks(0, 12, 4)).toEqual([0, 6, 12]);
  });

  it('uses one scale word for an axis, and parentheses in print', () => {
    const range = { min: -1000, max: 1500, step: 500 };
    const english = createFormat('en');
    expect([-500, 0, 1500].map(axisMoney(range, english))).toEqual(['−0.5bn', '0', '1.5bn']);
    expect([-500, 0, 1500].map(axisMoney(range, english, true))).toEqual(['(0.5bn)', '0', '1.5bn']);
    expect([-500, 1500].map(axisMoney(range, createFormat('zh-Hant')))).toEqual(['−5億', '15億']);
  });
});

describe('the figures of a chart as CSV', () => {
  it('has full figures, quotes what needs it and defuses formulas', () => {
    const table = tableOf(
      'Cash',
      'Month, end',
      ['Jul 2025', '=1+1'],
      [
        { name: 'Median "p50"', value: (row) => [1234.5678901234, Number.NaN][row], text: String },
        { name: '平均', value: (row) => (row === 0 ? null : -0.1 - 0.2), text: String },
      ],
    );
    expect(csvOf(table, String)).toBe(
      '\ufeff"Month, end","Median ""p50""",平均\r\nJul 2025,1234.5678901234,\r\n"\'=1+1",,-0.30000000000000004\r\n',
    );
  });

  it('has the standard errors after the figures, for the columns that have any, and the unit of each column', () => {
    const table = tableOf(
      'Cash',
      'Month',
      ['Jul', 'Aug'],
      [
        {
          name: 'Median',
          value: (row) => row + 1,
          error: (row) => row / 8,
          text: String,
          errorText: String,
          unit: 'm',
        },
        { name: 'Reported', value: () => 5, text: String },
      ],
    );
    expect(csvOf(table, (column) => `${column} ±`)).toBe(
      '\ufeffMonth,Median (m),Reported,Median ± (m)\r\nJul,1,5,0\r\nAug,2,5,0.125\r\n',
    );
    // As a spreadsheet takes it from the clipboard: figures in full, the unit in the header, no mark of bytes.
    expect(tsvOf(table, (column) => `${column} ±`)).toBe(
      'Month\tMedian (m)\tReported\tMedian ± (m)\r\nJul\t1\t5\t0\r\nAug\t2\t5\t0.125',
    );
    // What is certain needs no error beside it.
    expect(table.rows.map(({ errorCells }) => errorCells)).toEqual([
      [null, null],
      ['0.125', null],
    ]);
  });
});
