import { formatCondition } from '@shared/analysis/selection/format';
import { parseCondition } from '@shared/analysis/selection/parse';
import { createBaseline } from '@shared/baselines';
import { describe, expect, it } from 'vitest';

const scenario = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });

function read(text: string) {
  const condition = parseCondition(scenario, text);
  if (!condition.ok) throw new Error(`${text}: ${JSON.stringify(condition.error)}`);
  return condition.value;
}

function refusal(text: string) {
  const condition = parseCondition(scenario, text);
  return condition.ok ? null : condition.error;
}

/** What is typed, and how it is written back. */
const WRITTEN: readonly (readonly [typed: string, written: string])[] = [
  ['cashLasts >= 24', 'cashLasts >= 24'],
  ['cashLasts>23', 'cashLasts >= 24'],
  ['cashLasts.24', 'cashLasts >= 24'],
  ['cashLasts >= 2 years', 'cashLasts >= 24'],
  ['cashLasts < 24', 'cashLasts <= 23'],
  ['fundingNeed < 10bn', 'fundingNeed < 10bn'],
  ['fundingNeed ＜ CNY 100億', 'fundingNeed < 10bn'],
  ['lowestCash <= (200m)', 'lowestCash <= -200m'],
  ['revenue@2026 > 1.5bn', 'revenue@2026 > 1.5bn'],
  ['grossMargin@2026H2 >= 30', 'grossMargin@2026H2 >= 30%'],
  ['dilution > 20%', 'dilution > 20%'],
  ['cash@2026-12 between 0 and 2bn', 'cash@2026-12 between 0 and 2bn'],
  ['revenue@2026 between 1 and 2bn', 'revenue@2026 between 1bn and 2bn'],
  ['events.ipo = never', 'events.ipo = never'],
  ['no events.ipo', 'events.ipo = never'],
  ['no breakEvenMonth', 'breakEvenMonth = never'],
  ['events.ipo <= 2026-06', 'events.ipo <= 2026-06'],
  ['events.ipo <= 2026', 'events.ipo <= 2026-12'],
  ['events.ipo < 2026', 'events.ipo <= 2025-12'],
  ['events.ipo >= 2026', 'events.ipo >= 2026-01'],
  ['events.ipo > 2026', 'events.ipo >= 2027-01'],
  ['events.ipo = 2026', 'events.ipo between 2026-01 and 2026-12'],
  ['events.ipo between 2026Q1 and 2026Q3', 'events.ipo between 2026-01 and 2026-09'],
  ['compute.demandInitial > 80%', 'compute.demandInitial > 80%'],
  ['compute.demandInitial between 80 and 95.5%', 'compute.demandInitial between 80% and 95.5%'],
  ['worst 5%', 'worst 5%'],
  ['not (worst 5%)', 'not (worst 5%)'],
  ['no events.ipo AND cashLasts >= 12', 'events.ipo = never and cashLasts >= 12'],
  [
    'cashLasts >= 12 and (no events.ipo or fundingNeed > 1bn) and not dilution > 20%',
    'cashLasts >= 12 and (events.ipo = never or fundingNeed > 1bn) and not (dilution > 20%)',
  ],
  ['worst 5% or no events.ipo and cashLasts < 6', 'worst 5% or (events.ipo = never and cashLasts <= 5)'],
];

describe('a condition', () => {
  it.each(WRITTEN)('reads %s and writes %s', (typed, written) => {
    expect(formatCondition(scenario, read(typed))).toBe(written);
  });

  it.each(WRITTEN)('reads back what it writes: %s', (typed) => {
    const condition = read(typed);
    expect(read(formatCondition(scenario, condition))).toEqual(condition);
    expect(structuredClone(condition)).toEqual(condition);
  });

  it('takes an event by itself for its happening within the horizon', () => {
    const last = { value: scenario.horizon, isIncluded: true };
    expect(read('events.ipo')).toMatchObject({ address: 'events.ipo', range: { min: null, max: last } });
    // What lies beyond the projection is not "never", which the months of paths have one after the last.
    expect(read('events.ipo <= 2090')).toMatchObject({ range: { min: null, max: last } });
    const never = { value: scenario.horizon + 1, isIncluded: true };
    expect(read('events.ipo = never')).toMatchObject({ range: { min: never, max: never } });
  });

  it('binds and more closely than or', () => {
    const either = read('cashLasts < 6 or cashLasts > 12 and dilution > 20%');
    expect(either).toMatchObject({ kind: 'or', parts: [{ kind: 'test' }, { kind: 'and' }] });
  });

  it.each([
    ['', 'condition.syntax', 1],
    ['cashLasts', 'condition.syntax', 10],
    ['cashLasts >=', 'condition.value', 13],
    ['cashLasts >= and no events.ipo', 'condition.value', 14],
    ['cashLasts >= soon', 'condition.value', 14],
    ['cashLasts >= never', 'condition.value', 14],
    ['cashLasts >= 24 cashLasts', 'condition.value', 14],
    ['cashLasts >= 24 and', 'condition.syntax', 20],
    ['cashLasts >= 24)', 'condition.syntax', 16],
    ['(cashLasts >= 24', 'condition.syntax', 17],
    ['cashLasts >= 24 and and dilution > 2%', 'condition.syntax', 21],
    ['cashLasts between 2', 'condition.syntax', 20],
    ['cashLast >= 24', 'condition.unknown', 1],
    ['cashLasts >= 24 and events.ip', 'condition.unknown', 21],
    ['fundingNeed.p80 < 5bn', 'condition.unknown', 1],
    ['no fundingNeed', 'condition.syntax', 4],
    ['worst 0%', 'condition.syntax', 7],
    ['worst 500%', 'condition.syntax', 7],
    ['revenue@2099 > 1bn', 'outcome.period', 1],
    ['sales@2026 > 1bn', 'outcome.series', 1],
    ['fundingNeed < USD 3bn', 'quantity.unclear', 15],
    ['dilution > 0.5', 'quantity.doubt', 12],
    ['compute.trainingSize > 1m', 'condition.unknown', 1],
  ])('refuses %j: %s at character %i', (text, code, character) => {
    const error = refusal(text);
    expect(error?.code).toBe(code);
    expect(error?.params.character).toBe(character);
  });

  it('names what was probably meant', () => {
    expect(refusal('cashLast >= 24')?.params.suggestion).toBe('cashLasts');
    expect(refusal('events.ip')?.params.suggestion).toBe('events.ipo');
  });

  it('is not read where it is too long or too deep', () => {
    expect(refusal(`cashLasts >= ${'1'.repeat(3000)}`)?.code).toBe('condition.tooLarge');
    expect(refusal(`${'('.repeat(900)}cashLasts >= 1${')'.repeat(900)}`)?.code).toBe('condition.tooLarge');
    expect(refusal('not '.repeat(400))?.code).toBe('condition.tooLarge');
  });

  it('ends on any text, at once', () => {
    const pieces = [
      'cashLasts',
      '>=',
      '24',
      'and',
      'or',
      '(',
      ')',
      'not',
      'no',
      'events.ipo',
      'between',
      'worst',
      '5%',
      '\u0000',
      '𝟚',
      '<script>',
      '-',
      '@',
      'never',
      '{"kind":"constant"}',
      ';',
      '__proto__',
      'constructor > 1',
    ];
    let state = 7;
    const next = (most: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % most;
    };
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join(next(2) ? ' ' : '');
      const condition = parseCondition(scenario, text);
      if (!condition.ok) continue;
      expect(parseCondition(scenario, formatCondition(scenario, condition.value))).toEqual(condition);
    }
  });
});
