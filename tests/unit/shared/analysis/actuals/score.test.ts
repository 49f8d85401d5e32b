// Scores of runs whose outcome is known in closed form.
import { scoreRun } from '@shared/analysis/actuals/score';
import { seriesHeld, standings } from '@shared/analysis/actuals/standing';
import { scoresVersus } from '@shared/analysis/actuals/versus';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { Actual } from '@shared/scenario/actuals';
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../engine/support/scenario';
import { figure } from './support';

/** A line that costs a normal amount in each month, the same in all: 100 and 10 in a half-year's month are 600 and 60 in all. */
function spending(mean: number, sd: number, actuals: readonly Actual[], seed = 1) {
  const start = { kind: 'normal', mean, sd } as const;
  const base = scenarioOf({
    paths: 4096,
    sampling: 'sobol',
    seed,
    horizon: 24,
    costs: [{ id: 'team', values: { start } }],
  });
  return { ...base, actuals: [...actuals] };
}

async function scoresOf(scenario: ReturnType<typeof spending>, actuals?: readonly Actual[]) {
  const stood = standings(scenario, actuals && { actuals: [...actuals], reported: [] });
  const run = await createInProcessRunner().outcomes(scenario, { series: seriesHeld(stood) });
  if (!run.ok) throw new Error(run.error.code);
  return scoreRun(stood, run.value.outcomes);
}

describe('a normal figure', () => {
  it('is placed and scored as its distribution says', async () => {
    const last = figure('cost.team@2025H1', 500);
    const { figures } = await scoresOf(spending(100, 10, [figure('cost.team@2025H2', 660), last]));
    const [one] = figures;
    if (!one) throw new Error('not scored');
    // One standard deviation above the mean.
    expect(Math.abs(one.below.share - 0.841345)).toBeLessThan(4 * one.below.error);
    expect(one.below.error).toBeLessThan(0.006);
    expect(Math.abs(one.crps.value - 60 * 0.602441)).toBeLessThan(4 * (one.crps.error ?? 0));
    expect(one.crps.error).toBeLessThan(0.6);
    expect(one.percentiles[2]).toBeCloseTo(600, 0);
    expect(one.naive).toEqual({ kind: 'pace', value: 500 });
    expect(one.skill).toBeCloseTo(1 - one.crps.value / 160, 12);
  });

  it('below and above all paths is placed at the ends, with an error that is not nothing', async () => {
    const actuals = [figure('cost.team@2025H2', -1000), figure('cost.team@2026H1', 9000)];
    const { figures } = await scoresOf(spending(100, 10, actuals));
    expect(figures.map(({ below }) => below.share)).toEqual([0, 1]);
    expect(figures[0]?.below.error).toBeGreaterThan(1e-4);
    expect(figures.map(({ skill }) => skill)).toEqual([null, null]);
  });
});

it('a figure that is certain lies in the middle of its equal paths', async () => {
  const [one] = (await scoresOf(spending(100, 1e-9, [figure('cost.team@2025H2', 600)]))).figures;
  expect(one?.crps.value).toBeCloseTo(0, 6);
});

describe('two scenarios on the same figures', () => {
  const actuals = [figure('cost.team@2025H2', 600), figure('cost.team@2026H1', 660)];

  it('differ by their scores, with an error that is that of the difference', async () => {
    const [first, second] = await Promise.all([
      scoresOf(spending(100, 10, actuals)),
      scoresOf(spending(120, 10, actuals), actuals),
    ]);
    const { figures, missing, mean } = scoresVersus(first.figures, second.figures);
    expect(missing).toEqual([]);
    // At two and one standard deviations below the mean of the second.
    const normal = [1.4528 - 0.233695, 0];
    figures.forEach(({ difference }, index) => {
      expect(Math.abs(difference.value - 60 * (normal[index] as number))).toBeLessThan(
        4 * (difference.error ?? 0) + 0.01,
      );
    });
    expect(mean?.difference.value).toBeCloseTo((mean?.second ?? 0) - (mean?.first ?? 0), 12);
    expect(mean?.first).toBeGreaterThan(0);
  });

  it('that are the same differ by nothing, exactly', async () => {
    const { figures } = await scoresOf(spending(100, 10, actuals));
    const versus = scoresVersus(figures, figures);
    expect(versus.figures.map(({ difference }) => difference)).toEqual([
      { value: 0, error: 0 },
      { value: 0, error: 0 },
    ]);
  });

  it('leave out what one of them cannot be held against', async () => {
    const { figures } = await scoresOf(spending(100, 10, actuals));
    expect(scoresVersus(figures, figures.slice(1))).toMatchObject({ missing: ['cost.team@2025H2'] });
    expect(scoresVersus(figures, []).mean).toBeNull();
  });
});
