import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applyDifference } from '@shared/analysis/difference/apply';
import { differences } from '@shared/analysis/difference/find';
import { createBaseline } from '@shared/baselines';
import type { Result } from '@shared/result';
import { monthAssumptions } from '@shared/scenario/balance-date';
import type { Change } from '@shared/scenario/change';
import { setPath } from '@shared/scenario/edit';
import { newEvent } from '@shared/scenario/new-items';
import { readScenario } from '@shared/scenario/read';
import type { FundingEvent, Scenario } from '@shared/scenario/schema';
import { addItem, copyItem, removeItem } from '@shared/scenario/structure';
import { writeScenario } from '@shared/scenario/write';
import { inputsDigest } from '@shared/verification/inputs';
import { describe, expect, it } from 'vitest';

const FIXTURES = path.resolve(__dirname, '../../../fixtures/files');
const baseline = createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });
const KINDS = ['ipo', 'equity', 'convertible', 'loan', 'termLoan', 'grant', 'other'] as const;

/** One of every kind, each waiting for the one before it and kept off by the next but one after it. */
const EVENTS: readonly FundingEvent[] = KINDS.map((kind, index) => ({
  ...newEvent(kind.toLowerCase(), kind, kind, 'USD'),
  after: KINDS[index - 1]?.toLowerCase() ?? null,
  unless: KINDS.slice(index + 2, index + 3).map((other) => other.toLowerCase()),
}));
const of = (id: string) => EVENTS.find((event) => event.id === id) as FundingEvent;
const alone = (id: string) => ({ ...of(id), after: null, unless: [] });

function withEvents(events: readonly object[]): string {
  const file = JSON.parse(writeScenario(baseline));
  const redemption = { ...file.assumptions.redemption, unless: null };
  return JSON.stringify({ ...file, assumptions: { ...file.assumptions, redemption, events } });
}

function accepted(events: readonly object[]): Scenario {
  const read = readScenario(withEvents(events));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function set(scenario: Scenario, address: string, text: string): Scenario {
  const outcome = setPath(scenario, address, text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

function done(outcome: Result<Change>): Scenario {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.scenario;
}

describe('a file', () => {
  it('holds events of every kind, and is written as it was read', () => {
    const text = writeScenario(accepted(EVENTS));
    const again = readScenario(text);
    expect(again).toMatchObject({ ok: true, value: { assumptions: { events: EVENTS } } });
    expect(again.ok && writeScenario(again.value)).toBe(text);
  });

  const at = (id: string, name: string) => `assumptions.events.${id}.${name}`;
  const loan = alone('loan');
  const grant = alone('grant');
  const constant = (value: number) => ({ ...of('loan').amount, quantity: { kind: 'constant', value } });
  it.each([
    ['an event that waits for none there is', [{ ...loan, after: 'gone' }], at('loan', 'after'), 'knownEvent'],
    ['an event that waits for itself', [{ ...loan, after: 'loan' }], at('loan', 'after'), 'awaitable'],
    [
      'events that wait for each other',
      [
        { ...loan, after: 'grant' },
        { ...grant, after: 'loan' },
      ],
      at('loan', 'after'),
      'awaitable',
    ],
    ['an event kept off by none there is', [{ ...loan, unless: ['gone'] }], at('loan', 'unless.1'), 'knownEvent'],
    ['an event that waits for what is no id', [{ ...loan, after: 'The IPO' }], at('loan', 'after'), 'id'],
    ['an event kept off by what is no id', [{ ...loan, unless: ['The IPO'] }], at('loan', 'unless.1'), 'id'],
    ['an event kept off by itself', [{ ...loan, unless: ['loan'] }], at('loan', 'unless.1'), 'excludable'],
    [
      'an event kept off by what it waits for',
      [{ ...loan, after: 'grant', unless: ['grant'] }, grant],
      at('loan', 'unless.1'),
      'excludable',
    ],
    ['an event named twice', [{ ...loan, unless: ['grant', 'grant'] }, grant], at('loan', 'unless.2'), 'uniqueEvent'],
    [
      'ten thousand events named',
      [{ ...loan, unless: Array.from({ length: 10_000 }, () => 'grant') }, grant],
      at('loan', 'unless'),
      'maxItems',
    ],
    ['one event where there is a list', [{ ...loan, unless: 'grant' }, grant], at('loan', 'unless'), 'list'],
    [
      'a discount of the whole',
      [{ ...alone('convertible'), discount: constant(1) }],
      at('convertible', 'discount'),
      'range',
    ],
    ['a cap below nothing', [{ ...alone('convertible'), cap: constant(-1) }], at('convertible', 'cap'), 'range'],
    [
      'a maturity at once',
      [{ ...alone('convertible'), maturity: constant(0) }],
      at('convertible', 'maturity'),
      'range',
    ],
    ['no instalment', [{ ...alone('termloan'), instalments: constant(0) }], at('termloan', 'instalments'), 'range'],
    ['a value of the company for a loan', [{ ...loan, preMoney: constant(1) }], at('loan', 'preMoney'), 'unknownKey'],
  ] as const)('is refused with %s', (_what, events, field, expectedCode) => {
    const read = readScenario(withEvents(events));
    expect(read).toMatchObject({ ok: false, error: { code: 'file.invalidField', params: { field, expectedCode } } });
  });

  it('is refused without asking for long where forty wait for one another in a ring', () => {
    const ring = Array.from({ length: 40 }, (_, k) => ({ ...loan, id: `e${k}`, after: `e${(k + 1) % 40}` }));
    expect(readScenario(withEvents(ring))).toMatchObject({
      ok: false,
      error: { params: { expectedCode: 'awaitable' } },
    });
  });
});

describe('a file of an older version', () => {
  it.each(readdirSync(FIXTURES).filter((name) => !name.startsWith('version-4')))(
    '%s has events by themselves',
    (name) => {
      const read = readScenario(readFileSync(path.join(FIXTURES, name), 'utf8'));
      if (!read.ok) throw new Error(read.error.code);
      const { events } = read.value.assumptions;
      expect(events.map(({ after, unless }) => ({ after, unless }))).toEqual(
        events.map(() => ({ after: null, unless: [] })),
      );
    },
  );
});

describe('what an event says of others', () => {
  const scenario = accepted([of('ipo'), alone('equity'), alone('convertible')]);

  it('is set and taken back by its name', () => {
    const waiting = set(scenario, 'events.equity.after', 'ipo');
    expect(waiting.assumptions.events[1]?.after).toBe('ipo');
    expect(set(waiting, 'events.equity.after', 'none').assumptions.events[1]?.after).toBeNull();
    const kept = set(waiting, 'events.convertible.unless', 'ipo, equity');
    expect(kept.assumptions.events[2]?.unless).toEqual(['ipo', 'equity']);
    expect(set(kept, 'events.convertible.unless', 'none').assumptions.events[2]?.unless).toEqual([]);
    expect(setPath(waiting, 'events.ipo.after', 'equity')).toMatchObject({
      ok: false,
      error: { code: 'set.invalidValue', params: { expectedCode: 'awaitable' } },
    });
    expect(setPath(waiting, 'events.ipo.unless', 'ipoo')).toMatchObject({
      ok: false,
      error: { code: 'set.invalidValue' },
    });
  });

  it('goes with the event that is removed, and stays with one that is copied', () => {
    const related = accepted([of('ipo'), of('equity'), { ...alone('convertible'), unless: ['loan'] }, alone('loan')]);
    const removed = done(removeItem(related, 'events', 'loan'));
    expect(removed.assumptions.events.map(({ unless }) => unless)).toEqual([['convertible'], [], []]);
    expect(done(removeItem(related, 'events', 'ipo')).assumptions.events[0]).toMatchObject({
      id: 'equity',
      after: null,
    });
    const copied = done(copyItem(related, 'events', 'equity', 'Copy'));
    expect(copied.assumptions.events[2]).toMatchObject({ id: 'equity-2', after: 'ipo', unless: ['loan'] });
  });

  it('is a difference of its own, which can be applied alone', () => {
    const after = set(set(scenario, 'events.equity.after', 'ipo'), 'events.equity.unless', 'convertible');
    const found = differences(scenario, after);
    expect(found.map(({ kind, path: at }) => [kind, at])).toEqual([
      ['setting', 'events.equity.after'],
      ['setting', 'events.equity.unless'],
    ]);
    expect(found.reduce(applyDifference, scenario)).toEqual(after);
    const [gone] = differences(after, done(removeItem(after, 'events', 'convertible'))).filter(
      ({ kind }) => kind === 'item',
    );
    expect(gone && applyDifference(after, gone).assumptions.events.map(({ unless }) => unless)).toEqual([[], []]);
  });

  it('is part of what figures are worked out from', () => {
    const after = set(scenario, 'events.equity.after', 'ipo');
    expect(inputsDigest(after)).not.toBe(inputsDigest(scenario));
    expect(inputsDigest(set(after, 'events.equity.after', 'none'))).toBe(inputsDigest(scenario));
  });
});

describe('borrowed money', () => {
  const scenario = accepted([alone('convertible'), alone('termloan')]);
  const value = (of: Scenario, address: string) => {
    const [, id, field = ''] = address.split('.');
    const event = of.assumptions.events.find((one) => one.id === id) as unknown as Record<
      string,
      FundingEvent['amount']
    >;
    return event[field]?.quantity;
  };

  it('moves with the balance date by its month and not by its terms', () => {
    expect(
      monthAssumptions(scenario.assumptions)
        .map(({ path: at }) => at)
        .filter((at) => at.startsWith('events.')),
    ).toEqual(['events.convertible.month', 'events.termloan.month']);
  });

  it('is converted into another currency with its cap', () => {
    const capped = set(scenario, 'events.convertible.cap', '500');
    const converted = set(capped, 'events.convertible.currency', 'CNY@7');
    expect(value(converted, 'events.convertible.cap')).toEqual({ kind: 'constant', value: 3500 });
    expect(value(converted, 'events.convertible.amount')).toEqual({ kind: 'constant', value: 700 });
    expect(value(converted, 'events.convertible.maturity')).toEqual(value(capped, 'events.convertible.maturity'));
  });

  it('is added with terms that can be told to be a beginning', () => {
    const added = addItem(scenario, { list: 'events', kind: 'termLoan' }, 'Loan');
    const { events } = done(added).assumptions;
    expect(events.at(-1)).toMatchObject({ kind: 'termLoan', id: 'term-loan', after: null, unless: [] });
  });
});
