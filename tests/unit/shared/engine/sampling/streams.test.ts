import { monthlyWords, monthWord, pathWord, type StreamKey, streamKey } from '@shared/engine/sampling/streams';
import { limitOf, uniform } from '@shared/numerics/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsFrom } from '../support/special';
import { expectIndependent, expectUniform, pairs } from '../support/statistics';

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
    monthWord: (seed: number, id: string, path: number, month: number) => {
      const { high, low } = key(seed, id);
      return Number(mix(mix(BigInt(path) + BigInt(month) * 0x9e3779b9n + high) ^ low));
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
        for (const month of [0, 1, 119]) {
          expect(monthWord(key, path, month)).toBe(reference.monthWord(seed, id, path, month));
        }
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

  it('has a limit below which just those words are whose uniforms are below p', () => {
    const chance = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 2 ** 33 }).map((halves) => halves / 2 ** 33),
    );
    fc.assert(
      fc.property(chance, fc.integer({ min: -3, max: 3 }), (p, step) => {
        // The words about the limit, where it is decided.
        const word = Math.min(2 ** 32 - 1, Math.max(0, Math.floor(p * 2 ** 32) + step));
        expect(word < limitOf(p)).toBe(uniform(word) < p);
      }),
      { seed: 4, numRuns: 5000 },
    );
    expect([limitOf(0) > 0, limitOf(1) > 2 ** 32 - 1]).toEqual([false, true]);
  });
});

describe('published outputs', () => {
  /** The inverse of triple32 as its author prints it: C. Wellons, github.com/skeeto/hash-prospector, README. */
  function unmix(value: number): number {
    let x = value;
    x ^= (x >>> 14) ^ (x >>> 28);
    x = Math.imul(x, 0x32b21703);
    x ^= (x >>> 15) ^ (x >>> 30);
    x = Math.imul(x, 0x469e0db1);
    x ^= (x >>> 11) ^ (x >>> 22);
    x = Math.imul(x, 0x79a85073);
    return (x ^ (x >>> 17)) | 0;
  }

  it('of the hash: its inverse takes the word of a path back to the path', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.nat(), (high, low, path) => {
        const word = pathWord({ high, low }, path);
        expect((unmix(unmix(word) ^ low) - high) | 0).toBe(path);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('of sfc32: the key and the path that start it at a given state', () => {
    // PractRand 0.94, with fifteen outputs thrown away; from the tests of Apache Commons RNG, class
    // DotyHumphreySmallFastCounting32. Twelve are thrown away here, so that the first three are not among them.
    const [a, b, c] = [0xbb3c4104, 0x02294965, 0xda1ce2a9];
    const published = [
      0x89b5c414, 0x7ee57639, 0xdbe18f7b, 0x94aa0162, 0xa22bff0a, 0x21c91fb8, 0x2c6fd6fe, 0xcda90d13, 0x019684ca,
      0xe5b400c0, 0x459d8590, 0x3aec0a1e, 0x254dac77, 0xbe10ae80, 0x9ac27819, 0xd17d10c6,
    ];
    const low = unmix(b) ^ a;
    const path = (unmix(c) - 0x632be5ab) ^ low;
    const high = (unmix(a) - path) | 0;
    expect(months({ high, low }, path, 3 + published.length).slice(3)).toEqual(published);
  });
});

describe('uniformity', () => {
  const key = streamKey(2513, 'costs.a.start');
  const count = 100_000;

  it.each<[string, (i: number) => number]>([
    ['of paths', (i) => pathWord(key, i)],
    ['of every sixteenth path, a replicate', (i) => pathWord(key, 16 * i)],
    ['of seeds, path 0', (i) => pathWord(streamKey(i, 'compute.start'), 0)],
    ['of ids that count up', (i) => pathWord(streamKey(1, `costs.c${i}.start`), 0)],
    ['of the first month, by path', (i) => months(key, i, 1)[0] as number],
    ['of the last month, by path', (i) => months(key, i, 120)[119] as number],
    ['of single months, by path', (i) => monthWord(key, i, 59)],
    ['of single months, by month', (i) => monthWord(key, Math.floor(i / 120), i % 120)],
  ])('%s', (_, word) => {
    expectUniform(Array.from({ length: count }, (_word, i) => word(i)));
  });

  it('of months along a path', () => {
    expectUniform(months(key, 3, count));
  });

  it('notices what is not uniform', () => {
    const next = wordsFrom(4);
    // The lowest bit is set 525 times in 1,000; or the upper half is drawn so often.
    const low = Array.from({ length: count }, () => (next() < 0.05 * 2 ** 32 ? next() | 1 : next()) >>> 0);
    expect(() => expectUniform(low)).toThrow();
    const high = Array.from({ length: count }, () => (next() < 0.02 * 2 ** 32 ? next() | (2 ** 31) : next()) >>> 0);
    expect(() => expectUniform(high)).toThrow();
  });
});

const COUNT = 200_000;

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
    ['single months that follow each other', (i) => [monthWord(key, i, 20), monthWord(key, i, 21)]],
    ['a single month of a path and of the next', (i) => [monthWord(key, i, 20), monthWord(key, i + 1, 20)]],
    ['a single month and a path 12 months on', (i) => [monthWord(key, i, 20), monthWord(key, i + 1, 32)]],
    ['a month and a single month of the same key', (i) => [inMonth(key, i, 5), monthWord(key, i, 5)]],
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

  it('has no two paths and months that share a single word', () => {
    // The words of a key are those of its paths, stepped by month: no step of up to 120 months may land within the paths.
    for (let step = 1; step < 120; step++) {
      const apart = Math.imul(step, 0x9e3779b9) >>> 0;
      expect(Math.min(apart, 2 ** 32 - apart)).toBeGreaterThan(200_000);
    }
  });

  it("gives no two of a scenario's streams the same key", () => {
    const ids = Array.from({ length: 2000 }, (_, i) => [`costs.line-${i}.growth`, `segments.s${i}#shock`]).flat();
    const keys = new Set(ids.map((id) => JSON.stringify(streamKey(2513, id))));
    expect(keys.size).toBe(ids.length);
  });
});
