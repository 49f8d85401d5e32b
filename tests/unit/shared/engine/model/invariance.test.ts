import { compile } from '@shared/engine/model/compile';
import type { Draws } from '@shared/engine/model/draws';
import { isCertain } from '@shared/quantity/quantity';
import { correlationsByFrequency, frequencyOf } from '@shared/scenario/correlations';
import { listAssumptions } from '@shared/scenario/listing';
import { SAMPLING_METHODS, type SamplingMethod, type Scenario } from '@shared/scenario/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ledger, pathRunner } from '../support/paths';
import { randomSpec } from '../support/random-scenario';
import { type CorrelationSpec, type EventSpec, type ScenarioSpec, scenarioOf } from '../support/scenario';

/** A draw is a function of seed, id, path and month, and of nothing else there is in the scenario. */
const PATHS = 1000;
const anyPath = fc.integer({ min: 0, max: PATHS - 1 });

interface Drawn {
  /** Words of the path, by id. */
  readonly words: ReadonlyMap<string, number>;
  /** Monthly normals, by id. */
  readonly normals: ReadonlyMap<string, Float64Array>;
  readonly ledger: Ledger;
}

/** Ids of what a scenario draws once a path. */
function pathIds({ assumptions }: Scenario): string[] {
  const frequency = frequencyOf(assumptions);
  return [
    ...listAssumptions(assumptions).flatMap(({ path, assumption }) =>
      frequency(path) === 'path' && !isCertain(assumption.quantity) ? [path] : [],
    ),
    ...assumptions.events.flatMap(({ id, enabled }) => (enabled ? [`events.${id}#happens`] : [])),
    ...(assumptions.redemption.enabled ? ['redemption#called'] : []),
  ];
}

function shockIds({ assumptions }: Scenario): string[] {
  return [...assumptions.segments.map(({ id }) => `segments.${id}.shock`), 'compute.priceShock'];
}

function drawn(scenario: Scenario, path: number): Drawn {
  const ledger = pathRunner(scenario)(path);
  const { pathWords, normals, model } = ledger.state;
  const { draws }: { readonly draws: Draws } = model;
  return {
    words: new Map(pathIds(scenario).map((id) => [id, pathWords[draws.placeOf(id)] as number])),
    normals: new Map(
      shockIds(scenario).map((id) => {
        const { place } = draws.shockOf(id);
        return [id, normals.slice(place, place + model.months)];
      }),
    ),
    ledger,
  };
}

/** Events without what they say of others, which changes what becomes of them, and no draw. */
function byThemselves(events: readonly EventSpec[] = []): EventSpec[] {
  return events.map(({ after: _, unless: __, ...event }) => event);
}

/** The same scenario in another order, with items and groups that the first has not. */
function rearranged(spec: ScenarioSpec, other: ScenarioSpec): ScenarioSpec {
  const mixed = <T extends { readonly id: string }>(own: readonly T[] = [], more: readonly T[] = []) => [
    ...more.slice(0, 1).map((item) => ({ ...item, id: `new-${item.id}` })),
    ...[...own].reverse(),
    ...more.slice(1).map((item) => ({ ...item, id: `more-${item.id}` })),
  ];
  return {
    ...spec,
    segments: mixed(spec.segments, other.segments),
    costs: mixed(spec.costs, other.costs),
    events: mixed(spec.events, byThemselves(other.events)),
    facility: { limit: { kind: 'uniform', min: 0, max: 10 } },
    market: { growth: { kind: 'normal', mean: 0.3, sd: 0.05 } },
  };
}

/** What is in both was drawn alike, but for the ids that are named. */
function expectSame<T>(one: ReadonlyMap<string, T>, two: ReadonlyMap<string, T>, except: readonly string[] = []): void {
  for (const [id, value] of one) if (!except.includes(id)) expect([id, two.get(id)]).toEqual([id, value]);
}

const build = (spec: ScenarioSpec, sampling: SamplingMethod) => scenarioOf({ ...spec, sampling, paths: PATHS });

describe('adding, removing and reordering, by every method of sampling', () => {
  it('leaves every other draw as it was', () => {
    const compared = new Map<SamplingMethod, number>();
    fc.assert(
      fc.property(randomSpec, randomSpec, anyPath, (spec, other, path) => {
        const changed = rearranged(spec, other);
        // The tables of what is drawn are the same for all three, and are made once.
        for (const sampling of SAMPLING_METHODS) {
          const one = drawn(build(spec, sampling), path);
          const two = drawn(build(changed, sampling), path);
          // The facility may have been in the first with other limits, certain or not.
          expectSame(one.words, two.words, ['facility.limit', 'facility.rate']);
          expectSame(one.normals, two.normals);
          compared.set(sampling, (compared.get(sampling) ?? 0) + one.words.size);
        }
      }),
      { seed: 2, numRuns: 40 },
    );
    for (const sampling of SAMPLING_METHODS) expect(compared.get(sampling)).toBeGreaterThan(800);
  });

  it('leaves every line that depends on nothing else as it was to the last bit, monthly words included', () => {
    fc.assert(
      fc.property(randomSpec, randomSpec, anyPath, (spec, other, path) => {
        // What cash sets off depends on all that moves cash.
        const changes = spec.changes?.filter(({ begins }) => begins !== 'cash') ?? [];
        const alone = { ...spec, changes, events: byThemselves(spec.events) };
        const changed = rearranged(alone, other);
        for (const sampling of SAMPLING_METHODS) {
          const one = drawn(build(alone, sampling), path).ledger;
          const two = drawn(build(changed, sampling), path).ledger;
          for (const { id } of spec.segments ?? [])
            expect(two.line(`revenue.${id}`)).toEqual(one.line(`revenue.${id}`));
          expect(two.line('compute')).toEqual(one.line('compute'));
          const monthOf = ({ state }: Ledger) =>
            new Map(state.model.events.map(({ id }, i) => [id, state.funding.eventMonth[i]]));
          expectSame(monthOf(one), monthOf(two));
          expect(two.state.funding.redemption).toEqual(one.state.funding.redemption);
        }
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});

describe.each(SAMPLING_METHODS)('what is drawn, %s', (sampling) => {
  it('decides a round by the word of its month alone', () => {
    // Burn is 10 a month, so a round opens in month 1 and again as soon as one has failed.
    const spec: ScenarioSpec = {
      horizon: 60,
      opening: { cash: 30 },
      costs: [{ id: 'a', values: { start: 10 } }],
      raising: { triggerMonths: 6, roundMonths: 1, delay: 1, probability: 0.5 },
    };
    const more = rearranged(spec, { costs: [{ id: 'b', values: { growth: { kind: 'uniform', min: 0, max: 1 } } }] });
    const rounds = (given: ScenarioSpec) => drawn(build(given, sampling), 7).ledger.line('plannedFunding');
    expect(rounds(more)).toEqual(rounds(spec));
    expect(new Set([...rounds(spec)].map((money) => money > 0)).size).toBe(2);
  });

  it('changes every draw with the seed', () => {
    const uniform = { kind: 'uniform', min: 1, max: 2 } as const;
    const spec: ScenarioSpec = { segments: [{ id: 'a', values: { start: uniform } }], compute: { start: uniform } };
    for (const id of ['segments.a.start', 'compute.start']) {
      const word = (seed: number) => drawn(build({ ...spec, seed }, sampling), 0).words.get(id);
      expect(new Set([0, 1, 2, 3, 0xffffffff].map(word)).size).toBe(5);
    }
  });
});

/** Two of a list, or none where there are not two. */
function somePair(ids: readonly string[], choice: number): [string, string] | undefined {
  if (ids.length < 2) return undefined;
  const first = choice % ids.length;
  const second = (first + 1 + (Math.floor(choice / ids.length) % (ids.length - 1))) % ids.length;
  return [ids[first] as string, ids[second] as string];
}

describe('adding a correlation, by every method of sampling', () => {
  const anyRank = fc.constantFrom(-1, -0.6, 0.2, 0.9, 1);

  it('changes its partners only', () => {
    const changed = new Map<SamplingMethod, number>();
    fc.assert(
      fc.property(randomSpec, anyPath, fc.nat(), anyRank, (spec, path, choice, rank) => {
        for (const sampling of SAMPLING_METHODS) {
          const plain = build(spec, sampling);
          const frequency = frequencyOf(plain.assumptions);
          const between = somePair(
            pathIds(plain).filter((id) => frequency(id) === 'path'),
            choice,
          );
          if (!between) return;
          const correlated = build({ ...spec, correlations: [{ between, rank }] }, sampling);
          const [one, two] = [drawn(plain, path), drawn(correlated, path)];
          expectSame(one.words, two.words, between);
          expectSame(one.normals, two.normals);
          const isChanged = between.some((id) => one.words.get(id) !== two.words.get(id));
          if (isChanged) changed.set(sampling, (changed.get(sampling) ?? 0) + 1);
        }
      }),
      { seed: 4, numRuns: 40 },
    );
    for (const sampling of SAMPLING_METHODS) expect(changed.get(sampling)).toBeGreaterThan(25);
  });
});

describe.each(SAMPLING_METHODS)('a correlation, %s', (sampling) => {
  it('of monthly shocks changes its partners only', () => {
    const ids = ['a', 'b', 'c'];
    const spec: ScenarioSpec = {
      segments: ids.map((id) => ({ id, values: { volatility: { kind: 'uniform', min: 0.1, max: 0.3 } } })),
    };
    const between = ['segments.a.shock', 'segments.c.shock'] as const;
    for (const path of [0, 1, 999]) {
      const one = drawn(build(spec, sampling), path);
      const two = drawn(build({ ...spec, correlations: [{ between, rank: 0.5 }] }, sampling), path);
      expectSame(one.words, two.words);
      expectSame(one.normals, two.normals, between);
      expect(two.normals.get(between[1])).not.toEqual(one.normals.get(between[1]));
    }
  });

  it('leaves those of other groups as they were, in whatever order they are given', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const spec: ScenarioSpec = {
      costs: ids.map((id) => ({ id, values: { start: { kind: 'uniform', min: 1, max: 2 } } })),
    };
    const pair = (a: string, b: string, rank: number): CorrelationSpec => ({
      between: [`costs.${a}.start`, `costs.${b}.start`],
      rank,
    });
    const given = [pair('a', 'b', 0.5), pair('b', 'c', 0.4)];
    for (const path of [0, 1, 999]) {
      const draw = (correlations: readonly CorrelationSpec[]) =>
        drawn(build({ ...spec, correlations }, sampling), path).words;
      const one = draw(given);
      expectSame(one, draw([pair('d', 'e', -0.3), ...given]), ['costs.d.start', 'costs.e.start']);
      expect(draw([pair('c', 'b', 0.4), pair('b', 'a', 0.5)])).toEqual(one);
    }
  });

  it('with something certain changes nothing', () => {
    const uniform = { kind: 'uniform', min: 1, max: 2 } as const;
    const spec: ScenarioSpec = {
      costs: [
        { id: 'a', values: { start: uniform } },
        { id: 'b', values: { start: 3 } },
      ],
    };
    const correlations = [{ between: ['costs.a.start', 'costs.b.start'] as const, rank: 0.8 }];
    const scenario = build({ ...spec, correlations }, sampling);
    expect(correlationsByFrequency(scenario.assumptions)).toEqual({ path: [], month: [] });
    expect(compile(scenario).draws.factors).toEqual([]);
    expect(drawn(scenario, 5).words).toEqual(drawn(build(spec, sampling), 5).words);
  });
});
