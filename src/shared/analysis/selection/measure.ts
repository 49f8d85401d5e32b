import { COLUMNS } from '../../figures/columns';
import { fail, ok, type Result } from '../../result';
import { isDrawnMonthly } from '../../scenario/correlations';
import { typingContext } from '../../scenario/edit';
import { enabledEvents, enabledOnly } from '../../scenario/enabled';
import type { Unit } from '../../scenario/fields';
import { type ListedAssumption, listAssumptions } from '../../scenario/listing';
import { nearestPath } from '../../scenario/nearest-path';
import type { TypingContext } from '../../scenario/parsing/parse-quantity';
import { listPeriods } from '../../scenario/periods';
import type { Scenario } from '../../scenario/schema';
import type { OutcomeUnit } from '../outcome/outcome';
import { parseOutcome } from '../outcome/parse';
import type { Subject } from './condition';

/** What an address stands for, and how its numbers are typed. */
export interface Measure {
  readonly address: string;
  readonly subject: Subject;
  readonly unit: Unit;
  readonly context: TypingContext;
  /** Whole months, of which those that never come are the one after the last. */
  readonly months: { readonly last: number; readonly canBeNever: boolean } | null;
  /** Of an assumption: what is known of it. */
  readonly listed: ListedAssumption | null;
}

/** For how many months cash lasts, as a number of each path. */
export const CASH_LASTS = 'cashLasts';
const EVENT = 'events.';

/** Months in which something always happens. */
const ALWAYS: readonly string[] = ['lowestCashMonth'];

const UNITS: Readonly<Record<OutcomeUnit, Unit>> = { money: 'money', share: 'fraction', months: 'months' };

function listedInputs(scenario: Scenario): ListedAssumption[] {
  return listAssumptions(enabledOnly(scenario).assumptions).filter(({ path }) => !isDrawnMonthly(path));
}

function exampleSeries({ balanceDate, horizon }: Scenario): string {
  const { year } = listPeriods(balanceDate, horizon);
  return `revenue@${year[Math.min(1, year.length - 1)]?.label ?? ''}`;
}

/** All that can be compared but series, of which there are too many. */
export function listMeasures(scenario: Scenario): string[] {
  return [
    CASH_LASTS,
    ...COLUMNS.map(({ id }) => id),
    ...enabledEvents(scenario.assumptions).map(({ id }) => EVENT + id),
    ...listedInputs(scenario).map(({ path }) => path),
  ];
}

function inputMeasure(scenario: Scenario, listed: ListedAssumption): Measure {
  const { path, field } = listed;
  const context = typingContext(scenario, listed);
  return { address: path, subject: { kind: 'input', path }, unit: field.unit, context, months: null, listed };
}

function monthMeasure(scenario: Scenario, address: string, subject: Subject): Measure {
  const { horizon, balanceDate } = scenario;
  const months = { last: horizon, canBeNever: !ALWAYS.includes(address) };
  return { address, subject, unit: 'monthIndex', context: { balanceDate }, months, listed: null };
}

function unknown(scenario: Scenario, address: string): Result<never> {
  const [event] = enabledEvents(scenario.assumptions);
  const options = [CASH_LASTS, 'fundingNeed', exampleSeries(scenario), ...(event ? [EVENT + event.id] : [])];
  return fail('condition.unknown', {
    text: address,
    options: options.join(', '),
    suggestion: nearestPath(address, listMeasures(scenario)),
  });
}

/** What `cashLasts`, a column of the outcomes, `revenue@2026`, `events.ipo` or the address of an assumption stands for. */
export function measureAt(scenario: Scenario, address: string): Result<Measure> {
  if (address === CASH_LASTS) {
    const months = { last: scenario.horizon, canBeNever: false };
    return ok({ address, subject: { kind: 'lasts' }, unit: 'months', context: {}, months, listed: null });
  }
  const event = enabledEvents(scenario.assumptions).find(({ id }) => EVENT + id === address);
  if (event) {
    return ok(monthMeasure(scenario, address, { kind: 'value', value: { kind: 'event', event: event.id } }));
  }
  const listed = listedInputs(scenario).find(({ path }) => path === address);
  if (listed) return ok(inputMeasure(scenario, listed));
  const column = COLUMNS.find(({ id }) => id === address);
  if (!column && !address.includes('@')) return unknown(scenario, address);
  const outcome = parseOutcome(scenario, address);
  if (!outcome.ok) return outcome;
  const { value, unit } = outcome.value;
  const subject: Subject = { kind: 'value', value };
  if (column?.kind === 'month') return ok(monthMeasure(scenario, address, subject));
  const context = { currency: scenario.currency };
  return ok({ address, subject, unit: UNITS[unit], context, months: null, listed: null });
}
