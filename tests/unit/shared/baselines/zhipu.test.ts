import { createBaseline } from '@shared/baselines';
import * as d from '@shared/baselines/zhipu/derive';
import type { Quantity } from '@shared/quantity/quantity';
import { monthLabel } from '@shared/scenario/calendar';
import { listAssumptions } from '@shared/scenario/listing';
import { describe, expect, it } from 'vitest';
import setting from '../../../fixtures/zhipu-setting.json';

const scenario = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
const assumptions = new Map(listAssumptions(scenario.assumptions).map((entry) => [entry.path, entry.assumption]));

function quantityOf(expected: number | Record<string, number[]>): Quantity {
  if (typeof expected === 'number') return { kind: 'constant', value: expected };
  const [[kind, [a = 0, b = 0, c = 0]] = ['', []]] = Object.entries(expected);
  switch (kind) {
    case 'pert':
    case 'triangular':
      return { kind, min: a, mode: b, max: c };
    case 'uniform':
      return { kind, min: a, max: b };
    case 'lognormal':
      return { kind, median: a, sigma: b };
    default:
      throw new Error(`unknown kind ${kind}`);
  }
}

describe('against the independent setting', () => {
  it.each(Object.entries(setting.exact))('%s', (path, expected) => {
    expect(assumptions.get(path)?.quantity).toEqual(quantityOf(expected as number | Record<string, number[]>));
  });

  it.each(Object.entries(setting.near))('%s, nearly', (path, { value, within }) => {
    const quantity = assumptions.get(path)?.quantity;
    if (quantity?.kind !== 'constant') throw new Error(`${path} should be certain`);
    expect(Math.abs(quantity.value - value)).toBeLessThanOrEqual(within);
  });

  it('has its seasons, its credit lines and its calendar', () => {
    const { segments, costs } = scenario.assumptions;
    expect(Object.fromEntries(segments.map(({ id, season }) => [id, season.factors]))).toEqual(setting.season);
    expect(costs.filter((line) => line.onCredit).map((line) => line.id)).toEqual(setting.onCredit);
    expect(scenario.horizon).toBe(setting.horizon);
    expect(monthLabel(scenario.balanceDate, 1)).toBe(setting.firstMonth);
  });

  it('sets what is on and what is off', () => {
    const { events, redemption, facility, raising, market } = scenario.assumptions;
    expect(events).toMatchObject([{ id: 'ipo', kind: 'ipo', enabled: true, commitment: 'planned', currency: 'HKD' }]);
    expect(redemption).toMatchObject({ enabled: true, unless: 'ipo' });
    expect([facility.enabled, raising.enabled, market.enabled]).toEqual([false, false, true]);
    expect(scenario.simulation).toEqual({ seed: 2513, paths: 16_384, sampling: 'sobol' });
    expect([scenario.currency, scenario.balanceDate]).toEqual(['CNY', '2025-06-30']);
  });
});

/** Each sum done again from the printed figures, with numbers written out. */
describe('derivations', () => {
  it('on-premise level', () => {
    expect(d.firstHalfFactor).toBeCloseTo(0.65, 12);
    expect(d.onPremise.centred).toBeCloseTo(161.863696 / 6 / 0.65, 6);
    expect(d.onPremise.centred).toBeCloseTo(41.5, 1);
    expect(d.onPremise.exact).toBeCloseTo(41.503512 * Math.exp(Math.log(312.414 / 124.538) / 4), 4);
    expect(d.onPremise.exact).toBeCloseTo(52.2, 1);
    expect(d.onPremise.start).toBe(52);
  });

  it('cloud level', () => {
    expect(d.cloud.centred).toBeCloseTo(29.013304 / 6, 6);
    expect(d.cloud.exact).toBeCloseTo(4.835551 * Math.sqrt(Math.sqrt(3.5)), 4);
    expect(d.cloud.start).toBe(6.5);
  });

  it('season read from the halves', () => {
    const ratio = (44.9 / 267.514) * Math.sqrt(312.414 / 124.538);
    expect(d.seasonReadings.within2024).toBeCloseTo((2 * ratio) / (1 + ratio), 10);
    expect(d.seasonReadings.within2024).toBeCloseTo(0.42, 2);
    expect(d.seasonReadings.into2025).toBeCloseTo(0.66, 2);
    expect(d.seasonReadings.growthFree).toBeCloseTo(0.514, 3);
    expect(d.firstHalfFactor).toBeGreaterThan(d.seasonReadings.within2024);
    expect(d.firstHalfFactor).toBeLessThan(d.seasonReadings.into2025);
  });

  it('compute and the rest of R&D', () => {
    expect(d.compute.exact).toBeCloseTo(190.8333, 4);
    expect(d.compute.start).toBe(190.8);
    expect(d.otherResearch.besidesCompute).toBeCloseTo(449.7 / 6, 9);
    expect(d.otherResearch.exact).toBeCloseTo(37.95, 9);
    expect(d.otherResearch.start).toBe(38);
    expect(d.staff2024).toBe(27);
    // The three lines give back the printed R&D expense of the half-year.
    expect(6 * (d.compute.start + d.JUDGED.staff + d.otherResearch.start)).toBeCloseTo(1594.7, 0);
  });

  it('bounds of sales and administration', () => {
    expect(d.sales.monthly).toBeCloseTo(34.83, 2);
    expect(d.sales.fixed).toBeCloseTo(34.8333 - 3.1813, 3);
    expect(d.administration.netOfOtherIncome).toBeCloseTo((1752 - 1594.7 - 209 + 95.424) / 6, 9);
    expect(d.administration.netOfOtherIncome).toBeCloseTo(7.29, 2);
    expect(d.administration.withOtherIncome).toBeCloseTo(17.3, 1);
  });

  it('receivables', () => {
    expect(d.receivables.net).toBeCloseTo(145.777, 9);
    expect(d.receivables.onPremise).toBe(146);
    expect(d.receivables.growth).toBeCloseTo(145.777 - 91.135, 9);
    expect(d.receivables.credit).toBeCloseTo(16.845 / 190.877, 9);
    expect(d.receivables.credit2024).toBeCloseTo(8.047 / 312.414, 9);
    // The printed 112 days follow from the average balance of the half-year.
    expect(((145.777 + 91.135) / 2 / 190.877) * 181).toBeCloseTo(112, 0);
  });

  it('opening payables', () => {
    expect(d.payables.costOfSales).toBeCloseTo(95.453 / 6, 9);
    expect(d.payables.exact).toBeCloseTo(((190.8 + 95.453 / 6 + 38 + 8) * 75 * 12) / 365.25, 9);
    expect(d.payables.opening).toBe(620);
    expect(d.payables.builtUp).toBeCloseTo(1752 - 1327 + 54.642, 9);
    expect(d.payables.crossCheck).toBeCloseTo(609, 0);
  });

  it('redeemable instruments close the net current liabilities', () => {
    expect(d.redeemable.exact).toBeCloseTo(7089 + 2552 + 145.777 - 620 - 137, 9);
    expect(d.redeemable.opening).toBe(9030);
    expect(2552 + 145.777 - 620 - 137 - d.redeemable.opening).toBeCloseTo(-7089, 0);
  });

  it('recent burn, and the nine months of the press', () => {
    expect(d.burn.operating).toBeCloseTo(221.17, 2);
    expect(d.burn.exact).toBeCloseTo(247.17, 2);
    expect(d.burn.recent).toBe(247);
    expect(d.burn.monthsByAdjustedLoss).toBeCloseTo((2552 * 6) / 1752, 9);
    expect(Math.round(d.burn.monthsByAdjustedLoss)).toBe(9);
    expect(d.leaseMonths).toBeCloseTo(33.3, 1);
  });

  it('listing and market', () => {
    expect(d.listing.gross).toBeCloseTo(4348.1, 1);
    expect(d.listing.preMoney).toBe(26497);
    expect(assumptions.get('events.ipo.preMoney')?.quantity).toEqual({ kind: 'constant', value: 26497 });
    expect(d.marketShare.ofAll).toBeCloseTo(0.0589, 4);
    expect(d.marketShare.ofInstitutions).toBeCloseTo(0.0665, 4);
  });

  it('reported halves', () => {
    expect(scenario.reported.map(({ period, revenue }) => [period, revenue])).toEqual([
      ['2024H1', 44.9],
      ['2024H2', 267.514],
      ['2025H1', 190.877],
    ]);
  });
});
