import { parseTarget } from '@shared/analysis/solve/target';
import { createBaseline } from '@shared/baselines';
import { FIGURE_ADDRESSES } from '@shared/figures/address';
import { describe, expect, it } from 'vitest';

const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' });

describe('a target', () => {
  it.each([
    ['cashLasts.24=0.9', { figure: 'cashLasts.24', value: 0.9, wanted: 'exactly', sense: 1, isStepped: false }],
    ['cashLasts.24>=90%', { value: 0.9, wanted: 'atLeast', sense: 1 }],
    ['cashLasts.24 ≥ 99.5 %', { value: 0.995, wanted: 'atLeast' }],
    ['fundingNeed.p80=5bn', { value: 5000, wanted: 'exactly', sense: -1, isStepped: false }],
    ['fundingNeed.p80<=CNY 50億', { value: 5000, wanted: 'atMost', sense: -1 }],
    ['fundingNeed.p80<=0', { value: 0 }],
    ['fundingNeed.p80>=1bn', { wanted: 'atLeast', sense: 1 }],
    ['lowestCash.p5>=-200m', { value: -200, sense: 1 }],
    ['runwayMonths.p50=30', { value: 30, isStepped: true }],
    ['runwayMonths.p50>=2 years', { value: 24, isStepped: true }],
    ['simpleRunwayMonths=12.5', { value: 12.5, isStepped: false }],
  ])('reads %s', (text, expected) => {
    expect(parseTarget(zhipu, text)).toMatchObject({ ok: true, value: expected });
  });

  it.each([
    ['cashLasts.24', 'target.syntax', {}],
    ['cashLasts.24=', 'target.syntax', {}],
    ['=0.9', 'target.syntax', {}],
    ['cashLasts.25=0.9', 'target.figure', { options: FIGURE_ADDRESSES.join(', ') }],
    ['cashLasts.24=100%', 'target.chance', { min: '0.01831%', max: '99.98%', paths: 16_384 }],
    ['cashLasts.24=0', 'target.chance', {}],
    ['cashLasts.24=90', 'target.chance', {}],
    ['cashLasts.24=often', 'quantity.syntax', {}],
    ['runwayMonths.p50=61', 'target.months', { max: 60 }],
    ['runwayMonths.p50=0', 'target.months', {}],
    ['fundingNeed.p80=-1bn', 'target.negative', {}],
    ['fundingNeed.p80=USD 1bn', 'quantity.unclear', {}],
    ['fundingNeed.p80=much', 'quantity.syntax', {}],
  ])('refuses %s with %s', (text, code, params) => {
    expect(parseTarget(zhipu, text)).toMatchObject({ ok: false, error: { code, params } });
  });

  it('refuses a month beyond the horizon', () => {
    expect(parseTarget({ ...zhipu, horizon: 36 }, 'cashLasts.60=0.5')).toMatchObject({
      error: { code: 'target.horizon', params: { months: 60, max: 36 } },
    });
  });
});
