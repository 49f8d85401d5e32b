import { createBaseline } from '@shared/baselines';
import { COMPUTE, OPENING } from '@shared/engine/model/slots';
import { listAssumptions } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ledger, pathRunner } from '../support/paths';
import { randomSpec } from '../support/random-scenario';
import { scenarioOf } from '../support/scenario';

/** Relative to the largest of the figures that are added: what remains is their rounding. */
const TOLERANCE = 1e-9;

type Month = Readonly<Record<string, number>>;

/** The figures of one month and of the month before, by line; `opening.cash` and the like before month 1. */
function monthOf(scenario: Scenario, ledger: Ledger, i: number): { now: Month; before: Month } {
  const read = (index: number) => Object.fromEntries(ledger.ids.map((id) => [id, ledger.line(id)[index] as number]));
  if (i > 0) return { now: read(i), before: read(i - 1) };
  const { inputs, model } = ledger.state;
  const slots = new Map(listAssumptions(scenario.assumptions).map(({ path }, slot) => [path, slot]));
  const input = (path: string) => inputs[slots.get(path) as number] as number;
  const receivables = scenario.assumptions.segments.reduce(
    (sum, { id }) => sum + input(`segments.${id}.openingReceivables`),
    0,
  );
  const balance = (name: keyof typeof OPENING) => inputs[model.openingSlot + OPENING[name]] as number;
  const cash = balance('cash');
  return {
    now: read(0),
    before: { cash, selfFundedCash: cash, payables: balance('payables'), debt: balance('debt'), receivables },
  };
}

function expectSum(total: number, terms: readonly number[], what: string): void {
  const sum = terms.reduce((all, term) => all + term, 0);
  const scale = Math.max(1, Math.abs(total), ...terms.map(Math.abs));
  const error = Math.abs(total - sum) / scale;
  if (!(error <= TOLERANCE)) expect.fail(`${what}: ${total} is not ${sum} (${error} of the largest term)`);
}

function checkMonth(scenario: Scenario, ledger: Ledger, i: number): void {
  const { now: x, before } = monthOf(scenario, ledger, i);
  const { segments, costs } = scenario.assumptions;
  const at = (name: string) => x[name] as number;
  const was = (name: string) => before[name] as number;
  const check = (name: string, total: number, ...terms: number[]) => expectSum(total, terms, `${name}, month ${i + 1}`);
  const all = (prefix: string, items: readonly { id: string }[]) => items.map(({ id }) => at(prefix + id));
  const research = costs.filter(({ kind }) => kind === 'research');
  const onCredit = all(
    'cost.',
    costs.filter((line) => line.onCredit),
  );
  const atOnce = all(
    'cost.',
    costs.filter((line) => !line.onCredit),
  );

  check('revenue', at('revenue'), ...all('revenue.', segments));
  check('gross profit', at('grossProfit'), at('revenue'), -at('costOfSales'));
  check('research', at('research'), at('compute'), ...all('cost.', research));
  const once = ledger.ids.includes('oneOffs') ? at('oneOffs') : 0;
  check(
    'operating profit',
    at('operatingProfit'),
    at('grossProfit'),
    -at('compute'),
    ...all('cost.', costs).map((c) => -c),
    -once,
  );
  check('receivables', at('receivables') - was('receivables'), at('revenue'), -at('creditLosses'), -at('receipts'));
  const bought = [at('compute'), at('costOfSales'), ...onCredit];
  check('payables', at('payables') - was('payables'), ...bought, ...atOnce, once, -at('payments'));
  check('burn', at('burn'), at('payments'), -at('receipts'), -at('interest'), at('capex'), at('leases'));
  const repaid = ledger.ids.includes('repayments') ? at('repayments') : 0;
  const funding = [at('plannedFunding'), at('committedFunding'), -at('redemption'), at('facilityDraw'), -repaid];
  check('cash', at('cash') - was('cash'), ...funding, -at('burn'));
  check(
    'self-funded cash',
    at('cash') - at('selfFundedCash'),
    was('cash') - was('selfFundedCash'),
    at('plannedFunding'),
    -(ledger.state.funding.plannedRepayments[i] as number),
  );
  for (const id of ledger.ids) if (!Number.isFinite(at(id))) expect.fail(`${id} is ${at(id)} in month ${i + 1}`);
  for (const id of ['revenue', 'receipts', 'receivables', 'payables', 'debt', 'compute', 'creditLosses']) {
    if (at(id) < 0) expect.fail(`${id} is ${at(id)} in month ${i + 1}`);
  }
}

/** The facility stays within its limit, and is only drawn or left drawn while cash is at the floor. */
function checkFacility(scenario: Scenario, ledger: Ledger): void {
  const { inputs, model } = ledger.state;
  const limit = model.facilitySlot === null ? 0 : (inputs[model.facilitySlot] as number);
  const floor = inputs[model.openingSlot + OPENING.cashFloor] as number;
  const cash = ledger.line('cash');
  const slack = 1e-9 * Math.max(1, limit, Math.abs(floor));
  let drawn = 0;
  for (const [i, draw] of ledger.line('facilityDraw').entries()) {
    drawn += draw;
    if (drawn < -slack || drawn > limit + slack) expect.fail(`drawn ${drawn} of ${limit} in month ${i + 1}`);
    if (drawn > slack && (cash[i] as number) > floor + slack) expect.fail(`debt beside spare cash in month ${i + 1}`);
    if (drawn < limit - slack && (cash[i] as number) < floor - slack) expect.fail(`limit unused in month ${i + 1}`);
  }
  expect(scenario.assumptions.facility.enabled || drawn === 0).toBe(true);
}

function checkOutcome(ledger: Ledger): void {
  const { outcome, state, months } = ledger;
  const floor = state.inputs[state.model.openingSlot + OPENING.cashFloor] as number;
  const cash = [...ledger.line('cash')];
  expect(outcome.cashOutMonth).toBe(cash.findIndex((balance) => balance < floor) + 1);
  expect(outcome.fundingNeed).toBe(Math.max(0, floor - Math.min(...ledger.line('selfFundedCash'))));
  const profit = [...ledger.line('operatingProfit')];
  const trailing = (t: number) => profit.slice(t - 12, t).reduce((sum, x) => sum + x, 0);
  const first = profit.findIndex((_, i) => i >= 11 && trailing(i + 1) >= 0) + 1;
  if (outcome.breakEvenMonth !== first) {
    // A running sum may only differ from a fresh one where profit is zero but for rounding.
    const scale = Math.max(1, ...profit.map(Math.abs));
    const nearest = Math.min(...[first, outcome.breakEvenMonth].filter((t) => t > 0).map((t) => Math.abs(trailing(t))));
    expect(nearest / scale).toBeLessThan(1e-9);
  }
  expect(outcome.dilution).toBeGreaterThanOrEqual(0);
  expect(outcome.dilution).toBeLessThanOrEqual(1);
  expect(cash).toHaveLength(months);
}

function checkPaths(scenario: Scenario, paths: readonly number[]): void {
  const run = pathRunner(scenario);
  for (const path of paths) {
    const ledger = run(path);
    for (let i = 0; i < ledger.months; i++) checkMonth(scenario, ledger, i);
    checkFacility(scenario, ledger);
    checkOutcome(ledger);
  }
}

describe('identities on every path', () => {
  it.each(['zhipu', 'minimax', 'blank'] as const)('%s', (id) => {
    const scenario = createBaseline(id, { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
    checkPaths(
      scenario,
      Array.from({ length: 150 }, (_, k) => k * 97),
    );
  });

  it('zhipu with its facility and a raising policy', () => {
    const scenario = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
    scenario.assumptions.facility.enabled = true;
    scenario.assumptions.raising.enabled = true;
    checkPaths(
      scenario,
      Array.from({ length: 150 }, (_, k) => k),
    );
  });

  it('any scenario', () => {
    fc.assert(
      fc.property(randomSpec, (spec) => checkPaths(scenarioOf(spec), [0, 1, 77])),
      { seed: 20_250_630, numRuns: 150 },
    );
  });
});

describe('the supply shock', () => {
  it('multiplies the price by one uplift at a time, for its whole duration', () => {
    const months = 5;
    const run = pathRunner(
      scenarioOf({
        horizon: 120,
        compute: { start: 10, shockRate: 1.5, shockUplift: 0.5, shockMonths: months },
      }),
    );
    let quiet = 0;
    let begun = 0;
    for (let path = 0; path < 400; path++) {
      const { state, line } = run(path);
      expect(state.inputs[state.model.compute.slot + COMPUTE.shockMonths]).toBe(months);
      const raised = [...line('compute')].map((cost) => {
        if (cost !== 10 && cost !== 15) expect.fail(`the price is ${cost} on path ${path}`);
        return cost === 15 ? '1' : '0';
      });
      // Every stretch of raised prices is a whole number of shocks, unless the horizon cuts the last.
      for (const stretch of raised.join('').match(/1+/g) ?? []) begun += Math.ceil(stretch.length / months);
      for (const stretch of raised.join('').replace(/1+$/, '').match(/1+/g) ?? []) {
        expect(stretch.length % months).toBe(0);
      }
      quiet += raised.filter((x) => x === '0').length;
    }
    // One begins in 1.5 / 12 of the months in which none is active: begun - chance * eligible is a martingale, whose
    // variance is chance * (1 - chance) * eligible.
    const chance = 1.5 / 12;
    const eligible = quiet + begun;
    expect(Math.abs(begun / eligible - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / eligible));
  });
});
