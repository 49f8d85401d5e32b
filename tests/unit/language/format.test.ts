import { createFormat } from '@shared/language/format';
import { describe, expect, it } from 'vitest';

const en = createFormat('en');
const zh = createFormat('zh-Hant');
const context = { currency: 'CNY', monthLabel: (index: number) => (index === 7 ? '2026-01' : '2026-03') };

describe('money', () => {
  it.each([
    [0, '0', '0'],
    [0.4, '0.40m', '40萬'],
    [57.409, '57m', '5,741萬'],
    [99.999, '100m', '1.00億'],
    [327, '327m', '3.27億'],
    [999.6, '1.00bn', '10.0億'],
    [26302, '26.3bn', '263億'],
    [-2024, '−2.02bn', '−20.2億'],
    [1_234_000, '1.23tn', '1.23萬億'],
  ])('%d million', (millions, english, chinese) => {
    expect(en.money(millions)).toBe(english);
    expect(zh.money(millions)).toBe(chinese);
  });

  it('names the currency, and puts print negatives in parentheses', () => {
    expect(en.money(26302, { currency: 'CNY' })).toBe('CNY 26.3bn');
    expect(zh.money(4173, { currency: 'HKD' })).toBe('41.7億港元');
    expect(en.money(-2024, { accounting: true })).toBe('(2.02bn)');
    expect(zh.money(-2024, { accounting: true })).toBe('(20.2億)');
  });
});

describe('quantities in words', () => {
  it.each([
    [
      { kind: 'pert', min: 0.3, mode: 1.1, max: 2.2 },
      'growth',
      '30% to 220%, most likely 110%',
      '30%至220%，最可能110%',
    ],
    [{ kind: 'pert', min: 70, mode: 112, max: 180 }, 'days', '70 to 180 days, most likely 112', '70至180天，最可能112'],
    [{ kind: 'uniform', min: 7000, max: 9000 }, 'money', 'CNY 7bn to 9bn', '70億至90億人民幣'],
    [{ kind: 'constant', value: 190.8 }, 'moneyPerMonth', 'CNY 190.8m a month', '每月1.908億人民幣'],
    [
      { kind: 'lognormal', median: 60, sigma: 0.6 },
      'money',
      'CNY 27.8m to 129m in 80% of cases',
      '八成介乎2,780萬至1.29億人民幣',
    ],
    [{ kind: 'uniform', min: 7, max: 9 }, 'monthIndex', 'Jan 2026 to Mar 2026', '2026年1月至2026年3月'],
    [{ kind: 'constant', value: 1 }, 'months', '1 month', '1個月'],
  ] as const)('%j as %s', (quantity, unit, english, chinese) => {
    expect(en.quantity(quantity, unit, context)).toBe(english);
    expect(zh.quantity(quantity, unit, context)).toBe(chinese);
  });
});

describe('periods', () => {
  it('are named as each language names them', () => {
    expect([en.month('2025-07'), zh.month('2025-07')]).toEqual(['Jul 2025', '2025年7月']);
    expect([en.halfYear('2025H2'), zh.halfYear('2025H2')]).toEqual(['H2 2025', '2025年下半年']);
  });
});
