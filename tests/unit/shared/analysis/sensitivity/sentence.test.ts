import { parseOutcome } from '@shared/analysis/outcome/parse';
import type { Matters } from '@shared/analysis/sensitivity/matters';
import { mattersInWords } from '@shared/analysis/sensitivity/sentence';
import { createBaseline } from '@shared/baselines';
import { createWording } from '@shared/report/wording';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../engine/support/run';

const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' });
const english = createWording('en');

function said(address: string, value: number, partners: readonly string[]): string {
  const outcome = unwrap(parseOutcome(zhipu, address));
  const of = outcome.about.kind === 'percentile' ? 'quantile' : 'variance';
  const first = { id: 'compute.start', kind: 'assumption', share: { value, error: 0.004 }, partners } as const;
  const matters: Matters = { outcome, paths: 1024, of, effects: [first], groups: [] };
  return mattersInWords(matters, zhipu, english);
}

describe('what decides an outcome, in a sentence', () => {
  it('is told of an assumption by itself where it is independent', () => {
    expect(said('fundingNeed', 0.36, [])).toMatch(
      / explains 36\.0% of the spread of “Funding need” by itself \(±0\.4\)\.$/,
    );
  });

  it.each([
    ['fundingNeed', ['cash.capex'], /including what it shares with Capital spending/],
    ['fundingNeed.p80', ['cash.capex', 'cash.leases'], /including what it shares with \S.* and \S/],
    ['fundingNeed', ['cash.capex', 'cash.leases', 'compute.priceDecline', 'cash.cashYield'], / and 2 others \(/],
  ])('of %s is not said to be its own alone where it is correlated', (address, partners, shared) => {
    const words = said(address, 0.36, partners);
    expect(words).toMatch(shared);
    expect(words).not.toContain('by itself');
  });

  it('is nothing where no share is clear of its error', () => {
    expect(said('fundingNeed', 0.001, ['cash.capex'])).toMatch(/^No input by itself/);
  });
});
