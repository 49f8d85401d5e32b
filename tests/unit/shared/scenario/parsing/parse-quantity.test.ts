import type { Quantity } from '@shared/quantity/quantity';
import type { Unit } from '@shared/scenario/fields';
import { formatQuantity, parseNumber, parseQuantity } from '@shared/scenario/parsing/parse-quantity';
import { LANGUAGES } from '@shared/scenario/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const constant = (value: number): Quantity => ({ kind: 'constant', value });
const uniform = (min: number, max: number): Quantity => ({ kind: 'uniform', min, max });
const pert = (min: number, mode: number, max: number): Quantity => ({ kind: 'pert', min, mode, max });

const CONTEXT = { currency: 'CNY', balanceDate: '2025-06-30' };

describe('what people type', () => {
  const understood: [text: string, unit: Unit, quantity: Quantity][] = [
    ['110%', 'growth', constant(1.1)],
    ['59.1%', 'fraction', constant(0.591)],
    ['95', 'probability', constant(0.95)],
    ['−5%', 'fraction', constant(-0.05)],
    ['２０％', 'growth', constant(0.2)],
    ['.5', 'perYear', constant(0.5)],
    ['1.5 times a year', 'perYear', constant(1.5)],
    ['每年1.5次', 'perYear', constant(1.5)],
    ['12 months', 'months', constant(12)],
    ['12個月', 'months', constant(12)],
    ['1e-7', 'days', constant(1e-7)],
    ['5 to 10', 'days', uniform(5, 10)],
    ['5-10', 'days', uniform(5, 10)],
    ['5 - 10', 'days', uniform(5, 10)],
    ['5–10 days', 'days', uniform(5, 10)],
    ['5至10天', 'days', uniform(5, 10)],
    ['5～10', 'days', uniform(5, 10)],
    ['-5--3', 'days', uniform(-5, -3)],
    ['uniform(5, 10)', 'days', uniform(5, 10)],
    ['5 to 10%', 'growth', uniform(0.05, 0.1)],
    ['30 % to 40 %', 'fraction', uniform(0.3, 0.4)],
    ['30% 110% 220%', 'growth', pert(0.3, 1.1, 2.2)],
    ['30 110 220%', 'growth', pert(0.3, 1.1, 2.2)],
    ['30%, 110%, 220%', 'growth', pert(0.3, 1.1, 2.2)],
    ['-30% -10% 20%', 'growth', pert(-0.3, -0.1, 0.2)],
    ['30% to 220%, most likely 110%', 'growth', pert(0.3, 1.1, 2.2)],
    ['10% to 140%, likely 60%', 'growth', pert(0.1, 0.6, 1.4)],
    ['30%至220%，最可能110%', 'growth', pert(0.3, 1.1, 2.2)],
    ['PERT(30, 110, 220)', 'days', pert(30, 110, 220)],
    ['pert(30,110,220)', 'days', pert(30, 110, 220)],
    ['pert(3,200, 4,173, 4,800)', 'money', pert(3200, 4173, 4800)],
    ['pert(1, 2, 3, 6)', 'days', { kind: 'pert', min: 1, mode: 2, max: 3, lambda: 6 }],
    ['triangular(6.51, 7, 9.49)', 'monthIndex', { kind: 'triangular', min: 6.51, mode: 7, max: 9.49 }],
    ['normal(10%, 2%)', 'growth', { kind: 'normal', mean: 0.1, sd: 0.02 }],
    ['lognormal(60m, 0.6)', 'money', { kind: 'lognormal', median: 60, sigma: 0.6 }],
    ['lognormal(6,000萬, 60%)', 'money', { kind: 'lognormal', median: 60, sigma: 0.6 }],
    ['1.2bn', 'money', constant(1200)],
    ['1.2 billion', 'money', constant(1200)],
    ['300m', 'money', constant(300)],
    ['800k', 'money', constant(0.8)],
    ['2,552', 'money', constant(2552)],
    ['3億', 'money', constant(300)],
    ['6,000萬', 'money', constant(60)],
    ['1.5万亿', 'money', constant(1_500_000)],
    ['3千万', 'money', constant(30)],
    ['3亿元', 'money', constant(300)],
    ['5000萬元人民幣', 'money', constant(50)],
    ['3 to 4.8bn', 'money', uniform(3000, 4800)],
    ['CNY 52m a month', 'moneyPerMonth', constant(52)],
    ['每月5,200萬人民幣', 'moneyPerMonth', constant(52)],
    ['2026-03', 'monthIndex', constant(9)],
    ['Jan 2026 to Mar 2026, most likely Feb 2026', 'monthIndex', pert(6.5, 8, 9.5)],
    ['2026年1月至2026年3月', 'monthIndex', uniform(6.5, 9.5)],
    ['{"kind":"uniform","min":5,"max":10}', 'days', uniform(5, 10)],
    ['lognormal(p10 30m, p90 120m)', 'money', { kind: 'lognormalRange', p10: 30, p90: 120 }],
    ['Lognormal(P10 30, P90 1.2bn)', 'money', { kind: 'lognormalRange', p10: 30_000, p90: 1200 }],
    ['beta(2, 5, 0, 1)', 'days', { kind: 'beta', alpha: 2, beta: 5, min: 0, max: 1 }],
    ['beta(2, 5, 10%, 60%)', 'growth', { kind: 'beta', alpha: 2, beta: 5, min: 0.1, max: 0.6 }],
    ['metalog(5, 7, 12)', 'days', { kind: 'metalog', p10: 5, p50: 7, p90: 12 }],
    ['metalog(5, 7, 12, 0)', 'days', { kind: 'metalog', p10: 5, p50: 7, p90: 12, lower: 0 }],
    ['metalog(5, 7, 12, none, 30)', 'days', { kind: 'metalog', p10: 5, p50: 7, p90: 12, upper: 30 }],
    ['metalog(5, 7, 12, 0, 30)', 'days', { kind: 'metalog', p10: 5, p50: 7, p90: 12, lower: 0, upper: 30 }],
    ['discrete(1:0.2, 2:0.8)', 'days', { kind: 'discrete', values: [1, 2], weights: [0.2, 0.8] }],
    ['discrete(10: 20%, 20%: 80%)', 'growth', { kind: 'discrete', values: [0.1, 0.2], weights: [0.2, 0.8] }],
    ['discrete(3:1)', 'days', { kind: 'discrete', values: [3], weights: [1] }],
    ['samples(1, 2, 3)', 'days', { kind: 'empirical', samples: [1, 2, 3] }],
    ['samples(1,2,3)', 'days', { kind: 'empirical', samples: [1, 2, 3] }],
    ['samples(3,200, 4,173)', 'money', { kind: 'empirical', samples: [3200, 4173] }],
    ['samples(1bn 2bn)', 'money', { kind: 'empirical', samples: [1000, 2000] }],
    ['normal(5, 2) in [0, 10]', 'days', { kind: 'normal', mean: 5, sd: 2, truncation: { min: 0, max: 10 } }],
    ['normal(5, 2) in [none, 10]', 'days', { kind: 'normal', mean: 5, sd: 2, truncation: { max: 10 } }],
    ['normal(10%, 2%) at least 5%', 'growth', { kind: 'normal', mean: 0.1, sd: 0.02, truncation: { min: 0.05 } }],
    [
      'lognormal(60m, 0.6), at most 70m',
      'money',
      { kind: 'lognormal', median: 60, sigma: 0.6, truncation: { max: 70 } },
    ],
    ['5 to 10 days, at least 6 days', 'days', { kind: 'uniform', min: 5, max: 10, truncation: { min: 6 } }],
    ['normal(5, 2) 至多 9', 'days', { kind: 'normal', mean: 5, sd: 2, truncation: { max: 9 } }],
  ];
  it.each(understood)('%s as %s', (text, unit, quantity) => {
    expect(parseQuantity(text, unit, CONTEXT)).toEqual({ ok: true, value: quantity });
  });

  it('leaves what makes no sense for the schema to refuse', () => {
    expect(parseQuantity('10 to 5', 'days')).toEqual({ ok: true, value: uniform(10, 5) });
  });
});

describe('what is not understood', () => {
  const refused: [text: string, unit: Unit][] = [
    ['', 'days'],
    ['abc', 'days'],
    ['5 to', 'days'],
    ['to 5', 'days'],
    ['5 to to 6', 'days'],
    ['5%', 'days'],
    ['5m', 'growth'],
    ['1 2 3 4', 'days'],
    ['1e999', 'days'],
    ['NaN', 'days'],
    ['Infinity', 'money'],
    ['0x10', 'days'],
    ['5 to 10, likely', 'days'],
    ['5, likely 7', 'days'],
    ['normal(1)', 'days'],
    ['beta(1, 2)', 'days'],
    ['metalog(1, 2)', 'days'],
    ['metalog(none, 2, 3)', 'days'],
    ['discrete(1, 2)', 'days'],
    ['discrete()', 'days'],
    ['samples()', 'days'],
    ['samples(1, two)', 'days'],
    ['lognormalrange(1, 2)', 'days'],
    ['lognormal(p10 1)', 'days'],
    ['7 at least 5', 'days'],
    ['discrete(1:1, 2:1) in [0, 3]', 'days'],
    ['normal(5, 2) in [0]', 'days'],
    ['normal(5, 2) in [0, 1e999]', 'days'],
    ['normal(5, 2) at least', 'days'],
    ['pert(1, 2, 3, 4, 5)', 'days'],
    ['{"kind":"beta","min":1}', 'days'],
    ['{"kind":"uniform","min":10,"max":5}', 'days'],
    ['{not json', 'days'],
    // 10^6 or 10^12, depending on who writes it.
    ['3兆', 'money'],
  ];
  it.each(refused)('%s as %s', (text, unit) => {
    const result = parseQuantity(text, unit, CONTEXT);
    expect(result).toEqual({ ok: false, error: { code: 'quantity.syntax', params: { text, unit } } });
  });

  it('a range, where one number is wanted', () => {
    expect(parseNumber('5 to 10', 'days').ok).toBe(false);
    expect(parseNumber('5', 'days')).toEqual({ ok: true, value: 5 });
  });
});

describe('writing and reading back', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((value) => value + 0);
  const whole: fc.Arbitrary<Quantity> = fc.oneof(
    fc.record({ kind: fc.constant('constant' as const), value: number }),
    fc.record({ kind: fc.constant('uniform' as const), min: number, max: number }),
    fc.record({ kind: fc.constant('normal' as const), mean: number, sd: number }),
    fc.record({ kind: fc.constant('lognormal' as const), median: number, sigma: number }),
    fc.record({ kind: fc.constant('triangular' as const), min: number, mode: number, max: number }),
    fc.record({ kind: fc.constant('pert' as const), min: number, mode: number, max: number }),
    fc.record({ kind: fc.constant('pert' as const), min: number, mode: number, max: number, lambda: number }),
    fc.record({ kind: fc.constant('lognormalRange' as const), p10: number, p90: number }),
    fc.record({ kind: fc.constant('beta' as const), alpha: number, beta: number, min: number, max: number }),
    fc.record(
      {
        kind: fc.constant('metalog' as const),
        p10: number,
        p50: number,
        p90: number,
        lower: number,
        upper: number,
      },
      { requiredKeys: ['kind', 'p10', 'p50', 'p90'] },
    ) as fc.Arbitrary<Quantity>,
    fc.record({ kind: fc.constant('empirical' as const), samples: fc.array(number, { minLength: 1 }) }),
    fc.array(fc.tuple(number, number), { minLength: 1 }).map(
      (pairs): Quantity => ({
        kind: 'discrete',
        values: pairs.map(([value]) => value),
        weights: pairs.map(([, weight]) => weight),
      }),
    ),
  );
  const bounds = fc.oneof(
    fc.record({ min: number }),
    fc.record({ max: number }),
    fc.record({ min: number, max: number }),
  );
  const months = fc
    .array(fc.integer({ min: -600, max: 600 }), { minLength: 2, maxLength: 2 })
    .chain(([a = 0, b = 0]) =>
      fc.constantFrom<Quantity>(uniform(a, b), uniform(a - 0.5, b + 0.5), pert(a - 0.5, a, b + 0.5)),
    );
  const quantity = fc
    .tuple(fc.oneof({ weight: 9, arbitrary: whole }, months), fc.option(bounds, { nil: undefined }))
    .map(
      ([q, truncation]): Quantity =>
        truncation && q.kind !== 'constant' && q.kind !== 'discrete' ? { ...q, truncation } : q,
    );
  const unit = fc.constantFrom<Unit>(
    'money',
    'moneyPerMonth',
    'foreignMoney',
    'growth',
    'probability',
    'volatility',
    'fraction',
    'exchangeRate',
    'people',
    'perYear',
    'days',
    'months',
    'monthIndex',
  );
  const language = fc.constantFrom(...LANGUAGES);

  it('gives the same quantity to the last digit', () => {
    fc.assert(
      fc.property(quantity, unit, language, (q, u, l) => {
        expect(parseQuantity(formatQuantity(q, u, l), u, CONTEXT)).toEqual({ ok: true, value: q });
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  it('never throws, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[-+0-9.,%mbn() to億萬:p[\]]*$/),
      fc.stringMatching(/^(beta|samples|discrete|metalog|normal)\([0-9 ,.:p]*\)( in \[[0-9 ,none]*\])?$/),
    );
    fc.assert(
      fc.property(typed, unit, (text, u) => {
        expect(typeof parseQuantity(text, u, CONTEXT).ok).toBe('boolean');
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});
