import { explainCondition } from '@shared/analysis/selection/explain';
import { headlineInside } from '@shared/analysis/selection/headline';
import { holm } from '@shared/analysis/selection/holm';
import { insideOf } from '@shared/analysis/selection/inside';
import { levelsOfSides } from '@shared/analysis/selection/levels';
import { parseCondition } from '@shared/analysis/selection/parse';
import { select, selectionOf } from '@shared/analysis/selection/selection';
import { numbersOf, type PathNumbers, type Studied } from '@shared/analysis/selection/studied';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { drawnInputs } from '@shared/engine/paths/levels';
import { REPLICATES } from '@shared/engine/replicates';
import { percentile } from '@shared/figures/sorted';
import { standardError } from '@shared/figures/standard-error';
import { uniform } from '@shared/numerics/words';
import type { Scenario } from '@shared/scenario/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { scenarioOf } from '../../engine/support/scenario';
import { studiedOf } from './support';

const PATHS = 16_384;
const END = '2028-06';
const even = { kind: 'uniform', min: 100, max: 200 } as const;

/** Cash at the end is opening cash and the amount of the grant; the grant may also come late and cost fees of nothing. */
function sumOfTwo(sampling: Scenario['simulation']['sampling']): Scenario {
  return scenarioOf({
    sampling,
    paths: PATHS,
    opening: { cash: even, cashFloor: 0 },
    events: [
      {
        id: 'grant',
        kind: 'grant',
        commitment: 'committed',
        values: { probability: 1, month: 3, amount: even, exchangeRate: 1, fees: 0 },
      },
      { id: 'loan', kind: 'loan', commitment: 'planned', values: { probability: 0.4, month: 5, amount: 0 } },
    ],
    cash: { cashYield: 0, payableDays: { kind: 'uniform', min: 20, max: 40 } },
  });
}

let studied: Studied;
let numbers: PathNumbers;
beforeAll(async () => {
  const scenario = sumOfTwo('sobol');
  const condition = parseCondition(scenario, `cash@${END} > 300`);
  if (!condition.ok || condition.value.kind !== 'test') throw new Error('not read');
  studied = await studiedOf(scenario, [{ series: 'cash', from: 35, to: 36 }]);
  numbers = numbersOf(studied);
});

function explained(text: string, from = numbers) {
  const condition = parseCondition(from.studied.scenario, text);
  if (!condition.ok) throw new Error(condition.error.code);
  return explainCondition(condition.value, from);
}

function answerTo(text: string, from = numbers) {
  const result = explained(text, from);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function inputIn(text: string, id: string) {
  const input = answerTo(text).inputs.find((one) => one.id === id);
  if (!input) throw new Error(id);
  return input;
}

describe('a threshold on one of two even inputs', () => {
  it('parts its levels wholly and leaves the other alone', () => {
    const { selection, inputs } = answerTo('opening.cash > 130');
    expect(selection.share).toBeCloseTo(0.7, 3);
    expect(selection.count).toBe(selection.effective);
    const [first, ...others] = inputs;
    expect(first?.id).toBe('opening.cash');
    expect(first?.difference).toBeCloseTo(-1, 2);
    expect(first?.mayBeNoise).toBe(false);
    expect(others.every(({ mayBeNoise }) => mayBeNoise)).toBe(true);
    const bars = [...(first?.inside.histogram ?? [])];
    expect(bars.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    for (const bar of bars.slice(6)) expect(bar).toBeCloseTo(0.05 / 0.7, 3);
    expect(first?.inside.values?.[0]).toBeCloseTo(137, 0);
    expect(first?.outside.values?.[2]).toBeCloseTo(127, 0);
    expect(first?.all).toEqual([110, 150, 190].map((value) => expect.closeTo(value, 6)));
  });
});

describe('the sum of two even inputs above its middle', () => {
  // X + Y > 1: P(X < x) is x^2 inside and 2x - x^2 outside, furthest apart by a half at a half.
  const TEXT = `cash@${END} > 300`;

  it('is met by half of the paths', () => {
    const { selection } = answerTo(TEXT);
    expect(Math.abs(selection.share - 0.5)).toBeLessThan(4 * selection.error);
    expect(selection.error).toBeLessThan(0.002);
  });

  it.each(['opening.cash', 'events.grant.amount'])('has the distribution of %s that follows', (id) => {
    const { difference, inside, outside, chance, mayBeNoise } = inputIn(TEXT, id);
    expect(difference).toBeCloseTo(-0.5, 2);
    expect(chance).toBeLessThan(1e-10);
    expect(mayBeNoise).toBe(false);
    for (let bar = 0; bar < 20; bar++) {
      expect(inside.histogram[bar]).toBeCloseTo((2 * bar + 1) / 400, 2);
      expect(outside.histogram[bar]).toBeCloseTo((39 - 2 * bar) / 400, 2);
    }
    const [p10, p50, p90] = inside.levels;
    expect([p10 ** 2, p50 ** 2, p90 ** 2]).toEqual([0.1, 0.5, 0.9].map((p) => expect.closeTo(p, 2)));
    expect(inside.values).toEqual(inside.levels.map((level) => expect.closeTo(100 + 100 * level, 4)));
  });

  it('says of an input that has no part in it, and of an event, that they may be noise', () => {
    const { inputs, events } = answerTo(TEXT);
    expect(
      inputs
        .map(({ id }) => id)
        .slice(0, 2)
        .sort(),
    ).toEqual(['events.grant.amount', 'opening.cash']);
    expect(inputs.find(({ id }) => id === 'cash.payableDays')?.mayBeNoise).toBe(true);
    const [loan] = events.filter(({ id }) => id === 'loan');
    expect(loan?.mayBeNoise).toBe(true);
    expect(Math.abs((loan?.all.share ?? 0) - 0.4)).toBeLessThan(4 * (loan?.all.error ?? 0));
    expect(Math.abs((loan?.inside.share ?? 0) - 0.4)).toBeLessThan(4 * (loan?.inside.error ?? 0));
    const [grant] = events.filter(({ id }) => id === 'grant');
    expect([grant?.inside.share, grant?.all.share, grant?.difference]).toEqual([1, 1, 0]);
  });

  it('is plain data', () => {
    const answer = answerTo(TEXT);
    expect(structuredClone(answer)).toEqual(answer);
  });
});

describe('an event in a condition', () => {
  it('is on all or none of the selected paths, and its chance of mere accident is none', () => {
    const { events, selection } = answerTo('events.loan');
    const loan = events[0];
    expect(loan).toMatchObject({ id: 'loan', inside: { share: 1 }, difference: 1, mayBeNoise: false });
    expect(selection.share).toBe(loan?.all.share);
    expect(answerTo('no events.loan').selection.share).toBeCloseTo(1 - selection.share, 12);
  });
});

describe('conditions together', () => {
  it('are met as their parts are', () => {
    const paths = (text: string) => answerTo(text).selection.weights;
    const [a, b] = [paths('opening.cash > 130'), paths('events.loan')];
    const [both, either] = [paths('opening.cash > 130 and events.loan'), paths('opening.cash > 130 or events.loan')];
    const neither = paths('not (opening.cash > 130 or events.loan)');
    expect(both).toEqual(a.map((one, path) => one * (b[path] as number)));
    expect(either).toEqual(a.map((one, path) => Math.max(one, b[path] as number)));
    expect(neither).toEqual(either.map((one) => 1 - one));
  });
});

describe('a condition that none or all meet', () => {
  it('is answered with what the numbers are', () => {
    const none = explained('opening.cash > 250');
    expect(none).toMatchObject({ ok: false, error: { code: 'selection.none', params: { paths: PATHS } } });
    if (!none.ok) expect(none.error.params.possible).toBe('opening.cash between 100m and 200m');
    expect(explained('cashLasts >= 12')).toMatchObject({
      ok: false,
      error: { code: 'selection.all', params: { possible: 'cashLasts = 36' } },
    });
    expect(explained('events.grant <= 2025-08 and no events.loan')).toMatchObject({
      ok: false,
      error: { params: { possible: 'events.grant = 2025-09; events.loan between 2025-11 and never' } },
    });
  });
});

describe('weights', () => {
  it('of the level itself are the sum of two inputs again: 2u for a density, three quarters of the paths to tell by', () => {
    const words = studied.drawn.inputs.find(({ id }) => id === 'opening.cash')?.words ?? new Uint32Array();
    const selection = selectionOf(Float64Array.from(words, uniform));
    expect(selection.share).toBeCloseTo(0.5, 4);
    expect(selection.effective / PATHS).toBeCloseTo(0.75, 3);
    const { inside } = levelsOfSides(words, selection.weights);
    expect(inside.percentiles.map((word) => uniform(word) ** 2)).toEqual(
      [0.1, 0.5, 0.9].map((p) => expect.closeTo(p, 3)),
    );
    for (let bar = 0; bar < 20; bar++) expect(inside.histogram[bar]).toBeCloseTo((2 * bar + 1) / 400, 3);
    // F_in - F_out = u^2 - (2u - u^2).
    const [first] = insideOf(selection, numbers).inputs;
    expect(first).toMatchObject({ id: 'opening.cash', difference: expect.closeTo(-0.5, 3) });
    // Lowest cash is opening cash: its percentiles are those of the weighted level.
    const { headline, isRough } = headlineInside(selection, numbers);
    expect(isRough).toBe(false);
    const levelAt = (cash: number) => ((cash - 100) / 100) ** 2;
    const spread = (p: number) => Math.sqrt((p * (1 - p)) / selection.effective);
    expect(Math.abs(levelAt(headline.lowestCash.p50) - 0.5)).toBeLessThan(4 * spread(0.5));
    expect(Math.abs(levelAt(headline.lowestCash.p95) - 0.95)).toBeLessThan(4 * spread(0.95));
  });
});

describe('the headline inside', () => {
  it('of all paths is that of the run, to the last bit', async () => {
    const { scenario, outcomes } = studied;
    const run = await createInProcessRunner().outcomes(scenario);
    if (!run.ok) throw new Error(run.error.code);
    const { headline, error } = headlineInside(selectionOf(new Float64Array(outcomes.paths).fill(1)), numbers);
    expect(headline).toEqual(run.value.headline);
    expect(error).toEqual(run.value.error);
  });

  it('is read of the selected paths, with the spread of their replicates', () => {
    const { selection, headline, error } = answerTo('events.grant.amount > 150');
    const { lowestCash = new Float64Array() } = studied.outcomes.columns;
    const mine = (replicate: number | null) =>
      lowestCash
        .filter((_, path) => selection.weights[path] === 1 && (replicate === null || path % REPLICATES === replicate))
        .sort();
    expect(headline.lowestCash.p50).toBe(percentile(mine(null), 0.5));
    const medians = Array.from({ length: REPLICATES }, (_, replicate) => percentile(mine(replicate), 0.5));
    expect(error.lowestCash.p50).toBeCloseTo(standardError(medians) ?? 0, 12);
  });

  it('of few paths is rough, and of fewer than there are replicates has no errors', () => {
    const some = answerTo('opening.cash > 199.7');
    expect(some.isRough).toBe(true);
    expect(some.selection.count).toBeLessThan(100);
    const few = answerTo('opening.cash > 199.97');
    expect(few.selection.count).toBeLessThan(REPLICATES);
    expect(few.headline.lowestCash.p50).toBeGreaterThan(199.9);
    expect(few.error.lowestCash.p50).toBeNull();
  });
});

describe('what differs by accident', () => {
  it('is adjusted by Holm: the smallest of m times m, the next times m - 1, never falling', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02].map((p) => expect.closeTo(p, 12)));
    expect(holm([0.5, 0.9])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });

  it('is named in about one selection of twenty at most, whichever of the inputs it may be', async () => {
    // Luck of the numbers alone: paths are picked by their number, which has nothing to do with what is drawn.
    const plain = numbersOf(await studiedOf(sumOfTwo('mc')));
    let named = 0;
    const rounds = 200;
    for (let round = 0; round < rounds; round++) {
      let state = round + 1;
      const weights = Float64Array.from({ length: PATHS }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state < 2 ** 28 ? 1 : 0;
      });
      const { inputs, events } = insideOf(selectionOf(weights), plain);
      if ([...inputs, ...events].some(({ mayBeNoise }) => !mayBeNoise)) named += 1;
    }
    // 5%, with three standard errors of 200 rounds.
    expect(named / rounds).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / rounds));
  });
});

describe('a Sobol run whose dimensions fit each other badly', () => {
  it('does not show a difference where one input alone selects and all are independent', () => {
    const baseline = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
    const seeds = 30;
    const paths = 2048;
    let named = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const scenario = { ...baseline, simulation: { seed, paths, sampling: 'sobol' as const } };
      const drawn = drawnInputs(scenario, { count: paths, paths });
      const outcomes = { paths, months: scenario.horizon, columns: {}, eventMonths: {}, series: [] };
      const words = drawn.inputs.find(({ id }) => id === 'compute.demandInitial')?.words ?? new Uint32Array();
      const weights = new Float64Array(paths).map((_, path) => (uniform(words[path] as number) > 0.72 ? 1 : 0));
      const { inputs } = insideOf(selectionOf(weights), numbersOf({ scenario, outcomes, series: [], drawn }));
      expect(inputs[0]).toMatchObject({ id: 'compute.demandInitial', mayBeNoise: false });
      if (inputs.slice(1).some(({ mayBeNoise }) => !mayBeNoise)) named += 1;
    }
    expect(named / seeds).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / seeds));
  });
});

describe('the worst paths', () => {
  it('are those that a run lists', async () => {
    const { scenario } = studied;
    const burning = scenarioOf({
      paths: 2048,
      sampling: 'sobol',
      opening: { cash: even },
      costs: [{ id: 'staff', values: { start: { kind: 'uniform', min: 2, max: 30 } } }],
    });
    expect(scenario.horizon).toBe(burning.horizon);
    const run = await createInProcessRunner().run(burning);
    if (!run.ok) throw new Error(run.error.code);
    const from = numbersOf(await studiedOf(burning));
    const condition = parseCondition(burning, 'worst 5%');
    const selection = condition.ok ? select(condition.value, from) : condition;
    if (!selection.ok) throw new Error(selection.error.code);
    const chosen = [...selection.value.weights.keys()].filter((path) => selection.value.weights[path] === 1);
    expect(chosen).toEqual([...run.value.worst].sort((a, b) => a - b));
  });
});
