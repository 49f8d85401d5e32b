import type { Unit } from '@shared/scenario/fields';
import type { Quantity } from '@shared/scenario/quantity';
import { parseNumber, parseQuantity, writeQuantity } from '@shared/scenario/typed-quantity';
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
    ['0.95', 'probability', constant(0.95)],
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
    ['3 to 4.8bn', 'money', uniform(3000, 4800)],
    ['CNY 52m a month', 'moneyPerMonth', constant(52)],
    ['每月5,200萬人民幣', 'moneyPerMonth', constant(52)],
    ['2026-03', 'monthIndex', constant(9)],
    ['Jan 2026 to Mar 2026, most likely Feb 2026', 'monthIndex', pert(7, 8, 9)],
    ['2026年1月至2026年3月', 'monthIndex', uniform(7, 9)],
    ['{"kind":"uniform","min":5,"max":10}', 'days', uniform(5, 10)],
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
    ['pert(1, 2, 3, 4, 5)', 'days'],
    ['{"kind":"beta","min":1}', 'days'],
    ['{"kind":"uniform","min":10,"max":5}', 'days'],
    ['{not json', 'days'],
    // The amount is in CNY: taking it for one would be off by the exchange rate.
    ['HKD 3bn', 'money'],
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
  const quantity: fc.Arbitrary<Quantity> = fc.oneof(
    fc.record({ kind: fc.constant('constant' as const), value: number }),
    fc.record({ kind: fc.constant('uniform' as const), min: number, max: number }),
    fc.record({ kind: fc.constant('normal' as const), mean: number, sd: number }),
    fc.record({ kind: fc.constant('lognormal' as const), median: number, sigma: number }),
    fc.record({ kind: fc.constant('triangular' as const), min: number, mode: number, max: number }),
    fc.record({ kind: fc.constant('pert' as const), min: number, mode: number, max: number }),
    fc.record({ kind: fc.constant('pert' as const), min: number, mode: number, max: number, lambda: number }),
  );
  const unit = fc.constantFrom<Unit>(
    'money',
    'moneyPerMonth',
    'foreignMoney',
    'growth',
    'probability',
    'days',
    'monthIndex',
  );
  const language = fc.constantFrom('en' as const, 'zh-Hant' as const);

  it('gives the same quantity to the last digit', () => {
    fc.assert(
      fc.property(quantity, unit, language, (q, u, l) => {
        expect(parseQuantity(writeQuantity(q, u, l), u, { currency: 'CNY' })).toEqual({ ok: true, value: q });
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9.,%mbn() to億萬]*$/));
    fc.assert(
      fc.property(typed, unit, (text, u) => {
        expect(typeof parseQuantity(text, u, CONTEXT).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});
