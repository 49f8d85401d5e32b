import type { Estimate } from '@shared/analysis/estimators/estimate';
import { type Outcome, pathValues, seriesIn } from '@shared/analysis/outcome/outcome';
import { parseOutcome } from '@shared/analysis/outcome/parse';
import { whatMatters } from '@shared/analysis/sensitivity/matters';
import { shapleyShares } from '@shared/analysis/sensitivity/shapley';
import { totalEffects } from '@shared/analysis/sensitivity/total';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { drawnInputs } from '@shared/engine/paths/levels';
import { rankCorrelation } from '@shared/engine/sampling/correlation/rank';
import { SAMPLING_METHODS, type SamplingMethod } from '@shared/scenario/schema';
import { afterAll, describe, expect, it } from 'vitest';
import { unwrap } from '../../engine/support/run';
import { scenarioOf } from '../../engine/support/scenario';

/**
 * Cash after a year is opening cash less twelve times the sum of three costs, so that its variance is that of X1 + X2 + X3:
 * standard deviations 1, 1 and 2, and a correlation of 0.5 between the second and the third.
 */
const PATHS = 8192;
const SD = { one: 1, two: 1, three: 2 } as const;
const FULL = { one: 0.125, two: 0.5, three: 0.78125 } as const;
const OWN = { one: 0.125, two: 0.09375, three: 0.375 } as const;
const SHAPLEY = { one: 0.125, two: 0.296875, three: 0.578125 } as const;

const runner = createInProcessRunner();
afterAll(() => runner.dispose());

function scenario(sampling: SamplingMethod) {
  return scenarioOf({
    balanceDate: '2025-12-31',
    horizon: 12,
    paths: PATHS,
    sampling,
    opening: { cash: 10_000 },
    costs: Object.entries(SD).map(([id, sd]) => ({ id, values: { start: { kind: 'normal', mean: 50, sd } } })),
    correlations: [{ between: ['costs.two.start', 'costs.three.start'], rank: rankCorrelation(0.5) }],
  });
}

function expectClose({ value, error }: Estimate, truth: number, slack = 0): void {
  expect(Math.abs(value - truth)).toBeLessThan(4 * error + slack);
  expect(error).toBeLessThan(0.05);
}

const nameOf = (id: string) => id.split('.')[1] as keyof typeof SD;

describe.each(SAMPLING_METHODS)('of correlated normals, by %s', (sampling) => {
  const own = scenario(sampling);
  const outcome: Outcome = unwrap(parseOutcome(own, 'cash@2026'));

  it('an index by itself includes what comes with the partner, and a group has its own', async () => {
    const series = seriesIn([outcome.value]);
    const run = unwrap(await runner.outcomes(own, { series }));
    const drawn = drawnInputs(own, { count: PATHS, paths: PATHS });
    const matters = whatMatters(drawn, pathValues(run.outcomes, series, outcome.value), outcome);
    expect(matters?.effects.map(({ id }) => nameOf(id))).toEqual(['three', 'two', 'one']);
    // Bins of a level lose 0.4% of what a normal does.
    for (const { id, share } of matters?.effects ?? []) expectClose(share, FULL[nameOf(id)], 0.006);
    expect(matters?.effects.map(({ partners }) => partners.map(nameOf))).toEqual([['two'], ['three'], []]);
    const [group] = matters?.groups ?? [];
    expect(group?.ids.map(nameOf)).toEqual(['three', 'two']);
    expectClose(group?.share as Estimate, 0.875, 0.02);
  });

  it('totals are what is their own, and what they take with them', async () => {
    const { effects, groups } = unwrap(await totalEffects(runner, own, outcome, { paths: PATHS, below: 0.01 }));
    for (const { kind, id, total, full, interactions } of effects) {
      if (kind !== 'assumption') continue;
      expectClose(total, OWN[nameOf(id)], 0.005);
      if (nameOf(id) === 'one') expect(full).toBeNull();
      else {
        expectClose(full as Estimate, FULL[nameOf(id)], 0.005);
        expect(interactions).toBeNull();
      }
    }
    expectClose(groups[0]?.total as Estimate, 0.875, 0.01);
    // Nothing is drawn month by month here.
    expect(effects.find(({ kind }) => kind === 'luck')?.total.value).toBe(0);
  });

  it('Shapley effects sum to one', async () => {
    const shares = unwrap(await shapleyShares(runner, own, outcome, { paths: PATHS }));
    for (const { kind, id, share } of shares) if (kind === 'assumption') expectClose(share, SHAPLEY[nameOf(id)], 0.01);
    expect(shares.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 9);
  });
});
