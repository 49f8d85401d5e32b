/**
 * Changes of what a scenario consists of: segments, cost lines, dated changes and events are added, copied, moved and removed. Like every
 * edit they are checked as a whole, and carry the patches that undo them. Nothing is left that refers to what is gone.
 */
import { fail, ok, type Result } from '../result';
import { type Change, change, type Write } from './change';
import { withTargets } from './changeable-lines';
import { withoutReferences } from './event-references';
import { type ChangeShape, newChange, newCost, newEvent, newSegment, withBasis } from './new-items';
import { type Assumptions, type FundingEvent, LIMITS, type Scenario } from './schema';
import type { Text } from './text';

export const ITEM_LISTS = ['segments', 'costs', 'changes', 'events'] as const;
export type ItemList = (typeof ITEM_LISTS)[number];
type Item = Assumptions[ItemList][number];

/** What can be added; of an event, which kind; of a change, what it does to which lines and what begins it. */
export type NewItem =
  | { readonly list: 'segments' }
  | { readonly list: 'costs' }
  | ({ readonly list: 'changes' } & ChangeShape)
  | { readonly list: 'events'; readonly kind: FundingEvent['kind'] };

export function isItemList(group: string): group is ItemList {
  return ITEM_LISTS.some((list) => list === group);
}

function itemsOf(scenario: Scenario, list: ItemList): readonly Item[] {
  return scenario.assumptions[list];
}

/** An id that no item of the list has: draws are keyed by it. */
export function freeId(items: readonly { readonly id: string }[], wanted: string): string {
  const taken = new Set(items.map(({ id }) => id));
  const base = wanted.replace(/-\d+$/, '').slice(0, 34);
  const numbered = Array.from({ length: items.length + 1 }, (_, index) => `${base}-${index + 2}`);
  return [base, ...numbered].find((id) => !taken.has(id)) ?? base;
}

function write(list: ItemList, items: readonly Item[]): Write {
  return { location: ['assumptions', list], value: items };
}

const unchanged = (scenario: Scenario): Result<Change> => ok({ scenario, patches: [], inverse: [] });

export function refusedAsFull(scenario: Scenario, list: ItemList) {
  return itemsOf(scenario, list).length < LIMITS[list] ? null : fail('structure.full', { max: LIMITS[list] });
}

function created(item: NewItem, items: readonly Item[], name: Text, currency: string): Item {
  if (item.list === 'segments') return newSegment(freeId(items, 'segment'), name);
  if (item.list === 'costs') return newCost(freeId(items, 'cost'), name);
  if (item.list === 'changes') return newChange(freeId(items, 'change'), name, item);
  // A kind of two words is written with a hyphen in an id.
  const wanted = item.kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return newEvent(freeId(items, wanted), name, item.kind, currency);
}

/** Adds an item with neutral values at the end of its list. */
export function addItem(scenario: Scenario, item: NewItem, name: Text): Result<Change> {
  const { list } = item;
  const items = itemsOf(scenario, list);
  const added = () => write(list, [...items, created(item, items, name, scenario.currency)]);
  return refusedAsFull(scenario, list) ?? change(scenario, [added()], list, '');
}

/** What changes name as lines of theirs; an event or a change is none. */
function lineAddress(list: ItemList, id: string): string | null {
  return list === 'segments' || list === 'costs' ? `${list}.${id}` : null;
}

/** Adds a copy behind the original, with everything but its correlations; what changes the one changes the other. */
export function copyItem(scenario: Scenario, list: ItemList, id: string, name: Text): Result<Change> {
  const items = itemsOf(scenario, list);
  const copyId = freeId(items, id);
  const copied = items.flatMap((item) => (item.id === id ? [item, { ...item, id: copyId, name } as Item] : [item]));
  const writes = [write(list, copied)];
  const { changes } = scenario.assumptions;
  const address = lineAddress(list, id);
  if (address !== null && changes.some(({ targets }) => targets.includes(address))) {
    const both = withTargets(changes, (target) => (target === address ? [target, `${list}.${copyId}`] : [target]));
    writes.push(write('changes', both));
  }
  return refusedAsFull(scenario, list) ?? change(scenario, writes, `${list}.${id}`, '');
}

/**
 * Takes an item out, with its correlations; what waited for a removed event waits for none, and a change of nothing but a
 * removed line goes with it.
 */
export function removeItem(scenario: Scenario, list: ItemList, id: string): Result<Change> {
  const { correlations, redemption, changes, events } = scenario.assumptions;
  const kept = itemsOf(scenario, list).filter((item) => item.id !== id);
  const writes: Write[] = [write(list, kept)];
  const gone = [`${list}.${id}.`];
  const address = lineAddress(list, id);
  if (address !== null && changes.some(({ targets }) => targets.includes(address))) {
    const left = withTargets(changes, (target) => (target === address ? [] : [target]));
    const ids = new Set(left.map((one) => one.id));
    gone.push(...changes.filter((one) => !ids.has(one.id)).map((one) => `changes.${one.id}.`));
    writes.push(write('changes', left));
  }
  const isGone = (path: string) => gone.some((prefix) => path.startsWith(prefix));
  const others = correlations.filter(({ between }) => !between.some(isGone));
  writes.push({ location: ['assumptions', 'correlations'], value: others });
  if (list === 'events') {
    writes[0] = write(
      list,
      withoutReferences(
        events.filter((event) => event.id !== id),
        id,
      ),
    );
    if (redemption.unless === id) writes.push({ location: ['assumptions', 'redemption', 'unless'], value: null });
  }
  return change(scenario, writes, `${list}.${id}`, '');
}

/** Moves an item one place up (-1) or down (1); at the end of its list it stays. */
export function moveItem(scenario: Scenario, list: ItemList, id: string, by: -1 | 1): Result<Change> {
  const items = [...itemsOf(scenario, list)];
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= items.length) return unchanged(scenario);
  items.splice(to, 0, ...items.splice(from, 1));
  return change(scenario, [write(list, items)], `${list}.${id}`, '');
}

/** Tells a cost line by its headcount, or by its amount again; to begin with, both come to the same. */
export function changeBasis(scenario: Scenario, id: string, basis: 'amount' | 'heads'): Result<Change> {
  const costs = scenario.assumptions.costs.map((line) => (line.id === id ? withBasis(line, basis) : line));
  return change(scenario, [write('costs', costs)], `costs.${id}.basis`, basis);
}
