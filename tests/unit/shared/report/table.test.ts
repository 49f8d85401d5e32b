import { figureRows } from '@shared/report/figures';
import { periodTable, type TableRow } from '@shared/report/table';
import { createWording } from '@shared/report/wording';
import type { Language } from '@shared/scenario/text';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, zhipuExample } from './example';

let example: Example;
beforeAll(async () => {
  example = await zhipuExample();
});

function tableIn(language: Language) {
  return periodTable(example.scenario, example.result, 'halfYear', createWording(language));
}

function row(rows: readonly TableRow[], id: string): TableRow {
  const found = rows.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

describe.each(['en', 'zh-Hant'] as const)('the half-year table in %s', (language) => {
  it('adds up from revenue to the operating loss and on to cash burn, in every half-year', () => {
    const { rows, columns } = tableIn(language);
    expect(columns).toHaveLength(10);
    for (const column of columns.keys()) {
      const upTo = (total: string) =>
        rows
          .slice(0, rows.indexOf(row(rows, total)))
          .filter(({ role }) => role === 'line')
          .reduce((sum, { values }) => sum + (values[column] ?? Number.NaN), 0);
      // The engine keeps months in single precision; a ten-thousandth of a million is far below what is shown.
      expect(upTo('operatingProfit')).toBeCloseTo(row(rows, 'operatingProfit').values[column] ?? Number.NaN, 4);
      expect(upTo('burn')).toBeCloseTo(row(rows, 'burn').values[column] ?? Number.NaN, 4);
    }
  });

  it("shows the half-year's own median of burn, not a sum of medians", () => {
    const { rows } = tableIn(language);
    const median = example.result.series.burn?.halfYear.p50[0] ?? Number.NaN;
    expect(row(rows, 'burnMedian').values[0]).toBe(-median);
    expect(row(rows, 'burnMedian').role).toBe('remark');
  });

  it('sets negatives in parentheses and never a bare minus', () => {
    const cells = tableIn(language).rows.flatMap(({ cells: texts }) => texts);
    expect(cells.some((cell) => /^\([\d,.]+\)$/.test(cell))).toBe(true);
    expect(cells.filter((cell) => /[-−]/.test(cell))).toEqual([]);
  });
});

describe('digits in the half-year table', () => {
  it('do not go beyond the standard error of their figure, which is stated', () => {
    const table = tableIn('en');
    expect(table.error).toMatch(/^[1-9]0*$/);
    const burn = row(table.rows, 'burn');
    const error = example.result.series.burn?.halfYear.error?.mean ?? [];
    for (const [index, cell] of burn.cells.entries()) {
      const shown = Number(cell.replace(/[(),]/g, ''));
      const unit = 10 ** Math.max(0, Math.floor(Math.log10(Number((error[index] ?? 0).toPrecision(1)))));
      expect(shown % unit, cell).toBe(0);
    }
  });
});

describe('the table in the numbers that the user has chosen', () => {
  it.each([
    ['million', 'minus', /^−[\d,]+$/, 'CNY m', /m$/],
    ['billion', 'parentheses', /^\([\d.]+\)$/, 'CNY bn', /bn$/],
  ] as const)('%s, %s', (moneyUnit, negatives, loss, unit, amount) => {
    const wording = createWording('en', { moneyUnit, negatives });
    const table = periodTable(example.scenario, example.result, 'halfYear', wording);
    const figures = figureRows(example.scenario, example.result, wording);
    expect(table.unit).toBe(unit);
    expect(row(table.rows, 'operatingProfit').cells[0]).toMatch(loss);
    expect(figures.find(({ id }) => id === 'fundingNeed.p80')?.value).toMatch(amount);
  });
});
