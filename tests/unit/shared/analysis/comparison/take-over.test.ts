// Some of what another scenario has otherwise, taken over into this one.
import { takeOver } from '@shared/analysis/comparison/take-over';
import { differences } from '@shared/analysis/difference/find';
import { createBaseline } from '@shared/baselines';
import { constantOf, pointEstimate } from '@shared/quantity/quantity';
import type { Scenario } from '@shared/scenario/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, baseline, edited, itemOf, JUDGED } from '../edits';

function taken(into: Scenario, from: Scenario, ...paths: string[]): Scenario {
  const result = takeOver(into, from, new Set(paths));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('taking over', () => {
  it('what was chosen leaves everything else as it is', () => {
    const other = edited(({ assumptions }) => {
      Object.assign(assumptions.compute.start, { quantity: constantOf(250) });
      Object.assign(itemOf(assumptions.events, 'ipo').probability, { quantity: constantOf(0.5) });
    });
    const result = taken(baseline(), other, 'compute.start');
    expect(differences(baseline(), result).map(({ path }) => path)).toEqual(['compute.start']);
    expect(differences(result, other).map(({ path }) => path)).toEqual(['events.ipo.probability']);
  });

  it('all of it gives the other, unless that is no valid scenario', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 6 }), (edits) => {
        const other = edited((scenario) => {
          for (const edit of edits) edit(scenario);
        });
        const result = takeOver(baseline(), other, new Set(differences(baseline(), other).map(({ path }) => path)));
        if (result.ok) expect(differences(result.value, other)).toEqual([]);
        else expect(result.error.code).toBe('compare.onlyTogether');
      }),
      { numRuns: 20, seed: 18 },
    );
  });

  it('a month stays in its calendar month where the other counts from another date', () => {
    const later = edited((scenario) => {
      scenario.balanceDate = '2025-09-30';
      Object.assign(itemOf(scenario.assumptions.events, 'ipo').month, { quantity: constantOf(6) });
    });
    const monthIn = (scenario: Scenario) => pointEstimate(itemOf(scenario.assumptions.events, 'ipo').month.quantity);
    // March 2026 is month 6 from September and month 9 from June.
    expect(monthIn(taken(baseline(), later, 'events.ipo.month'))).toBe(9);
    const both = taken(baseline(), later, 'balanceDate', 'events.ipo.month');
    expect([both.balanceDate, monthIn(both)]).toEqual(['2025-09-30', 6]);
  });

  it('is refused across currencies, and where something refers to what was not chosen', () => {
    const minimax = createBaseline('minimax', { uuid: baseline().id });
    expect(takeOver(baseline(), minimax, new Set(['compute.start']))).toMatchObject({
      ok: false,
      error: { code: 'compare.otherMoney', params: { here: 'CNY', there: 'USD' } },
    });
    const other = edited(({ assumptions }) => {
      const [line] = structuredClone(assumptions.costs);
      if (line) assumptions.costs.push({ ...line, id: 'offices' });
      assumptions.correlations.push({ between: ['costs.offices.growth', 'opening.cash'], rank: 0.5, source: JUDGED });
    });
    const correlation = differences(baseline(), other).find(({ kind }) => kind === 'correlation')?.path as string;
    expect(takeOver(baseline(), other, new Set([correlation]))).toMatchObject({
      ok: false,
      error: { code: 'compare.onlyTogether' },
    });
    expect(taken(baseline(), other, correlation, 'costs.offices').assumptions.costs.at(-1)?.id).toBe('offices');
  });
});
