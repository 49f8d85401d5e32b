import { burnFinding } from '@shared/charts/kinds/burn';
import { costFinding } from '@shared/charts/kinds/costs';
import { needFinding } from '@shared/charts/kinds/need';
import { revenueFinding } from '@shared/charts/kinds/revenue';
import { survivalFinding } from '@shared/charts/kinds/survival';
import type { SimulationResult } from '@shared/engine/results';
import type { Headline } from '@shared/figures/index';
import { cashFinding } from '@shared/report/findings';
import { createWording } from '@shared/report/wording';
import type { Language } from '@shared/scenario/text';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, withHeadline, zhipuExample } from '../report/example';

let example: Example;
beforeAll(async () => {
  example = await zhipuExample();
});

function about(result: SimulationResult = example.result, language: Language = 'en') {
  return {
    scenario: example.scenario,
    result,
    first: 0,
    shown: 24,
    period: 'halfYear' as const,
    wording: createWording(language),
  };
}

function runway(months: Partial<Headline['runwayMonths']>): SimulationResult {
  return withHeadline(example.result, { runwayMonths: { ...example.result.headline.runwayMonths, ...months } });
}

function lasts(months: Partial<Headline['cashLasts']>): SimulationResult {
  return withHeadline(example.result, { cashLasts: { ...example.result.headline.cashLasts, ...months } });
}

function survivingAt(share: number): SimulationResult {
  const survival = new Float64Array(61).fill(1);
  survival[60] = share;
  return { ...runway({ p5: null, p50: null, p95: null }), survival };
}

describe('the cash finding', () => {
  it('names the month in which half are out', () => {
    expect(cashFinding(about(runway({ p50: 18 })))).toBe('Half of the paths run out of cash by Dec 2026');
    expect(cashFinding(about(runway({ p50: 18 }), 'zh-Hant'))).toBe('半數路徑在2026年12月或之前耗盡現金');
  });

  it('is plain where nothing is uncertain', () => {
    const survival = example.result.survival.map((_, month) => (month < 9 ? 1 : 0));
    expect(cashFinding(about({ ...runway({ p5: 9, p50: 9, p95: 9 }), survival }))).toBe(
      'Cash runs out in Mar 2026 on every path',
    );
  });

  it('gives the share where fewer than half run out, and says so where none does', () => {
    expect(cashFinding(about(survivingAt(0.65)))).toBe('35% of the paths run out of cash by Jun 2030');
    expect(cashFinding(about(survivingAt(1)))).toBe('No path runs out of cash by Jun 2030');
  });
});

describe('the survival finding', () => {
  it('never rounds a small chance to none, nor a large one to all', () => {
    expect(survivalFinding(about(lasts({ 12: 0.803, 24: 0.004 })))).toBe('80% get past 12 months; under 1% past 24');
    expect(survivalFinding(about(lasts({ 12: 0.999, 24: 0 })))).toBe('Over 99% get past 12 months; none past 24');
  });

  it('knows horizons shorter than two years', () => {
    expect(survivalFinding(about(lasts({ 12: 0.8, 24: null })))).toBe('80% get past 12 months');
  });
});

describe('the funding finding', () => {
  it('gives the amount, or says that none is needed', () => {
    const need = (p80: number) =>
      withHeadline(example.result, { fundingNeed: { ...example.result.headline.fundingNeed, p80 } });
    expect(needFinding(about(need(26_302)))).toBe('CNY 26.3bn to Jun 2030 covers 80% of paths');
    const nothing = { p50: 0, p80: 0, p90: 0, p95: 0, es95: 0 };
    const none = withHeadline(example.result, { fundingNeed: nothing });
    expect(needFinding(about({ ...none, fundingNeed: new Float64Array(99) }))).toBe(
      'No path needs more money by Jun 2030',
    );
    const some = new Float64Array(99).fill(5, 90);
    expect(needFinding(about({ ...need(0), fundingNeed: some }))).toBe('91% of paths need no more money by Jun 2030');
  });
});

it('speaks of the first full year, of the largest cost and of the way burn goes', () => {
  expect(revenueFinding(about())).toMatch(/^2026: even odds of more than CNY 1\.\d\dbn$/);
  expect(costFinding(about())).toMatch(/^Largest: Compute, \d\d% of spending shown$/);
  expect(burnFinding(about())).toMatch(/^Median: CNY 3\d\dm a month, rising to \d+m$/);
  expect(burnFinding(about(example.result, 'zh-Hant'))).toMatch(/^中位數由每月3\.\d\d億升至[\d.]+億$/);
});
