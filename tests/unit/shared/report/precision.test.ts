import { needErrors, survivalErrors } from '@shared/report/curve-errors';
import { moneyWithin, roundedTo, shareWithin } from '@shared/report/precision';
import { createWording } from '@shared/report/wording';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, zhipuExample } from './example';

const { format } = createWording('en');
const chinese = createWording('zh-Hant').format;

describe('a figure beside its error', () => {
  it('has no digit beyond it, before or after the point', () => {
    expect(moneyWithin(2193, 4, format)).toBe('2.19bn');
    expect(moneyWithin(2193, 40, format)).toBe('2.19bn');
    expect(moneyWithin(2193, 140, format)).toBe('2.2bn');
    expect(moneyWithin(363, 20, format)).toBe('360m');
    expect(moneyWithin(363, null, format)).toBe('363m');
    expect(moneyWithin(-363, 0.4, format)).toBe('−363m');
    expect(moneyWithin(3, 20, format)).toBe('0');
    expect(moneyWithin(36_300, 2_000, chinese)).toBe('360億');
    expect(shareWithin(0.8031, 0.002, 1, format)).toBe('80.3%');
    expect(shareWithin(0.8031, 0.012, 1, format)).toBe('80%');
    expect(shareWithin(0.8631, 0.12, 1, format)).toBe('90%');
  });

  it('counts an error that rounds up to the next power of ten as one', () => {
    expect(roundedTo(1234, 9.8)).toBe(1230);
    expect(roundedTo(1234, 9.4)).toBe(1234);
  });
});

describe('errors along a curve', () => {
  let example: Example;
  beforeAll(async () => {
    example = await zhipuExample();
  });

  it('are those of the headline where it has one', () => {
    const { result } = example;
    expect(survivalErrors(result)(12)).toBe(result.error.cashLasts['12']);
    expect(needErrors(result)(80)).toBe(result.error.fundingNeed.p80);
  });

  it('are there everywhere else, of the same size, and nothing where there is no doubt', () => {
    const { result } = example;
    const survival = survivalErrors(result);
    expect(survival(0)).toBe(0);
    expect(survival(result.months + 1)).toBeNull();
    const need = needErrors(result);
    for (let percentile = 1; percentile <= 99; percentile++) {
      const error = need(percentile);
      expect(error, String(percentile)).toBeGreaterThan(0);
      expect(error ?? 0).toBeLessThan(20 * (result.error.fundingNeed.p95 ?? 0));
    }
  });
});
