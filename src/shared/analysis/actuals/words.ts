/** What is said of figures that were reported: where they lie, whether the projection is any good, what follows. */
import { threeFigures } from '../../language/digits';
import type { MoneyOptions } from '../../language/money';
import { chanceWithin, shareError } from '../../report/precision';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import type { BandCount, Calibration } from './calibration';
import { actualName } from './name';
import type { Scored } from './score';
import type { Held, SetApart } from './standing';
import type { Updated } from './update';
import type { Versus } from './versus';

/** What was reported has no sampling error: three figures, however small it is. */
export function reportedMoney(
  value: number,
  { format }: Wording,
  options: Pick<MoneyOptions, 'currency'> = {},
): string {
  return format.money(value, { ...options, digits: threeFigures(value / format.moneyScale(value).divisor) });
}

function amount(value: number, { currency }: Scenario, wording: Wording): string {
  return reportedMoney(value, wording, { currency });
}

/** "CNY 533m", or "CNY 533m (CNY 724m less CNY 191m known before)". */
export function cameInWords({ actual, value, head }: Held, scenario: Scenario, wording: Wording): string {
  const came = amount(value, scenario, wording);
  if (head === null) return came;
  const [whole, before] = [actual.value, head].map((one) => amount(one, scenario, wording));
  return wording.t('analysis:actuals.part', { came, whole: whole ?? '', before: before ?? '' });
}

/** Where a figure lies: "Revenue, 2025: CNY 533m came …; 25.4% (±0.3%) of the paths lie below." */
export function placeInWords(scored: Scored, scenario: Scenario, wording: Wording): string {
  const { t, format } = wording;
  const { share, error } = scored.below;
  return t('analysis:actuals.place', {
    figure: actualName(scored.address, scenario, wording),
    came: cameInWords(scored, scenario, wording),
    share: chanceWithin(share, error, 1, format),
    error: shareError(error, format) ?? '',
  });
}

/** By how much nearer than the naive forecast, and which that is; null where there is none. */
export function skillInWords({ naive, skill }: Scored, scenario: Scenario, wording: Wording): string | null {
  if (!naive || skill === null) return null;
  const { t, format } = wording;
  const forecast = t(`analysis:actuals.naive.${naive.kind}`, { value: amount(naive.value, scenario, wording) });
  const share = format.percent(Math.abs(skill));
  return t(skill >= 0 ? 'analysis:actuals.nearer' : 'analysis:actuals.further', { forecast, share });
}

function bandInWords({ band, inside, interval, verdict }: BandCount, count: number, { t, format }: Wording): string {
  return t('analysis:actuals.band', {
    inside: format.number(inside),
    count: format.number(count),
    band: format.percent(band),
    low: format.percent(interval[0]),
    high: format.percent(interval[1]),
    verdict: t(`analysis:actuals.verdict.${verdict}`),
  });
}

/** A line for each band; none without a figure. */
export function calibrationInWords({ figures, bands }: Calibration, wording: Wording): string[] {
  return figures === 0 ? [] : bands.map((band) => bandInWords(band, figures, wording));
}

export function apartInWords({ actual, address, why }: SetApart, scenario: Scenario, wording: Wording): string {
  return wording.t('analysis:actuals.apart', {
    figure: actualName(address, scenario, wording),
    value: amount(actual.value, scenario, wording),
    why: wording.t(`analysis:actuals.why.${why}`),
  });
}

/** How many paths are left, and whether their weights can be trusted. */
export function updateInWords(
  { selection, paretoK, isHeavy }: Updated,
  figures: readonly string[],
  tolerance: number,
  scenario: Scenario,
  wording: Wording,
): string {
  const { t, format } = wording;
  return t(isHeavy ? 'analysis:actuals.updateHeavy' : 'analysis:actuals.update', {
    figures: figures.map((address) => actualName(address, scenario, wording)).join(t('report:listComma')),
    tolerance: format.percent(tolerance, 1),
    effective: format.number(Math.floor(selection.effective)),
    paths: format.number(selection.weights.length),
    k: paretoK === null ? t('analysis:actuals.noTail') : format.number(paretoK, 2),
  });
}

/** Which of two scenarios said better what came; told as undecided within two standard errors. */
export function versusInWords({ mean }: Versus, names: readonly [string, string], { t, format }: Wording): string {
  if (!mean) return t('analysis:actuals.versus.none');
  const { value, error } = mean.difference;
  const isUndecided = error === null || Math.abs(value) <= 2 * error;
  const [first, second] = names;
  return t(isUndecided ? 'analysis:actuals.versus.even' : 'analysis:actuals.versus.nearer', {
    nearer: value < 0 ? second : first,
    other: value < 0 ? first : second,
    best: format.percent(Math.min(mean.first, mean.second), 1),
    worst: format.percent(Math.max(mean.first, mean.second), 1),
    error: shareError(error, format) ?? '–',
  });
}
