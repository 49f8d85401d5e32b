import { figureAt } from '../../figures/address';
import { figureWords } from '../../report/figure-words';
import { decimalsFor, roundedTo } from '../../report/precision';
import type { Wording } from '../../report/wording';
import { monthLabel } from '../../scenario/calendar';
import { currencyOf, findAssumption } from '../../scenario/edit';
import type { ListedAssumption } from '../../scenario/listing';
import type { Scenario } from '../../scenario/schema';
import { type Lever, unitOfX } from './lever';
import type { Met } from './solve';
import type { Target } from './target';

/** More decimals than any x deserves: of a million, hundreds. */
const MOST_DECIMALS = 4;

/** What an x of a lever is told in: its currency, and the calendar. */
export function unitContext(lever: Lever, scenario: Scenario) {
  const listed = findAssumption(scenario, lever.path) as ListedAssumption;
  return {
    currency: currencyOf(scenario, listed),
    monthLabel: (month: number) => monthLabel(scenario.balanceDate, month),
  };
}

/** What a lever does: "value", "whole distribution moved", "whole distribution multiplied". */
export function modeInWords({ mode }: Pick<Lever, 'mode'>, { t }: Pick<Wording, 't'>): string {
  return t(`solve:mode.${mode}`);
}

/** An x of a lever with the digits that its error allows: "HKD 6.797bn", "+12.2%", "85%", "Jun 2026". */
export function xInWords(
  lever: Lever,
  x: number,
  error: number | null,
  scenario: Scenario,
  { format }: Wording,
): string {
  const at = lever.isWhole ? x : Number(roundedTo(x, error).toFixed(decimalsFor(error, MOST_DECIMALS)));
  const sign = lever.mode === 'shift' && at > 0 ? '+' : '';
  return sign + format.withUnit(at, unitOfX(lever), unitContext(lever, scenario));
}

/** How finely places along a lever are told where nothing but the look of a curve or a map depends on it. */
export function fineness({ reach }: Pick<Lever, 'reach'>): number {
  return reach / 200;
}

/** What is typed for an answer has a digit more than its error: that moves the figure by a tenth of its own error at most. */
export function handyX({ isWhole, domain }: Lever, { x, error, slope }: Met, { sense }: Target): number {
  if (isWhole || error === null || slope === null || !(error > 0)) return x;
  const unit = 10 ** (Math.floor(Math.log10(error)) - 1);
  // To the side on which the target is met.
  const round = slope * sense > 0 ? Math.ceil : Math.floor;
  const handy = Number((round(x / unit) * unit).toPrecision(12));
  return handy >= domain[0] && handy <= domain[1] ? handy : x;
}

/** The error of an x in its unit, at one digit; null where it is not known. */
export function xErrorInWords(
  lever: Lever,
  error: number | null,
  scenario: Scenario,
  { format }: Wording,
): string | null {
  if (error === null || !Number.isFinite(error)) return null;
  const unit = unitOfX(lever) === 'monthIndex' ? 'months' : unitOfX(lever);
  return format.withUnit(Number(error.toPrecision(1)), unit, unitContext(lever, scenario));
}

/** "Cash lasts 24 months: at least 90%". */
export function targetInWords(target: Target, scenario: Scenario, wording: Wording): string {
  const { t, format } = wording;
  const at = figureAt(target.figure);
  const context = { currency: scenario.currency, monthLabel: String };
  const value = {
    share: () => format.withUnit(target.value, 'fraction', context),
    months: () => format.months(target.value, 1),
    money: () => format.withUnit(target.value, 'money', context),
  }[at.figure.unit]();
  return t(`solve:target.${target.wanted}`, { figure: figureWords(at, 'name', wording), value });
}
