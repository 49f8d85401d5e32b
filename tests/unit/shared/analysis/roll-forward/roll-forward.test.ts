// Rolled forward, a scenario without uncertainty projects what it projected, from the new balance date on.
import { rollSeries } from '@shared/analysis/roll-forward/opening';
import { type RollAsked, type RolledForward, rollForward } from '@shared/analysis/roll-forward/roll-forward';
import { readRollSpan } from '@shared/analysis/roll-forward/span';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { pointEstimate } from '@shared/quantity/quantity';
import { monthLabel } from '@shared/scenario/calendar';
import { findAssumption } from '@shared/scenario/edit';
import type { Assumption, Scenario } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../engine/support/close';
import { handCalculations } from '../../engine/support/hand-calculation';
import { pathRunner } from '../../engine/support/paths';
import { unwrap } from '../../engine/support/run';
import { scenarioOf } from '../../engine/support/scenario';
import { figure } from '../actuals/support';

const UUID = '9f0f8a52-3a1c-4e4b-9d0e-6f6f3b6f9a02';

async function roll(scenario: Scenario, to: string, asked: Partial<RollAsked> = {}): Promise<RolledForward> {
  const span = unwrap(readRollSpan(scenario, to));
  const series = rollSeries(scenario, span.months);
  const runner = createInProcessRunner();
  const { outcomes } = unwrap(await runner.outcomes(scenario, { series }));
  runner.dispose();
  return unwrap(rollForward(scenario, { span, fates: {}, learnt: null, uuid: UUID, ...asked }, { outcomes, series }));
}

/** Planned money of before is not counted again, and shares of the market are told by the twelve months before. */
const ANEW = ['selfFundedCash', 'impliedShare'];
/** Percentages of growth are kept to ten digits. */
const TOLERANCE = 1e-7;

/** Cases with something that a new scenario has no place for, and says so. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  compute: ['shortage'],
  raising: ['round'],
  short: ['setOff'],
  everything: ['shortage', 'round'],
};

/** Months at which a loan has come of which something is left to be repaid, or to convert. */
const OWING: Readonly<Record<string, readonly number[]>> = {
  loans: [1, 6, 7, 13],
  convertible: [6, 7, 13],
  matures: [6, 7],
};

function expectSame(before: Scenario, after: Scenario, months: number): void {
  const [was, is] = [pathRunner(before)(0), pathRunner(after)(0)];
  for (const id of is.ids.filter((one) => !ANEW.includes(one))) {
    const [earlier, later] = [was.line(id), is.line(id)];
    for (let month = months; month < before.horizon; month++) {
      const what = `${id} of month ${month + 1}`;
      expectClose(later[month - months] as number, earlier[month] as number, TOLERANCE, what);
    }
  }
}

describe.each(handCalculations)('$name, without uncertainty', ({ name, spec }) => {
  it.each([1, 6, 7, 13])('projects the same from month %i on, or says what it leaves out', async (months) => {
    const scenario = scenarioOf({ ...spec, paths: 16 });
    if (months >= scenario.horizon) return;
    const { scenario: later, doubts } = await roll(scenario, monthLabel(scenario.balanceDate, months));
    const expected = [
      ...(LEFT_OUT[name] ?? []),
      ...(OWING[name]?.includes(months) ? ['loans'] : []),
      ...(name === 'facility' && months > 1 ? ['facility'] : []),
    ];
    expect(doubts).toEqual([...expected, 'medians']);
    if (expected.length === 0) expectSame(scenario, later, months);
  });
});

it('carries the price of compute, its demand and training runs over', async () => {
  const spec = handCalculations.find(({ name }) => name === 'compute')?.spec;
  const scenario = scenarioOf({ ...spec, paths: 16, compute: { ...spec?.compute, shockRate: 0 } });
  const { scenario: later, doubts } = await roll(scenario, monthLabel(scenario.balanceDate, 5));
  expect(doubts).toEqual(['medians']);
  expectSame(scenario, later, 5);
});

describe('of the prospectus of Zhipu', () => {
  const zhipu = () => {
    const scenario = createBaseline('zhipu', { uuid: UUID });
    return { ...scenario, simulation: { ...scenario.simulation, paths: 4096 } };
  };
  const at = (scenario: Scenario, path: string) => findAssumption(scenario, path)?.assumption as Assumption;

  it('leaves events that lie ahead in their calendar months, and keeps sources', async () => {
    const scenario = zhipu();
    const { scenario: later, fates } = await roll(scenario, '2025-12-31');
    expect(later).toMatchObject({ balanceDate: '2025-12-31', id: UUID, results: null });
    expect(later.title).toMatchObject({ en: 'Zhipu, prospectus baseline, rolled forward to 2025-12-31' });
    expect(fates).toEqual([]);
    expect(at(later, 'events.ipo.month').quantity).toMatchObject({ kind: 'triangular', min: 0.51, mode: 1, max: 3.49 });
    expect(at(later, 'events.ipo.month').source).toEqual(at(scenario, 'events.ipo.month').source);
    expect(at(later, 'redemption.deadline').quantity).toEqual({ kind: 'constant', value: 12 });
    // Volatility is what it was; growth has faded, and says from where.
    expect(at(later, 'segments.cloud.volatility')).toEqual(at(scenario, 'segments.cloud.volatility'));
    const growth = at(later, 'segments.on-premise.growthInitial');
    // 20% + (110% - 20%) * 2^(-6/18)
    expect(growth.quantity).toMatchObject({ kind: 'pert' });
    expectClose((growth.quantity as { mode: number }).mode, 0.2 + 0.9 * 2 ** (-6 / 18), 1e-9, 'growth');
    expect(growth.source).toMatchObject({ kind: 'derived' });
    expect(JSON.stringify(growth.source)).toContain('30% 110% 220%, 2025-06-30 (assumed, The authors of Offing');
  });

  it('has what was reported as history, and opens at the medians of its paths', async () => {
    const { scenario: later } = await roll(zhipu(), '2025-12');
    const half = later.reported.find(({ period }) => period === '2025H2');
    // 724 of the year less 190.877 of the first half.
    expectClose(half?.revenue ?? 0, 533.123, 1e-9, 'second half');
    expect(half?.source.kind).toBe('derived');
    expect(later.actuals).toEqual(zhipu().actuals);
    const cash = at(later, 'opening.cash');
    expect(cash.source).toMatchObject({ kind: 'derived', formula: { en: 'Median of cash at 2025-12-31' } });
    expect(pointEstimate(cash.quantity)).toBeGreaterThan(530);
    expect(pointEstimate(cash.quantity)).toBeLessThan(550);
  });

  it('takes a balance as it was reported, with its source', async () => {
    const scenario = zhipu();
    const reported = figure('cash@2025-12', 481);
    const { scenario: later } = await roll({ ...scenario, actuals: [...scenario.actuals, reported] }, '2025-12');
    expect(at(later, 'opening.cash')).toMatchObject({ quantity: { value: 481 }, source: reported.source });
  });

  it('takes an event that has happened out, with the redemption that waited for it, and opens on its paths', async () => {
    const { scenario: later, fates } = await roll(zhipu(), '2026-03-31');
    expect(fates).toMatchObject([{ event: { id: 'ipo' }, fate: 'happened' }]);
    expect(later.assumptions.events).toEqual([]);
    expect(later.assumptions.redemption).toMatchObject({ enabled: false, unless: null });
    expect(at(later, 'opening.redeemable').quantity).toEqual({ kind: 'constant', value: 0 });
    // The net proceeds are likeliest CNY 3,839m.
    const { scenario: without } = await roll(zhipu(), '2026-03-31', { fates: { ipo: 'never' } });
    const [with_, less] = [later, without].map((one) => pointEstimate(at(one, 'opening.cash').quantity));
    expect((with_ as number) - (less as number)).toBeGreaterThan(3500);
    expect((with_ as number) - (less as number)).toBeLessThan(4100);
    expect(without.assumptions.redemption).toMatchObject({ enabled: true, unless: null });
    expect(at(without, 'opening.redeemable').quantity).not.toEqual({ kind: 'constant', value: 0 });
  });

  it('leaves an event ahead, if it is said to be, in the months that are left, with the chance that is left', async () => {
    const { scenario: later, fates } = await roll(zhipu(), '2026-01-31', { fates: { ipo: 'ahead' } });
    const { share } = fates[0] as (typeof fates)[number];
    expect(share).toBeGreaterThan(0.2);
    expect(at(later, 'events.ipo.month').quantity).toMatchObject({ max: 2.49, truncation: { min: 0.5 } });
    const chance = pointEstimate(at(later, 'events.ipo.probability').quantity);
    expectClose(chance, (0.95 - share) / (1 - share), 1e-9, 'chance');
  });

  it('refuses dates that it does not project, and what happens on no path', async () => {
    const scenario = zhipu();
    expect(readRollSpan(scenario, '2025-06-30')).toMatchObject({ error: { code: 'roll.span' } });
    expect(readRollSpan(scenario, '2031-06')).toMatchObject({ error: { code: 'roll.span' } });
    expect(readRollSpan(scenario, '2025-12-30')).toMatchObject({ error: { code: 'roll.date' } });
    await expect(roll(scenario, '2025-12', { fates: { ipo: 'happened' } })).rejects.toThrow('roll.noPath');
  });
});
