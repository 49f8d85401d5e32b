/**
 * Independent randomisations that a run is divided into: path p belongs to replicate p mod 16. Their spread is what
 * standard errors are taken from, so quasi-random methods randomise each of them anew.
 */
export const REPLICATES = 16;
