import { pointEstimate } from '@shared/quantity/quantity';
import { bandTable } from '@shared/report/band-table';
import { burnRows } from '@shared/report/document/burn-rows';
import { cashBridge } from '@shared/report/document/cash-bridge';
import type { ReportInput } from '@shared/report/document/context';
import { NO_STUDIES } from '@shared/report/document/studies';
import { createWording } from '@shared/report/wording';
import { beforeAll, describe, expect, it } from 'vitest';
import { zhipuExample } from '../example';

const english = createWording('en');
let input: ReportInput;
beforeAll(async () => {
  input = { ...(await zhipuExample()), before: null, compared: [], studies: NO_STUDIES };
});

function mean(id: string, month: number): number {
  return input.result.series[id]?.monthly.mean[month] ?? Number.NaN;
}

describe('the bridge of cash', () => {
  it('goes from the opening balance to the mean cash a year later, each step from where the last one ended', () => {
    const { steps } = cashBridge(input, 12, english);
    expect(steps[0]).toMatchObject({ id: 'opening', isSum: true });
    // Months are kept in single precision.
    expect(steps[0]?.to).toBeCloseTo(pointEstimate(input.scenario.assumptions.opening.cash.quantity), 1);
    expect(steps.at(-1)).toMatchObject({ id: 'closing', isSum: true, to: mean('cash', 11) });
    let stands = 0;
    for (const { id, from, to, isSum } of steps) {
      if (isSum && id !== 'opening') expect(to, id).toBeCloseTo(stands, 6);
      if (!isSum) expect(from, id).toBe(stands);
      stands = to;
    }
  });

  it('tells before funding what is left without it', () => {
    const { steps } = cashBridge(input, 12, english);
    const burnt = Array.from({ length: 12 }, (_, month) => mean('burn', month)).reduce((a, b) => a + b, 0);
    const before = steps.find(({ id }) => id === 'beforeFunding');
    expect(before?.to).toBeCloseTo((steps[0]?.to ?? 0) - burnt, 1);
  });

  it('has no step for what does not happen', () => {
    expect(cashBridge(input, 3, english).steps.map(({ id }) => id)).not.toContain('redemption');
  });
});

describe('burn', () => {
  it('is the mean of the months ahead, gross and net', () => {
    const rows = burnRows(input, english);
    const first = (months: number, ids: readonly string[]) =>
      ids.flatMap((id) => Array.from({ length: months }, (_, month) => mean(id, month))).reduce((a, b) => a + b, 0) /
      months;
    const millions = (id: string) => Number(rows.find((row) => row.id === id)?.value.replace('m', ''));
    for (const months of [3, 6]) {
      expect(Math.abs(millions(`net.${months}`) - first(months, ['burn']))).toBeLessThanOrEqual(0.5);
      expect(
        Math.abs(millions(`gross.${months}`) - first(months, ['payments', 'capex', 'leases'])),
      ).toBeLessThanOrEqual(0.5);
    }
    expect(rows[0]?.value).toBe('2.55bn');
  });
});

describe('the table of bands', () => {
  it('has percentiles of each period, those of what is paid with their ends changed', () => {
    const { lines, columns } = bandTable(input.scenario, input.result, 'year', english);
    expect(columns).toEqual(['2025*', '2026', '2027', '2028', '2029', '2030*']);
    const row = (id: string) => lines.flatMap(({ rows }) => rows).find((one) => one.id === id)?.values ?? [];
    const { burn, cash } = input.result.series;
    expect(row('cash.p5')[1]).toBe(cash?.year.p5[1]);
    expect(row('burn.p5')[1]).toBe(-(burn?.year.p95[1] ?? Number.NaN));
    for (const { id } of lines) {
      for (const [index] of columns.entries()) {
        const [low = 0, half = 0, high = 0] = ['p5', 'p50', 'p95'].map((level) => row(`${id}.${level}`)[index]);
        expect((low ?? 0) <= (half ?? 0) && (half ?? 0) <= (high ?? 0), `${id} ${index}`).toBe(true);
      }
    }
  });
});
