import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createBaseline } from '@shared/baselines';
import { newChange } from '@shared/scenario/new-items';
import { readScenario } from '@shared/scenario/read';
import type { DatedChange, Scenario } from '@shared/scenario/schema';
import { addItem } from '@shared/scenario/structure';
import { writeScenario } from '@shared/scenario/write';
import { inputsDigest } from '@shared/verification/inputs';
import { describe, expect, it } from 'vitest';

const FIXTURES = path.resolve(__dirname, '../../../fixtures/files');
const baseline = createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });

/** One of every kind that there is. */
const KINDS: readonly DatedChange[] = [
  newChange('factor', 'Factor', { begins: 'month', effect: 'factor', targets: ['compute', 'segments.cloud'] }),
  newChange('amount', 'Amount', { begins: 'month', effect: 'amount', targets: ['costs.rd-staff'] }),
  newChange('margin', 'Margin', { begins: 'month', effect: 'margin', targets: ['segments.cloud'] }),
  newChange('span', 'Span', { begins: 'month', effect: 'span', targets: ['costs.rd-staff'] }),
  newChange('payment', 'Payment', { begins: 'month', effect: 'payment', targets: [] }),
  newChange('cash-factor', 'Cut', { begins: 'cash', effect: 'factor', targets: ['costs.rd-staff'] }),
  newChange('cash-amount', 'Cut', { begins: 'cash', effect: 'amount', targets: ['compute'] }),
  newChange('cash-margin', 'Cut', { begins: 'cash', effect: 'margin', targets: ['segments.cloud'] }),
  newChange('cash-payment', 'Cut', { begins: 'cash', effect: 'payment', targets: [] }),
];

function withChanges(changes: readonly object[]): string {
  const file = JSON.parse(writeScenario(baseline));
  return JSON.stringify({ ...file, assumptions: { ...file.assumptions, changes } });
}

function refusal(changes: readonly object[]) {
  const read = readScenario(withChanges(changes));
  if (read.ok) throw new Error('the file was accepted');
  return read.error;
}

const kind = (id: string) => KINDS.find((one) => one.id === id) as DatedChange & Record<string, unknown>;
const without = (value: object, name: string) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

describe('a file', () => {
  it('holds changes of every kind, and is written as it was read', () => {
    const read = readScenario(withChanges(KINDS));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const text = writeScenario(read.value);
    expect(readScenario(text)).toMatchObject({ ok: true, value: { assumptions: { changes: KINDS } } });
    const again = readScenario(text);
    expect(again.ok && writeScenario(again.value)).toBe(text);
  });

  it('may leave out the lines of a payment, which has none', () => {
    const read = readScenario(withChanges([without(kind('payment'), 'targets')]));
    expect(read.ok && read.value.assumptions.changes[0]?.targets).toEqual([]);
  });

  const constant = (value: number) => ({ kind: 'constant', value });
  const month = (quantity: unknown) => ({ ...(kind('span').firstMonth as object), quantity });

  it.each([
    ['of one month', constant(12), constant(12)],
    ['whose months are the same once rounded', constant(12.4), constant(12.2)],
    ['that may or may not have a month', { kind: 'uniform', min: 6, max: 20 }, { kind: 'uniform', min: 2, max: 6.4 }],
  ])('may hold a span %s', (_what, first, last) => {
    const span = { ...kind('span'), firstMonth: month(first), lastMonth: month(last) };
    expect(readScenario(withChanges([span])).ok).toBe(true);
  });

  const at = (id: string, name: string) => `assumptions.changes.${id}.${name}`;
  it.each([
    [
      'a line that is not there',
      [{ ...kind('factor'), targets: ['costs.gone'] }],
      at('factor', 'targets.1'),
      'knownLine',
    ],
    ['a field for a line', [{ ...kind('factor'), targets: ['compute.start'] }], at('factor', 'targets.1'), 'knownLine'],
    ['a line twice', [{ ...kind('factor'), targets: ['compute', 'compute'] }], at('factor', 'targets.2'), 'uniqueLine'],
    ['no line', [{ ...kind('factor'), targets: [] }], at('factor', 'targets'), 'minItems'],
    ['the margin of a cost', [{ ...kind('margin'), targets: ['compute'] }], at('margin', 'targets.1'), 'knownSegment'],
    ['a payment of a line', [{ ...kind('payment'), targets: ['compute'] }], at('payment', 'targets'), 'maxItems'],
    ['a span that cash sets off', [{ ...kind('span'), begins: 'cash' }], at('span', 'effect'), 'oneOf'],
    ['a span with a month', [{ ...kind('span'), month: kind('factor').month }], at('span', 'month'), 'unknownKey'],
    ...[
      ['that ends before it begins', constant(13), constant(12)],
      ['whose range lies before it begins', constant(13), { kind: 'uniform', min: 2, max: 12.4 }],
      ['whose tail lies before it begins', { kind: 'normal', mean: 30, sd: 1 }, constant(26)],
    ].map(
      ([what, first, last]) =>
        [
          `a span ${what}`,
          [{ ...kind('span'), firstMonth: month(first), lastMonth: month(last) }],
          at('span', 'lastMonth'),
          'monthsInOrder',
        ] as const,
    ),
    ['an effect that is none', [{ ...kind('factor'), effect: 'grow' }], at('factor', 'effect'), 'oneOf'],
    ['a beginning that is none', [{ ...kind('factor'), begins: 'soon' }], at('factor', 'begins'), 'oneOf'],
    [
      'a factor below nothing',
      [{ ...kind('factor'), by: { ...(kind('factor').by as object), quantity: { kind: 'constant', value: -1.1 } } }],
      at('factor', 'by'),
      'range',
    ],
    ['no month', [without(kind('factor'), 'month')], at('factor', 'month'), 'missing'],
    ['an id twice', [kind('factor'), kind('factor')], at('factor', 'id'), 'uniqueId'],
    [
      'more than there may be',
      Array.from({ length: 41 }, (_, k) => ({ ...kind('factor'), id: `c${k}` })),
      'assumptions.changes',
      'maxItems',
    ],
    [
      'ten thousand lines',
      [{ ...kind('factor'), targets: Array.from({ length: 10_000 }, () => 'compute') }],
      at('factor', 'targets'),
      'maxItems',
    ],
  ] as const)('is refused with %s', (_what, changes, field, expectedCode) => {
    expect(refusal(changes)).toMatchObject({ code: 'file.invalidField', params: { field, expectedCode } });
  });
});

describe('a file of an older version', () => {
  it.each(readdirSync(FIXTURES).filter((name) => !name.startsWith('version-4')))('%s has no changes', (name) => {
    const read = readScenario(readFileSync(path.join(FIXTURES, name), 'utf8'));
    expect(read.ok && read.value.assumptions.changes).toEqual([]);
  });

  // As the program of version 3 worked it out.
  const DIGEST = '682b643214cd57de006253b8da8b8d3d7cbcc30650c0205ec9727ba5106853c0';

  it('still has the digest of its inputs', () => {
    const text = readFileSync(path.join(FIXTURES, 'version-3.1.offing'), 'utf8');
    const read = readScenario(text);
    if (!read.ok) throw new Error(read.error.code);
    expect(inputsDigest(read.value)).toBe(DIGEST);
    const changed = addItem(read.value, { list: 'changes', begins: 'month', effect: 'payment', targets: [] }, 'Fine');
    expect(changed.ok && inputsDigest(changed.value.scenario as Scenario)).not.toBe(inputsDigest(read.value));
  });
});
