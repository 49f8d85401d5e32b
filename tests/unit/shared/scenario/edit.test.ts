import { createBaseline } from '@shared/baselines';
import { changePath, findAssumption, listSettings, restorePath, setAssumption, setPath } from '@shared/scenario/edit';
import { scenarioSchema } from '@shared/scenario/file-schema';
import { listAssumptions } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';

const scenario = createBaseline('zhipu', { uuid: '123e4567-e89b-42d3-a456-426614174000' });

function edited(path: string, text: string, from: Scenario = scenario): Scenario {
  const result = setPath(from, path, text);
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

function refusal(path: string, text: string) {
  const result = setPath(scenario, path, text);
  return result.ok ? null : result.error;
}

describe('setPath', () => {
  it('sets quantities by the id of their item', () => {
    const changed = edited('segments.on-premise.growthInitial', '10% 60% 140%');
    const listed = findAssumption(changed, 'segments.on-premise.growthInitial');
    expect(listed?.assumption.quantity).toEqual({ kind: 'pert', min: 0.1, mode: 0.6, max: 1.4 });
  });

  it('sets everything else that is not a quantity', () => {
    expect(edited('horizon', '48').horizon).toBe(48);
    expect(edited('simulation.seed', '7').simulation.seed).toBe(7);
    expect(edited('simulation.paths', '20,000').simulation.paths).toBe(20_000);
    expect(edited('facility.enabled', 'true').assumptions.facility.enabled).toBe(true);
    expect(
      edited('costs.rd-other.onCredit', 'no').assumptions.costs.find(({ id }) => id === 'rd-other')?.onCredit,
    ).toBe(false);
    expect(edited('events.ipo.commitment', 'committed').assumptions.events[0]?.commitment).toBe('committed');
    expect(edited('redemption.unless', 'none').assumptions.redemption.unless).toBeNull();
    expect(edited('currency', 'usd@relabel').currency).toBe('USD');
    expect(edited('title', 'My view').title).toBe('My view');
  });

  it('scales a season so that it averages 1, and takes it over from its source', () => {
    const season = edited('segments.on-premise.season', '2 2 2 2 2 2 1 1 1 1 1 1').assumptions.segments[0]?.season;
    expect(season?.factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(12, 12);
    expect(season?.factors[0]).toBeCloseTo(4 / 3, 12);
    expect(season?.source).toMatchObject({ kind: 'assumed', by: { en: 'You' } });
  });

  it('names the path that was probably meant', () => {
    expect(refusal('facility.enable', 'true')).toEqual({
      code: 'set.unknownPath',
      params: { path: 'facility.enable', suggestion: 'facility.enabled' },
    });
    expect(refusal('events.ipo.prob', '0')?.params.suggestion).toBe('events.ipo.probability');
    expect(refusal('assumptions.compute.start', '5')?.params.suggestion).toBe('compute.start');
    expect(refusal('utterly.different.thing', '5')?.params.suggestion).toBe('');
    expect(refusal('segments.nobody.start', '5')?.code).toBe('set.unknownPath');
    expect(refusal('__proto__', '5')?.code).toBe('set.unknownPath');
    expect(refusal('x'.repeat(100_000), '5')?.code).toBe('set.unknownPath');
  });

  it.each([
    ['events.ipo.probability', '150%', { expectedCode: 'range', min: '0%', max: '100%', found: '150%' }],
    ['cash.payableDays', '10 to 5', { expectedCode: 'minBelowMax' }],
    ['cash.payableDays', '30 10 50', { expectedCode: 'modeWithin' }],
    ['compute.trainingSize', 'lognormal(0, 0.5)', { expectedCode: 'aboveZero' }],
    ['horizon', '7', { expectedCode: 'atLeast', min: 12 }],
    ['horizon', 'long', { expectedCode: 'number' }],
    ['facility.enabled', 'maybe', { expectedCode: 'yesOrNo' }],
    ['currency', 'yuan', { expectedCode: 'currencyCode' }],
    ['balanceDate', '30 June', { expectedCode: 'date' }],
    ['events.ipo.commitment', 'sure', { expectedCode: 'oneOf' }],
    ['redemption.unless', 'nothing', { expectedCode: 'knownEvent' }],
    ['segments.on-premise.season', '1 2 3', { expectedCode: 'exactItems' }],
  ])('refuses %s = %s with the reason', (path, text, params) => {
    expect(refusal(path, text)).toMatchObject({ code: 'set.invalidValue', params: { path, ...params } });
  });

  it('says when the text is no quantity', () => {
    expect(refusal('compute.start', 'a lot')?.code).toBe('quantity.syntax');
  });

  it('leaves the scenario it was given alone', () => {
    const before = structuredClone(scenario);
    edited('compute.start', '300');
    expect(scenario).toEqual(before);
  });

  it('gives the first event the key of an item, not of its place', () => {
    expect(listSettings(scenario).map(({ path }) => path)).toContain('events.ipo.enabled');
  });
});

describe('the source of a changed number', () => {
  const path = 'opening.cash';
  const original = findAssumption(scenario, path)?.assumption;

  it('becomes the user’s, and says what stood there', () => {
    const changed = findAssumption(edited(path, '3bn'), path)?.assumption;
    expect(original?.source.kind).toBe('stated');
    expect(changed?.source).toMatchObject({ kind: 'assumed', by: { en: 'You', 'zh-Hant': '你' } });
    const why = changed?.source.kind === 'assumed' ? changed.source.why : '';
    expect(why).toMatchObject({ en: expect.stringContaining('in place of 2.552bn (stated, ') });
    expect(why).toMatchObject({ 'zh-Hant': expect.stringContaining('取代25.52億（列明，') });
  });

  it('still says so after a second change', () => {
    const once = edited(path, '3bn');
    const twice = edited(path, '4bn', once);
    expect(findAssumption(twice, path)?.assumption.source).toEqual(findAssumption(once, path)?.assumption.source);
  });

  it('stays where the number is the same', () => {
    expect(edited(path, '2,552m')).toBe(scenario);
  });

  it('stays where a list is the same, and quotes only the beginning of a long one', () => {
    const days = 'segments.on-premise.receivableDays';
    const listed = edited(days, 'discrete(60:1, 90:2)');
    expect(edited(days, 'discrete(60:1, 90:2)', listed)).toBe(listed);
    expect(edited(days, 'discrete(60:1, 90:3)', listed)).not.toBe(listed);
    const samples = Array.from({ length: 1000 }, (_, index) => `${90 + index / 7}`).join(', ');
    // A source of the file's own is quoted with the value it goes with.
    const long = structuredClone(edited(days, `samples(${samples})`));
    const assumption = findAssumption(long, days)?.assumption;
    if (assumption) assumption.source = { kind: 'assumed', by: 'board', why: 'x' };
    const source = findAssumption(edited(days, '90', long), days)?.assumption.source;
    expect(source?.kind === 'assumed' && JSON.stringify(source.why).length).toBeLessThan(1000);
  });

  it('names the parameter that was refused', () => {
    expect(refusal('cash.payableDays', 'metalog(1, 2, 20)')?.params).toMatchObject({
      expectedCode: 'metalogFeasible',
      parameter: 'p50',
    });
    expect(refusal('cash.payableDays', 'normal(90, 5) at least 200')?.params).toMatchObject({
      expectedCode: 'truncationShare',
      parameter: 'truncation.min',
    });
    expect(refusal('cash.payableDays', 'metalog(1, 50, 99)')?.params).not.toHaveProperty('parameter');
  });

  it('comes back with the number', () => {
    const restored = restorePath(edited(path, '3bn'), scenario, path);
    expect(restored.ok && restored.value.scenario).toEqual(scenario);
    const season = 'segments.on-premise.season';
    const unseasoned = restorePath(edited(season, Array(12).fill('1').join(' ')), scenario, season);
    expect(unseasoned.ok && unseasoned.value.scenario).toEqual(scenario);
  });
});

describe('every change', () => {
  it('can be undone by its patches', () => {
    const change = changePath(scenario, 'compute.demandInitial', '20%');
    if (!change.ok) throw new Error(change.error.code);
    expect(applyPatches(change.value.scenario, change.value.inverse)).toEqual(scenario);
    expect(applyPatches(scenario, change.value.patches)).toEqual(change.value.scenario);
  });

  it('keeps the scenario valid, whichever assumption is set', () => {
    for (const { path, assumption } of listAssumptions(scenario.assumptions)) {
      const result = setAssumption(scenario, path, assumption.quantity);
      expect(result.ok && scenarioSchema.safeParse(result.value).success, path).toBe(true);
    }
  });
});
