import { listLines, RATIOS } from '../../engine/model/lines';
import { figureAt, parseFigureAddress } from '../../figures/address';
import { COLUMNS } from '../../figures/columns';
import type { PathReading } from '../../figures/figure';
import type { FigureAddress } from '../../figures/index';
import { CASH_OUT_MONTH } from '../../figures/runway';
import { isShareSeries } from '../../report/series';
import { fail, ok, type Result } from '../../result';
import { enabledOnly } from '../../scenario/enabled';
import { listPeriods } from '../../scenario/periods';
import type { Scenario } from '../../scenario/schema';
import type { Outcome, OutcomeUnit } from './outcome';

const SPREAD = { kind: 'spread' } as const;
const MEAN = { kind: 'mean' } as const;

function ofReading(reading: PathReading, address: string, unit: OutcomeUnit): Outcome {
  const column = reading.column.id;
  switch (reading.of) {
    case 'percentile':
      return { address, value: { kind: 'column', column }, about: { kind: 'percentile', p: reading.p }, unit };
    case 'tail':
      return { address, value: { kind: 'beyond', column, p: reading.p }, about: MEAN, unit };
    case 'later':
      return { address, value: { kind: 'later', column, month: reading.month }, about: MEAN, unit };
  }
}

/** A headline figure as an outcome. */
export function figureOutcome(address: FigureAddress): Outcome {
  const { figure, level } = figureAt(address);
  return ofReading(figure.reading(level), address, figure.unit);
}

/** What a column counts: dilution is a share, a month column months, the simple runway too, all else is money. */
function columnUnit(id: string): OutcomeUnit {
  if (id === 'dilution') return 'share';
  const isMonths = COLUMNS.find((column) => column.id === id)?.kind === 'month' || id === 'simpleRunway';
  return isMonths ? 'months' : 'money';
}

/** The number behind figures that each path has, by the id of its column. */
export function columnOutcome(id: string): Outcome {
  return { address: id, value: { kind: 'column', column: id }, about: SPREAD, unit: columnUnit(id) };
}

/** The series of a scenario by id, ratios included. */
export function listSeriesIds(scenario: Scenario): string[] {
  return [...listLines(enabledOnly(scenario)).map(({ id }) => id), ...RATIOS.map(({ id }) => id)];
}

const LASTS = /^cashLasts\.(\d{1,3})$/;

/** What an address may begin with, for a message. */
function examplesFor(scenario: Scenario): string {
  const { year } = listPeriods(scenario.balanceDate, scenario.horizon);
  const label = year[Math.min(1, year.length - 1)]?.label ?? '';
  return ['fundingNeed.p80', 'cashLasts.24', ...COLUMNS.map(({ id }) => id), `revenue@${label}`].join(', ');
}

function parseSeries(scenario: Scenario, text: string, at: number): Result<Outcome> {
  const [series, label] = [text.slice(0, at), text.slice(at + 1)];
  if (!listSeriesIds(scenario).includes(series)) {
    return fail('outcome.series', { text: series, options: listSeriesIds(scenario).join(', ') });
  }
  const periods = Object.values(listPeriods(scenario.balanceDate, scenario.horizon)).flat();
  const period = periods.find((one) => one.label === label);
  if (!period) {
    const named = periods.filter(({ to }) => to === scenario.horizon || to === 1).map((one) => one.label);
    return fail('outcome.period', { text: label, first: named[0] ?? '', last: named.at(-1) ?? '' });
  }
  const { from, to } = period;
  const unit = isShareSeries(series) ? 'share' : 'money';
  return ok({ address: text, value: { kind: 'series', at: { series, from, to } }, about: SPREAD, unit });
}

/**
 * Reads `fundingNeed.p80`, `cashLasts.30`, `fundingNeed` (the number behind the figure), `dilution`, or a series over a
 * calendar period: `revenue@2026`, `burn@2026H1`, `cash@2026-12`.
 */
export function parseOutcome(scenario: Scenario, typed: string): Result<Outcome> {
  const text = typed.trim();
  const lasts = LASTS.exec(text);
  if (lasts) {
    const month = Number(lasts[1]);
    if (month < 1 || month > scenario.horizon) return fail('outcome.month', { text, max: scenario.horizon });
    return ok(ofReading({ of: 'later', column: CASH_OUT_MONTH, month }, text, 'share'));
  }
  const figure = parseFigureAddress(text);
  if (figure) return ok(figureOutcome(figure));
  if (COLUMNS.some(({ id }) => id === text)) return ok(columnOutcome(text));
  const at = text.indexOf('@');
  if (at > 0) return parseSeries(scenario, text, at);
  return fail('outcome.unknown', { text, options: examplesFor(scenario) });
}
