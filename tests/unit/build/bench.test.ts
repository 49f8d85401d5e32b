import { LINE } from '@shared/engine/model/lines';
import type { Scenario } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { bandDifference, headlineDifference, LIMIT } from '../../bench/agreement';
import { refuseUnknown, unknownOf } from '../../bench/known';
import { checkedScenario, measuredScenario } from '../../bench/scenarios';
import { settingOf, settingText } from '../../bench/setting';

function having(change: (assumptions: Scenario['assumptions']) => void): Scenario {
  const scenario = structuredClone(measuredScenario());
  change(scenario.assumptions);
  return scenario;
}

describe('what the other implementations of the bench do not know', () => {
  it('is nothing of the scenarios that they run', () => {
    expect(unknownOf(measuredScenario())).toEqual([]);
    expect(unknownOf(checkedScenario())).toEqual([]);
  });

  it.each([
    ['segments.churn', (a: Scenario['assumptions']) => Object.assign(a.segments[0] ?? {}, { churn: a.cash.capex })],
    ['compute.price', (a: Scenario['assumptions']) => Object.assign(a.compute, { price: a.cash.capex })],
    ['tax', (a: Scenario['assumptions']) => Object.assign(a, { tax: { rate: a.cash.capex } })],
    ['costs.basis = seats', (a: Scenario['assumptions']) => Object.assign(a.costs[0] ?? {}, { basis: 'seats' })],
    ['events.kind = bond', (a: Scenario['assumptions']) => Object.assign(a.events[0] ?? {}, { kind: 'bond' })],
    ['a raising policy', (a: Scenario['assumptions']) => Object.assign(a.raising, { enabled: true })],
  ])('is named before anything is compiled: %s', (name, change) => {
    const scenario = having(change);
    expect(unknownOf(scenario)).toEqual([name]);
    expect(() => refuseUnknown(scenario)).toThrow(`do not know: ${name}. Teach them`);
  });

  it('is a line of the ledger that is new, or gone', () => {
    const { compute: _, ...rest } = LINE;
    expect(unknownOf(measuredScenario(), [...Object.keys(rest), 'tax'])).toEqual(['the line tax', 'no line compute']);
  });
});

describe('the setting that they read', () => {
  it('has a cost line by headcount as a product, and no line that is switched off', () => {
    const scenario = checkedScenario();
    const { costs, draws } = settingOf(scenario);
    expect(costs).toHaveLength(scenario.assumptions.costs.length - 1);
    const [heads, amount] = costs;
    expect(heads?.level.map((slot) => draws[slot]?.slice(1, 4))).toEqual([
      [400, 500, 800],
      [0.1, 0.2, 0],
    ]);
    expect(amount?.level[1]).toBe(-1);
    expect(settingText(settingOf(scenario))).not.toContain('NaN');
  });
});

describe('agreement of two implementations', () => {
  const figures = { ms: 1, runway: 18, lasts12: 0.8, need80: 2000, revenue: 900 };
  const engine = { ...figures, errors: { lasts12: 0.01, need80: 20, revenue: 9 } };

  it('is measured in standard errors of the difference', () => {
    expect(headlineDifference(engine, figures)).toBe(0);
    expect(headlineDifference(engine, { ...figures, need80: 2040 })).toBeCloseTo(Math.SQRT2, 12);
    expect(headlineDifference(engine, { ...figures, runway: 19 })).toBeGreaterThan(LIMIT);
  });

  it('is refused where a band is elsewhere, or is missing', () => {
    const band = [0, -16, -13, -7, 0, 7, 13, 16];
    expect(bandDifference(band, band, 1000)).toBe(0);
    expect(
      bandDifference(
        band,
        band.map((value) => value + 5),
        1000,
      ),
    ).toBeGreaterThan(LIMIT);
    expect(bandDifference(band, [], 1000)).toBe(Number.POSITIVE_INFINITY);
  });
});
