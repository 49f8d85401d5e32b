import { applyLever, type Lever, parseLever, typedFor } from '@shared/analysis/solve/lever';
import { createBaseline } from '@shared/baselines';
import { support } from '@shared/quantity/quantity';
import { findAssumption, setPath } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';

const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' });

function changed(...edits: (readonly [string, string])[]): Scenario {
  return edits.reduce((scenario, [path, text]) => {
    const next = setPath(scenario, path, text);
    if (!next.ok) throw new Error(next.error.code);
    return next.value;
  }, zhipu);
}

function lever(text: string, scenario = zhipu): Lever {
  const result = parseLever(scenario, text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function at(x: number, from: Lever, scenario = zhipu) {
  const moved = applyLever(scenario, from, x);
  if (!moved.ok) throw new Error(JSON.stringify(moved.error));
  return findAssumption(moved.value, from.path)?.assumption.quantity;
}

describe('a lever', () => {
  it('puts a certain value in place, if nothing else is said', () => {
    const amount = lever('events.ipo.amount');
    expect(amount).toMatchObject({ mode: 'value', unit: 'foreignMoney', domain: [0, 1e9], isWhole: false });
    expect(amount.current).toBeCloseTo(4173, -2);
    expect(at(5000, amount)).toEqual({ kind: 'constant', value: 5000 });
    expect(lever('assumptions.events.ipo.amount:value')).toEqual(amount);
  });

  it('moves or multiplies the whole distribution', () => {
    const decline = lever('compute.priceDecline:shift');
    expect(decline.current).toBe(0);
    expect(at(0.1, decline)).toMatchObject({ kind: 'pert', min: 0.1, max: 0.55 });
    // 0% to 45% in a field from -1,000% to 99%.
    expect(decline.domain[0]).toBeCloseTo(-10, 6);
    expect(decline.domain[1]).toBeCloseTo(0.54, 6);
    const growth = lever('costs.rd-staff.growth:scale');
    expect(growth).toMatchObject({ current: 1, reach: 1 });
    expect(at(0.5, growth)).toMatchObject({ min: -0.025, max: 0.25 });
  });

  it.each([
    'events.ipo.amount',
    'compute.priceDecline:shift',
    'costs.rd-staff.start:scale',
    'events.ipo.month:shift',
    'raising.delay',
    'opening.cash',
    'compute.trainingSize:scale',
  ])('%s can be put at both ends of its domain, and typed there', (text) => {
    const scenario = changed(['raising.enabled', 'yes']);
    const one = lever(text, scenario);
    for (const x of one.domain) {
      const moved = applyLever(scenario, one, x);
      if (!moved.ok) throw new Error(JSON.stringify(moved.error));
      const typed = setPath(scenario, one.path, typedFor(one, x));
      if (!typed.ok) throw new Error(JSON.stringify(typed.error));
      expect(typed.value).toEqual(moved.value);
    }
  });

  it('leaves the scenario as it is where it is not moved', () => {
    for (const text of ['compute.priceDecline:shift', 'costs.rd-staff.start:scale'])
      expect(applyLever(zhipu, lever(text), lever(text).current)).toEqual({ ok: true, value: zhipu });
  });

  it('takes whole months of the horizon', () => {
    expect(lever('redemption.deadline', changed(['redemption.enabled', 'yes']))).toMatchObject({
      domain: [1, 60],
      isWhole: true,
    });
    const month = lever('events.ipo.month:shift');
    expect(month.isWhole).toBe(true);
    const [low, high] = support(at(month.domain[0], month) ?? { kind: 'constant', value: 0 });
    expect([Math.round(low + 0.5), high <= 60.5]).toEqual([1, true]);
  });

  it('stays in a range that is asked for', () => {
    expect(lever('events.ipo.amount=0 to HKD 10bn').domain).toEqual([0, 10_000]);
    expect(lever('costs.rd-staff.start:scale=50% to 100%').domain).toEqual([0.5, 1]);
    expect(lever('events.ipo.month=2026-02 to 2026-12').domain).toEqual([8, 18]);
    // A number of months is no calendar month: it begins and ends where it says.
    expect(lever('events.ipo.month:shift=-2 to 3').domain).toEqual([-2, 3]);
    expect(lever('events.ipo.probability=20% to 150%').domain).toEqual([0.2, 1]);
  });

  it.each([
    ['events.ipo.amuont', 'set.unknownPath', { suggestion: 'events.ipo.amount' }],
    ['horizon', 'set.unknownPath', {}],
    ['', 'set.unknownPath', {}],
    ['events.ipo.amount:double', 'lever.mode', { mode: 'double', options: 'value, shift, scale' }],
    ['events.ipo.month:scale', 'lever.mode', { options: 'value, shift' }],
    ['compute.trainingSize:shift', 'lever.mode', { options: 'value, scale' }],
    ['raising.delay', 'lever.off', { setting: 'raising.enabled' }],
    ['events.ipo.fees:scale', 'lever.noRoom', { instead: 'value, shift' }],
    ['events.ipo.amount=5bn', 'lever.range', { text: '5bn' }],
    ['events.ipo.amount=USD 1bn to USD 2bn', 'quantity.unclear', {}],
    ['events.ipo.amount=lots', 'quantity.syntax', {}],
  ])('refuses "%s" with %s', (text, code, params) => {
    expect(parseLever(zhipu, text)).toMatchObject({ ok: false, error: { code, params } });
  });

  it('names what switches it on', () => {
    const off = changed(['events.ipo.enabled', 'no'], ['costs.admin.enabled', 'no']);
    expect(parseLever(off, 'events.ipo.amount')).toMatchObject({
      error: { params: { setting: 'events.ipo.enabled' } },
    });
    expect(parseLever(off, 'costs.admin.start')).toMatchObject({
      error: { params: { setting: 'costs.admin.enabled' } },
    });
    expect(parseLever(off, 'costs.rd-staff.start').ok).toBe(true);
  });
});
