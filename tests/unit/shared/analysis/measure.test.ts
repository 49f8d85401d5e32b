import { effectInWords } from '@shared/analysis/difference/describe-effect';
import type { Difference } from '@shared/analysis/difference/difference';
import { differences } from '@shared/analysis/difference/find';
import {
  type Base,
  COMPARED,
  type Effect,
  type MeasureOptions,
  measureDifferences,
} from '@shared/analysis/difference/measure';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { OutcomesResult, Progress } from '@shared/engine/results';
import type { Runner } from '@shared/engine/runner';
import { readFigure } from '@shared/figures/address';
import type { Headline } from '@shared/figures/index';
import { constantOf } from '@shared/quantity/quantity';
import { createWording } from '@shared/report/wording';
import type { Scenario } from '@shared/scenario/schema';
import { afterAll, describe, expect, it } from 'vitest';
import { baseline, edited, itemOf, JUDGED } from './edits';

const PATHS = 512;
const runner = createInProcessRunner();
afterAll(() => runner.dispose());

/** How many runs are asked of it. */
function counting(): { readonly runner: Pick<Runner, 'outcomes'>; readonly runs: () => number } {
  let runs = 0;
  const outcomes: Runner['outcomes'] = (...given) => {
    runs += 1;
    return runner.outcomes(...given);
  };
  return { runner: { outcomes }, runs: () => runs };
}

const few = (scenario: Scenario): Scenario => ({
  ...scenario,
  simulation: { ...scenario.simulation, paths: PATHS },
});

async function run(scenario: Scenario): Promise<OutcomesResult> {
  const result = await runner.outcomes(few(scenario));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function baseOf(scenario: Scenario): Promise<Base> {
  return { scenario: few(scenario), result: await run(scenario) };
}

async function measured(
  before: Scenario,
  after: Scenario,
  options: MeasureOptions = {},
  by: Pick<Runner, 'outcomes'> = runner,
) {
  const result = await measureDifferences(by, await baseOf(before), after, differences(before, after), options);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** From two plain runs, with the errors of the differences of their replicates. */
async function expectedEffect(before: Scenario, after: Scenario): Promise<Effect> {
  const [old, now] = [await run(before), await run(after)];
  const effects = COMPARED.map(({ name, address }) => {
    const read = (headline: Headline) => readFigure(headline, address) as number;
    const apart = now.replicates.map((one, k) => read(one) - read(old.replicates[k] as Headline));
    const mean = apart.reduce((sum, value) => sum + value, 0) / 16;
    const variance = apart.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 15;
    return [
      name,
      {
        before: read(old.headline),
        after: read(now.headline),
        change: read(now.headline) - read(old.headline),
        error: expect.closeTo(Math.sqrt(variance / 16), 9),
      },
    ];
  });
  return Object.fromEntries(effects) as Effect;
}

const withoutIpo = ({ assumptions }: Scenario) =>
  Object.assign(itemOf(assumptions.events, 'ipo').probability, { quantity: constantOf(0) });
const dearCompute = ({ assumptions }: Scenario) =>
  Object.assign(assumptions.compute.start, { quantity: constantOf(250) });

describe('effects', () => {
  it('of each alone are those of plain runs with the same seed', async () => {
    const after = edited((scenario) => {
      withoutIpo(scenario);
      dearCompute(scenario);
    });
    const alone = await measured(baseline(), after);
    expect(alone.map(({ difference, effect }) => [difference.path, effect])).toEqual([
      ['compute.start', await expectedEffect(baseline(), edited(dearCompute))],
      ['events.ipo.probability', await expectedEffect(baseline(), edited(withoutIpo))],
    ]);
  });

  it('are not run for names, sources and the like, nor for draws and months that both sides share', async () => {
    const after = edited((scenario) => {
      scenario.title = 'Other';
      scenario.simulation.seed = 7;
      scenario.horizon = 36;
      scenario.assumptions.opening.cash.source = JUDGED;
      scenario.assumptions.costs.reverse();
    });
    const counter = counting();
    const alone = await measured(baseline(), after, {}, counter.runner);
    expect(counter.runs()).toBe(0);
    expect(new Map(alone.map(({ difference, effect }) => [difference.path, effect]))).toEqual(
      new Map([
        ['title', 'noFigures'],
        ['horizon', 'horizon'],
        ['simulation.seed', 'drawing'],
        ['opening.cash', 'noFigures'],
        ['costs', 'noFigures'],
      ]),
    );
  });

  it('of the order of items are none, which is why it is not run', async () => {
    const turned = edited(({ assumptions }) => {
      for (const list of [assumptions.segments, assumptions.costs, assumptions.events]) list.reverse();
    });
    const [old, now] = [await run(baseline()), await run(turned)];
    expect(now.headline.runwayMonths).toEqual(old.headline.runwayMonths);
    expect(now.headline.fundingNeed.p80 / old.headline.fundingNeed.p80).toBeCloseTo(1, 12);
  });

  it('have no error where the figures are the same bit for bit', async () => {
    const after = edited(({ assumptions }) => {
      assumptions.facility.limit.quantity = constantOf(1);
      assumptions.market.enabled = false;
    });
    const alone = await measured(baseline(), after);
    expect(alone.map(({ effect }) => effect)).toMatchObject([
      { fundingNeed80: { change: 0, error: 0 } },
      { fundingNeed80: { change: 0, error: 0 } },
    ]);
  });

  it('say so where a difference refers to what another brings', async () => {
    const after = edited(({ assumptions }) => {
      const [line] = structuredClone(assumptions.costs);
      if (line) assumptions.costs.push({ ...line, id: 'offices' });
      assumptions.correlations.push({ between: ['costs.offices.growth', 'opening.cash'], rank: 0.5, source: JUDGED });
    });
    const alone = await measured(baseline(), after);
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
    const alone = await measured(baseline(), after);
    expect(alone.map(({ effect }) => effect)).toEqual(['noFigures', 'otherCurrency']);
  });

  it('leave a month in its calendar month where the other version counts from another date', async () => {
    // A listing in month 9 from June is one in month 6 from September.
    const early = edited(({ assumptions }) =>
      Object.assign(itemOf(assumptions.events, 'ipo').month, { quantity: constantOf(9) }),
    );
    const later = edited((scenario) => {
      scenario.balanceDate = '2025-09-30';
      Object.assign(itemOf(scenario.assumptions.events, 'ipo').month, { quantity: constantOf(6) });
    });
    const alone = await measured(baseline(), later);
    const month = alone.find(({ difference }) => difference.path === 'events.ipo.month');
    expect(month?.effect).toEqual(await expectedEffect(baseline(), early));
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
    const reporting: Pick<Runner, 'outcomes'> = {
      outcomes: (scenario, options) => {
        options?.onProgress?.({ done: 100, total: PATHS });
        return runner.outcomes(scenario);
      },
    };
    const options = { onProgress: (progress: Progress) => told.push(progress) };
    await measureDifferences(reporting, await baseOf(baseline()), after, found, options);
    expect(told).toEqual([
      { done: 100, total: 2 * PATHS },
      { done: 612, total: 2 * PATHS },
    ]);
  });

  it('ends where it is cancelled', async () => {
    const abort = new AbortController();
    const counter = counting();
    const stopping: Pick<Runner, 'outcomes'> = {
      outcomes: (...given) => {
        if (counter.runs() === 1) abort.abort();
        return counter.runner.outcomes(...given);
      },
    };
    const options = { signal: abort.signal };
    const result = await measureDifferences(stopping, await baseOf(baseline()), after, found, options);
    expect(result).toMatchObject({ ok: false, error: { code: 'engine.cancelled' } });
    expect(counter.runs()).toBe(2);
  });
});

describe('an effect in words', () => {
  const figure = (before: number | null, after: number | null, error: number | null = 0.2) => ({
    before,
    after,
    change: before === null || after === null ? null : after - before,
    error,
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
