// Where the figures that were reported since lie in the built-in projections.
import { scoreRun } from '@shared/analysis/actuals/score';
import { seriesHeld, standings } from '@shared/analysis/actuals/standing';
import { type BaselineId, createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { describe, expect, it } from 'vitest';

async function scoresOf(id: BaselineId) {
  const scenario = createBaseline(id, { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
  const stood = standings(scenario);
  const run = await createInProcessRunner().outcomes(scenario, { series: seriesHeld(stood) });
  if (!run.ok) throw new Error(run.error.code);
  return scoreRun(stood, run.value.outcomes);
}

const SCORES = { zhipu: await scoresOf('zhipu'), minimax: await scoresOf('minimax') };

/** Found by other means with 40,000 paths: what came, the share of the paths below, P5, P25, P50, P75 and P95. */
const PLACES = [
  ['zhipu', 'revenue@2025', 533, 0.25, [466, 532, 581, 635, 727]],
  ['minimax', 'revenue@2025', 25.6, 0.1, [24.7, 27.3, 29.2, 31.2, 34.7]],
  ['minimax', 'grossProfit@2025', 7.6, 0.75, [5.8, 6.6, 7.1, 7.6, 8.6]],
] as const;

describe.each(PLACES)('%s, %s', (id, address, value, share, percentiles) => {
  const figure = SCORES[id].figures.find((one) => one.address === address);
  if (!figure) throw new Error('not held');

  it('came in the months that are projected', () => {
    expect(figure.value).toBeCloseTo(value, value > 100 ? 0 : 1);
  });

  it('has about so many paths below it', () => {
    expect(Math.abs(figure.below.share - share)).toBeLessThan(0.025);
    expect(figure.below.error).toBeLessThan(0.005);
  });

  it('lies between these percentiles', () => {
    percentiles.forEach((expected, index) => {
      // As they were rounded, and two standard errors of each.
      expect(Math.abs((figure.percentiles[index] ?? 0) / expected - 1)).toBeLessThan(0.012);
    });
  });

  it('was told better than by the naive forecast', () => {
    expect(figure.naive).not.toBeNull();
    expect(figure.skill).toBeGreaterThan(0.5);
  });
});

it('what the model does not have is set apart, and so is what lies before it', () => {
  expect(SCORES.zhipu.apart.map(({ address, why }) => [address, why])).toEqual([['netProfit@2025', 'notProjected']]);
  const why = new Map(SCORES.minimax.apart.map((one) => [one.address, one.why]));
  expect(why.get('revenue@2025-01..2025-09')).toBe('history');
  expect(why.get('adjustedNetProfit@2025')).toBe('notProjected');
});

it('so few figures judge no projection', () => {
  for (const { calibration } of Object.values(SCORES)) {
    expect(calibration.bands.map(({ verdict }) => verdict)).toEqual(['tooFew', 'tooFew', 'tooFew']);
  }
});

describe('the backtest from the end of 2023', () => {
  it('has what came of 2024 and 2025 where the docs say, all of it within nine tenths of the paths', async () => {
    const { figures, calibration } = await scoresOf('zhipu-2023');
    const places = figures.map(({ address, below }) => [address, Math.round(below.share * 50) * 2]);
    expect(places).toEqual([
      ['revenue@2024', 82],
      ['revenue@2025', 92],
      ['grossProfit@2024', 62],
      ['grossProfit@2025H1', 26],
      ['compute@2024', 80],
      ['compute@2025H1', 62],
      ['research@2024', 54],
      ['research@2025H1', 30],
    ]);
    expect(calibration.bands.map(({ inside, verdict }) => [inside, verdict])).toEqual([
      [5, 'tooFew'],
      [7, 'tooFew'],
      [8, 'agrees'],
    ]);
    for (const { naive, skill } of figures) if (naive) expect(skill).toBeGreaterThan(0.5);
  });

  it('knows nothing of later years but what its sources say', () => {
    const { balanceDate, assumptions } = createBaseline('zhipu-2023', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
    expect(balanceDate).toBe('2023-12-31');
    const [segment] = assumptions.segments;
    expect(segment?.growthInitial.quantity).toMatchObject({ mode: 124.538 / 57.409 - 1 });
    const sales = assumptions.costs.find(({ id }) => id === 'sales-marketing');
    expect(JSON.stringify(sales)).toContain('with hindsight');
  });
});
