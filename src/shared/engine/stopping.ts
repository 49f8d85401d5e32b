import { readFigure } from '../figures/address';
import type { FigureAddress } from '../figures/index';
import type { SimulationResult, Stopped, StoppingRule } from './results';

/** A figure and its standard error; null where it lies beyond the horizon or has no meaning. */
export function figureOf(
  result: Pick<SimulationResult, 'headline' | 'error'>,
  figure: FigureAddress,
): { readonly value: number | null; readonly error: number | null } {
  return { value: readFigure(result.headline, figure), error: readFigure(result.error, figure) };
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

/** How the rule, if there is one, stands with a result. */
export function stoppedAt(
  result: Pick<SimulationResult, 'headline' | 'error'>,
  until: StoppingRule | undefined,
): Stopped | null {
  if (!until) return null;
  const { figure, below, relative } = until;
  return { figure, below, relative, reached: isReached(result, until) };
}
