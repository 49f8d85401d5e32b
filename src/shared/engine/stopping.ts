import { type Headline, type HeadlineError, LASTS_MONTHS, type SimulationResult } from './results';

const RUNWAY = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;
const NEED = ['p50', 'p80', 'p90', 'p95', 'es95'] as const;

/** A headline figure that has a standard error. */
export type ErrorFigure =
  | `runwayMonths.${(typeof RUNWAY)[number]}`
  | `cashLasts.${(typeof LASTS_MONTHS)[number]}`
  | `fundingNeed.${(typeof NEED)[number]}`
  | 'simpleRunwayMonths';

export const ERROR_FIGURES: readonly ErrorFigure[] = [
  ...RUNWAY.map((name) => `runwayMonths.${name}` as const),
  ...LASTS_MONTHS.map((month) => `cashLasts.${month}` as const),
  ...NEED.map((name) => `fundingNeed.${name}` as const),
  'simpleRunwayMonths',
];

/** A run goes on, with twice as many paths each time, until a figure is known well enough. */
export interface StoppingRule {
  readonly figure: ErrorFigure;
  /** What its standard error has to be below: in the figure's unit, or, if `relative`, as a share of the figure. */
  readonly below: number;
  readonly relative: boolean;
}

/** The figure that a text such as `fundingNeed.p80` names, or null. */
export function parseErrorFigure(text: string): ErrorFigure | null {
  return ERROR_FIGURES.find((figure) => figure === text) ?? null;
}

function read(headline: Headline | HeadlineError, figure: ErrorFigure): number | null {
  const [group = '', name = ''] = figure.split('.');
  const values: unknown = headline[group as keyof Headline];
  const value: unknown = name === '' ? values : (values as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'number' ? value : null;
}

/** A figure and its standard error; null where it lies beyond the horizon or has no meaning. */
export function figureOf(
  result: Pick<SimulationResult, 'headline' | 'error'>,
  figure: ErrorFigure,
): { readonly value: number | null; readonly error: number | null } {
  return { value: read(result.headline, figure), error: read(result.error, figure) };
}

/**
 * The standard error that a rule is about: in the figure's unit, or as a share of it. Null where there is none, as a share
 * of nothing.
 */
export function errorReached(
  result: Pick<SimulationResult, 'headline' | 'error'>,
  { figure, relative }: Pick<StoppingRule, 'figure' | 'relative'>,
): number | null {
  const { value, error } = figureOf(result, figure);
  if (value === null || error === null) return null;
  if (!relative || error === 0) return error;
  return value === 0 ? null : error / Math.abs(value);
}

/**
 * Whether a figure is known well enough. One that lies beyond the horizon never is; nor is a share of a figure of nothing,
 * unless the figure has no error at all.
 */
export function isReached(result: Pick<SimulationResult, 'headline' | 'error'>, rule: StoppingRule): boolean {
  const error = errorReached(result, rule);
  return error !== null && (error === 0 || error < rule.below);
}
