import { createBaseline } from '@shared/baselines';
import { drawnInputs } from '@shared/engine/paths/levels';
import { describe, expect, it } from 'vitest';
import { pathRunner } from '../support/paths';
import { simulate } from '../support/run';
import { type EventSpec, type ScenarioSpec, scenarioOf } from '../support/scenario';

/** Events that exclude each other, wait for one another, are repaid or become equity. */

const grant = (id: string, values: EventSpec['values'], rest: Partial<EventSpec> = {}): EventSpec => ({
  id,
  kind: 'grant',
  commitment: 'committed',
  values: { probability: 1, amount: 1, ...values },
  ...rest,
});

const months = (from: number, to: number) => ({ kind: 'uniform' as const, min: from - 0.5, max: to + 0.5 });

function spec(events: readonly EventSpec[], rest: ScenarioSpec = {}): ScenarioSpec {
  return { horizon: 24, paths: 16_384, sampling: 'sobol', seed: 11, opening: { cash: 1000 }, events, ...rest };
}

/** Months of the events on each of the first paths; 0 for never. */
function monthsOn(scenario: ScenarioSpec, paths = 2000): number[][] {
  const run = pathRunner(scenarioOf(scenario));
  return Array.from({ length: paths }, (_, path) => [...run(path).state.funding.eventMonth]);
}

async function chances(events: readonly EventSpec[]) {
  const { events: found } = await simulate(scenarioOf(spec(events)), { paths: 16_384 });
  return found.map(({ probability, error }) => ({ probability, error: error.probability }));
}

function expectChance(found: { probability: number; error: number } | undefined, expected: number) {
  if (!found) throw new Error('no such event');
  // Binomial: sampling by points is at least as even as that.
  const error = Math.max(found.error, Math.sqrt((expected * (1 - expected)) / 16_384));
  expect(Math.abs(found.probability - expected)).toBeLessThan(4 * error);
}

describe('chances of events that exclude each other', () => {
  it('in one month, are those of the first, and of the second where the first fails', async () => {
    const [a, b] = await chances([
      grant('a', { probability: 0.3, month: 5 }, { unless: ['b'] }),
      grant('b', { probability: 0.6, month: 5 }, { unless: ['a'] }),
    ]);
    expectChance(a, 0.3);
    expectChance(b, 0.6 * 0.7);
  });

  it('go to the earlier, whose month is even on twelve', async () => {
    const [a, b, c] = await chances([
      grant('a', { probability: 0.5, month: months(1, 12) }, { unless: ['b'] }),
      grant('b', { probability: 0.8, month: months(1, 12) }, { unless: ['a'] }),
      grant('c', { probability: 0.4, month: 6 }, { unless: ['a'] }),
    ]);
    // The same month has one chance in twelve and goes to a; of the rest each is first in half. What is kept off by nobody
    // happens.
    const same = 1 / 12;
    const before = (1 - same) / 2;
    expectChance(a, 0.5 * (1 - 0.8 * before));
    expectChance(b, 0.8 * (1 - 0.5 * (before + same)));
    // a happens by June with half of its chance, less the pairs of months, both by June, in which b was there before.
    expectChance(c, 0.4 * (1 - 0.5 * (6 / 12 - 0.8 * (15 / 144))));
  });

  it('are those of a chain, one month after the other', async () => {
    const [second, first] = await chances([
      grant('second', { probability: 0.5, month: months(1, 24) }, { after: 'first' }),
      grant('first', { probability: 0.6, month: months(20, 25) }),
    ]);
    // The first comes within the horizon in five of its six months; the second also has to, a month after it at the earliest.
    expectChance(first, 0.6 * (5 / 6));
    expectChance(second, 0.6 * 0.5 * (4 / 6));
  });

  it('are told without an error where they are decided, and not where others decide them', async () => {
    const decided = await chances([
      grant('first', { month: 3 }, { unless: ['second'] }),
      grant('second', { month: 3 }, { unless: ['first'] }),
      grant('third', { month: 9 }, { after: 'second' }),
      grant('fourth', { month: 2 }, { after: 'first' }),
    ]);
    expect(decided).toEqual([1, 0, 0, 1].map((probability) => ({ probability, error: 0 })));
    const [certain, open] = await chances([
      grant('certain', { month: 9 }, { unless: ['open'] }),
      grant('open', { probability: 0.5, month: 3 }),
    ]);
    expect(certain?.error).toBeGreaterThan(0);
    expect(open?.error).toBeGreaterThan(0);
    expectChance(certain, 0.5);
  });
});

describe('months of events', () => {
  it('hold what each says of others on every path', () => {
    const events = [
      grant('a', { probability: 0.7, month: months(1, 20) }, { unless: ['b', 'c'] }),
      grant('b', { probability: 0.7, month: months(1, 20) }, { after: 'c' }),
      grant('c', { probability: 0.7, month: months(1, 20) }, { unless: ['a'] }),
    ];
    const alone = monthsOn(spec(events.map(({ after: _, unless: __, ...event }) => event)));
    const found = monthsOn(spec(events));
    expect(found).not.toEqual(alone);
    for (const [path, [a = 0, b = 0, c = 0]] of found.entries()) {
      const [ownA = 0, ownB = 0, ownC = 0] = alone[path] ?? [];
      const due = c > 0 ? Math.max(ownB, c + 1) : 0;
      expect(b).toBe(ownB > 0 && c > 0 && due <= 24 ? due : 0);
      // In one month a comes before c, which it names and which names it.
      const kept = (b > 0 && b <= ownA) || (c > 0 && c < ownA);
      expect(a).toBe(kept ? 0 : ownA);
      expect(c).toBe(a > 0 && a <= ownC ? 0 : ownC);
    }
  });

  it('are those that they were where nothing is said, however the events are listed', () => {
    const events = [
      grant('a', { probability: 0.7, month: months(1, 20) }),
      grant('b', { probability: 0.4, month: months(1, 20) }, { unless: ['a'] }),
      grant('c', { probability: 0.5, month: months(1, 20) }, { after: 'b' }),
    ];
    const turned = monthsOn(spec([...events].reverse())).map((row) => row.reverse());
    expect(turned).toEqual(monthsOn(spec(events)));
  });

  it('leave what else is drawn as it was', () => {
    const scenario = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
    const [ipo] = scenario.assumptions.events;
    if (!ipo) throw new Error('the starting point has no event');
    const other = scenarioOf(spec([grant('bridge', { probability: 0.5, month: months(1, 9) })])).assumptions.events;
    const more = {
      ...scenario,
      assumptions: { ...scenario.assumptions, events: [{ ...ipo, unless: ['bridge'] }, ...other] },
    };
    const runPlain = pathRunner(scenario);
    const runMore = pathRunner(more);
    let kept = 0;
    for (let path = 0; path < 64; path++) {
      const [one, two] = [runPlain(path).line('revenue'), runPlain(path).line('compute')];
      expect(runMore(path).line('revenue')).toEqual(one);
      expect(runMore(path).line('compute')).toEqual(two);
      const [month = 0, bridge = 0] = runMore(path).state.funding.eventMonth;
      const own = runPlain(path).state.funding.eventMonth[0] as number;
      expect(month).toBe(bridge > 0 && bridge <= own ? 0 : own);
      if (month > 0) kept++;
    }
    expect(kept).toBeGreaterThan(0);
  });

  it('are told by what is drawn, and not by what others make of it', () => {
    const scenario = scenarioOf(
      spec([grant('certain', { month: 9 }, { unless: ['open'] }), grant('open', { probability: 0.5, month: 3 })]),
    );
    const drawn = drawnInputs(scenario, { count: 16, paths: 16_384 });
    expect(drawn.inputs.map(({ id }) => id)).toEqual(['events.open#happens']);
  });
});

describe('borrowed money', () => {
  const lender = (kind: string, values: EventSpec['values'], rest: Partial<EventSpec> = {}): EventSpec => ({
    id: 'loan',
    kind,
    commitment: 'committed',
    values: { probability: 1, ...values },
    ...rest,
  });

  it('is owed, costs interest and is repaid, in sums small enough for paper', () => {
    const loan = lender('termLoan', { month: 2, amount: 120, fees: 0.1, rate: 0.12, grace: 2, instalments: 4 });
    const run = pathRunner(scenarioOf(spec([loan], { horizon: 12 })))(0);
    const first = (id: string) => [...run.line(id).slice(0, 9)].map((value) => Number(value.toFixed(9)) + 0);
    expect(first('debt')).toEqual([0, 120, 120, 120, 90, 60, 30, 0, 0]);
    expect(first('repayments')).toEqual([0, 0, 0, 0, 30, 30, 30, 30, 0]);
    expect(first('interest')).toEqual([0, 0, -1.2, -1.2, -1.2, -0.9, -0.6, -0.3, 0]);
    expect(first('cash')).toEqual([1000, 1108, 1106.8, 1105.6, 1074.4, 1043.5, 1012.9, 982.6, 982.6]);
    expect(first('burn')).toEqual([0, 0, 1.2, 1.2, 1.2, 0.9, 0.6, 0.3, 0]);
  });

  it('leaves no trace in what has to be found where it is planned and converts or falls due', () => {
    const note = { month: 3, amount: 500, fees: 0.02, interest: 0.1, maturity: 6 };
    const without = pathRunner(scenarioOf(spec([], { horizon: 12, cash: { capex: 200 } })))(0);
    for (const loan of [
      lender('convertible', note, { commitment: 'planned' }),
      lender('termLoan', { month: 3, amount: 500, fees: 0.02, grace: 1, instalments: 5 }, { commitment: 'planned' }),
    ]) {
      const run = pathRunner(scenarioOf(spec([loan], { horizon: 12, cash: { capex: 200 } })))(0);
      expect(Math.max(...run.line('repayments'))).toBeGreaterThan(0);
      for (const [i, cash] of run.line('selfFundedCash').entries()) {
        expect(cash).toBeCloseTo(without.line('cash')[i] as number, 9);
      }
    }
  });

  it('has to be found where it is committed and repaid', () => {
    const loan = lender('termLoan', { month: 1, amount: 300, grace: 3, instalments: 1 });
    const scenario = (events: EventSpec[]) => scenarioOf(spec(events, { horizon: 12, cash: { capex: 100 } }));
    // 1,000 less 100 a month; 300 come and go: they only help while they are there.
    expect(pathRunner(scenario([]))(0).outcome.fundingNeed).toBe(200);
    expect(pathRunner(scenario([loan]))(0).outcome.fundingNeed).toBe(200);
    const late = { ...loan, values: { ...loan.values, instalments: 24 } };
    expect(pathRunner(scenario([late]))(0).outcome.fundingNeed).toBeCloseTo(200 - 300 * (16 / 24), 9);
  });

  /** A note of 100 for a year at 10%, and a round of 250 at 1,000 before the money. */
  const diluted = (note: EventSpec['values']) => {
    const round = { month: 13, amount: 250, preMoney: 1000 };
    const events = [
      lender('convertible', { month: 1, amount: 100, interest: 0.1, maturity: 24, ...note }),
      { id: 'round', kind: 'equity', commitment: 'planned', values: { probability: 1, ...round } },
    ];
    return pathRunner(scenarioOf(spec(events)))(0).outcome.dilution;
  };

  it('becomes shares at the price less the discount, or at the cap where that is less', () => {
    // A thousand shares at 1 each; 250 are sold.
    expect(diluted({ maturity: 11 })).toBeCloseTo(1 - 1000 / 1250, 12);
    // 110 buy 110 shares without a discount.
    expect(diluted({})).toBeCloseTo(1 - 1000 / (1250 + 110), 12);
    // 110 at 0.8 each are 137.5 shares.
    expect(diluted({ discount: 0.2 })).toBeCloseTo(1 - 1000 / (1250 + 137.5), 12);
    // A cap of 500 is a price of 0.5: 220 shares, which is better than the discount; one of 900 is worse.
    expect(diluted({ discount: 0.2, cap: 500 })).toBeCloseTo(1 - 1000 / (1250 + 220), 12);
    expect(diluted({ discount: 0.2, cap: 900 })).toBeCloseTo(1 - 1000 / (1250 + 137.5), 12);
  });

  it('converts only on paths on which equity is sold in time, and is repaid on the others', () => {
    const events = [
      lender('convertible', { month: 2, amount: 100, interest: 0.12, maturity: 12 }),
      {
        id: 'round',
        kind: 'equity',
        commitment: 'planned',
        values: { probability: 0.6, month: months(1, 24), amount: 10, preMoney: 1000 },
      },
    ];
    const run = pathRunner(scenarioOf(spec(events)));
    let converted = 0;
    for (let path = 0; path < 2000; path++) {
      const { state, line } = run(path);
      const [, round = 0] = state.funding.eventMonth;
      const converts = round > 2 && round <= 14;
      const repaid = [...line('repayments')].reduce((sum, one) => sum + one, 0);
      expect(repaid).toBeCloseTo(converts ? 0 : 112, 9);
      expect(line('debt')[13]).toBe(0);
      if (round > 3 && converts) expect(line('debt')[round - 2]).toBeCloseTo(100 + (round - 3), 9);
      converted += Number(converts);
    }
    const chance = 0.6 * (12 / 24);
    expect(Math.abs(converted / 2000 - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / 2000));
  });

  it('has a line of its own only where there can be such a loan', () => {
    const ids = (values: EventSpec['values'], kind = 'termLoan') =>
      pathRunner(scenarioOf(spec([lender(kind, values)])))(0).ids;
    expect(ids({})).toContain('repayments');
    expect(ids({ probability: 0.1 }, 'convertible')).toContain('repayments');
    expect(ids({ probability: 0 })).not.toContain('repayments');
    expect(ids({}, 'loan')).not.toContain('repayments');
  });

  it('makes cash uncertain by what decides when how much is repaid', async () => {
    const uncertain = { kind: 'uniform' as const, min: 1, max: 6 };
    const isCertain = async (kind: string, values: EventSpec['values']) =>
      (await simulate(scenarioOf(spec([lender(kind, values)])), { paths: 64 })).cashIsCertain;
    expect(await isCertain('termLoan', { instalments: uncertain })).toBe(false);
    expect(await isCertain('convertible', { maturity: uncertain })).toBe(false);
  });
});
