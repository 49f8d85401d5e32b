/** What was reported of the months that have passed: half-years of revenue become history, and balances take the place of medians. */
import { type Actual, type MonthSpan, parseSpan, spanLabel } from '../../scenario/actuals';
import { halfYearLabel, monthLabel } from '../../scenario/calendar';
import type { Scenario } from '../../scenario/schema';
import type { Source } from '../../scenario/source';
import { covered, monthAfter, monthsIn, piecesOf } from '../actuals/pieces';
import { BURN_MONTHS } from './opening';
import { differenceSource, sumSource } from './sources';
import type { RollSpan } from './span';

interface Known {
  readonly value: number;
  readonly source: Source;
}

/** What came in a span of months: as it was reported, as a sum, or as what a longer span leaves. */
function cameIn(scenario: Scenario, series: string, span: MonthSpan): Known | null {
  const pieces = piecesOf(scenario, series);
  const own = scenario.actuals.filter((actual) => actual.series === series);
  const itself = own.find(({ from, to }) => from === span.from && to === span.to);
  if (itself) return itself;
  const label = spanLabel(span);
  const sum = covered(pieces, span);
  if (sum !== null) return { value: sum, source: sumSource(series, label, sum) };
  for (const whole of own.filter(({ from, to }) => to === span.to && from < span.from)) {
    const head = covered(pieces, { from: whole.from, to: monthAfter(span.from, -1) });
    if (head !== null) {
      return { value: whole.value - head, source: differenceSource(whole.source, spanLabel(whole), whole.value, head) };
    }
  }
  return null;
}

/** The half-years up to the new balance date that are not among those reported yet, as far as they are known. */
export function reportedSince(scenario: Scenario, { from, to, months }: RollSpan): Scenario['reported'] {
  const labels = new Set(Array.from({ length: months }, (_, index) => halfYearLabel(from, index + 1)));
  const added = [...labels].flatMap((period) => {
    const span = parseSpan(period);
    if (!span || span.to > to.slice(0, 7) || scenario.reported.some((one) => one.period === period)) return [];
    const known = cameIn(scenario, 'revenue', span);
    return known ? [{ period, revenue: known.value, source: known.source }] : [];
  });
  return [...scenario.reported, ...added].sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** A balance that was reported for the new balance date. */
export function reportedBalance({ actuals }: Scenario, series: string, { to }: RollSpan): Actual | undefined {
  return actuals.find((actual) => actual.series === series && actual.to === to.slice(0, 7));
}

/** The monthly burn of the last six months, where it was reported. */
export function reportedBurn(scenario: Scenario, { to }: RollSpan): Known | null {
  const span = { from: monthLabel(to, 1 - BURN_MONTHS), to: to.slice(0, 7) };
  const known = cameIn(scenario, 'burn', span);
  const value = known && known.value / monthsIn(span);
  return known && value !== null ? { value, source: sumSource('burn', spanLabel(span), value) } : null;
}
