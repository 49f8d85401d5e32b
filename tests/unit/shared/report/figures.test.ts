import { figureRows } from '@shared/report/figures';
import { createWording } from '@shared/report/wording';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, zhipuExample } from './example';

let example: Example;
beforeAll(async () => {
  example = await zhipuExample();
});

describe('the rows of headline figures', () => {
  it('give every one a definition, and its sampling error where the result has one', () => {
    const figures = figureRows(example.scenario, example.result, createWording('en'));
    expect(figures.map(({ id }) => id)).toEqual([
      'runwayMonths.p10',
      'runwayMonths.p50',
      'runwayMonths.p90',
      'cashLasts.12',
      'cashLasts.18',
      'cashLasts.24',
      'fundingNeed.p50',
      'fundingNeed.p80',
      'fundingNeed.p95',
      'lowestCash.p5',
      'lowestCash.p50',
      'lowestCash.p95',
      'lowestCashMonth.p50',
      'simpleRunwayMonths',
      'revenue',
      'computeShare',
    ]);
    for (const { definition } of figures) expect(definition).not.toBe('');
    const error = (id: string) => figures.find((figure) => figure.id === id)?.error;
    expect(error('cashLasts.12')).toMatch(/^±[\d.]+%$/);
    expect(error('revenue')).toMatch(/^±/);
    // Opening cash and past burn are certain here.
    expect(error('simpleRunwayMonths')).toBeNull();
  });

  it('set the unit into the parentheses of what is negative', () => {
    const wording = createWording('en', { moneyUnit: 'automatic', negatives: 'parentheses' });
    const lowest = figureRows(example.scenario, example.result, wording).find(({ id }) => id === 'lowestCash.p5');
    expect(lowest?.value).toMatch(/^\([\d.]+bn\)$/);
  });

  it('tell what has changed, in points for chances, and that nothing has', () => {
    const { headline } = example.result;
    const before = {
      ...example.result,
      fingerprint: 'another',
      headline: { ...headline, cashLasts: { ...headline.cashLasts, '12': (headline.cashLasts['12'] ?? 0) - 0.1 } },
    };
    const rows = figureRows(example.scenario, example.result, createWording('en'), before);
    expect(rows.find(({ id }) => id === 'cashLasts.12')?.change).toMatch(/^\+10(\.0)? points/);
    expect(rows.find(({ id }) => id === 'runwayMonths.p50')?.change).toBe('unchanged');
  });
});
