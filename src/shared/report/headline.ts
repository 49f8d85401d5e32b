/**
 * The headline figures as they are shown on the overview and in the report: value, unit, sampling error, and the change
 * against the saved version, all in the same unit and with the digits that the error allows.
 */
import type { SimulationResult } from '../engine/results';
import { figureAt, readFigure } from '../figures/address';
import type { FigureAddress } from '../figures/index';
import { pairedError } from '../figures/paired-error';
import { threeFigures } from '../language/digits';
import { chanceText, decimalsFor, errorText, moneyError, monthsError, roundedTo, shareError } from './precision';
import { finite } from './values';
import type { Wording } from './wording';

export interface Change {
  readonly text: string;
  /** True where the change is smaller than the last digit shown. */
  readonly none: boolean;
  /** Standard error of the difference on the same draws, in the unit of the figure; null where it is not known. */
  readonly error: string | null;
}

export interface Figure {
  /** Null where the figure has no meaning for this scenario. */
  readonly value: string | null;
  /** Set smaller beside the value: `months`, `bn`. */
  readonly unit: string;
  /** With its unit, which may be a smaller one: `5m` for a figure in bn. Months are left to the reader. */
  readonly error: string | null;
  /** True where the value is a bound, `<0.1%`, which says what an error would. */
  readonly isBound: boolean;
  readonly change: Change | null;
}

/** Figures of the first full calendar year of the projection; absent where there is none. */
export interface YearFigures {
  readonly year: string | null;
  readonly revenue: Figure;
  readonly computeShare: Figure;
}

export const ABSENT: Figure = { value: null, unit: '', error: null, isBound: false, change: null };

/** A figure, its error and the saved version's figure, in the unit in which they are shown. */
interface Measured {
  readonly value: number;
  readonly error: number | null;
  readonly saved: number | null;
  /** That of the difference, where the two runs have the same draws. */
  readonly paired?: number | null;
}

function changeOf({ value, error, saved, paired = null }: Measured, decimals: number, wording: Wording): Change | null {
  if (saved === null) return null;
  const difference = Number(roundedTo(value - saved, paired ?? error).toFixed(decimals));
  return {
    text: wording.format.change(difference, decimals),
    none: difference === 0,
    error: paired === null ? null : errorText(paired, wording.format),
  };
}

function figure(measured: Measured, most: number, unit: string, wording: Wording, error?: string | null): Figure {
  const decimals = decimalsFor(measured.error, most);
  return {
    value: wording.format.number(roundedTo(measured.value, measured.error), decimals),
    unit,
    error: error === undefined ? errorText(measured.error, wording.format) : error,
    isBound: false,
    change: changeOf(measured, decimals, wording),
  };
}

type Compared = Pick<SimulationResult, 'headline' | 'replicates' | 'paths' | 'seed' | 'sampling' | 'cashIsCertain'>;

/** The error of the difference between two runs; null where they are of other paths, or drawn otherwise. */
function errorOfChange(result: Compared, saved: Compared | null, address: FigureAddress): number | null {
  if (!saved || saved.paths !== result.paths || saved.seed !== result.seed || saved.sampling !== result.sampling)
    return null;
  const isCertain = result.cashIsCertain && saved.cashIsCertain;
  return pairedError(result, saved, address, { paths: result.paths, isCertain });
}

function beyondHorizon({ months }: SimulationResult, { t, format }: Wording): Figure {
  const beyond = t('overview:tile.beyond', { months: format.number(months) });
  return { ...ABSENT, value: beyond, unit: t('overview:unit.months') };
}

function monthsFigure(measured: Measured, wording: Wording): Figure {
  const { t } = wording;
  const { value } = measured;
  // A runway is a whole month: decimals would say nothing, but its error is worth one, and so is what changed.
  return figure(
    { ...measured, error: monthsError(measured.error), paired: monthsError(measured.paired ?? null) },
    Number.isInteger(value) ? 0 : 1,
    t(value === 1 ? 'overview:unit.month' : 'overview:unit.months'),
    wording,
  );
}

function shareFigure(
  share: number | null,
  error: number | null,
  saved: number | null,
  wording: Wording,
  paired: number | null = null,
): Figure {
  if (share === null) return ABSENT;
  const percent = (value: number | null) => (value === null ? null : value * 100);
  const shown = figure(
    { value: share * 100, error: percent(error), saved: percent(saved), paired: percent(paired) },
    1,
    '',
    wording,
  );
  return { ...shown, value: `${shown.value}%`, error: shareError(error, wording.format) };
}

/** A share of paths: what none or all of them have seen is told by its bound. */
function chanceFigure(
  chance: number | null,
  error: number | null,
  saved: number | null,
  wording: Wording,
  paired: number | null,
): Figure {
  const shown = shareFigure(chance, error, saved, wording, paired);
  if (chance === null) return shown;
  const { text, isBound } = chanceText(chance, error, 1, wording.format);
  return { ...shown, value: text, error: isBound ? null : shown.error, isBound };
}

function moneyFigure(
  millions: number | null,
  error: number | null,
  saved: number | null,
  wording: Wording,
  paired: number | null = null,
): Figure {
  if (millions === null) return ABSENT;
  const { divisor, word } = wording.format.moneyScale(millions);
  const scaled = (value: number | null) => (value === null ? null : value / divisor);
  const value = millions / divisor;
  const most = divisor < 1 || millions === 0 ? 0 : threeFigures(value);
  const measured = { value, error: scaled(error), saved: scaled(saved), paired: scaled(paired) };
  return figure(measured, most, millions === 0 ? '' : word, wording, moneyError(error, divisor, wording.format));
}

/** True where two results have the same figures; a preview, which has no fingerprint, is only ever the same as itself. */
export function sameResult(a: SimulationResult, b: SimulationResult): boolean {
  return a === b || (a.fingerprint !== null && a.fingerprint === b.fingerprint);
}

/** One headline figure. `saved` is null where there is nothing to compare with. */
export function headlineFigure(
  address: FigureAddress,
  result: SimulationResult,
  saved: SimulationResult | null,
  wording: Wording,
): Figure {
  const before = saved && !sameResult(saved, result) ? saved : null;
  const value = finite(readFigure(result.headline, address));
  const error = finite(readFigure(result.error, address));
  const then = before && finite(readFigure(before.headline, address));
  const { unit, missing } = figureAt(address).figure;
  if (value === null) return missing === 'beyondHorizon' ? beyondHorizon(result, wording) : ABSENT;
  switch (unit) {
    case 'months':
      return monthsFigure({ value, error, saved: then, paired: errorOfChange(result, before, address) }, wording);
    case 'share':
      return chanceFigure(value, error, then, wording, errorOfChange(result, before, address));
    case 'money':
      return moneyFigure(value, error, then, wording, errorOfChange(result, before, address));
  }
}

export function yearFigures(result: SimulationResult, saved: SimulationResult | null, wording: Wording): YearFigures {
  const before = saved && !sameResult(saved, result) ? saved : null;
  const year = result.yearAhead;
  const yearBefore = before?.yearAhead;
  return {
    year: year?.label ?? null,
    revenue: moneyFigure(
      finite(year?.revenue.value),
      finite(year?.revenue.error),
      finite(yearBefore?.revenue.value),
      wording,
    ),
    computeShare: shareFigure(
      finite(year?.computeShare.value),
      finite(year?.computeShare.error),
      finite(yearBefore?.computeShare.value),
      wording,
    ),
  };
}
