import { commonIn } from '@shared/analysis/worst/common';
import { examinePaths, examineWorst, spaced } from '@shared/analysis/worst/examine';
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
    const { worst: numbers, paths, events } = example.result;
    const question = structuredClone({
      scenario: example.scenario,
      result: { worst: numbers, paths, events },
      listed: 50,
    });
    const { common } = examineWorst(question);
    expect(common.inputs.length).toBeGreaterThan(0);
    expect({ examined: worst.examined, inputs: worst.inputs, events: worst.events }).toEqual(common);
  });

  it('are looked at in a sample that is spread over all of them where they are many', () => {
    const numbers = Uint32Array.from({ length: 50_000 }, (_, k) => k);
    const sample = spaced(numbers, 500);
    expect(sample).toHaveLength(500);
    expect(new Set(sample).size).toBe(500);
    expect(sample.at(-1)).toBeGreaterThan(49_800);
    expect([...spaced(numbers.subarray(0, 7), 500)]).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('what paths have in common', () => {
  it('is what lies further from even than four standard errors of a mean rank, the furthest first', () => {
    const { scenario, result } = example;
    const { examined, inputs } = examineWorst({ scenario, result, listed: 0 }).common;
    expect(examined).toBe(result.worst.length);
    const away = inputs.map(({ meanRank }) => Math.abs(meanRank - 0.5));
    expect(away.length).toBeLessThanOrEqual(10);
    expect(away).toEqual([...away].sort((a, b) => b - a));
    expect(Math.min(...away)).toBeGreaterThan(4 * Math.sqrt(1 / 12 / examined));
  });

  it('is nothing where paths are chosen by their number', () => {
    const { scenario, result } = example;
    for (let first = 0; first < result.paths; first += 128) {
      const numbers = Array.from({ length: 128 }, (_, k) => first + k);
      expect(commonIn(tracePaths(scenario, numbers, result.paths), result.events)).toEqual({
        examined: 128,
        inputs: [],
        events: [],
      });
    }
  });

  it('are events that fail more often, and events that fail less often, but none that may do so by chance', () => {
    const { scenario, result } = example;
    const [trace] = tracePaths(scenario, [0], result.paths);
    const [event] = result.events;
    if (!trace || !event) throw new Error('The example has an event.');
    const failing = (count: number) =>
      Array.from({ length: 100 }, (_, k) => ({ ...trace, inputs: [], eventMonths: { [event.id]: k < count ? 0 : 3 } }));
    const half = [{ ...event, probability: 0.5 }];
    const rare = [{ ...event, probability: 0.999 }];
    const shares = (count: number, events: typeof half) =>
      commonIn(failing(count), events).events.map(({ onWorst }) => onWorst);
    // The standard error of a half over 100 paths is 5%.
    expect(shares(69, half)).toEqual([]);
    expect(shares(71, half)).toEqual([0.71]);
    expect(shares(29, half)).toEqual([0.29]);
    // Two failures of a hundred where one of a thousand is expected happen by chance once in 200 runs.
    expect(shares(2, rare)).toEqual([]);
    expect(shares(6, rare)).toEqual([0.06]);
  });
});
