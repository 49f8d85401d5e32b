import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { createNodeRunner } from '@shared/engine/hosts/node';
import type { Runner } from '@shared/engine/runner';
import type { Quantity } from '@shared/quantity/quantity';
import { listAssumptions } from '@shared/scenario/listing';
import { validateScenario } from '@shared/scenario/read';
import type { Scenario } from '@shared/scenario/schema';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { zhipuExample } from '../../report/example';

const runner = createInProcessRunner();
afterAll(() => runner.dispose());

async function zhipu(change: (scenario: Scenario) => void): Promise<Scenario> {
  const { scenario } = await zhipuExample(() => {}, 16);
  change(scenario);
  return scenario;
}

function set(scenario: Scenario, path: string, quantity: Quantity): void {
  const found = listAssumptions(scenario.assumptions).find((one) => one.path === path);
  if (!found) throw new Error(path);
  found.assumption.quantity = quantity;
}

async function errorOf(scenario: Scenario, by: Runner = runner, paths = 64) {
  const run = await by.run(scenario, { paths });
  return run.ok ? null : run.error;
}

describe('a run with a figure that is not finite', () => {
  const peaked: Quantity = { kind: 'pert', min: 0.1, mode: 0.5, max: 1, lambda: 1e12 };

  it('fails and names the assumption, in this thread and in workers', async () => {
    // No file can hold it: the quantity is refused.
    const scenario = await zhipu((one) => set(one, 'segments.cloud.growthInitial', peaked));
    expect(validateScenario(scenario)).toMatchObject({
      ok: false,
      error: {
        code: 'file.invalidField',
        params: { field: expect.stringContaining('cloud.growthInitial'), expectedCode: 'atMost', max: 999_999 },
      },
    });
    const expected = {
      code: 'engine.inputNotFinite',
      params: { name: 'segments.cloud.growthInitial', path: 0 },
    };
    expect(await errorOf(scenario)).toEqual(expected);
    const workers = createNodeRunner(2);
    expect(await errorOf(scenario, workers)).toEqual(expected);
    // The next run is as good as any.
    expect((await workers.run(await zhipu(() => {}), { paths: 64 })).ok).toBe(true);
    workers.dispose();
  });

  it('names the line and the month where the assumptions themselves are finite', async () => {
    const scenario = await zhipu((one) => set(one, 'costs.rd-staff.growth', { kind: 'constant', value: 1e300 }));
    expect(await errorOf(scenario)).toEqual({
      code: 'engine.notFinite',
      params: { name: 'cost.rd-staff', month: expect.any(Number), path: 0 },
    });
    const market = await zhipu((one) => {
      one.assumptions.market.enabled = true;
      set(one, 'market.size', { kind: 'constant', value: 5e-324 });
    });
    expect(validateScenario(market).ok).toBe(true);
    expect(await errorOf(market)).toMatchObject({ params: { name: 'impliedShare', month: 1 } });
  });

  it('names the burn that opening cash cannot be divided by', async () => {
    const scenario = await zhipu((one) => set(one, 'opening.recentBurn', { kind: 'constant', value: 1e-320 }));
    expect(validateScenario(scenario).ok).toBe(true);
    expect(await errorOf(scenario)).toEqual({
      code: 'engine.inputNotFinite',
      params: { name: 'opening.recentBurn', path: 0 },
    });
  });
});

/** Every assumption at one of its bounds, or spread over its whole domain. */
const extreme = (min: number, max: number): fc.Arbitrary<Quantity> =>
  fc.constantFrom<Quantity>(
    { kind: 'constant', value: min },
    { kind: 'constant', value: max },
    { kind: 'uniform', min, max },
    { kind: 'discrete', values: [min, max], weights: [1, 1] },
    { kind: 'beta', alpha: 0.1, beta: 0.1, min, max },
    { kind: 'normal', mean: (min + max) / 2, sd: (max - min) * 10, truncation: { min, max } },
  );

describe('a scenario with every assumption at its bounds', () => {
  it('has finite figures, or fails with a code', async () => {
    const base = await zhipu(({ assumptions, simulation }) => {
      assumptions.facility.enabled = true;
      assumptions.raising.enabled = true;
      assumptions.market.enabled = true;
      assumptions.redemption.enabled = true;
      simulation.paths = 16;
    });
    const listed = listAssumptions(base.assumptions);
    const quantities = fc.tuple(...listed.map(({ field }) => extreme(field.min, field.max)));
    let finished = 0;
    for (const drawn of fc.sample(quantities, { seed: 14, numRuns: 60 })) {
      const scenario = structuredClone(base);
      scenario.horizon = 120;
      for (const [index, { assumption }] of listAssumptions(scenario.assumptions).entries()) {
        assumption.quantity = drawn[index] as Quantity;
      }
      expect(validateScenario(scenario)).toMatchObject({ ok: true });
      const run = await runner.run(scenario, { paths: 16 });
      if (!run.ok) {
        expect(run.error.code).toMatch(/^engine\.(notFinite|inputNotFinite)$/);
        continue;
      }
      finished += 1;
      const { headline, error, series, fundingNeed, survival, dilution } = run.value;
      const text = JSON.stringify({ headline, error });
      expect(text).toBe(JSON.stringify(JSON.parse(text)));
      const numbers = [
        ...Object.values(headline.fundingNeed),
        headline.simpleRunwayMonths ?? 0,
        ...Object.values(error.fundingNeed).map(Number),
        ...Object.values(error.runwayMonths).map(Number),
        ...fundingNeed,
        ...survival,
        ...dilution,
        ...Object.values(series).flatMap(({ monthly, year }) => [
          ...monthly.mean,
          ...monthly.p95,
          ...year.p5,
          ...(year.error?.p50 ?? []),
          ...(year.error?.mean ?? []),
        ]),
      ];
      expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
    }
    expect(finished).toBeGreaterThan(10);
  }, 120_000);
});
