import { uniform } from '../../numerics/words';
import { nearestMonth } from './certainty';
import type { EventModel } from './event-model';
import { EVENT } from './slots';
import type { PathState } from './state';

const NEVER = Number.POSITIVE_INFINITY;

/** The month of an event on this path as far as it is for itself to say. */
function ownMonth(event: EventModel, { inputs, pathWords }: PathState): number {
  if (uniform(pathWords[event.happens] as number) >= (inputs[event.slot + EVENT.probability] as number)) return NEVER;
  return nearestMonth(inputs[event.slot + EVENT.month] as number);
}

/** Whether one of the events that it names has happened. */
function isKeptOff({ unless }: EventModel, month: Float64Array): boolean {
  for (const other of unless) if ((month[other] as number) < NEVER) return true;
  return false;
}

/**
 * Settles events in the order of their months, and those of one month in the given order: whoever names another then knows
 * what has become of it. What has not been settled has not happened.
 */
function settleInOrder(state: PathState, order: readonly number[]): void {
  const { events } = state.model;
  const { settledMonth, isSettled } = state.funding;
  settledMonth.fill(NEVER);
  isSettled.fill(0);
  for (;;) {
    let next = -1;
    let month = NEVER;
    for (const index of order) {
      if (isSettled[index] === 1) continue;
      const event = events[index] as EventModel;
      const awaited = event.after === null ? 0 : (settledMonth[event.after] ?? NEVER);
      const due = awaited < NEVER ? Math.max(ownMonth(event, state), awaited + 1) : NEVER;
      if (due < month) {
        month = due;
        next = index;
      }
    }
    if (next === -1) return;
    isSettled[next] = 1;
    if (!isKeptOff(events[next] as EventModel, settledMonth)) settledMonth[next] = month;
  }
}

/** Writes the month of every event on this path, whatever the horizon; infinity for one that never happens. */
export function settleEvents(state: PathState): void {
  const { events, eventOrder } = state.model;
  if (eventOrder !== null) settleInOrder(state, eventOrder);
  else {
    for (let index = 0; index < events.length; index++) {
      state.funding.settledMonth[index] = ownMonth(events[index] as EventModel, state);
    }
  }
}
