import { pointEstimate, support } from '../../quantity/facts';
import { EVENT_FIELDS } from '../../scenario/fields';
import type { FundingEvent } from '../../scenario/schema';
import { isDecided, nearestMonth } from './certainty';
import { type Draws, eventId } from './draws';
import { settlingOrder } from './event-order';

/** What can become of an event: its chance where that is decided, and the first and the last month it can fall into. */
export interface EventWindow {
  readonly chance: 0 | 1 | null;
  readonly from: number;
  readonly to: number;
}

/** A funding event made flat. */
export interface EventModel {
  readonly slot: number;
  readonly id: string;
  readonly kind: FundingEvent['kind'];
  readonly planned: boolean;
  /** Place of the word that decides whether it happens. */
  readonly happens: number;
  /** True where its own chance is 0 or 1, whatever the events that it names. */
  readonly isDecided: boolean;
  /** Number of the event that it waits for, -1 for one that there is not; null where it waits for none. */
  readonly after: number | null;
  /** Numbers of the events that keep it from happening. */
  readonly unless: readonly number[];
  readonly window: EventWindow;
}

/** The events that may happen, in the order of the list. */
export interface EventsModel {
  readonly all: readonly EventModel[];
  /** In which order those of one month are settled; null where no event says anything of another. */
  readonly order: readonly number[] | null;
}

type Related = Pick<EventModel, 'after' | 'unless'> & { readonly event: FundingEvent };

/** The months that an event can fall into, those that it has to wait for included. */
function monthsOf(index: number, events: readonly Related[]): { readonly from: number; readonly to: number } {
  const { event, after } = events[index] as Related;
  const [low, high] = support(event.month.quantity);
  const { min, max } = EVENT_FIELDS.month;
  const own = { from: nearestMonth(Math.max(low, min)), to: nearestMonth(Math.min(high, max)) };
  if (after === null || after < 0) return own;
  const other = monthsOf(after, events);
  return { from: Math.max(own.from, other.from + 1), to: Math.max(own.to, other.to + 1) };
}

/** Its own chance and those of the events that it waits for, as far as they are decided. */
function chanceAlone(index: number, events: readonly Related[]): EventWindow['chance'] {
  const { event, after } = events[index] as Related;
  if (after !== null && after < 0) return 0;
  const own = isDecided(event.probability) ? (pointEstimate(event.probability.quantity) > 0 ? 1 : 0) : null;
  const other = after === null ? 1 : chanceAlone(after, events);
  if (own === 0 || other === 0) return 0;
  return own === 1 && other === 1 ? 1 : null;
}

/** What can be said of every event before anything is drawn. */
function windowsOf(events: readonly Related[], order: readonly number[]): EventWindow[] {
  const months = events.map((_, index) => monthsOf(index, events));
  const alone = events.map((_, index) => chanceAlone(index, events));
  const isBefore = (a: number, monthA: number, b: number, monthB: number) =>
    monthA < monthB || (monthA === monthB && order.indexOf(a) < order.indexOf(b));
  const mayExclude = (other: number, index: number) =>
    alone[other] !== 0 && isBefore(other, months[other]?.from ?? 0, index, months[index]?.to ?? 0);
  const waitedFor = (index: number | null): number[] =>
    index === null || index < 0 ? [] : [index, ...waitedFor(events[index]?.after ?? null)];
  const isKept = (index: number) =>
    waitedFor(index).every((one) => events[one]?.unless.every((other) => !mayExclude(other, one)));
  const isSure = (index: number) => alone[index] === 1 && isKept(index);
  const isExcluded = (index: number) =>
    events[index]?.unless.some(
      (other) => isSure(other) && isBefore(other, months[other]?.to ?? 0, index, months[index]?.from ?? 0),
    ) ?? false;
  return events.map((_, index) => {
    const never = alone[index] === 0 || waitedFor(index).some(isExcluded);
    return { chance: never ? 0 : isSure(index) ? 1 : null, ...(months[index] as { from: number; to: number }) };
  });
}

/** Flattens the events that are switched on. */
export function compileEvents(
  happening: readonly FundingEvent[],
  slotOf: (prefix: string) => number,
  draws: Pick<Draws, 'placeOf'>,
): EventsModel {
  const numberOf = (wanted: string) => happening.findIndex(({ id }) => id === wanted);
  const related = happening.map((event) => ({
    event,
    after: event.after === null ? null : numberOf(event.after),
    unless: event.unless.map(numberOf).filter((index) => index >= 0),
  }));
  const order = settlingOrder(related.map(({ unless }) => unless));
  const windows = windowsOf(related, order);
  const saysNothing = related.every(({ after, unless }) => after === null && unless.length === 0);
  return {
    order: saysNothing ? null : order,
    all: related.map(({ event, after, unless }, index) => ({
      slot: slotOf(`events.${event.id}`),
      id: event.id,
      kind: event.kind,
      planned: event.commitment === 'planned',
      happens: draws.placeOf(eventId(event.id)),
      isDecided: isDecided(event.probability),
      after,
      unless,
      window: windows[index] as EventWindow,
    })),
  };
}
