import type { FigureAddress } from '@shared/figures/index';
import { headlineFigure, yearFigures } from '@shared/report/headline';
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
    expect(headlineFigure('fundingNeed.p80', result, result, english).change).toBeNull();
    const need = { ...result.headline.fundingNeed, p80: result.headline.fundingNeed.p80 - 2000 };
    const saved = { ...withHeadline(result, { fundingNeed: need }), fingerprint: 'another' };
    const figure = (address: 'fundingNeed.p50' | 'fundingNeed.p80', language = english) =>
      headlineFigure(address, result, saved, language);
    expect(figure('fundingNeed.p80').change).toMatchObject({ text: '+2.0', none: false });
    expect(figure('fundingNeed.p50').change?.none).toBe(true);
    expect(figure('fundingNeed.p80', createWording('zh-Hant')).change?.text).toMatch(/^\+20/);
  });

  it('shows a change with no more digits than its error allows', async () => {
    const { result } = await zhipuExample();
    const need = { ...result.headline.fundingNeed, p80: 901_234 };
    const wide = withHeadline(result, { fundingNeed: need });
    const now = { ...wide, error: { ...wide.error, fundingNeed: { ...wide.error.fundingNeed, p80: 40_000 } } };
    const saved = { ...result, seed: result.seed + 1, fingerprint: 'another' };
    const { p80 } = result.headline.fundingNeed;
    const change = Math.round((901_234 - p80) / 10_000) * 10;
    expect(headlineFigure('fundingNeed.p80', now, saved, english)).toMatchObject({
      value: '900',
      unit: 'bn',
      change: { text: `+${change}`, error: null },
    });
  });

  it('gives an error a unit in which it is no row of noughts', async () => {
    const { result } = await zhipuExample();
    const fundingNeed = { ...result.error.fundingNeed, p50: 5.2, p80: 112, p95: 0 };
    const precise = { ...result, error: { ...result.error, fundingNeed } };
    const errorOf = (address: FigureAddress, language = english) =>
      headlineFigure(address, precise, null, language).error;
    const needs = (['p50', 'p80', 'p95'] as const).map((level) => errorOf(`fundingNeed.${level}`));
    expect(needs).toEqual(['5m', '0.1bn', '0']);
    expect(errorOf('cashLasts.12')).toMatch(/^[\d.]+%$/);
    expect(errorOf('fundingNeed.p50', createWording('zh-Hant'))).toBe('0.05億');
  });

  it('words what lies beyond the horizon', async () => {
    const { result } = await zhipuExample((changed) => {
      changed.horizon = 12;
      changed.assumptions.opening.cash.quantity = { kind: 'constant', value: 500_000 };
    });
    const figure = (address: FigureAddress) => headlineFigure(address, result, null, english);
    expect(figure('runwayMonths.p50')).toMatchObject({ value: '>12', unit: 'months', error: null });
    expect(figure('cashLasts.24').value).toBeNull();
    expect(yearFigures(result, null, english)).toMatchObject({ year: null, revenue: { value: null } });
    expect(figure('fundingNeed.p95').value).toBe('0');
  });
});
