// What was reported is held against the months that are projected, and against those alone.
import { standings } from '@shared/analysis/actuals/standing';
import type { Actual } from '@shared/scenario/actuals';
import type { Scenario } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../engine/support/scenario';
import { figure } from './support';

const BALANCE = '2025-06-30';

function stood(
  actuals: readonly Actual[],
  reported: Readonly<Record<string, number>> = {},
): ReturnType<typeof standings> {
  const base = scenarioOf({ balanceDate: BALANCE, horizon: 24, segments: [{ id: 'cloud', values: { start: 10 } }] });
  const { source } = figure('revenue@2025', 1);
  const halves = Object.entries(reported).map(([period, revenue]) => ({ period, revenue, source }));
  return standings({ ...base, actuals: [...actuals], reported: halves } satisfies Scenario);
}

describe('a flow', () => {
  it('of months that are projected is held as it is', () => {
    const [held] = stood([figure('revenue.cloud@2025Q4', 30)]).held;
    expect(held).toMatchObject({ at: { series: 'revenue.cloud', from: 3, to: 6 }, value: 30, head: null, naive: null });
  });

  it('that begins before is held without what was reported of that part', () => {
    const [held] = stood([figure('revenue@2025', 724)], { '2025H1': 190.877 }).held;
    expect(held).toMatchObject({ at: { series: 'revenue', from: 0, to: 6 }, head: 190.877 });
    expect(held?.value).toBeCloseTo(533.123, 9);
  });

  it('takes the part before from figures that cover it, one after the other', () => {
    const parts = [figure('grossProfit@2025Q1', 5), figure('grossProfit@2025Q2', 7), figure('grossProfit@2025-04', 2)];
    const { held } = stood([figure('grossProfit@2025', 40), ...parts]);
    expect(held).toMatchObject([{ head: 12, value: 28 }]);
  });

  it('is told from hundreds of figures that overlap and never meet its beginning and end', () => {
    // 27 months before the balance date, each stretch of them but those that end with its month: 2 ** 25 ways to go on.
    const month = (k: number) => `${2023 + Math.floor((k + 3) / 12)}-${String(((k + 3) % 12) + 1).padStart(2, '0')}`;
    const parts = Array.from({ length: 26 }, (_, from) =>
      Array.from({ length: 26 - from }, (_, more) => ({
        ...figure('grossProfit@2025Q1', 1),
        from: month(from),
        to: month(from + more),
      })),
    ).flat();
    expect(parts.at(-1)?.to).toBe('2025-05');
    const whole = { ...figure('grossProfit@2025', 40), from: month(0), to: '2025-12' };
    const { held, apart } = stood([whole, ...parts]);
    expect(held).toEqual([]);
    expect(apart.find(({ actual }) => actual === whole)?.why).toBe('noHead');
  });

  it('is set apart where nothing tells of the part before', () => {
    const { apart } = stood([figure('revenue@2025', 724), figure('revenue@2025Q1', 90)]);
    expect(apart.map(({ address, why }) => [address, why])).toEqual([
      ['revenue@2025', 'noHead'],
      ['revenue@2025Q1', 'history'],
    ]);
  });
});

it('a balance is held at the end of its months', () => {
  const { held } = stood([figure('cash@2025', 900), figure('cash@2025-06', 1000)]);
  expect(held).toMatchObject([
    { at: { series: 'cash', from: 5, to: 6 }, value: 900, naive: { kind: 'unchanged', value: 1000 } },
  ]);
});

it.each([
  ['history', 'revenue@2025-06'],
  ['beyond', 'revenue@2027-07'],
  ['notProjected', 'netProfit@2025H2'],
  ['unknown', 'revenue.chips@2025H2'],
  ['unknown', 'grossMargin@2025H2'],
])('%s is why %s is set apart', (why, address) => {
  expect(stood([figure(address, 1)])).toMatchObject({ held: [], apart: [{ address, why }] });
});

it('the last month of the horizon is held', () => {
  expect(stood([figure('revenue@2027-06', 1)]).held).toMatchObject([{ at: { from: 23, to: 24 } }]);
});

describe('the naive forecast', () => {
  it('is what the same months brought the year before', () => {
    const [held] = stood([figure('revenue@2025H2', 533)], { '2024H2': 267.5, '2025H1': 190.9 }).held;
    expect(held?.naive).toEqual({ kind: 'yearBefore', value: 267.5 });
  });

  it('is the pace of what was reported last, by months, where these were not reported', () => {
    const [held] = stood([figure('revenue@2025Q3', 20), figure('revenue@2024-10..2025-06', 54)]).held;
    expect(held?.naive).toEqual({ kind: 'pace', value: 18 });
  });

  it('is never made of what the projection had still before it', () => {
    const { held } = stood([figure('revenue@2026Q3', 20), figure('revenue@2025Q3', 10)]);
    expect(held.map(({ naive }) => naive)).toEqual([null, null]);
  });
});
