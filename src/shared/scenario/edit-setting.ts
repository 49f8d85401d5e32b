/** Settings set from text. Most stand alone; a balance date and a currency take along what is told in them. */
import { fail, ok, type Result } from '../result';
import { countedFrom, isPast, monthAssumptions } from './balance-date';
import { type Change, change, type Write } from './change';
import { type CurrencyChange, currencyWrites, RELABEL, readCurrencyChange } from './currency';
import { locationOf, valueAt } from './location';
import { parseNumber } from './parsing/parse-quantity';
import { sourceInstead } from './replaced-source';
import type { Scenario } from './schema';
import { readSetting, type Setting } from './settings';
import type { Source } from './source';

/** A season that somebody replaces is no longer what its source says. */
function seasonWrites(scenario: Scenario, { location }: Setting): Write[] {
  const sourceAt = [...location.slice(0, -1), 'source'];
  const before = (valueAt(scenario, location) as readonly number[])
    .map((factor) => Number(factor.toFixed(3)))
    .join(' ');
  return [{ location: sourceAt, value: sourceInstead(valueAt(scenario, sourceAt) as Source, () => before) }];
}

/** Months stay in their calendar months; refused where one of them would then lie in the past. */
function monthWrites(scenario: Scenario, date: string): Result<Write[]> {
  const moved = monthAssumptions(scenario.assumptions).map((listed) => ({
    listed,
    quantity: countedFrom(listed.assumption.quantity, scenario.balanceDate, date),
  }));
  const past = moved.filter(({ listed, quantity }) => isPast(listed, quantity));
  if (past.length > 0) {
    return fail('balanceDate.past', { date, paths: past.map(({ listed }) => listed.path).join(', ') });
  }
  return ok(
    moved
      .filter(({ listed, quantity }) => quantity !== listed.assumption.quantity)
      .map(({ listed, quantity }) => ({
        location: locationOf(scenario, listed.path),
        value: { ...listed.assumption, quantity },
      })),
  );
}

function changeBalanceDate(scenario: Scenario, setting: Setting, text: string): Result<Change> {
  const { path, location } = setting;
  const read = readSetting(setting.input, text);
  if (!read.ok) return read;
  const date = String(read.value);
  const write = { location, value: date };
  // What is no date moves nothing, and is refused for what it is.
  const named = change(scenario, [write], path, text);
  if (!named.ok) return named;
  const months = monthWrites(scenario, date);
  return months.ok ? change(scenario, [write, ...months.value], path, text) : months;
}

/** What is to become of the amounts: a rate, or nothing. */
function readHow(to: string, how: string): Result<CurrencyChange> {
  if (how.toLowerCase() === RELABEL) return ok({ to, how: 'relabel' });
  const rate = parseNumber(how, 'exchangeRate');
  if (!rate.ok) return rate;
  return rate.value > 0
    ? ok({ to, how: 'convert', rate: rate.value })
    : fail('quantity.syntax', { text: how, unit: 'exchangeRate' });
}

function changeCurrency(scenario: Scenario, { path, location }: Setting, text: string): Result<Change> {
  const from = String(valueAt(scenario, location));
  const read = readCurrencyChange(text);
  // The schema says what a currency is.
  if (!read) return change(scenario, [{ location, value: text.trim().toUpperCase() }], path, text);
  const { to, how } = read;
  if (to === from) return change(scenario, [], path, text);
  if (how === null) return fail('currency.ask', { path, from, to });
  const currency = readHow(to, how);
  if (!currency.ok) {
    if (currency.error.code !== 'quantity.syntax') return currency;
    return fail('set.invalidValue', { path, value: text.trim(), expectedCode: 'rate' });
  }
  const event = path === 'currency' ? null : (path.split('.')[1] ?? null);
  return change(
    scenario,
    [{ location, value: to }, ...currencyWrites(scenario, event, from, currency.value)],
    path,
    text,
  );
}

export function changeSetting(scenario: Scenario, setting: Setting, text: string): Result<Change> {
  const { path, input, location } = setting;
  if (input.type === 'date') return changeBalanceDate(scenario, setting, text);
  if (input.type === 'currency') return changeCurrency(scenario, setting, text);
  const value = readSetting(input, text);
  if (!value.ok) return value;
  const writes: Write[] = [{ location, value: value.value }];
  return change(
    scenario,
    input.type === 'factors' ? [...writes, ...seasonWrites(scenario, setting)] : writes,
    path,
    text,
  );
}
