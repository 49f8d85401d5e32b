import type { Parameter } from './kind';

/** Parameters that several kinds have. */

export const place: Parameter = { measures: 'place' };
export const distance: Parameter = { measures: 'distance' };
export const bare: Parameter = { measures: 'bare' };
export const lowEnd: Parameter = { measures: 'place', end: 'min' };
export const highEnd: Parameter = { measures: 'place', end: 'max' };

/**
 * A thousand times what any field can hold: room for a spread of which a truncation keeps a hundredth, and too little for
 * arithmetic with doubles to leave its range.
 */
export const MAX_NUMBER = 1e12;
/** Draws of a lognormal lie within 6.3 standard deviations: e^630 can still be written, e^710 cannot. */
export const MAX_SIGMA = 100;
/** The standard normal's P90 is 1.28 standard deviations up. */
export const MAX_RATIO = Math.exp(2 * 1.28 * MAX_SIGMA);
/** Below it a beta is two points in all but name; above it, one. The sampler is measured between them. */
export const BETA_SHAPE = { min: 0.1, max: 1e6 } as const;
