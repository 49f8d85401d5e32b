/** The lanes of the event strip: what may happen, when, and what is switched off. */

import { eventMonths } from '@shared/charts/cash-marks';
import { shortText } from '@shared/language/short-text';
import { pointEstimate, type Quantity, support } from '@shared/quantity/quantity';
import { withReferences } from '@shared/report/event-references';
import { chanceWithin } from '@shared/report/precision';
import { shortMoney } from '@shared/report/wording';
import { monthAt, type Span } from '@shared/scenario/periods';
import type { FundingEvent } from '@shared/scenario/schema';
import { changeLane } from './change-lanes';
import { type Lane, type LaneInput, laneEnd, laneStart } from './lane';

/** Beside a span there is room for so many letters of another's name. */
const MAX_NAME = 24;

function monthWords({ scenario, wording }: LaneInput, month: number): string {
  return wording.format.month(monthAt(scenario, month));
}

/** An amount, or its range, without the currency that the chart's title names. */
function moneyWords({ wording }: LaneInput, quantity: Quantity): string {
  const [low, high] = support(quantity);
  if (low === high || !Number.isFinite(low) || !Number.isFinite(high))
    return shortMoney(pointEstimate(quantity), wording);
  return wording.t('numbers:range', { min: shortMoney(low, wording), max: shortMoney(high, wording) });
}

function idleEvent(event: FundingEvent, { wording }: LaneInput): Lane {
  const [low, high] = support(event.month.quantity);
  const middle = pointEstimate(event.month.quantity);
  const [from, to] = Number.isFinite(low) && Number.isFinite(high) ? [low, high] : [middle, middle];
  return {
    id: event.id,
    name: wording.words(event.name),
    label: wording.t('overview:strip.off'),
    shape: { kind: 'outline', from: Math.max(0, Math.round(from) - 1), to: Math.round(to) },
  };
}

function eventLane(event: FundingEvent, input: LaneInput): Lane {
  if (!event.enabled) return idleEvent(event, input);
  const summary = input.result.events.find(({ id }) => id === event.id);
  const name = input.wording.words(event.name);
  const months = summary && eventMonths(summary);
  const chance = summary ? chanceWithin(summary.probability, summary.error.probability, 0, input.wording.format) : '';
  const label = withReferences(chance, event, input.scenario, input.wording, MAX_NAME);
  if (!summary || !months) return { id: event.id, name, label, shape: { kind: 'density', bars: [] } };
  const tallest = summary.monthly[months.peak - 1] ?? 1;
  const bars = Array.from(summary.monthly, (share, index) => ({ month: index + 1, height: share / tallest }));
  return {
    id: event.id,
    name,
    label,
    shape: { kind: 'density', bars: bars.filter(({ height }) => height > 0.01) },
  };
}

function redemptionLane(input: LaneInput): Lane | null {
  const { redemption, events } = input.scenario.assumptions;
  const { t, format, words } = input.wording;
  if (!redemption.enabled && pointEstimate(redemption.amount.quantity) === 0) return null;
  const from = Math.round(pointEstimate(redemption.deadline.quantity));
  const to = from + Math.round(pointEstimate(redemption.payMonths.quantity));
  const unless = events.find(({ id }) => id === redemption.unless);
  const before = unless
    ? t('overview:strip.deadline', { event: shortText(words(unless.name), MAX_NAME) })
    : t('overview:strip.deadlineAny');
  const params = {
    chance: format.percent(pointEstimate(redemption.probability.quantity)),
    amount: moneyWords(input, redemption.amount.quantity),
  };
  return {
    id: 'redemption',
    name: t('overview:strip.redemption'),
    label: redemption.enabled ? t('overview:strip.redemptionBar', params) : t('overview:strip.off'),
    shape: { kind: redemption.enabled ? 'bar' : 'outline', from, to, before },
  };
}

function facilityLane(input: LaneInput): Lane | null {
  const { facility } = input.scenario.assumptions;
  const { t } = input.wording;
  if (pointEstimate(facility.limit.quantity) === 0) return null;
  const amount = moneyWords(input, facility.limit.quantity);
  return {
    id: 'facility',
    name: t('overview:strip.facility'),
    label: t(facility.enabled ? 'overview:strip.limit' : 'overview:strip.offAmount', { amount }),
    shape: { kind: facility.enabled ? 'bar' : 'outline', from: 0, to: input.result.months },
  };
}

export function lanesOf(input: LaneInput): Lane[] {
  const { events, changes } = input.scenario.assumptions;
  const money = [...events.map((event) => eventLane(event, input)), redemptionLane(input), facilityLane(input)];
  return [...money.filter((lane) => lane !== null), ...changes.map((change) => changeLane(change, input))];
}

/** What a lane says where its months lie beyond those shown. */
export function elsewhereWords(input: LaneInput, lane: Lane, { first, shown }: Span): string | null {
  const start = laneStart(lane);
  if (start === null) return null;
  if (start >= shown) return input.wording.t('overview:strip.later', { month: monthWords(input, shown) });
  if (laneEnd(lane) > first) return null;
  return input.wording.t('overview:strip.earlier', { month: monthWords(input, first) });
}
