import { compile, type Model } from '@shared/engine/model/compile';
import { monthlyWords, pathWord, type StreamKey, streamKey, uniform } from '@shared/engine/sampling/streams';
import { listAssumptions } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathRunner } from './support/paths';
import { randomSpec } from './support/random-scenario';
import { type ScenarioSpec, scenarioOf } from './support/scenario';
import { wordsFrom } from './support/special';

const MONTHS = 60;

function months(key: StreamKey, path: number, count = MONTHS): number[] {
  const out = new Uint32Array(count);
  monthlyWords(key, path, out, count);
  return [...out];
}

/** The same algorithms from their descriptions in docs/model.md, in whole numbers of any size. */
const reference = (() => {
  const M = 0xffffffffn;
  const mix = (value: bigint) => {
    let x = value & M;
    x = ((x ^ (x >> 17n)) * 0xed5ad4bbn) & M;
    x = ((x ^ (x >> 11n)) * 0xac4c1b51n) & M;
    x = ((x ^ (x >> 15n)) * 0x31848babn) & M;
    return x ^ (x >> 14n);
  };
  const key = (seed: number, id: string) => {
    let high = mix(BigInt(seed) ^ 0x9e3779b9n);
    let low = mix(BigInt(seed) ^ 0x85ebca6bn);
    for (const letter of id) {
      const unit = BigInt(letter.charCodeAt(0));
      high = mix(high ^ unit);
      low = mix(low + unit * 0x27d4eb2fn);
    }
    const length = BigInt(id.length);
    return { high: mix(high + length), low: mix(low ^ length) };
  };
  const sfc32 = (start: readonly [bigint, bigint, bigint], count: number) => {
    let [a, b, c] = start;
    let counter = 1n;
    const next = () => {
      const result = (a + b + counter) & M;
      counter = (counter + 1n) & M;
      [a, b, c] = [b ^ (b >> 9n), (9n * c) & M, ((((c << 21n) | (c >> 11n)) & M) + result) & M];
      return Number(result);
    };
    for (let i = 0; i < 12; i++) next();
    return Array.from({ length: count }, next);
  };
  return {
    pathWord: (seed: number, id: string, path: number) => {
      const { high, low } = key(seed, id);
      return Number(mix(mix(BigInt(path) + high) ^ low));
    },
    months: (seed: number, id: string, path: number, count: number) => {
      const { high, low } = key(seed, id);
      const a = mix(BigInt(path) + high);
      return sfc32([a, mix(a ^ low), mix((BigInt(path) ^ low) + 0x632be5abn)], count);
    },
  };
})();

describe('against a second implementation', () => {
  const anyId = fc.stringMatching(/^[a-z][a-z0-9.#-]{0,60}$/);
  const anySeed = fc.integer({ min: 0, max: 0xffffffff });
  const anyPath = fc.integer({ min: 0, max: 200_000 });

  it('gives the same words, by path and by month', () => {
    fc.assert(
      fc.property(anySeed, anyId, anyPath, (seed, id, path) => {
        const key = streamKey(seed, id);
        expect(pathWord(key, path)).toBe(reference.pathWord(seed, id, path));
        expect(months(key, path, 24)).toEqual(reference.months(seed, id, path, 24));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('gives a month the same word whatever the horizon', () => {
    const key = streamKey(5, 'compute#price');
    expect(months(key, 9, 120).slice(0, 12)).toEqual(months(key, 9, 12));
  });

  it('reads a word as the middle of its interval', () => {
    expect([0, 2 ** 31, 2 ** 32 - 1].map(uniform)).toEqual([2 ** -33, 0.5 + 2 ** -33, 1 - 2 ** -33]);
    expect(uniform(-1)).toBe(uniform(2 ** 32 - 1));
  });
});

/** What an input draws on a path, by its address; certain inputs draw nothing. */
function drawnInputs(scenario: Scenario, path: number): Map<string, number> {
  const { state } = pathRunner(scenario)(path);
  const uncertain = new Set(state.model.uncertain.map(({ slot }) => slot));
  return new Map(
    listAssumptions(scenario.assumptions).flatMap(({ path: address }, slot) =>
      uncertain.has(slot) ? [[address, state.inputs[slot] as number] as const] : [],
    ),
  );
}

/** The keys of every monthly stream and yes-or-no draw, by item. */
function keysOf(model: Model, scenario: Scenario): Map<string, StreamKey | undefined> {
  return new Map([
    ...model.segments.flatMap(({ shock, customerLoss }, i) => {
      const id = scenario.assumptions.segments[i]?.id;
      return [[`${id} shock`, shock] as const, [`${id} loss`, customerLoss] as const];
    }),
    ...model.events.map(({ id, happens }) => [`${id} happens`, happens] as const),
    ['price', model.compute.price],
    ['supply shock', model.compute.shock],
    ['training', model.compute.training],
    ['training size', model.compute.trainingSizes],
    ['redemption', model.redemption?.called],
    ['rounds', model.raising?.closes],
  ]);
}

/** The same scenario in another order, with items that the first has not. */
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
    events: mixed(spec.events, other.events),
    facility: { limit: { kind: 'uniform', min: 0, max: 10 } },
    market: { growth: { kind: 'normal', mean: 0.3, sd: 0.05 } },
  };
}

describe('adding, removing and reordering', () => {
  it('leaves every other draw as it was', () => {
    fc.assert(
      fc.property(randomSpec, randomSpec, fc.integer({ min: 0, max: 1000 }), (spec, other, path) => {
        const first = scenarioOf(spec);
        const second = scenarioOf(rearranged(spec, other));
        const more = drawnInputs(second, path);
        for (const [address, value] of drawnInputs(first, path)) {
          // The facility may have been in the first with other limits.
          if (!address.startsWith('facility')) expect([address, more.get(address)]).toEqual([address, value]);
        }
        const secondKeys = keysOf(compile(second), second);
        for (const [name, key] of keysOf(compile(first), first)) if (key) expect(secondKeys.get(name)).toEqual(key);
        // Lines that depend on nothing else are the same to the last bit, monthly draws included.
        const one = pathRunner(first)(path);
        const two = pathRunner(second)(path);
        const own = (spec.segments ?? []).map(({ id }) => `revenue.${id}`);
        for (const id of ['compute', ...own]) expect(two.line(id)).toEqual(one.line(id));
        const monthOf = ({ state }: typeof one) =>
          new Map(state.model.events.map(({ id }, i) => [id, state.funding.eventMonth[i]]));
        for (const [id, month] of monthOf(one)) expect(monthOf(two).get(id)).toBe(month);
        expect(two.state.funding.redemption).toEqual(one.state.funding.redemption);
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it('changes every draw with the seed', () => {
    const spec: ScenarioSpec = { segments: [{ id: 'a', values: { start: { kind: 'uniform', min: 1, max: 2 } } }] };
    const draw = (seed: number) => drawnInputs(scenarioOf({ ...spec, seed }), 0).get('segments.a.start');
    expect(new Set([0, 1, 2, 3, 0xffffffff].map(draw)).size).toBe(5);
  });
});

/** Pairs of words that should have nothing to do with each other. */
type Pairs = Iterable<readonly [number, number]>;

function* pairs(count: number, make: (i: number) => readonly [number, number]): Pairs {
  for (let i = 0; i < count; i++) yield make(i);
}

const COUNT = 200_000;
const BINS = 16;
/** Standard errors allowed: once in 147,000 figures where there is nothing to find. */
const SIGMAS = 4.5;

/** Distance of chi-squared from its mean, in standard deviations; 200,000 pairs put 781 in each of 256 cells. */
function chiSquared(counts: Iterable<number>, expected: number, freedom: number): number {
  let sum = 0;
  for (const count of counts) sum += (count - expected) ** 2 / expected;
  return (sum - freedom) / Math.sqrt(2 * freedom);
}

function expectIndependent(source: Pairs): void {
  const cells = new Float64Array(BINS * BINS);
  const lowCells = new Float64Array(BINS * BINS);
  let product = 0;
  let count = 0;
  for (const [a, b] of source) {
    const cell = (a >>> 28) * BINS + (b >>> 28);
    const low = (a & 15) * BINS + (b & 15);
    cells[cell] = (cells[cell] as number) + 1;
    lowCells[low] = (lowCells[low] as number) + 1;
    product += (uniform(a) - 0.5) * (uniform(b) - 0.5);
    count += 1;
  }
  const expected = count / (BINS * BINS);
  expect(Math.abs(chiSquared(cells, expected, BINS * BINS - 1))).toBeLessThan(SIGMAS);
  expect(Math.abs(chiSquared(lowCells, expected, BINS * BINS - 1))).toBeLessThan(SIGMAS);
  // The product of two independent uniforms about their mean has variance 1/144.
  expect(Math.abs(product / count)).toBeLessThan(SIGMAS / 12 / Math.sqrt(count));
}

describe('independence', () => {
  const key = streamKey(2513, 'segments.on-premise.growthInitial');
  const shock = streamKey(2513, 'segments.on-premise#shock');
  const inMonth = (stream: StreamKey, path: number, month: number) => months(stream, path, month + 1)[month] as number;

  it.each<[string, (i: number) => readonly [number, number]]>([
    ['a path and the next', (i) => [pathWord(key, i), pathWord(key, i + 1)]],
    ['a path and the one 16 on, of the same replicate', (i) => [pathWord(key, i), pathWord(key, i + 16)]],
    [
      'ids that differ in a letter',
      (i) => [pathWord(streamKey(1, 'costs.a.growth'), i), pathWord(streamKey(1, 'costs.b.growth'), i)],
    ],
    [
      'ids in which two letters change places',
      (i) => [pathWord(streamKey(1, 'costs.ab.start'), i), pathWord(streamKey(1, 'costs.ba.start'), i)],
    ],
    [
      'a seed and the next',
      (i) => [pathWord(streamKey(i, 'compute.priceDecline'), 3), pathWord(streamKey(i + 1, 'compute.priceDecline'), 3)],
    ],
    ['an input and a month of the same path', (i) => [pathWord(key, i), inMonth(shock, i, 0)]],
    ['the first month of a path and of the next', (i) => [inMonth(shock, i, 0), inMonth(shock, i + 1, 0)]],
    ['the first and the second month', (i) => [inMonth(shock, i, 0), inMonth(shock, i, 1)]],
    [
      'the shock and the customer loss of a month',
      (i) => [inMonth(shock, i, 0), inMonth(streamKey(2513, 'segments.on-premise#customer-loss'), i, 0)],
    ],
  ])('%s', (_, make) => {
    expectIndependent(pairs(COUNT, make));
  });

  it('months that follow each other along a path', () => {
    const length = 1000;
    const words = Array.from({ length: COUNT / length }, (_, path) => months(shock, path, length + 1));
    expectIndependent(
      pairs(COUNT, (i) => {
        const path = words[Math.floor(i / length)] as number[];
        return [path[i % length] as number, path[(i % length) + 1] as number];
      }),
    );
  });

  it('notices what is not independent', () => {
    const next = wordsFrom(4);
    // The top bit agrees 51 times in 100.
    const tied = () => {
      const [a, b] = [next(), next()];
      return [a, next() < 0.02 * 2 ** 32 ? ((b & 0x7fffffff) | (a & 0x80000000)) >>> 0 : b] as const;
    };
    expect(() => expectIndependent(pairs(COUNT, tied))).toThrow();
  });

  it("gives no two of a scenario's streams the same key", () => {
    const ids = Array.from({ length: 2000 }, (_, i) => [`costs.line-${i}.growth`, `segments.s${i}#shock`]).flat();
    const keys = new Set(ids.map((id) => JSON.stringify(streamKey(2513, id))));
    expect(keys.size).toBe(ids.length);
  });
});
