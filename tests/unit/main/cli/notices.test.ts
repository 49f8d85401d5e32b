import { describe, expect, it } from 'vitest';
import { offing, simulate } from './support/offing';

/** A company that no path brings through: its one event never happens. */
const LOST = ['zhipu', '--paths', '64', '--set', 'events.ipo.probability=0'];

describe('a run until a figure of nothing is known', () => {
  it('goes on to the most paths and says why', async () => {
    const { stdout } = await offing(['simulate', ...LOST, '--until', 'cashLasts.24=10%', '--at-most', '128']);
    expect(stdout).toContain('not reached with 128 paths, because the figure is 0');
    expect(stdout).not.toMatch(/NaN|Infinity/);
  });

  it('is over where the figure has no error at all', async () => {
    const rich = ['simulate', 'zhipu', '--paths', '64', '--set', 'opening.cash=500bn', '--until', 'fundingNeed.p80=1%'];
    const { stdout } = await offing(rich);
    expect(stdout).toContain('reached with 64 paths (0%)');
  });
});

describe('a chance that no path has seen', () => {
  it('is a bound alone in the table, and a figure with its error in JSON', async () => {
    const { stdout } = await offing(['simulate', ...LOST]);
    expect(stdout).toMatch(/^Cash lasts 24 months +<5%$/m);
    const { headline, error } = await simulate(...LOST);
    expect(headline.cashLasts['24']).toBe(0);
    expect(error.cashLasts['24']).toBeCloseTo(1 / 66, 3);
  });

  it('keeps a run going until it is known', async () => {
    const { stopped, paths, error } = await simulate(...LOST, '--until', 'cashLasts.24=0.002', '--at-most', '4096');
    expect([stopped.reached, paths]).toEqual([true, 512]);
    expect(error.cashLasts['24']).toBeGreaterThan(0.001);
  });
});

describe('what comes after the last month projected', () => {
  it('is said to have no part in the run, and is nothing to say where some paths have it', async () => {
    const late = ['--change', 'compute +50% from 2035-01', '--set', 'events.ipo.month=2026-06 to 2035-01'];
    const { stdout } = await offing(['simulate', 'zhipu', '--paths', '16', ...late]);
    expect(stdout).toContain('changes.change.month is 2035-01 or later, and the last month projected is 2030-06.');
    expect(stdout).not.toContain('events.ipo.month');
    const { tooLate } = await simulate('zhipu', '--paths', '16', '--months', '12', ...late);
    expect(tooLate).toEqual([{ path: 'changes.change.month', month: 115 }]);
  });
});

describe('correlations that are weaker than asked', () => {
  it('are said to be, with the reason', async () => {
    const values = ['--set', 'opening.cashFloor=0', '--set', 'opening.payables=discrete(300:1, 500:1)'];
    const pairs = ['opening.cashFloor', 'opening.payables'].map((path) => `${path},compute.demandInitial=0.9`);
    const options = ['zhipu', '--paths', '16', ...values, ...pairs.flatMap((pair) => ['--correlate', pair])];
    const { stdout } = await offing(['simulate', ...options]);
    expect(stdout).toContain('has no effect: opening.cashFloor is certain or switched off.');
    expect(stdout).toMatch(/was to be 0\.90 and is 0\.7\d: opening\.payables takes few values/);
    const { correlations } = await simulate(...options);
    expect(correlations.map(({ asked }: { asked: number }) => asked)).toEqual([0.9, 0.9]);
    expect(correlations[0].used).toBe(0);
    expect(correlations[1].used).toBeCloseTo(0.78, 1);
  });
});
