import { headlineFigures } from '@shared/report/headline';
import { decimalsFor, errorText } from '@shared/report/precision';
import { createWording } from '@shared/report/wording';
import { describe, expect, it } from 'vitest';
import { withHeadline, zhipuExample } from './example';

const english = createWording('en');

describe('digits follow from the sampling error', () => {
  it.each([
    [0.2, 1, 1],
    [0.03, 2, 2],
    [0.03, 1, 1],
    [3, 1, 0],
    [35, 2, 0],
    [0, 1, 1],
    [null, 1, 1],
  ])('an error of %s, at most %s decimals: %s', (error, most, decimals) => {
    expect(decimalsFor(error, most)).toBe(decimals);
  });

  it('states an error at one digit', () => {
    expect([0.234, 0.0312, 12.4, 0].map((error) => errorText(error, english.format))).toEqual([
      '0.2',
      '0.03',
      '10',
      '0',
    ]);
    expect(errorText(null, english.format)).toBeNull();
  });
});

describe('headline figures', () => {
  it('shows a change only against another result, in the unit of the figure', async () => {
    const { result } = await zhipuExample();
    expect(headlineFigures(result, result, english).need80.change).toBeNull();
    const need = { ...result.headline.fundingNeed, p80: result.headline.fundingNeed.p80 - 2000 };
    const saved = { ...withHeadline(result, { fundingNeed: need }), fingerprint: 'another' };
    const figures = headlineFigures(result, saved, english);
    expect(figures.need80.change).toMatchObject({ text: '+2.0', none: false });
    expect(figures.need50.change?.none).toBe(true);
    expect(headlineFigures(result, saved, createWording('zh-Hant')).need80.change?.text).toMatch(/^\+20/);
  });

  it('gives an error a unit in which it is no row of noughts', async () => {
    const { result } = await zhipuExample();
    const fundingNeed = { ...result.error.fundingNeed, p50: 5.2, p80: 112, p95: 0 };
    const precise = { ...result, error: { ...result.error, fundingNeed } };
    const { need50, need80, need95, lasts12 } = headlineFigures(precise, null, english);
    expect([need50, need80, need95].map(({ error }) => error)).toEqual(['5m', '0.1bn', '0']);
    expect(lasts12.error).toMatch(/^[\d.]+%$/);
    expect(headlineFigures(precise, null, createWording('zh-Hant')).need50.error).toBe('0.05億');
  });

  it('words what lies beyond the horizon', async () => {
    const { result } = await zhipuExample((changed) => {
      changed.horizon = 12;
      changed.assumptions.opening.cash.quantity = { kind: 'constant', value: 500_000 };
    });
    const figures = headlineFigures(result, null, english);
    expect(figures.runway).toMatchObject({ value: '>12', unit: 'months', error: null });
    expect(figures.lasts24.value).toBeNull();
    expect(figures.year).toBeNull();
    expect(figures.revenue.value).toBeNull();
    expect(figures.need95.value).toBe('0');
  });
});
