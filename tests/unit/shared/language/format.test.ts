import { createFormat } from '@shared/language/format';
import type { MoneyUnit, Negatives } from '@shared/language/number-style';
import type { Quantity } from '@shared/quantity/quantity';
import type { Unit } from '@shared/scenario/fields';
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

describe('money in a unit of the user’s', () => {
  const formats = (moneyUnit: MoneyUnit) =>
    (['en', 'zh-Hant', 'zh-Hans'] as const).map((language) =>
      createFormat(language, undefined, { moneyUnit, negatives: 'automatic' }),
    );
  const [enMillion, zhMillion, hansMillion] = formats('million');
  const [enBillion, zhBillion, hansBillion] = formats('billion');

  it.each([
    [26302.4, '26,302m', '26.3bn', '2,630,240萬', '263億'],
    [363, '363m', '0.36bn', '36,300萬', '3.63億'],
    [57.409, '57m', '0.057bn', '5,741萬', '0.57億'],
    [0.4, '0.40m', '0.00040bn', '40萬', '0.0040億'],
    [-2024, '−2,024m', '−2.02bn', '−202,400萬', '−20.2億'],
    [0, '0', '0', '0', '0'],
  ])('%d million', (millions, inMillions, inBillions, inWan, inYi) => {
    expect(enMillion?.money(millions)).toBe(inMillions);
    expect(enBillion?.money(millions)).toBe(inBillions);
    expect(zhMillion?.money(millions)).toBe(inWan);
    expect(zhBillion?.money(millions)).toBe(inYi);
    expect(hansMillion?.money(millions)).toBe(inWan.replace('萬', '万'));
    expect(hansBillion?.money(millions)).toBe(inYi.replace('億', '亿'));
  });

  it('is one scale for axes and tiles, and takes no digit from an assumption', () => {
    expect(enBillion?.moneyScale(3)).toEqual({ divisor: 1000, word: 'bn' });
    expect(enBillion?.scaledMoney(-363)).toEqual({ value: '−0.36', scale: 'bn' });
    const value: Quantity = { kind: 'constant', value: 190.8 };
    expect(enBillion?.quantity(value, 'moneyPerMonth', context)).toBe('CNY 0.1908bn a month');
    expect(zhBillion?.quantity(value, 'moneyPerMonth', context)).toBe('每月1.908億人民幣');
  });
});

describe('negative numbers', () => {
  const styled = (negatives: Negatives) => createFormat('en', undefined, { moneyUnit: 'automatic', negatives });
  it.each([
    ['automatic', '−2.02bn', '(2.02bn)', '−5%'],
    ['minus', '−2.02bn', '−2.02bn', '−5%'],
    ['parentheses', '(2.02bn)', '(2.02bn)', '(5%)'],
  ] as const)('%s', (negatives, onScreen, inPrint, percent) => {
    const format = styled(negatives);
    expect(format.money(-2024)).toBe(onScreen);
    expect(format.money(-2024, { accounting: true })).toBe(inPrint);
    expect(format.percent(-0.05)).toBe(percent);
    expect(format.withUnit(-3, 'money', context)).toBe(negatives === 'parentheses' ? '(CNY 3m)' : '−CNY 3m');
  });

  it('have no sign where they round to nothing, and changes and coefficients keep theirs', () => {
    const format = styled('parentheses');
    expect(format.money(-0.001, { digits: 0 })).toBe('0m');
    expect(format.percent(-0.0001)).toBe('0%');
    expect([format.change(-5), format.change(5), format.change(0)]).toEqual(['−5', '+5', '0']);
    expect(format.rank(-0.2)).toBe('−0.20');
  });
});

describe('quantities in words', () => {
  const cases: [Quantity, Unit, string, string][] = [
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
    [
      { kind: 'metalog', p10: 5, p50: 7, p90: 12 },
      'days',
      '5 to 12 days in 80% of cases, even odds of more than 7',
      '八成介乎5至12天，一半機會高於7',
    ],
    [
      { kind: 'lognormalRange', p10: 30, p90: 120.5 },
      'moneyPerMonth',
      'CNY 30m to 120.5m in 80% of cases a month',
      '每月八成介乎3,000萬至1.205億人民幣',
    ],
    [
      { kind: 'beta', alpha: 1, beta: 1, min: 0, max: 1 },
      'probability',
      '10% to 90% in 80% of cases, even odds of more than 50%',
      '八成介乎10%至90%，一半機會高於50%',
    ],
    [
      { kind: 'discrete', values: [9, 7], weights: [3, 1] },
      'monthIndex',
      'Jan 2026 (25%), Mar 2026 (75%)',
      '2026年1月（25%）、2026年3月（75%）',
    ],
    [
      { kind: 'discrete', values: [1, 2, 3, 4, 5], weights: [1, 1, 1, 1, 1] },
      'days',
      'one of 5 values from 1 to 5 days',
      '1至5天之間5個數值之一',
    ],
    [
      { kind: 'empirical', samples: [5, 2, 30] },
      'days',
      '3 samples from 2 to 30 days, half of them above 5',
      '3個樣本，2至30天，一半高於5',
    ],
    [
      { kind: 'uniform', min: 5, max: 10, truncation: { min: 6 } },
      'days',
      '5 to 10 days, kept to 6 days or more',
      '5至10天，不低於6天',
    ],
    [
      { kind: 'normal', mean: 0.1, sd: 0.05, truncation: { min: 0, max: 0.2 } },
      'growth',
      '4.08% to 15.9% in 80% of cases, even odds of more than 10%, kept within 0% to 20%',
      '八成介乎4.08%至15.9%，一半機會高於10%，限於0%至20%',
    ],
  ];
  it.each(cases)('%j as %s', (quantity, unit, english, chinese) => {
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
