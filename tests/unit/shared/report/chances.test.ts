import { needFinding } from '@shared/charts/kinds/need';
import { revenueFinding } from '@shared/charts/kinds/revenue';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { leastChanceError } from '@shared/figures/chance-error';
import { constantOf } from '@shared/quantity/quantity';
import { survivalErrors } from '@shared/report/curve-errors';
import { figureRows } from '@shared/report/figures';
import { cashFinding } from '@shared/report/findings';
import { headlineFigure } from '@shared/report/headline';
import { chanceWithin, shareWithin } from '@shared/report/precision';
import { createWording } from '@shared/report/wording';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, withHeadline, zhipuExample } from './example';

const wording = createWording('en');
const { format } = wording;

describe('a chance in words', () => {
  it('is a bound where no path or every path has seen it', () => {
    const error = leastChanceError(16_384);
    expect(chanceWithin(0, error, 1, format)).toBe('<0.1%');
    expect(chanceWithin(1, error, 1, format)).toBe('>99.9%');
    expect(chanceWithin(0, leastChanceError(512), 1, format)).toBe('<0.6%');
    expect(chanceWithin(1, leastChanceError(512), 1, format)).toBe('>99.4%');
    expect(chanceWithin(0, leastChanceError(64), 1, format)).toBe('<5%');
    expect(chanceWithin(0, leastChanceError(64), 0, format)).toBe('<5%');
    expect(chanceWithin(0, leastChanceError(16), 1, format)).toBe('<20%');
  });

  it('is a bound where too few have seen it for the digits', () => {
    expect(chanceWithin(0.0002, 0.00002, 1, format)).toBe('<0.1%');
    expect(chanceWithin(0.99998, 0.00002, 1, format)).toBe('>99.9%');
    expect(chanceWithin(0.0042, 0.0001, 1, format)).toBe('0.4%');
    expect(chanceWithin(0.0002, null, 1, format)).toBe('<0.1%');
  });

  it('is exact where it is certain', () => {
    expect(chanceWithin(0, 0, 1, format)).toBe('0.0%');
    expect(chanceWithin(1, 0, 1, format)).toBe('100.0%');
  });

  it('never has a bound that its error does not allow, and never says 0 or 100 of what is not certain', () => {
    const chance = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(chance, fc.integer({ min: 20, max: 1_000_000 }), fc.constantFrom(0, 1), ([a, b], paths, most) => {
        const share = Math.min(a, b) / b;
        const error = Math.max(Math.sqrt((share * (1 - share)) / paths), leastChanceError(paths));
        const text = chanceWithin(share, error, most, format);
        expect(text).toMatch(/^[<>]?\d{1,2}(\.\d)?%$/);
        const said = Number(/[\d.]+/.exec(text)?.[0]) / 100;
        if (text.startsWith('<')) expect(said + 1e-12).toBeGreaterThanOrEqual(share + 2 * error);
        else if (text.startsWith('>')) expect(said - 1e-12).toBeLessThanOrEqual(share - 2 * error);
        else expect(said > 0 && said < 1).toBe(true);
      }),
      { seed: 14, numRuns: 2000 },
    );
  });

  it('is no nothing where it is a share of something else', () => {
    expect(shareWithin(0.0001, null, 1, format)).toBe('<0.1%');
    expect(shareWithin(0, null, 1, format)).toBe('0.0%');
  });
});

describe('numbers that round to nothing', () => {
  it('are on neither side of it', () => {
    for (const text of [
      format.number(-0.001),
      format.number(-0.04, 1),
      format.change(-0.001),
      format.change(0.001),
      format.rank(-0.001),
      format.percent(-0.00001),
      format.money(-0.0001, { digits: 2 }),
      format.scaledMoney(-0.001, 1).value,
    ]) {
      expect(text).toMatch(/^[0.]+[m%]?$/);
    }
  });
});

describe('figures of a run in which no path lasts', () => {
  let none: Example;
  beforeAll(async () => {
    none = await zhipuExample(({ assumptions }) => {
      const ipo = assumptions.events.find(({ id }) => id === 'ipo');
      if (ipo) ipo.probability.quantity = constantOf(0);
    });
  });

  it('are bounds, on the tiles and in print', () => {
    const lasts24 = headlineFigure('cashLasts.24', none.result, null, wording);
    expect(lasts24).toMatchObject({ value: '<2%', error: null, isBound: true });
    const row = figureRows(none.scenario, none.result, wording).find(({ id }) => id === 'cashLasts.24');
    expect(row).toMatchObject({ value: '<2%', error: '95% bound' });
  });

  it('have errors in every month, but on the balance date', () => {
    const errorAt = survivalErrors(none.result);
    expect(errorAt(0)).toBe(0);
    for (let month = 1; month <= none.result.months; month++) {
      expect(errorAt(month), String(month)).toBeGreaterThanOrEqual(leastChanceError(256) * 0.999);
    }
  });

  it('differ from another such run by no more than is known', async () => {
    const other = await zhipuExample(({ assumptions }) => {
      const ipo = assumptions.events.find(({ id }) => id === 'ipo');
      if (ipo) ipo.probability.quantity = constantOf(0);
      assumptions.opening.cash.quantity = constantOf(2000);
    });
    const lasts24 = headlineFigure('cashLasts.24', other.result, none.result, wording);
    expect(lasts24.change).toMatchObject({ none: true, error: '0.4' });
  });
});

describe('findings', () => {
  const span = { first: 0, shown: 60, period: 'halfYear' } as const;
  let example: Example;
  beforeAll(async () => {
    example = await zhipuExample();
  });
  const about = ({ scenario, result }: Example) => ({ scenario, result, ...span, wording });

  it('tell no revenue at all from none on half of the paths', async () => {
    const without = await zhipuExample(({ assumptions }) => {
      for (const segment of assumptions.segments) segment.enabled = false;
    });
    expect(revenueFinding(about(without))).toBe('2026: no revenue');
    const rare = await zhipuExample(({ assumptions }) => {
      for (const { start } of assumptions.segments) {
        start.quantity = { kind: 'discrete', values: [0, 5], weights: [9, 1] };
      }
    });
    expect(revenueFinding(about(rare))).toBe('2026: no revenue on half of the paths');
  });

  it('say that every path runs out in a month only where every path does', () => {
    const { scenario, result } = example;
    const months = { p5: 18, p10: 18, p25: 18, p50: 18, p75: 18, p90: 18, p95: 18 };
    const spread = { scenario, result: withHeadline(result, { runwayMonths: months }) };
    expect(cashFinding(about(spread))).toMatch(/^Half of the paths/);
    const survival = result.survival.map((_, month) => (month < 18 ? 1 : 0));
    expect(cashFinding(about({ scenario, result: { ...spread.result, survival } }))).toMatch(/on every path$/);
  });

  it('say that no path needs money only where none does', () => {
    const { scenario, result } = example;
    const nothing = { p50: 0, p80: 0, p90: 0, p95: 0, es95: 0 };
    const fundingNeed = new Float64Array(99);
    const all = { ...withHeadline(result, { fundingNeed: nothing }), fundingNeed };
    expect(needFinding(about({ scenario, result: all }))).toMatch(/^No path needs/);
    const few = { ...withHeadline(result, { fundingNeed: { ...nothing, es95: 3 } }), fundingNeed };
    expect(needFinding(about({ scenario, result: few }))).toMatch(/^>99% of paths need no more/);
  });
});

describe('the simple runway', () => {
  it('of no cash is no months, and not known only where nothing was burnt', async () => {
    const broke = await zhipuExample(({ assumptions: { opening } }) => {
      opening.cash.quantity = constantOf(0);
      opening.recentBurn.quantity = constantOf(100);
    }, 16);
    expect(broke.result.headline.simpleRunwayMonths).toBe(0);
    const idle = await zhipuExample(({ assumptions: { opening } }) => {
      opening.recentBurn.quantity = constantOf(0);
    }, 16);
    expect(idle.result.headline.simpleRunwayMonths).toBeNull();
  });

  it('keeps the fingerprint that its files have', async () => {
    const runner = createInProcessRunner();
    const { scenario } = await zhipuExample(({ assumptions: { opening } }) => {
      opening.cash.quantity = constantOf(0);
    }, 16);
    const run = await runner.run(scenario, { paths: 16 });
    expect(run.ok && run.value.fingerprint).toBe('d8b24c088e3eab9d3d1e495c1e5feac6605c65b088037d8afcc76d939f812ee0');
  });
});
