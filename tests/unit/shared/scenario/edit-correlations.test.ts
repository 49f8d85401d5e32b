import { createBaseline } from '@shared/baselines';
import { createTranslate } from '@shared/language';
import { describeError } from '@shared/language/errors';
import { changeCorrelation, setCorrelation } from '@shared/scenario/edit-correlations';
import { scenarioSchema } from '@shared/scenario/file-schema';
import { readScenario } from '@shared/scenario/read';
import type { Scenario } from '@shared/scenario/schema';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';

const baseline = createBaseline('zhipu', { uuid: '123e4567-e89b-42d3-a456-426614174000' });
const scenario: Scenario = { ...baseline, assumptions: { ...baseline.assumptions, correlations: [] } };
const GROWTH = 'segments.on-premise.growthInitial';
const DEMAND = 'compute.demandInitial';
const SHOCK = 'segments.cloud.shock';

function correlated(pair: readonly [string, string], rank: number | null, from: Scenario = scenario): Scenario {
  const result = setCorrelation(from, pair, rank);
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

function refusal(pair: readonly [string, string], rank: number) {
  const result = changeCorrelation(scenario, pair, rank);
  return result.ok ? null : result.error;
}

describe('changeCorrelation', () => {
  it('adds a pair, with a source that says who set it', () => {
    const [pair, ...rest] = correlated([GROWTH, DEMAND], 0.6).assumptions.correlations;
    expect(rest).toEqual([]);
    expect(pair).toMatchObject({ between: [GROWTH, DEMAND], rank: 0.6 });
    expect(pair?.source).toMatchObject({ kind: 'assumed', by: { en: 'You', 'zh-Hant': '你' } });
  });

  it('takes monthly shocks as well', () => {
    expect(correlated([SHOCK, 'compute.priceShock'], -1).assumptions.correlations).toHaveLength(1);
  });

  it('changes a pair that is there, in whichever order it is named, and says what stood there', () => {
    const before = correlated([GROWTH, DEMAND], 0.6);
    const stated = structuredClone(before);
    const first = stated.assumptions.correlations[0];
    if (first) first.source = { kind: 'derived', from: 'sales', formula: 'Spearman' };
    const [pair, ...rest] = correlated([DEMAND, GROWTH], 0.25, stated).assumptions.correlations;
    expect(rest).toEqual([]);
    expect(pair).toMatchObject({ between: [GROWTH, DEMAND], rank: 0.25 });
    expect(JSON.stringify(pair?.source)).toContain('in place of 0.6 (derived, sales, Spearman)');
    expect(JSON.stringify(pair?.source)).toContain('取代0.6');
    expect(correlated([DEMAND, GROWTH], 0.6, stated)).toBe(stated);
  });

  it('removes with null, and leaves alone what is not there', () => {
    const two = correlated([GROWTH, 'cash.payableDays'], 0.2, correlated([GROWTH, DEMAND], 0.6));
    const one = correlated([DEMAND, GROWTH], null, two);
    expect(one.assumptions.correlations.map(({ between }) => between)).toEqual([[GROWTH, 'cash.payableDays']]);
    expect(correlated([DEMAND, GROWTH], null, one)).toBe(one);
  });

  it.each([0.6, null])('can be undone by its patches (%s)', (rank) => {
    const from = correlated([GROWTH, DEMAND], 0.3);
    const change = changeCorrelation(from, [DEMAND, GROWTH], rank);
    if (!change.ok) throw new Error(change.error.code);
    expect(applyPatches(from, change.value.patches)).toEqual(change.value.scenario);
    expect(applyPatches(change.value.scenario, change.value.inverse)).toEqual(from);
    expect(scenarioSchema.safeParse(change.value.scenario).success).toBe(true);
  });

  it('names the address that was probably meant', () => {
    expect(refusal(['segments.onpremise.growthInitial', DEMAND], 0.5)).toEqual({
      code: 'set.unknownPath',
      params: { path: 'segments.onpremise.growthInitial', suggestion: GROWTH },
    });
    expect(refusal([SHOCK, 'compute.priceshock'], 0.5)?.params.suggestion).toBe('compute.priceShock');
    expect(refusal([DEMAND, 'horizon'], 0.5)?.code).toBe('set.unknownPath');
    expect(refusal(['__proto__', DEMAND], 0.5)?.code).toBe('set.unknownPath');
  });

  it.each([
    [[DEMAND, DEMAND], 0.5, 'set.notCorrelated', 'otherQuantity'],
    [[DEMAND, SHOCK], 0.5, 'set.notCorrelated', 'sameFrequency'],
    [['compute.trainingSize', DEMAND], 0.5, 'set.notCorrelated', 'drawnOnce'],
    [[GROWTH, DEMAND], 1.2, 'set.invalidValue', 'range'],
    [[GROWTH, DEMAND], Number.NaN, 'set.invalidValue', 'range'],
  ] as const)('refuses %j = %s as %s, %s', (pair, rank, code, expectedCode) => {
    const error = refusal(pair, rank);
    expect(error).toMatchObject({ code, params: { expectedCode } });
    for (const language of ['en', 'zh-Hant'] as const) {
      const message = error ? describeError(error, createTranslate(language)) : '';
      for (const side of pair) expect(message).toContain(side);
      expect(message).not.toMatch(/\{\{|undefined|errors:/);
    }
  });
});

describe('a file whose correlations make no sense', () => {
  const source = { kind: 'assumed', by: 'board', why: 'talks' };
  function message(pairs: readonly (readonly [string, string])[], language: 'en' | 'zh-Hant' = 'en', rank = 0.5) {
    const correlations = pairs.map((between) => ({ between, rank, source }));
    const file = JSON.stringify({ ...scenario, assumptions: { ...scenario.assumptions, correlations } });
    const result = readScenario(file);
    return result.ok ? '' : describeError(result.error, createTranslate(language));
  }

  it('names the pair and the address that is not known', () => {
    const pair = [GROWTH, 'segments.nobody.start'] as const;
    const field = `assumptions.correlations.(${GROWTH}, segments.nobody.start).between.2`;
    expect(message([pair])).toContain(`${field} must be the address of an assumption or of a monthly shock`);
    expect(message([pair])).toContain('(found: "segments.nobody.start"). Correct it and try again.');
    expect(message([pair], 'zh-Hant')).toContain(`${field} 必須是某項假設或某項每月衝擊的位址`);
  });

  it.each([
    [[[DEMAND, DEMAND]], 'nothing is correlated with itself'],
    [[[DEMAND, SHOCK]], 'must be of the same kind'],
    [[[DEMAND, 'compute.trainingSize']], 'is drawn anew for each training run'],
    [
      [
        [DEMAND, GROWTH],
        [GROWTH, DEMAND],
      ],
      'makes a pair that has a correlation already',
    ],
  ] as const)('%j: %s', (pairs, words) => {
    expect(message(pairs)).toContain(words);
    expect(message(pairs, 'zh-Hant')).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  it('says between what a rank lies', () => {
    expect(message([[GROWTH, DEMAND]], 'en', 1.2)).toContain('.rank must be 1 or less (found: 1.2)');
  });
});
