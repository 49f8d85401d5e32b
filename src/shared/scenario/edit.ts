/**
 * The one way to change a scenario, for the window and the command line alike. A change names what it changes by a dotted
 * path (`segments.on-premise.start`, `facility.enabled`, `horizon`), is validated as a whole, and carries the patches
 * that undo it; a change that would make the scenario invalid is refused and leaves it as it was.
 *
 * The source follows the number. A number that somebody replaces is no longer what its source says, so the source becomes
 * `assumed`, by the person who set it, and its reason says what stood there before and where that came from. Giving back
 * the value of an earlier version gives back its source (`restorePath`).
 */

import { pointEstimate, type Quantity } from '../quantity/quantity';
import { fail, ok, type Result } from '../result';
import { countedFrom } from './balance-date';
import { type Change, change, shortened } from './change';
import { changeSetting } from './edit-setting';
import { isInCurrency, type Unit } from './fields';
import { type ListedAssumption, listAssumptions } from './listing';
import { locationOf, valueAt } from './location';
import { nearestPath } from './nearest-path';
import { parseChange } from './parsing/parse-change';
import { formatQuantity } from './parsing/parse-quantity';
import { sourceInstead } from './replaced-source';
import type { Assumption, Scenario } from './schema';
import { listSettings, type Setting } from './settings';

export type { Change } from './change';
export { listSettings, NONE, normalisedFactors, type Setting, type SettingInput, settingValue } from './settings';

export function findAssumption(scenario: Scenario, path: string): ListedAssumption | undefined {
  return listAssumptions(scenario.assumptions).find((listed) => listed.path === path);
}

/** Equal in every member, however deep; a member that is undefined is one that is not there. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(valueAt(a, [key]), valueAt(b, [key])));
}

export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return same(a, b);
}

/** An assumption with another number; the same one if the number is the same. */
export function withQuantity(assumption: Assumption, quantity: Quantity, unit: Unit): Assumption {
  const { quantity: before, source } = assumption;
  if (sameQuantity(before, quantity)) return assumption;
  return {
    ...assumption,
    quantity,
    source: sourceInstead(source, (language) => shortened(formatQuantity(before, unit, language))),
  };
}

export function changeAssumption(scenario: Scenario, path: string, quantity: Quantity): Result<Change> {
  const listed = findAssumption(scenario, path);
  if (!listed) return unknownPath(scenario, path);
  return replaceAssumption(scenario, path, withQuantity(listed.assumption, quantity, listed.field.unit));
}

/** Puts another number in place, together with where that one comes from. */
export function replaceAssumption(scenario: Scenario, path: string, value: Assumption): Result<Change> {
  const listed = findAssumption(scenario, path);
  if (!listed) return unknownPath(scenario, path);
  const text = formatQuantity(value.quantity, listed.field.unit, 'en');
  return change(scenario, [{ location: locationOf(scenario, path), value }], path, text);
}

/** Sets an assumption or a setting from text, as typed in a field or after `--set`. */
export function changePath(scenario: Scenario, path: string, text: string): Result<Change> {
  const setting = listSettings(scenario).find((known) => known.path === path);
  if (setting) return changeSetting(scenario, setting, text);
  const listed = findAssumption(scenario, path);
  if (!listed) return unknownPath(scenario, path);
  const { assumption, field } = listed;
  const quantity = parseChange(text, assumption.quantity, field.unit, typingContext(scenario, listed));
  if (!quantity.ok) return quantity;
  return changeAssumption(scenario, path, quantity.value);
}

/** The currency in which an assumption's amount is stated. */
export function currencyOf(scenario: Scenario, listed: Pick<ListedAssumption, 'field' | 'item'>): string {
  const event = scenario.assumptions.events.find(({ id }) => id === listed.item?.id);
  return listed.field.unit === 'foreignMoney' && event ? event.currency : scenario.currency;
}

/** What the meaning of a text depends on that is typed over an assumption. */
export function typingContext(scenario: Scenario, listed: ListedAssumption) {
  const { field, assumption } = listed;
  return {
    currency: currencyOf(scenario, listed),
    balanceDate: scenario.balanceDate,
    before: pointEstimate(assumption.quantity),
    domain: [field.min, field.max],
  } as const;
}

/** The currency of an amount in a version of the scenario; null for what is no amount, and where there is no such assumption. */
function currencyAt(version: Scenario, path: string): string | null {
  const listed = findAssumption(version, path);
  if (!listed || !isInCurrency(listed.field.unit)) return null;
  const event = version.assumptions.events.find(({ id }) => id === listed.item?.id);
  // A rate leads from one currency to another.
  const from = listed.field.unit === 'exchangeRate' && event ? `${event.currency}/` : '';
  return from + currencyOf(version, listed);
}

/**
 * The assumption that another version has at `path`, as it would stand in this one: a month is the same calendar month. An
 * amount in another currency has no such form, because nobody has said at which rate.
 */
export function assumptionFrom(scenario: Scenario, from: Scenario, path: string): Result<Assumption> {
  const listed = findAssumption(from, path);
  if (!listed || !findAssumption(scenario, path)) return unknownPath(scenario, path);
  const [here, there] = [currencyAt(scenario, path), currencyAt(from, path)];
  if (here !== null && there !== null && here !== there) return fail('restore.currency', { path, here, there });
  const { assumption, field } = listed;
  if (field.unit !== 'monthIndex') return ok(assumption);
  return ok({ ...assumption, quantity: countedFrom(assumption.quantity, from.balanceDate, scenario.balanceDate) });
}

function restoreSetting(scenario: Scenario, from: Scenario, setting: Setting): Result<Change> {
  const before = listSettings(from).find(({ path }) => path === setting.path);
  if (!before) return unknownPath(scenario, setting.path);
  const { path, input } = setting;
  // These take others along, whichever way they go.
  if (input.type === 'date' || input.type === 'currency')
    return changeSetting(scenario, setting, String(valueAt(from, before.location)));
  // A season goes back with its source, which lies beside its factors.
  const place = ({ location }: Setting) => (input.type === 'factors' ? location.slice(0, -1) : location);
  return change(scenario, [{ location: place(setting), value: valueAt(from, place(before)) }], path, path);
}

/** Gives back the value, and with it the source, that another version of the scenario has at `path`. */
export function restorePath(scenario: Scenario, from: Scenario, path: string): Result<Change> {
  const setting = listSettings(scenario).find((known) => known.path === path);
  if (setting) return restoreSetting(scenario, from, setting);
  const assumption = assumptionFrom(scenario, from, path);
  return assumption.ok ? replaceAssumption(scenario, path, assumption.value) : assumption;
}

function scenarioOf(result: Result<Change>): Result<Scenario> {
  return result.ok ? ok(result.value.scenario) : result;
}

export function setAssumption(scenario: Scenario, path: string, quantity: Quantity): Result<Scenario> {
  return scenarioOf(changeAssumption(scenario, path, quantity));
}

export function setPath(scenario: Scenario, path: string, text: string): Result<Scenario> {
  return scenarioOf(changePath(scenario, path, text));
}

/** The refusal of a path that names nothing, with the one that was probably meant. */
export function unknownPath(scenario: Scenario, path: string) {
  const known = [...listSettings(scenario), ...listAssumptions(scenario.assumptions)].map((place) => place.path);
  return fail('set.unknownPath', { path, suggestion: nearestPath(path, known) });
}
