import { createBaseline } from '@shared/baselines';
import { createTranslate } from '@shared/language';
import { describeError } from '@shared/language/errors';
import { setPath } from '@shared/scenario/edit';
import { addTypedChange, retypeChange } from '@shared/scenario/edit-changes';
import { setCorrelation } from '@shared/scenario/edit-correlations';
import { parseDatedChange } from '@shared/scenario/parsing/change';
import { formatChange } from '@shared/scenario/parsing/format-change';
import type { DatedChange, Scenario } from '@shared/scenario/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomSpec } from '../../engine/support/random-scenario';
import { scenarioOf } from '../../engine/support/scenario';

/** Balance date 2025-06-30, amounts in CNY; segments on-premise and cloud. */
const zhipu = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });

/** The change that a text makes. */
function typed(text: string, scenario: Scenario = zhipu): DatedChange {
  const added = addTypedChange(scenario, text, () => 'unnamed');
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return added.value.scenario.assumptions.changes.at(-1) as DatedChange;
}

/** Its numbers, where they are certain. */
function valuesOf(change: DatedChange): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(change).flatMap(([name, value]) =>
      typeof value === 'object' && 'quantity' in value
        ? [[name, value.quantity.kind === 'constant' ? value.quantity.value : value.quantity]]
        : [],
    ),
  );
}

const code = (text: string) => {
  const read = parseDatedChange(zhipu, text);
  return read.ok ? 'read' : read.error.code;
};

describe('what is typed', () => {
  const lasting = { probability: 1, months: 240, payment: 0 };
  it.each([
    [
      'compute +50% from 2026-07',
      { effect: 'factor', begins: 'month', targets: ['compute'] },
      { ...lasting, by: 0.5, month: 13 },
    ],
    [
      'segments.cloud -30% from month 7 for 12 months',
      { targets: ['segments.cloud'] },
      { ...lasting, by: -0.3, month: 7, months: 12 },
    ],
    ['segments.cloud margin -10pp from 2026-07', { effect: 'margin' }, { ...lasting, points: -0.1, month: 13 }],
    ['segments.cloud margin +5 points from Jul 2026', { effect: 'margin' }, { ...lasting, points: 0.05, month: 13 }],
    [
      'costs.rd-staff,costs.admin -20% when cash below 9 months of burn, after 3 months, costs 120',
      { effect: 'factor', begins: 'cash', targets: ['costs.rd-staff', 'costs.admin'] },
      { ...lasting, by: -0.2, belowMonths: 9, delay: 3, payment: 120 },
    ],
    ['compute -5% when cash is below 6', { begins: 'cash' }, { ...lasting, by: -0.05, belowMonths: 6, delay: 1 }],
    [
      'payment 300 in 2026-12 with 50%',
      { effect: 'payment', targets: [] },
      { payment: 300, month: 18, probability: 0.5 },
    ],
    [
      'payment -1.2bn in month 3 with 30% chance',
      { effect: 'payment' },
      { payment: -1200, month: 3, probability: 0.3 },
    ],
    ['costs.admin from 2026-03 to 2027-02 only', { effect: 'span' }, { probability: 1, firstMonth: 9, lastMonth: 20 }],
    ['costs.admin until 2027-02 only with 10%', { effect: 'span' }, { probability: 0.1, firstMonth: 1, lastMonth: 20 }],
    ['costs.admin from 2026-03 on only', { effect: 'span' }, { probability: 1, firstMonth: 9, lastMonth: 240 }],
    ['costs.admin +2m a month from 2026-03 on', { effect: 'amount' }, { ...lasting, amount: 2, month: 9 }],
    ['costs.admin -24m a year from 2026-03', { effect: 'amount' }, { ...lasting, amount: -2, month: 9 }],
    [
      'COMPUTE  +50 %  FROM  2026-07 ,  COSTS  10m',
      { effect: 'factor' },
      { ...lasting, by: 0.5, month: 13, payment: 10 },
    ],
  ])('%s', (text, shape, values) => {
    const change = typed(text);
    expect(change).toMatchObject(shape);
    expect(valuesOf(change)).toEqual(values);
  });

  it('may be uncertain in every number', () => {
    const change = typed(
      'compute +20% to 80% from 2026-07 to 2026-12 for 6 to 12 months, costs normal(100m, 20m) with 30% to 60%',
    );
    expect(valuesOf(change)).toMatchObject({
      by: { kind: 'uniform', min: 0.2, max: 0.8 },
      month: { kind: 'uniform', min: 12.5, max: 18.5 },
      months: { kind: 'uniform', min: 6, max: 12 },
      payment: { kind: 'normal', mean: 100, sd: 20 },
      probability: { kind: 'uniform', min: 0.3, max: 0.6 },
    });
    expect(valuesOf(typed('compute normal(20%, 5%) in [0%, 50%] in 2026-07'))).toMatchObject({
      by: { kind: 'normal', truncation: { min: 0, max: 0.5 } },
      month: 13,
    });
  });

  it('may have a name, which its id is made of', () => {
    expect(typed('Price war: segments.cloud -30% from 2026-07')).toMatchObject({
      id: 'price-war',
      name: 'Price war',
    });
    expect(typed('價格戰: segments.cloud -30% from 2026-07')).toMatchObject({ id: 'change', name: '價格戰' });
    expect(typed('價格戰：segments.cloud －30% from 2026-07')).toMatchObject({ name: '價格戰', effect: 'factor' });
    expect(typed('compute +50% from 2026-07')).toMatchObject({ id: 'change', name: 'unnamed' });
    expect(typed('compute discrete(10%:0.5, 20%:0.5) from 2026-07').name).toBe('unnamed');
  });

  it.each([
    ['', 'change.lines'],
    ['+50% from 2026-07', 'change.lines'],
    ['cloud +50% from 2026-07', 'change.lines'],
    ['segments.clod +50% from 2026-07', 'change.unknownLine'],
    ['compute.start +50% from 2026-07', 'change.lines'],
    ['compute 50% from 2026-07', 'change.size'],
    ['compute from 2026-07', 'change.size'],
    ['compute +lots from 2026-07', 'quantity.syntax'],
    ['compute +50%', 'change.begin'],
    ['compute +50% from 2026-07 when cash below 9 months of burn', 'change.beginsTwice'],
    ['compute +50% from 2026-07 in 2026-08', 'change.beginsTwice'],
    ['compute +50% from 2026-07 from 2026-08', 'change.twice'],
    ['compute +50% from 2026-07 after 3 months', 'change.misplaced'],
    ['payment 300 in 2026-12 for 3 months', 'change.misplaced'],
    ['costs.admin -5% until 2027-02 only', 'change.span'],
    ['costs.admin only', 'change.span'],
    ['costs.admin from 2026-03 to 2026-05 to 2026-07 only', 'change.span'],
    ['costs.admin from 2026-03 to 2026-05 only perhaps', 'change.span'],
    ['payment USD 300m in 2026-12', 'quantity.unclear'],
    ['payment in 2026-12', 'quantity.syntax'],
    ['compute +0.5 percent from 2026-13', 'quantity.unclear'],
    ['x'.repeat(200_000), 'quantity.unclear'],
  ])('is refused where it cannot be read: %.60s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('is refused by the schema where it says what no change can be', () => {
    const margin = addTypedChange(zhipu, 'compute margin -10pp from 2026-07', () => 'x');
    expect(margin).toMatchObject({ error: { code: 'set.invalidValue', params: { expectedCode: 'knownSegment' } } });
    const nothing = addTypedChange(zhipu, 'compute -150% from 2026-07', () => 'x');
    expect(nothing).toMatchObject({ error: { code: 'set.invalidValue', params: { expectedCode: 'range' } } });
    for (const months of ['from 2027-02 to 2026-03', 'from 2027-02 to 2027-05 until 2026-03']) {
      const span = addTypedChange(zhipu, `costs.admin ${months} only`, () => 'x');
      const params = { path: 'changes.change.lastMonth', expectedCode: 'monthsInOrder', found: '2026-03' };
      expect(span).toMatchObject({ error: { code: 'set.invalidValue', params } });
    }
  });

  it.each([
    ['compute +50% from 2024-01', { path: 'changes.change.month', min: '2025-07', max: '2045-06', found: '2024-01' }],
    ['compute +50% from 2025-07 to 2050-01', { path: 'changes.change.month', found: '2025-07 – 2050-01' }],
    ['compute +50% from 2027-01 to 2026-01', { path: 'changes.change.month', found: '2027-01' }],
    ['compute -150% from 2026-07', { path: 'changes.change.by', min: '-100%', max: '10000%', found: '-150%' }],
  ])('is refused with the number at fault and its bounds as they are typed: %s', (text, params) => {
    expect(addTypedChange(zhipu, text, () => 'x')).toMatchObject({ error: { code: 'set.invalidValue', params } });
  });

  it('is told what was probably meant', () => {
    const read = parseDatedChange(zhipu, 'segments.clod +50% from 2026-07');
    expect(read.ok || describeError(read.error, createTranslate('en'))).toContain('segments.cloud');
  });
});

describe('a change in a line', () => {
  it.each([
    'compute +50% from 2026-07',
    'segments.cloud -30% from 2026-01 for 12 months',
    'segments.cloud margin -10pp from 2026-07',
    'costs.rd-staff,costs.admin -20% when cash below 9 months of burn, after 3 months, costs 120m',
    'costs.admin +2m a month from month 9.5',
    'costs.admin from 2026-03 to 2027-02 only',
    'costs.admin from 2026-03 to 2026-05 until 2027-02 only with 20%',
    'payment 300m in 2026-12 with 50%',
    'payment -12.5m when cash below 3 to 6 months of burn, after 1 months',
  ])('is written as it was typed: %s', (text) => {
    expect(formatChange(typed(text), zhipu)).toBe(text);
  });

  it('is read back to the last digit, whatever its numbers', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomSpec, (spec) => {
        const scenario = scenarioOf(spec);
        for (const change of scenario.assumptions.changes) {
          const text = formatChange(change, scenario);
          const read = parseDatedChange(scenario, text);
          if (!read.ok) expect.fail(`${text}: ${JSON.stringify(read.error)}`);
          const { body } = read.value;
          expect([text, { ...body, ...valuesOf(body as DatedChange) }]).toEqual([
            text,
            { begins: change.begins, effect: change.effect, targets: change.targets, ...valuesOf(change) },
          ]);
          compared += 1;
        }
      }),
      { seed: 21, numRuns: 120 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe('typing over a change', () => {
  const added = addTypedChange(zhipu, 'Cut: costs.admin -20% from 2026-07, costs 5', () => '');
  const scenario = added.ok ? added.value.scenario : zhipu;

  it('keeps what stays, with its source, and says what stood there', () => {
    const known = setPath(scenario, 'changes.cut.by', '-25%');
    if (!known.ok) throw new Error(known.error.code);
    const again = retypeChange(known.value, 'cut', 'costs.admin,compute -30% from 2026-07');
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    const [before, after] = [known.value, again.value.scenario].map(({ assumptions }) => assumptions.changes[0]);
    expect(after).toMatchObject({ id: 'cut', name: 'Cut', enabled: true, targets: ['costs.admin', 'compute'] });
    if (before?.effect !== 'factor' || after?.effect !== 'factor') throw new Error('not a factor');
    expect(after.months).toBe(before.months);
    expect(valuesOf(after)).toMatchObject({ by: -0.3, payment: 0 });
  });

  it('lets go of what the change no longer has', () => {
    const correlated = setCorrelation(scenario, ['changes.cut.by', 'compute.start'], 0.5);
    if (!correlated.ok) throw new Error(correlated.error.code);
    const again = retypeChange(correlated.value, 'cut', 'costs.admin from 2026-03 to 2027-02 only');
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    expect(again.value.scenario.assumptions.correlations).toEqual([]);
    expect(again.value.scenario.assumptions.changes[0]).toMatchObject({ id: 'cut', effect: 'span' });
    expect(retypeChange(scenario, 'gone', 'compute +5% from 2026-07')).toMatchObject({
      error: { code: 'change.gone' },
    });
  });
});
