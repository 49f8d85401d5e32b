import { createBaseline } from '@shared/baselines';
import * as d from '@shared/baselines/minimax/derive';
import { pointEstimate } from '@shared/quantity/quantity';
import { monthLabel } from '@shared/scenario/calendar';
import { listAssumptions } from '@shared/scenario/listing';
import { describe, expect, it } from 'vitest';

const scenario = createBaseline('minimax', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
const values = new Map(
  listAssumptions(scenario.assumptions).map(({ path, assumption }) => [path, pointEstimate(assumption.quantity)]),
);
const value = (path: string): number => {
  const found = values.get(path);
  if (found === undefined) throw new Error(`no assumption ${path}`);
  return found;
};

describe('derivations', () => {
  it('levels of the two segments', () => {
    expect(d.consumer.exact).toBeCloseTo(((53.44 * 0.71) / 9) * Math.exp(0.375 * Math.log(2.75)), 9);
    expect(d.enterprise.exact).toBeCloseTo(((53.44 * 0.29) / 9) * Math.exp(0.375 * Math.log(2.75)), 9);
    expect([d.consumer.start, d.enterprise.start]).toEqual([6.2, 2.5]);
    // A segment's own growth, printed on one page only, gives the same to the nearest 0.1.
    expect(d.bySegmentGrowth.consumer).toBeCloseTo(6.2, 1);
    expect(d.bySegmentGrowth.enterprise).toBeCloseTo(2.5, 1);
  });

  it('segment margins make the margin of the company', () => {
    expect(d.weightedMargin).toBeCloseTo(0.71 * 0.047 + 0.29 * 0.694, 12);
    expect(Math.abs(d.weightedMargin - 0.233)).toBeLessThan(0.002);
  });

  it('R&D adds up to what was printed', () => {
    expect(d.research.compute).toBe(15.8);
    expect(d.research.compute + d.JUDGED.staff + d.research.other).toBeCloseTo(180 / 9, 9);
  });

  it('selling and administration fit the operating cash outflow', () => {
    expect(d.overhead.byLoss).toBeCloseTo((186 - 180) / 9 + (53.44 * 0.233) / 9, 9);
    expect(d.overhead.byCash).toBeCloseTo((209 - 180) / 9 + (53.44 * 0.233) / 9, 9);
    const overhead =
      value('costs.sales-marketing.start') +
      value('costs.sales-marketing.shareOfRevenue') * (53.44 / 9) +
      value('costs.admin.start');
    expect(Math.abs(overhead - d.overhead.byCash)).toBeLessThan(0.05);
    expect(overhead).toBeGreaterThan(d.overhead.byLoss);
  });

  it('receivables, payables and burn', () => {
    expect(d.receivables.consumer + d.receivables.enterprise).toBeCloseTo(8.06, 9);
    expect(d.payables.exact).toBeCloseTo(((15.8 + 1.2 + (53.44 / 9) * 0.767) * 60 * 12) / 365.25, 9);
    expect(d.burn.recent).toBe(23.2);
  });

  it('proceeds and value of the listing', () => {
    expect(d.listing).toEqual({ low: 3700, likely: 4600, high: 5300, preMoney: 46200 });
    expect(monthLabel(scenario.balanceDate, value('events.ipo.month'))).toBe('2026-01');
  });
});

it('starts with a burn of about 20m a month and a simple runway of around four years', () => {
  const revenue = value('segments.consumer.start') + value('segments.enterprise.start');
  const grossProfit =
    value('segments.consumer.start') * value('segments.consumer.marginStart') +
    value('segments.enterprise.start') * value('segments.enterprise.marginStart');
  const costs =
    value('compute.start') +
    value('costs.rd-staff.start') +
    value('costs.rd-other.start') +
    value('costs.sales-marketing.start') +
    value('costs.sales-marketing.shareOfRevenue') * revenue +
    value('costs.admin.start');
  const interest = (value('cash.cashYield') * value('opening.cash')) / 12;
  const burn = costs - grossProfit - interest + value('cash.capex') + value('cash.leases');
  expect(burn).toBeGreaterThan(18);
  expect(burn).toBeLessThan(25);
  expect(value('opening.cash') / value('opening.recentBurn')).toBeCloseTo(47.5, 0);
});

it('claims no half-year that was not printed', () => {
  expect(scenario.reported).toEqual([]);
  expect([scenario.currency, scenario.balanceDate]).toEqual(['USD', '2025-09-30']);
});
