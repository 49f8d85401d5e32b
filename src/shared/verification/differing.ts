import type { SimulationResult } from '../engine/results';
import { figureAt } from '../figures/address';
import { figureWords } from '../report/figure-words';
import type { Wording } from '../report/wording';
import { type AppError, fail } from '../result';
import { formatNumber } from '../scenario/parsing/format-quantity';
import type { Scenario } from '../scenario/schema';
import type { FigureThenAndNow, Verification } from './verify';

/** To a hundredth of a percent, of a month, or of a million: figures that differ should look different. */
function value({ figure }: FigureThenAndNow, number: number | null, { t, format, language }: Wording): string {
  const { unit } = figureAt(figure).figure;
  if (number === null) return t('errors:then.beyond');
  const rounded = Number(number.toFixed(2));
  switch (unit) {
    case 'share':
      return `${format.number(number * 100, 2)}%`;
    case 'money':
      return formatNumber(rounded, 'money', language);
    case 'months':
      return format.months(rounded);
  }
}

/** The error that says what differs from what the author saw, and why. */
export function differing(
  file: string,
  scenario: Scenario,
  result: SimulationResult,
  { reason, figures }: Extract<Verification, { kind: 'differs' }>,
  wording: Wording,
): { readonly ok: false; readonly error: AppError } {
  const changes = figures.map((figure) =>
    wording.t('errors:then.change', {
      figure: figureWords(figureAt(figure.figure), 'short', wording),
      saved: value(figure, figure.saved, wording),
      now: value(figure, figure.now, wording),
    }),
  );
  return fail('fingerprint.differs', {
    path: file,
    reasonCode: reason,
    ...(reason === 'engine' && { saved: scenario.results?.engine ?? '', now: result.engine }),
    detail: changes.join('; '),
  });
}
