/** What a result says about chances: that cash lasts, that an amount is enough, that an event happens. */
import type { EventSummary, SimulationResult } from '../../engine/results';
import { needErrors, survivalErrors } from '../../report/curve-errors';
import { moneyUnit } from '../../report/series';
import type { Wording } from '../../report/wording';
import { monthAt } from '../../scenario/periods';
import type { FundingEvent, Scenario } from '../../scenario/schema';
import { numberColumn, type Table, tableOf, textColumn } from './table';

/** The chance that cash lasts beyond each month; month 0 is the balance date. */
export function survivalTable(scenario: Scenario, result: SimulationResult, wording: Wording): Table {
  const errorAt = survivalErrors(result);
  return tableOf(
    'survival',
    Array.from(result.survival.keys()),
    [
      numberColumn('export:column.month', 'whole', (month) => month, wording),
      textColumn('export:column.period', (month) => monthAt(scenario, month), wording),
      numberColumn('export:column.lasts', 'share', (month) => result.survival[month], wording),
      numberColumn('export:column.standardError', 'share', errorAt, wording),
    ],
    wording,
  );
}

/** Percentiles 1 to 99 of the funding need. */
export function needTable(scenario: Scenario, result: SimulationResult, wording: Wording): Table {
  const errorAt = needErrors(result);
  const unit = moneyUnit(scenario.currency, wording);
  return tableOf(
    'funding-need',
    Array.from(result.fundingNeed.keys(), (index) => index + 1),
    [
      numberColumn('export:column.percentile', 'whole', (percentile) => percentile, wording),
      numberColumn('export:column.need', 'money', (percentile) => result.fundingNeed[percentile - 1], wording),
      numberColumn('export:column.standardError', 'money', errorAt, wording),
      textColumn('export:column.unit', () => unit, wording),
    ],
    wording,
  );
}

/** Each funding event: how likely it is within the horizon, and what it brings where it happens. */
export function eventTable(scenario: Scenario, { events }: SimulationResult, wording: Wording): Table {
  const known = new Map<string, FundingEvent>(scenario.assumptions.events.map((event) => [event.id, event]));
  const unit = moneyUnit(scenario.currency, wording);
  const name = ({ id }: EventSummary) => {
    const event = known.get(id);
    return event ? wording.words(event.name) : null;
  };
  return tableOf(
    'events',
    events,
    [
      textColumn('export:column.event', ({ id }) => id, wording),
      textColumn('export:column.name', name, wording),
      numberColumn('export:column.chance', 'share', ({ probability }) => probability, wording),
      numberColumn('export:column.standardError', 'share', ({ error }) => error.probability, wording),
      numberColumn('export:column.p10', 'money', ({ amount }) => amount?.[0], wording),
      numberColumn('export:column.p50', 'money', ({ amount }) => amount?.[1], wording),
      numberColumn('export:column.p90', 'money', ({ amount }) => amount?.[2], wording),
      textColumn('export:column.unit', () => unit, wording),
    ],
    wording,
  );
}

/** The share of paths on which each funding event happens in a month. */
export function eventMonthTable(scenario: Scenario, { events }: SimulationResult, wording: Wording): Table {
  const places = events.flatMap(({ id, monthly, error }) =>
    Array.from(monthly, (share, index) => ({ id, share, error: error.monthly[index], month: index + 1 })),
  );
  return tableOf(
    'events-monthly',
    places,
    [
      textColumn('export:column.event', ({ id }) => id, wording),
      numberColumn('export:column.month', 'whole', ({ month }) => month, wording),
      textColumn('export:column.period', ({ month }) => monthAt(scenario, month), wording),
      numberColumn('export:column.chance', 'share', ({ share }) => share, wording),
      numberColumn('export:column.standardError', 'share', ({ error }) => error, wording),
    ],
    wording,
  );
}
