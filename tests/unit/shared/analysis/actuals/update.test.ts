// Updating by weights against closed forms: a normal prior with a normal observation.
import { observe } from '@shared/analysis/actuals/observe';
import { seriesHeld, standings } from '@shared/analysis/actuals/standing';
import { explainUpdate, LEAST_EFFECTIVE, update, weighPaths } from '@shared/analysis/actuals/update';
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../engine/support/scenario';
import { drawLevels, known, ofNormals } from '../estimators/support';
import { numbersFrom } from '../selection/support';
import { figure } from './support';

const PATHS = 65_536;
const MOST = 1_000_000;
const levels = drawLevels('sobol', 3, ['x', 'e', 'f'], PATHS);
const y1 = ofNormals(levels, ([x = 0, e = 0]) => x + 0.5 * e);
const y2 = ofNormals(levels, ([x = 0, , f = 0]) => x + f);
const near = { address: 'y1', values: y1, value: 1.5, tolerance: 0.1 };

function weighted(values: Float64Array, weights: Float64Array): { mean: number; variance: number; total: number } {
  let [total, sum, squares] = [0, 0, 0];
  for (let path = 0; path < values.length; path++) {
    const [weight, value] = [weights[path] as number, values[path] as number];
    total += weight;
    sum += weight * value;
    squares += weight * value * value;
  }
  return { mean: sum / total, variance: squares / total - (sum / total) ** 2, total };
}

describe('X ~ N(0, 1), seen as Y1 = X + 0.5 e, 1.5 with tolerance 0.1', () => {
  const { selection, paretoK } = (() => {
    const updated = update([near], PATHS, MOST);
    if (!updated.ok) throw new Error(updated.error.code);
    return updated.value;
  })();
  const sd = 1 / Math.sqrt(selection.effective);

  it('keeps 5.17% of the paths', () => {
    // Of the effective number, a sum of weights and one of squares, the error is of the order of one in their root.
    expect(Math.abs(selection.effective / PATHS - 0.0517)).toBeLessThan(3 * 0.0517 * sd);
    expect(known(paretoK)).toBeLessThan(0.5);
  });

  it('leaves another figure with the mean 1.190476 and the variance 1.206349', () => {
    const { mean, variance } = weighted(y2, selection.weights);
    expect(Math.abs(mean - 1.190476)).toBeLessThan(4 * Math.sqrt(1.206349) * sd);
    expect(Math.abs(variance - 1.206349)).toBeLessThan(4 * 1.206349 * Math.SQRT2 * sd);
  });

  it('weighs the nearest path by 1', () => {
    expect(selection.weights.reduce((most, one) => Math.max(most, one), 0)).toBe(1);
  });
});

it('two figures are one after the other', () => {
  const other = { address: 'y2', values: y2, value: 0.5, tolerance: 0.3 };
  const both = weighPaths([near, other], PATHS);
  const [first, second] = [weighPaths([near], PATHS), weighPaths([other], PATHS)];
  const factor = known(both[0]) / (known(first[0]) * known(second[0]));
  for (let path = 0; path < 100; path++) {
    const product = known(first[path]) * known(second[path]) * factor;
    expect(both[path]).toBeCloseTo(product, 12);
  }
});

describe('too few paths', () => {
  const few = { ...near, values: y1.slice(0, 4096) };

  it('are refused with how many would be enough', () => {
    const refused = update([few], 4096, MOST);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'actuals.fewPaths', params: { paths: 4096, least: 400 } },
    });
    if (refused.ok) return;
    const needed = Number(refused.error.params.needed);
    expect(needed).toBe(8192);
    expect(update([{ ...near, values: y1.slice(0, needed) }], needed, MOST)).toMatchObject({ ok: true });
  });

  it('are not asked for where no number would do', () => {
    expect(update([{ ...few, value: 15 }], 4096, MOST)).toMatchObject({ error: { code: 'actuals.far' } });
  });
});

describe('through the engine', () => {
  // The team costs N(100, 10) a month, the laboratory N(50, 5); both together are seen at 165, one and a half deviations up.
  const cost = (id: string, mean: number, sd: number) => ({
    id,
    kind: 'research',
    values: { start: { kind: 'normal' as const, mean, sd } },
  });
  const scenario = {
    ...scenarioOf({
      paths: 16_384,
      sampling: 'sobol',
      opening: { cash: 3000 },
      costs: [cost('team', 100, 10), cost('lab', 50, 5)],
    }),
    actuals: [figure('research@2025-07', 165)],
  };

  it('an assumption is left with the mean and deviation of the closed form, and cash lasts as long as they say', async () => {
    const stood = standings(scenario);
    const numbers = await numbersFrom(scenario, seriesHeld(stood));
    const observed = observe(stood.held, numbers.studied.outcomes.series, 1 / 165);
    if (!observed.ok) throw new Error(observed.error.code);
    const updated = explainUpdate(observed.value, numbers, MOST);
    if (!updated.ok) throw new Error(updated.error.code);
    const { selection, explanation } = updated.value;
    expect(selection.effective).toBeGreaterThan(LEAST_EFFECTIVE);
    const values = numbers.of({ kind: 'input', path: 'costs.team.start' });
    const { mean, variance } = weighted(values, selection.weights);
    const error = 10 * Math.sqrt(0.206349 / selection.effective);
    expect(Math.abs(mean - 111.90476)).toBeLessThan(4 * error);
    expect(Math.abs(variance - 20.6349)).toBeLessThan(4 * 20.6349 * Math.sqrt(2 / selection.effective));
    const team = explanation.inputs.find(({ id }) => id === 'costs.team.start');
    expect(team?.all?.[1]).toBeCloseTo(100, 1);
    expect(Math.abs((team?.inside.values?.[1] ?? 0) - 111.90476)).toBeLessThan(6 * error);
    // 3000 at 165 a month is gone in the nineteenth; at 150, as expected before, in the twenty-first.
    expect(explanation.headline.runwayMonths.p50).toBe(19);
  });
});
