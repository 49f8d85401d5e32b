import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { pointEstimate } from '@shared/quantity/quantity';
import { type CurrencyChange, readCurrencyChange, writeCurrencyChange } from '@shared/scenario/currency';
import { changePath, findAssumption, restorePath, setPath } from '@shared/scenario/edit';
import { listAssumptions } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';

const scenario = createBaseline('zhipu', { uuid: '123e4567-e89b-42d3-a456-426614174000' });
const RATE = 0.14;

function edited(from: Scenario, path: string, text: string): Scenario {
  const result = setPath(from, path, text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function middle(of: Scenario, path: string): number {
  const quantity = findAssumption(of, path)?.assumption.quantity;
  if (!quantity) throw new Error(path);
  return pointEstimate(quantity);
}

const inDollars = edited(scenario, 'currency', `usd @ ${RATE}`);

describe('another currency', () => {
  it('asks what becomes of the amounts', () => {
    expect(setPath(scenario, 'currency', 'usd')).toEqual({
      ok: false,
      error: { code: 'currency.ask', params: { path: 'currency', from: 'CNY', to: 'USD' } },
    });
    expect(setPath(scenario, 'events.ipo.currency', 'USD')).toMatchObject({ error: { code: 'currency.ask' } });
    expect(edited(scenario, 'currency', 'cny')).toEqual(scenario);
  });

  it.each([`USD@${-RATE}`, 'USD@0', 'USD@a lot', 'USD@0.1 to 0.2', 'USD@'])('refuses %s', (text) => {
    expect(setPath(scenario, 'currency', text)).toMatchObject({
      error: { code: 'set.invalidValue', params: { expectedCode: 'rate' } },
    });
  });

  it('multiplies every amount and the rates that lead to it, and nothing else', () => {
    for (const { path, field } of listAssumptions(scenario.assumptions)) {
      const isAmount = ['money', 'moneyPerMonth', 'exchangeRate'].includes(field.unit);
      const expected = middle(scenario, path) * (isAmount ? RATE : 1);
      expect(middle(inDollars, path), path).toBeCloseTo(expected, 7);
    }
    expect(inDollars.reported.map(({ revenue }) => revenue)).toEqual(
      scenario.reported.map(({ revenue }) => revenue * RATE),
    );
  });

  it('says from what a converted number was derived, and keeps what a zero says', () => {
    const source = findAssumption(inDollars, 'opening.cash')?.assumption.source;
    expect(source).toMatchObject({ kind: 'derived', formula: { en: '× 0.14, from CNY to USD' } });
    expect(JSON.stringify(source)).toContain('in CNY (stated');
    const zero = listAssumptions(scenario.assumptions).find(
      ({ field, assumption: { quantity } }) =>
        field.unit === 'money' && quantity.kind === 'constant' && quantity.value === 0,
    );
    expect(zero && findAssumption(inDollars, zero.path)?.assumption).toBe(zero?.assumption);
  });

  it('changes no figure but by the rate', async () => {
    const runner = createInProcessRunner();
    const small = { ...scenario, simulation: { ...scenario.simulation, paths: 512 } };
    const [before, after] = await Promise.all(
      [small, edited(small, 'currency', `USD@${RATE}`)].map((version) => runner.run(version)),
    );
    if (!before?.ok || !after?.ok) throw new Error('no result');
    expect(after.value.headline.runwayMonths).toEqual(before.value.headline.runwayMonths);
    expect(after.value.headline.fundingNeed.p80).toBeCloseTo(before.value.headline.fundingNeed.p80 * RATE, 2);
  });

  it('is one step, there and back', () => {
    const change = changePath(scenario, 'currency', `USD@${RATE}`);
    if (!change.ok) throw new Error(change.error.code);
    expect(applyPatches(change.value.scenario, [...change.value.inverse])).toEqual(scenario);
  });

  it('relabels what was called by the wrong name, events in it included', () => {
    const own = edited(scenario, 'events.ipo.currency', 'CNY@relabel');
    const relabelled = edited(own, 'currency', 'USD@relabel');
    expect(relabelled).toEqual({
      ...own,
      currency: 'USD',
      assumptions: {
        ...own.assumptions,
        events: own.assumptions.events.map((event) => ({ ...event, currency: 'USD' })),
      },
    });
  });

  it('converts what one event raises, and leaves what it brings', () => {
    const rate = 0.915;
    const own = edited(scenario, 'events.ipo.currency', `CNY@${rate}`);
    for (const path of ['events.ipo.amount', 'events.ipo.preMoney']) {
      expect(middle(own, path)).toBeCloseTo(middle(scenario, path) * rate, 6);
    }
    const brings = (of: Scenario) => middle(of, 'events.ipo.amount') * middle(of, 'events.ipo.exchangeRate');
    expect(brings(own)).toBeCloseTo(brings(scenario), 5);
    expect(middle(own, 'opening.cash')).toBe(middle(scenario, 'opening.cash'));
  });

  it('does not give back an amount that was in another currency', () => {
    expect(restorePath(inDollars, scenario, 'opening.cash')).toMatchObject({
      error: { code: 'restore.currency', params: { here: 'USD', there: 'CNY' } },
    });
    expect(restorePath(inDollars, scenario, 'compute.demandInitial').ok).toBe(true);
    expect(restorePath(inDollars, scenario, 'events.ipo.amount').ok).toBe(true);
    expect(restorePath(inDollars, scenario, 'events.ipo.exchangeRate').ok).toBe(false);
  });

  it.each<CurrencyChange>([
    { to: 'USD', how: 'convert', rate: 0.14 },
    { to: 'JPY', how: 'convert', rate: 1e-7 },
    { to: 'HKD', how: 'relabel' },
  ])('is read as it is written', (change) => {
    const text = writeCurrencyChange(change);
    expect(readCurrencyChange(text)?.to).toBe(change.to);
    const result = setPath(scenario, 'currency', text);
    expect(result.ok && result.value.currency).toBe(change.to);
  });
});
