import { examinePaths, examineWorst } from '@shared/analysis/worst/examine';
import { tracePaths } from '@shared/engine/paths/trace';
import { beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '../../../main/cli/support/offing';
import { type Example, zhipuExample } from '../../report/example';

let example: Example;
beforeAll(async () => {
  example = await zhipuExample(({ simulation }) => {
    simulation.paths = 2048;
  }, 2048);
});

describe('the worst paths', () => {
  it('are those of the run, run again to the same figures', () => {
    const { scenario, result } = example;
    const { total, listed } = examineWorst({ scenario, result, listed: 50 });
    expect(total).toBe(result.worst.length);
    expect(listed.map(({ path }) => path)).toEqual([...result.worst.subarray(0, 50)]);
    const needs = listed.map(({ fundingNeed }) => fundingNeed);
    expect(needs).toEqual([...needs].sort((a, b) => b - a));
    expect(Math.min(...needs)).toBeGreaterThanOrEqual(result.headline.fundingNeed.p95);
    const [trace] = tracePaths(scenario, [listed[0]?.path ?? 0], result.paths);
    expect(listed[0]?.cash).toEqual(trace?.lines.cash);
    expect(listed[0]?.cash).toHaveLength(result.months);
    expect(examinePaths({ scenario, numbers: result.worst.subarray(0, 2), paths: result.paths })).toEqual(
      listed.slice(0, 2),
    );
  });

  it('have in common the same bits in the window and on the command line', async () => {
    const { worst } = await simulate('zhipu', '--paths', '2048', '--worst', '3');
    // As the page asks its worker, which hears a copy.
    const { worst: numbers, paths, outcomes } = example.result;
    const question = structuredClone({
      scenario: example.scenario,
      result: { worst: numbers, paths, outcomes },
      listed: 50,
    });
    const { common } = examineWorst(question);
    expect(common.inputs.length).toBeGreaterThan(0);
    const plain = JSON.parse(
      JSON.stringify(common, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value)),
    );
    expect({ examined: worst.examined, inputs: worst.inputs, events: worst.events }).toEqual(plain);
  });
});

describe('what the worst paths have in common', () => {
  it('is what tells them from the others by more than chance, the furthest apart first', () => {
    const { scenario, result } = example;
    const { examined, inputs } = examineWorst({ scenario, result, listed: 0 }).common;
    expect(examined).toBe(result.worst.length);
    expect(inputs.length).toBeLessThanOrEqual(10);
    expect(inputs[0]?.id).toBe('compute.priceDecline');
    const away = inputs.map(({ difference }) => Math.abs(difference));
    expect(away).toEqual([...away].sort((a, b) => b - a));
    expect(inputs.some(({ mayBeNoise }) => mayBeNoise)).toBe(false);
  });

  it('is the median of what was drawn for them', () => {
    const { scenario, result } = example;
    const [first] = examineWorst({ scenario, result, listed: 0 }).common.inputs;
    const levels = examinePaths({ scenario, numbers: result.worst, paths: result.paths })
      .map(({ inputs }) => inputs.find(({ path }) => path === first?.id)?.rank ?? Number.NaN)
      .sort((a, b) => a - b);
    const middle =
      ((levels[Math.floor((levels.length - 1) / 2)] ?? 0) + (levels[Math.ceil((levels.length - 1) / 2)] ?? 0)) / 2;
    expect(first?.inside.levels[1]).toBeCloseTo(middle, 2);
  });
});
