// Tests by the book, against sums by hand, a closed form, and paths counted one by one.
import { type Assessed, assessBook, type BookAsked, type Standing } from '@shared/analysis/book/assess';
import type { TestId } from '@shared/analysis/book/test';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { tracePaths } from '@shared/engine/paths/trace';
import type { Scenario } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { type ScenarioSpec, scenarioOf } from '../../engine/support/scenario';

const NOTHING: BookAsked = { dates: {}, investments: 0 };

function answerOf(scenario: Scenario, asked: BookAsked = NOTHING, paths = scenario.simulation.paths) {
  return assessBook(scenario, asked, { count: paths, paths });
}

function testOf(id: TestId, scenario: Scenario, asked: BookAsked = NOTHING, paths?: number): Assessed {
  const found = answerOf(scenario, asked, paths).tests.find((test) => test.id === id);
  if (!found || 'error' in found) throw new Error(`${id} was not made`);
  return found;
}

const amounts = ({ rows }: Standing) => Object.fromEntries(rows.map(({ id, value }) => [id, value]));

/** 65 a month go: 20 for research, 30 for administration, 10 for equipment, 5 for leases. */
const LEDGER: ScenarioSpec = {
  opening: { cash: 1000, cashFloor: 100, recentBurn: 50 },
  costs: [
    { id: 'team', kind: 'research', values: { start: 20 } },
    { id: 'office', kind: 'administration', values: { start: 30 } },
  ],
  cash: { capex: 10, leases: 5 },
  facility: { limit: 200 },
  events: [
    { id: 'grant', kind: 'grant', commitment: 'committed', values: { probability: 1, month: 2, amount: 40 } },
    { id: 'ipo', kind: 'ipo', commitment: 'planned', values: { probability: 1, month: 4, amount: 600 } },
  ],
};
/** Two months and a half after the balance date. */
const dates = { document: '2025-09-15' };

describe('loans that are repaid', () => {
  const loan = (id: string, commitment: string, values: Readonly<Record<string, number>>) => ({
    ...{ id, kind: 'termLoan', commitment },
    values: { probability: 1, month: 1, amount: 120, instalments: 12, ...values },
  });
  const events = [
    loan('bank', 'committed', {}),
    loan('likely', 'planned', { amount: 60, instalments: 6 }),
    loan('unlikely', 'planned', { probability: 0, amount: 90 }),
  ];
  const scenario = scenarioOf({ ...LEDGER, events });
  const without = scenarioOf({ ...LEDGER, events: events.slice(0, 1) });

  it('are paid back in the arithmetic, which still adds up', () => {
    const { standing } = testOf('workingCapital', scenario);
    const { repayments, headroom, ...rest } = amounts(standing);
    // The year begins at the balance date: eleven of twelve instalments.
    expect(repayments).toBeCloseTo(-110, 9);
    expect(rest.committed).toBe(120);
    expect(Object.values(rest).reduce((sum, one) => (sum as number) + (one as number), repayments)).toBeCloseTo(
      headroom as number,
      9,
    );
    // What is planned and does not count is neither received nor repaid.
    expect(amounts(standing)).toEqual(amounts(testOf('workingCapital', without).standing));
  });

  it('are costs while they are repaid', () => {
    const { costs, repayments, available, surplus } = amounts(testOf('costs', scenario).standing);
    expect(repayments).toBeCloseTo(-110, 9);
    expect(costs).toBeCloseTo(-240 - 360 - 60 - 110, 9);
    expect(available).toBe(1000 + 200 - 100 + 120);
    expect(surplus).toBeCloseTo(1220 - 1.25 * 770, 9);
  });

  it.each([
    ['reporting', 'all'],
    ['issue', 'probable'],
  ] as const)('leave of planned money that counts what has not been repaid: %s', (id, counted) => {
    const { standing } = testOf(id, scenario);
    expect(standing.counted).toBe(counted);
    expect(amounts(standing).planned).toBeCloseTo(0, 9);
    expect(amounts(standing).headroom).toBeCloseTo(amounts(testOf(id, without).standing).headroom as number, 9);
  });
});

describe('the arithmetic of a certain scenario', () => {
  const scenario = scenarioOf(LEDGER);

  it('of working capital is that by hand', () => {
    const { standing, alone, window } = testOf('workingCapital', scenario, { dates, investments: 0 });
    expect(window).toMatchObject({ first: '2025-09-15', last: '2026-09-15' });
    const common = { facility: 200, floor: -100, receipts: 0, payments: -600, capex: -120, leases: -60, interest: 0 };
    // 1,000 and the grant, less two months and a half of 65.
    const cash = 1040 - 162.5;
    const rest = { redemption: 0, committed: 0 };
    expect(amounts(standing)).toEqual({ cash, ...common, ...rest, planned: 600, headroom: cash + 100 - 780 + 600 });
    expect(standing).toMatchObject({ counted: 'offering', passes: { value: 1, error: 0 }, shortfall: null });
    expect(amounts(alone as Standing)).toMatchObject({ planned: 0, headroom: 197.5 });
    expect(alone?.passes).toEqual({ value: 1, error: 0 });
  });

  it('of 125% of the costs leaves capital spending and customers out', () => {
    const { standing } = testOf('costs', scenario, { dates, investments: 0 });
    expect(amounts(standing)).toEqual({
      ...{ cash: 877.5, facility: 200, floor: -100, committed: 0, planned: 600, available: 1577.5 },
      ...{ research: -240, overheads: -360, leases: -60, interest: 0, costs: -660, required: -825 },
      surplus: 752.5,
    });
  });

  it('of cash over burn is twenty months, which the cash does not last', () => {
    const { standing, alone } = testOf('burn', scenario);
    expect(amounts(standing)).toEqual({ openingCash: 1000, recentBurn: 50, printedMonths: 20 });
    // 1,040 less twenty times 65 is 260 below nothing, and 100 have to stay.
    expect(standing.passes.value).toBe(0);
    expect(standing.shortfall?.value).toBeCloseTo(360, 9);
    expect(alone).toBeNull();
  });

  it('fails on what is lacking in between, and not only at the end', () => {
    // The offering comes in month 10, and money is out in month 7 to 9.
    const late = scenarioOf({
      opening: { cash: 400 },
      costs: [{ id: 'team', values: { start: 65 } }],
      events: [{ id: 'ipo', kind: 'ipo', commitment: 'planned', values: { probability: 1, month: 10, amount: 900 } }],
    });
    const { standing } = testOf('approval', late);
    expect(amounts(standing).headroom).toBe(400 - 780 + 900);
    expect(standing.passes.value).toBe(0);
    expect(standing.shortfall?.value).toBe(9 * 65 - 400);
  });

  it('has rows that add up to the sum below them, whatever happens', () => {
    const zhipu = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
    for (const id of ['workingCapital', 'reporting', 'approval', 'issue'] as const) {
      const { standing, alone } = testOf(id, zhipu, { dates: { [id]: '2026-01-08' }, investments: 0 }, 64);
      for (const { rows } of [standing, alone as Standing]) {
        const parts = rows.filter(({ isSum }) => !isSum).reduce((sum, { value }) => sum + value, 0);
        expect(parts).toBeCloseTo(rows.at(-1)?.value ?? Number.NaN, 6);
      }
    }
  });
});

describe('which planned money counts', () => {
  const with75 = (probability: number) =>
    scenarioOf({
      ...LEDGER,
      facility: {},
      events: [{ id: 'round', kind: 'equity', commitment: 'planned', values: { probability, month: 3, amount: 500 } }],
      paths: 512,
    });

  it('is what is probable where accounts are issued, on the paths where it comes', () => {
    // Without it 1,000 less 780 are above the floor; what counts comes on so many of the paths.
    expect(amounts(testOf('issue', with75(0.9)).standing).planned).toBeCloseTo(450, -1.5);
    expect(amounts(testOf('issue', with75(0.7)).standing).planned).toBe(0);
    expect(amounts(testOf('reporting', with75(0.7)).standing).planned).toBeGreaterThan(300);
  });

  it('is the offering alone for the listing document', () => {
    expect(amounts(testOf('workingCapital', with75(0.9)).standing).planned).toBe(0);
  });
});

describe('the chance of a test', () => {
  it('is that of a normal cost, and so is what is lacking', () => {
    const start = { kind: 'normal', mean: 100, sd: 10 } as const;
    const scenario = scenarioOf({
      ...{ paths: 4096, sampling: 'sobol', horizon: 12, opening: { cash: 1260 } },
      costs: [{ id: 'team', values: { start } }],
    });
    const { passes, shortfall } = testOf('reporting', scenario).standing;
    // Twelve months cost more than 1,260 where one costs more than 105.
    expect(Math.abs(passes.value - 0.691462)).toBeLessThan(4 * passes.error);
    expect(passes.error).toBeLessThan(0.004);
    // Half of those cost more than 110.183, at 1.01828 deviations.
    expect(Math.abs((shortfall?.value ?? 0) - (12 * 110.1828 - 1260))).toBeLessThan(4 * (shortfall?.error ?? 0));
    expect(shortfall?.error).toBeLessThan(4);
  });

  it('is that of paths counted one by one', () => {
    const scenario = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
    const paths = 256;
    const [from, to] = [6, 18];
    const traced = tracePaths(
      scenario,
      Array.from({ length: paths }, (_, path) => path),
      paths,
    );
    const share = (line: 'cash' | 'selfFundedCash') =>
      traced.filter(({ lines }) => (lines[line] ?? []).slice(from - 1, to).every((cash) => cash >= 0)).length / paths;
    const { standing, alone } = testOf(
      'approval',
      scenario,
      { dates: { approval: '2025-12-31' }, investments: 0 },
      paths,
    );
    expect(standing.passes.value).toBe(share('cash'));
    expect(alone?.passes.value).toBe(share('selfFundedCash'));
    expect(standing.passes.value).toBeGreaterThan(alone?.passes.value ?? 1);
  });
});

describe('a test that cannot be made', () => {
  it('says why, and the others are made', () => {
    const { tests } = answerOf(scenarioOf({ opening: { cash: 10 } }), {
      dates: { issue: '2030-01-01' },
      investments: 0,
    });
    const codes = tests.map((test) => [test.id, 'error' in test ? test.error.code : null]);
    expect(Object.fromEntries(codes)).toMatchObject({ burn: 'book.noBurn', issue: 'book.late', approval: null });
  });
});

describe('tiers', () => {
  const runways = (scenario: Scenario, investments = 0) =>
    Object.fromEntries(
      answerOf(scenario, { dates: {}, investments }).tiers.map(({ id, figures }) => [id, figures['runwayMonths.p50']]),
    );

  it('of a certain scenario are those by hand', () => {
    const { tiers } = answerOf(scenarioOf(LEDGER), { dates: {}, investments: 300 });
    // 700, 1,000, 1,200, 1,240 and 1,840 at 65 a month, 100 of which have to stay.
    expect(tiers.map(({ id, figures }) => [id, figures['runwayMonths.p50'].value])).toEqual([
      ...([
        ['cash', 10],
        ['investments', 14],
        ['facility', 17],
        ['committed', 18],
        ['planned', 27],
      ] as const),
    ]);
    expect(tiers.map(({ adds }) => adds.value)).toEqual([700, 300, 200, 40, 600]);
    expect(tiers.map(({ figures }) => figures['cashLasts.12'].value)).toEqual([0, 1, 1, 1, 1]);
  });

  it('leave committed money out where there is none', () => {
    expect(Object.keys(runways(scenarioOf({ opening: { cash: 10 } })))).toEqual([
      ...['cash', 'investments', 'facility', 'planned'],
    ]);
  });

  it('end with the runway of the run, whose months they count', async () => {
    const scenario = createBaseline('minimax', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
    const small: Scenario = { ...scenario, simulation: { ...scenario.simulation, paths: 512 } };
    const run = await createInProcessRunner().outcomes(small);
    if (!run.ok) throw new Error(run.error.code);
    const { planned } = runways(small);
    expect(planned).toEqual({ value: run.value.headline.runwayMonths.p50, error: run.value.error.runwayMonths.p50 });
  });
});
