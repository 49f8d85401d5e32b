import { constantOf, type Quantity } from '../../quantity/quantity';
import { type ErrorCode, fail, ok, type Result } from '../../result';
import type { Assumption } from '../assumption';
import { changeableLines } from '../changeable-lines';
import { FOR_GOOD, GROUPS } from '../fields';
import { nearestPath } from '../nearest-path';
import { SET_BY_USER } from '../replaced-source';
import type { DatedChange, Scenario } from '../schema';
import { type ChangeClauses, type ClauseWord, splitClauses } from './change-clauses';
import { parseQuantity } from './parse-quantity';
import { MAX_TEXT, shownText, unclear } from './text';

/**
 * Dated changes as people type them: the lines, what becomes of them, when, and what comes with it.
 *
 *     compute +50% from 2026-07
 *     segments.cloud -30% from month 7 for 12 months
 *     segments.cloud margin -10pp from 2026-07
 *     costs.staff,costs.rd -20% when cash below 9 months of burn, after 3 months, costs 120m
 *     costs.office +2m a month from 2026-07 with 50%
 *     costs.office from 2026-03 to 2027-02 only
 *     payment 300m in 2026-12 with 50%
 *
 * Every number may be uncertain, as anywhere else. A name may stand before it all: `Price war: segments.cloud -30% from 2026-07`.
 * `format-change.ts` writes them back.
 */

/** All but some members of each of a union's types. */
type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** All of a change but what it is called, and whether it is counted in. */
export type ChangeBody = DistributedOmit<DatedChange, 'id' | 'name' | 'enabled'>;

export interface TypedChange {
  /** Null where none was typed. */
  readonly name: string | null;
  readonly body: ChangeBody;
}

const LINE = '(?:compute|(?:segments|costs)\\.[a-z0-9-]+)';
const LINES = new RegExp(`^(${LINE}(?: ?, ?${LINE})*)(?: (.*))?$`);
const PAYMENT = /^payment(?: (.*))?$/;
const MARGIN = /^margin(?: (.*))?$/;
const POINTS = / ?(?:pp|percentage points?|points?)(?![a-z])/g;
/** A sign says that it is more or less, and not what the line is to be; so does the name of a distribution. */
const SIGNED = /^(?:[-+(]|[a-z]+\()/;
const PERCENT = /%|per ?cent|\bbps?\b/;
/** `normal(12, 2) months`: the unit says nothing that the brackets do not hold. */
const AFTER_BRACKETS = /(?<=[)\]]) months?$/;

const given = (quantity: Quantity): Assumption => ({ quantity, source: SET_BY_USER });
const sure = (value: number) => given(constantOf(value));

/** How a text is read, and the first thing that it is refused for. */
class Reading {
  why: ReturnType<typeof fail> | null = null;

  constructor(
    private readonly scenario: Scenario,
    private readonly text: string,
    readonly clauses: ChangeClauses,
  ) {}

  refuse(code: ErrorCode, params: Readonly<Record<string, string>> = {}): null {
    this.why ??= fail(code, { text: shownText(this.text), ...params });
    return null;
  }

  /** A number of the change; anything where it is refused. */
  number(name: keyof typeof GROUPS.changes, typed: string): Assumption {
    const { currency, balanceDate } = this.scenario;
    const { unit, min, max } = GROUPS.changes[name];
    const plain = unit === 'months' ? typed.replace(AFTER_BRACKETS, '') : typed;
    const quantity = parseQuantity(plain, unit, { currency, balanceDate, domain: [min, max] });
    if (quantity.ok) return given(quantity.value);
    this.why ??= quantity;
    return sure(0);
  }

  /** What follows a word as a number; `otherwise` where the word is not there. */
  after(word: ClauseWord, name: keyof typeof GROUPS.changes, otherwise: number): Assumption {
    const typed = this.clauses.words.get(word);
    return typed === undefined ? sure(otherwise) : this.number(name, typed.replace(/ (?:chance|probability)$/, ''));
  }

  /** Refuses a word that such a change does not have. */
  allow(...allowed: readonly ClauseWord[]): void {
    const word = [...this.clauses.words.keys()].find((one) => !allowed.includes(one));
    if (word) this.refuse('change.misplaced', { word });
  }
}

function beginning(reading: Reading) {
  const { words } = reading.clauses;
  const when = words.get('when cash below');
  const months = [words.get('from'), words.get('in')].filter((text) => text !== undefined);
  const [from] = months;
  if (months.length + Number(when !== undefined) > 1) return reading.refuse('change.beginsTwice');
  if (when !== undefined) {
    const belowMonths = reading.number('belowMonths', when.replace(/ of burn$/, ''));
    return { begins: 'cash' as const, belowMonths, delay: reading.after('after', 'delay', 1) };
  }
  if (from === undefined) return reading.refuse('change.begin');
  if (words.has('after')) return reading.refuse('change.misplaced', { word: 'after' });
  return { begins: 'month' as const, month: reading.number('month', from) };
}

/** `from 2026-03 to 2027-02 only`; where the months are ranges themselves, `from … until …`. */
function spanOf(reading: Reading, what: string) {
  const { words } = reading.clauses;
  const [from, until] = [words.get('from'), words.get('until')];
  const ends = until === undefined ? (from?.split(' to ') ?? []) : [from, until];
  const [first, last, more] = ends;
  const isMore = more !== undefined || what !== '' || (words.get('only') ?? '') !== '';
  if (ends.length === 0 || isMore) return reading.refuse('change.span');
  return {
    begins: 'month' as const,
    effect: 'span' as const,
    firstMonth: first === undefined ? sure(1) : reading.number('firstMonth', first),
    lastMonth: last === undefined ? sure(FOR_GOOD) : reading.number('lastMonth', last),
  };
}

function effectOf(reading: Reading, what: string) {
  const margin = MARGIN.exec(what);
  const size = margin ? (margin[1] ?? '') : what;
  if (!SIGNED.test(size)) return reading.refuse('change.size');
  if (margin) return { effect: 'margin' as const, points: reading.number('points', size.replace(POINTS, '%')) };
  if (PERCENT.test(size)) return { effect: 'factor' as const, by: reading.number('by', size) };
  return { effect: 'amount' as const, amount: reading.number('amount', size) };
}

/** The lines that are named; null where they are refused. */
function targetsOf(reading: Reading, named: string, lines: readonly string[]): string[] | null {
  const targets = named.split(',').map((line) => line.trim());
  const unknown = targets.find((target) => !lines.includes(target));
  if (unknown === undefined) return targets;
  return reading.refuse('change.unknownLine', { line: unknown, suggestion: nearestPath(unknown, lines) });
}

function bodyOf(reading: Reading, lines: readonly string[]): ChangeBody | null {
  const { head, words } = reading.clauses;
  const probability = reading.after('with', 'probability', 1);
  const payment = PAYMENT.exec(head);
  if (payment) {
    reading.allow('from', 'in', 'when cash below', 'after', 'with');
    const begun = beginning(reading);
    const amount = reading.number('payment', payment[1] ?? '');
    return begun && { ...begun, effect: 'payment', targets: [], probability, payment: amount };
  }
  const [, named, what = ''] = LINES.exec(head) ?? [];
  if (named === undefined) return reading.refuse('change.lines');
  const targets = targetsOf(reading, named, lines);
  if (!targets) return null;
  if (words.has('only') || words.has('until')) {
    reading.allow('from', 'until', 'only', 'with');
    const span = spanOf(reading, what);
    return span && { ...span, targets, probability };
  }
  reading.allow('from', 'in', 'when cash below', 'after', 'for', 'costs', 'with');
  const effect = effectOf(reading, what);
  const begun = beginning(reading);
  const lasting = { months: reading.after('for', 'months', FOR_GOOD), payment: reading.after('costs', 'payment', 0) };
  return begun && effect && { ...begun, ...effect, targets, probability, ...lasting };
}

/** A change from text, for the lines of a scenario, in its currency and its calendar. */
export function parseDatedChange(scenario: Scenario, text: string): Result<TypedChange> {
  if (text.length > MAX_TEXT) return unclear(text, 'tooLong', { max: MAX_TEXT });
  const clauses = splitClauses(text);
  if (!clauses.ok) return clauses;
  const reading = new Reading(scenario, text, clauses.value);
  const body = bodyOf(reading, changeableLines(scenario.assumptions));
  if (reading.why) return reading.why;
  return body ? ok({ name: clauses.value.name, body }) : fail('change.lines', { text: shownText(text) });
}
