import { effectInWords } from '@shared/analysis/difference/describe-effect';
import type { Difference } from '@shared/analysis/difference/difference';
import { differences } from '@shared/analysis/difference/find';
import { type Effect, type MeasureOptions, measureDifferences } from '@shared/analysis/difference/measure';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { Progress } from '@shared/engine/results';
import type { Runner } from '@shared/engine/runner';
import { constantOf } from '@shared/quantity/quantity';
import { createWording } from '@shared/report/wording';
import type { Scenario } from '@shared/scenario/schema';
import { afterAll, describe, expect, it } from 'vitest';
import { baseline, edited, itemOf, JUDGED } from './edits';

const PATHS = 512;
const runner = createInProcessRunner();
afterAll(() => runner.dispose());

/** How many runs are asked of it. */
function counting(): { readonly runner: Pick<Runner, 'run'>; readonly runs: () => number } {
  let runs = 0;
  const run: Runner['run'] = (...given) => {
    runs += 1;
    return runner.run(...given);
  };
  return { runner: { run }, runs: () => runs };
}

async function measured(
  before: Scenario,
  after: Scenario,
  options: MeasureOptions = {},
  by: Pick<Runner, 'run'> = runner,
) {
  const found = differences(before, after);
  const result = await measureDifferences(by, before, after, found, { paths: PATHS, ...options });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The figures of one plain run. */
async function figures(scenario: Scenario) {
  const result = await runner.run({ ...scenario, simulation: { ...scenario.simulation, paths: PATHS } });
  if (!result.ok) throw new Error(result.error.code);
  const { headline, error } = result.value;
  return {
    runway: headline.runwayMonths.p50,
    need: headline.fundingNeed.p80,
    runwayError: error.runwayMonths.p50 ?? Number.NaN,
    needError: error.fundingNeed.p80,
    low: headline.lowestCash.p50,
    lowError: error.lowestCash.p50,
  };
}

async function expectedEffect(before: Scenario, after: Scenario): Promise<Effect> {
  const [old, now] = [await figures(before), await figures(after)];
  return {
    medianRunway: {
      before: old.runway,
      after: now.runway,
      change: (now.runway ?? Number.NaN) - (old.runway ?? Number.NaN),
      errorIfIndependent: Math.sqrt(old.runwayError ** 2 + now.runwayError ** 2),
    },
    fundingNeed80: {
      before: old.need,
      after: now.need,
      change: now.need - old.need,
      errorIfIndependent: Math.sqrt((old.needError ?? 0) ** 2 + (now.needError ?? 0) ** 2),
    },
    medianLowestCash: {
      before: old.low,
      after: now.low,
      change: now.low - old.low,
      errorIfIndependent: Math.sqrt((old.lowError ?? 0) ** 2 + (now.lowError ?? 0) ** 2),
    },
  };
}

const withoutIpo = ({ assumptions }: Scenario) =>
  Object.assign(itemOf(assumptions.events, 'ipo').probability, { quantity: constantOf(0) });
const dearCompute = ({ assumptions }: Scenario) =>
  Object.assign(assumptions.compute.start, { quantity: constantOf(250) });

describe('effects', () => {
  it('of all together and of each alone are those of plain runs with the same seed', async () => {
    const after = edited((scenario) => {
      withoutIpo(scenario);
      dearCompute(scenario);
    });
    const { total, alone } = await measured(baseline(), after);
    expect(total).toEqual(await expectedEffect(baseline(), after));
    expect(alone.map(({ difference, effect }) => [difference.path, effect])).toEqual([
      ['compute.start', await expectedEffect(baseline(), edited(dearCompute))],
      ['events.ipo.probability', await expectedEffect(baseline(), edited(withoutIpo))],
    ]);
  });

  it('are not run for names, sources and the like, nor for draws that both sides share', async () => {
    const after = edited((scenario) => {
      scenario.title = 'Other';
      scenario.simulation.seed = 7;
      scenario.assumptions.opening.cash.source = JUDGED;
      scenario.assumptions.costs.reverse();
    });
    const counter = counting();
    const { total, alone, seed } = await measured(baseline(), after, {}, counter.runner);
    expect(counter.runs()).toBe(1);
    expect(alone.map(({ effect }) => effect)).toEqual(['noFigures', 'drawing', 'noFigures', 'noFigures']);
    expect(seed).toBe(7);
    expect(total.fundingNeed80).toMatchObject({ change: 0, errorIfIndependent: 0 });
  });

  it('of the order of items are none, which is why it is not run', async () => {
    const turned = edited(({ assumptions }) => {
      for (const list of [assumptions.segments, assumptions.costs, assumptions.events]) list.reverse();
    });
    const [old, now] = [await figures(baseline()), await figures(turned)];
    expect(now.runway).toBe(old.runway);
    expect(now.need / old.need).toBeCloseTo(1, 12);
  });

  it('of the only difference are those of all together, and take no third run', async () => {
    const counter = counting();
    const { total, alone } = await measured(baseline(), edited(withoutIpo), {}, counter.runner);
    expect(counter.runs()).toBe(2);
    expect(alone[0]?.effect).toEqual(total);
  });

  it('have no error where the figures are the same bit for bit', async () => {
    const after = edited(({ assumptions }) => {
      assumptions.facility.limit.quantity = constantOf(1);
      assumptions.market.enabled = false;
    });
    const { alone } = await measured(baseline(), after);
    expect(alone.map(({ effect }) => effect)).toMatchObject([
      { fundingNeed80: { change: 0, errorIfIndependent: 0 } },
      { fundingNeed80: { change: 0, errorIfIndependent: 0 } },
    ]);
  });

  it('say so where a difference refers to what another brings', async () => {
    const after = edited(({ assumptions }) => {
      const [line] = structuredClone(assumptions.costs);
      if (line) assumptions.costs.push({ ...line, id: 'offices' });
      assumptions.correlations.push({ between: ['costs.offices.growth', 'opening.cash'], rank: 0.5, source: JUDGED });
    });
    const { alone } = await measured(baseline(), after);
    expect(alone.map(({ difference, effect }) => [difference.kind, typeof effect])).toEqual([
      ['item', 'object'],
      ['correlation', 'string'],
    ]);
    expect(alone[1]?.effect).toBe('onlyWithOthers');
  });

  it('are not told across currencies', async () => {
    const after = edited((scenario) => {
      scenario.currency = 'USD';
      dearCompute(scenario);
    });
    const { total, alone } = await measured(baseline(), after);
    expect(alone.map(({ effect }) => effect)).toEqual(['noFigures', 'otherCurrency']);
    expect(total.medianRunway.change).not.toBeNull();
    expect(total.fundingNeed80).toMatchObject({ change: null, errorIfIndependent: null });
  });

  it('are on the larger number of paths unless one is given', async () => {
    const small = edited(({ simulation }) => Object.assign(simulation, { paths: 64 }));
    const large = edited(({ simulation }) => Object.assign(simulation, { paths: 128 }));
    const options = async (...given: [MeasureOptions?]) => {
      const result = await measureDifferences(runner, large, small, differences(large, small), ...given);
      return result.ok ? result.value.paths : 0;
    };
    expect(await options()).toBe(128);
    expect(await options({ paths: 32 })).toBe(32);
  });
});

describe('a long comparison', () => {
  const after = edited((scenario) => {
    withoutIpo(scenario);
    dearCompute(scenario);
  });
  const found: readonly Difference[] = differences(baseline(), after);

  it('tells how far it is over all its runs', async () => {
    const told: Progress[] = [];
    const reporting: Pick<Runner, 'run'> = {
      run: (scenario, options) => {
        options?.onProgress?.({ done: 100, total: PATHS });
        return runner.run(scenario);
      },
    };
    const options = { paths: PATHS, onProgress: (progress: Progress) => told.push(progress) };
    await measureDifferences(reporting, baseline(), after, found, options);
    expect(told.map(({ done }) => done)).toEqual([100, 612, 1124, 1636]);
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([4 * PATHS]));
  });

  it('ends where it is cancelled', async () => {
    const abort = new AbortController();
    const counter = counting();
    const stopping: Pick<Runner, 'run'> = {
      run: (...given) => {
        if (counter.runs() === 1) abort.abort();
        return counter.runner.run(...given);
      },
    };
    const options = { paths: PATHS, signal: abort.signal };
    const result = await measureDifferences(stopping, baseline(), after, found, options);
    expect(result).toMatchObject({ ok: false, error: { code: 'engine.cancelled' } });
    expect(counter.runs()).toBe(2);
  });
});

describe('an effect in words', () => {
  const figure = (before: number | null, after: number | null, errorIfIndependent: number | null = 0.2) => ({
    before,
    after,
    change: before === null || after === null ? null : after - before,
    errorIfIndependent,
  });
  const words = (runway: [number | null, number | null, number?], need: [number, number, number], zh = false) => {
    const effect = {
      medianRunway: figure(...runway),
      fundingNeed80: figure(...need),
      medianLowestCash: figure(0, 0, 0),
    };
    const { medianRunway, fundingNeed80 } = effectInWords(effect, 'CNY', createWording(zh ? 'zh-Hant' : 'en'));
    return [medianRunway, fundingNeed80];
  };

  it.each([
    [
      [18, 9],
      [20_000, 31_234, 300],
      ['−9 months ±0.2', '+CNY 11.2bn ±0.3bn'],
      ['−9個月 ±0.2', '+112億人民幣 ±3億'],
    ],
    [
      [18, 19],
      [500, 460, 20],
      ['+1 month ±0.2', '−CNY 40m ±20m'],
      ['+1個月 ±0.2', '−4,000萬人民幣 ±2,000萬'],
    ],
    [
      [18, 18],
      [500, 503, 20],
      ['0 months ±0.2', 'CNY 0 ±20m'],
      ['0個月 ±0.2', '0人民幣 ±2,000萬'],
    ],
    [
      [18, 18, 0],
      [500, 500, 0],
      ['no change', 'no change'],
      ['不變', '不變'],
    ],
    [
      [18, null],
      [500, 500, 0],
      ['now beyond the horizon (before: 18 months)', 'no change'],
      ['現已超出推演期（之前：18個月）', '不變'],
    ],
    [
      [null, 18],
      [500, 500, 0],
      ['now 18 months (before: beyond the horizon)', 'no change'],
      ['現為18個月（之前：超出推演期）', '不變'],
    ],
    [
      [null, null],
      [500, 500, 0],
      ['beyond the horizon in both', 'no change'],
      ['兩者均超出推演期', '不變'],
    ],
  ] as const)('%j and %j', (runway, need, en, zh) => {
    expect(words([...runway], [...need])).toEqual(en);
    expect(words([...runway], [...need], true)).toEqual(zh);
  });
});
