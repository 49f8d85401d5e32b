import { headlineFrom, readFigure } from './address';
import type { Sample } from './figure';
import type { Headline, HeadlineError } from './index';
import { monthPercentile } from './months';

export function headlineOf(sample: Sample, at = monthPercentile): Headline {
  return headlineFrom(({ figure, level }) => figure.of(sample, level, at));
}

/** Standard errors as the spread of the replicates has them: 0 where these agree. */
export function headlineSpread(replicates: readonly Headline[]): Headline {
  return headlineFrom(({ figure, address }) => figure.spread(replicates.map((one) => readFigure(one, address))));
}

/**
 * Standard errors of the headline of `all`. Where replicates agree because something is seen on none of the paths or on
 * all of them, the error is that of a chance; what is certain has none.
 */
export function headlineError(spread: Headline, full: Headline, all: Sample, isCertain: boolean): HeadlineError {
  if (isCertain) return spread;
  return headlineFrom(({ figure, level, address }) =>
    figure.error({ level, spread: readFigure(spread, address), value: readFigure(full, address), all }),
  );
}
