import { lay } from '@shared/analysis/stress/lay';
import { layAll } from '@shared/analysis/stress/lay-all';
import { leastSum, reverseStress } from '@shared/analysis/stress/reverse';
import { reverseAll } from '@shared/analysis/stress/reverse-all';
import { LIBRARY_SHOCKS, type OwnShock, type Shock } from '@shared/analysis/stress/shock';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { createWording } from '@shared/report/wording';
import { afterAll, describe, expect, it } from 'vitest';
import { unwrap } from '../../engine/support/run';
import { scenarioOf } from '../../engine/support/scenario';

const runner = createInProcessRunner();
afterAll(() => runner.dispose());
const wording = createWording('en');

/** Nothing is earned; 10 a month are spent, and what there is lies anywhere between 120 and 200. */
const spender = scenarioOf({
  paths: 4096,
  sampling: 'sobol',
  opening: { cash: { kind: 'uniform', min: 120, max: 200 } },
  costs: [{ id: 'all', values: { start: 10 } }],
});

const own = (id: string, edits: OwnShock['edits']): Shock => ({
  kind: 'own',
  id,
  name: id,
  story: '',
  source: '',
  edits,
});
const dearer = own('dearer', [{ does: 'change', lines: ['costs.all'], by: 0.5, month: 1, months: 240, severance: 0 }]);
const paid = own('paid', [{ does: 'pay', amount: 40, month: 2 }]);
const HALF = { figure: 'cashLasts.12', chance: 0.5 } as const;

/** Cash lasts twelve months on the paths that begin with 120 and what the shock takes; half of them begin with 160. */
const MEDIAN_CASH = 160;

async function met(shock: Shock, mark: typeof HALF | { figure: 'cashLasts.12'; chance: number } = HALF) {
  const laid = unwrap(lay(spender, [shock], () => 'shock'));
  const { answer } = unwrap(await reverseStress(runner, laid, mark));
  if (answer.kind !== 'met') throw new Error(answer.kind);
  return answer;
}

describe('how far a shock has to go', () => {
  it('is where its costs eat what the middle path has beyond twelve months', async () => {
    // 12 months of 10 (1 + x/2) are 160 at x = 2/3.
    const { x, error } = await met(dearer);
    expect(error).not.toBeNull();
    expect(Math.abs(x - 2 / 3)).toBeLessThanOrEqual(4.5 * (error as number) + 1e-3);
  });

  it('is the payment that the middle path can just not make', async () => {
    const { x, error } = await met(paid);
    expect(Math.abs(x - (MEDIAN_CASH - 120) / 40)).toBeLessThanOrEqual(4.5 * (error as number) + 1e-3);
    // And where three in four paths are to be out: those with less than 180.
    const far = await met(paid, { figure: 'cashLasts.12', chance: 0.25 });
    expect(Math.abs(far.x - 60 / 40)).toBeLessThanOrEqual(4.5 * (far.error as number) + 1e-3);
  });

  it('has no answer where the shock does nothing to cash', async () => {
    const idle = own('idle', [{ does: 'set', at: 'market.size', to: 1 }]);
    const withMarket = { ...spender, assumptions: { ...spender.assumptions } };
    withMarket.assumptions.market = { ...spender.assumptions.market, enabled: true };
    const laid = unwrap(lay(withMarket, [idle], () => 'shock'));
    expect(unwrap(await reverseStress(runner, laid, HALF)).answer).toMatchObject({ kind: 'unmet', isFlat: true });
  });
});

describe('the least sum', () => {
  it('is that of the one shock that goes the furthest, where effects add up', async () => {
    // A whole shock takes 60 of twelve months, or 40 at once: 40 in all are wanted.
    const laid = unwrap(lay(spender, [paid, dearer], () => 'shock'));
    const sum = unwrap(await leastSum(runner, laid, HALF));
    if (sum.kind !== 'mixed') throw new Error(sum.kind);
    expect(sum.cost).toBeCloseTo(2 / 3, 1);
    expect(sum.xs[0]).toBeLessThan(0.05);
  });

  it('is none where no shock does anything to the chance', async () => {
    const scenario = { ...spender, assumptions: { ...spender.assumptions } };
    scenario.assumptions.market = { ...spender.assumptions.market, enabled: true };
    const idle = ['one', 'another'].map((id) => own(id, [{ does: 'set', at: 'market.size', to: 1 }]));
    const laid = unwrap(lay(scenario, idle, () => 'shock'));
    expect(unwrap(await leastSum(runner, laid, HALF))).toMatchObject({ kind: 'noMix', best: { x: [0, 0], value: 1 } });
  });
});

describe('all of a list', () => {
  it('are found one after the other, with progress up to the last', async () => {
    const shocks = [paid, dearer].map((shock) => ({ shock, strength: 1 }));
    const laid = unwrap(layAll(spender, shocks, wording));
    const seen: number[] = [];
    const { alone, sum, present } = unwrap(
      await reverseAll(runner, spender, laid, HALF, { onProgress: ({ done, total }) => seen.push(done / total) }),
    );
    expect(alone.map(({ answer }) => answer.kind)).toEqual(['met', 'met']);
    expect(sum?.kind).toBe('mixed');
    expect(present.value).toBe(1);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
    expect(seen.length).toBeGreaterThan(3);
  });

  it('are not looked for where the chance is below the mark already', async () => {
    const laid = unwrap(layAll(spender, [{ shock: paid, strength: 1 }], wording));
    const found = await reverseAll(runner, spender, laid, { figure: 'cashLasts.18', chance: 0.5 });
    expect(found).toEqual({
      ok: false,
      error: {
        code: 'stress.already',
        params: { months: '18', chance: expect.stringMatching(/^2\d(\.\d)?%$/), mark: '50%' },
      },
    });
  });

  it('say which shocks of the library the scenario has nothing for', () => {
    const { shocks, skipped } = unwrap(
      layAll(
        spender,
        LIBRARY_SHOCKS.map((shock) => ({ shock, strength: 1 })),
        wording,
      ),
    );
    expect(skipped.map(({ id }) => id)).toContain('ipo-slips');
    expect(shocks.map(({ id }) => id)).toContain('compute-prices');
    expect([...shocks, ...skipped]).toHaveLength(LIBRARY_SHOCKS.length);
  });
});
