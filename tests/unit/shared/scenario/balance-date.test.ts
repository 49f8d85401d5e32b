import { applyDifference } from '@shared/analysis/difference/apply';
import { describeDifference } from '@shared/analysis/difference/describe';
import { differences } from '@shared/analysis/difference/find';
import { createBaseline } from '@shared/baselines';
import { valueInWords } from '@shared/report/in-words';
import { createWording } from '@shared/report/wording';
import { changePath, findAssumption, restorePath, setPath } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';

const wording = createWording('en');
const scenario = createBaseline('zhipu', { uuid: '123e4567-e89b-42d3-a456-426614174000' });

function edited(from: Scenario, path: string, text: string): Scenario {
  const result = setPath(from, path, text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function inWords(of: Scenario, path: string): string {
  const listed = findAssumption(of, path);
  if (!listed) throw new Error(path);
  return valueInWords(listed, of, wording.format);
}

const rolled = edited(scenario, 'balanceDate', '2025-12-31');

describe('another balance date', () => {
  it('keeps events and deadlines in their calendar months, with their sources', () => {
    expect(findAssumption(rolled, 'events.ipo.month')?.assumption.quantity).toEqual({
      kind: 'triangular',
      min: 0.51,
      mode: 1,
      max: 3.49,
    });
    expect(findAssumption(rolled, 'redemption.deadline')?.assumption.quantity).toEqual({ kind: 'constant', value: 12 });
    for (const path of ['events.ipo.month', 'redemption.deadline']) {
      expect(inWords(rolled, path)).toBe(inWords(scenario, path));
      expect(findAssumption(rolled, path)?.assumption.source).toBe(findAssumption(scenario, path)?.assumption.source);
    }
  });

  it('is one step, there and back', () => {
    const change = changePath(scenario, 'balanceDate', '2025-12-31');
    if (!change.ok) throw new Error(change.error.code);
    expect(applyPatches(change.value.scenario, [...change.value.inverse])).toEqual(scenario);
    expect(edited(rolled, 'balanceDate', '2025-06-30')).toEqual(scenario);
  });

  it('is refused where an event would lie in the past, and names it', () => {
    expect(setPath(scenario, 'balanceDate', '2026-01-31')).toEqual({
      ok: false,
      error: { code: 'balanceDate.past', params: { date: '2026-01-31', paths: 'events.ipo.month' } },
    });
    const later = edited(scenario, 'events.ipo.month', '2026-03');
    expect(edited(later, 'balanceDate', '2026-01-31').balanceDate).toBe('2026-01-31');
  });

  it('refuses what is no date for what it is', () => {
    expect(setPath(scenario, 'balanceDate', '2025-12-30')).toMatchObject({
      error: { code: 'set.invalidValue', params: { expectedCode: 'monthEnd' } },
    });
  });

  it('is one difference, which names the months that stay', () => {
    const found = differences(scenario, rolled);
    expect(found.map(({ path }) => path)).toEqual(['balanceDate']);
    const [date] = found;
    if (!date) throw new Error('no difference');
    const { after } = describeDifference(date, { before: scenario, after: rolled }, wording);
    expect(after).toBe('2025-12-31; in their calendar months stay: Hong Kong IPO: month, Redemption: deadline');
    expect(applyDifference(scenario, date)).toEqual(rolled);
  });

  it('is told apart from months that have moved with it', () => {
    // As an older program left it: the date alone is another one, so that every month is a later one.
    const moved: Scenario = { ...scenario, balanceDate: '2025-12-31' };
    const found = differences(scenario, moved);
    expect(found.map(({ path }) => path)).toEqual(['balanceDate', 'events.ipo.month', 'redemption.deadline']);
    const month = found.find(({ path }) => path === 'events.ipo.month');
    if (!month) throw new Error('no difference');
    const { before, after } = describeDifference(month, { before: scenario, after: moved }, wording);
    expect([before, after].map((text) => /[A-Z][a-z]{2} 202\d/.exec(text)?.[0])).toEqual(['Jan 2026', 'Jul 2026']);
    expect(found.reduce(applyDifference, scenario)).toEqual(moved);
  });

  it('gives back a month of another version as the same calendar month', () => {
    const other = edited(rolled, 'events.ipo.month', '2026-06');
    const back = restorePath(other, scenario, 'events.ipo.month');
    expect(back.ok && inWords(back.value.scenario, 'events.ipo.month')).toBe(inWords(scenario, 'events.ipo.month'));
  });
});
