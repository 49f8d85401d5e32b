import { createBaseline } from '@shared/baselines';
import { setAssumption } from '@shared/scenario/edit';
import { listAssumptions } from '@shared/scenario/listing';
import { withQuantities } from '@shared/scenario/quantities';
import { accepts } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';

const scenario = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });
const constant = (value: number) => ({ kind: 'constant', value }) as const;

describe('other quantities for a run', () => {
  it('are put in their places, and nothing else is touched', () => {
    const moved = withQuantities(scenario, [
      ['events.ipo.amount', constant(1)],
      ['compute.start', constant(2)],
    ]);
    const before = listAssumptions(scenario.assumptions);
    for (const [k, { path, assumption }] of listAssumptions(moved.assumptions).entries()) {
      const value = { 'events.ipo.amount': 1, 'compute.start': 2 }[path];
      if (value === undefined) expect(assumption).toBe(before[k]?.assumption);
      else expect(assumption).toEqual({ ...before[k]?.assumption, quantity: constant(value) });
    }
    expect(moved.simulation).toBe(scenario.simulation);
  });

  it.each([0, 0.5, 1, 1.5, -1, Number.NaN, 1e12])('are accepted where the whole scenario would be: %d', (value) => {
    for (const { path, field } of listAssumptions(scenario.assumptions)) {
      expect(accepts(field, constant(value)), path).toBe(setAssumption(scenario, path, constant(value)).ok);
    }
  });
});
