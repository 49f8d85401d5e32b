/**
 * The one way to change a scenario, for the window and the command line alike. A change names what it changes by a dotted
 * path (`segments.on-premise.start`, `facility.enabled`, `horizon`), is validated as a whole, and carries the patches
 * that undo it; a change that would make the scenario invalid is refused and leaves it as it was.
 *
 * The source follows the number. A number that somebody replaces is no longer what its source says, so the source becomes
 * `assumed`, by the person who set it, and its reason says what stood there before and where that came from. Giving back
 * the value of an earlier version gives back its source (`restorePath`).
 */
import { fail, ok, type Result } from '../result';
import { type Change, change, type Location, shortened, valueAt, type Write } from './change';
import type { Unit } from './fields';
import { type ListedAssumption, listAssumptions } from './listing';
import { nearestPath } from './nearest-path';
import type { Quantity } from './quantity';
import { sourceInstead } from './replaced-source';
import type { Assumption, Scenario } from './schema';
import { listSettings, readSetting, type Setting } from './settings';
import type { Source } from './source';
import { parseQuantity, writeQuantity } from './typed-quantity';

export type { Change } from './change';
export { listSettings, NONE, normalisedFactors, type Setting, type SettingInput, settingValue } from './settings';

export function locationOf(scenario: Scenario, path: string): Location {
  const [group = '', ...rest] = path.split('.');
  const list = valueAt(scenario.assumptions, [group]);
  if (!Array.isArray(list)) return ['assumptions', group, ...rest];
  const index = list.findIndex((item: { readonly id: string }) => item.id === rest[0]);
  return ['assumptions', group, index, ...rest.slice(1)];
}

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
function withQuantity(assumption: Assumption, quantity: Quantity, unit: Unit): Assumption {
  const { quantity: before, source } = assumption;
  if (sameQuantity(before, quantity)) return assumption;
  return {
    ...assumption,
    quantity,
    source: sourceInstead(source, (language) => shortened(writeQuantity(before, unit, language))),
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
  const text = writeQuantity(value.quantity, listed.field.unit, 'en');
  return change(scenario, [{ location: locationOf(scenario, path), value }], path, text);
}

function changeSetting(scenario: Scenario, setting: Setting, text: string): Result<Change> {
  const { path, input, location } = setting;
  const writes: Write[] = [{ location, value: readSetting(input, text) }];
  if (input.type === 'factors') {
    const sourceAt = [...location.slice(0, -1), 'source'];
    const before = (valueAt(scenario, location) as readonly number[])
      .map((factor) => Number(factor.toFixed(3)))
      .join(' ');
    writes.push({ location: sourceAt, value: sourceInstead(valueAt(scenario, sourceAt) as Source, () => before) });
  }
  return change(scenario, writes, path, text);
}

/** Sets an assumption or a setting from text, as typed in a field or after `--set`. */
export function changePath(scenario: Scenario, path: string, text: string): Result<Change> {
  const setting = listSettings(scenario).find((known) => known.path === path);
  if (setting) return changeSetting(scenario, setting, text);
  const listed = findAssumption(scenario, path);
  if (!listed) return unknownPath(scenario, path);
  const quantity = parseQuantity(text, listed.field.unit, typingContext(scenario, listed));
  return quantity.ok ? changeAssumption(scenario, path, quantity.value) : quantity;
}

/** The currency in which an assumption's amount is stated, and the calendar of its months. */
export function typingContext(scenario: Scenario, listed: Pick<ListedAssumption, 'field' | 'item'>) {
  const event = scenario.assumptions.events.find(({ id }) => id === listed.item?.id);
  const currency = listed.field.unit === 'foreignMoney' && event ? event.currency : scenario.currency;
  return { currency, balanceDate: scenario.balanceDate };
}

/** Gives back the value, and with it the source, that another version of the scenario has at `path`. */
export function restorePath(scenario: Scenario, from: Scenario, path: string): Result<Change> {
  const place = (version: Scenario): Location | undefined => {
    const setting = listSettings(version).find((known) => known.path === path);
    // A season goes back with its source, which lies beside its factors.
    if (setting) return setting.input.type === 'factors' ? setting.location.slice(0, -1) : setting.location;
    return findAssumption(version, path) && locationOf(version, path);
  };
  const [to, source] = [place(scenario), place(from)];
  if (!to || !source) return unknownPath(scenario, path);
  return change(scenario, [{ location: to, value: valueAt(from, source) }], path, path);
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
