import type { Assumptions, FundingEvent } from './schema';

type Events = Assumptions['events'];

/** Ids of the events that one waits for, the nearest first; one that waits for itself in the end is among them, once. */
export function awaitedBy(events: Events, id: string): string[] {
  const awaited: string[] = [];
  let next = events.find((event) => event.id === id)?.after ?? null;
  while (next !== null && !awaited.includes(next)) {
    awaited.push(next);
    const id = next;
    next = events.find((event) => event.id === id)?.after ?? null;
  }
  return awaited;
}

/** Ids of the events that one can wait for: all that do not wait for it. */
export function awaitable(events: Events, id: string): string[] {
  return events
    .filter((event) => event.id !== id && !awaitedBy(events, event.id).includes(id))
    .map((event) => event.id);
}

/** Ids of the events that can keep one from happening: all that it does not wait for. */
export function excludable(events: Events, id: string): string[] {
  const awaited = awaitedBy(events, id);
  return events.filter((event) => event.id !== id && !awaited.includes(event.id)).map((event) => event.id);
}

/** The events without what they say of one that is gone. */
export function withoutReferences(events: Events, gone: string): Events {
  return events.map((event) => {
    if (event.after !== gone && !event.unless.includes(gone)) return event;
    const after = event.after === gone ? null : event.after;
    return { ...event, after, unless: event.unless.filter((id) => id !== gone) } satisfies FundingEvent;
  });
}
