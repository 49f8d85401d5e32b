import { type Draft, produce } from 'immer';
import { actualAddress } from '../../scenario/actuals';
import { countedFrom, monthAssumptions } from '../../scenario/balance-date';
import { withTargets } from '../../scenario/changeable-lines';
import type { Correlation } from '../../scenario/correlations';
import { listSettings } from '../../scenario/edit';
import { samePair } from '../../scenario/edit-correlations';
import { withoutReferences } from '../../scenario/event-references';
import { type Location, locationOf, valueAt } from '../../scenario/location';
import type { Scenario } from '../../scenario/schema';
import type { Difference, DifferenceOf, Item } from './difference';

function write(draft: Draft<Scenario>, location: Location, value: unknown): void {
  const holder = valueAt(draft, location.slice(0, -1)) as Record<string | number, unknown>;
  holder[location.at(-1) ?? ''] = value;
}

/** Months stay in their calendar months, as in `differences`. */
function keepMonths(draft: Draft<Scenario>, date: string): void {
  for (const { path, assumption } of monthAssumptions(draft.assumptions)) {
    const quantity = countedFrom(assumption.quantity, draft.balanceDate, date);
    write(draft, locationOf(draft, path), { ...assumption, quantity });
  }
}

function writeSetting(draft: Draft<Scenario>, path: string, value: unknown): void {
  if (path === 'balanceDate') keepMonths(draft, String(value));
  const setting = listSettings(draft).find((known) => known.path === path);
  if (setting) write(draft, setting.location, value);
}

/** In the place of the one that is there, at the end where there is none, and out where there is to be none. */
function replace<T>(list: T[], isIt: (value: T) => boolean, value: T | null): void {
  const place = list.findIndex(isIt);
  if (value !== null) list.splice(place < 0 ? list.length : place, place < 0 ? 0 : 1, value);
  else if (place >= 0) list.splice(place, 1);
}

/** What names an item goes with it: a scenario must not refer to what is not there. */
function dropReferences({ assumptions }: Draft<Scenario>, { path, id, group }: DifferenceOf<'item'>): void {
  const changes = withTargets(assumptions.changes, (target) => (target === path ? [] : [target]));
  assumptions.changes = changes as typeof assumptions.changes;
  const isOfItem = (address: string) => address.startsWith(`${path}.`);
  assumptions.correlations = assumptions.correlations.filter(({ between }) => !between.some(isOfItem));
  if (group !== 'events') return;
  const { redemption } = assumptions;
  assumptions.events = withoutReferences(assumptions.events, id) as typeof assumptions.events;
  if (redemption.enabled && redemption.unless === id) redemption.unless = null;
}

function applyItem(draft: Draft<Scenario>, difference: DifferenceOf<'item'>): void {
  const { group, id, before, after, preceding } = difference;
  const list = draft.assumptions[group] as Item[];
  if (before || !after) replace(list, (item) => item.id === id, after);
  else list.splice(Math.max(0, ...list.map((item, place) => (preceding.includes(item.id) ? place + 1 : 0))), 0, after);
  if (!after) dropReferences(draft, difference);
}

/** The items that both versions have, in their new order, on the places that they have now; others stay where they are. */
function applyOrder(draft: Draft<Scenario>, { group, after }: DifferenceOf<'order'>): void {
  const list = draft.assumptions[group] as Item[];
  const ordered = after.flatMap((id) => list.find((item) => item.id === id) ?? []);
  const places = [...list.keys()].filter((place) => after.includes(list[place]?.id ?? ''));
  for (const [index, item] of ordered.entries()) list[places[index] as number] = item;
}

function applyTo(draft: Draft<Scenario>, difference: Difference): void {
  const { path, after } = difference;
  switch (difference.kind) {
    case 'quantity':
    case 'source':
    case 'season':
      write(draft, locationOf(draft, path), after);
      break;
    case 'setting':
    case 'name':
      writeSetting(draft, path, after);
      break;
    case 'correlation': {
      const isPair = ({ between }: Correlation) => samePair(between, difference.between);
      replace(draft.assumptions.correlations, isPair, difference.after);
      break;
    }
    case 'item':
      applyItem(draft, difference);
      break;
    case 'order':
      applyOrder(draft, difference);
      break;
    case 'reported':
      replace(draft.reported, ({ period }) => period === difference.period, difference.after);
      break;
    case 'actual':
      replace(draft.actuals, (actual) => actualAddress(actual) === difference.address, difference.after);
      break;
    case 'carried':
      draft.carried = difference.after;
  }
}

/**
 * A scenario with one of the differences that `differences` found between it and another. Applied one after the other, in
 * the order in which they were found, all of them give the other. Alone, one can refer to what only another brings, such
 * as a correlation of an item that is added: the result is then not valid.
 */
export function applyDifference(scenario: Scenario, difference: Difference): Scenario {
  return produce(scenario, (draft) => applyTo(draft, difference));
}

/** A scenario as it would be counted from another balance date, its months in the calendar months in which they are. */
export function onBalanceDate(scenario: Scenario, date: string): Scenario {
  if (scenario.balanceDate === date) return scenario;
  return produce(scenario, (draft) => writeSetting(draft, 'balanceDate', date));
}
