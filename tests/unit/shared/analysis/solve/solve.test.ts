import type { Aim, Evaluate } from '@shared/analysis/solve/probe';
import type { Field } from '@shared/analysis/solve/scan';
import { type Solved, type SolveOptions, solve } from '@shared/analysis/solve/solve';
import type { Progress } from '@shared/engine/results';
import { standardNormal } from '@shared/numerics/normal';
import { fail, ok } from '@shared/result';
import { describe, expect, it } from 'vitest';

const PATHS = 16_384;

const field = (parts: Partial<Field> = {}): Field => ({
  domain: [0, 10],
  current: 5,
  reach: 5,
  isWhole: false,
  ...parts,
});
const aim = (value: number, parts: Partial<Aim> = {}): Aim => ({
  value,
  wanted: 'exactly',
  sense: 1,
  isStepped: false,
  ...parts,
});

/** A figure as a closed form of x, and how often it is looked at with how many paths. */
function figure(of: (x: number, paths: number) => number | null, error: number | null = 0) {
  const looks: number[] = [];
  const evaluate: Evaluate = async (x, paths) => {
    looks.push(paths);
    return ok({ value: of(x, paths), error });
  };
  return { evaluate, looks };
}

async function solved(evaluate: Evaluate, at: Field, to: Aim, options: Partial<SolveOptions> = {}): Promise<Solved> {
  const result = await solve(evaluate, at, to, { paths: PATHS, ...options });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function met(evaluate: Evaluate, at: Field, to: Aim) {
  const { answer } = await solved(evaluate, at, to);
  if (answer.kind !== 'met') throw new Error(answer.kind);
  return answer;
}

/** What sampling does to a figure: with the same draws it is the same at every x, and smaller with more paths. */
const noise = (paths: number) => 2 * Math.sin(paths) * Math.sqrt(1 / paths);

describe('one lever', () => {
  it('finds where a line is on its target, with the error that the slope makes of the error of the figure', async () => {
    const answer = await met(figure((x) => 2 + 3 * x, 0.3).evaluate, field(), aim(8));
    // A tenth of the figure's error is as good as on the target: a thirtieth of the error of x, here 0.1.
    expect(Math.abs(answer.x - 2)).toBeLessThanOrEqual(0.01);
    expect(answer.error).toBeCloseTo(0.1, 9);
    expect(answer.slope).toBeCloseTo(3, 9);
    expect(answer.crossings).toBe(1);
  });

  it('is exact where the figure is', async () => {
    const answer = await met(figure((x) => x ** 3).evaluate, field(), aim(27));
    expect(answer.x).toBeCloseTo(3, 5);
    expect(answer.error).toBeCloseTo(0, 12);
  });

  it('answers for all paths, whose figure is not that of the scan, within few runs of them', async () => {
    const { evaluate, looks } = figure((x, paths) => Math.tanh(x - 5) + noise(paths), 0.01);
    const answer = await met(evaluate, field(), aim(0.5));
    expect(Math.abs(answer.x - (5 + Math.atanh(0.5 - noise(PATHS))))).toBeLessThan(0.002);
    // The slope of tanh where it is 0.5 is 1 - 0.25.
    expect(answer.error).toBeCloseTo(0.01 / 0.75, 3);
    expect(looks.filter((paths) => paths === PATHS).length).toBeLessThanOrEqual(5);
    expect(answer.reached.paths).toBe(PATHS);
  });

  it('has an error of x that covers the truth as often as it says, over 200 seeds', async () => {
    const error = 0.01;
    const within = [0, 0, 0];
    for (let seed = 0; seed < 200; seed++) {
      // A standard normal at an even spread of levels: what 200 seeds do to a figure, without their chance.
      const off = standardNormal.quantile((seed + 0.5) / 200, 1 - (seed + 0.5) / 200) * error;
      const answer = await met(figure((x) => Math.tanh(x - 5) + off, error).evaluate, field(), aim(0.5));
      const away = Math.abs(answer.x - (5 + Math.atanh(0.5))) / (answer.error ?? Number.NaN);
      for (const errors of [1, 2]) if (away <= errors) within[errors] = (within[errors] ?? 0) + 1;
    }
    // 68.3% and 95.4%; what is left of the gap moves a seed or two over the line.
    expect(within[1]).toBeGreaterThanOrEqual(132);
    expect(within[1]).toBeLessThanOrEqual(141);
    expect(within[2]).toBeGreaterThanOrEqual(187);
    expect(within[2]).toBeLessThanOrEqual(195);
  });

  it.each([
    ['up to a kink', (x: number) => Math.min(1, 0.2 * x), 0.9, 4.5],
    ['beyond a kink', (x: number) => Math.max(0, x - 8), 0.5, 8.5],
    ['down', (x: number) => 1 - 0.1 * x, 0.25, 7.5],
    ['at the edge of the domain', (x: number) => x, 10, 10],
  ])('finds a crossing %s', async (_, of, target, expected) => {
    const answer = await met(figure(of).evaluate, field(), aim(target));
    expect(answer.x).toBeCloseTo(expected, 5);
  });

  it('keeps to the side that is asked for', async () => {
    for (const [wanted, sense] of [
      ['atLeast', 1],
      ['atMost', -1],
    ] as const) {
      const answer = await met(figure((x) => 0.1 * x, 0.002).evaluate, field(), aim(0.33, { wanted, sense }));
      expect(sense * ((answer.reached.value as number) - 0.33)).toBeGreaterThanOrEqual(0);
      expect(Math.abs(answer.x - 3.3)).toBeLessThanOrEqual(0.002);
    }
  });

  it('looks ever further out where the domain has no end worth the name', async () => {
    const { evaluate, looks } = figure((x) => x / (x + 1000));
    const answer = await met(evaluate, field({ domain: [0, 1e9], current: 10, reach: 10 }), aim(0.99));
    expect(answer.x / 99_000).toBeCloseTo(1, 6);
    expect(looks.length).toBeLessThan(80);
  });

  it('takes the crossing nearest to the present x, and says that there are others', async () => {
    const of = (x: number) => (x - 1) * (x - 4) * (x - 8);
    for (const [current, expected] of [
      [1.5, 1],
      [3.3, 4],
      [9, 8],
    ] as const) {
      const answer = await met(figure(of).evaluate, field({ current }), aim(0));
      expect(answer.x).toBeCloseTo(expected, 5);
      expect(answer.crossings).toBe(3);
    }
  });

  it('does not count as crossings what is less than the error of a curve along its target', async () => {
    const of = (x: number) => (x < 7 ? 0.001 * Math.cos(20 * x) : x - 7 + 0.001 * Math.cos(20 * x));
    expect((await met(figure(of, 0.1).evaluate, field(), aim(0))).crossings).toBe(1);
  });

  it('finds the place of a jump of a figure in whole months', async () => {
    const { evaluate } = figure((x) => Math.floor(2 * x), 0.2);
    const answer = await met(evaluate, field(), aim(7, { isStepped: true }));
    expect(answer.x).toBeGreaterThanOrEqual(3.5);
    expect(answer.x).toBeLessThan(3.51);
    expect(answer.reached.value).toBe(7);
  });

  it('takes a figure beyond the horizon for more than any', async () => {
    const { evaluate } = figure((x) => (x < 6 ? Math.floor(2 * x) : Number.POSITIVE_INFINITY), 0.2);
    const answer = await met(evaluate, field(), aim(20, { isStepped: true }));
    expect(answer.x).toBeCloseTo(6, 1);
  });
});

describe('months', () => {
  const months = field({ domain: [1, 60], current: 30, reach: 30, isWhole: true });

  it.each([
    ['the least month of a rising figure', (x: number) => x / 60, 0.501, 31],
    ['the last month of a falling one', (x: number) => 1 - x / 60, 0.501, 29],
  ])('answers with %s that meets the target', async (_, of, target, expected) => {
    const answer = await met(figure(of, 0.01).evaluate, months, aim(target));
    expect(answer.x).toBe(expected);
    expect(answer.error).toBeCloseTo(0.6, 9);
  });

  it('moves on where more paths say another month', async () => {
    const of = (x: number, paths: number) => x / 60 + (paths === PATHS ? -0.04 : 0);
    expect((await met(figure(of, 0.01).evaluate, months, aim(0.5))).x).toBe(33);
  });
});

describe('no answer', () => {
  it('says the best where no x meets the target, and where it is', async () => {
    const { answer } = await solved(figure((x) => 1 - (x - 3.21) ** 2).evaluate, field(), aim(2));
    if (answer.kind !== 'unmet') throw new Error(answer.kind);
    expect(answer.best.x).toBeCloseTo(3.21, 1);
    expect(answer.best.value).toBeCloseTo(1, 3);
    expect(answer.isFlat).toBe(false);
  });

  it('finds a peak between two points of the scan', async () => {
    const { answer } = await solved(figure((x) => Math.max(0, 1 - Math.abs(x - 3.1) * 4)).evaluate, field(), aim(0.9));
    if (answer.kind !== 'met') throw new Error(answer.kind);
    expect(Math.abs(answer.x - 3.1)).toBeCloseTo(0.025, 4);
  });

  it('finds what only all paths have', async () => {
    const of = (x: number, paths: number) => Math.min(0.9, x / 10) + (paths === PATHS ? 0.002 : -0.002);
    const answer = await met(figure(of, 0.002).evaluate, field(), aim(0.901, { wanted: 'atLeast' }));
    expect(answer.x).toBeCloseTo(8.99, 1);
    expect(answer.reached.value).toBeGreaterThanOrEqual(0.901);
  });

  it('says that a lever does not move the figure', async () => {
    const { answer, curve } = await solved(figure(() => 0.4).evaluate, field(), aim(0.9));
    expect(answer).toMatchObject({ kind: 'unmet', isFlat: true, best: { x: 5, value: 0.4 } });
    expect(curve.length).toBeGreaterThan(20);
  });

  it('says that every x meets a target, and where the figure is the least good', async () => {
    const { answer } = await solved(figure((x) => 2 + x).evaluate, field(), aim(1, { wanted: 'atLeast' }));
    expect(answer).toMatchObject({ kind: 'always', present: { x: 5, value: 7 }, worst: { x: 0, value: 2 } });
  });

  it('has none where the figure has no meaning', async () => {
    const { answer } = await solved(figure(() => null, null).evaluate, field(), aim(1));
    expect(answer).toMatchObject({ kind: 'unmet', best: { value: null } });
  });

  it('hands on what fails, and ends when it is cancelled', async () => {
    const broken: Evaluate = async () => fail('engine.workerFailed');
    expect(await solve(broken, field(), aim(1), { paths: PATHS })).toMatchObject({
      error: { code: 'engine.workerFailed' },
    });
    const abort = new AbortController();
    const { looks, evaluate } = figure((x) => x);
    const ending: Evaluate = (x, paths) => {
      if (looks.length === 3) abort.abort();
      return evaluate(x, paths);
    };
    const result = await solve(ending, field(), aim(1), { paths: PATHS, signal: abort.signal });
    expect(result).toMatchObject({ error: { code: 'engine.cancelled' } });
    expect(looks.length).toBe(4);
  });
});

describe('the way there', () => {
  it('tells the curve in ascending order with its errors, and how many paths it is of', async () => {
    const { curve, curvePaths } = await solved(figure((x) => x ** 2, 0.1).evaluate, field(), aim(30));
    expect(curvePaths).toBe(1024);
    expect(curve.map(({ x }) => x)).toEqual(curve.map(({ x }) => x).sort((a, b) => a - b));
    expect(curve.map(({ x }) => x)).toContain(5);
    for (const { x, value, error } of curve) expect([value, error]).toEqual([x ** 2, 0.1]);
  });

  it('tells how far it is in paths, and never more than the total', async () => {
    const told: Progress[] = [];
    const { evaluate, looks } = figure((x, paths) => x + noise(paths), 0.001);
    await solved(evaluate, field(), aim(3.3), { onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)?.done).toBe(looks.reduce((sum, paths) => sum + paths, 0));
    for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total);
  });

  it('takes no more paths than there are', async () => {
    const { evaluate, looks } = figure((x) => x);
    await solved(evaluate, field(), aim(3), { paths: 256 });
    expect(new Set(looks)).toEqual(new Set([256]));
  });
});
