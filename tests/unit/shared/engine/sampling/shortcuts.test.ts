import { createSampler, scaledTable } from '@shared/engine/sampling/quantity-sampler';
import { monthlyNormals, monthlyWords, streamKey } from '@shared/engine/sampling/streams';
import { createBatch, sampleBatch } from '@shared/engine/sampling/table-batch';
import { normalDraw } from '@shared/numerics/normal';
import type { ScaledTable } from '@shared/numerics/quantile-table';
import type { Quantity } from '@shared/quantity/quantity';
import { describe, expect, it } from 'vitest';
import { wordsFrom } from '../support/special';

const ANY = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

describe('what the path loop takes at once', () => {
  it('is the normals of the monthly words', () => {
    const key = streamKey(7, 'compute.priceShock');
    const words = new Uint32Array(120);
    const normals = new Float64Array(130);
    for (let path = 0; path < 50; path++) {
      monthlyWords(key, path, words, 120);
      monthlyNormals(key, path, normals, 10, 120);
      expect([...normals.subarray(10)]).toEqual(Array.from(words, normalDraw));
    }
  });

  it('is what each sampler gives', () => {
    const quantities: Quantity[] = [
      { kind: 'pert', min: -3, mode: 1, max: 2 },
      { kind: 'pert', min: 0, mode: 0, max: 1, lambda: 9 },
      { kind: 'beta', alpha: 1, beta: 30, min: 5, max: 7 },
    ];
    const batch = createBatch(
      quantities.map((quantity, k) => ({ draw: 2 - k, slot: k + 1, table: scaledTable(quantity) as ScaledTable })),
    );
    const samplers = quantities.map((quantity) => createSampler(quantity, ANY));
    const next = wordsFrom(8);
    const out = new Float64Array(5);
    for (let i = 0; i < 2000; i++) {
      const words = i === 0 ? Uint32Array.of(0, 2 ** 32 - 1, 2 ** 31) : Uint32Array.of(next(), next(), next());
      sampleBatch(batch, words, out);
      expect([...out]).toEqual([0, ...samplers.map((sampler, k) => sampler(words[2 - k] as number)), 0]);
    }
  });

  it('has no table of what is certain, truncated, or too steep for one', () => {
    expect(scaledTable({ kind: 'pert', min: 2, mode: 2, max: 2 })).toBeNull();
    expect(scaledTable({ kind: 'beta', alpha: 0.5, beta: 2, min: 0, max: 1 })).toBeNull();
    expect(scaledTable({ kind: 'pert', min: 0, mode: 1, max: 2, truncation: { max: 1.5 } })).toBeNull();
    expect(scaledTable({ kind: 'uniform', min: 0, max: 1 })).toBeNull();
  });
});
