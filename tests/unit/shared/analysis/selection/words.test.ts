import { explainCondition } from '@shared/analysis/selection/explain';
import { parseCondition } from '@shared/analysis/selection/parse';
import { explanationInWords } from '@shared/analysis/selection/sentence';
import type { PathNumbers } from '@shared/analysis/selection/studied';
import { conditionInWords } from '@shared/analysis/selection/words';
import { createBaseline } from '@shared/baselines';
import { createWording } from '@shared/report/wording';
import { LANGUAGES, type Language } from '@shared/scenario/text';
import { beforeAll, describe, expect, it } from 'vitest';
import { numbersFrom } from './support';

const scenario = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
scenario.simulation.paths = 4096;

function said(text: string, language: Language): string {
  const condition = parseCondition(scenario, text);
  if (!condition.ok) throw new Error(condition.error.code);
  return conditionInWords(condition.value, scenario, createWording(language));
}

describe('a condition in words', () => {
  it.each([
    ['cashLasts >= 24', 'Cash lasts 24 months', '現金可用24個月'],
    ['cashLasts < 24', 'Cash lasts less than 24 months', '現金可用不足24個月'],
    ['cashLasts between 12 and 18', 'Cash lasts 12 to 18 months', '現金可用12至18個月'],
    ['cashLasts = 12', 'Cash lasts 12 months and no longer', '現金只可用12個月'],
    ['fundingNeed < 10bn', 'Funding need below CNY 10bn', '集資需求低於100億人民幣'],
    ['fundingNeed = 0', 'Funding need of CNY 0', '集資需求為0人民幣'],
    ['dilution >= 12.5%', 'Dilution at least 12.5%', '攤薄不低於12.5%'],
    ['revenue@2026 > 1.5bn', 'Revenue, 2026 above CNY 1.5bn', '收入，2026年高於15億人民幣'],
    [
      'cash@2026-12 between 0 and 2bn',
      'Cash, Dec 2026 from CNY 0 to CNY 2bn',
      '現金，2026年12月介乎0人民幣至20億人民幣',
    ],
    ['no events.ipo', 'No Hong Kong IPO', '沒有香港首次公開發售'],
    ['events.ipo', 'Hong Kong IPO happens', '有香港首次公開發售'],
    ['events.ipo <= 2026-02', 'Hong Kong IPO by Feb 2026', '香港首次公開發售不遲於2026年2月'],
    ['events.ipo = 2026-02', 'Hong Kong IPO in Feb 2026', '香港首次公開發售在2026年2月'],
    [
      'events.ipo > 2026-02',
      'Hong Kong IPO in Mar 2026 or later, or never',
      '香港首次公開發售在2026年3月或以後，或不出現',
    ],
    ['breakEvenMonth = never', 'Break-even month never', '收支平衡月份不出現'],
    ['breakEvenMonth <= 2090', 'Break-even month within the projection', '收支平衡月份在推算期內'],
    ['compute.demandInitial > 80%', 'Compute: demand growth now above 80%', '算力服務費：目前算力需求增長率高於80%'],
    [
      'cashLasts >= 12 and events.ipo <= 2026-02 and revenue@2026 > 1bn',
      'Cash lasts 12 months and Hong Kong IPO by Feb 2026 and revenue, 2026 above CNY 1bn',
      '現金可用12個月，並且香港首次公開發售不遲於2026年2月，並且收入，2026年高於10億人民幣',
    ],
    ['worst 5%', 'Funding need among the worst 5%', '集資需求屬最壞的5%'],
    [
      'not cashLasts >= 12 and (no events.ipo or dilution > 20%)',
      'Not (cash lasts 12 months) and (no Hong Kong IPO or dilution above 20%)',
      '並非（現金可用12個月），並且（沒有香港首次公開發售，或攤薄高於20%）',
    ],
  ])('%s', (text, english, chinese) => {
    expect(said(text, 'en')).toBe(english);
    expect(said(text, 'zh-Hant')).toBe(chinese);
    expect(said(text, 'zh-Hans')).not.toMatch(/[a-z]{3,}/);
  });
});

describe('the sentence', () => {
  let numbers: PathNumbers;
  beforeAll(async () => {
    numbers = await numbersFrom(scenario, [{ series: 'cash', from: 6, to: 7 }]);
  });

  function sentence(text: string, language: Language): string {
    const condition = parseCondition(scenario, text);
    if (!condition.ok) throw new Error(condition.error.code);
    const explanation = explainCondition(condition.value, numbers);
    if (!explanation.ok) throw new Error(explanation.error.code);
    return explanationInWords(explanation.value, condition.value, scenario, createWording(language));
  }

  it('says how many paths, what differs most, and that few paths are rough', () => {
    const text = sentence('cashLasts >= 24', 'en');
    expect(text).toMatch(
      /^Cash lasts 24 months on 0\.\d+% \(±0\.\d+%\) of the paths: Compute: .* (above|below|among) /,
    );
    expect(text).toMatch(/on nine in ten of them; .* on nine in ten of them\. These are \d+ paths only/);
    expect(sentence('cashLasts >= 18', 'en')).not.toContain('rough');
  });

  it('bounds nine in ten of the paths by what it names', () => {
    const text = sentence('fundingNeed < 15bn', 'en');
    const named = /Compute: price decline above (\d+)%/.exec(text);
    const bound = Number(named?.[1]) / 100;
    const values = numbers.of({ kind: 'input', path: 'compute.priceDecline' });
    const needs = numbers.of({ kind: 'value', value: { kind: 'column', column: 'fundingNeed' } });
    const inside = values.filter((_, path) => (needs[path] as number) < 15_000);
    expect(inside.filter((value) => value > bound).length / inside.length).toBeGreaterThanOrEqual(0.9);
    expect(inside.filter((value) => value > bound + 0.02).length / inside.length).toBeLessThan(0.9);
  });

  it('does not say of a condition what it says itself', () => {
    expect(sentence('compute.demandInitial > 80%', 'en')).toContain('nothing that is drawn differs');
    expect(sentence('no events.ipo and fundingNeed > 20bn', 'en')).not.toMatch(/:.*Hong Kong IPO/);
  });

  it('tells months as months, but not of an event that is asked for by its month', () => {
    expect(sentence('cash@2026-01 < 0', 'en')).toMatch(/IPO: month in \w+ 2026 or later on nine in ten/);
    expect(sentence('events.ipo > 2026-02', 'en')).not.toContain('IPO: month');
  });

  it.each(LANGUAGES)('is whole in %s', (language) => {
    for (const text of ['cashLasts >= 24', 'worst 5%', 'cashLasts < 6', 'no events.ipo']) {
      expect(sentence(text, language)).not.toMatch(/\{\{|analysis:|undefined|NaN/);
    }
  });
});
