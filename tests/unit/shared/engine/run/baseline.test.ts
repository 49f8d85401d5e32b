import { createBaseline } from '@shared/baselines';
import { createNodeRunner } from '@shared/engine/hosts/node';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import results from '../../../../fixtures/reference/zhipu-results.json';
import reference from '../../../../fixtures/reference/zhipu-scenario.json';
import { pathRunner } from '../support/paths';
import { unwrap } from '../support/run';
import { type ScenarioSpec, scenarioOf } from '../support/scenario';

/**
 * The Zhipu setting against what another implementation gave. Both sides are samples, so a figure may differ by half a
 * unit of its rounding and by four standard errors of the difference of two samples.
 */
const PATHS = results.paths;
const SIGMAS = 4;
const QUANTILES = [0.05, 0.5, 0.95] as const;
const NAMES = ['p5', 'p50', 'p95'] as const;

const runner = createNodeRunner(2);
afterAll(() => runner.dispose());

/** Every figure here is settled within two years, and a path is the same however far it is carried on. */
const HORIZON = 24;
const run = async (scenario: Scenario) => unwrap(await runner.run({ ...scenario, horizon: HORIZON }, { paths: PATHS }));

function withoutIpo(scenario: Scenario): Scenario {
  const copy = structuredClone(scenario);
  for (const event of copy.assumptions.events) event.probability.quantity = { kind: 'constant', value: 0 };
  return copy;
}

/** Standard error of the difference of two independent shares, each of PATHS paths. */
function shareError(p: number): number {
  return Math.sqrt((2 * p * (1 - p)) / PATHS);
}

type Money = (typeof results.money)[number];

/**
 * Standard error of the difference of two sample quantiles: sqrt(2 p (1 - p) / n) / f(q), where 1 / f(q) is estimated by
 * the slope of the quantile function over p - 0.015 to p + 0.015 (M. M. Siddiqui, Journal of Research of the National
 * Bureau of Standards 64B (1960) 145-150), from paths that are run here one by one.
 */
function quantileErrors(scenario: Scenario): Map<string, readonly number[]> {
  const paths = 10_000;
  const width = 0.015;
  const path = pathRunner({ ...scenario, horizon: HORIZON });
  const periods = { '2025H2': [0, 6], '2026': [6, 18] } as const;
  const sums = results.money.map(() => new Float64Array(paths));
  for (let k = 0; k < paths; k++) {
    const ledger = path(k);
    for (const [i, { series, label, divisor }] of results.money.entries()) {
      const [from, to] = periods[label as keyof typeof periods];
      (sums[i] as Float64Array)[k] =
        ledger
          .line(series)
          .slice(from, to)
          .reduce((sum, x) => sum + x, 0) / divisor;
    }
  }
  return new Map(
    results.money.map(({ name }, i) => {
      const sorted = (sums[i] as Float64Array).sort();
      const at = (p: number) => sorted[Math.round((paths - 1) * p)] as number;
      return [name, QUANTILES.map((p) => (shareError(p) * (at(p + width) - at(p - width))) / (2 * width))];
    }),
  );
}

function expectMoney(
  result: SimulationResult,
  { name, series, grain, label, divisor, percentiles }: Money,
  errors: readonly number[],
) {
  const bands = result.series[series]?.[grain as 'halfYear' | 'year'];
  const index = bands?.labels.indexOf(label) ?? -1;
  for (const [k, statistic] of NAMES.entries()) {
    const value = (bands?.[statistic][index] ?? Number.NaN) / divisor;
    const tolerance = 0.5 + SIGMAS * (errors[k] as number);
    expect(tolerance).toBeLessThan(0.025 * (percentiles[k] as number));
    if (!(Math.abs(value - (percentiles[k] as number)) <= tolerance)) {
      expect.fail(`${name}, ${statistic}: ${value} is not within ${tolerance} of ${percentiles[k]}`);
    }
  }
}

/**
 * A month is a possible p-quantile if, within sampling error, less than p are out before it and at least p by it.
 */
function expectMonth(result: SimulationResult, p: number, month: number): void {
  const outBy = (t: number) => 1 - (result.survival[t] as number);
  const slack = SIGMAS * shareError(p);
  expect(outBy(month - 1)).toBeLessThan(p + slack);
  expect(outBy(month)).toBeGreaterThan(p - slack);
}

const built = { name: 'the setting itself', scenario: scenarioOf(reference.spec as ScenarioSpec) };
const baseline = {
  name: 'the starting point that comes with the program',
  scenario: createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' }),
};

describe.each([built, baseline])('$name', ({ scenario }) => {
  let result: SimulationResult;
  let noListing: SimulationResult;
  let errors: Map<string, readonly number[]>;

  beforeAll(async () => {
    result = await run(scenario);
    noListing = await run(withoutIpo(scenario));
    errors = quantileErrors(scenario);
  }, 60_000);

  it.each(results.money)('has the $name', (money) => {
    expectMoney(result, money, errors.get(money.name) ?? []);
  });

  it('has the runway', () => {
    for (const [k, p] of QUANTILES.entries()) expectMonth(result, p, results.runway[k] as number);
    expect(NAMES.map((name) => result.headline.runwayMonths[name])).toEqual(results.runway);
  });

  it('lasts twelve months as often', () => {
    const share = result.headline.cashLasts['12'] ?? Number.NaN;
    expect(Math.abs(share - results.lastsTwelveMonths)).toBeLessThan(0.005 + SIGMAS * shareError(share));
    expect(Math.abs(share - results.lastsTwelveMonths)).toBeLessThan(0.015);
  });

  it('lasts eight to nine months without the IPO, as the press worked out from the prospectus', () => {
    for (const [k, p] of QUANTILES.entries()) expectMonth(noListing, p, results.runwayWithoutIpo[k] as number);
    expect(NAMES.map((name) => noListing.headline.runwayMonths[name])).toEqual(results.runwayWithoutIpo);
    expect(noListing.headline.runwayMonths.p50).toBeGreaterThanOrEqual(7);
    expect(noListing.headline.runwayMonths.p50).toBeLessThanOrEqual(10);
    expect(noListing.events[0]?.probability).toBe(0);
  });

  it('has the IPO as often and when it was said to happen', () => {
    const [ipo] = result.events;
    const share = ipo?.probability ?? Number.NaN;
    expect(Math.abs(share - 0.95)).toBeLessThan(SIGMAS * Math.sqrt((0.95 * 0.05) / PATHS));
    const months = [...(ipo?.monthly ?? [])].flatMap((p, i) => (p > 0 ? [i + 1] : []));
    expect(months).toEqual([7, 8, 9]);
    // Triangular(6.51, 7, 9.49) rounds to 7 below 7.5.
    const below = 1 - (9.49 - 7.5) ** 2 / ((9.49 - 6.51) * (9.49 - 7));
    const seventh = (ipo?.monthly[6] ?? Number.NaN) / share;
    expect(Math.abs(seventh - below)).toBeLessThan(SIGMAS * Math.sqrt((below * (1 - below)) / (0.95 * PATHS)));
  });
});
