// Dated changes in words, as the list of differences and the report have them.
import { createBaseline } from '@shared/baselines';
import { changeInWords } from '@shared/report/change-in-words';
import { createWording } from '@shared/report/wording';
import { addTypedChange } from '@shared/scenario/edit-changes';
import type { DatedChange } from '@shared/scenario/schema';
import { expect, it } from 'vitest';

const zhipu = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });

function inWords(text: string, language: 'en' | 'zh-Hant'): string {
  const added = addTypedChange(zhipu, text, () => 'Change');
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  const { scenario } = added.value;
  return changeInWords(scenario.assumptions.changes[0] as DatedChange, scenario, createWording(language));
}

it.each([
  ['compute +50% from 2026-07', 'Compute: +50% from Jul 2026', '算力服務費：2026年7月起+50%'],
  [
    'costs.admin,compute -20% from 2026-07 for 6 months, costs 50 with 40%',
    'Administration, Compute: −20% from Jul 2026, for 6 months, with a one-off cost of CNY 50m, chance 40%',
    '行政、算力服務費：2026年7月起−20%，為期6個月，一次性成本5,000萬人民幣，機率40%',
  ],
  [
    'segments.cloud margin -10pp when cash below 9 months of burn, after 3 months',
    'Cloud and model service: margin −10 points 3 months after cash is below 9 months of burn',
    '雲端及模型服務：現金低於9個月的消耗之後3個月起毛利率−10個百分點',
  ],
  ['payment 300m in 2026-07', 'CNY 300m in Jul 2026', '2026年7月：3億人民幣'],
  [
    'costs.admin from 2026-01 to 2027-06 only',
    'Administration: only from Jan 2026 to Jun 2027',
    '行政：只在2026年1月至2027年6月',
  ],
])('%s', (typed, english, chinese) => {
  expect(inWords(typed, 'en')).toBe(english);
  expect(inWords(typed, 'zh-Hant')).toBe(chinese);
});
