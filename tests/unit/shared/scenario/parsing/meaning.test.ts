import { createTranslate } from '@shared/language';
import { describeError } from '@shared/language/errors';
import { createFormat } from '@shared/language/format';
import { DEFAULT_STYLE } from '@shared/language/number-style';
import { quantileOf } from '@shared/quantity/distribution';
import type { Quantity } from '@shared/quantity/quantity';
import type { Result } from '@shared/result';
import type { Unit } from '@shared/scenario/fields';
import { parseChange, parseChangedNumber } from '@shared/scenario/parsing/parse-change';
import { formatQuantity, parseList, parseNumber, parseQuantity } from '@shared/scenario/parsing/parse-quantity';
import { parseShare, parseShares, parseWhole } from '@shared/scenario/parsing/share';
import { LANGUAGES } from '@shared/scenario/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const constant = (value: number): Quantity => ({ kind: 'constant', value });
const uniform = (min: number, max: number): Quantity => ({ kind: 'uniform', min, max });
const CONTEXT = { currency: 'CNY', balanceDate: '2025-06-30' };

function read(text: string, unit: Unit, context = {}): Quantity {
  const result = parseQuantity(text, unit, { ...CONTEXT, ...context });
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The reason why a text is refused, which every language words. */
function reason(result: Result<unknown>): string {
  if (result.ok) return 'understood';
  for (const language of LANGUAGES) {
    const words = describeError(result.error, createTranslate(language));
    expect(words).toMatch(/[.。]$/);
    expect(words).not.toMatch(/\{\{|undefined|errors:|quantity\.[a-z]/);
  }
  return String(result.error.params.reasonCode ?? result.error.code).replace('quantity.', '');
}

const why = (text: string, unit: Unit, context = {}) => reason(parseQuantity(text, unit, { ...CONTEXT, ...context }));

describe('commas, points and blanks between digits', () => {
  it.each([
    ['1,5', 'money', 'decimalComma'],
    ['0,500', 'money', 'decimalComma'],
    [',5', 'perYear', 'decimalComma'],
    ['5,5%', 'growth', 'decimalComma'],
    ['7,8', 'exchangeRate', 'decimalComma'],
    ['１，５', 'money', 'decimalComma'],
    ['1,5 to 2,5', 'money', 'decimalComma'],
    ['1,234 to 1,5', 'money', 'decimalComma'],
    ['1.234,56', 'money', 'foreignGrouping'],
    ['1.234.567', 'money', 'foreignGrouping'],
    ["1'234", 'money', 'foreignGrouping'],
    ['1’234', 'money', 'foreignGrouping'],
    ['1\u00a0234', 'money', 'foreignGrouping'],
    ['1\u2009234,5', 'money', 'foreignGrouping'],
    ['1\u202f234 567', 'money', 'foreignGrouping'],
    ['12,34,567', 'money', 'groupedByComma'],
    ['5,10,20', 'days', 'groupedByComma'],
    ['1 234', 'money', 'groupedByBlank'],
    ['1 234.5m', 'money', 'groupedByBlank'],
    ['1 234 567', 'money', 'groupedByBlank'],
    ['5 to 1 234', 'days', 'groupedByBlank'],
    ['1 234%', 'growth', 'groupedByBlank'],
    ['10³', 'days', 'characters'],
    ['①', 'days', 'characters'],
    ['1½', 'days', 'characters'],
    ['10^3', 'days', 'characters'],
    ['12。5', 'days', 'characters'],
    ['normal(1,5; 0,5)', 'days', 'decimalComma'],
    ['discrete(1:0,2, 2:0,8)', 'days', 'decimalComma'],
    ['lognormal(60m; 0,6)', 'money', 'decimalComma'],
    ['samples(1,5; 2,5)', 'days', 'decimalComma'],
    ['normal(5, 2) in [0,5; 1,5]', 'days', 'decimalComma'],
  ] as [string, Unit, string][])('%s as %s: %s', (text, unit, expected) => {
    expect(why(text, unit)).toBe(expected);
  });

  it.each([
    ['1,234', 'money', constant(1234)],
    ['1,234.5', 'money', constant(1234.5)],
    ['1,234,567', 'days', constant(1234567)],
    ['5, 10', 'days', uniform(5, 10)],
    ['5%,10%', 'growth', uniform(0.05, 0.1)],
    ['5、10', 'days', uniform(5, 10)],
    ['1..5', 'days', uniform(1, 5)],
    ['1...5', 'days', uniform(1, 5)],
    ['30 110 220%', 'growth', { kind: 'pert', min: 0.3, mode: 1.1, max: 2.2 }],
    ['5 7 10', 'days', { kind: 'pert', min: 5, mode: 7, max: 10 }],
    ['90, 120, 180', 'days', { kind: 'pert', min: 90, mode: 120, max: 180 }],
    ['１２．５％', 'growth', constant(0.125)],
    ['１，２３４．５', 'money', constant(1234.5)],
    ['（５％）', 'growth', constant(-0.05)],
    ['５～１０', 'days', uniform(5, 10)],
    ['discrete(1:0.2,2:0.8)', 'days', { kind: 'discrete', values: [1, 2], weights: [0.2, 0.8] }],
    ['samples(100 200 300)', 'days', { kind: 'empirical', samples: [100, 200, 300] }],
  ] as [string, Unit, Quantity][])('%s as %s stays', (text, unit, quantity) => {
    expect(read(text, unit)).toEqual(quantity);
  });

  it('mean the same where plain numbers are typed', () => {
    for (const text of ['1,5', '1.234,56', "1'234", '1 234', '10³']) {
      expect(reason(parseShare(text))).not.toBe('understood');
      expect(reason(parseWhole(text))).not.toBe('understood');
      expect(reason(parseNumber(text, 'money'))).not.toBe('understood');
    }
    expect(parseShare('−20％')).toEqual({ ok: true, value: { value: -0.2, isPercent: true } });
    expect(parseWhole('16,384')).toEqual({ ok: true, value: 16384 });
    expect(parseWhole('1.5')).toEqual({ ok: true, value: Number.NaN });
    expect(parseShares('1.5 0.5, 1'.replace(',', ''))).toEqual({ ok: true, value: [1.5, 0.5, 1] });
    // Six decimals with commas would be the twelve factors of a year.
    expect(parseShares('1,5 0,5 1,2 0,8 1,1 0,9').ok).toBe(false);
    expect(parseList('1,5; 2,5', 'days').ok).toBe(false);
    expect(parseList('1, 2, 3', 'days')).toEqual({ ok: true, value: [1, 2, 3] });
  });
});

describe('months', () => {
  const march = constant(9);
  it.each([
    '2026-03',
    '2026-03-31',
    '2026-03-01T00:00:00Z',
    '2026/03',
    '2026/3/1',
    '2026.03.31',
    '03/2026',
    '31/03/2026',
    '03/31/2026',
    '3/3/2026',
    '31.03.2026',
    'Mar 2026',
    'march 2026',
    'Mar. 2026',
    'March, 2026',
    '1 Mar 2026',
    '1st of March 2026',
    'March 31, 2026',
    'Mar-26',
    "Mar '26",
    '31-Mar-26',
    '31-Mar-2026',
    '2026 Mar',
    '2026年3月',
    '2026年3月1日',
    '２０２６年３月',
    'month 9',
    '9',
    '9 months',
    '第9個月',
  ])('%s is March 2026', (text) => {
    expect(read(text, 'monthIndex')).toEqual(march);
  });

  it.each([
    ['2026Q3', 13, 15],
    ['Q3 2026', 13, 15],
    ['3Q26', 13, 15],
    ['2026年第三季', 13, 15],
    ['2026年第3季度', 13, 15],
    ['2026H1', 7, 12],
    ['H1 2026', 7, 12],
    ['2026年上半年', 7, 12],
    ['2026', 7, 18],
    ['2026年', 7, 18],
    ['2026-2027', 7, 30],
    ['Q3 2026 to Q4 2026', 13, 18],
    ['2025-10 to 2025-12', 4, 6],
    ['2025-10-2025-12', 4, 6],
    ['2025年10月至2025年12月', 4, 6],
    ['4 to 6', 4, 6],
    ['5 ± 1', 4, 6],
    ['2025-11 ± 1', 4, 6],
    ['uniform(2025-10, 2025-12)', 4, 6],
  ])('%s is every month from the %sth to the %sth', (text, first, last) => {
    expect(read(text, 'monthIndex')).toEqual(uniform(first - 0.5, last + 0.5));
  });

  it.each([
    ['2026-13', 'noSuchMonth'],
    ['2026-00', 'noSuchMonth'],
    ['2026年13月', 'noSuchMonth'],
    ['2026-02-30', 'noSuchDay'],
    ['2026-02-00', 'noSuchDay'],
    ['31 Apr 2026', 'noSuchDay'],
    ['03/04/2026', 'dayOrMonth'],
    ['3.4.2026', 'dayOrMonth'],
    ['03/31/26', 'dayOrMonth'],
    ['Mar 26', 'yearOrDay'],
    ['Marching 2026', 'syntax'],
    ['Smarch 2026', 'syntax'],
    ['March', 'syntax'],
    ['3月', 'syntax'],
    ['@9_9', 'syntax'],
  ])('%s is refused: %s', (text, expected) => {
    expect(why(text, 'monthIndex')).toBe(expected);
  });

  it('are whole months: each of a range is equally likely, and ranges of numbers by name stay as they are', () => {
    const range = read('2025-10 to 2025-12', 'monthIndex');
    const drawn = Array.from({ length: 3000 }, (_, draw) => Math.round(quantileOf(range, (draw + 0.5) / 3000)));
    expect([4, 5, 6].map((month) => drawn.filter((one) => one === month).length)).toEqual([1000, 1000, 1000]);
    expect(read('uniform(4, 6)', 'monthIndex')).toEqual(uniform(4, 6));
    expect(read('4.5 to 6', 'monthIndex')).toEqual(uniform(4.5, 6));
    expect(formatQuantity(uniform(4, 6), 'monthIndex', 'en')).toBe('uniform(4, 6)');
    expect(formatQuantity(range, 'monthIndex', 'en')).toBe('4 to 6');
  });

  it('are said as they were typed', () => {
    const context = { currency: 'CNY', monthLabel: (index: number) => `2025-${String(index + 6).padStart(2, '0')}` };
    const words = createFormat('en').quantity(read('2025-10 to 2025-12', 'monthIndex'), 'monthIndex', context);
    expect(words).toBe('Oct 2025 to Dec 2025');
    expect(createFormat('en').quantity(uniform(3.51, 6.49), 'monthIndex', context)).toBe('Oct 2025 to Dec 2025');
  });

  it('are one where one is needed, and edges where a parameter is an end', () => {
    expect(reason(parseNumber('Q3 2026', 'monthIndex', CONTEXT))).toBe('manyMonths');
    expect(why('normal(Q3 2026, 1)', 'monthIndex')).toBe('manyMonths');
    expect(why('Jan 2026 to Mar 2026, likely 2026', 'monthIndex')).toBe('manyMonths');
    expect(parseNumber('2025-10', 'monthIndex', CONTEXT)).toEqual({ ok: true, value: 4 });
    expect(parseNumber('2025-10', 'monthIndex', CONTEXT, 'min')).toEqual({ ok: true, value: 3.5 });
    expect(parseNumber('2025-12', 'monthIndex', CONTEXT, 'max')).toEqual({ ok: true, value: 6.5 });
    expect(read('normal(8, 1) at least 2025-10', 'monthIndex')).toMatchObject({ truncation: { min: 3.5 } });
  });
});

describe('percentages', () => {
  it.each([
    ['4', 0.04, constant(0.04)],
    ['4', undefined, constant(0.04)],
    ['110', 1.1, constant(1.1)],
    ['5 to 10', 0.08, uniform(0.05, 0.1)],
    ['0', 0.5, constant(0)],
    ['0.5', 0.03, constant(0.005)],
    ['1', 0.05, constant(0.01)],
    ['50', 0.95, constant(0.5)],
    ['5', 1.1, constant(0.05)],
    ['45bp', 0.04, constant(0.0045)],
    ['0.04%', 0.04, constant(0.0004)],
    ['0.95%', 0.95, constant(0.0095)],
    ['400%', 0.04, constant(4)],
  ] as [string, number | undefined, Quantity][])('%s over %s', (text, before, quantity) => {
    expect(read(text, 'fraction', { before })).toEqual(quantity);
  });

  it.each([
    ['0.04', 0.04, '0.04%', '4%'],
    ['0.95', 0.5, '0.95%', '95%'],
    ['1', 0.95, '1%', '100%'],
    ['1.1', 1.1, '1.1%', '110%'],
    ['0.3', 0, '0.3%', '30%'],
    ['0.3 to 0.5', undefined, '0.3% to 0.5%', '30% to 50%'],
    ['0.3 1.1 2.2', 1.1, '0.3% 1.1% 2.2%', '30% 110% 220%'],
    ['normal(0.1, 0.02)', 0.1, 'normal(0.1%, 0.02%)', 'normal(10%, 2%)'],
    ['400', 0.04, '400%', '4%'],
  ])('%s over %s asks: %s or %s', (text, before, asTyped, instead) => {
    const result = parseQuantity(text, 'fraction', { before });
    expect(reason(result)).toBe('doubt');
    expect(!result.ok && result.error.params).toMatchObject({ asTyped, instead });
    // Either answer settles it.
    for (const answer of [asTyped, instead]) expect(parseQuantity(answer, 'fraction', { before }).ok).toBe(true);
  });

  it('ask only where the other reading lies in the domain of the field', () => {
    expect(parseQuantity('0.97', 'fraction', { before: 0.5, domain: [-2, 0.95] })).toEqual({
      ok: true,
      value: constant(0.0097),
    });
  });

  it('ask in the field of a parameter, by what stands in it', () => {
    expect(reason(parseChangedNumber('0.04', 0.04, 'fraction', {}))).toBe('doubt');
    expect(parseChangedNumber('4', 0.04, 'fraction', {})).toEqual({ ok: true, value: 0.04 });
    expect(parseChangedNumber('/2', 0.04, 'fraction', {})).toEqual({ ok: true, value: 0.02 });
    expect(parseChangedNumber('+6', 3, 'monthIndex', CONTEXT)).toEqual({ ok: true, value: 9 });
  });

  it('a month are no percentages a year', () => {
    const converted = (text: string, unit: Unit) => {
      const result = parseQuantity(text, unit);
      return result.ok ? null : result.error.params;
    };
    expect(converted('10% a month', 'growth')).toMatchObject({
      reasonCode: 'quantity.rateConverted',
      instead: '213.8%',
    });
    expect(converted('5% a quarter', 'volatility')).toMatchObject({ instead: '10%' });
    expect(converted('1%/month', 'fraction')).toMatchObject({ simple: '12%', compound: '12.68%' });
    expect(why('5 to 10% a month', 'growth')).toBe('rate');
    expect(read('10% p.a.', 'growth')).toEqual(constant(0.1));
  });
});

describe('what else people write', () => {
  it.each([
    ['(200m)', 'money', constant(-200)],
    ['(CNY 200m)', 'money', constant(-200)],
    ['CNY (200)m', 'money', constant(-200)],
    ['(5%) to 10%', 'growth', uniform(-0.05, 0.1)],
    ['normal((5%), 2%)', 'growth', { kind: 'normal', mean: -0.05, sd: 0.02 }],
    ['–5%', 'growth', constant(-0.05)],
    ['—5%', 'growth', constant(-0.05)],
    ['5–10', 'days', uniform(5, 10)],
    ['5 – 10', 'days', uniform(5, 10)],
    ['−5 – −3', 'days', uniform(-5, -3)],
    ['¥5m', 'money', constant(5)],
    ['￥５m', 'money', constant(5)],
    ['5MM', 'money', constant(5)],
    ['RMB 5mn', 'money', constant(5)],
    ['3億5000萬', 'money', constant(350)],
    ['3亿5000万元', 'money', constant(350)],
    ['1萬億2000億', 'money', constant(1_200_000)],
    ['-3億5000萬', 'money', constant(-350)],
    ['-3億 5000萬 1億', 'money', { kind: 'pert', min: -300, mode: 50, max: 100 }],
    ['5千', 'money', constant(0.005)],
    ['10±1', 'days', uniform(9, 11)],
    ['10 +/- 1', 'days', uniform(9, 11)],
    ['10% ± 1%', 'growth', uniform(0.09, 0.11)],
    ['100m ± 10%', 'money', uniform(90, 110)],
    ['2 years', 'months', constant(24)],
    ['1.5 yrs', 'months', constant(18)],
    ['2年', 'months', constant(24)],
    ['2年6個月', 'months', constant(30)],
    ['2 years and 6 months', 'months', constant(30)],
    ['6 months to 2 years', 'months', uniform(6, 24)],
    ['1 to 2 years', 'months', uniform(12, 24)],
    ['2 weeks', 'days', constant(14)],
    ['2 a month', 'perYear', constant(24)],
    ['624m a year', 'moneyPerMonth', constant(52)],
    ['1.2k people', 'people', constant(1200)],
    ['\u200b5 days', 'days', constant(5)],
  ] as [string, Unit, Quantity][])('%s as %s', (text, unit, quantity) => {
    expect(read(text, unit)).toEqual(quantity);
  });

  it('a sign of a currency only where it can be that of the amount', () => {
    expect(read('HK$5m', 'money', { currency: 'HKD' })).toEqual(constant(5));
    expect(read('$5m', 'money', { currency: 'HKD' })).toEqual(constant(5));
    expect(read('US$5m', 'money', { currency: 'USD' })).toEqual(constant(5));
    expect(read('¥5m', 'money', { currency: 'JPY' })).toEqual(constant(5));
    expect(read('5億港元', 'money', { currency: 'HKD' })).toEqual(constant(500));
    for (const text of ['$5m', 'HK$5m', 'US$5m', '€5m', 'HKD 3bn', '3億港元', 'AUD 5m', '3億美元']) {
      expect(why(text, 'money')).toBe('currency');
    }
    expect(why('¥5m', 'money', { currency: 'USD' })).toBe('currency');
    expect(why('HK$5m', 'money', { currency: 'USD' })).toBe('currency');
  });

  it('no brackets within brackets, and nothing that is left open', () => {
    expect(why('(((5)))', 'days')).toBe('syntax');
    expect(why('(-5)', 'days')).toBe('syntax');
    expect(why('3億5000', 'money')).toBe('syntax');
    expect(why('1% a month a year', 'growth')).toBe('syntax');
  });

  it('the negative numbers that the program shows in parentheses', () => {
    const format = createFormat('en', undefined, { ...DEFAULT_STYLE, negatives: 'parentheses' });
    const context = { currency: 'CNY', monthLabel: () => '2026-01' };
    for (const [unit, value] of [
      ['money', -200],
      ['growth', -0.05],
      ['moneyPerMonth', -52.5],
    ] as const) {
      const shown = format.withUnit(value, unit, context);
      expect(shown).toContain('(');
      expect(read(shown, unit)).toEqual(constant(value));
    }
  });

  it('changes are refused for what they multiply by as numbers are', () => {
    expect(reason(parseChange('×1,5', constant(2), 'days'))).toBe('decimalComma');
    expect(parseChange('＋６', constant(2), 'monthIndex')).toEqual({ ok: true, value: constant(8) });
    expect(parseChange('+2 years', constant(2), 'months')).toEqual({ ok: true, value: constant(26) });
    expect(parseChange('+-1', constant(2), 'days').ok).toBe(false);
  });
});

describe('hostile texts', () => {
  it('are refused by their length before anything else', () => {
    expect(why('1'.repeat(100_001), 'days')).toBe('tooLong');
    expect(reason(parseShare('1'.repeat(100_001)))).toBe('tooLong');
    expect(reason(parseChange(`*${'1'.repeat(100_001)}`, constant(1), 'days'))).toBe('tooLong');
  });

  // In linear time these take tens or hundreds of milliseconds; in quadratic time, five thousand million steps.
  it.each([
    '1',
    ' ',
    ',',
    '.',
    '(',
    ')',
    '1,',
    '1 ',
    '1 234 ',
    'a(',
    'in [',
    'p10 ',
    ':',
    '-',
    '1-',
    '年',
    "1'",
    '億',
    '1億',
    'jan ',
    '1/',
    '2026-',
    '@1_',
    '±',
    'likely',
    '$',
    'abc ',
    '\u00a0',
    '1\u00a0234',
  ])('that repeat %j are read in linear time', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    // Of the processor, so that what else the machine does is not counted.
    const start = process.cpuUsage();
    for (const unit of ['money', 'growth', 'monthIndex', 'months'] as const) parseQuantity(text, unit, CONTEXT);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });

  it('never throw, and what is understood can be written and read again', () => {
    const piece = fc.constantFrom(
      ...[
        '1',
        '5',
        '1,5',
        '1 234',
        '2026-03',
        'Q3 2026',
        ' to ',
        '-',
        '–',
        ' ',
        ', ',
        '%',
        'm',
        '億',
        '萬',
        '(',
        ')',
        '±',
      ],
      ...[
        '$',
        '¥',
        '年',
        '月',
        'years',
        '個月',
        ' a month',
        'likely ',
        '.',
        ':',
        'normal(',
        'samples(',
        'at least ',
        '+',
        '/',
      ],
    );
    const unit = fc.constantFrom<Unit>(
      'money',
      'moneyPerMonth',
      'growth',
      'monthIndex',
      'months',
      'days',
      'people',
      'perYear',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), unit, (pieces, u) => {
        const result = parseQuantity(pieces.join(''), u, CONTEXT);
        if (!result.ok) return;
        for (const language of LANGUAGES) {
          expect(parseQuantity(formatQuantity(result.value, u, language), u, CONTEXT)).toEqual(result);
        }
      }),
      { numRuns: 5000, seed: 5 },
    );
  });
});
