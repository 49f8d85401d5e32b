import { formatCondition } from '@shared/analysis/selection/format';
import { measureAt } from '@shared/analysis/selection/measure';
import { parseCondition } from '@shared/analysis/selection/parse';
import { createBaseline } from '@shared/baselines';
import { describe, expect, it } from 'vitest';
import { choiceOf, choicesOf, comparisonsOf, textOf } from '../../../../../src/renderer/analysis/conditions/choices';
import { firstCondition, readyConditions } from '../../../../../src/renderer/analysis/conditions/ready';

const scenario = createBaseline('zhipu', { uuid: crypto.randomUUID() });

function read(text: string) {
  const condition = parseCondition(scenario, text);
  if (!condition.ok) throw new Error(`${text}: ${condition.error.code}`);
  return condition.value;
}

describe('a condition as choices', () => {
  it.each([
    'cashLasts >= 24',
    'cashLasts < 12 and fundingNeed < 10bn',
    'cashLasts between 12 and 24',
    'fundingNeed > 10bn or dilution >= 20%',
    'no events.ipo and revenue@2026 > 1.5bn',
    'events.ipo',
    'events.ipo <= 2026-06',
    'breakEvenMonth = never',
    'cash@2026-12 between 0 and 2bn',
    'compute.demandInitial > 80%',
  ])('says of %s the same when it is written back', (text) => {
    const choices = choicesOf(scenario, read(text));
    expect(choices).not.toBeNull();
    const again = read(textOf(choices as NonNullable<typeof choices>));
    expect(formatCondition(scenario, again)).toBe(formatCondition(scenario, read(text)));
  });

  it('leaves brackets, negations and shares of the paths to the field', () => {
    for (const text of ['worst 5%', 'not cashLasts >= 12', 'cashLasts >= 12 and (events.ipo or dilution > 1%)']) {
      expect(choicesOf(scenario, read(text))).toBeNull();
    }
  });

  it('offers for everything comparisons that can be read', () => {
    for (const address of ['cashLasts', 'fundingNeed', 'breakEvenMonth', 'events.ipo', 'dilution', 'cash@2026-12']) {
      const measure = measureAt(scenario, address);
      if (!measure.ok) throw new Error(measure.error.code);
      for (const compared of comparisonsOf(measure.value)) {
        const rows = [{ ...choiceOf(measure.value), compared }];
        expect(parseCondition(scenario, textOf({ join: 'and', rows })).ok, `${address} ${compared}`).toBe(true);
        expect(choicesOf(scenario, read(textOf({ join: 'and', rows })))?.rows[0]?.compared).toBe(compared);
      }
    }
  });
});

describe('ready conditions', () => {
  it('can all be read, and reach no further than the projection', () => {
    for (const text of readyConditions(scenario)) expect(parseCondition(scenario, text).ok, text).toBe(true);
    const short = { ...scenario, horizon: 12 };
    expect(readyConditions(short)).not.toContain('cashLasts >= 18');
    expect(firstCondition(short)).toBe('cashLasts >= 12');
    expect(firstCondition(scenario)).toBe('cashLasts >= 24');
  });
});
