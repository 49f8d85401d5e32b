// What was reported since: spans as they are typed, what a file says of it, and what is refused.
import { createBaseline } from '@shared/baselines';
import { type Actual, actualAddress, parseSpan, spanLabel } from '@shared/scenario/actuals';
import { setPath } from '@shared/scenario/edit';
import { readScenario, validateScenario } from '@shared/scenario/read';
import type { Scenario } from '@shared/scenario/schema';
import { writeScenario } from '@shared/scenario/write';
import { describe, expect, it } from 'vitest';

const REVENUE: Actual = {
  series: 'revenue',
  from: '2025-07',
  to: '2025-12',
  value: 533,
  mark: 'single',
  source: { kind: 'stated', document: 'A page', place: 'Its table', figure: '533 million' },
};
const CASH: Actual = { ...REVENUE, series: 'cash', from: '2025-12', value: 2000, note: 'Without deposits' };

function holding(...actuals: readonly object[]): Scenario {
  const scenario = createBaseline('blank', { uuid: '123e4567-e89b-42d3-a456-426614174000' });
  return { ...scenario, actuals: actuals as Actual[] };
}

describe('a span of months', () => {
  it.each([
    ['2025', '2025-01', '2025-12'],
    ['2025H2', '2025-07', '2025-12'],
    ['2025Q4', '2025-10', '2025-12'],
    ['2025-10', '2025-10', '2025-10'],
    ['2025-01..2025-09', '2025-01', '2025-09'],
    ['2024-11..2025-10', '2024-11', '2025-10'],
  ])('%s is read and written', (label, from, to) => {
    expect(parseSpan(label)).toEqual({ from, to });
    expect(spanLabel({ from, to })).toBe(label);
  });

  it('has one name, however it is typed', () => {
    expect(actualAddress({ series: 'revenue.cloud', from: '2025-01', to: '2025-06' })).toBe('revenue.cloud@2025H1');
    expect(parseSpan(' 2025q1 ')).toEqual(parseSpan('2025-01 .. 2025-03'));
  });

  it.each(['2025H3', '2025Q5', '2025-13', '2025-06..2025-05', '2025-01..', '25', 'last year', ''])(
    'is not %j',
    (text) => expect(parseSpan(text)).toBeNull(),
  );
});

describe('a file', () => {
  it('keeps what was reported since', () => {
    const scenario = holding(REVENUE, CASH);
    expect(readScenario(writeScenario(scenario))).toMatchObject({ ok: true, value: { actuals: [REVENUE, CASH] } });
  });

  it('of the minor version before has nothing of it', () => {
    const { actuals: _, ...file } = JSON.parse(writeScenario(holding()));
    expect(readScenario(JSON.stringify({ ...file, minor: 1 }))).toMatchObject({ ok: true, value: { actuals: [] } });
  });

  it('of a newer one gets back what it knows of a figure beside another that is gone', () => {
    const file = JSON.parse(writeScenario(holding(REVENUE, CASH)));
    Object.assign(file.actuals[1], { audited: true });
    const read = readScenario(JSON.stringify({ ...file, minor: 99 }));
    if (!read.ok) throw new Error(read.error.code);
    const { actuals } = JSON.parse(writeScenario({ ...read.value, actuals: read.value.actuals.slice(1) }));
    expect(actuals).toEqual([{ ...CASH, audited: true }]);
  });

  it.each<[string, object, object]>([
    [
      'a month that there is not',
      { ...REVENUE, to: '2025-13' },
      { field: 'actuals.revenue@2025-07..2025-13.to', expectedCode: 'month' },
    ],
    ['an end before the beginning', { ...REVENUE, to: '2025-06' }, { expectedCode: 'notBeforeFrom' }],
    ['a name that no series has', { ...REVENUE, series: 'Net profit' }, { expectedCode: 'seriesId' }],
    ['a mark that is not known', { ...REVENUE, mark: 'sure' }, { expectedCode: 'oneOf' }],
    ['an amount in words', { ...REVENUE, value: '533m' }, { expectedCode: 'number' }],
    ['no source', { ...REVENUE, source: undefined }, { expectedCode: 'missing' }],
  ])('is refused with %s', (_, actual, params) => {
    expect(validateScenario(holding(actual))).toMatchObject({ error: { code: 'file.invalidField', params } });
  });

  it('is refused where a figure is given twice', () => {
    expect(validateScenario(holding(REVENUE, { ...REVENUE, value: 1 }))).toMatchObject({
      error: { params: { field: 'actuals.revenue@2025H2.series', expectedCode: 'uniqueFigure' } },
    });
  });
});

it('is converted with the currency, and says from what', () => {
  const set = setPath(holding(REVENUE), 'currency', 'USD@0.5');
  expect(set).toMatchObject({ ok: true, value: { actuals: [{ value: 266.5, source: { kind: 'derived' } }] } });
});
