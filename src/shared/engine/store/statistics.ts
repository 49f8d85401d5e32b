/** What is reported of every column, next to its mean. */
export const PERCENTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;
/** The mean, then the percentiles. */
export const STATISTIC_COUNT = 1 + PERCENTILES.length;
