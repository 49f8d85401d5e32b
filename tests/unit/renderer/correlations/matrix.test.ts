import { createBaseline } from '@shared/baselines';
import { createWording } from '@shared/report/wording';
import type { Scenario } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../../src/renderer/correlations/matrix';

const [DEMAND, PRICE, GROWTH] = ['compute.demandInitial', 'compute.priceDecline', 'segments.cloud.growthInitial'];

function withRanks(...ranks: readonly (readonly [string, string, number])[]): Scenario {
  const scenario = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });
  const source = { kind: 'assumed', by: { en: 'A test' }, why: { en: 'A test' } } as const;
  const correlations = ranks.map(([a, b, rank]) => ({ between: [a, b] as [string, string], rank, source }));
  return { ...scenario, assumptions: { ...scenario.assumptions, correlations } } as unknown as Scenario;
}

const speaker = { ...createWording('en'), language: 'en' } as Parameters<typeof matrixOf>[2];

describe('the matrix of an assumption', () => {
  it('is none without a partner', () => {
    expect(matrixOf(withRanks([PRICE, GROWTH, 0.5]), DEMAND, speaker)).toBeNull();
  });

  it('has the strongest partner first, and what nobody has said as such', () => {
    const matrix = matrixOf(withRanks([PRICE, DEMAND, -0.3], [DEMAND, GROWTH, 0.6]), DEMAND, speaker);
    expect(matrix?.members.map(({ path }) => path)).toEqual([DEMAND, GROWTH, PRICE]);
    const [[first] = [], [second, third] = []] = matrix?.rows ?? [];
    expect([first?.asked, second?.asked, third?.asked]).toEqual([0.6, -0.3, null]);
    expect(first?.used).toBeCloseTo(0.6, 6);
    expect(third?.used).toBeCloseTo(0, 6);
  });

  it('says which rank is used where not all can hold', () => {
    const impossible = withRanks([DEMAND, GROWTH, 0.9], [DEMAND, PRICE, 0.9], [GROWTH, PRICE, -0.9]);
    for (const { asked, used } of matrixOf(impossible, DEMAND, speaker)?.rows.flat() ?? []) {
      expect(Math.abs(used)).toBeLessThan(Math.abs(asked ?? 0) - 0.05);
    }
  });
});
