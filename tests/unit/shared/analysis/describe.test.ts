import { describeDifference } from '@shared/analysis/difference/describe';
import { differences } from '@shared/analysis/difference/find';
import { constantOf } from '@shared/quantity/quantity';
import { createWording } from '@shared/report/wording';
import { newChange } from '@shared/scenario/new-items';
import type { FundingEvent, Scenario } from '@shared/scenario/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, baseline, edited, itemOf, JUDGED } from './edits';

const LANGUAGES = ['en', 'zh-Hant'] as const;

/** Every difference as label, before and after. */
function told(edit: (scenario: Scenario) => void, language: (typeof LANGUAGES)[number], before = baseline()) {
  const after = structuredClone(before);
  edit(after);
  const wording = createWording(language);
  return differences(before, after).map((difference) =>
    Object.values(describeDifference(difference, { before, after }, wording)),
  );
}

const change = (...targets: string[]) => newChange('cut', 'Cut', { begins: 'month', effect: 'factor', targets });

type Case = [edit: (scenario: Scenario) => void, en: [string, string, string], zh: [string, string, string]];

const CASES: Record<string, Case> = {
  'a quantity': [
    ({ assumptions }) =>
      Object.assign(assumptions.compute.priceDecline, { quantity: { kind: 'uniform', min: 0.1, max: 0.4 } }),
    ['Compute: price decline', '0% to 45%, most likely 25%', '10% to 40%'],
    ['算力服務費：算力單價跌幅', '0%至45%，最可能25%', '10%至40%'],
  ],
  'an amount in the currency of its event': [
    ({ assumptions }) => Object.assign(itemOf(assumptions.events, 'ipo').amount, { quantity: constantOf(5000) }),
    ['Hong Kong IPO: amount', 'HKD 3.2bn to 4.8bn, most likely 4.173bn', 'HKD 5bn'],
    ['香港首次公開發售：金額', '32億至48億港元，最可能41.73億', '50億港元'],
  ],
  'a change in digits that are not shown': [
    ({ assumptions }) =>
      Object.assign(itemOf(assumptions.events, 'ipo').probability, { quantity: constantOf(0.95001) }),
    ['Hong Kong IPO: chance', '95%', '95.001%'],
    ['香港首次公開發售：機率', '95%', '95.001%'],
  ],
  'a switch': [
    ({ assumptions }) => Object.assign(assumptions.facility, { enabled: true }),
    ['Bank facility: counted in', 'no', 'yes'],
    ['備用銀行信貸：計算在內', '否', '是'],
  ],
  'a choice': [
    ({ assumptions }) => Object.assign(assumptions.redemption, { unless: null }),
    ['Redemption: unless this happens', 'Hong Kong IPO', 'Nothing'],
    ['贖回負債：除非發生', '香港首次公開發售', '無'],
  ],
  'the kind of a cost line': [
    ({ assumptions }) => Object.assign(itemOf(assumptions.costs, 'rd-staff'), { kind: 'other' }),
    ['R&D staff: kind of cost', 'Research', 'Other'],
    ['研發僱員：成本類別', '研發', '其他'],
  ],
  'a setting of the scenario': [
    (scenario) => Object.assign(scenario, { horizon: 48 }),
    ['Months projected', '60', '48'],
    ['推演月數', '60', '48'],
  ],
  sampling: [
    ({ simulation }) => Object.assign(simulation, { sampling: 'lhs' }),
    ['Sampling', "Evenly spread (Sobol')", 'Latin hypercube'],
    ['抽樣方法', "均勻散佈（Sobol'）", '拉丁超立方'],
  ],
  'a change of lines': [
    ({ assumptions }) => assumptions.changes.push(change('compute')),
    ['Change: Cut', 'not there', 'Compute: −10% from Jun 2026'],
    ['變動：Cut', '沒有', '算力服務費：2026年6月起−10%'],
  ],
  'a note': [
    (scenario) => Object.assign(scenario, { note: 'For the board' }),
    ['Note', 'none', 'For the board'],
    ['備註', '無', 'For the board'],
  ],
  'a name': [
    ({ assumptions }) => Object.assign(itemOf(assumptions.events, 'ipo'), { name: 'Listing' }),
    ['Listing: name', 'Hong Kong IPO', 'Listing'],
    ['Listing：名稱', '香港首次公開發售', 'Listing'],
  ],
  'a source': [
    (scenario) => {
      scenario.assumptions.market.growth.source = { kind: 'derived', from: 'table 2', formula: '' };
    },
    ['Growth of the market (source)', expect.stringMatching(/^assumed, /), 'derived, table 2'],
    ['市場增長率（來源）', expect.stringMatching(/^判斷、/), '推算、table 2'],
  ],
  'the source of a season': [
    ({ assumptions }) => Object.assign(itemOf(assumptions.segments, 'on-premise').season, { source: JUDGED }),
    ['On-premise deployment: season (source)', expect.any(String), 'assumed, A reader, To see what follows'],
    ['本地部署：季節因素（來源）', expect.any(String), '判斷、A reader、To see what follows'],
  ],
  'the source of what was reported': [
    ({ reported: [figure] }) => Object.assign(figure ?? {}, { source: JUDGED }),
    ['Reported revenue, H1 2024 (source)', expect.any(String), 'assumed, A reader, To see what follows'],
    ['已公布收入，2024年上半年（來源）', expect.any(String), '判斷、A reader、To see what follows'],
  ],
  'a correlation': [
    ({ assumptions }) => {
      assumptions.correlations.push({ between: ['compute.start', 'opening.cash'], rank: -0.5, source: JUDGED });
    },
    ['Compute: compute fees now ↔ Cash', 'none', '−0.50'],
    ['算力服務費：目前算力服務費 ↔ 現金', '無', '−0.50'],
  ],
  'an item': [
    ({ assumptions }) =>
      void assumptions.costs.splice(assumptions.costs.indexOf(itemOf(assumptions.costs, 'rd-staff')), 1),
    ['Cost: R&D staff', 'there', 'not there'],
    ['成本：研發僱員', '有', '沒有'],
  ],
  'an event of another kind': [
    ({ assumptions }) => {
      const ipo = itemOf(assumptions.events, 'ipo');
      assumptions.events[assumptions.events.indexOf(ipo)] = { ...ipo, kind: 'equity' } as FundingEvent;
    },
    ['Financing: Hong Kong IPO', 'Initial public offering', 'Equity round'],
    ['融資：香港首次公開發售', '首次公開發售', '股本融資'],
  ],
  'an order': [
    ({ assumptions }) => void assumptions.segments.reverse(),
    [
      'Revenue: order',
      'On-premise deployment, Cloud and model service',
      'Cloud and model service, On-premise deployment',
    ],
    ['收入：次序', '本地部署、雲端及模型服務', '雲端及模型服務、本地部署'],
  ],
  'what was reported': [
    ({ reported }) => void reported.push({ period: '2030H2', revenue: 9000, source: JUDGED }),
    ['Reported revenue, H2 2030', 'none', 'CNY 9.00bn'],
    ['已公布收入，2030年下半年', '無', '90.0億人民幣'],
  ],
  'what was reported since': [
    ({ actuals }) =>
      void actuals.push({
        series: 'netProfit',
        from: '2026-01',
        to: '2026-03',
        value: -900,
        mark: 'single',
        source: JUDGED,
      }),
    ['Reported since: Net profit (loss), Q1 2026', 'none', '−CNY 900m'],
    ['其後公布：淨利潤（虧損），2026年第1季', '無', '−9.00億人民幣'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, [edit, en, zh]) => {
  it('is told in both languages', () => {
    expect(told(edit, 'en')).toEqual([en]);
    expect(told(edit, 'zh-Hant')).toEqual([zh]);
  });
});

describe('whatever differs', () => {
  it.each(LANGUAGES)('has a name, and sides that do not sound the same (%s)', (language) => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 4 }), fc.array(anyEdit, { maxLength: 4 }), (first, second) => {
        const before = edited((scenario) => {
          for (const edit of first) edit(scenario);
        });
        const change = (scenario: Scenario) => {
          for (const edit of second) edit(scenario);
        };
        for (const [label, old, now] of told(change, language, before)) {
          expect(`${label} ${old} ${now}`).not.toMatch(/undefined|NaN|\w+:\w+\.|\{\{/);
          expect(old).not.toBe(now);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
