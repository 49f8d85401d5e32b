// What happens when, under the cash chart: dated changes among what else there is.
import { createBaseline } from '@shared/baselines';
import type { SimulationResult } from '@shared/engine/results';
import { createWording } from '@shared/report/wording';
import { setPath } from '@shared/scenario/edit';
import { addTypedChange } from '@shared/scenario/edit-changes';
import type { Scenario } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { elsewhereWords, lanesOf } from '../../../../src/renderer/overview/lanes';

/** Balance date 2025-06-30, so that month 13 is July 2026. */
const zhipu = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });
const result = { months: 60, events: [] } as unknown as SimulationResult;

function withChange(text: string, ...settings: (readonly [string, string])[]): Scenario {
  const added = addTypedChange(zhipu, text, () => 'Change');
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return settings.reduce((scenario, [path, value]) => {
    const set = setPath(scenario, path, value);
    if (!set.ok) throw new Error(JSON.stringify(set.error));
    return set.value;
  }, added.value.scenario);
}

function laneOf(scenario: Scenario, language: 'en' | 'zh-Hant' = 'en') {
  const input = { scenario, result, wording: createWording(language) };
  const lane = lanesOf(input).find(({ id }) => id.startsWith('changes.'));
  if (!lane) throw new Error('no lane');
  return { input, lane };
}

describe('the lane of a dated change', () => {
  it.each([
    ['compute +50% from 2026-07', '+50%', { kind: 'bar', from: 12, to: 60 }],
    ['costs.admin -20% from 2026-07 for 6 months', '−20%', { kind: 'bar', from: 12, to: 18 }],
    ['costs.admin +2m a month from 2030-01 for 24 months', '+CNY 2m a month', { kind: 'bar', from: 54, to: 60 }],
    ['segments.cloud margin -10pp from 2026-07', 'margin −10 points', { kind: 'bar', from: 12, to: 60 }],
    ['payment 300m in 2026-07', 'CNY 300m', { kind: 'bar', from: 12, to: 13 }],
    ['costs.admin from 2026-01 to 2027-06 only', 'in these months only', { kind: 'bar', from: 6, to: 24 }],
    ['compute +50% from 2026-07 with 40%', '+50%, chance 40%', { kind: 'bar', from: 12, to: 60 }],
    ['compute -30% when cash below 9 months of burn', '−30% once cash is below 9 months of burn', { kind: 'density' }],
  ])('of %s says %s', (text, label, shape) => {
    const { lane } = laneOf(withChange(text));
    expect(lane).toMatchObject({ name: 'Change', label, shape });
  });

  it('is an outline where it is switched off, and tells what lies beyond the months shown', () => {
    const off = laneOf(withChange('compute +50% from 2026-07', ['changes.change.enabled', 'no'])).lane;
    expect(off).toMatchObject({ label: 'switched off', shape: { kind: 'outline', from: 12 } });
    const { input, lane } = laneOf(withChange('compute +50% from 2028-07'));
    expect(elsewhereWords(input, lane, { first: 0, shown: 24 })).toBe('after Jun 2027');
  });

  it('comes after what brings money, in every language', () => {
    const { input, lane } = laneOf(withChange('compute +50% from 2026-07 with 40%'), 'zh-Hant');
    expect(lanesOf(input).map(({ id }) => id)).toEqual(['ipo', 'redemption', 'facility', 'changes.change']);
    expect(lane.label).toBe('+50%，機率40%');
  });
});
